"""Settle while somebody types: what the letter's end needed a moment ago is done again, without trying the pages anew.

A letter of 40 pages whose signature needs help is laid out thirty times until it stands well; that is for a pause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from drafting.layout.arranged import Arranged, Flow, Part, Role, StyledParagraph

_PARAGRAPH = ("pitch", "space_before", "keep_with_next")
_TABLE = ("pitch", "row_height")


def settled_as_before(arranged: Arranged, raw: Arranged, settled: Arranged) -> Arranged | None:
    """``arranged`` changed as ``raw`` was changed to ``settled``; None where that moved parts about."""
    if len(raw.flow) != len(settled.flow):
        return None
    changes = {
        key: changed
        for (key, before), after in zip(_known(raw.flow), settled.flow, strict=True)
        if (changed := _changed(before, after))
    }
    flow = tuple(replace(part, **changes[key]) if key in changes else part for key, part in _known(arranged.flow))
    return replace(arranged, flow=flow, imprint_turns=settled.imprint_turns, notices=settled.notices)


def _known(flow: Flow) -> Iterator[tuple[tuple[str, Role, int], Part]]:
    """Every part with what it is known by in the next letter: its block, its role, which of several."""
    seen = Counter[tuple[str, Role]]()
    for part in flow:
        one = part.block_id, part.role
        yield (*one, seen[one]), part
        seen[one] += 1


def _changed(before: Part, after: Part) -> dict[str, Any]:
    if before is after:
        return {}
    names = _PARAGRAPH if isinstance(after, StyledParagraph) else _TABLE
    return {name: value for name in names if (value := getattr(after, name)) != getattr(before, name)}
