"""Pages on paper, PDF or screen. Every character is put where the page engine placed it; Qt measures nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from clauses.body import RunStyle
from drafting.layout.metrics import SMALL
from drafting.layout.pages import Line, Page, Pages, Piece
from drafting.model.lengths import MM_PER_INCH, MM_PER_PT
from drafting.model.problem import EnvironmentProblem
from ui.preview.fonts import Face, PageFonts
from ui.preview.pdf_outline import outline
from ui.preview.pdf_text import character_tables
from ui.preview.pdf_update import catalogue, first_free, information, with_information_closed, with_objects

PDF_DPI = 1200
_RAISED = {RunStyle.SUPERSCRIPT: 0.33, RunStyle.SUBSCRIPT: -0.08}
_BLANKS = frozenset(" \t\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff")
_BOLDER = 0.03
_UNDERLINE_BELOW, _UNDERLINE_THICK = 0.12, 0.05


class _Glyph(NamedTuple):
    """One character's glyph, ``x`` millimetres from where its piece begins."""

    char: str
    face: Face
    index: int
    x: float


class QtPagePainter:
    """PagePainter (drafting/layout/pages.py) by Qt.

    Needs a QGuiApplication, offscreen or not; one made only for it is handed in, to live as long as the painter.
    """

    def __init__(self, application: QGuiApplication | None = None) -> None:
        self._application = application
        self._fonts = PageFonts()

    @property
    def notices(self) -> tuple[str, ...]:
        """Which fonts of the standard this machine lacks."""
        return self._fonts.notices

    @property
    def has_chinese(self) -> bool:
        """Whether any font here has Han characters; without one, pages show boxes."""
        return self._fonts.has_chinese

    def pdf(self, pages: Pages, path: Path, title: str) -> None:
        """Write the pages as a PDF with embedded fonts and searchable text. EnvironmentProblem where it cannot be written."""
        try:
            path.write_bytes(self.pdf_bytes(pages, title))
        except OSError as error:
            raise EnvironmentProblem(
                f"写不了 {path}（{error.strerror}）：请看文件夹是否存在、是否可写，文件是否正在别处打开。"
            ) from error

    def pdf_bytes(self, pages: Pages, title: str) -> bytes:
        """The PDF itself."""
        data = QBuffer()
        data.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(data)
        writer.setResolution(PDF_DPI)
        writer.setTitle(title)
        writer.setCreator("")
        painter = QPainter()
        for number, page in enumerate(pages.pages):
            writer.setPageLayout(page_layout(page))
            if number:
                writer.newPage()
            else:
                painter.begin(writer)
            self.paint(painter, page, PDF_DPI / MM_PER_INCH)
        painter.end()
        return self._completed(bytes(data.data().data()), pages, title)

    def _completed(self, data: bytes, pages: Pages, title: str) -> bytes:
        """The PDF with what Qt leaves out: a title readers see, text a search finds, bookmarks."""
        data = with_information_closed(data)
        free = first_free(data)
        if free is None:
            return data
        bookmarks = outline(data, pages.pages, free)
        tables = character_tables(data, self._drawn(pages))
        catalog = catalogue(data, free if bookmarks else None)
        return with_objects(data, tables | bookmarks | catalog | information(data, title))

    def _drawn(self, pages: Pages) -> list[list[str]]:
        """The characters of every font file in the order ``paint`` meets them."""
        drawn: dict[int, dict[int, str]] = {}
        for page in pages.pages:
            for piece in (piece for line in _lines(page) for piece in line.pieces):
                for glyph in self._glyphs(piece):
                    known = drawn.setdefault(glyph.face.file, {})
                    if glyph.index:  # 0 is every font's first glyph already: the box of a missing character
                        known.setdefault(glyph.index, glyph.char)
        return [[*characters.values()] for characters in drawn.values()]

    def pictures(self, pages: Pages, folder: Path, stem: str, dpi: int = 110) -> tuple[Path, ...]:
        """Write every page as ``{stem}-{n}.png``. EnvironmentProblem where it cannot be written."""
        paths: list[Path] = []
        for page in pages.pages:
            path = folder / f"{stem}-{page.number}.png"
            if not self.image(page, dpi / MM_PER_INCH).save(str(path)):
                raise EnvironmentProblem(f"写不了 {path}：请看文件夹是否存在、是否可写、磁盘是否已满。")
            paths.append(path)
        return tuple(paths)

    def image(self, page: Page, scale: float) -> QImage:
        """The page as a picture at ``scale`` pixels a millimetre, on white."""
        size = QSizeF(page.width_mm * scale, page.height_mm * scale).toSize()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        image.setDotsPerMeterX(round(scale * 1000))
        image.setDotsPerMeterY(round(scale * 1000))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.paint(painter, page, scale)
        painter.end()
        return image

    def paint(self, painter: QPainter, page: Page, scale: float) -> None:
        """Draw what stands on the page (not its paper) at ``scale`` device units a millimetre from the origin."""
        for picture in page.pictures:
            place = QRectF(picture.x_mm, picture.y_mm, picture.width_mm, picture.height_mm)
            target = QRectF(place.topLeft() * scale, place.size() * scale)
            painter.drawImage(target, QImage.fromData(picture.image))
        for rule in page.rules:
            bar = QRectF(rule.x_mm, rule.y_mm - rule.thickness_mm / 2, rule.width_mm, rule.thickness_mm)
            painter.fillRect(QRectF(bar.topLeft() * scale, bar.size() * scale), QColor(f"#{rule.colour}"))
        for stroke in page.strokes:
            painter.setPen(QPen(Qt.GlobalColor.black, stroke.thickness_mm * scale))
            painter.drawLine(QPointF(stroke.x1_mm, stroke.y1_mm) * scale, QPointF(stroke.x2_mm, stroke.y2_mm) * scale)
        for line in _lines(page):
            self._paint_line(painter, line, scale)

    def _paint_line(self, painter: QPainter, line: Line, scale: float) -> None:
        painter.setPen(QColor(f"#{line.colour}"))
        if line.turned:
            corner = QPointF(line.x_mm, line.y_mm) * scale
            painter.save()
            painter.translate(corner)
            painter.rotate(90)
            painter.translate(-corner)
        for piece in line.pieces:
            pixels = piece.size * MM_PER_PT * scale * (SMALL if piece.style in _RAISED else 1.0)
            baseline = (line.y_mm - _RAISED.get(piece.style, 0.0) * piece.size * MM_PER_PT) * scale
            start = QPointF(piece.x_mm * scale, baseline)
            for face, run in self._glyph_runs(piece, pixels, scale):
                painter.drawGlyphRun(start, run)
                if face.thickened:
                    _thicken(painter, run, start, pixels)
            if piece.style is RunStyle.UNDERLINE:
                self._underline(painter, piece, line.y_mm, scale)
        if line.turned:
            painter.restore()

    def _glyphs(self, piece: Piece) -> Iterator[_Glyph]:
        """The piece's glyphs at the engine's places."""
        x = 0.0
        for char, advance in zip(piece.text, piece.advances, strict=True):
            if char not in _BLANKS:
                face, index = self._fonts.glyph(char, piece.typeface, piece.style)
                yield _Glyph(char, face, index, x)
            x += advance

    def _glyph_runs(self, piece: Piece, pixels: float, scale: float) -> Iterator[tuple[Face, QGlyphRun]]:
        """Runs of one font in the order of the text, which is the order they are copied in."""
        for _, same in groupby(self._glyphs(piece), key=lambda glyph: id(glyph.face)):
            found = [*same]
            run = QGlyphRun()
            run.setRawFont(found[0].face.at(pixels))
            run.setGlyphIndexes([glyph.index for glyph in found])
            run.setPositions([QPointF(glyph.x * scale, 0.0) for glyph in found])
            yield found[0].face, run

    def _underline(self, painter: QPainter, piece: Piece, y_mm: float, scale: float) -> None:
        em = piece.size * MM_PER_PT
        bar = QRectF(piece.x_mm, y_mm + _UNDERLINE_BELOW * em, sum(piece.advances), _UNDERLINE_THICK * em)
        painter.fillRect(QRectF(bar.topLeft() * scale, bar.size() * scale), painter.pen().color())


def _thicken(painter: QPainter, run: QGlyphRun, start: QPointF, pixels: float) -> None:
    """Draw round the glyphs, so that they look bold."""
    font = run.rawFont()
    edge = QPen(painter.pen().color(), _BOLDER * pixels)
    for index, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.strokePath(font.pathForGlyph(index).translated(start + place), edge)


def _lines(page: Page) -> tuple[Line, ...]:
    return (*page.lines, page.printed_number) if page.printed_number else page.lines


def page_layout(page: Page) -> QPageLayout:
    """The sheet a page stands on, without margins: the page engine has left them."""
    lying = page.width_mm > page.height_mm
    short, long = sorted((page.width_mm, page.height_mm))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))
