"""What a paragraph prints, piece by piece with its look: text, the page number field, and what is anchored in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from drafting.layout.measuring.description import Piece
from drafting.reading.docx.inline import Words, inlines
from drafting.reading.docx.package import W
from drafting.reading.measure.drawn import Shape
from drafting.reading.measure.looks import Look, Looks
from drafting.reading.measure.place import Paper
from drafting.reading.measure.shapes import shapes_of

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_THROUGH = frozenset(W + name for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml"))
_DRAWN = frozenset((W + "drawing", W + "pict", W + "object", _MC + "AlternateContent"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PAGE = re.compile(r"\s*PAGE\b(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Content:
    """The pieces of a paragraph and the shapes anchored in it; ``breaks``: it begins with a page break."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    shapes: list[Shape] = field(default_factory=list[Shape])
    picture: bool = False
    breaks: bool = False
    ends_page: bool = False


@dataclass(slots=True)
class _Field:
    code: str = ""
    printed: bool = False
    shown: bool = False


@dataclass(slots=True)
class Runs:
    """Reads one paragraph: ``base`` is how its style's text looks."""

    looks: Looks
    base: Look
    paper: Paper
    content: Content = field(default_factory=Content)
    fields: list[_Field] = field(default_factory=list[_Field])

    def read(self, parent: Any) -> Content:
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag == W + "fldSimple":
                self.fields.append(_Field(str(child.get(W + "instr", "")), printed=True))
                self.read(child)
                self.fields.pop()
            elif tag in _THROUGH or tag in (W + "dir", W + "bdo"):
                self.read(child)
            elif tag == _MC + "AlternateContent":
                choice = child.find(_MC + "Choice")
                self.read(choice if choice is not None else child.find(_MC + "Fallback") or ())
            elif str(tag).startswith(_MATH):
                for one in inlines([child]):
                    if isinstance(one, Words):
                        self._say(one.text, self.base)
        return self.content

    def _run(self, run: Any) -> None:
        look = self.looks.run_look(self.base, run.find(W + "rPr"))
        for child in run:
            if child.tag in _DRAWN:
                shapes = list(shapes_of(child, self.paper))
                self.content.shapes.extend(shapes)
                self.content.picture = self.content.picture or not shapes
            elif child.tag == W + "br" and child.get(W + "type") == "page":
                said = any(piece.text.strip() for piece in self.content.pieces)
                self.content.breaks, self.content.ends_page = self.content.breaks or not said, True
        if run.find(W + "fldChar") is None and run.find(W + "instrText") is None:
            if all(one.printed for one in self.fields):
                self._say("".join(one.text for one in inlines([run]) if isinstance(one, Words)), look)
            return
        for child in run:
            self._child(child, look)

    def _child(self, child: Any, look: Look) -> None:
        if child.tag == W + "fldChar":
            self._mark(str(child.get(W + "fldCharType")), look)
        elif child.tag == W + "instrText" and self.fields:
            self.fields[-1].code += str(child.text or "")
        elif child.tag == W + "t" and all(one.printed for one in self.fields):
            self._say(str(child.text or ""), look)

    def _mark(self, kind: str, look: Look) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].printed = True
        elif kind == "end" and self.fields:
            if _PAGE.fullmatch(self.fields[-1].code) and not self.fields[-1].shown:
                # A page number that was never worked out prints all the same.
                self.fields[-1].printed = True
                self._say("1", look)
            self.fields.pop()

    def _say(self, text: str, look: Look) -> None:
        if not text or look.hidden:
            return
        name = ""
        for one in self.fields:
            if page := _PAGE.fullmatch(one.code):
                name, one.shown = f"PAGE{page[1].rstrip()}", True
        self.content.pieces.append(piece_of(text, look, name))


def piece_of(text: str, look: Look, name: str = "") -> Piece:
    return Piece(
        text=text,
        size=look.size,
        east_asian=look.east_asian,
        latin=look.latin,
        bold=bool(look.bold),
        colour=look.colour,
        spacing=look.spacing,
        highlight=look.highlight,
        themed=look.themed,
        hinted=look.hinted,
        scale=look.scale,
        italic=look.italic,
        underlined=look.underlined,
        struck=look.struck,
        field=name,
    )


def mark_piece(looks: Looks, base: Look, properties: Any) -> Iterator[Piece]:
    """The look of the paragraph's own mark, for a paragraph that prints nothing."""
    mark = properties.find(W + "rPr") if properties is not None else None
    yield piece_of("", looks.run_look(base, mark))
