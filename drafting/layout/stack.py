"""Stack: pages being filled from the top. The one mutable thing of a layout, alive only during it. Points throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.layout.arranged import PlacedRule, StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine, Notes
from drafting.layout.cache import LayoutCache
from drafting.layout.columns import Columns
from drafting.layout.feet import Feet, FootLine
from drafting.layout.metrics import SLACK, Sheet
from drafting.layout.pages import Line, Page, Picture, Stroke
from drafting.layout.placing import drawn_lines, outlined_lines
from drafting.layout.profile import Profile
from drafting.layout.record import Stand
from drafting.layout.rows import BrokenTable
from drafting.model.lengths import MM_PER_PT


@dataclass(slots=True)
class _Open:
    """The page being filled."""

    sheet: Sheet
    lines: list[Line] = field(default_factory=list[Line])
    rules: list[PlacedRule] = field(default_factory=list[PlacedRule])
    strokes: list[Stroke] = field(default_factory=list[Stroke])
    pictures: list[Picture] = field(default_factory=list[Picture])


class Stack:
    """What is set stands at ``y`` from the sheet's top, and must end at ``bottom``; the page turns when it is full.

    ``drawn``: lines have their characters.
    """

    def __init__(self, profile: Profile, columns: Columns, cache: LayoutCache, *, grid: bool, drawn: bool) -> None:
        self.profile, self.columns = profile, columns
        self._cache, self._drawn, self._placed = cache, drawn, drawn_lines if drawn else outlined_lines
        self._feet = Feet(profile, columns.foot_lines, grid=grid)
        self._done: list[Page] = []
        self._open = _Open(columns.upright)
        self.y = columns.upright.top
        self.bottom = columns.upright.bottom

    @property
    def sheet(self) -> Sheet:
        return self._open.sheet

    @property
    def done(self) -> int:
        """How many pages are before the one being filled."""
        return len(self._done)

    @property
    def fresh(self) -> bool:
        """Whether nothing was set on the page yet."""
        return self.y <= self.sheet.top + SLACK

    @property
    def noted(self) -> bool:
        """Whether the page being filled has footnotes."""
        return not self._feet.empty

    # Pages

    def make_room(self, height: float) -> None:
        """Turn the page where ``height`` is not left on it."""
        if self.y + height > self.bottom + SLACK and not self.fresh:
            self.turn()

    def skip(self, height: float) -> None:
        """Leave ``height`` blank, on the next page where it is not left on this one."""
        self.make_room(height)
        self.y += height

    def turn(self, onto: Sheet | None = None) -> None:
        """Finish the page and begin another."""
        self._done.append(self._page())
        self._begin(onto or self.sheet)

    def turn_to(self, wanted: Sheet) -> None:
        """See that the page being filled is this way round."""
        if self.sheet == wanted:
            return
        if self.fresh and not self._open.lines:
            self._begin(wanted)
        else:
            self.turn(wanted)

    def stand(self) -> Stand:
        """What is on the page being filled, to be taken up again by ``resume``."""
        page = self._open
        return Stand(
            len(self._done),
            page.sheet,
            self.y,
            self.bottom,
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
        self.y, self.bottom = stand.y, stand.bottom
        self._feet.hold(stand.feet)

    def pages(self) -> tuple[Page, ...]:
        while self._feet.waiting:
            self.turn()
        return (*self._done, self._page())

    def pages_before(self, known: Sequence[Page]) -> tuple[Page, ...]:
        """The pages done, and those of another layout from the one being filled on."""
        return (*self._done, *known[len(self._done) :])

    # What is set on the page being filled

    def fix(self, what: Line | PlacedRule) -> None:
        """Put something at its own place."""
        if isinstance(what, Line):
            self._open.lines.append(what)
        else:
            self._open.rules.append(what)

    def set_lines(self, paragraph: StyledParagraph, lines: tuple[BrokenLine, ...], first: int, last: int) -> None:
        """The paragraph's lines from ``first`` to ``last`` (exclusive)."""
        self._put(paragraph, lines, (first, last, round(self.y, 3)))
        self.y += (last - first) * paragraph.pitch

    def set_at(self, paragraph: StyledParagraph, y: float) -> None:
        """All lines of a paragraph at the page's foot, its upper edge at ``y``."""
        lines = self.columns.foot_lines(paragraph)
        self._put(paragraph, lines, (0, len(lines), round(y, 3)))

    def set_rows(self, table: BrokenTable, source: StyledTable, rows: tuple[int, int, int]) -> None:
        """So many rows of the table's head, and those from the second number to the third (exclusive)."""
        part = self._cache.part(table, source.block_id, rows, round(self.y, 3), drawn=self._drawn)
        self._open.lines += part.lines
        self._open.strokes += part.strokes
        self.y += part.height

    def set_picture(self, paragraph: StyledParagraph) -> None:
        """The paragraph's figure, in the middle of the column."""
        width = min(paragraph.image_width, self.sheet.area_width)
        x = self.sheet.left + (self.sheet.area_width - width) / 2
        place = (x, self.y, width, paragraph.pitch)
        x, y, width, height = (length * MM_PER_PT for length in place)
        self._open.pictures.append(Picture(x, y, width, height, paragraph.image))

    # Footnotes

    def note_lines(self, notes: Notes) -> list[FootLine]:
        return self._feet.lines(notes)

    def note_room(self, y: float) -> int:
        """The lines of notes that may still stand on the page under text that ends at ``y``."""
        return self._feet.room(y, self.sheet, self._whole)

    def add_notes(self, lines: Sequence[FootLine], room: int) -> None:
        """Put what there is room for at the foot, where text must end higher then; the rest waits for the next page."""
        self._feet.add(lines, room)
        self.bottom = self.bottom_with(0)

    def bottom_with(self, more: int) -> float:
        """Where text must end with so many lines of notes more."""
        return self._feet.bottom(self.sheet, self._whole, more)

    @property
    def _whole(self) -> Sheet:
        return self.columns.whole_of(self.sheet)

    def _put(self, paragraph: StyledParagraph, lines: tuple[BrokenLine, ...], where: tuple[int, int, float]) -> None:
        self._open.lines += self._cache.placed(lines, where, paragraph, self._placed)

    def _begin(self, side: Sheet) -> None:
        self._open = _Open(side)
        self.y = side.top
        self._feet.turn(self._whole)
        self.bottom = self.bottom_with(0)

    def _page(self) -> Page:
        page, side = self._open, self.sheet
        feet, rules = self._feet.placed(self._whole)
        for foot, y in feet:
            page.lines += self._placed(foot.lines, (foot.number, foot.number + 1, y), foot.paragraph)
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
