"""The pages on a grey table: only those in sight are drawn, each once until it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from drafting.layout.pages import Page
from drafting.layout.seals import Seal
from ui.preview.drawn import DrawnPages
from ui.preview.overlay import Found, Overlay
from ui.preview.painter import QtPagePainter
from ui.preview.places import Box
from ui.preview.rulers import THICK, Measured, Rulers
from ui.preview.spread import GAP, Fit
from ui.preview.table import Table
from ui.theme import theme_of


class PageCanvas(QAbstractScrollArea):
    """``clicked`` tells a page's index and the point on it in millimetres; ``turned`` the page in sight and their number."""

    clicked = Signal(int, float, float)
    turned = Signal(int, int)
    zoomed = Signal(float)

    def __init__(self, painter: QtPagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(self.logicalDpiX)
        self.rulers = Rulers(self)
        self._drawn = DrawnPages(painter)
        self._overlay = Overlay()
        self._caret: Box | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._moved)

    @property
    def zoom(self) -> float:
        return self.table.zoom

    @property
    def current(self) -> int:
        """The index of the page that holds the middle of what is in sight."""
        return self.table.nearest(self.in_sight.center().y())

    @property
    def in_sight(self) -> QRectF:
        """The part of the table that is seen."""
        corner = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(corner, self.viewport().size().toSizeF())

    # What is shown

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        if not self.table.take(pages):
            self._spread()
        self._moved()

    def show_place(self, place: tuple[Box, ...]) -> None:
        self._overlay.place = place
        if place:
            self.bring_into_sight(place[0])
        self.viewport().update()

    def show_caret(self, caret: tuple[Box, ...]) -> None:
        """Where it is being written: brought into sight, and shown on the rulers."""
        self._caret = caret[0] if caret else None
        if caret:
            self.bring_into_sight(caret[0])
        self._measure()

    def show_rulers(self, shown: bool) -> None:
        """The characters of a line along the top, the lines of the page at the side."""
        self.rulers.show(shown)
        self.setViewportMargins(THICK if shown else 0, THICK if shown else 0, 0, 0)
        self._measure()

    def show_findings(self, found: Callable[[int], Found]) -> None:
        """``found`` tells those of a page; asked once for each page that comes into sight."""
        self._overlay.take_findings(found)
        self.viewport().update()

    def show_grid(self, shown: bool) -> None:
        """The 22 lines of 28 characters of the type area."""
        self._overlay.grid = shown
        self.viewport().update()

    def show_binding(self, shown: bool) -> None:
        """The binding edge of odd and even pages."""
        self._overlay.binding = shown
        self.viewport().update()

    def show_seals(self, seals: tuple[Seal, ...]) -> None:
        self._overlay.seals = seals
        self.viewport().update()

    def draw_seals(self, drawn: bool) -> None:
        """Whether circles show what the seals will cover; the first is then brought into sight."""
        self._overlay.sealed = drawn
        if drawn and self._overlay.seals:
            seal = self._overlay.seals[0]
            self.bring_into_sight(Box(seal.page, seal.x_mm, seal.y_mm, 0, 0))
        self.viewport().update()

    # How large, and which part of it

    def set_zoom(self, zoom: float) -> None:
        self.table.fit = Fit.NOTHING
        self._change_zoom(zoom)

    def fit(self, fit: Fit) -> None:
        """Make a page as wide as the view, or two of them, or show one whole; and keep it so."""
        # Rows hold more pages or fewer then: what stands in the middle of the view is held by its place on its page.
        page = self.current
        share = self.table.share_above(self.in_sight.center().y(), page)
        self.table.fit = fit
        self._keep_fit()
        if self.table.places:
            place = self.table.places[page]
            held = place.top() + share * place.height()
            self.verticalScrollBar().setValue(round(held - self.viewport().height() / 2))
            self._moved()

    def step_zoom(self, steps: int) -> None:
        """The next larger or smaller of the usual zooms."""
        wanted = self.table.next_zoom(steps)
        if wanted != self.zoom:
            self.set_zoom(wanted)

    def to_page(self, index: int) -> None:
        if 0 <= index < len(self.table.places):
            self.verticalScrollBar().setValue(round(self.table.places[index].top()) - GAP)

    def bring_into_sight(self, box: Box) -> None:
        wanted, view = self.table.place_of(box), self.in_sight
        if wanted is not None and not view.adjusted(0, GAP, 0, -GAP).contains(wanted.center()):
            self.verticalScrollBar().setValue(round(wanted.center().y() - view.height() / 3))
            self.horizontalScrollBar().setValue(round(wanted.left() - view.width() / 3))

    def _turn(self, way: int) -> None:
        """To the top of the next row of pages below or above; to the top of this one where it is not in sight."""
        row = self.table.next_row(self.verticalScrollBar().value() + GAP, way)
        if row is not None:
            self.verticalScrollBar().setValue(round(row) - GAP)

    def _keep_fit(self) -> None:
        self._change_zoom(self.table.fitting_zoom(self.viewport().size().toSizeF()))

    def _change_zoom(self, zoom: float) -> None:
        held = self.in_sight
        ratio = self.table.set_zoom(zoom)
        self._spread()
        if ratio != 1.0:
            # While the pane changes its width the top stays in sight; while zooming, the middle.
            fitted = self.table.fit is not Fit.NOTHING
            kept = held.top() * ratio if fitted else held.center().y() * ratio - held.height() / 2
            self.verticalScrollBar().setValue(round(kept))
            self.zoomed.emit(self.zoom)
        self._moved()

    def _spread(self) -> None:
        """Put the pages on the table, and size the scroll bars."""
        room = self.viewport().size()
        whole = self.table.spread(room.toSizeF())
        for bar, length, seen in (
            (self.verticalScrollBar(), whole.height(), room.height()),
            (self.horizontalScrollBar(), whole.width(), room.width()),
        ):
            bar.setRange(0, max(0, round(length) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    def _moved(self) -> None:
        self.viewport().update()
        self._measure()
        self.turned.emit(self.current if self.table.pages else -1, len(self.table.pages))

    def _measure(self) -> None:
        """Lay the rulers along the page in the middle of the view."""
        if not self.table.pages or not self.rulers.shown:
            return
        page = self.current
        place = self.table.places[page].translated(-self.in_sight.topLeft())
        caret = self._caret if self._caret and self._caret.page == page else None
        self.rulers.measure(Measured(self.table.pages[page], place, self.table.scale, caret))

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page, to the first and the last, larger and smaller."""
        acts = {
            Qt.Key.Key_PageDown: lambda: self._turn(1),
            Qt.Key.Key_PageUp: lambda: self._turn(-1),
            Qt.Key.Key_Home: lambda: self.to_page(0),
            Qt.Key.Key_End: lambda: self.to_page(len(self.table.places) - 1),
            Qt.Key.Key_Plus: lambda: self.step_zoom(1),
            Qt.Key.Key_Equal: lambda: self.step_zoom(1),
            Qt.Key.Key_Minus: lambda: self.step_zoom(-1),
            Qt.Key.Key_0: lambda: self.fit(Fit.WIDTH),
        }
        act = acts.get(Qt.Key(event.key()))
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rulers.lie_along(self.viewport().geometry())
        if self.table.fit is not Fit.NOTHING:
            self._keep_fit()
        else:
            self._spread()
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.table.at(event.position() + self.in_sight.topLeft())
        if found and event.button() == Qt.MouseButton.LeftButton:
            page, point = found
            self.clicked.emit(page, point.x(), point.y())

    def sizeHint(self) -> QSize:
        return QSize(480, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, view, scale = theme_of(self), self.in_sight, self.table.scale
        painter.fillRect(event.rect(), QColor(theme.border if theme.name == "light" else theme.window))
        painter.translate(-view.topLeft())
        for index in self.table.seen(view):
            page, place = self.table.pages[index], self.table.places[index]
            painter.setPen(QPen(QColor(0, 0, 0, 50)))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            painter.drawPixmap(place.topLeft(), self._drawn.picture(page, scale, self.devicePixelRatioF()))
            self._overlay.paint(painter, index, page, place.topLeft(), scale)
