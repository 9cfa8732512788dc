"""The margin beside the text: which field a line is, said once for each field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from ui.editor.document import LetterDocument
from ui.editor.fields import NAMES, LineRole
from ui.editor.lines import Line
from ui.theme import BASE_POINTS


def gutter(font: QFont) -> int:
    """Pixels the text leaves free on its left for names in this type."""
    return round(78 * max(font.pointSizeF() / BASE_POINTS, 1.0))


def names_beside(
    document: LetterDocument, lines: Sequence[Line], top: float, bottom: float, width: int
) -> Iterator[tuple[QRectF, str]]:
    """The names of the fields that begin between two heights of the document, and where in ``width`` each is written."""
    for place, line in enumerate(lines):
        if line.role is LineRole.BODY or (place and lines[place - 1].role is line.role):
            continue
        block = document.findBlock(document.start_of(place))
        # What is not laid out yet is further down; asking for its place would lay out everything before it.
        first = block.layout().lineAt(0)
        y = block.layout().position().y()
        if not first.isValid() or y > bottom:
            break
        if y + first.y() + first.height() >= top:
            yield QRectF(0, y + first.y(), width - 14, first.height()), NAMES[line.role]
