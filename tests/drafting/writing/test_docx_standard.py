"""The standard's numbers, read from the XML without the code that wrote them."""

from __future__ import annotations

import pytest

from clauses.body import Paragraph, Run, RunStyle
from drafting.model.blocks import TextBlock
from drafting.model.letter import Form, Marks
from tests.drafting.layout.letters import BUREAU, attachments, heading, letter, text
from tests.drafting.writing.opened import V, W, text_of, value, written

SAMPLE = written(letter(attachments=attachments()))


def test_the_sheet_is_a4_with_the_standard_s_margins() -> None:
    section = SAMPLE.document.find(f"{W}body/{W}sectPr")
    assert (value(section, "pgSz", "w"), value(section, "pgSz", "h")) == ("11906", "16838")
    margins = [value(section, "pgMar", side) for side in ("top", "left", "bottom", "right")]
    assert margins == ["2098", "1587", "1984", "1475"]


def test_the_grid_is_the_one_that_prints_22_lines_of_28_characters() -> None:
    section = SAMPLE.document.find(f"{W}body/{W}sectPr")
    assert [value(section, "docGrid", name) for name in ("type", "linePitch", "charSpace")] == [
        "linesAndChars",
        "579",
        "-849",
    ]
    normal = SAMPLE.styles["Normal"]
    assert value(normal, "pPr/spacing", "line") == "579"
    assert value(normal, "pPr/spacing", "lineRule") == "exact"
    assert value(normal, "pPr/snapToGrid") == "0"
    assert value(normal, "pPr/widowControl") == "0"
    assert value(normal, "rPr/spacing") == "-6"
    assert value(normal, "rPr/sz") == "32"


def test_line_breaking_is_written_as_the_page_engine_reads_it() -> None:
    normal = SAMPLE.styles["Normal"].find(f"{W}pPr")
    assert normal.find(f"{W}kinsoku").get(f"{W}val") is None
    assert normal.find(f"{W}overflowPunct").get(f"{W}val") is None
    assert [value(normal, name) for name in ("autoSpaceDE", "autoSpaceDN")] == ["0", "0"]


def test_body_text_is_indented_by_two_characters() -> None:
    style = SAMPLE.style_of(SAMPLE.paragraph("您提出的"))
    assert (value(style, "pPr/ind", "firstLineChars"), value(style, "pPr/ind", "firstLine")) == ("200", "628")
    assert value(style, "pPr/jc") == "both"


@pytest.mark.parametrize(
    ("start", "name", "font", "level"),
    [
        ("一、", "heading 1", "黑体", "0"),
        ("（二）", "heading 2", "楷体_GB2312", "1"),
        ("1.", "heading 3", "仿宋_GB2312", "2"),
        ("（1）", "heading 4", "仿宋_GB2312", "3"),
    ],
)
def test_headings_are_real_headings_in_their_typefaces(start: str, name: str, font: str, level: str) -> None:
    style = SAMPLE.style_of(SAMPLE.paragraph(start))
    assert value(style, "name") == name
    assert value(style, "rPr/rFonts", "eastAsia") == font
    assert value(style, "pPr/outlineLvl") == level
    assert value(style, "rPr/sz") == "32"
    assert style.find(f"{W}rPr/{W}b") is None


def test_a_run_in_heading_is_one_paragraph_with_a_character_style() -> None:
    paragraph = SAMPLE.paragraph("（一）健全服务网络。近年来")
    assert value(SAMPLE.style_of(paragraph), "name") == "公文正文"
    first = paragraph.find(f"{W}r")
    character = SAMPLE.styles[value(first, "rPr/rStyle") or ""]
    assert character.get(f"{W}type") == "character"
    assert value(character, "rPr/rFonts", "eastAsia") == "楷体_GB2312"
    assert value(first, "rPr/rFonts", "eastAsia") == "楷体_GB2312"


def test_every_run_says_its_chinese_font_and_hints_it() -> None:
    for name in ("word/document.xml", "word/header3.xml", "word/footer1.xml", "word/footer2.xml"):
        for run in SAMPLE.tree(name).iter(f"{W}r"):
            if run.find(f"{W}pict") is None:
                fonts = run.find(f"{W}rPr/{W}rFonts")
                assert fonts.get(f"{W}eastAsia")
                assert fonts.get(f"{W}hint") == "eastAsia"


def test_digits_follow_the_latin_font_of_the_profile() -> None:
    assert value(SAMPLE.styles["Normal"], "rPr/rFonts", "ascii") == "Times New Roman"


def test_nothing_is_bold_but_what_the_officer_made_bold() -> None:
    assert SAMPLE.document.find(f".//{W}b") is None
    styled = TextBlock(id="b1", body=Paragraph((Run("重点"), Run("加粗", RunStyle.BOLD))))
    assert written(letter(blocks=(styled,))).document.find(f".//{W}b") is not None


def test_the_title_is_22_points_centred_without_letter_spacing() -> None:
    style = SAMPLE.style_of(SAMPLE.paragraph(BUREAU + "关于"))
    assert (value(style, "name"), value(style, "rPr/sz"), value(style, "pPr/jc")) == ("Title", "44", "center")
    assert value(style, "rPr/rFonts", "eastAsia") == "方正小标宋简体"
    assert value(style, "rPr/spacing") == "0"


def test_page_numbers_stand_on_the_outer_side_one_character_in() -> None:
    odd, even = (SAMPLE.tree(f"word/footer{number}.xml") for number in (1, 2))
    for footer, side in ((odd, None), (even, "left")):
        assert text_of(footer).replace("1", "2") == "— 2 —"
        assert value(footer, "p/pPr/jc") == side
    style = SAMPLE.style_of(odd.find(f"{W}p"))
    assert (value(style, "rPr/sz"), value(style, "rPr/rFonts", "ascii"), value(style, "pPr/jc")) == (
        "28",
        "宋体",
        "right",
    )
    assert value(style, "pPr/ind", "rightChars") == "100"
    assert SAMPLE.tree("word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


def test_the_letter_form_has_no_number_on_its_first_page() -> None:
    assert SAMPLE.document.find(f"{W}body/{W}sectPr/{W}titlePg") is not None
    assert text_of(SAMPLE.tree("word/footer3.xml")) == ""
    red = written(letter(), Form.RED_HEAD)
    assert text_of(red.tree("word/footer3.xml")) == "— 1 —"


def test_the_letter_form_s_rules_are_rectangles_at_fixed_places() -> None:
    rects = [
        dict(pair.split(":") for pair in rect.get("style").split(";"))
        for rect in SAMPLE.tree("word/header3.xml").iter(f"{V}rect")
    ]
    assert [float(rect["width"][:-2]) for rect in rects] == pytest.approx([481.89] * 4, abs=0.01)
    assert [float(rect["height"][:-2]) * 25.4 / 72 for rect in rects] == pytest.approx([0.8, 0.3, 0.3, 0.8], abs=0.01)
    assert all(rect["mso-position-vertical-relative"] == "page" for rect in rects)


def test_the_plain_form_has_no_first_page_of_its_own() -> None:
    plain = written(letter(), Form.PLAIN)
    assert plain.document.find(f"{W}body/{W}sectPr/{W}titlePg") is None
    assert "word/header3.xml" not in plain.parts


def test_the_date_ends_4_characters_from_the_right_with_a_seal() -> None:
    ind = SAMPLE.paragraph("2024年6月5日").find(f"{W}pPr/{W}ind")
    room = 8844 - int(ind.get(f"{W}left")) - int(ind.get(f"{W}right"))
    wide = 6 * (8 - 0.3) * 20 + 3 * 15.7 * 20 + 5 * 3.2 * 20
    assert int(ind.get(f"{W}right")) + (room - wide) / 2 == pytest.approx(4 * 314, abs=4)


def test_a_table_repeats_its_header_and_stays_in_the_type_area() -> None:
    table = SAMPLE.document.find(f"{W}body/{W}tbl")
    grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert 8820 <= sum(grid) <= 8844
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, *[False] * 5]
    assert value(rows[0].findall(f"{W}tc")[0], "tcPr/vMerge") == "restart"
    assert rows[1].findall(f"{W}tc")[0].find(f"{W}tcPr/{W}vMerge").get(f"{W}val") is None
    assert value(rows[0].findall(f"{W}tc")[2], "tcPr/gridSpan") == "2"


def test_the_imprint_floats_at_the_foot_with_thick_and_thin_rules() -> None:
    opened = written(letter(issued_by="云岭区卫生健康局办公室", issued_on="2024年6月6日"), Form.RED_HEAD)
    table = opened.document.findall(f"{W}body/{W}tbl")[-1]
    place = table.find(f"{W}tblPr/{W}tblpPr")
    assert (place.get(f"{W}vertAnchor"), place.get(f"{W}tblpYSpec")) == ("margin", "bottom")
    first, last = table.findall(f".//{W}tcBorders")
    assert [value(first, side, "sz") for side in ("top", "bottom")] == ["8", "6"]
    assert [value(last, side, "sz") for side in ("top", "bottom")] == ["6", "8"]


def test_the_letter_form_s_imprint_has_no_rules() -> None:
    assert SAMPLE.document.findall(f"{W}body/{W}tbl")[-1].find(f".//{W}tcBorders") is None


def test_characters_beyond_gb2312_get_the_font_that_has_them() -> None:
    opened = written(letter(addressees="𬭎喆委员", blocks=(text("b1", "正文。"),)))
    fonts = [(text_of(run), value(run, "rPr/rFonts", "eastAsia")) for run in opened.paragraph("𬭎").iter(f"{W}r")]
    assert fonts[0] == ("𬭎喆", "仿宋")
    assert fonts[-1] == ("委员：", "仿宋_GB2312")


def test_what_xml_cannot_hold_is_left_out_and_markup_is_escaped() -> None:
    opened = written(letter(blocks=(text("b1", "甲\x0b<乙>&丙"),)))
    assert text_of(opened.paragraph("甲")) == "甲<乙>&丙"


def test_a_tab_in_the_text_is_a_tab_in_the_file() -> None:
    opened = written(letter(marks=Marks(copy_number="000001")))
    assert text_of(opened.paragraph("000001")) == "000001\t云卫函〔2024〕12号"


def test_an_inner_heading_keeps_its_number_in_the_file() -> None:
    opened = written(letter(blocks=(heading("b1", 1, "甲", printed="十、"), text("b2", "乙"))))
    assert opened.paragraph("十、甲") is not None
