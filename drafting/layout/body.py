"""The blocks of a letter as they are set (GB/T 9704-2012, 7.3.3): headings numbered, text in its typeface, tables, figures.

Paragraphs are remembered by block: at a keystroke only what was typed in is made anew, and the page engine is given the
same values again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from clauses.body import Run, noted_runs
from drafting.layout.arranged import Flow, Part, Role, StyledParagraph, StyledRun, StyledTable, Typeface
from drafting.layout.footnotes import marks
from drafting.layout.numbering import labels
from drafting.layout.pictures import picture_size
from drafting.layout.profile import Profile, load_profile
from drafting.layout.setting import paragraph
from drafting.layout.tables import style_table
from drafting.model.blocks import METADATA, Block, Figure, Heading, TableBlock, TextBlock

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
_CAPTION = re.compile(r"(?:附?表|续表)\s*[\d一二三四五六七八九十]")
_UNIT = re.compile(r"[（(]?(?:计量)?单位[:：]")
_LEADING = re.compile(r"(?:如下|下表|所示|见表)$|^(?:一|二|三|四|五|六|七|八|九|十)是")
_TABLE_NOTE = re.compile(r"(?:注|备注|说明|填表说明|资料来源|数据来源)\s*(?:\d+\s*)?[：:．.]")
_LONGEST_CAPTION = 26
_LEGEND = re.compile(r"图\s*[\d一二三四五六七八九十]")
_LONGEST_LEGEND = 40
_REMEMBERED = 4096


def body_flow(blocks: tuple[Block, ...], profile: Profile, *, attached: bool = False, tables_lie: bool = True) -> Flow:
    """Blocks as they are set; a run-in heading in one paragraph with the text that follows it.

    A wide table lies on its side, in the body only where there is text before and after it: page one and the page of the
    signature must have text. ``attached``: the blocks are an attachment's, which has pages of its own.
    """
    inner = range(len(blocks)) if attached else _inner(blocks)
    if not tables_lie:
        inner = range(0)
    return laid_down(tuple(_styled(blocks, labels(blocks), inner, profile)))


def _inner(blocks: tuple[Block, ...]) -> range:
    """The places between the first paragraph of the body and the last."""
    texts = [
        place
        for place, (block, following, third) in enumerate(_neighbours(blocks))
        if isinstance(block, TextBlock)
        and _text_role(block, following, third) is Role.BODY
        and not _TABLE_NOTE.match(block.text)
    ]
    return range(texts[0], texts[-1]) if texts else range(0)


def _neighbours(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Block | None, Block | None]]:
    """Every block with the two that follow it."""
    return zip(blocks, (*blocks[1:], None), (*blocks[2:], None, None), strict=False)


def titled(title: tuple[StyledParagraph, ...], body: Flow, profile: Profile) -> Flow:
    """The body under its title, a blank line between the title and a table, which would touch it."""
    first = body[0] if body else None
    close = title and title[-1].role in (Role.TITLE, Role.ATTACHMENT_TITLE)
    if close and isinstance(first, StyledTable) and first.block_id != METADATA:
        return (*title, paragraph(Role.BODY, "", profile, keep_with_next=True), *body)
    return (*title, *body)


def laid_down(flow: Flow) -> Flow:
    """What belongs to a table that lies on its side lies with it: its caption, its unit, headings over it, notes under it."""
    if not any(isinstance(part, StyledTable) and part.landscape for part in flow):
        return flow
    parts = list(flow)
    for place in reversed(range(len(parts) - 1)):
        part = parts[place]
        if isinstance(part, StyledParagraph) and part.keep_with_next and parts[place + 1].landscape:
            parts[place] = replace(part, landscape=True)
    for place in range(1, len(parts)):
        part = parts[place]
        if isinstance(part, StyledParagraph) and parts[place - 1].landscape and _TABLE_NOTE.match(part.text):
            parts[place] = replace(part, landscape=True)
    return tuple(parts)


def _styled(blocks: tuple[Block, ...], numbers: dict[str, str], inner: range, profile: Profile) -> Iterator[Part]:
    run_in: Heading | None = None
    for place, (block, following, third) in enumerate(_neighbours(blocks)):
        if isinstance(block, Heading):
            if block.run_in and isinstance(following, TextBlock):
                run_in = block
            else:
                yield _heading(block, numbers[block.id], profile.name)
        elif isinstance(block, TextBlock):
            if run_in:
                yield _run_in(run_in, numbers[run_in.id], block, profile.name)
            else:
                under_figure = place > 0 and isinstance(blocks[place - 1], Figure) and _is_legend(block.text)
                role = Role.CAPTION if under_figure else _text_role(block, following, third)
                yield _text(block, role, profile.name)
            run_in = None
        elif isinstance(block, TableBlock):
            yield style_table(block.table, block.id, profile, may_lie=place in inner)
        else:
            yield _figure(block, profile)


@lru_cache(maxsize=_REMEMBERED)
def _heading(heading: Heading, number: str, name: str) -> StyledParagraph:
    profile = load_profile(name)
    return paragraph(
        _HEADINGS[heading.level - 1], _heading_runs(heading, number, profile), profile, block_id=heading.id
    )


@lru_cache(maxsize=_REMEMBERED)
def _run_in(heading: Heading, number: str, block: TextBlock, name: str) -> StyledParagraph:
    profile = load_profile(name)
    runs = _heading_runs(heading, number, profile) + _text_runs(block, Role.BODY, profile)
    return paragraph(Role.BODY, runs, profile, block_id=heading.id)


@lru_cache(maxsize=_REMEMBERED)
def _text(block: TextBlock, role: Role, name: str) -> StyledParagraph:
    profile = load_profile(name)
    return paragraph(role, _text_runs(block, role, profile), profile, block_id=block.id)


def _heading_runs(heading: Heading, number: str, profile: Profile) -> tuple[StyledRun, ...]:
    role = _HEADINGS[heading.level - 1]
    typeface = profile.roles[role].typeface
    first = StyledRun(number, typeface, role=role, block_id=heading.id)
    if not heading.notes:
        return first, StyledRun(heading.text, typeface, start=0, role=role, block_id=heading.id)
    return first, *_runs(noted_runs(heading.text, heading.notes), typeface, heading.id, role)


def _text_runs(block: TextBlock, role: Role, profile: Profile) -> tuple[StyledRun, ...]:
    return tuple(_runs(block.body.runs, profile.roles[role].typeface, block.id))


def _runs(runs: Iterable[Run], typeface: Typeface, block_id: str, role: Role | None = None) -> Iterator[StyledRun]:
    start = 0
    for run in runs:
        yield StyledRun(run.text, typeface, run.style, start, role, block_id)
        start += len(run.text)
        if run.notes:
            yield from marks(run, typeface, block_id, role)


def _text_role(block: TextBlock, following: Block | None, third: Block | None) -> Role:
    """CAPTION over a table, UNIT for the 单位：… between the two, else BODY."""
    over_table = isinstance(following, TableBlock)
    if over_table and _UNIT.match(block.text):
        return Role.UNIT
    over_unit = isinstance(following, TextBlock) and _UNIT.match(following.text) and isinstance(third, TableBlock)
    return Role.CAPTION if (over_table or over_unit) and _is_caption(block.text) else Role.BODY


def _is_caption(text: str) -> bool:
    """A table's caption: 表1 ××, or a short line that is no sentence and does not lead over to the table."""
    if _CAPTION.match(text):
        return True
    return 0 < len(text) <= _LONGEST_CAPTION and text[-1] not in "。：:；;，,！？" and not _LEADING.search(text)


def _is_legend(text: str) -> bool:
    """What stands under a picture: 图1 ××."""
    return bool(_LEGEND.match(text)) and len(text) <= _LONGEST_LEGEND and text[-1] not in "。；;！？"


def _figure(block: Figure, profile: Profile) -> StyledParagraph:
    wide, high = picture_size(block, profile.type_width, profile.points("page.type_height"))
    return paragraph(Role.FIGURE, (), profile, block_id=block.id, image=block.image, image_width=wide, pitch=high)
