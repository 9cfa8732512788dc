from __future__ import annotations

import pytest

from clauses.body import Paragraph
from drafting.layout.arrange import arrange
from drafting.layout.arranged import (
    Alignment,
    Arranged,
    PlacedRule,
    PlacedText,
    Role,
    StyledParagraph,
    StyledTable,
    Typeface,
)
from drafting.layout.body import body_flow
from drafting.layout.profile import load_profile
from drafting.model.blocks import Figure, TableBlock, TextBlock
from drafting.model.letter import Form, Letter, Marks
from tests.drafting.layout.letters import BUREAU, attachments, heading, letter, table, text

CELL = 15.7
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0" + b"\0" * 4


def arranged(form: Form = Form.LETTER, sealed: bool = True, **changes: object) -> Arranged:
    return arrange(letter(**changes), form=form, sealed=sealed)


def of(role: Role, found: Arranged) -> list[StyledParagraph]:
    return [part for part in found.flow if isinstance(part, StyledParagraph) and part.role is role]


def paragraphs(found: Arranged) -> list[StyledParagraph]:
    return [part for part in found.flow if isinstance(part, StyledParagraph)]


def test_body_paragraphs_are_indented_by_two_characters_at_28_95_points() -> None:
    for part in of(Role.BODY, arranged()):
        assert part.first_line == pytest.approx(2 * CELL)
        assert (part.size, part.pitch, part.align) == (16.0, 28.95, Alignment.JUSTIFY)


def test_headings_carry_their_computed_numbers() -> None:
    found = arranged()
    assert [part.text for part in of(Role.HEADING_1, found)] == ["一、基本情况", "二、下一步打算"]
    assert [part.text for part in of(Role.HEADING_2, found)] == ["（二）充实人员力量"]
    assert [part.text for part in of(Role.HEADING_3, found)] == ["1.招聘培训"]
    assert [part.text for part in of(Role.HEADING_4, found)] == ["（1）具体安排"]


def test_a_run_in_heading_shares_its_paragraph_with_the_text_after_it() -> None:
    part = next(part for part in of(Role.BODY, arranged()) if part.text.startswith("（一）"))
    number, title, rest = part.runs
    assert (number.text, number.role, number.start) == ("（一）", Role.HEADING_2, -1)
    assert (title.typeface, title.block_id, title.start) == (Typeface.KAITI, "b3", 0)
    assert (rest.typeface, rest.block_id, rest.role) == (Typeface.FANGSONG, "b4", None)


def test_a_run_in_heading_with_nothing_after_it_stands_alone() -> None:
    found = arranged(blocks=(heading("b1", 2, "只有标题。", run_in=True),))
    assert [part.text for part in of(Role.HEADING_2, found)] == ["（一）只有标题。"]


def test_the_offsets_of_runs_count_the_block_s_own_text() -> None:
    part = next(part for part in paragraphs(arranged()) if part.block_id == "b7")
    assert [run.start for run in part.runs] == [0, 7, 8, 9]


def test_printed_numbers_are_not_touched() -> None:
    found = arranged(blocks=(heading("b1", 1, "甲", printed="一、"), heading("b2", 1, "乙", printed="三．")))
    assert [part.text for part in of(Role.HEADING_1, found)] == ["一、甲", "三．乙"]


def test_the_title_is_broken_and_only_its_first_line_has_the_gap() -> None:
    lines = of(Role.TITLE, arranged())
    assert len(lines) > 1
    assert [line.space_before for line in lines] == [2.0] + [0.0] * (len(lines) - 1)
    assert all((line.size, line.align) == (22.0, Alignment.CENTER) for line in lines)


def test_title_lines_given_by_the_officer_are_kept() -> None:
    assert [line.text for line in of(Role.TITLE, arranged(title=("云岭区卫生健康局", "关于第88号提案的答复")))] == [
        "云岭区卫生健康局",
        "关于第88号提案的答复",
    ]


def test_a_given_title_line_that_is_too_long_is_broken_at_a_word() -> None:
    lines = of(Role.TITLE, arranged(title=("云岭区民政局", "关于政协云岭区第九届委员会第二次会议第88号提案的会办意见")))
    assert lines[0].text == "云岭区民政局"
    assert "第88号" in lines[-1].text


def test_addressees_stand_flush_left_under_a_blank_line_and_end_with_a_colon() -> None:
    (line,) = of(Role.ADDRESSEES, arranged())
    assert (line.text, line.first_line, line.space_before) == ("沈知远委员：", 0.0, 1.0)


def test_a_caption_is_centred_over_its_table_and_stays_with_it() -> None:
    (caption,) = of(Role.CAPTION, arranged())
    assert (caption.align, caption.keep_with_next) == (Alignment.CENTER, True)


def test_a_unit_line_stands_flush_right_between_caption_and_table() -> None:
    found = arranged(blocks=(text("a", "分年度投入情况"), text("b", "单位：万元"), TableBlock(id="c", table=table())))
    (caption,), (unit,) = of(Role.CAPTION, found), of(Role.UNIT, found)
    assert caption.text == "分年度投入情况"
    assert (unit.align, unit.first_line, unit.keep_with_next) == (Alignment.RIGHT, 0.0, True)


def test_a_sentence_that_leads_over_to_a_table_is_no_caption() -> None:
    found = arranged(blocks=(text("a", "分年度投入情况如下"), TableBlock(id="c", table=table())))
    assert of(Role.CAPTION, found) == []


def test_a_table_fills_the_type_area_exactly() -> None:
    (found,) = (part for part in arranged().flow if isinstance(part, StyledTable))
    assert sum(found.widths) == pytest.approx(156 / 25.4 * 72, abs=0.1)


def test_attachment_names_hang_under_their_first_character() -> None:
    first, second = of(Role.ATTACHMENT_NOTE, arranged(attachments=attachments()))
    assert (first.text, second.text) == ("附件：1.社区康复驿站名单", "2.康复服务收费项目和价格一览表")
    assert first.left == second.left
    assert first.left - first.hanging == pytest.approx(2 * CELL)
    assert second.left - second.hanging == pytest.approx(5 * CELL)


def test_one_attachment_has_no_number() -> None:
    (line,) = of(Role.ATTACHMENT_NOTE, arranged(attachments=attachments()[:1]))
    assert line.text == "附件：社区康复驿站名单"
    assert line.left == pytest.approx(5 * CELL)


def test_an_attachment_begins_a_page_with_its_label_and_its_title_on_the_third_line() -> None:
    found = arranged(attachments=attachments())
    (label,), (title,) = of(Role.ATTACHMENT_LABEL, found), of(Role.ATTACHMENT_TITLE, found)
    assert (label.text, label.page_break_before) == ("附件1", True)
    assert (title.text, title.space_before) == ("社区康复驿站名单", 1.0)


def test_an_attachment_s_own_title_is_not_printed_twice() -> None:
    (first, *_) = attachments()
    with_title = type(first)(name=first.name, blocks=(text("t", "社区康复驿站 名单"), *first.blocks))
    found = arranged(attachments=(with_title,))
    assert sum("社区康复驿站" in part.text and "名单" in part.text for part in paragraphs(found)) == 2


def test_a_long_attachment_title_takes_lines_that_break_no_words_and_is_not_printed_twice() -> None:
    name = "云岭区社区康复驿站三年行动方案及年度任务分解落实情况一览表（2024—2026年）"
    (first, *_) = attachments()
    long = type(first)(name=name, blocks=first.blocks)
    lines = of(Role.ATTACHMENT_TITLE, arranged(attachments=(long,)))
    assert len(lines) > 1 and "".join(line.text for line in lines) == name
    assert [line.space_before for line in lines] == [1.0] + [0.0] * (len(lines) - 1)
    assert all(not line.text.startswith(("年", "）")) for line in lines)
    again = type(first)(name=name, blocks=(*(text("t", line.text) for line in lines), *first.blocks))
    assert arranged(attachments=(again,)) == arranged(attachments=(long,))


def test_the_last_paragraph_stays_with_the_signature() -> None:
    assert of(Role.BODY, arranged())[-1].keep_with_next


@pytest.mark.parametrize("form", [Form.LETTER, Form.RED_HEAD])
def test_a_very_long_name_takes_two_lines_larger_than_a_title_and_what_is_under_it_moves_down(form: Form) -> None:
    long = "云岭彝族回族自治州云岭国家级经济技术开发区管理委员会"
    one, two = (arrange(letter(signature=(name,)), form=form, sealed=True) for name in (BUREAU, long))
    names = [part for part in two.first_page if isinstance(part, PlacedText)]
    assert len(names) == 2 and "".join(part.text for part in names).removesuffix("文件") == long
    assert all(24 <= part.size <= 32 for part in names)
    rules = [next(part for part in found.first_page if isinstance(part, PlacedRule)) for found in (one, two)]
    assert rules[1].y_mm > rules[0].y_mm + 5
    assert rules[1].y_mm - names[1].top_mm - names[1].size * 25.4 / 72 > 4


def test_the_letter_form_places_the_name_at_30_mm_and_four_rules_of_170_mm() -> None:
    found = arranged()
    (name,) = (part for part in found.first_page if isinstance(part, PlacedText))
    rules = [part for part in found.first_page if isinstance(part, PlacedRule)]
    assert (name.text, name.top_mm, name.colour) == (BUREAU, 30.0, "FF0000")
    assert all((rule.width_mm, rule.x_mm) == (170.0, 20.0) for rule in rules)
    assert [rule.thickness_mm for rule in rules] == [0.8, 0.3, 0.3, 0.8]
    assert rules[0].y_mm - 0.4 - 30 - name.size * 25.4 / 72 == pytest.approx(4.0)
    assert (rules[2].y_mm + rules[3].y_mm) / 2 == pytest.approx(277, abs=0.5)
    assert not found.number_first_page
    assert not found.imprint_rules


def test_the_letter_form_sets_the_number_flush_right_and_marks_opposite() -> None:
    found = arranged(marks=Marks(copy_number="000012", urgency="特急", category="类别：A"))
    first, second, *_ = found.flow
    assert isinstance(first, StyledParagraph)
    assert isinstance(second, StyledParagraph)
    assert first.text == "000012\t云卫函〔2024〕12号"
    assert first.tab_right == 0.0
    assert second.text == "特急\t类别：A"


def test_the_red_head_places_the_name_35_mm_below_the_type_area_s_top_and_one_rule_of_156_mm() -> None:
    found = arranged(Form.RED_HEAD)
    name, rule = found.first_page
    assert isinstance(name, PlacedText)
    assert isinstance(rule, PlacedRule)
    assert (name.text, name.top_mm) == (f"{BUREAU}文件", 72.0)
    assert (rule.width_mm, rule.x_mm) == (156.0, 28.0)
    assert found.number_first_page
    assert found.imprint_rules


def test_a_signer_shares_the_line_of_the_number() -> None:
    found = arranged(Form.RED_HEAD, signer="林致和")
    (line,) = of(Role.DOC_NUMBER, found)
    assert line.text == "云卫函〔2024〕12号\t签发人：林致和"
    assert line.left == line.tab_right == pytest.approx(CELL)
    assert line.runs[-1].typeface is Typeface.KAITI


def test_the_plain_form_places_nothing() -> None:
    found = arranged(Form.PLAIN)
    assert found.first_page == ()
    assert [part.text for part in paragraphs(found)[:3]] == ["类别：A", "主动公开", "云卫函〔2024〕12号"]


def test_the_imprint_hangs_after_its_colon_and_ends_with_a_full_stop() -> None:
    cc, issued = arranged(Form.RED_HEAD, issued_by="云岭区卫生健康局办公室", issued_on="2024年6月6日").imprint
    assert cc.text.startswith("抄送：")
    assert cc.text.endswith("。")
    assert (cc.size, cc.left, cc.hanging, cc.right) == (14.0, 56.0, 42.0, 14.0)
    assert issued.text == "云岭区卫生健康局办公室\t2024年6月6日印发"
    assert issued.tab_right == 14.0


@pytest.mark.parametrize("form", list(Form))
def test_an_empty_letter_is_arranged_without_complaint(form: Form) -> None:
    assert arrange(Letter(), form=form, sealed=True).flow == ()


def test_what_an_officer_should_look_at_is_told() -> None:
    assert arranged().notices == ()
    assert "生僻字" in arranged(addressees="陈𬭎委员").notices[0]
    assert "“文件”" in arranged(authority="云岭区卫生健康局文件").notices[0]
    assert "印发日期" in arranged(issued_on="2024年6月6日").notices[0]
    nameless = arranged(signature=())
    assert "发文机关标志" in nameless.notices[0]
    assert nameless.number_first_page


def test_a_note_of_the_seal_is_no_part_of_the_authority() -> None:
    arranged = arrange(Letter(signature=("云岭区水务局（盖章）",), date="2024年7月9日"), form=Form.LETTER, sealed=True)
    placed = [one.text for one in arranged.first_page if isinstance(one, PlacedText)]
    assert "云岭区水务局" in placed


def test_what_stands_under_a_picture_is_its_caption() -> None:
    blocks = (
        Figure(id="b1", image=PNG, width_mm=80.0),
        TextBlock(id="b2", body=Paragraph.of("图1　充电棚分布示意")),
        TextBlock(id="b3", body=Paragraph.of("图1所示各点均已投用。")),
    )
    flow = body_flow(blocks, load_profile())
    assert [part.role for part in flow if isinstance(part, StyledParagraph)][1:] == [Role.CAPTION, Role.BODY]
