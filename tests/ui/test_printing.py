"""Printing: the sheets that come out are the pages of the preview."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtPrintSupport import QPrinter

from drafting.model.lengths import MM_PER_PT
from tests.ui.preview.pages import pages
from ui.printing import paint_on


def printed(path: Path, *, lying: bool = False) -> list[tuple[float, float, str]]:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    sheets = pages().pages
    if lying:
        sheets = (sheets[0], replace(sheets[1], width_mm=297.0, height_mm=210.0))
    assert paint_on(printer, sheets)
    with pdfplumber.open(path) as document:
        return [
            (float(page.width) * MM_PER_PT, float(page.height) * MM_PER_PT, page.extract_text())
            for page in document.pages
        ]


@pytest.mark.usefixtures("qapp")
def test_every_page_is_a_sheet_of_a4(tmp_path: Path) -> None:
    sheets = printed(tmp_path / "printed.pdf")
    assert len(sheets) == len(pages().pages)
    for width, height, _ in sheets:
        assert (width, height) == (pytest.approx(210, abs=0.5), pytest.approx(297, abs=0.5))


@pytest.mark.usefixtures("qapp")
def test_a_page_that_lies_on_its_side_is_printed_so(tmp_path: Path) -> None:
    _, (width, height, _) = printed(tmp_path / "lying.pdf", lying=True)
    assert width > height


@pytest.mark.usefixtures("qapp")
def test_the_type_area_stands_where_the_standard_has_it(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printed(path)
    with pdfplumber.open(path) as document:
        chars = [char for char in document.pages[1].chars if char["size"] > 15]
    height = float(document.pages[1].height)
    assert min(char["x0"] for char in chars) * MM_PER_PT == pytest.approx(28, abs=1.5)
    first = min(line.y_mm for line in pages().pages[1].lines)
    assert min(height - char["matrix"][5] for char in chars) * MM_PER_PT == pytest.approx(first, abs=0.3)
