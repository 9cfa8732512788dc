"""Stack: pages being filled from the top, line by line. The one mutable thing of a layout, alive only during it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.layout.arranged import PlacedRule, StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine, Column
from drafting.layout.cache import LayoutCache
from drafting.layout.feet import Feet
from drafting.layout.kinsoku import BreakRules
from drafting.layout.metrics import BASELINE, MM_PER_PT, Sheet, sheet, tracking
from drafting.layout.pages import Line, Page, Picture, Stroke
from drafting.layout.portions import grid_area
from drafting.layout.profile import Profile
from drafting.layout.record import Stand
from drafting.layout.rows import BrokenTable, cut_above, split_row
from drafting.layout.tables import RULE

_SLACK = 0.05


@dataclass(slots=True)
class _Open:
    """The page being filled."""

    sheet: Sheet
    lines: list[Line] = field(default_factory=list[Line])
    rules: list[PlacedRule] = field(default_factory=list[PlacedRule])
    strokes: list[Stroke] = field(default_factory=list[Stroke])
    pictures: list[Picture] = field(default_factory=list[Picture])


class Stack:
    """Paragraphs and tables go onto the page at ``y`` (points from the sheet's top) and over to the next when it is full."""

    def __init__(
        self, profile: Profile, rules: BreakRules, cache: LayoutCache, *, noted: bool = False, drawn: bool = True
    ) -> None:
        self.profile = profile
        self._rules = rules
        self._cache = cache
        self._drawn, self._at = drawn, _at if drawn else _outlined
        # By identity: the arranged letter outlives the stack, and to hash a paragraph again costs as much as to place it.
        self._known: dict[int, tuple[BrokenLine, ...]] = {}
        self._columns: dict[tuple[float, Sheet, float | None], Column] = {}
        self._done: list[Page] = []
        self.whole = sheet(profile)
        """The sheet with the whole type area, which what stands at its foot fills in every program."""
        self._whole_lying = sheet(profile, landscape=True)
        self._upright, self._lying = self.whole, self._whole_lying
        if rules.portions:
            self._upright, self._lying = (
                grid_area(side, profile.pitch, centred=not noted) for side in (self._upright, self._lying)
            )
        self._feet = Feet(profile, self._foot_lines, grid=rules.portions)
        self._open = _Open(self._upright)
        self._bottom = self._upright.bottom
        self.y = self._upright.top

    @property
    def sheet(self) -> Sheet:
        return self._open.sheet

    @property
    def done(self) -> int:
        """How many pages are before the one being filled."""
        return len(self._done)

    def stand(self) -> Stand:
        """What is on the page being filled, to be taken up again by ``resume``."""
        page = self._open
        return Stand(
            len(self._done),
            page.sheet,
            self.y,
            self._bottom,
            tuple(page.lines),
            tuple(page.rules),
            tuple(page.strokes),
            tuple(page.pictures),
            self._feet.held(),
        )

    def resume(self, stand: Stand, done: Sequence[Page]) -> None:
        """Go on from where another stack stood after the pages ``done``."""
        self._done = list(done)
        self._open = _Open(stand.sheet, list(stand.lines), list(stand.rules), list(stand.strokes), list(stand.pictures))
        self.y, self._bottom = stand.y, stand.bottom
        self._feet.hold(stand.feet)

    def fix(self, what: Line | PlacedRule) -> None:
        """Put something at its own place on the page being filled."""
        if isinstance(what, Line):
            self._open.lines.append(what)
        else:
            self._open.rules.append(what)

    def make_room(self, height: float) -> None:
        """Turn the page where ``height`` is not left on it."""
        if self._over(height) and not self._fresh:
            self.turn()

    def skip(self, height: float) -> None:
        """Leave ``height`` blank, on the next page where it is not left on this one."""
        self.make_room(height)
        self.y += height

    def turn(self, onto: Sheet | None = None) -> None:
        """Finish the page and begin another."""
        self._done.append(self._page())
        self._begin(onto or self.sheet)

    def stand_up(self) -> None:
        """See that the page being filled stands upright."""
        self._onto(self._upright)

    def _onto(self, wanted: Sheet) -> None:
        """See that the page being filled is this way round."""
        if self.sheet == wanted:
            return
        if self._fresh and not self._open.lines:
            self._begin(wanted)
        else:
            self.turn(wanted)

    def _begin(self, side: Sheet) -> None:
        self._open = _Open(side)
        self.y = side.top
        self._feet.turn(self._whole_side)
        self._bottom = self._feet.bottom(side, self._whole_side)

    @property
    def _whole_side(self) -> Sheet:
        return self._whole_lying if self.sheet == self._lying else self.whole

    @property
    def noted(self) -> bool:
        """Whether the page being filled has footnotes."""
        return not self._feet.empty

    def pages(self) -> tuple[Page, ...]:
        while self._feet.waiting:
            self.turn()
        return (*self._done, self._page())

    def pages_before(self, known: Sequence[Page]) -> tuple[Page, ...]:
        """The pages done, and those of another layout from the one being filled on."""
        return (*self._done, *known[len(self._done) :])

    def height(self, part: StyledParagraph | StyledTable) -> float:
        if isinstance(part, StyledTable):
            return sum(self._table(part).heights) + RULE
        lines = self._lines(part)
        return part.space_before * self.profile.pitch + len(lines) * part.pitch + self._foot_of(lines)

    def first_height(self, part: StyledParagraph | StyledTable) -> float:
        """The height of the least of it that may stand on a page: its first line, or its head and first row."""
        if isinstance(part, StyledTable):
            table = self._table(part)
            return sum(table.heights[: table.header_rows + 1]) + RULE
        return part.space_before * self.profile.pitch + part.pitch + self._foot_of(self._lines(part)[:1])

    def _foot_of(self, lines: tuple[BrokenLine, ...]) -> float:
        """What the footnotes of some lines take from the page."""
        more = sum(len(self._feet.lines(line.notes)) for line in lines if line.notes)
        return self._bottom - self._feet.bottom(self.sheet, self._whole_side, more) if more else 0.0

    def add_paragraph(self, paragraph: StyledParagraph) -> None:
        self._onto(self._side(paragraph))
        if paragraph.page_break_before and not self._fresh:
            self.turn()
        self.y += paragraph.space_before * self.profile.pitch
        if paragraph.image:
            self.make_room(paragraph.pitch)
            self._open.pictures.append(self._picture(paragraph))
        lines, first = self._lines(paragraph), 0
        while first < len(lines):
            last = min(len(lines), first + int((self._bottom + _SLACK - self.y) / paragraph.pitch))
            if any(line.notes for line in lines[first : max(last, first + 1)]):
                last = self._above_notes(lines, first, last, paragraph.pitch)
            if last > first or self._fresh:
                last = max(last, first + 1)
                self._open.lines += self._cache.placed(lines, (first, last, round(self.y, 3)), paragraph, self._at)
                self.y += (last - first) * paragraph.pitch
                first = last
            if first < len(lines):
                self.turn()

    def _above_notes(self, lines: tuple[BrokenLine, ...], first: int, last: int, pitch: float) -> int:
        """Where the page ends for lines with footnotes, which are put at its foot; a long note runs on to the next page."""
        place = first
        while place < last or (place == first and self._fresh):
            if lines[place].notes:
                notes, end = self._feet.lines(lines[place].notes), self.y + (place - first + 1) * pitch
                room = self._feet.room(end, self.sheet, self._whole_side)
                if not room and not (place == first and self._fresh):
                    return place
                self._feet.add(notes, room)
                self._bottom = self._feet.bottom(self.sheet, self._whole_side)
                last = min(last, first + int((self._bottom + _SLACK - self.y) / pitch))
            place += 1
            last = max(last, place) if place == first + 1 else last
        return max(last, place)

    def add_at_foot(self, paragraph: StyledParagraph, y: float) -> None:
        """Put all of a paragraph on the page being filled, its upper edge at ``y``."""
        lines = self._foot_lines(paragraph)
        self._open.lines += self._cache.placed(lines, (0, len(lines), round(y, 3)), paragraph, self._at)

    def foot_height(self, paragraph: StyledParagraph) -> float:
        return len(self._foot_lines(paragraph)) * paragraph.pitch

    def _foot_lines(self, paragraph: StyledParagraph) -> tuple[BrokenLine, ...]:
        return self._cache.lines(paragraph, self._column(paragraph.size, self.whole))

    def add_table(self, table: StyledTable) -> None:
        """Row by row; the head again on every page; a row is only torn apart where no page can hold it."""
        self._onto(self._side(table))
        broken = self._table(table)
        head = broken.header_rows if broken.header_rows < len(broken.heights) else 0
        first, above, tall = head, head, {*table.tall_rows}
        while first < len(broken.heights):
            taken = self._rows_that_fit(broken, first, above)
            # A first row goes to the next page with its table, however high it is.
            tall_here = first in tall or (first > head and self._tall(broken, first, head))
            torn = not taken and (self._fresh or tall_here)
            if torn:
                room = self._bottom - self.y - sum(broken.heights[:above]) - 2 * RULE
                lines = max(int(room / broken.pitch), 1 if self._fresh else 0)
                broken, taken = (split_row(broken, first, lines), 1) if lines else (broken, 0)
                tall = {row + 1 if row >= first else row for row in tall} | {first + 1} if lines else tall
            if taken:
                broken = cut_above(broken, first + taken)
                self._set_rows(broken, table, above, first, first + taken)
                first += taken
            if first < len(broken.heights) and taken and not torn and first in tall:
                # It runs on from this page, under the rule that is there.
                above, self.y = 0, self.y - RULE
            elif first < len(broken.heights):
                self.turn()
                above = head

    def _tall(self, table: BrokenTable, row: int, head: int) -> bool:
        """Whether a row has no room on a page of its own: no program keeps it whole then."""
        return sum(table.heights[:head]) + table.heights[row] + RULE > self.sheet.area_height + _SLACK

    def _rows_that_fit(self, table: BrokenTable, first: int, head: int) -> int:
        height, taken = sum(table.heights[:head]) + RULE, 0
        more = 0
        for place, row in enumerate(table.heights[first:], first):
            height += row
            if notes := table.notes_of(place):
                more += len(self._feet.lines(notes))
            bottom = self._feet.bottom(self.sheet, self._whole_side, more) if more else self._bottom
            if self.y + height > bottom + _SLACK:
                break
            taken += 1
        return taken

    def _set_rows(self, table: BrokenTable, source: StyledTable, head: int, first: int, last: int) -> None:
        part = self._cache.part(table, source.block_id, (head, first, last), round(self.y, 3), drawn=self._drawn)
        self._open.lines += part.lines
        self._open.strokes += part.strokes
        self.y += part.height
        # A head's notes are printed once, where it first stands.
        for row in range(0 if first == head else first, last):
            if notes := table.notes_of(row):
                self._feet.add(self._feet.lines(notes), self._feet.room(self.y, self.sheet, self._whole_side))
                self._bottom = self._feet.bottom(self.sheet, self._whole_side)

    def _picture(self, paragraph: StyledParagraph) -> Picture:
        width = min(paragraph.image_width, self.sheet.area_width)
        x = self.sheet.left + (self.sheet.area_width - width) / 2
        place = (x, self.y, width, paragraph.pitch)
        x, y, width, height = (length * MM_PER_PT for length in place)
        return Picture(x, y, width, height, paragraph.image)

    def _lines(self, paragraph: StyledParagraph) -> tuple[BrokenLine, ...]:
        lines = self._known.get(id(paragraph))
        if lines is None:
            column = self._column(paragraph.size, self._side(paragraph), paragraph.spacing)
            lines = self._known[id(paragraph)] = self._cache.lines(paragraph, column)
        return lines

    def _table(self, table: StyledTable) -> BrokenTable:
        return self._cache.table(table, self._column(table.size, self._side(table)))

    def _side(self, part: StyledParagraph | StyledTable) -> Sheet:
        return self._lying if part.landscape else self._upright

    def _column(self, size: float, on: Sheet | None = None, spacing: float | None = None) -> Column:
        on = on or self._upright
        column = self._columns.get((size, on, spacing))
        if column is None:
            between = tracking(self.profile, size) if spacing is None else spacing
            column = self._columns[size, on, spacing] = Column(on.left, on.area_width, self._rules, between)
        return column

    def _over(self, height: float) -> bool:
        return self.y + height > self._bottom + _SLACK

    @property
    def _fresh(self) -> bool:
        return self.y <= self.sheet.top + _SLACK

    def _page(self) -> Page:
        page, side = self._open, self.sheet
        feet, rules = self._feet.placed(self._whole_side)
        for foot, y in feet:
            page.lines += self._at(foot.lines, (foot.number, foot.number + 1, y), foot.paragraph)
        page.rules += rules
        return Page(
            len(self._done) + 1,
            side.width * MM_PER_PT,
            side.height * MM_PER_PT,
            tuple(page.lines),
            tuple(page.rules),
            tuple(page.strokes),
            pictures=tuple(page.pictures),
        )


def _outlined(
    lines: tuple[BrokenLine, ...], where: tuple[int, int, float], paragraph: StyledParagraph
) -> tuple[Line, ...]:
    """As ``_at``, without their characters."""
    first, last, y = where
    y += BASELINE * paragraph.pitch
    return tuple(
        [
            Line(line.role, line.block_id, line.start, line.end, (y + number * paragraph.pitch) * MM_PER_PT, ())
            for number, line in enumerate(lines[first:last])
            if line.seen
        ]
    )


def _at(lines: tuple[BrokenLine, ...], where: tuple[int, int, float], paragraph: StyledParagraph) -> tuple[Line, ...]:
    """Some of the lines one under another, the upper edge at y; an empty one takes its place and is not seen."""
    first, last, y = where
    pitch, colour = paragraph.pitch, paragraph.colour
    y += BASELINE * pitch
    return tuple(
        [
            Line(
                line.role,
                line.block_id,
                line.start,
                line.end,
                (y + number * pitch) * MM_PER_PT,
                line.pieces,
                colour,
                line.lead,
            )
            for number, line in enumerate(lines[first:last])
            if line.seen
        ]
    )
