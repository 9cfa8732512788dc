"""The open store: one object a concern over one database."""

from __future__ import annotations

from pathlib import Path

from drafting.store.books import Books
from drafting.store.clauses import Clauses
from drafting.store.engine import Database
from drafting.store.exports import Exports
from drafting.store.ignored import Ignored
from drafting.store.items import Items
from drafting.store.judged import Judgements
from drafting.store.letters import Letters
from drafting.store.promises import Promises


class Store:
    """What a workspace file holds. Opening creates it when new and brings it to the newest version when old."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self.books = Books(self._database)
        self.items = Items(self._database)
        self.letters = Letters(self._database)
        self.clauses = Clauses(self._database)
        self.ignored = Ignored(self._database)
        self.exports = Exports(self._database)
        self.judged = Judgements(self._database)
        self.promises = Promises(self._database)

    def close(self) -> None:
        self._database.close()
