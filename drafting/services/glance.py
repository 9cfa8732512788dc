"""The first look into a workspace, for the window's start: a few milliseconds, and nothing heavy is imported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.model.bureau import Bureau
from drafting.model.item import Item, in_order
from drafting.services.profile import bureau_of
from drafting.services.workspace import resolve
from drafting.store.glance import see
from drafting.store.stored_letter import StoredLetter


@dataclass(frozen=True, slots=True)
class Glance:
    """What the window shows before the workspace is open. ``position`` is where the letter stands in its history,
    which itself is read later with ``letters.history``."""

    bureau: Bureau
    items: tuple[Item, ...]
    stored: StoredLetter | None
    position: int


def glance(location: str | Path) -> Glance | None:
    """The profile, the register in its order and the last opened letter; None where the file is new, of another
    version or in trouble: then ``open_workspace`` creates, migrates or says what is wrong."""
    seen = see(resolve(location))
    if seen is None:
        return None
    position = seen.stored.position if seen.stored else 0
    return Glance(bureau_of(seen.profile), in_order(seen.items), seen.stored, position)
