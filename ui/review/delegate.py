"""Draws a group's heading, and a finding: a bar in the colour of its severity, what is wrong, what it would become, and on what ground."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafting.proofread.finding import Finding, Severity
from ui.review.groups import Group
from ui.review.model import FINDING, GROUP, change_of
from ui.theme import Theme, theme_of
from ui.words import Tr

MARGIN, ABOVE, BETWEEN, BAR, SMALLER = 14, 8, 3, 4, 1.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class FindingDelegate(QStyledItemDelegate):
    def __init__(self, tr: Tr, parent: QObject) -> None:
        super().__init__(parent)
        self._tr = tr

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(GROUP) is not None:
            return QSize(100, QFontMetrics(option.font).height() + 2 * ABOVE - BETWEEN)
        width = option.widget.viewport().width() if option.widget else option.rect.width()
        height = sum(
            part.height() + BETWEEN for part, *_ in self._parts(option.font, index.data(FINDING), QRect(0, 0, width, 0))
        )
        return QSize(100, height - BETWEEN + 2 * ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        group: Group | None = index.data(GROUP)
        if group is not None:
            self._paint_heading(painter, option, index.data(), group)
            return
        finding: Finding = index.data(FINDING)
        theme, area = theme_of(option.widget), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        painter.fillRect(area.x(), area.y(), BAR, area.height(), QColor(_colour(theme, finding.severity)))
        painter.setPen(QColor(theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        for box, text, font, quiet in self._parts(option.font, finding, area):
            painter.setFont(font)
            painter.setPen(QColor(theme.muted if quiet else theme.text))
            painter.drawText(box, int(_WRAP), text)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str, group: Group) -> None:
        theme, area = theme_of(option.widget), QRect(option.rect)
        painter.save()
        painter.fillRect(area, QColor(theme.window))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() - SMALLER)
        painter.setFont(font)
        painter.setPen(QColor(_colour(theme, group.severity)))
        painter.drawText(area.adjusted(MARGIN, 0, -MARGIN, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _parts(self, font: QFont, finding: Finding, area: QRect) -> list[tuple[QRect, str, QFont, bool]]:
        """The pieces of text from top to bottom: message, change, ground; each with its box, font and quietness."""
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() - SMALLER)
        ground = "　".join(part for part in (self._tr(finding.severity.chinese), finding.source) if part)
        texts = [(finding.message, font, False), (change_of(finding), font, False), (ground, small, True)]
        left, width = area.x() + MARGIN, max(area.width() - 2 * MARGIN, 40)
        top = area.y() + ABOVE
        parts: list[tuple[QRect, str, QFont, bool]] = []
        for text, face, quiet in texts:
            if text:
                size = QFontMetrics(face).boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), text)
                box = QRect(left, top, width, size.height())
                parts.append((box, text, face, quiet))
                top += box.height() + BETWEEN
        return parts


def _colour(theme: Theme, severity: Severity) -> str:
    return {Severity.ERROR: theme.danger, Severity.WARNING: theme.warning, Severity.HINT: theme.hint}[severity]
