"""What stands inside a Word paragraph: text with its styles, breaks, text boxes, pictures and footnotes, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clauses.body import RunStyle
from drafting.reading.docx.fields import Fields
from drafting.reading.docx.formulas import MATH, formula
from drafting.reading.docx.package import R, W, switched_on, value
from drafting.reading.symbols import symbol, unmasked
from drafting.reading.words import Words

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = _MC + "AlternateContent"
_BOX = W + "txbxContent"
_EMU = {"pt": 12700, "in": 914400, "cm": 360000, "mm": 36000}
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
_VML_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_SHOWN = frozenset((_BOX, _WORD_ART, _DRAWING + "blip", _VML_IMAGE))


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


_MARKS = frozenset(W + name for name in ("vanish", "vertAlign", "u", "b", "i"))


def inlines(paragraph: Any) -> Iterator[Inline]:
    """The printed content of a paragraph in order; deleted and hidden text and field codes are left out."""
    yield from _walk(paragraph, Fields())


def _walk(parent: Any, fields: Fields) -> Iterator[Inline]:
    for child in parent:
        tag = child.tag
        if tag == W + "r":
            yield from _run(child, fields)
        elif tag in _THROUGH:
            yield from _walk(child, fields)
        elif tag == ALTERNATE:
            yield from _walk(choice(child), fields)
        elif tag.startswith(MATH):
            yield from formula(child)


def _run(run: Any, fields: Fields) -> Iterator[Inline]:
    properties = run.find(W + "rPr")
    # Most runs name a font and a size alone: one look through them is quicker than to ask for each mark.
    marked = properties is not None and any(child.tag in _MARKS for child in properties)
    if marked and switched_on(properties, "vanish"):
        return
    style = _style(properties) if marked else RunStyle.PLAIN
    for child in run:
        tag = child.tag
        if tag == W + "fldChar":
            if shown := fields.mark(child):
                yield Words(shown, style)
        elif tag == W + "instrText":
            fields.code += str(child.text or "")
        elif not fields.printed:
            continue
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            yield Note("footnote" if tag.endswith("footnoteReference") else "endnote", str(child.get(W + "id")))
        elif tag in (W + "drawing", W + "pict", W + "object", ALTERNATE):
            yield from _drawing(child)
        elif tag == W + "ruby":
            yield from _annotated(child, fields)
        else:
            text = _text(child)
            if text:
                yield Words(text if text.isascii() else unmasked(text, _font(properties)), style)


def _annotated(ruby: Any, fields: Fields) -> Iterator[Inline]:
    """The characters, then how they are said in brackets."""
    for base in ruby.iterfind(W + "rubyBase/" + W + "r"):
        yield from _run(base, fields)
    said = "".join(str(text.text or "") for text in ruby.iterfind(f"{W}rt/{W}r/{W}t")).strip()
    if said:
        yield Words(f"（{said}）")


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
            elif shape.tag == _VML_IMAGE:
                yield from _old_image(shape)
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


def _old_image(data: Any) -> Iterator[Image]:
    """A picture as Word drew them before 2007; its width stands in the style of its shape."""
    relation = str(data.get(R + "id", ""))
    style = str(data.getparent().get("style", ""))
    width = re.search(r"(?<![-a-z])width:\s*([\d.]+)(pt|in|cm|mm)", style)
    if relation:
        emu = round(float(width[1]) * _EMU[width[2]]) if width else 0
        yield Image(relation, emu, "position:absolute" in style.replace(" ", ""))
