"""Print: the pages of the preview on paper, every character where the page engine placed it."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from drafting.layout.pages import Page
from drafting.model.lengths import MM_PER_INCH
from ui.preview.painter import QtPagePainter, page_layout


def print_letter(parent: QWidget, pages: tuple[Page, ...], title: str) -> bool:
    """Ask for printer, copies, pages and sides, and print; False where the user thought better of it or it failed.

    Both sides of the sheet are the default, turned over the long side, as official letters are printed (6.1).
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    if pages:
        printer.setPageLayout(page_layout(pages[0]))
        printer.setFromTo(1, len(pages))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, len(pages)))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    return paint_on(printer, pages[first - 1 : last])


def paint_on(printer: QPrinter, pages: tuple[Page, ...]) -> bool:
    """Paint the pages, each on its sheet, upright or lying; False where the printer takes nothing."""
    painter, drawer = QPainter(), QtPagePainter()
    for number, page in enumerate(pages):
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(page))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        if not (printer.newPage() if number else painter.begin(printer)):
            return False
        # What the printer cannot reach is cut off, not moved: the sheet's corner stays the origin.
        corner = printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()
        painter.resetTransform()
        painter.translate(-corner)
        drawer.paint(painter, page, printer.resolution() / MM_PER_INCH)
    return painter.end()
