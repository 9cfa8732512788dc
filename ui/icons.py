"""Our icons: small SVG drawings in resources/icons, drawn in the ink of whatever they stand on, crisp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import RESOURCES


def icon(name: str) -> QIcon:
    """The icon ``resources/icons/{name}.svg``; it follows the theme by itself."""
    return QIcon(_Drawing(name))


class _Drawing(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Drawing(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        from PySide6.QtSvg import QSvgRenderer

        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        ink = QApplication.palette().color(group, QPalette.ColorRole.WindowText).name()
        if state == QIcon.State.On:
            ink = QApplication.palette().color(QPalette.ColorRole.Accent).name()
        QSvgRenderer(_source(self._name).replace("currentColor", ink).encode()).render(painter, rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return QPixmap.fromImage(image)


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
