"""Case: what is known of the item a letter answers, from the register where it is given, else from the letter itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``known`` says that the values come from the register: only then may a contradiction be an error.

    ``people`` is the number of proposers (None: unknown or collective); ``date`` the letter's date.
    """

    kind: ItemKind = ItemKind.OTHER
    document: DocumentKind = DocumentKind.REPLY
    item: Item | None = None
    bureau: Bureau | None = None
    number: str = ""
    names: tuple[str, ...] = ()
    people: int | None = None
    collective: bool = False
    date: datetime.date | None = None

    @property
    def known(self) -> bool:
        return self.item is not None
