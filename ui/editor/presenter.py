"""The editor between the desk and its document: edits become letters, letters become steps. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from drafting.model.change import Change
from drafting.model.letter import Letter
from drafting.model.span import Span
from ui.desk import Desk
from ui.editor.fields import FIELDS, LineRole
from ui.editor.lines import Line, Shown, lines_of
from ui.editor.rereading import take
from ui.editor.steps import Step, steps
from ui.editor.tabling import cell_of, start_of_cell

PAUSE = 1.0
"""Seconds without typing after which the next key begins a new step of the history."""


class EditorView(Protocol):
    """What the presenter needs of the document on screen."""

    def show_lines(self, lines: Sequence[Shown]) -> None: ...

    def take(self, wanted: Sequence[Step]) -> None: ...

    def put_caret(self, line: int, offset: int) -> None: ...

    def begin(self, editable: bool) -> None:
        """Another letter is shown: from its top, and to be edited if there is one."""
        ...

    def select(self, line: int, start: int, end: int) -> None: ...

    def select_in_cell(self, line: int, row: int, column: int, start: int, end: int) -> None: ...


class EditorPresenter:
    """Keeps ``lines`` in step with the document and the letter on the desk in step with both."""

    def __init__(self, desk: Desk, view: EditorView, clock: Callable[[], float]) -> None:
        self._desk, self._view, self._clock = desk, view, clock
        self.lines: list[Line] = []
        self.revealed: frozenset[LineRole] = frozenset()
        self.settled = True
        self._typing = self._tidying = False
        self._last_typed: tuple[str, float, int] = ("", -PAUSE, 0)
        self.carets: dict[str, Span] = {}
        """Where the cursor stood in each letter, the one worked on last at the end."""
        desk.opened.append(self.show)
        desk.changed.append(self._desk_changed)
        desk.located.append(self.locate)

    def show(self) -> None:
        """Show the letter on the desk anew."""
        self.revealed = frozenset()
        stored = self._desk.stored
        stood = self.carets.get(stored.id) if stored else None
        self.redraw()
        self._view.put_caret(*self.place_to_start())
        self._view.begin(stored is not None)
        found = self.place_of(stood) if stood else None
        if found is not None:
            self._view.put_caret(*found[:2])

    def note_caret(self, caret: Span | None) -> None:
        """The cursor stands there: others are told, and it is found there when the letter is opened again."""
        self._desk.note_caret(caret)
        if self._desk.stored and caret:
            self.carets.pop(self._desk.stored.id, None)
            self.carets[self._desk.stored.id] = caret

    def redraw(self) -> None:
        self.lines = lines_of(self._desk.letter, self.revealed)
        self.settled = True
        self._last_typed = ("", -PAUSE, 0)
        self._view.show_lines([line.shown for line in self.lines])

    def place_to_start(self) -> tuple[int, int]:
        """Where the cursor waits when a letter is opened: the first line of its body."""
        return next((place for place, line in enumerate(self.lines) if line.role is LineRole.BODY), 0), 0

    def edited(self, first: int, last: int, found: Sequence[Shown]) -> None:
        """The document's lines ``first`` to ``last`` were edited and now read ``found``."""
        taken = take(self._desk.letter, self.lines, first, last, found)
        one_line = last - first == 1 == len(found)
        self.lines = taken.lines
        self.settled = self.settled and taken.settled
        self._put(taken.letter, self.lines[first].shown.key or self.lines[first].role if one_line else "")

    def settle(self) -> None:
        """Put right what an edit left in the document that the letter shows otherwise: numbers, missing fields."""
        if not self.settled:
            self._show_difference()

    def _put(self, letter: Letter, key: str) -> None:
        now = self._clock()
        last_key, last_time, position = self._last_typed
        join = bool(key) and key == last_key and now - last_time < PAUSE and position == self._desk.position > 0
        self._typing = True
        try:
            self._desk.edit(letter, typed=True, join=join)
        finally:
            self._typing = False
        self._last_typed = (key, now, self._desk.position)

    def _desk_changed(self, change: Change, typed: bool) -> None:
        if self._typing:
            return
        self._last_typed = ("", -PAUSE, 0)
        where = self._show_difference()
        if where is not None and not self._tidying:
            self._view.put_caret(*where)

    def _show_difference(self) -> tuple[int, int] | None:
        """Make the document show the letter; the place where the change ends, if there was one."""
        after = lines_of(self._desk.letter, self.revealed)
        self.settled = True
        needed = steps([line.shown for line in self.lines], [line.shown for line in after])
        if needed:
            self._view.take(needed)
        before, self.lines = self.lines, after
        if not needed:
            return None
        return _end_of_change(before, after)

    def reveal(self, role: LineRole) -> None:
        """Show an empty field to be filled, with the cursor in it."""
        self.revealed |= {role}
        self._show_difference()
        self._view.put_caret(next(place for place, line in enumerate(self.lines) if line.role is role), 0)

    def tidy(self, role: LineRole) -> None:
        """The cursor has left a field of several lines: those left empty go."""
        texts = FIELDS[role].get(self._desk.letter)
        if "" in texts and any(texts):
            letter = FIELDS[role].put(self._desk.letter, tuple(text for text in texts if text))
            self._tidying = True
            self._desk.edit(letter, join=not self._desk.can_redo and self._desk.can_undo)
            self._tidying = False

    def locate(self, span: Span) -> None:
        """Select a span: of a block, or of a field (``@title``)."""
        found = self.place_of(span)
        if found is None:
            return
        table = self.lines[found[0]].shown.table
        cell = cell_of(table, span.start) if table else None
        if cell is not None:
            row, column, before = cell
            self._view.select_in_cell(found[0], row, column, span.start - before, span.end - before)
        else:
            self._view.select(*found)

    def place_of(self, span: Span) -> tuple[int, int, int] | None:
        """The line that shows a span, and its code points within that line's text."""
        if span.block_id.startswith("@"):
            return self._place_of_field(span)
        for place, line in enumerate(self.lines):
            for number, block in enumerate(line.blocks):
                if block.id == span.block_id:
                    before = line.shown.head if number else len(line.number)
                    return place, before + span.start, before + span.end
        return None

    def _place_of_field(self, span: Span) -> tuple[int, int, int] | None:
        name = span.block_id[1:]
        start, end = span.start, span.end
        # Lines of a title are one text without a break; those of other fields are parted by one.
        between = 0 if span.block_id == "@title" else 1
        for place, line in enumerate(self.lines):
            if _name_of(line.role) != name:
                continue
            length = len(line.shown.text)
            if start < length + between or (start == length == 0):
                return place, start, min(end, length)
            start, end = start - length - between, end - length - between
        return None

    def span_at(self, line: int, offset: int) -> Span | None:
        """The place in the letter of a code point of a line, in a field's own text for a field: what other panels are told."""
        shown = self.lines[line]
        if not shown.blocks:
            return None if shown.role is LineRole.BODY else self._span_in_field(line, offset)
        if len(shown.blocks) > 1 and offset >= shown.shown.head:
            place = offset - shown.shown.head
            return Span(shown.blocks[1].id, place, place)
        place = max(offset - len(shown.number), 0)
        return Span(shown.blocks[0].id, place, place)

    def _span_in_field(self, line: int, offset: int) -> Span:
        role = self.lines[line].role
        between = 0 if role is LineRole.TITLE else 1
        above = sum(len(other.shown.text) + between for other in self.lines[:line] if other.role is role)
        return Span(f"@{_name_of(role)}", above + offset, above + offset)

    def span_in_cell(self, line: int, row: int, column: int) -> Span | None:
        """The start of a cell of the table this line shows."""
        shown = self.lines[line]
        if shown.shown.table is None or not shown.blocks:
            return None
        place = start_of_cell(shown.shown.table, row, column)
        return Span(shown.blocks[0].id, place, place)


def _name_of(role: LineRole) -> str:
    """What a field's spans are called by."""
    return {LineRole.NOTE: "notes", LineRole.ISSUED_BY: "issued", LineRole.ATTACHMENT: "attachments"}.get(
        role, role.value
    )


def _end_of_change(before: Sequence[Line], after: Sequence[Line]) -> tuple[int, int]:
    """The last line that differs by more than its number, and the end of what differs in it."""
    if len(before) == len(after) and all(_alike(old, new) for old, new in zip(before, after, strict=True)):
        place = next((place for place, new in enumerate(after) if before[place].shown != new.shown), 0)
        return place, len(after[place].number)
    shortest = min(len(before), len(after))
    tail = 0
    while tail < shortest and _alike(before[-1 - tail], after[-1 - tail]):
        tail += 1
    place = len(after) - tail - 1
    if place < 0 or len(before) - tail - 1 < 0:
        return max(place, 0), 0
    old, new = before[len(before) - tail - 1].shown.text, after[place].shown.text
    same = 0
    while same < min(len(old), len(new)) and old[-1 - same] == new[-1 - same]:
        same += 1
    return place, len(new) - same


def _alike(old: Line, new: Line) -> bool:
    """The same line, but for a heading's number that follows from other lines."""
    if old.shown == new.shown:
        return True
    words = old.shown.text[len(old.number) :], new.shown.text[len(new.number) :]
    return bool(old.number and new.number) and words[0] == words[1] and old.shown.level == new.shown.level
