"""What was dragged onto the window, told apart by kind: a list of items, a clause pack, past replies. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

LISTS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".csv"})
PACKS = frozenset({".json"})


class Dropped(NamedTuple):
    """``replies`` are folders and files to learn from."""

    lists: list[Path]
    packs: list[Path]
    replies: list[str]


def told_apart(paths: Iterable[str]) -> Dropped:
    """Every path in one of the three; what is neither list nor pack is taken for past replies, or a folder of them."""
    dropped = Dropped([], [], [])
    for name in paths:
        path = Path(name)
        suffix = "" if path.is_dir() else path.suffix.lower()
        if suffix in LISTS:
            dropped.lists.append(path)
        elif suffix in PACKS:
            dropped.packs.append(path)
        else:
            dropped.replies.append(name)
    return dropped
