"""Asks of the item that the letter seems to leave unanswered, as findings: a warning until an officer has confirmed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.case import Case
from drafting.proofread.coverage import Covered, cover
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.judged import Judged
from drafting.proofread.passage import Passage, Region

THIN = 0.55
"""An answer weaker than this is thin."""

_SOURCE = "答复逐条对应提案（建议）提出的意见"


def unanswered(
    letter: Letter, passages: Sequence[Passage], case: Case, judged: Sequence[Judged] = ()
) -> tuple[Finding, ...]:
    """A warning for every ask without an answer (an error once an officer confirmed it), a hint for every thin one.

    Only asks assigned to the bureau count. Where the item does not say which, an opinion may leave out any: nothing is
    said of it then but what an officer ``judged``.
    """
    if case.item is None or not case.item.asks:
        return ()
    known = {one.ask: one for one in judged}
    unknown = case.document is DocumentKind.OPINION and not case.item.assigned_asks
    asks = [ask for ask in case.item.our_asks if not unknown or ask in known]
    covered = cover(asks, letter) if asks else ()
    return tuple(_findings([one for one in covered if not _settled(known.get(one.ask))], passages, known))


def _settled(judged: Judged | None) -> bool:
    return judged is not None and judged.answered


def _findings(
    covered: Sequence[Covered], passages: Sequence[Passage], known: Mapping[str, Judged]
) -> Iterator[Finding]:
    for one in covered:
        place, confirmed = _place(one.ask, passages), one.ask in known
        if place is None or (one.strength >= THIN and not confirmed):
            continue
        passage, start, end = place
        ask = one.ask if len(one.ask) <= 40 else one.ask[:38] + "……"
        thin = one.answered and not confirmed
        seems = "没有答复" if confirmed else "好像没有答复"
        yield Finding(
            code="item-thin-answer" if thin else "item-unanswered",
            severity=Severity.ERROR if confirmed else Severity.HINT if thin else Severity.WARNING,
            message=f"对“{ask}”的答复较简略" if thin else f"{seems}“{ask}”：请逐条回应，不能办的说明理由",
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
