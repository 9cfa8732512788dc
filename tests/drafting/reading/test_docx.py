"""Word files are read as they are printed."""

from __future__ import annotations

import pytest

from clauses.body import Cell, Note, Run, RunStyle
from drafting.model.blocks import Figure, Heading, TableBlock, TextBlock
from drafting.reading.docx.body import docx_elements
from drafting.reading.docx.numerals import numeral
from drafting.reading.docx.text import check_text
from drafting.reading.letter.text import letter_of, seal_notice
from drafting.reading.refused import Refused
from drafting.reading.source import Grid, Line, Picture
from tests.drafting.reading.wordfile import listed, numbering, p, r, tc, word_file


def texts(body: str, **parts: str) -> list[str]:
    elements, _ = docx_elements(word_file(body, **parts))
    return [element.text for element in elements if isinstance(element, Line)]


def test_automatic_numbers_are_written_out_level_by_level() -> None:
    body = listed("情况") + listed("巡查", 1) + listed("整改", 1) + listed("打算") + listed("宣传", 1)
    numbers = numbering(("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"))
    assert texts(body, numbering=numbers) == ["一、情况", "（一）巡查", "（二）整改", "二、打算", "（一）宣传"]


def test_a_number_inherited_from_a_style_counts() -> None:
    style = '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("甲", '<w:pStyle w:val="L"/>') + p("乙", '<w:pStyle w:val="L"/>')
    assert texts(body, numbering=numbering(("decimal", "%1.")), styles=style) == ["1.甲", "2.乙"]


def test_a_pattern_may_name_several_levels() -> None:
    body = listed("一级") + listed("二级", 1)
    assert texts(body, numbering=numbering(("decimal", "%1"), ("decimal", "%1.%2 "))) == ["1一级", "1.1 二级"]


def test_tracked_changes_are_accepted() -> None:
    body = f"<w:p>{r('已完成')}<w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins>{r('四')}</w:ins>{r('项。')}</w:p>"
    assert texts(body) == ["已完成四项。"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('前半句，')}</w:p>" + p("后半句。")
    assert texts(body) == ["前半句，后半句。"]


def test_only_the_result_of_a_field_is_printed() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("2024年5月6日")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(f"<w:p>{field}</w:p>") == ["2024年5月6日"]


def test_content_controls_and_links_are_seen_through() -> None:
    control = f"<w:sdt><w:sdtContent>{p('控件内的段落')}</w:sdtContent></w:sdt>"
    assert texts(control + f"<w:p><w:hyperlink>{r('链接文字')}</w:hyperlink></w:p>") == ["控件内的段落", "链接文字"]


def test_hidden_text_is_left_out() -> None:
    assert texts(f"<w:p>{r('看得见')}{r('看不见', '<w:vanish/>')}</w:p>") == ["看得见"]


def test_soft_breaks_make_lines_of_one_paragraph() -> None:
    elements, _ = docx_elements(word_file(f"<w:p>{r('第一行')}<w:r><w:br/></w:r>{r('第二行')}</w:p>"))
    assert [(line.text, line.soft) for line in elements if isinstance(line, Line)] == [
        ("第一行", False),
        ("第二行", True),
    ]


def test_superscripts_keep_their_style() -> None:
    raised = r("2", "<w:vertAlign w:val='superscript'/>")
    elements, _ = docx_elements(word_file(f"<w:p>{r('500m')}{raised}{r('。')}</w:p>"))
    line = elements[0]
    assert isinstance(line, Line)
    assert [(run.text, run.style) for run in line.runs] == [
        ("500m", RunStyle.PLAIN),
        ("2", RunStyle.SUPERSCRIPT),
        ("。", RunStyle.PLAIN),
    ]


def test_a_text_box_is_read_at_its_anchor_and_once() -> None:
    content = f"<w:txbxContent>{p('云岭区教育局文件')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(f"<w:p>{box}{r('云教函〔2024〕1号')}</w:p>") == ["云岭区教育局文件", "云教函〔2024〕1号"]


def test_a_footnote_stays_a_note_and_its_mark_is_no_text() -> None:
    notes = f'<w:footnote w:id="2">{p("数据来自区统计局。")}</w:footnote>'
    body = f'<w:p>{r("全区人口55万")}<w:r><w:footnoteReference w:id="2"/></w:r>{r("。")}</w:p>'
    elements, _ = docx_elements(word_file(body, footnotes=notes))
    assert elements == (
        Line(text="全区人口55万。", runs=(Run("全区人口55万", notes=("数据来自区统计局。",)), Run("。"))),
    )


def test_notes_in_headings_and_cells_and_at_the_end_are_kept() -> None:
    one, two, end = '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:footnoteReference w:id="3"/></w:r>', "</w:p>"
    cell = f"<w:tc><w:p>{r('台数')}{two}{end}<w:p>{r('（台）')}{end}</w:tc>"
    body = (
        f"<w:p>{r('一、办理')}{one}{r('情况')}{end}"
        f'<w:p>{r("（一）摸底。")}{one}{r("已完成")}<w:r><w:endnoteReference w:id="4"/></w:r>{end}'
        f"<w:tbl><w:tr>{tc('街道')}{cell}</w:tr></w:tbl>"
    )
    footnotes = f'<w:footnote w:id="2">{p("甲")}{p("乙")}</w:footnote><w:footnote w:id="3">{p("丙")}</w:footnote>'
    elements, _ = docx_elements(
        word_file(body, footnotes=footnotes, endnotes=f'<w:endnote w:id="4">{p("丁")}</w:endnote>')
    )
    blocks = letter_of(elements).blocks
    first, second, text, table = blocks
    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert isinstance(text, TextBlock)
    assert isinstance(table, TableBlock)
    assert (first.text, first.notes) == ("办理情况", (Note(2, "甲\n乙"),))
    assert (second.text, second.notes) == ("摸底。", (Note(3, "甲\n乙"),))
    assert text.body.runs == (Run("已完成", notes=("丁",)),)
    assert table.table.rows[0][1] == Cell("台数\n（台）", notes=(Note(2, "丙"),))


def test_merged_cells_stand_in_their_first_place() -> None:
    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        tc("名称", restart) + tc("规模", '<w:gridSpan w:val="2"/>'),
        tc("", go_on) + tc("面积") + tc("床位"),
        tc("敬老院") + tc("900") + tc("70"),
    ]
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    elements, _ = docx_elements(word_file(body))
    grid = elements[0]
    assert isinstance(grid, Grid)
    assert grid.table.texts == (("名称", "规模", ""), ("", "面积", "床位"), ("敬老院", "900", "70"))
    assert grid.table.header_rows == 2


def test_numbers_in_a_column_are_written_into_its_cells() -> None:
    cells = "".join(f"<w:tr><w:tc>{listed('')}</w:tc>{tc(name)}</w:tr>" for name in ("甲", "乙"))
    elements, _ = docx_elements(word_file(f"<w:tbl>{cells}</w:tbl>", numbering=numbering(("decimal", "%1"))))
    assert isinstance(elements[0], Grid)
    assert elements[0].table.texts == (("1", "甲"), ("2", "乙"))


def test_a_table_of_one_long_cell_is_a_frame_round_the_letter() -> None:
    inner = p("张远委员：") + p("您提出的提案收悉。" * 30)
    assert texts(f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>")[0] == "张远委员："


def test_the_check_text_has_paragraphs_on_lines_and_cells_at_tabs() -> None:
    body = p("第一段") + f"<w:tbl><w:tr>{tc('甲')}{tc('乙')}</w:tr></w:tbl>" + p("末段")
    assert check_text(word_file(body)) == "第一段\n甲\t乙\n末段"


def test_a_document_cut_off_is_refused() -> None:
    with pytest.raises(Refused):
        docx_elements(word_file(p("正文"))[:300])


def test_numbers_in_words_as_word_prints_them() -> None:
    assert [numeral(count, "chineseCountingThousand") for count in (1, 10, 12, 20, 21, 103, 110)] == [
        "一", "十", "十二", "二十", "二十一", "一百〇三", "一百一十",
    ]  # fmt: skip
    assert numeral(3, "decimalEnclosedCircleChinese") == "③"
    assert numeral(4, "upperRoman") == "IV"
    assert numeral(28, "lowerLetter") == "bb"
    assert numeral(2, "ideographTraditional") == "乙"
    assert numeral(15, "chineseLegalSimplified") == "壹拾伍"


def test_an_imprint_set_in_a_table_is_read_as_its_lines() -> None:
    imprint = f"<w:tbl><w:tr>{tc('抄送：区政协提案委员会。')}{tc('')}</w:tr><w:tr>{tc('云岭区教育局办公室')}{tc('2024年5月6日印发')}</w:tr></w:tbl>"
    body = p("张远委员：") + p("您提出的提案收悉，现答复如下：") + p("云岭区教育局") + p("2024年5月6日") + imprint
    letter = letter_of(docx_elements(word_file(body))[0])
    assert letter.cc == "区政协提案委员会。"
    assert (letter.issued_by, letter.issued_on) == ("云岭区教育局办公室", "2024年5月6日印发")
    assert letter.signature == ("云岭区教育局",)


def test_a_seal_floating_over_the_signature_is_no_figure() -> None:
    seal = Picture(b"\x89PNG\r\n\x1a\n", 42.0, floating=True)
    texts_ = ("张远委员：", "您提出的提案收悉，现答复如下：", "感谢您的关心！", "云岭区教育局")
    letter = letter_of([*(Line(text=text) for text in texts_), seal, Line(text="2024年5月6日")])
    assert letter.signature == ("云岭区教育局",)
    assert not any(isinstance(block, Figure) for block in letter.blocks)
    assert "1幅浮动图片" in seal_notice([seal])
    assert seal_notice([Line(text="正文。")]) == ""
