"""A clause goes where the cursor is, or where its section is, with its slots filled."""

from __future__ import annotations

from clauses.body import Cell, Paragraph, Table
from clauses.clause import Clause
from clauses.section import Section
from drafting.model.blocks import Heading, OriginKind, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.model.span import Span
from ui.clauses.insertion import insert_clause, open_slots


def said(ident: str, text: str, section: Section) -> TextBlock:
    return TextBlock(id=ident, body=Paragraph.of(text), section=section)


LETTER = Letter(
    blocks=(
        said("b1", "收悉。", Section.OPENING),
        Heading(id="b2", level=1, text="工作进展", section=Section.PROGRESS),
        said("b3", "进展一。", Section.PROGRESS),
        said("b4", "进展二。", Section.PROGRESS),
        said("b5", "感谢。", Section.THANKS),
    )
)


def clause(section: Section, *parts: Paragraph | Table) -> Clause:
    return Clause(id="c1", section=section, title="条款", body=parts or (Paragraph.of("新的。"),), revision=3)


def texts(letter: Letter) -> list[str]:
    return [block.text for block in letter.blocks]


def test_it_goes_behind_the_cursor_in_its_own_section() -> None:
    letter, blocks = insert_clause(LETTER, Span("b3", 1, 1), clause(Section.PROGRESS), {})
    assert texts(letter) == ["收悉。", "工作进展", "进展一。", "新的。", "进展二。", "感谢。"]
    assert blocks[0].id == "b6" and blocks[0].section is Section.PROGRESS
    assert (blocks[0].origin.kind, blocks[0].origin.ref, blocks[0].origin.revision) == (OriginKind.CLAUSE, "c1", 3)


def test_with_the_cursor_elsewhere_it_goes_to_the_end_of_its_section() -> None:
    letter, _ = insert_clause(LETTER, Span("b1", 0, 0), clause(Section.PROGRESS), {})
    assert texts(letter)[4] == "新的。"
    letter, _ = insert_clause(LETTER, None, clause(Section.OPENING), {})
    assert texts(letter)[1] == "新的。"


def test_a_section_the_letter_lacks_goes_where_a_reply_has_it() -> None:
    letter, _ = insert_clause(LETTER, Span("b1", 0, 0), clause(Section.SITUATION), {})
    assert texts(letter)[:3] == ["收悉。", "新的。", "工作进展"]
    letter, _ = insert_clause(LETTER, Span("b1", 0, 0), clause(Section.CONTACT), {})
    assert texts(letter)[-1] == "新的。"


def test_an_empty_paragraph_under_the_cursor_gives_way() -> None:
    letter = Letter(blocks=(said("b1", "进展。", Section.PROGRESS), said("b2", "", Section.PROGRESS)))
    letter, _ = insert_clause(letter, Span("b2", 0, 0), clause(Section.PROGRESS), {})
    assert texts(letter) == ["进展。", "新的。"]


def test_slots_are_filled_and_the_rest_stays_to_be_seen() -> None:
    table = Table(((Cell("{床位数}"), Cell("{机构数}")),))
    given = clause(Section.PROGRESS, Paragraph.of("截至{时点}，共{机构数}家。"), table)
    letter, blocks = insert_clause(LETTER, None, given, {"机构数": "12"})
    assert blocks[0].text == "截至{时点}，共12家。"
    assert isinstance(blocks[1], TableBlock) and blocks[1].table.texts == (("{床位数}", "12"),)
    assert open_slots(blocks) == ("时点", "床位数")
    assert letter.blocks[4:6] == blocks


def test_in_a_section_of_headed_parts_it_comes_under_a_heading_of_its_own() -> None:
    part = Heading(id="b9", level=2, text="抓服务", section=Section.PROGRESS)
    letter = Letter(blocks=(*LETTER.blocks[:2], part, *LETTER.blocks[2:]))
    inserted, blocks = insert_clause(letter, Span("b1", 0, 0), clause(Section.PROGRESS), {})
    heading = blocks[0]
    assert isinstance(heading, Heading) and (heading.level, heading.text, heading.printed) == (2, "条款", "")
    assert texts(inserted)[5:7] == ["条款", "新的。"]
    assert len({block.id for block in inserted.blocks}) == len(inserted.blocks)
    _, blocks = insert_clause(letter, Span("b3", 0, 0), clause(Section.PROGRESS), {})
    assert len(blocks) == 1
