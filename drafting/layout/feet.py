"""The foot of a page being filled: footnotes under a short rule, those that have no room on it waiting for the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from drafting.layout.arranged import PlacedRule, Role, StyledParagraph
from drafting.layout.breaking import BrokenLine, Notes
from drafting.layout.footnotes import note_paragraphs
from drafting.layout.metrics import SLACK, Sheet
from drafting.layout.profile import Profile
from drafting.model.lengths import MM_PER_PT

_BESIDE_RULE = 2.85
_RULE = 0.5
_RULE_SHARE = 0.25
WORD_SEPARATOR = 12.0
"""In Word the rule stands in a line of this height (drafting/writing/docx/footnotes.py), in points."""
_SEPARATOR = 2 * _BESIDE_RULE + _RULE
"""What LibreOffice leaves for it, whatever the file says."""

Break = Callable[[StyledParagraph], tuple[BrokenLine, ...]]


@dataclass(frozen=True, slots=True)
class FootLine:
    """One line of a note: the ``number``-th of its paragraph's."""

    paragraph: StyledParagraph
    lines: tuple[BrokenLine, ...]
    number: int


class Feet:
    """Notes of the page being filled and of those to come. ``grid``: text above them keeps to whole lines of the grid."""

    def __init__(self, profile: Profile, lines_of: Break, *, grid: bool) -> None:
        self._profile, self._lines_of, self._grid = profile, lines_of, grid
        self._separator = _SEPARATOR if grid else WORD_SEPARATOR
        self._pitch = profile.roles[Role.FOOTNOTE].pitch
        self._here: list[FootLine] = []
        self._waiting: list[FootLine] = []

    @property
    def waiting(self) -> bool:
        """Whether there are notes that no page has yet."""
        return bool(self._waiting)

    @property
    def empty(self) -> bool:
        return not self._here

    def top(self, whole: Sheet, more: int = 0) -> float:
        """Where the notes' area begins on the sheet, with so many lines more."""
        count = len(self._here) + more
        return whole.bottom - count * self._pitch - self._separator if count else whole.bottom

    def bottom(self, area: Sheet, whole: Sheet, more: int = 0) -> float:
        """Where text must end above the notes."""
        if not self._here and not more:
            return area.bottom
        top = min(self.top(whole, more), area.bottom)
        if not self._grid:
            return top
        return area.top + int((top - area.top) / self._profile.pitch + 0.001) * self._profile.pitch

    def lines(self, notes: Notes) -> list[FootLine]:
        return [
            FootLine(paragraph, lines, number)
            for mark, note in notes
            for paragraph in note_paragraphs(mark, note, self._profile)
            for lines in (self._lines_of(paragraph),)
            for number in range(len(lines))
        ]

    def room(self, y: float, area: Sheet, whole: Sheet) -> int:
        """The lines of notes that may still stand on the page under text that ends at ``y``."""
        if self._waiting:
            return 0
        if self._grid:
            y = area.top + ceil((y - area.top) / self._profile.pitch - 0.001) * self._profile.pitch
        return max(int((whole.bottom - self._separator - y + SLACK) / self._pitch) - len(self._here), 0)

    def _most(self, whole: Sheet) -> int:
        """The lines of notes on a page that has one line of text."""
        return int((whole.area_height - self._separator - self._profile.pitch) / self._pitch)

    def held(self) -> tuple[tuple[FootLine, ...], tuple[FootLine, ...]]:
        """What is on the page being filled, and what waits."""
        return tuple(self._here), tuple(self._waiting)

    def hold(self, held: tuple[tuple[FootLine, ...], tuple[FootLine, ...]]) -> None:
        self._here, self._waiting = list(held[0]), list(held[1])

    def add(self, lines: Sequence[FootLine], room: int) -> None:
        """Put what there is room for on this page; the rest waits."""
        self._here += lines[:room]
        self._waiting += lines[room:]

    def turn(self, whole: Sheet) -> None:
        """Begin the next page with what waits."""
        room = self._most(whole)
        self._here, self._waiting = self._waiting[:room], self._waiting[room:]

    def placed(self, whole: Sheet) -> tuple[list[tuple[FootLine, float]], tuple[PlacedRule, ...]]:
        """The page's notes with their upper edges, and the rule above them."""
        if not self._here:
            return [], ()
        y = whole.bottom - len(self._here) * self._pitch
        rule = PlacedRule(
            y_mm=(y - _BESIDE_RULE - _RULE / 2) * MM_PER_PT,
            x_mm=whole.left * MM_PER_PT,
            width_mm=whole.area_width * _RULE_SHARE * MM_PER_PT,
            thickness_mm=_RULE * MM_PER_PT,
            colour="000000",
        )
        return [(line, y + place * self._pitch) for place, line in enumerate(self._here)], (rule,)
