"""Columns: the type areas of a letter's sheets, and its parts broken into lines for the one they stand in."""

from __future__ import annotations

from drafting.layout.advances import Column
from drafting.layout.arranged import Part, StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine
from drafting.layout.cache import LayoutCache
from drafting.layout.kinsoku import BreakRules
from drafting.layout.metrics import Sheet, sheet, tracking
from drafting.layout.portions import grid_area
from drafting.layout.profile import Profile
from drafting.layout.rows import BrokenTable


class Columns:
    """``upright`` and ``lying`` are the sheets as the program of ``rules`` fills them with text."""

    def __init__(self, profile: Profile, rules: BreakRules, cache: LayoutCache, *, noted: bool) -> None:
        self._profile, self._rules, self._cache = profile, rules, cache
        self.whole = sheet(profile)
        """The sheet with the whole type area, which what stands at its foot fills in every program."""
        self._whole_lying = sheet(profile, landscape=True)
        self.upright, self.lying = self.whole, self._whole_lying
        if rules.portions:
            self.upright, self.lying = (
                grid_area(side, profile.pitch, centred=not noted) for side in (self.upright, self.lying)
            )
        # By identity: the arranged letter outlives its layout, and to hash a paragraph again costs as much as to place it.
        self._known: dict[int, tuple[BrokenLine, ...]] = {}
        self._columns: dict[tuple[float, Sheet, float | None], Column] = {}

    def side(self, part: Part) -> Sheet:
        """The sheet the part stands on."""
        return self.lying if part.landscape else self.upright

    def whole_of(self, side: Sheet) -> Sheet:
        """The same sheet with its whole type area."""
        return self._whole_lying if side == self.lying else self.whole

    def lines(self, paragraph: StyledParagraph) -> tuple[BrokenLine, ...]:
        lines = self._known.get(id(paragraph))
        if lines is None:
            column = self._column(paragraph.size, self.side(paragraph), paragraph.spacing)
            lines = self._known[id(paragraph)] = self._cache.lines(paragraph, column)
        return lines

    def foot_lines(self, paragraph: StyledParagraph) -> tuple[BrokenLine, ...]:
        """The lines of what stands at the foot of an upright sheet."""
        return self._cache.lines(paragraph, self._column(paragraph.size, self.whole))

    def table(self, table: StyledTable) -> BrokenTable:
        return self._cache.table(table, self._column(table.size, self.side(table)))

    def _column(self, size: float, on: Sheet, spacing: float | None = None) -> Column:
        column = self._columns.get((size, on, spacing))
        if column is None:
            between = tracking(self._profile, size) if spacing is None else spacing
            column = self._columns[size, on, spacing] = Column(on.left, on.area_width, self._rules, between)
        return column
