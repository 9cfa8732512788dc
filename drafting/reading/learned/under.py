"""What stands under the headings of a letter: one matter each, with what is planned, refused or told apart from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clauses.section import TROUBLE, Section
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.reading.learned.stretches import stretch
from drafting.reading.meaning.cues import promises
from drafting.reading.meaning.heading_words import heading_section

NAMED = {Section.OPENING: "开头", Section.THANKS: "感谢", Section.CONTACT: "联系方式"}
_SHORTEST_MATTER = 3
_SAYS_SECTION = re.compile(
    "工作|开展|推进|落实|办理|完成|建设|实施|主要|具体|基本|总体|有关|目前|当前|情况|措施|做法|成效|进展|进度|现状|现有|概况|我[局区市县]|下一?步|下一?阶段"
    "|今后|打算|计划|思路|安排|方向|已|采取|取得|的|了|和|与|及|提案|建议|内容|意见"
)
_LEARNED = (Section.OPENING, Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS, Section.THANKS, Section.CONTACT)
LISTED = (Section.PROGRESS, Section.NEXT_STEPS)
BODY = (Section.SITUATION, *LISTED)
_OTHER_ASK = re.compile(
    r"^(?:对于?|关于|针对)?(?:您|你们?|贵[委会党团])所?(?:提出?|反映)的[^。]{4,80}?(?:建议|意见|问题)[，,。]"
)
"""Under a heading of its own matter: the answer to an ask that has no heading."""

YEAR = re.compile(r"(20\d\d)年")
_ON_ITS_OWN = re.compile(r"^在[^，。]{2,16}的同时[，,]")
"""Under a heading, after its own matter: something else."""

_TROUBLE = re.compile(r"困难|问题|不足|原因|瓶颈|短板")
TELLS_TROUBLE = re.compile(
    r"^(?:同时[，,])?(?:但|然而)?[^。]{0,12}(?:看到|认识到|存在)[^。]{0,60}(?:问题|不足|差距|短板)"
)
_PLAN_SENTENCE = re.compile(r"(?<=。)(?=(?:下一?步|下一?阶段|接下来|今后)(?:工作中?)?[，,])")
TO_LEAD = re.compile(r"^(?:建议|请)[贵你][局委办厅院]")
_PLANNED = re.compile(r"^(?:下一?步|下一?阶段|今后|接下来)(?:工作中?)?[，,：:]?(?:我[局委办厅院中]?心?们?(?:将|要))?")
_WILL = re.compile(r"^(?:我[局委办厅院]|我们)(?:还|也)?将")
SHORTEST_ITEM = 30
"""An item of a list with fewer characters says too little alone: the list stays whole."""


@dataclass
class Under:
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


def under_headings(blocks: Sequence[Block]) -> Iterator[Under]:
    """One a heading that names a matter; under one that only names a section, one a paragraph or list."""
    here: Under | None = None
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
                Under(block.section, TROUBLE if troubled else _matter(block.text), [], in_plans=above)
                if titled
                else None
            )
            named = _matter(block.text) if len(_SAYS_SECTION.sub("", block.text)) >= _SHORTEST_MATTER else ""
        elif isinstance(block, Figure) or block.section not in _LEARNED or TO_LEAD.match(block.text):
            continue
        elif here is not None and here.headed and here.section in BODY and block.section in BODY:
            here.blocks += _plan_apart(block)
            here.section = _matters_section(here.blocks)
        elif here is not None and block.section is here.section and (here.headed or _goes_on(here, block)):
            here.blocks.append(block)
        else:
            if here and here.blocks:
                yield here
            here = Under(block.section, NAMED.get(block.section, ""), [block], headed=False, named=named)
            named = ""
    if here and here.blocks:
        yield here


def _matters_section(blocks: Sequence[TextBlock | TableBlock]) -> Section:
    """What the matter under a heading is: deeds with their background are deeds, plans among them are parted later."""
    told = {block.section for block in blocks}
    return next(section for section in (Section.PROGRESS, Section.SITUATION, Section.NEXT_STEPS) if section in told)


def _plan_apart(block: TextBlock | TableBlock) -> list[TextBlock | TableBlock]:
    """A paragraph that ends with a plan (……已印发实施。下一步，……) as two."""
    at = _PLAN_SENTENCE.search(block.text) if isinstance(block, TextBlock) else None
    if at is None or not isinstance(block, TextBlock):
        return [block]
    ends = ((0, at.start()), (at.start(), len(block.text)))
    return [replace(block, body=stretch(block.body, start, end)) for start, end in ends]


def _goes_on(under: Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph belongs to the list or the announcement before it, a table to its caption."""
    before = under.blocks[-1].text
    return under.section not in NAMED and (isinstance(block, TableBlock) or before.endswith(("；", ";", "：", ":")))


def _matter(heading: str) -> str:
    """What a heading is about: of ``关于“设立专窗”的建议`` the matter itself."""
    bare = heading.strip(" \u3000。：:")
    match = re.fullmatch(r"(?:关于|针对)[“\"]?(.+?)[”\"]?(?:的?(?:建议|意见|问题|提议))?", bare)
    return match[1] if match else bare


def parted(under: Under) -> Iterator[list[TextBlock | TableBlock]]:
    """The blocks under a heading parted before what is planned, and before each item where several are numbered."""
    numbered = under.headed and sum(is_labelled(block) for block in under.blocks) > 1
    part: list[TextBlock | TableBlock] = []
    for block in under.blocks:
        begins = (numbered and is_labelled(block)) or is_plan(under, block) or is_apart(under, block)
        if part and begins:
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def is_plan(under: Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph under a heading that tells of deeds says what comes next."""
    if not under.headed or under.in_plans or (heading_section(under.title) or (None,))[0] is Section.NEXT_STEPS:
        return False
    if block is not under.blocks[0]:
        return bool(_PLANNED.match(block.text) or (_of_deeds(under) and _WILL.match(block.text)))
    return _of_deeds(under) and bool(_PLANNED.match(block.text))


def _of_deeds(under: Under) -> bool:
    """Whether what a heading stands over begins with what was done."""
    return under.section is Section.PROGRESS or under.tells_of_past or not promises(under.blocks[0].text)


def is_apart(under: Under, block: TextBlock | TableBlock) -> bool:
    """Whether a paragraph under a heading is of another matter: the answer to an ask without heading, an afterthought."""
    afterthought = block is not under.blocks[0] and bool(
        _ON_ITS_OWN.match(block.text) or TELLS_TROUBLE.match(block.text)
    )
    return under.headed and (afterthought or bool(_OTHER_ASK.match(block.text)))


def holds_plan(under: Under) -> bool:
    """Whether the last of several paragraphs under a heading is a plan: those before it are none."""
    first, *rest = under.blocks
    return under.section in LISTED and not is_plan(under, first) and any(is_plan(under, one) for one in rest)


def is_labelled(block: TextBlock | TableBlock) -> bool:
    """（一）…… as a paragraph of its own that says more than a line."""
    return bool(re.match(r"[（(][一二三四五六七八九十]{1,2}[）)]", block.text)) and len(block.text) > SHORTEST_ITEM
