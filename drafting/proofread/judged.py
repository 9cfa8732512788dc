"""Judged: what an officer decided about one ask, against the program's guess (逐条答复)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judged:
    """``answered``: the letter answers the ask, in the blocks named (none: nowhere in particular); else it does not."""

    ask: str
    answered: bool
    block_ids: tuple[str, ...] = ()
