"""How quickly a 40-page letter is laid out, whole and after a keystroke, up to the picture of the page that changed."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count
from statistics import median
from time import perf_counter

from benchmarks.letters import long_letter
from benchmarks.table import Row, seconds
from clauses.body import Paragraph
from drafting.layout.cache import LayoutCache
from drafting.layout.pages import Page, Pages
from drafting.model.blocks import TextBlock
from drafting.model.letter import Form, Letter
from drafting.services.pages import pages_of

PAGES = 40
KEYSTROKES = 30
PIXELS_PER_MM = 110 / 25.4


def run() -> list[Row]:
    """The figures of the table."""
    letter = long_letter(PAGES)
    size = len(_laid_out(letter).pages)
    return [
        Row(f"whole layout, {size} pages", 1000 * seconds(lambda: _laid_out(letter)), "ms", 60.0),
        Row(f"keystroke to repainted page, {size} pages", 1000 * _keystroke(letter), "ms", 16.0),
    ]


def _laid_out(letter: Letter, cache: LayoutCache | None = None) -> Pages:
    return pages_of(letter, form=Form.LETTER, sealed=True, authority="云岭区样例局", cache=cache)


def _keystroke(letter: Letter) -> float:
    """The median over keystrokes in a paragraph in the middle of the letter: layout, and the picture of what changed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui.preview.painter import QtPagePainter

    application = QGuiApplication.instance() or QGuiApplication(["benchmark"])
    painter, cache = QtPagePainter(application), LayoutCache()  # pyright: ignore[reportArgumentType]
    place = next(n for n in count(len(letter.blocks) // 2) if isinstance(letter.blocks[n], TextBlock))
    before = _laid_out(letter, cache).pages
    taken: list[float] = []
    for number in range(KEYSTROKES):
        block = letter.blocks[place]
        typed = replace(block, body=Paragraph.of(f"{block.text[:9]}新{block.text[9:]}"))
        start = perf_counter()
        letter = replace(letter, blocks=(*letter.blocks[:place], typed, *letter.blocks[place + 1 :]))
        after = _laid_out(letter, cache).pages
        painter.image(_first_changed(before, after), PIXELS_PER_MM)
        if number:
            taken.append(perf_counter() - start)
        before = after
    return median(taken)


def _first_changed(before: tuple[Page, ...], after: tuple[Page, ...]) -> Page:
    return next((new for old, new in zip(before, after, strict=False) if old is not new), after[-1])
