"""Choosing an item lays its letter on the desk; where there is none, a draft is one press away. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from drafting.model.change import Change
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind
from drafting.services import items, letters
from drafting.services.letters import StoredLetter
from drafting.services.workspace import Workspace
from ui.desk import Desk
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.services.drafting import Draft

Run = Callable[..., Any]
Found = tuple[StoredLetter | None, tuple[tuple[Change, ...], int]]


class LetterView(Protocol):
    def show_letter(self, item: Item | None, there: bool) -> None:
        """The item's heading, and the editor where there is a letter."""
        ...

    def show_draft_notes(self, missing: tuple[str, ...], notes: tuple[str, ...]) -> None: ...


class LetterPresenter:
    """``settle`` saves what is on the desk before it is cleared; ``run`` is the background (``Tasks.run``)."""

    def __init__(
        self, view: LetterView, desk: Desk, workspace: Workspace, run: Run, settle: Callable[[], None], tr: Tr
    ) -> None:
        self._view, self._desk, self._workspace = view, desk, workspace
        self._run, self._settle, self._tr = run, settle, tr
        self._wanted = desk.item.id if desk.item else ""
        self.changed: list[Callable[[Item], None]] = []

    def open(self, item: Item | None) -> None:
        """Lay the item's letter on the desk; None clears it."""
        self._settle()
        self._wanted = item.id if item else ""
        if item is None:
            self._lay(None, (None, ((), 0)))
            return
        self._view.show_letter(item, self._desk.item is not None and self._desk.item.id == item.id)
        self._run("", lambda _progress, _cancelled: self._find(item), lambda found: self._lay(item, found))

    def draft(self, item: Item) -> None:
        """Compose a draft of the item. The first is stored and laid on the desk; a later one is an edit, to be undone."""
        title = self._tr("正在起草")
        if self._desk.stored and self._desk.item and self._desk.item.id == item.id:
            stored = self._desk.stored
            self._run(title, lambda _p, _c: self._compose_again(item), lambda made: self._redrafted(stored, made))
        else:
            self._run(title, lambda _p, _c: self._compose(item), lambda made: self._drafted(item, *made))

    def renew(self, item: Item) -> None:
        """The item's own data changed: the desk is told, its letter stays."""
        if self._desk.item and self._desk.item.id == item.id:
            self._desk.item = item
            self._view.show_letter(item, self._desk.stored is not None)

    def _find(self, item: Item) -> Found:
        stored = letters.letter_of(self._workspace, item.id, document_for(item))
        if stored is None:
            return None, ((), 0)
        letters.note_opened(self._workspace, stored.id)
        return stored, letters.history(self._workspace, stored.id)

    def _compose(self, item: Item) -> tuple[Found, Item, Draft]:
        """Runs in the background, which also takes the import of all that composes."""
        from drafting.services import drafting

        made = drafting.draft(self._workspace, item)
        stored = drafting.keep(self._workspace, item, made) or letters.letter_of(
            self._workspace, item.id, made.document
        )
        if stored:
            letters.note_opened(self._workspace, stored.id)
        fresh = items.find_item(self._workspace, item.id)
        return (stored, ((), 0)), fresh[0] if fresh else item, made

    def _compose_again(self, item: Item) -> Draft:
        from drafting.services import drafting, library

        made = drafting.draft(self._workspace, item)
        library.note_used(self._workspace, [clause.id for clause in made.clauses])
        return made

    def _drafted(self, asked: Item, found: Found, item: Item, draft: Draft) -> None:
        for listener in self.changed:
            listener(item)
        if self._wanted == asked.id:
            self._settle()
            self._lay(item, found)
            self._view.show_draft_notes(draft.missing_slots, draft.notes)

    def _redrafted(self, stored: StoredLetter, draft: Draft) -> None:
        if self._desk.stored is stored:
            self._desk.edit(draft.letter)
            again = self._tr("已重新起草，撤销（Ctrl+Z）即回到原稿。")
            self._view.show_draft_notes(draft.missing_slots, (again, *draft.notes))

    def _lay(self, item: Item | None, found: Found) -> None:
        if self._wanted != (item.id if item else ""):
            return
        stored, history = found
        self._desk.lay(item, stored, history)
        self._view.show_letter(item, stored is not None)


def document_for(item: Item) -> DocumentKind:
    """An assisting bureau gives the lead unit its opinion; everyone else answers."""
    return DocumentKind.OPINION if item.role == Role.ASSIST else DocumentKind.REPLY
