"""What each block of the body does (opening, asks, situation …), by its heading's words, else by its own words and place.

A paragraph has its heading's section unless it is itself the opening, thanks or contact, or only restates the asks; a
heading carries the section of what follows it (DESIGN section 3). The wordings are those of RULES 2.5 and 2.14.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from clauses.section import Section
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.reading.meaning.contacts import goes_on, tells_contact
from drafting.reading.meaning.cues import promises
from drafting.reading.meaning.formulas import (
    CALLS,
    FIGURES,
    FORMULA,
    GREETING,
    LEAVES_TO_LEAD,
    OWN_WORK,
    SAYS_IT_ANSWERS,
    STILL_OPENS,
    TURNS_TO_READER,
    gives_thanks,
    opening_end,
    restates,
)
from drafting.reading.meaning.heading_words import Judged, heading_section, speaks_for_itself
from drafting.reading.meaning.prose import SECTIONS, Passage, sections_of_prose

# No letter is so long; a file that is would be judged for a minute.
_MOST_BLOCKS = 4000


def with_sections(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with ``section`` and ``confidence`` judged; of a file of many letters, or of none, nothing is."""
    if len(blocks) > _MOST_BLOCKS:
        return without_sections(blocks)
    judged: list[Judged] = [(Section.OTHER, 0.5)] * len(blocks)
    opened = opening_end(blocks)
    under = _headings(blocks)
    count = len(blocks)
    open_places: list[int] = []
    for place, block in enumerate(blocks):
        if not isinstance(block, Heading):
            told = _block(blocks, place, opened, under[place], place / max(1, count - 1))
            judged[place] = told or judged[place]
            if told is None:
                open_places.append(place)
    for group, one in _told_together(blocks, judged, _groups(blocks, open_places)):
        for place in group:
            judged[place] = one
    for place in reversed(range(count)):
        if isinstance(blocks[place], Heading):
            judged[place] = _of_heading(blocks, place, judged, under)
    return tuple(
        replace(block, section=section, confidence=round(sure, 2))
        for block, (section, sure) in zip(blocks, judged, strict=True)
    )


def _told_together(
    blocks: Sequence[Block], judged: Sequence[Judged], groups: list[list[int]]
) -> list[tuple[list[int], Judged]]:
    """The groups with what the model says of each; paragraphs whose sections are told already speak for their neighbours."""
    if not groups:
        return []
    still_open = {place for group in groups for place in group}
    told = [
        [place]
        for place, block in enumerate(blocks)
        if place not in still_open and isinstance(block, TextBlock) and judged[place][0] in SECTIONS
    ]
    every = sorted([*groups, *told])
    heads = list(accumulate(int(isinstance(block, Heading)) for block in blocks))
    passages = [
        Passage(
            text="\n".join(blocks[place].text for place in group),
            position=group[0] / max(1, len(blocks) - 1),
            heading=heads[group[0]],
            known=None if group[0] in still_open else judged[group[0]][0],
        )
        for group in every
    ]
    answers = zip(every, sections_of_prose(passages), strict=True)
    return [(group, one) for group, one in answers if group[0] in still_open]


def without_sections(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of what answers no item: nothing in it is an opening or a plan."""
    return tuple(replace(block, section=Section.OTHER, confidence=0.5) for block in blocks)


_LISTED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|[①-⑳]|第[一二三四五六七八九十][，,、]|[（(]?[0-9一二三四五六七八九十]{1,2}[）).．、])"
)


_FIRST_ITEM = re.compile(r"^(?:一[是要]|①|第一[，,、]|[（(]?[1一][）).．、])")


def _turns_to_plans(text: str) -> bool:
    """Whether an item of a list says what will be done, whatever the items before it say."""
    done = re.search(r"已|先后|累计|完成了|今年以来|近年来", text)
    return bool(_LISTED.match(text) and not done and promises(_LISTED.sub("", text)))


def _groups(blocks: Sequence[Block], places: Sequence[int]) -> list[list[int]]:
    """Paragraphs judged as one: a table with the paragraph before it, and the items of one list with the line that
    announces them."""
    groups: list[list[int]] = []
    for place in places:
        before = place - 1
        joined = bool(groups) and groups[-1][-1] == before and not _turns_to_plans(blocks[place].text)
        text, previous = blocks[place].text, blocks[before].text
        listed = bool(_LISTED.match(text)) and (bool(_LISTED.match(previous)) or previous.endswith(("：", ":")))
        # A list that begins anew says something else than the one before it.
        joined = joined and not (_FIRST_ITEM.match(text) and _LISTED.match(previous))
        if joined and (listed or isinstance(blocks[place], TableBlock)):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _headings(blocks: Sequence[Block]) -> list[Judged | None]:
    """For each block the section its headings give it; None where they say nothing or there are none."""
    found: list[Judged | None] = []
    current: dict[int, Judged | None] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            for deeper in [level for level in current if level >= block.level]:
                del current[deeper]
            above = next((current[level] for level in sorted(current, reverse=True) if current[level]), None)
            own = heading_section(block.text) or (_announced(blocks, place) if not current else None)
            if above is not None and (own is None or not speaks_for_itself(block.text) or above[0] is Section.ASKS):
                own = above
            current[block.level] = own
        found.append(next((current[level] for level in sorted(current, reverse=True) if current[level]), None))
    return found


def _announced(blocks: Sequence[Block], place: int) -> Judged | None:
    """The plans of a heading that a line ``下一步，我局将抓好以下工作：`` stands over, or that goes on from such a one."""
    at = place - 1
    while at > 0 and (isinstance(blocks[at], Heading) or isinstance(blocks[at - 1], Heading)):
        at -= 1
    before = blocks[at].text if at >= 0 and isinstance(blocks[at], TextBlock) else ""
    return (Section.NEXT_STEPS, 0.9) if before.endswith(("：", ":", "。")) and _LEADS_ON.search(before) else None


_LEADS_ON = re.compile(
    r"(?:下一?步|今后|下阶段|(?:我[局委厅部办院]|我们|本局)(?:还|也)?将)(?!.*(?:答复|回复|汇报|报告|说明))[^。]{0,40}(?:以下|如下|[一二三四五六七八九十几]+(?:个|项|点|方面))[^。]{0,20}[：:。]$"
)


def _block(blocks: Sequence[Block], place: int, opened: int, under: Judged | None, position: float) -> Judged | None:
    """What a paragraph is by its own words or its heading's; None where neither says."""
    block = blocks[place]
    text = block.text
    if isinstance(block, TextBlock):
        if tells_contact(text) or (place and goes_on(text) and tells_contact(blocks[place - 1].text)):
            return Section.CONTACT, 0.98
        if position > 0.5 and CALLS.fullmatch(text):
            return Section.CONTACT, 0.9
        if place < opened or (GREETING.match(text) and place < 2):
            restated = restates(text) and not SAYS_IT_ANSWERS.search(text)
            return (Section.ASKS, 0.85) if restated else (Section.OPENING, 0.97)
        if place and place == opened and under is None and STILL_OPENS.match(text) and not FIGURES.search(text):
            return Section.OPENING, 0.75
        if FORMULA.match(text) or re.match(r"^以上意见[^。]{0,10}参考", text):
            return Section.OTHER, 0.7
        if gives_thanks(text, position):
            return Section.THANKS, 0.96
        if position > 0.5 and len(text) < 60 and not re.search(r"\d", text) and _ends(blocks, place):
            if LEAVES_TO_LEAD.search(text):
                return Section.OTHER, 0.7
            if TURNS_TO_READER.search(text):
                return Section.THANKS, 0.8
        if (
            restates(text)
            and (position < 0.5 or under is None)
            and not (under and under[0] is Section.SITUATION and OWN_WORK.search(text))
        ):
            return Section.ASKS, 0.88
        if _continues_asks(blocks, place):
            return Section.ASKS, 0.85
    return under


def _ends(blocks: Sequence[Block], place: int) -> bool:
    """Whether nothing follows but short last words."""
    rest = blocks[place + 1 :]
    return len(rest) < 3 and all(isinstance(one, TextBlock) and len(one.text) < 60 for one in rest)


def _continues_asks(blocks: Sequence[Block], place: int) -> bool:
    """Whether the paragraph is an item of a restatement that a paragraph just before announces."""
    if not _LISTED.match(blocks[place].text) or OWN_WORK.search(blocks[place].text):
        return False
    at = place - 1
    while at > 0 and isinstance(blocks[at], TextBlock) and _LISTED.match(blocks[at].text):
        at -= 1
    announcer = blocks[at]
    return isinstance(announcer, TextBlock) and announcer.text.endswith(("：", ":")) and restates(announcer.text)


def _of_heading(
    blocks: Sequence[Block], place: int, judged: Sequence[Judged], under: Sequence[Judged | None]
) -> Judged:
    """The section of what follows the heading; of its own words where only thanks, contact or nothing follows."""
    own = under[place]
    if own is not None:
        return own
    for at in range(place + 1, len(blocks)):
        if judged[at][0] not in (Section.THANKS, Section.CONTACT, Section.OTHER, Section.ASKS):
            return judged[at]
    return Section.PROGRESS, 0.5
