"""Footnotes in the Word file: a part of their own, marks where they stood, valid and the same every time."""

from __future__ import annotations

from pathlib import Path

from openxml_audit import OpenXmlValidator

from clauses.body import Cell, Note, Paragraph, Run, Table
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import Form, Letter
from drafting.reading.docx.body import docx_elements
from drafting.reading.letter.text import letter_of
from tests.drafting.writing.opened import Opened, W, text_of, written

LETTER = Letter(
    title=("关于第12号提案的答复",),
    addressees="张三委员",
    blocks=(
        Heading(id="b1", level=1, printed="一、", text="办理情况", notes=(Note(4, "三定方案。"),)),
        TextBlock(
            id="b2", body=Paragraph((Run("全区人口55万", notes=("区统计局。\n2025年末。", "常住。")), Run("，下同。")))
        ),
        TableBlock(
            id="b3", table=Table(((Cell("街道"), Cell("台数", notes=(Note(2, "在建。"),))), (Cell("甲"), Cell("3"))), 1)
        ),
        TextBlock(id="b4", body=Paragraph.of("特此答复。")),
    ),
    signature=("云岭区教育局",),
    date="2026年5月8日",
)


def references(opened: Opened) -> list[str]:
    return [str(one.get(f"{W}id")) for one in opened.document.iter(f"{W}footnoteReference")]


def test_every_note_is_a_footnote_with_its_mark_in_the_text() -> None:
    opened = written(LETTER)
    notes = opened.tree("word/footnotes.xml")
    assert [one.get(f"{W}id") for one in notes] == ["-1", "0", "1", "2", "3", "4"]
    assert [text_of(one) for one in notes][2:] == ["三定方案。", "区统计局。2025年末。", "常住。", "在建。"]
    assert references(opened) == ["1", "2", "3", "4"]
    assert text_of(opened.paragraph("全区")) == "全区人口55万，下同。"


def test_the_styles_and_the_settings_know_of_notes() -> None:
    opened = written(LETTER)
    assert {"FootnoteText", "FootnoteReference"} <= opened.styles.keys()
    assert b"footnotePr" in opened.parts["word/settings.xml"]
    assert b"footnotes+xml" in opened.parts["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in opened.parts["word/_rels/document.xml.rels"]


def test_a_letter_without_notes_has_nothing_of_them() -> None:
    opened = written(Letter(blocks=(TextBlock(id="b1", body=Paragraph.of("特此答复。")),)))
    assert not any("footnotes" in name for name in opened.parts)
    assert not any(b"ootnote" in part for part in opened.parts.values())


def test_the_file_is_valid_in_every_form_and_always_the_same(tmp_path: Path) -> None:
    for form in Form:
        opened = written(LETTER, form)
        assert opened.parts == written(LETTER, form).parts
        path = tmp_path / f"{form.value}.docx"
        path.write_bytes(opened.data)
        assert OpenXmlValidator().validate(path).errors == []


def test_what_is_written_is_read_again() -> None:
    elements, problems = docx_elements(written(LETTER).data)
    assert not problems
    again = letter_of(elements)
    assert [(block.text, block.notes if isinstance(block, Heading) else ()) for block in again.blocks] == [
        (block.text, block.notes if isinstance(block, Heading) else ()) for block in LETTER.blocks
    ]
    paragraph, table = again.blocks[1], again.blocks[2]
    assert isinstance(paragraph, TextBlock)
    assert paragraph.body.runs[0].notes == ("区统计局。\n2025年末。", "常住。")
    assert isinstance(table, TableBlock)
    assert table.table.rows[0][1] == Cell("台数", notes=(Note(2, "在建。"),))
