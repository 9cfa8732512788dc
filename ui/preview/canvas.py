"""The pages on a grey table: only those in sight are drawn, each once until it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from drafting.layout.pages import Page
from drafting.layout.seals import Seal
from ui.preview.drawn import DrawnPages
from ui.preview.overlay import Found, Overlay
from ui.preview.painter import QtPagePainter
from ui.preview.places import Box
from ui.preview.rulers import THICK, Measured, Ruler
from ui.preview.spread import GAP, Fit, fitting_scale, spread
from ui.theme import theme_of

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_SMALLEST, _LARGEST = ZOOMS[0], ZOOMS[-1]
_NARROWEST_FIT, _WIDEST_FIT = 0.1, 1.5
_MM_PER_INCH = 25.4


class PageCanvas(QAbstractScrollArea):
    """``clicked`` tells a page's index and the point on it in millimetres; ``turned`` the page in sight and their number."""

    clicked = Signal(int, float, float)
    turned = Signal(int, int)
    zoomed = Signal(float)

    def __init__(self, painter: QtPagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._places: list[QRectF] = []
        self._drawn = DrawnPages(painter)
        self._zoom, self._fit = 1.0, Fit.WIDTH
        self._overlay = Overlay()
        self._caret: Box | None = None
        self._rulers = (Ruler(self, upright=False), Ruler(self, upright=True))
        for ruler in self._rulers:
            ruler.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._moved)

    @property
    def zoom(self) -> float:
        return self._zoom

    @property
    def current(self) -> int:
        """The index of the page that holds the middle of what is in sight."""
        middle = self._view_rect().center()
        nearest = min(
            range(len(self._places)), key=lambda index: abs(self._places[index].center().y() - middle.y()), default=0
        )
        return nearest

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        same = [(page.width_mm, page.height_mm) for page in pages] == [
            (page.width_mm, page.height_mm) for page in self._pages
        ]
        self._pages = pages
        if same:
            self.viewport().update()
        else:
            self._arrange()
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
        for ruler in self._rulers:
            ruler.setVisible(shown)
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

    def set_zoom(self, zoom: float) -> None:
        self._fit = Fit.NOTHING
        self._change_zoom(zoom)

    def fit(self, fit: Fit) -> None:
        """Make a page as wide as the view, or two of them, or show one whole; and keep it so."""
        # Rows hold more pages or fewer then: what stands in the middle of the view is held by its place on its page.
        page, middle = self.current, self._view_rect().center().y()
        share = (middle - self._places[page].top()) / self._places[page].height() if self._places else 0.0
        self._fit = fit
        self._change_zoom(self._fitting_zoom())
        if self._places:
            place = self._places[page]
            held = place.top() + min(max(share, 0.0), 1.0) * place.height()
            self.verticalScrollBar().setValue(round(held - self.viewport().height() / 2))
            self._moved()

    def step_zoom(self, steps: int) -> None:
        """The next larger or smaller of the usual zooms."""
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom + 0.005]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom - 0.005]
        wanted = larger[:1] if steps > 0 else smaller[-1:]
        if wanted:
            self.set_zoom(wanted[0])

    def to_page(self, index: int) -> None:
        if 0 <= index < len(self._places):
            self.verticalScrollBar().setValue(round(self._places[index].top()) - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page, to the first and the last, larger and smaller."""
        acts = {
            Qt.Key.Key_PageDown: lambda: self._turn(1),
            Qt.Key.Key_PageUp: lambda: self._turn(-1),
            Qt.Key.Key_Home: lambda: self.to_page(0),
            Qt.Key.Key_End: lambda: self.to_page(len(self._places) - 1),
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

    def _turn(self, way: int) -> None:
        """To the top of the next row of pages below or above; to the top of this one where it is not in sight."""
        top = self.verticalScrollBar().value() + GAP
        rows = sorted({round(place.top()) for place in self._places})
        wanted = [row for row in rows if (row - top) * way > 1]
        if wanted:
            self.verticalScrollBar().setValue((wanted[0] if way > 0 else wanted[-1]) - GAP)

    def _change_zoom(self, zoom: float) -> None:
        before, held = self._zoom, self._view_rect()
        self._zoom = min(max(zoom, _NARROWEST_FIT if self._fit is not Fit.NOTHING else _SMALLEST), _LARGEST)
        self._arrange()
        if before != self._zoom:
            ratio = self._zoom / before
            # While the pane changes its width the top stays in sight; while zooming, the middle.
            kept = held.top() * ratio if self._fit is not Fit.NOTHING else held.center().y() * ratio - held.height() / 2
            self.verticalScrollBar().setValue(round(kept))
            self.zoomed.emit(self._zoom)
        self._moved()

    @property
    def _scale(self) -> float:
        """Logical pixels a millimetre."""
        return self.logicalDpiX() / _MM_PER_INCH * self._zoom

    def _fitting_zoom(self) -> float:
        scale = fitting_scale(self._pages, self.viewport().size().toSizeF(), self._fit)
        return min(scale * _MM_PER_INCH / self.logicalDpiX(), _WIDEST_FIT)

    def _arrange(self) -> None:
        """Put the pages on the table, and size the scroll bars."""
        room = self.viewport().size()
        self._places, total, y = spread(self._pages, self._scale, room.toSizeF(), self._fit.across)
        for bar, length, seen in (
            (self.verticalScrollBar(), y, room.height()),
            (self.horizontalScrollBar(), total, room.width()),
        ):
            bar.setRange(0, max(0, round(length) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    def _view_rect(self) -> QRectF:
        corner = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(corner, self.viewport().size().toSizeF())

    def _moved(self) -> None:
        self.viewport().update()
        self._measure()
        self.turned.emit(self.current if self._pages else -1, len(self._pages))

    def _measure(self) -> None:
        """Lay the rulers along the page in the middle of the view."""
        if not self._pages or self._rulers[0].isHidden():
            return
        page = self.current
        place = self._places[page].translated(-self._view_rect().topLeft())
        caret = self._caret if self._caret and self._caret.page == page else None
        for ruler in self._rulers:
            ruler.show_measured(Measured(self._pages[page], place, self._scale, caret))

    def bring_into_sight(self, box: Box) -> None:
        if box.page >= len(self._places):
            return
        wanted = self._on_table(box)
        view = self._view_rect()
        if not view.adjusted(0, GAP, 0, -GAP).contains(wanted.center()):
            self.verticalScrollBar().setValue(round(wanted.center().y() - view.height() / 3))
            self.horizontalScrollBar().setValue(round(wanted.left() - view.width() / 3))

    def _on_table(self, box: Box) -> QRectF:
        page, scale = self._places[box.page], self._scale
        return QRectF(page.x() + box.x * scale, page.y() + box.y * scale, box.width * scale, box.height * scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top, side = self._rulers
        room = self.viewport().geometry()
        top.setGeometry(room.left(), 0, room.width(), THICK)
        side.setGeometry(0, room.top(), THICK, room.height())
        if self._fit is not Fit.NOTHING:
            self._change_zoom(self._fitting_zoom())
        else:
            self._arrange()
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position() + self._view_rect().topLeft()
        for index, place in enumerate(self._places):
            if event.button() == Qt.MouseButton.LeftButton and place.contains(point):
                on_page = (point - place.topLeft()) / self._scale
                self.clicked.emit(index, on_page.x(), on_page.y())

    def sizeHint(self) -> QSize:
        return QSize(480, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, view = theme_of(self), self._view_rect()
        painter.fillRect(event.rect(), QColor(theme.border if theme.name == "light" else theme.window))
        painter.translate(-view.topLeft())
        for index in self._in_sight(view):
            page, place = self._pages[index], self._places[index]
            painter.setPen(QPen(QColor(0, 0, 0, 50)))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            painter.drawPixmap(place.topLeft(), self._drawn.picture(page, self._scale, self.devicePixelRatioF()))
            self._overlay.paint(painter, index, page, place.topLeft(), self._scale)

    def _in_sight(self, view: QRectF) -> Iterator[int]:
        return (index for index, place in enumerate(self._places) if place.intersects(view))
