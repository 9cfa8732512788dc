"""Arrange: a Letter becomes paragraphs with role, number, typeface, indents and gaps decided (GB/T 9704-2012, section 7)."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.layout.arranged import Arranged, Flow, Role, StyledParagraph, StyledTable
from drafting.layout.attachments import attachment_notes, attachment_pages
from drafting.layout.body import body_flow, titled
from drafting.layout.fit import set_closer
from drafting.layout.footnotes import notes_numbered
from drafting.layout.head import STANDARD_PLACES, head_of, placed_marks
from drafting.layout.imprint import imprint_of
from drafting.layout.profile import STANDARD, Profile, load_profile
from drafting.layout.rarity import rare_characters
from drafting.layout.setting import paragraph, with_colon
from drafting.layout.signature import signature_block
from drafting.layout.tables import SMALL_FOUR
from drafting.layout.titles import break_title, mended
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking, MarkPlace

# A note where the seal goes is no part of the bureau's name.
_SEAL = re.compile(r"\s*[（(](?:盖章|公章|章|印章|代章|印)[）)]\s*$")


def arrange(
    letter: Letter,
    *,
    form: Form,
    sealed: bool,
    profile: str = STANDARD,
    authority: str = "",
    source: str = "",
    tables_lie: bool = True,
    marking: Marking = STANDARD_PLACES,
) -> Arranged:
    """The letter as it will be set, lines not yet broken.

    ``authority`` is the 发文机关标志 where the letter has none of its own; without either the first signing bureau's
    name stands there. ``sealed``: the signature leaves room for a seal (7.3.5.1), else as 7.3.5.2 says. ``source``: the
    text of the file the letter was read from, without white space, where its punctuation is to stay as it is.
    ``tables_lie``: tables too wide for the type area are set on sheets lying on their side.
    ``marking``: where the locality has its marks.
    """
    numbers = load_profile(profile)
    name = letter.authority or authority or (_SEAL.sub("", letter.signature[0]) if letter.signature else "")
    head = head_of(letter, name, form, numbers, marking)
    notes = (*_noted(letter, marking), *letter.notes)
    flow: Flow = (
        *head.flow,
        *titled(
            (*_title(letter.title, head.title_before, numbers), *_addressees(letter.addressees, numbers, source)),
            _held(body_flow(letter.blocks, numbers, tables_lie=tables_lie)),
            numbers,
        ),
        *attachment_notes(letter.attachments, numbers, source),
        *signature_block(letter.signature, letter.date, sealed=sealed, followed=bool(notes), profile=numbers),
        *(paragraph(Role.NOTE, note, numbers, block_id="@notes") for note in notes),
        *attachment_pages(letter.attachments, numbers, tables_lie=tables_lie),
    )
    bare, flow = flow, notes_numbered(flow)
    return Arranged(
        form=form,
        profile=profile,
        flow=set_closer(flow, letter.pitch, letter.spacing) if letter.pitch or letter.spacing else flow,
        first_page=head.placed,
        first_page_top=head.top,
        imprint=imprint_of(letter, numbers, source),
        imprint_rules=form is not Form.LETTER,
        number_first_page=form is not Form.LETTER or not head.placed,
        notices=(*_notices(letter, name, form), *_table_notices(flow)),
        noted=flow is not bare,
    )


def _noted(letter: Letter, marking: Marking) -> tuple[str, ...]:
    """The marks that stand as notes under the date, in brackets (7.3.6)."""
    found = placed_marks(letter.marks, marking)[MarkPlace.NOTE]
    return tuple(text if text.startswith(("（", "(")) else f"（{text}）" for _, text in found)


def _notices(letter: Letter, authority: str, form: Form) -> tuple[str, ...]:
    """What an officer should look at before printing."""
    notices: list[str] = []
    if form is not Form.PLAIN and not authority:
        notices.append("没有署名单位，首页没有排发文机关标志。")
    if form is Form.LETTER and letter.authority.endswith("文件"):
        notices.append("信函格式的发文机关标志不加“文件”二字；原文有，已照排。")
    if form is Form.LETTER and (letter.issued_by or letter.issued_on):
        notices.append("信函格式的版记不排印发机关和印发日期；原文有，已照排。")
    names = "".join((*letter.title, letter.addressees, *letter.signature, *letter.notes, letter.cc))
    if rare := rare_characters(names):
        notices.append(f"“{'”“'.join(rare)}”是生僻字，多数公文字体没有，打印前请看清是否显示正常。")
    return tuple(notices)


def _table_notices(flow: Flow) -> tuple[str, ...]:
    """What was done about tables that are too wide for the type area."""
    tables = [part for part in flow if isinstance(part, StyledTable)]
    lying = sum(table.landscape for table in tables)
    small = any(table.size < SMALL_FOUR for table in tables)
    return (
        *((f"有{lying}个表格较宽，已横排，单独占页。",) if lying else ()),
        *(("有表格列数较多，表内文字已缩为五号，打印前请核对。",) if small else ()),
    )


def _title(lines: tuple[str, ...], before: float, profile: Profile) -> tuple[StyledParagraph, ...]:
    capacity = profile.type_width / profile.roles[Role.TITLE].size
    broken = tuple(part for line in mended(lines) for part in break_title(line, capacity))
    return tuple(
        paragraph(Role.TITLE, line.strip(), profile, space_before=0.0 if index else before, block_id="@title")
        for index, line in enumerate(broken)
    )


def _addressees(text: str, profile: Profile, source: str) -> tuple[StyledParagraph, ...]:
    if not text:
        return ()
    return (paragraph(Role.ADDRESSEES, with_colon(text, source), profile, block_id="@addressees"),)


def _held(flow: Flow) -> Flow:
    """The last paragraph before the signature stays with it: signature and date always share a page with text."""
    if flow and isinstance(flow[-1], StyledParagraph):
        return (*flow[:-1], replace(flow[-1], keep_with_next=True))
    return flow
