"""The check text of a Word file: body paragraphs in order joined by line ends, cells by tabs (DESIGN section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.reading.docx.inline import ALTERNATE, Box, Words, choice, inlines
from drafting.reading.docx.package import W, open_package
from drafting.reading.docx.tables import cells_of, rows_of

_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def check_text(data: bytes) -> str:
    """The text; automatic numbers are not part of it. Raises Refused for what cannot be read."""
    package = open_package(data)
    root = package.root(package.main)
    body = root.find(W + "body") if root is not None else None
    return "\n".join(_lines(body)) if body is not None else ""


def _lines(parent: Any) -> Iterator[str]:
    for child in parent:
        if child.tag == W + "p":
            yield from _paragraph(child)
        elif child.tag == W + "tbl":
            for row in rows_of(child):
                yield "\t".join(" ".join(filter(None, _lines(cell))) for cell in cells_of(row))
        elif child.tag in _THROUGH:
            yield from _lines(child)
        elif child.tag == ALTERNATE:
            yield from _lines(choice(child))


def _paragraph(paragraph: Any) -> Iterator[str]:
    text, boxes = "", list[Any]()
    for one in inlines(paragraph):
        if isinstance(one, Words):
            text += one.text
        elif isinstance(one, Box):
            boxes.append(one.content)
    yield text
    for box in boxes:
        yield from _lines(box)
