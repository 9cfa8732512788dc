"""Remedies: what may be done to a letter whose signature would stand alone; all but the first say in a notice what they did."""

from __future__ import annotations

from dataclasses import replace

from drafting.layout.arranged import Arranged, Part, Role, StyledParagraph, StyledTable
from drafting.layout.trial import SEAL_GAP, SIGNED, TEXT, Trial, after_body

_COUNTS = {1.0: "一", 2.0: "两", 3.0: "三"}
_NEARER = "署名前少空一行"


def loosened(trial: Trial) -> Arranged:
    """The letter whose last paragraph may run over the page."""
    part = trial.arranged.flow[trial.last]
    if isinstance(part, StyledTable) or not part.keep_with_next:
        return trial.arranged
    return _with(trial.arranged, trial.last, replace(part, keep_with_next=False))


def squeezed(trial: Trial, found: Arranged, pitch: float) -> Arranged:
    """The last paragraph at a closer pitch, and no more room about the signatures than their seals need."""
    apart = trial.profile.value("signature.seal_apart_least")
    flow = list(found.flow)
    for place, part in enumerate(flow):
        if isinstance(part, StyledParagraph) and part.role is Role.SIGNATURE:
            flow[place] = replace(
                part, space_before=min(part.space_before, apart if part.space_before > SEAL_GAP else 1.0)
            )
        elif isinstance(part, StyledParagraph) and place == trial.last:
            flow[place] = replace(part, pitch=pitch)
    notice = f"署名前和各署名之间少空一些，末段行距由{trial.profile.pitch:g}磅调整为{pitch:g}磅"
    return _said(replace(found, flow=tuple(flow)), [notice])


def respaced(trial: Trial, found: Arranged, page: int, pitch: float, *, fewer: int = 0) -> Arranged:
    """The text that stands on the page alone at another pitch."""
    notices = [f"第{page + 1}页行距由{trial.profile.pitch:g}磅调整为{pitch:g}磅"]
    found = _repitched(found, trial.own(found, page), pitch)
    if fewer and (less := _less_above(trial, found, fewer)) is not found:
        found = less
        notices.insert(0, _NEARER)
    return _said(found, notices)


def nearer(trial: Trial, found: Arranged) -> Arranged:
    """A line less above the signature, for the imprint's sake; as it is where there is only one."""
    less = _less_above(trial, found, 1)
    return found if less is found else _said(less, [_NEARER], "版记")


def stretched(trial: Trial, found: Arranged, above: float, pitch: float) -> Arranged:
    """All text at another pitch, with lines more or less above the title."""
    pitch = round(pitch, 2)
    every = {part.block_id for part in found.flow if part.role in TEXT}
    notices = [f"行距由{trial.profile.pitch:g}磅调整为{pitch:g}磅"]
    found = _repitched(found, every, pitch)
    title = next((place for place, part in enumerate(found.flow) if part.role is Role.TITLE), None)
    if title is not None and isinstance(part := found.flow[title], StyledParagraph):
        found = _with(found, title, replace(part, space_before=max(part.space_before + above, 0.0)))
        notices.insert(0, f"标题前{'多' if above > 0 else '少'}空{_COUNTS[abs(above)]}行")
    return _said(found, notices)


def rows_higher(found: Arranged, place: int, share: float) -> Arranged:
    """The table at ``place`` with rows higher by this share."""
    part = found.flow[place]
    if not isinstance(part, StyledTable):
        return found
    higher = replace(part, row_height=part.row_height * share, pitch=round(20 * part.pitch * share) / 20)
    return _said(_with(found, place, higher), ["末尾表格的行距略有增加"])


def _less_above(trial: Trial, found: Arranged, fewer: int) -> Arranged:
    place = trial.last + 1 + next(i for i, part in enumerate(after_body(found, trial.last)) if part.role in SIGNED)
    part = found.flow[place]
    if isinstance(part, StyledParagraph) and part.space_before > fewer:
        return _with(found, place, replace(part, space_before=part.space_before - fewer))
    return found


def _repitched(found: Arranged, blocks: set[str], pitch: float) -> Arranged:
    flow = tuple(
        replace(part, pitch=pitch)
        if isinstance(part, StyledParagraph) and part.role in TEXT and part.block_id in blocks and not part.image
        else part
        for part in found.flow
    )
    return replace(found, flow=flow)


def _with(found: Arranged, place: int, part: Part) -> Arranged:
    return replace(found, flow=(*found.flow[:place], part, *found.flow[place + 1 :]))


def _said(found: Arranged, notices: list[str], beside: str = "落款") -> Arranged:
    return replace(found, notices=(*found.notices, f"为使{beside}与正文同页，{'，'.join(notices)}。"))
