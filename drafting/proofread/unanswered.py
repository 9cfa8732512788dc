"""Asks of the item that the letter seems to leave unanswered, as findings: a warning until an officer has confirmed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.case import Case
from drafting.proofread.coverage import Covered, cover
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.passage import Passage, Region

THIN = 0.55
"""An answer weaker than this is thin."""

_SOURCE = "答复逐条对应提案（建议）提出的意见"


def unanswered(letter: Letter, passages: Sequence[Passage], case: Case) -> tuple[Finding, ...]:
    """A warning for every ask without an answer, a hint for every thin one. An opinion answers only what was assigned."""
    if case.item is None or not case.item.asks or case.document is DocumentKind.OPINION:
        return ()
    return tuple(_findings(cover(case.item.asks, letter), passages))


def _findings(covered: Sequence[Covered], passages: Sequence[Passage]) -> Iterator[Finding]:
    for one in covered:
        place = _place(one.ask, passages)
        if place is None or one.strength >= THIN:
            continue
        passage, start, end = place
        ask = one.ask if len(one.ask) <= 40 else one.ask[:38] + "……"
        yield Finding(
            code="item-thin-answer" if one.answered else "item-unanswered",
            severity=Severity.HINT if one.answered else Severity.WARNING,
            message=f"对“{ask}”的答复较简略" if one.answered else f"好像没有答复“{ask}”：请逐条回应，不能办的说明理由",
            text=passage.printed[start:end],
            start=passage.start + start,
            end=passage.start + end,
            source=_SOURCE,
            block_id=passage.block_id,
        )


def _place(ask: str, passages: Sequence[Passage]) -> tuple[Passage, int, int] | None:
    """Where the letter repeats the ask; else the words after which the answers begin; else the body's first words."""
    body = [passage for passage in passages if passage.region in (Region.BODY, Region.HEADING)]
    for words in (ask, "答复如下"):
        for passage in body:
            start = passage.text.find(words)
            if start >= 0:
                return passage, start, start + len(words)
    return (body[0], 0, min(12, len(body[0].text))) if body else None
