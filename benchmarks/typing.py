"""Typing in the editor: from the change of the document to the letter on the desk, in a letter of 40 pages."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from statistics import median, quantiles
from time import perf_counter

from benchmarks.letters import letters
from benchmarks.table import Row
from drafting.model.blocks import TextBlock
from drafting.model.letter import DocumentKind, Letter
from drafting.services.letters import StoredLetter

BLOCKS = 300
CHARACTERS = 25_000
STROKES = 200


def run() -> list[Row]:
    """Milliseconds: the 95th percentile of many keystrokes, and the median."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QApplication

    from ui import editor
    from ui.desk import Desk
    from ui.words import chinese

    application = QApplication.instance() or QApplication(["benchmarks"])
    desk = Desk()
    place = editor.build(desk, chinese)
    place.resize(700, 900)
    place.show()
    letter = long_letter()
    start = perf_counter()
    desk.lay(
        None, StoredLetter(id="l", item_id="i", document=DocumentKind.REPLY, letter=letter, saved_at=datetime.now())
    )
    application.processEvents()
    opened = (perf_counter() - start) * 1000
    read: list[float] = []
    whole: list[float] = []
    lines = list(enumerate(place.presenter.lines))[BLOCKS // 2 :]
    line, target = next(
        (n, line.shown.key) for n, line in lines if line.blocks and isinstance(line.blocks[0], TextBlock)
    )
    cursor = QTextCursor(place.document)
    cursor.setPosition(place.document.position(line, 5))
    edited = place.document._changed

    def timed(*change) -> None:
        begin = perf_counter()
        edited(*change)
        read.append((perf_counter() - begin) * 1000)

    place.document._changed = timed
    for stroke in range(STROKES):
        begin = perf_counter()
        cursor.insertText("字" if stroke % 7 else "𬭎")
        application.processEvents()
        whole.append((perf_counter() - begin) * 1000)
    place.close()
    assert "字字" in next(block.text for block in desk.letter.blocks if block.id == target)
    return [
        Row("keystroke to the letter, 40 pages (95th)", quantiles(read, n=20)[-1], "ms", 3),
        Row("keystroke to the letter, 40 pages (median)", median(read), "ms"),
        Row("keystroke to the repainted editor, 40 pages (95th)", quantiles(whole, n=20)[-1], "ms", 16),
        Row("40 pages opened in the editor", opened, "ms"),
    ]


def long_letter() -> Letter:
    """A letter of about ``CHARACTERS`` characters in ``BLOCKS`` blocks."""
    parts = list(letters(60, 7))
    blocks = [block for part in parts for block in part.blocks]
    numbered = tuple(replace(block, id=f"b{number}") for number, block in enumerate(blocks[:BLOCKS], 1))
    return replace(parts[0], blocks=numbered)
