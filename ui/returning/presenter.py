"""What a file that came back would change, one line each; where both sides changed one thing, who stands. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from drafting.composing.merging.outcome import Merged, Side
from drafting.model.letter import Letter
from drafting.services.merging import Returned
from ui.words import Tr, mark

WORDS = {
    "changed": mark("改动"),
    "added": mark("增加"),
    "removed": mark("删去"),
    "moved": mark("移动"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedLine:
    """``key`` is set where both sides changed one thing; ``side`` says whose words stand there."""

    kind: str
    where: str
    ours: str
    theirs: str
    key: str = ""
    side: Side = Side.OURS


class ReturnedView(Protocol):
    def show_lines(self, summary: str, lines: Sequence[ReturnedLine], able: bool) -> None: ...


class ReturnedPresenter:
    """``ours``: the letter as it stands now. Until somebody chooses, ours stand."""

    def __init__(self, view: ReturnedView, returned: Returned, ours: Letter, tr: Tr) -> None:
        self._view, self._returned, self._ours, self._tr = view, returned, ours, tr
        self._decided: dict[str, Side] = {}
        self._refresh()

    @property
    def merged(self) -> Merged:
        """The letter with what was chosen."""
        return self._returned.merged(self._ours, self._decided, Side.OURS)

    def choose(self, key: str, side: Side) -> None:
        self._decided[key] = side
        self._refresh()

    def choose_all(self, side: Side) -> None:
        self._decided = {conflict.key: side for conflict in self.merged.conflicts}
        self._refresh()

    def _refresh(self) -> None:
        tr, plain, merged = self._tr, self._returned.merged(self._ours), self.merged
        lines = [
            ReturnedLine(
                kind=tr("两边都改"),
                where=one.where,
                ours=one.ours,
                theirs=one.theirs,
                key=one.key,
                side=self._decided.get(one.key, Side.OURS),
            )
            for one in plain.conflicts
        ]
        lines += [
            ReturnedLine(kind=tr(WORDS[one.kind]), where=one.where, ours=one.before, theirs=one.after)
            for one in plain.changes
        ]
        lines += [
            ReturnedLine(kind=tr("批注"), where="", ours=one.words, theirs=one.text) for one in self._returned.comments
        ]
        self._view.show_lines(self._summary(plain), lines, merged.letter != self._ours)

    def _summary(self, plain: Merged) -> str:
        tr = self._tr
        parts = [
            tr("文件里有 {count} 处改动要取回到{item}的稿子。").format(
                count=len(plain.changes), item=self._returned.item.label
            )
        ]
        if not plain.changes:
            parts = [tr("文件里没有{item}的稿子还没有的改动。").format(item=self._returned.item.label)]
        if plain.conflicts:
            told = tr("{count} 处稿子和文件都改了，改得不一样，请逐处选定；不选就留稿子的。")
            parts.append(told.format(count=len(plain.conflicts)))
        return "".join((*parts, *self._returned.notes))
