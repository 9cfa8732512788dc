"""What was dragged onto the window, told apart by kind: a list of items, a clause pack, Word files, past replies. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

LISTS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".csv"})
PACKS = frozenset({".json"})
WORD = ".docx"


class Dropped(NamedTuple):
    """``words`` are Word files, which may be exports come back; ``replies`` other files and folders to learn from."""

    lists: list[Path]
    packs: list[Path]
    words: list[Path]
    replies: list[str]


def told_apart(paths: Iterable[str]) -> Dropped:
    """Every path in one of the four; what is neither list, pack nor Word file is taken for past replies, or a folder of them."""
    dropped = Dropped([], [], [], [])
    for name in paths:
        path = Path(name)
        suffix = "" if path.is_dir() else path.suffix.lower()
        if suffix in LISTS:
            dropped.lists.append(path)
        elif suffix in PACKS:
            dropped.packs.append(path)
        elif suffix == WORD:
            dropped.words.append(path)
        else:
            dropped.replies.append(name)
    return dropped
