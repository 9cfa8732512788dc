"""What stands inside a Word paragraph: text with its styles, breaks, text boxes, pictures and footnotes, changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clauses.body import RunStyle
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.symbols import symbol, unmasked
from drafting.reading.words import Words

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = _MC + "AlternateContent"
_BOX = W + "txbxContent"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
_SHOWN = frozenset((_BOX, _WORD_ART, _DRAWING + "blip"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@dataclass(frozen=True, slots=True)
class Box:
    """A text box anchored here: the element that holds its paragraphs."""

    content: Any


@dataclass(frozen=True, slots=True)
class Image:
    """A picture anchored here: the relation id of its part and its width in EMU."""

    relation: str
    width: int
    floating: bool


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a footnote or endnote: its kind and id."""

    kind: str
    id: str


Inline = Words | Box | Image | Note

_THROUGH = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo")
)


class _Fields:
    """Complex fields: only what stands after ``separate`` is printed."""

    def __init__(self) -> None:
        self.stack: list[bool] = []

    def mark(self, kind: str) -> None:
        if kind == "begin":
            self.stack.append(False)
        elif kind == "separate" and self.stack:
            self.stack[-1] = True
        elif kind == "end" and self.stack:
            self.stack.pop()

    @property
    def printed(self) -> bool:
        return all(self.stack)


_MARKS = frozenset(W + name for name in ("vanish", "vertAlign", "u", "b", "i"))


def inlines(paragraph: Any) -> Iterator[Inline]:
    """The printed content of a paragraph in order; deleted and hidden text and field codes are left out."""
    yield from _walk(paragraph, _Fields())


def _walk(parent: Any, fields: _Fields) -> Iterator[Inline]:
    for child in parent:
        tag = child.tag
        if tag == W + "r":
            yield from _run(child, fields)
        elif tag in _THROUGH:
            yield from _walk(child, fields)
        elif tag == ALTERNATE:
            yield from _walk(choice(child), fields)
        elif tag.startswith(_MATH):
            yield Words("".join(str(text.text or "") for text in child.iter(_MATH + "t")))


def _run(run: Any, fields: _Fields) -> Iterator[Inline]:
    properties = run.find(W + "rPr")
    # Most runs name a font and a size alone: one look through them is quicker than to ask for each mark.
    marked = properties is not None and any(child.tag in _MARKS for child in properties)
    if marked and switched_on(properties, "vanish"):
        return
    style = _style(properties) if marked else RunStyle.PLAIN
    for child in run:
        tag = child.tag
        if tag == W + "fldChar":
            fields.mark(str(child.get(W + "fldCharType")))
        elif not fields.printed:
            continue
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            yield Note("footnote" if tag.endswith("footnoteReference") else "endnote", str(child.get(W + "id")))
        elif tag in (W + "drawing", W + "pict", W + "object", ALTERNATE):
            yield from _drawing(child)
        elif tag == W + "ruby":
            for base in child.iterfind(W + "rubyBase/" + W + "r"):
                yield from _run(base, fields)
        else:
            text = _text(child)
            if text:
                yield Words(text if text.isascii() else unmasked(text, _font(properties)), style)


def _text(child: Any) -> str:
    tag = child.tag
    if tag == W + "t":
        return str(child.text or "")
    if tag in (W + "tab", W + "ptab"):
        return "\t"
    if tag in (W + "br", W + "cr"):
        return "\n"
    if tag == W + "noBreakHyphen":
        return "-"
    if tag == W + "sym":
        return symbol(str(child.get(W + "font", "")), str(child.get(W + "char", "")))
    return ""


def _font(properties: Any) -> str:
    fonts = properties.find(W + "rFonts") if properties is not None else None
    return str(fonts.get(W + "ascii", "")) if fonts is not None else ""


def _style(properties: Any) -> RunStyle:
    raised = value(properties, "vertAlign")
    if raised in ("superscript", "subscript"):
        return RunStyle(raised)
    if switched_on(properties, "u"):
        return RunStyle.UNDERLINE
    if switched_on(properties, "b"):
        return RunStyle.BOLD
    return RunStyle.ITALIC if switched_on(properties, "i") else RunStyle.PLAIN


def choice(alternate: Any) -> Any:
    """The branch a current Word prints; the fallback where there is none."""
    found = alternate.find(_MC + "Choice")
    if found is None:
        found = alternate.find(_MC + "Fallback")
    return found if found is not None else ()


def _drawing(drawing: Any) -> Iterator[Inline]:
    for part in choice(drawing) if drawing.tag == ALTERNATE else (drawing,):
        for shape in _shapes(part):
            if shape.tag == _BOX:
                yield Box(shape)
            elif shape.tag == _WORD_ART:
                # Letters drawn as a picture stand on a line of their own.
                yield Words(f"\n{shape.get('string', '')}\n")
            else:
                yield from _image(shape, part)


def _shapes(part: Any) -> Iterator[Any]:
    """The text boxes, drawn words and pictures of a drawing; what stands inside a box is read with the box."""
    for child in part:
        if child.tag == ALTERNATE:
            yield from _shapes(choice(child))
        elif child.tag in _SHOWN:
            yield child
        else:
            yield from _shapes(child)


def _image(blip: Any, drawing: Any) -> Iterator[Image]:
    relation = next((str(name) for key, name in blip.attrib.items() if key.endswith("}embed")), "")
    extent = next((one for one in drawing.iter() if str(one.tag).endswith("}extent")), None)
    width = int(extent.get("cx", "0")) if extent is not None else 0
    if relation:
        yield Image(relation, width, any(str(child.tag).endswith("}anchor") for child in drawing))
