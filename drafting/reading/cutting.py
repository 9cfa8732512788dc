"""A letter's blocks cut where a clause stands on its own: under a heading, item by item of a list, what is planned apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clauses.body import Body, Paragraph, Run, Table
from clauses.section import TROUBLE, Section
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.reading.cues import promises
from drafting.reading.heading_words import heading_section

NAMED = {Section.OPENING: "开头", Section.THANKS: "感谢", Section.CONTACT: "联系方式"}
LONGEST_TITLE = 24
SHORTEST_ITEM = 30
"""An item of a list with fewer characters says too little alone: the list stays whole."""

_SHORTEST_MATTER = 3
_SAYS_SECTION = re.compile(
    "工作|开展|推进|落实|办理|完成|建设|实施|主要|具体|基本|总体|有关|目前|当前|情况|措施|做法|成效|进展|进度|现状|现有|概况|我[局区市县]|下一?步|下一?阶段"
    "|今后|打算|计划|思路|安排|方向|已|采取|取得|的|了|和|与|及|提案|建议|内容|意见"
)
_LEARNED = (Section.OPENING, Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS, Section.THANKS, Section.CONTACT)
_LISTED = (Section.PROGRESS, Section.NEXT_STEPS)
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
_OTHER_ASK = re.compile(
    r"^(?:对于?|关于|针对)?(?:您|你们?|贵[委会党团])所?(?:提出?|反映)的[^。]{4,80}?(?:建议|意见|问题)[，,。]"
)
"""Under a heading of its own matter: the answer to an ask that has no heading."""

_YEAR = re.compile(r"(20\d\d)年")
_ON_ITS_OWN = re.compile(r"^在[^，。]{2,16}的同时[，,]")
"""Under a heading, after its own matter: something else."""

_TROUBLE = re.compile(r"困难|问题|不足|原因|瓶颈|短板")
_TELLS_TROUBLE = re.compile(
    r"^(?:同时[，,])?(?:但|然而)?[^。]{0,12}(?:看到|认识到|存在)[^。]{0,60}(?:问题|不足|差距|短板)"
)
_PLAN_SENTENCE = re.compile(r"(?<=。)(?=(?:下一?步|下一?阶段|接下来|今后)(?:工作中?)?[，,])")
_ANNOUNCING_END = re.compile(r"(?<=。)[^。]{4,60}[：:]$")
_TO_LEAD = re.compile(r"^(?:建议|请)[贵你][局委办厅院]")
_JOINS = re.compile(r"^(?:同时|此外|另外|其次|再次|最后|与此同时|为此|对此|因此|在此基础上)[，,]\s*")
"""What joins a paragraph to the one before it, which a clause does not have."""

_ANNOUNCES = re.compile(r"(?:以下|如下|下列|下面)[^。：:]{0,12}[。：:]$|(?:主要)?(?:做了|开展了)以下")
_LONGEST_ANNOUNCEMENT = 60
_PLANNED = re.compile(r"^(?:下一?步|下一?阶段|今后|接下来)(?:工作中?)?[，,：:]?(?:我[局委办厅院中]?心?们?(?:将|要))?")
_FUTURE = re.compile(r"将|计划|力争|争取|拟|继续|逐步|年底前|月底前")
_WILL = re.compile(r"^(?:我[局委办厅院]|我们)(?:还|也)?将")
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


@dataclass
class _Under:
    """The blocks under one heading, or one paragraph that stands alone."""

    section: Section
    title: str
    blocks: list[TextBlock | TableBlock]
    headed: bool = True
    named: str = ""
    """The matter in a heading that says its section too: 制度保障 of 制度保障落实情况."""

    plans_for_all: bool = False
    in_plans: bool = False
    """Under a heading of the level above that says what comes next."""

    tells_of_past: bool = False
    """It begins with an earlier year, whatever else it says: 2023年将2户企业列入名单."""


def cuts_of(blocks: Sequence[Block], year: int = 0) -> Iterator[Cut]:
    """The cuts in the order of the letter, which is of ``year``; announcements of what follows are no clause."""
    unders = list(_under_headings(blocks))
    for under in unders:
        under.tells_of_past = bool((told := _YEAR.match(under.blocks[0].text)) and int(told[1]) < year)
    told = [under for under in unders if under.section in _LISTED]
    headings = sum(isinstance(block, Heading) for block in blocks)
    # The one plan of several headings, under the last of them, is the letter's, not that heading's.
    if headings > 1 and [under for under in told if _holds_plan(under)] == told[-1:] != []:
        told[-1].plans_for_all = True
    for under in unders:
        cuts = [made for cut in _items(under) if (made := _finished(cut)).parts and not _TO_LEAD.match(made.title)]
        for cut in cuts:
            yield replace(cut, title=cut.title or under.named) if len(cuts) == 1 else cut


def _under_headings(blocks: Sequence[Block]) -> Iterator[_Under]:
    """One a heading that names a matter; under one that only names a section, one a paragraph or list."""
    here: _Under | None = None
    named, plans = "", 0
    for block in blocks:
        if isinstance(block, Heading):
            if here and here.blocks:
                yield here
            judged = heading_section(block.text)
            plans = plans if 0 < plans < block.level else 0
            above = bool(plans)
            plans = plans or (block.level if judged and judged[0] is Section.NEXT_STEPS else 0)
            troubled = judged is not None and judged[0] is Section.SITUATION and bool(_TROUBLE.search(block.text))
            titled = block.level > 1 or block.run_in or judged is None or troubled
            here = (
                _Under(block.section, TROUBLE if troubled else _matter(block.text), [], in_plans=above)
                if titled
                else None
            )
            named = _matter(block.text) if len(_SAYS_SECTION.sub("", block.text)) >= _SHORTEST_MATTER else ""
        elif isinstance(block, Figure) or block.section not in _LEARNED or _TO_LEAD.match(block.text):
            continue
        elif here is not None and block.section is here.section and (here.headed or _goes_on(here, block)):
            here.blocks += _plan_apart(block) if here.headed else [block]
        else:
            if here and here.blocks:
                yield here
            here = _Under(block.section, NAMED.get(block.section, ""), [block], headed=False, named=named)
            named = ""
    if here and here.blocks:
        yield here


def _plan_apart(block: TextBlock | TableBlock) -> list[TextBlock | TableBlock]:
    """A paragraph that ends with a plan (……已印发实施。下一步，……) as two."""
    at = _PLAN_SENTENCE.search(block.text) if isinstance(block, TextBlock) else None
    if at is None or not isinstance(block, TextBlock):
        return [block]
    ends = ((0, at.start()), (at.start(), len(block.text)))
    return [replace(block, body=_stretch(block.body, start, end)) for start, end in ends]


def _goes_on(under: _Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph belongs to the list or the announcement before it, a table to its caption."""
    before = under.blocks[-1].text
    return under.section not in NAMED and (isinstance(block, TableBlock) or before.endswith(("；", ";", "：", ":")))


def _matter(heading: str) -> str:
    """What a heading is about: of ``关于“设立专窗”的建议`` the matter itself."""
    bare = heading.strip(" \u3000。：:")
    match = re.fullmatch(r"(?:关于|针对)[“\"]?(.+?)[”\"]?(?:的?(?:建议|意见|问题|提议))?", bare)
    return match[1] if match else bare


def _items(under: _Under) -> Iterator[Cut]:
    """What stands together: the whole under a heading, less what is planned; the items of a list one by one."""
    if under.section not in _LISTED:
        yield Cut(under.section, under.title, _bodies(under.blocks))
        return
    for blocks in _parted(under):
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
        planned = _is_plan(under, first)
        told = under.headed and not under.in_plans and not _FUTURE.search(" ".join(block.text for block in blocks))
        done = _holds_plan(under) or (told and under.section is Section.NEXT_STEPS and not heading_section(under.title))
        section = Section.NEXT_STEPS if planned else Section.PROGRESS if done else under.section
        listed = bool(_LIST_WORD.match(first.text)) and not _holds_list(first.text)
        own = not (planned and under.plans_for_all) and not _is_apart(under, first)
        title = under.title if own else ""
        if not planned and not own and _TELLS_TROUBLE.match(first.text):
            section, title = Section.SITUATION, TROUBLE
        yield Cut(section, title, _bodies(blocks), listed and (not under.headed or _is_labelled(first)))


def _parted(under: _Under) -> Iterator[list[TextBlock | TableBlock]]:
    """The blocks under a heading parted before what is planned, and before each item where several are numbered."""
    numbered = under.headed and sum(_is_labelled(block) for block in under.blocks) > 1
    part: list[TextBlock | TableBlock] = []
    for block in under.blocks:
        begins = (numbered and _is_labelled(block)) or _is_plan(under, block) or _is_apart(under, block)
        if part and begins:
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def _is_plan(under: _Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph under a heading that tells of deeds says what comes next."""
    if not under.headed or under.in_plans or (heading_section(under.title) or (None,))[0] is Section.NEXT_STEPS:
        return False
    if block is not under.blocks[0]:
        return bool(_PLANNED.match(block.text) or (_of_deeds(under) and _WILL.match(block.text)))
    return _of_deeds(under) and bool(_PLANNED.match(block.text))


def _of_deeds(under: _Under) -> bool:
    """Whether what a heading stands over begins with what was done."""
    return under.section is Section.PROGRESS or under.tells_of_past or not promises(under.blocks[0].text)


def _is_apart(under: _Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph under a heading is of another matter: the answer to an ask without heading, an afterthought."""
    afterthought = block is not under.blocks[0] and bool(
        _ON_ITS_OWN.match(block.text) or _TELLS_TROUBLE.match(block.text)
    )
    return under.headed and (afterthought or bool(_OTHER_ASK.match(block.text)))


def _holds_plan(under: _Under) -> bool:
    """Whether the last of several paragraphs under a heading is a plan: those before it are none."""
    first, *rest = under.blocks
    return under.section in _LISTED and not _is_plan(under, first) and any(_is_plan(under, one) for one in rest)


def _is_labelled(block: TextBlock | TableBlock) -> bool:
    """（一）…… as a paragraph of its own that says more than a line."""
    return bool(re.match(r"[（(][一二三四五六七八九十]{1,2}[）)]", block.text)) and len(block.text) > SHORTEST_ITEM


def _inline_items(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The items of 一是……二是…… in one paragraph, each with its list word; none where they say too little alone."""
    starts = [match.start() for match in _INLINE.finditer(paragraph.text)]
    ends = [*starts[1:], len(paragraph.text)]
    if len(starts) < 2 or min(end - start for start, end in zip(starts, ends, strict=True)) < SHORTEST_ITEM:
        return ()
    items = [_closed(_stretch(paragraph, start, end)) for start, end in zip(starts, ends, strict=True)]
    before = _stretch(paragraph, 0, starts[0])
    announced = not before.text or before.text.endswith(("：", ":")) or bool(_ANNOUNCES.search(before.text))
    return tuple(items) if announced else (before, *items)


def _finished(cut: Cut) -> Cut:
    """The cut without list word, announcement and the ask it says it answers; these may name it."""
    parts, title = cut.parts, cut.title
    first = parts[0] if parts else None
    if not isinstance(first, Paragraph) or cut.section not in (*_LISTED, Section.SITUATION):
        return cut
    if cut.listed:
        first = _stretch(first, _end(_LIST_WORD, first.text), len(first.text))
    first = _stretch(first, _end(_JOINS, first.text), len(first.text))
    asked = _ASKED.match(first.text)
    lead = _TERM.sub("", _LEAD.split(first.text, maxsplit=1)[0])
    if asked:
        first, title = _stretch(first, asked.end(), len(first.text)), asked[1]
    elif cut.listed and 4 <= len(lead) <= LONGEST_TITLE:
        title = lead
    if title and first.text.startswith((f"{title}。", f"{title}：")) and len(first.text) > len(title) + SHORTEST_ITEM:
        first = _stretch(first, len(title) + 1, len(first.text))
    if cut.section is Section.NEXT_STEPS:
        first = _stretch(first, _end(_AHEAD, first.text), len(first.text))
    if len(parts) == 1 and (end := _ANNOUNCING_END.search(first.text)):
        first = _stretch(first, 0, end.start())
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


def _end(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _stretch(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A part of a paragraph, its runs in their styles."""
    runs: list[Run] = []
    at = 0
    for run in paragraph.runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            runs.append(replace(run, text=text))
    return Paragraph(tuple(runs))


def _closed(item: Paragraph) -> Paragraph:
    """An item taken out of its list ends with a full stop."""
    if not item.runs or not item.text.endswith(("；", ";", "，", ",")):
        return item
    last = item.runs[-1]
    return Paragraph((*item.runs[:-1], replace(last, text=last.text[:-1] + "。")))
