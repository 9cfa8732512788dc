"""A letter's blocks cut where a clause stands on its own: under a heading, item by item of a list, what is planned apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clauses.body import Body, Paragraph, Table
from clauses.section import TROUBLE, Section
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.reading.learned.stretches import closed, end_of, stretch
from drafting.reading.learned.under import (
    LISTED,
    SHORTEST_ITEM,
    TELLS_TROUBLE,
    TO_LEAD,
    YEAR,
    Under,
    holds_plan,
    is_apart,
    is_labelled,
    is_plan,
    parted,
    under_headings,
)
from drafting.reading.meaning.heading_words import heading_section

LONGEST_TITLE = 24
_LIST_WORD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是要?|第[一二三四五六七八九十]{1,2}[，,、]|[①-⑳]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[）)、]|[．.](?!\d))\s*)"
)
_INLINE = re.compile(r"(?:^|(?<=[。；;，,：:]))[一二三四五六七八九十]{1,2}是要?")
_LEAD = re.compile(r"[。；：，;:！!]|,(?!\d)")
# The words that only say to which ask the paragraph belongs.
_ASKED = re.compile(
    r"^(?:(?:关于|针对|对于?|就)(?:您|你们?|贵[委会党团]|委员|代表|提案|建议)?[中里]?(?:所?(?:提出?|反映|指出))?的?"
    r"|(?:您|你们?|贵[委会党团]|委员|代表)所?(?:提出?|反映|指出)的)"
    r"[“\"]([^”\"]{4,40})[”\"]的?(?:建议|意见|问题|提议|诉求)?[。，,：:]"
)
_ANNOUNCING_END = re.compile(r"(?<=。)[^。]{4,60}[：:]$")
_JOINS = re.compile(r"^(?:同时|此外|另外|其次|再次|最后|与此同时|为此|对此|因此|在此基础上)[，,]\s*")
"""What joins a paragraph to the one before it, which a clause does not have."""

_ANNOUNCES = re.compile(r"(?:以下|如下|下列|下面)[^。：:]{0,12}[。：:]$|(?:主要)?(?:做了|开展了)以下")
_LONGEST_ANNOUNCEMENT = 60
_FUTURE = re.compile(r"将|计划|力争|争取|拟|继续|逐步|年底前|月底前")
_TERM = re.compile(
    r"^(?:力争|计划|争取)?[于在到]?20\d\d年(?:\d{1,2}月)?(?:上半年|下半年|[^，。]{0,3}(?=底?前))?(?:年?底)?(?:之?前|内)?"
)
_AHEAD = re.compile(r"^(?:下一?步|下一?阶段|接下来)(?:工作中?)?[，,]\s*")


@dataclass
class Cut:
    """A clause to be; ``title`` "" where nothing names it."""

    section: Section
    title: str
    parts: Body = ()
    listed: bool = False


def cuts_of(blocks: Sequence[Block], year: int = 0) -> Iterator[Cut]:
    """The cuts in the order of the letter, which is of ``year``; announcements of what follows are no clause."""
    unders = list(under_headings(blocks))
    for under in unders:
        under.tells_of_past = bool((told := YEAR.match(under.blocks[0].text)) and int(told[1]) < year)
    told = [under for under in unders if under.section in LISTED]
    headings = sum(isinstance(block, Heading) for block in blocks)
    # The one plan of several headings, under the last of them, is the letter's, not that heading's.
    if headings > 1 and [under for under in told if holds_plan(under)] == told[-1:] != []:
        told[-1].plans_for_all = True
    for under in unders:
        cuts = [made for cut in _items(under) if (made := _finished(cut)).parts and not TO_LEAD.match(made.title)]
        for cut in cuts:
            yield replace(cut, title=cut.title or under.named) if len(cuts) == 1 else cut


def _items(under: Under) -> Iterator[Cut]:
    """What stands together: the whole under a heading, less what is planned; the items of a list one by one."""
    if under.section not in LISTED:
        yield Cut(under.section, under.title, _bodies(under.blocks))
        return
    for blocks in parted(under):
        if not under.headed and len(blocks) > 1 and _announces(blocks[0].text):
            blocks = blocks[1:]
        first = blocks[0]
        items = _inline_items(first.body) if isinstance(first, TextBlock) and not under.title else ()
        if items:
            yield from (Cut(under.section, "", (item,), listed=True) for item in items)
            rest = blocks[1:]
            if rest:
                yield Cut(under.section, "", _bodies(rest))
            continue
        planned = is_plan(under, first)
        told = under.headed and not under.in_plans and not _FUTURE.search(" ".join(block.text for block in blocks))
        done = holds_plan(under) or (told and under.section is Section.NEXT_STEPS and not heading_section(under.title))
        section = Section.NEXT_STEPS if planned else Section.PROGRESS if done else under.section
        listed = bool(_LIST_WORD.match(first.text)) and not _holds_list(first.text)
        own = not (planned and under.plans_for_all) and not is_apart(under, first)
        title = under.title if own else ""
        if not planned and not own and TELLS_TROUBLE.match(first.text):
            section, title = Section.SITUATION, TROUBLE
        yield Cut(section, title, _bodies(blocks), listed and (not under.headed or is_labelled(first)))


def _inline_items(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The items of 一是……二是…… in one paragraph, each with its list word; none where they say too little alone."""
    starts = [match.start() for match in _INLINE.finditer(paragraph.text)]
    ends = [*starts[1:], len(paragraph.text)]
    if len(starts) < 2 or min(end - start for start, end in zip(starts, ends, strict=True)) < SHORTEST_ITEM:
        return ()
    items = [closed(stretch(paragraph, start, end)) for start, end in zip(starts, ends, strict=True)]
    before = stretch(paragraph, 0, starts[0])
    announced = not before.text or before.text.endswith(("：", ":")) or bool(_ANNOUNCES.search(before.text))
    return tuple(items) if announced else (before, *items)


def _finished(cut: Cut) -> Cut:
    """The cut without list word, announcement and the ask it says it answers; these may name it."""
    parts, title = cut.parts, cut.title
    first = parts[0] if parts else None
    if not isinstance(first, Paragraph) or cut.section not in (*LISTED, Section.SITUATION):
        return cut
    if cut.listed:
        first = stretch(first, end_of(_LIST_WORD, first.text), len(first.text))
    first = stretch(first, end_of(_JOINS, first.text), len(first.text))
    asked = _ASKED.match(first.text)
    lead = _TERM.sub("", _LEAD.split(first.text, maxsplit=1)[0])
    if asked:
        first, title = stretch(first, asked.end(), len(first.text)), asked[1]
    elif cut.listed and 4 <= len(lead) <= LONGEST_TITLE:
        title = lead
    if title and first.text.startswith((f"{title}。", f"{title}：")) and len(first.text) > len(title) + SHORTEST_ITEM:
        first = stretch(first, len(title) + 1, len(first.text))
    if cut.section is Section.NEXT_STEPS:
        first = stretch(first, end_of(_AHEAD, first.text), len(first.text))
    if len(parts) == 1 and (end := _ANNOUNCING_END.search(first.text)):
        first = stretch(first, 0, end.start())
    if len(parts) == 1 and _announces(first.text):
        return replace(cut, parts=())
    return replace(cut, title=title, parts=(first, *parts[1:]))


def _announces(text: str) -> bool:
    """Whether a paragraph only says that something follows."""
    return len(text) <= _LONGEST_ANNOUNCEMENT and (text.endswith(("：", ":")) or bool(_ANNOUNCES.search(text)))


def _bodies(blocks: Iterable[TextBlock | TableBlock]) -> Body:
    parts: list[Paragraph | Table] = [block.table if isinstance(block, TableBlock) else block.body for block in blocks]
    return tuple(parts)


def _holds_list(text: str) -> bool:
    """Whether the whole of a list stands in this one paragraph."""
    return bool(re.search(r"[。；，,;](?:二是|第二[，,、]|②|2[.．、]|[（(]二[）)])", text))
