"""Draws a clause found: its title, the quiet facts, and the words around what was looked for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.clauses.model import ROW
from ui.clauses.rows import Row
from ui.theme import Theme, theme_of

MARGIN, ABOVE, BETWEEN, SMALLER = 12, 7, 2, 1.0


class ClauseDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetrics(_smaller(option.font)).height()
        return QSize(120, QFontMetrics(option.font).height() + 2 * small + 2 * BETWEEN + 2 * ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        theme, area = theme_of(option.widget), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selection))
            painter.fillRect(area.x(), area.y(), 3, area.height(), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        painter.setPen(QColor(theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        _draw(painter, area.adjusted(MARGIN, ABOVE, -MARGIN, -ABOVE), option.font, row, theme)
        painter.restore()


def _draw(painter: QPainter, area: QRect, font: QFont, row: Row, theme: Theme) -> None:
    metrics, small = QFontMetrics(font), _smaller(font)
    quiet = QFontMetrics(small)
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(font)
    painter.setPen(QColor(theme.muted if row.faded else theme.text))
    y = area.y() + metrics.ascent()
    painter.drawText(area.x(), y, metrics.elidedText(row.title, elide, area.width()))
    y = area.y() + metrics.height() + BETWEEN + quiet.ascent()
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    painter.drawText(area.x(), y, quiet.elidedText(row.facts, elide, area.width()))
    _draw_snippet(painter, area, y + quiet.height() + BETWEEN, row, theme)


def _draw_snippet(painter: QPainter, area: QRect, y: int, row: Row, theme: Theme) -> None:
    """The snippet on one line, what was found in it on a soft ground."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(row.snippet, Qt.TextElideMode.ElideRight, area.width())
    for start, end in row.spans:
        if end <= len(shown):
            left = area.x() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:start])
            painter.fillRect(left, y - metrics.ascent(), width, metrics.height(), QColor(theme.warning_ground))
    painter.setPen(QColor(theme.muted if row.faded else theme.text))
    painter.drawText(area.x(), y, shown)


def _smaller(font: QFont) -> QFont:
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() - SMALLER)
    return result
