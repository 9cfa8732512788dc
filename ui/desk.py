"""The desk: the letter being worked on, its undo history, and who wants to know when either moves. No Qt.

The Letter value is the truth. The editor, the page preview and the checks read it and are told of every change; the
editor is one of several that make changes (inserting a clause, taking a fix, undo). One history serves them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafting.model.change import Change, apply, difference, inverse
from drafting.model.letter import Letter
from drafting.model.span import Span

if TYPE_CHECKING:
    from drafting.model.item import Item
    from drafting.services.letters import StoredLetter

Listener = Callable[[], None]


@dataclass(eq=False)
class Desk:
    """What lies on the desk now.

    ``opened`` is called when another letter is laid on it, ``changed`` after every change (with the change and whether it
    came from the editor's own typing), ``located`` when a place is to be shown in the text and on the page.
    ``caret`` is where the editor's cursor stands, in the body or in a field (``@title``); ``moved`` is called when it goes
    elsewhere.
    """

    item: Item | None = None
    stored: StoredLetter | None = None
    letter: Letter = field(default_factory=Letter)
    history: list[Change] = field(default_factory=list)
    position: int = 0
    caret: Span | None = None
    opened: list[Listener] = field(default_factory=list)
    changed: list[Callable[[Change, bool], None]] = field(default_factory=list)
    located: list[Callable[[Span], None]] = field(default_factory=list)
    moved: list[Listener] = field(default_factory=list)
    _folding: bool | None = None

    def lay(
        self, item: Item | None, stored: StoredLetter | None, history: tuple[tuple[Change, ...], int] = ((), 0)
    ) -> None:
        """Put a stored letter, or nothing, on the desk."""
        self.item, self.stored = item, stored
        self.letter = stored.letter if stored else Letter()
        self.history, self.position = list(history[0]), history[1]
        for listener in self.opened:
            listener()

    def recall(self, changes: tuple[Change, ...], position: int) -> None:
        """The history of the letter on the desk, read after it was laid there; what was done meanwhile comes on top."""
        if self.history:
            self.history = [*changes[:position], *self.history]
            self.position += position
        else:
            self.history, self.position = list(changes), position

    def edit(self, after: Letter, *, typed: bool = False, join: bool = False) -> None:
        """Take ``after`` as the letter. ``join`` folds it into the last step (typing within one pause)."""
        change = difference(self.letter, after)
        if change is None:
            return
        del self.history[self.position :]
        if (join or self._folding) and self.history:
            before = apply(self.letter, inverse(self.history.pop()))
            joined = difference(before, after)
            self.history += [joined] if joined else []
        else:
            self.history.append(change)
        self.position = len(self.history)
        self._folding = self._folding if self._folding is None else True
        self._move(after, change, typed)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Whatever is edited within is one step of the history: a drag takes out here and puts in there."""
        if self._folding is not None:
            yield
            return
        self._folding = False
        try:
            yield
        finally:
            self._folding = None

    @property
    def can_undo(self) -> bool:
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        return self.position < len(self.history)

    def undo(self) -> None:
        if self.can_undo:
            self.position -= 1
            change = inverse(self.history[self.position])
            self._move(apply(self.letter, change), change, typed=False)

    def redo(self) -> None:
        if self.can_redo:
            change = self.history[self.position]
            self.position += 1
            self._move(apply(self.letter, change), change, typed=False)

    def locate(self, span: Span) -> None:
        """Show a place: the editor moves its cursor there, the preview turns to it."""
        for listener in self.located:
            listener(span)

    def note_caret(self, caret: Span | None) -> None:
        """The editor's cursor stands there now."""
        if caret != self.caret:
            self.caret = caret
            for listener in self.moved:
                listener()

    def _move(self, letter: Letter, change: Change, typed: bool) -> None:
        self.letter = letter
        for listener in self.changed:
            listener(change, typed)
