"""The register 登记簿: list, find, save, remove and bring back items."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from drafting.model.item import Item, ItemKind, ItemState
from drafting.services.workspace import Workspace
from drafting.store.stored import Listed

_LABEL = re.compile(r"\s*(提案|建议)?\s*第?\s*([0-9０-９A-Za-z\-－—]+)\s*号?\s*(提案|建议)?\s*")


def list_items(
    workspace: Workspace, *, text: str = "", kind: ItemKind | None = None, state: ItemState | None = None
) -> tuple[Item, ...]:
    """Items by due date (those without one last), then number. ``text``: words in number, title, names, office."""
    return workspace.store.items.find(text=text, kind=kind, state=state)


def find_item(workspace: Workspace, ref: str) -> tuple[Item, ...]:
    """The items that ``ref`` names: an id, ``提案190``, ``第003号建议`` or a bare number. None, one or several."""
    item = workspace.store.items.with_id(ref.strip())
    if item is not None:
        return (item,)
    match = _LABEL.fullmatch(ref)
    if match is None:
        return ()
    word = match[1] or match[3]
    kinds = [kind for kind in (ItemKind.PROPOSAL, ItemKind.SUGGESTION) if word in (None, kind.chinese)]
    number = match[2].translate(_HALF_WIDTH)
    return tuple(item for kind in kinds for item in workspace.store.items.numbered(kind, number))


def save_item(workspace: Workspace, item: Item) -> None:
    """Store an item as an officer entered it; what they changed is theirs, and no list overwrites it."""
    workspace.store.items.save(item)


def save_listed(workspace: Workspace, rows: Iterable[tuple[Item, str]]) -> None:
    """Store items as a list gives them, in one transaction, each with its place in the list (file, sheet, row).

    An item with the id of a stored one updates it, save the fields that an officer entered by hand.
    """
    workspace.store.items.save_listed(rows)


def listed(workspace: Workspace) -> Mapping[str, Listed]:
    """By item id: ``by_hand``, the fields an officer entered, and ``listed_in``, the item's place in its list."""
    return workspace.store.items.listed()


def remove_items(workspace: Workspace, ids: Collection[str]) -> None:
    """Take items out of the register; they and their letters are kept for ``restore_items``."""
    workspace.store.items.remove(ids)


def restore_items(workspace: Workspace, items: Iterable[Item]) -> None:
    """Undo of ``remove_items``."""
    workspace.store.items.restore(items)


_HALF_WIDTH = dict(zip(range(0xFF01, 0xFF5F), range(0x21, 0x7F), strict=True))
