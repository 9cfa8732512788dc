"""Finding words in the letter: the places, the one shown now. No Qt."""

from __future__ import annotations

from typing import Protocol

from clauses.body import Table
from drafting.model.blocks import TableBlock
from drafting.model.letter import Letter
from drafting.model.span import Span
from ui.desk import Desk
from ui.words import Tr


class FinderView(Protocol):
    def show_count(self, text: str, none: bool) -> None: ...


class Finder:
    """Looks through the letter on the desk and shows each place there."""

    def __init__(self, view: FinderView, desk: Desk, tr: Tr) -> None:
        self._view, self._desk, self._tr = view, desk, tr
        self._words, self._place = "", -1

    def look_for(self, words: str) -> None:
        """New words: show the first place."""
        self._words, self._place = words, -1
        self.step(1)

    def step(self, by: int) -> None:
        """The next place, or with -1 the one before; round at the ends."""
        if not self._words:
            self._view.show_count("", False)
            return
        places = find(self._desk.letter, self._words)
        if not places:
            self._view.show_count(self._tr("没有找到"), True)
            return
        self._place = (self._place + by) % len(places)
        self._view.show_count(f"{self._place + 1} / {len(places)}", False)
        self._desk.locate(places[self._place])


def find(letter: Letter, words: str) -> list[Span]:
    """Where ``words`` stand in the body, without regard to case. A table's cells count as one text with tabs."""
    wanted = words.casefold()
    found: list[Span] = []
    for block in letter.blocks:
        text = (_cells(block.table) if isinstance(block, TableBlock) else block.text).casefold()
        start = text.find(wanted)
        while start >= 0:
            found.append(Span(block.id, start, start + len(wanted)))
            start = text.find(wanted, start + len(wanted))
    return found


def _cells(table: Table) -> str:
    return "\n".join("\t".join(row) for row in table.texts)
