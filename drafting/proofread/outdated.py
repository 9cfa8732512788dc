"""Paragraphs from clauses that no longer hold (情况已变化), as warnings until the clause is revised or an officer ignores them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.model.blocks import OriginKind
from drafting.model.letter import Letter
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.passage import Passage

CODE = "item-changed"
_SOURCE = "条款库：这一条已标明情况有变化"
_SHOWN = 12


def outdated(letter: Letter, passages: Sequence[Passage], changed: Mapping[str, str]) -> tuple[Finding, ...]:
    """``changed``: by clause id, why the clause no longer holds. One warning a clause, at its first paragraph."""
    return tuple(_findings(letter, passages, changed))


def _findings(letter: Letter, passages: Sequence[Passage], changed: Mapping[str, str]) -> Iterator[Finding]:
    told: set[str] = set()
    of_block = {passage.block_id: passage for passage in passages}
    for block in letter.blocks:
        ref = block.origin.ref if block.origin.kind is OriginKind.CLAUSE else ""
        passage = of_block.get(block.id)
        if ref not in changed or ref in told or passage is None or not passage.printed:
            continue
        told.add(ref)
        yield Finding(
            code=CODE,
            severity=Severity.WARNING,
            message=f"这一段用的条款情况已变化：{changed[ref]}，请改写",
            text=passage.printed[:_SHOWN],
            start=passage.start,
            end=passage.start + min(_SHOWN, len(passage.printed)),
            source=_SOURCE,
            block_id=passage.block_id,
        )
