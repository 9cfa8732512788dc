"""The coverage map beside the letter: which ask is answered where, decided by the officer. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from drafting.model.change import Change
from drafting.model.problem import EnvironmentProblem
from drafting.model.span import Span
from drafting.proofread.judged import Judged
from ui.desk import Desk

if TYPE_CHECKING:
    from drafting.services.coverage_map import MapRow, Place

PAUSE = 900
"""Milliseconds without a change after which the map is drawn anew."""


class Decisions(Protocol):
    """What is decided, kept with the letter. Each may raise EnvironmentProblem."""

    def judged(self, letter_id: str) -> tuple[Judged, ...]: ...

    def judge(self, letter_id: str, judged: Judged) -> None: ...

    def let_guess(self, letter_id: str, ask: str) -> None: ...


class CoverageView(Protocol):
    def later(self, milliseconds: int, act: Callable[[], None]) -> None: ...

    def clear(self) -> None:
        """Another letter is on the desk, and its map is not drawn yet."""
        ...

    def show_rows(self, rows: Sequence[MapRow], places: Sequence[Place]) -> None:
        """The asks, and the paragraphs that one may add as an answer."""
        ...


class CoveragePresenter:
    """``judged`` is what is decided about the letter on the desk; ``told`` is called when that has changed."""

    def __init__(
        self, desk: Desk, view: CoverageView, run_task: Callable[..., Any], kept: Decisions, told: Callable[[], None]
    ) -> None:
        self._desk, self._view, self._run, self._kept, self._told = desk, view, run_task, kept, told
        self.judged: tuple[Judged, ...] = ()
        self.rows: tuple[MapRow, ...] = ()
        desk.opened.append(self.recall)
        desk.changed.append(self._changed)

    def recall(self) -> None:
        """Read what is decided about the letter now on the desk."""
        stored = self._desk.stored
        self.judged = ()
        with suppress(EnvironmentProblem):
            self.judged = self._kept.judged(stored.id) if stored else ()
        self.rows = ()
        self._view.clear()
        self._view.later(PAUSE // 3, self.draw)

    def draw(self) -> None:
        """Hold the letter against the item's asks, in the background."""
        letter, item, judged = self._desk.letter, self._desk.item, self.judged
        if self._desk.stored is None or item is None or not item.asks:
            self._show(((), ()))
            return

        def done(drawn: tuple[tuple[MapRow, ...], tuple[Place, ...]]) -> None:
            if self._desk.letter is letter and self.judged == judged:
                self._show(drawn)

        self._run("", lambda _progress, _cancelled: _drawn(letter, item.our_asks, judged), done)

    def decide(self, ask: str, answered: bool, block_ids: Sequence[str] = ()) -> None:
        """The officer's word on an ask; it counts in the checks and stands on the approval sheet."""
        stored = self._desk.stored
        if stored is None:
            return
        decided = Judged(ask, answered, tuple(block_ids) if answered else ())
        self._kept.judge(stored.id, decided)
        self._take((*(one for one in self.judged if one.ask != ask), decided))

    def let_guess(self, ask: str) -> None:
        """Take the decision back."""
        stored = self._desk.stored
        if stored is not None:
            self._kept.let_guess(stored.id, ask)
            self._take(tuple(one for one in self.judged if one.ask != ask))

    def go(self, block_id: str) -> None:
        """Show the paragraph in the text."""
        block = next((block for block in self._desk.letter.blocks if block.id == block_id), None)
        if block is not None:
            self._desk.locate(Span(block.id, 0, len(block.text)))

    def _take(self, judged: tuple[Judged, ...]) -> None:
        self.judged = judged
        self.draw()
        self._told()

    def _changed(self, _change: Change, _typed: bool) -> None:
        self._view.later(PAUSE, self.draw)

    def _show(self, drawn: tuple[tuple[MapRow, ...], tuple[Place, ...]]) -> None:
        self.rows = drawn[0]
        self._view.show_rows(*drawn)


def _drawn(letter: Any, asks: Sequence[str], judged: Sequence[Judged]) -> tuple[tuple[MapRow, ...], tuple[Place, ...]]:
    # Imported where it is first used, in the background: comparing brings the matcher and its words.
    from drafting.services.coverage_map import coverage_map, paragraphs

    return coverage_map(letter, asks, judged), paragraphs(letter)
