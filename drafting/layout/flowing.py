"""Flowing: paragraphs and tables onto the pages of a stack, over to the next page where one is full. Points throughout."""

from __future__ import annotations

from drafting.layout.arranged import Part, StyledParagraph, StyledTable
from drafting.layout.breaking import BrokenLine
from drafting.layout.metrics import SLACK
from drafting.layout.rows import BrokenTable, cut_above, split_row
from drafting.layout.stack import Stack
from drafting.layout.tables import RULE


def height_of(part: Part, stack: Stack) -> float:
    """How much of a page the part takes, its footnotes included."""
    if isinstance(part, StyledTable):
        return sum(stack.columns.table(part).heights) + RULE
    lines = stack.columns.lines(part)
    return part.space_before * stack.profile.pitch + len(lines) * part.pitch + _notes_height(lines, stack)


def least_height_of(part: Part, stack: Stack) -> float:
    """The height of the least of it that may stand on a page: its first line, or its head and first row."""
    if isinstance(part, StyledTable):
        table = stack.columns.table(part)
        return sum(table.heights[: table.header_rows + 1]) + RULE
    lines = stack.columns.lines(part)[:1]
    return part.space_before * stack.profile.pitch + part.pitch + _notes_height(lines, stack)


def _notes_height(lines: tuple[BrokenLine, ...], stack: Stack) -> float:
    """What the footnotes of some lines take from the page."""
    more = sum(len(stack.note_lines(line.notes)) for line in lines if line.notes)
    return stack.bottom - stack.bottom_with(more) if more else 0.0


def add_paragraph(paragraph: StyledParagraph, stack: Stack) -> None:
    stack.turn_to(stack.columns.side(paragraph))
    if paragraph.page_break_before and not stack.fresh:
        stack.turn()
    stack.y += paragraph.space_before * stack.profile.pitch
    if paragraph.image:
        stack.make_room(paragraph.pitch)
        stack.set_picture(paragraph)
    lines, first = stack.columns.lines(paragraph), 0
    while first < len(lines):
        last = min(len(lines), first + int((stack.bottom + SLACK - stack.y) / paragraph.pitch))
        if any(line.notes for line in lines[first : max(last, first + 1)]):
            last = _above_notes(lines, first, last, paragraph.pitch, stack)
        if last > first or stack.fresh:
            last = max(last, first + 1)
            stack.set_lines(paragraph, lines, first, last)
            first = last
        if first < len(lines):
            stack.turn()


def _above_notes(lines: tuple[BrokenLine, ...], first: int, last: int, pitch: float, stack: Stack) -> int:
    """Where the page ends for lines with footnotes, which are put at its foot; a long note runs on to the next page."""
    place = first
    while place < last or (place == first and stack.fresh):
        if lines[place].notes:
            notes, end = stack.note_lines(lines[place].notes), stack.y + (place - first + 1) * pitch
            room = stack.note_room(end)
            if not room and not (place == first and stack.fresh):
                return place
            stack.add_notes(notes, room)
            last = min(last, first + int((stack.bottom + SLACK - stack.y) / pitch))
        place += 1
        last = max(last, place) if place == first + 1 else last
    return max(last, place)


def add_table(table: StyledTable, stack: Stack) -> None:
    """Row by row; the head again on every page; a row is only torn apart where no page can hold it."""
    stack.turn_to(stack.columns.side(table))
    broken = stack.columns.table(table)
    head = broken.header_rows if broken.header_rows < len(broken.heights) else 0
    first, above, tall = head, head, {*table.tall_rows}
    while first < len(broken.heights):
        taken = _rows_that_fit(broken, first, above, stack)
        # A first row goes to the next page with its table, however high it is.
        tall_here = first in tall or (first > head and _tall(broken, first, head, stack))
        torn = not taken and (stack.fresh or tall_here)
        if torn:
            room = stack.bottom - stack.y - sum(broken.heights[:above]) - 2 * RULE
            lines = max(int(room / broken.pitch), 1 if stack.fresh else 0)
            broken, taken = (split_row(broken, first, lines), 1) if lines else (broken, 0)
            tall = {row + 1 if row >= first else row for row in tall} | {first + 1} if lines else tall
        if taken:
            broken = cut_above(broken, first + taken)
            _set_rows(broken, table, (above, first, first + taken), stack)
            first += taken
        if first < len(broken.heights) and taken and not torn and first in tall:
            # It runs on from this page, under the rule that is there.
            above, stack.y = 0, stack.y - RULE
        elif first < len(broken.heights):
            stack.turn()
            above = head


def _tall(table: BrokenTable, row: int, head: int, stack: Stack) -> bool:
    """Whether a row has no room on a page of its own: no program keeps it whole then."""
    return sum(table.heights[:head]) + table.heights[row] + RULE > stack.sheet.area_height + SLACK


def _rows_that_fit(table: BrokenTable, first: int, head: int, stack: Stack) -> int:
    height, taken = sum(table.heights[:head]) + RULE, 0
    more = 0
    for place, row in enumerate(table.heights[first:], first):
        height += row
        if notes := table.notes_of(place):
            more += len(stack.note_lines(notes))
        bottom = stack.bottom_with(more) if more else stack.bottom
        if stack.y + height > bottom + SLACK:
            break
        taken += 1
    return taken


def _set_rows(table: BrokenTable, source: StyledTable, rows: tuple[int, int, int], stack: Stack) -> None:
    stack.set_rows(table, source, rows)
    head, first, last = rows
    # A head's notes are printed once, where it first stands.
    for row in range(0 if first == head else first, last):
        if notes := table.notes_of(row):
            stack.add_notes(stack.note_lines(notes), stack.note_room(stack.y))
