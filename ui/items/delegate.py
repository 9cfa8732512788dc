"""Draws a cell of the register: a line, a quieter line under it, and the due date in the colour of its nearness."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.items.model import DUE, NUMBER, SECOND_LINE, STATE, TITLE, TONE
from ui.items.rows import Tone
from ui.theme import Theme, theme_of

NO_LINE_START = frozenset("、，。；：？！）》”’")
MARGIN, ABOVE, SMALLER, TITLE_LINES = 8, 7, 1.5, 2


class RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, row_height(option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, area = theme_of(option.widget), QRect(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(theme.selection))
            if index.column() == NUMBER:
                painter.fillRect(area.x(), area.y(), 3, area.height(), QColor(theme.accent))
        painter.setPen(QColor(theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inks = _inks(theme, index.column(), index.data(TONE))
        _write(painter, area.adjusted(MARGIN, ABOVE, -4, -ABOVE), option.font, inks, index)
        painter.restore()


def row_height(font: QFont) -> int:
    return TITLE_LINES * QFontMetrics(font).height() + QFontMetrics(smaller(font)).height() + 2 * ABOVE + 2


def smaller(font: QFont) -> QFont:
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() - SMALLER)
    return result


def _inks(theme: Theme, column: int, tone: Tone) -> tuple[str, str]:
    ink, quiet = theme.text, theme.muted
    if tone == Tone.DONE and column in (DUE, STATE):
        return quiet, quiet
    if column == DUE and tone == Tone.OVERDUE:
        return theme.danger, theme.danger
    if column == DUE and tone == Tone.SOON:
        return theme.warning, theme.warning
    return ink, quiet


def _write(
    painter: QPainter,
    area: QRect,
    font: QFont,
    inks: tuple[str, str],
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    metrics = QFontMetrics(font)
    lines = fitted(index.data(), metrics, area.width(), TITLE_LINES if index.column() == TITLE else 1)
    painter.setFont(font)
    painter.setPen(QColor(inks[0]))
    for place, line in enumerate(lines):
        painter.drawText(area.x(), area.y() + metrics.ascent() + place * metrics.height(), line)
    small = smaller(font)
    quiet = QFontMetrics(small)
    painter.setFont(small)
    painter.setPen(QColor(inks[1]))
    shown = quiet.elidedText(index.data(SECOND_LINE), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area.x(), area.y() + len(lines) * metrics.height() + 2 + quiet.ascent(), shown)


def fitted(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """``text`` in at most so many lines, the last one elided."""
    lines: list[str] = []
    while len(lines) < most - 1 and metrics.horizontalAdvance(text) > width:
        end = next(
            (end for end in range(1, len(text)) if metrics.horizontalAdvance(text[: end + 1]) > width), len(text)
        )
        end -= end > 1 and text[end : end + 1] in NO_LINE_START
        lines.append(text[:end])
        text = text[end:]
    return [*lines, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
