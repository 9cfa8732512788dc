"""The editor under keys: fields stay apart, headings are recognised, tables take what Excel gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clauses.body import Cell, Paragraph, Run, RunStyle
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.model.span import Span
from drafting.proofread.finding import Severity
from tests.ui.editor.keys import CONTROL, SHIFT, compose, go, paste, press, write
from tests.ui.editor.samples import LETTER, stored
from ui import editor
from ui.desk import Desk
from ui.editor import tabling
from ui.editor.fields import NAMES
from ui.editor.lines import lines_of
from ui.editor.margin import gutter
from ui.editor.place import EditorPlace
from ui.words import chinese

Key = Qt.Key


def consistent(place: EditorPlace, desk: Desk) -> None:
    assert [line.shown for line in lines_of(desk.letter)] == place.document.read()


def block(desk: Desk, ident: str):
    return next(block for block in desk.letter.blocks if block.id == ident)


def test_typing_goes_into_the_letter(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 7)
    write(place, "二是加大投入。")
    assert block(desk, "b9").text == "一是加强统筹。二是加大投入。"
    assert len(desk.history) == 1


def test_rare_characters_are_typed_and_erased_whole(place: EditorPlace, desk: Desk) -> None:
    go(place, "b3", 0)
    compose(place, "hong", "𬭎䶮")
    assert block(desk, "b3").text.startswith("𬭎䶮全区")
    press(place, Key.Key_Backspace)
    press(place, Key.Key_Backspace)
    assert block(desk, "b3") == LETTER.blocks[2]
    consistent(place, desk)


def test_a_typed_number_makes_a_heading_and_the_next_ones_count_on(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1", 15)
    write(place, "\n一、总体情况")
    heading = desk.letter.blocks[1]
    assert isinstance(heading, Heading) and (heading.level, heading.text, heading.printed) == (1, "总体情况", "")
    assert "二、基本情况" in place.view.toPlainText()
    assert "三、下一步打算" in place.view.toPlainText()
    consistent(place, desk)


def test_a_number_that_is_not_the_next_one_stays_as_typed(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1", 15)
    write(place, "\n五、总体情况")
    heading = desk.letter.blocks[1]
    assert isinstance(heading, Heading) and heading.printed == "五、"
    consistent(place, desk)


def test_an_amount_is_no_heading(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1", 15)
    write(place, "\n1.5亿元已到位")
    assert isinstance(desk.letter.blocks[1], TextBlock)


def test_a_run_in_heading_is_cut_from_its_paragraph(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 7)
    write(place, "\n（一）加强统筹。成立专班")
    heading, following = desk.letter.blocks[-3:-1]
    assert isinstance(heading, Heading) and heading.run_in and heading.text == "加强统筹。" and heading.printed == ""
    assert isinstance(following, TextBlock) and following.text == "成立专班"
    consistent(place, desk)


def test_backspace_behind_a_number_takes_it_and_the_heading_is_a_paragraph(place: EditorPlace, desk: Desk) -> None:
    go(place, "b2", 2)
    press(place, Key.Key_Backspace)
    assert block(desk, "b2") == TextBlock(id="b2", body=Paragraph.of("基本情况"))
    assert "一、下一步打算" in place.view.toPlainText()
    assert place.document.caret(place.view.textCursor().position())[1] == 0
    consistent(place, desk)


def test_a_heading_whose_number_is_broken_is_a_paragraph_again(place: EditorPlace, desk: Desk) -> None:
    go(place, "b2", 1, 1)
    press(place, Key.Key_Delete)
    assert block(desk, "b2") == TextBlock(id="b2", body=Paragraph.of("一基本情况"))
    write(place, "、")
    assert isinstance(block(desk, "b2"), Heading)
    consistent(place, desk)


def test_levels_are_set_by_command_and_taken_back(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9")
    place.actions.set_level(2)
    assert isinstance(block(desk, "b9"), Heading)
    assert "（一）一是加强统筹。" in place.view.toPlainText()
    place.actions.set_level(0)
    assert block(desk, "b9") == LETTER.blocks[8]
    consistent(place, desk)


def test_backspace_never_runs_two_fields_together(place: EditorPlace, desk: Desk) -> None:
    for role in ("addressees", "b1", "signature", "date", "cc", "doc_number"):
        go(place, role)
        press(place, Key.Key_Backspace)
    assert desk.letter == LETTER
    for role, end in (("addressees", 5), ("signature", 8), ("date", 9), ("doc_number", 0)):
        go(place, role, end)
        press(place, Key.Key_Delete)
    assert desk.letter == LETTER
    consistent(place, desk)


def test_backspace_joins_paragraphs_of_the_body(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 4)
    press(place, Key.Key_Return)
    assert [part.text for part in desk.letter.blocks[8:10]] == ["一是加强", "统筹。"]
    press(place, Key.Key_Backspace)
    assert desk.letter == LETTER
    consistent(place, desk)


def test_enter_goes_on_to_the_next_field_or_makes_a_line(place: EditorPlace, desk: Desk) -> None:
    go(place, "doc_number")
    write(place, "云卫函〔2024〕\n")
    assert desk.letter.doc_number == "云卫函〔2024〕"
    write(place, "答复：")
    assert desk.letter.title[0] == "答复：云岭区卫生健康局"
    go(place, "addressees", 5)
    press(place, Key.Key_Return)
    write(place, "感谢关心。")
    assert desk.letter.addressees == "张𬭎委员"
    assert desk.letter.blocks[0].text == "感谢关心。"
    consistent(place, desk)


def test_everything_selected_and_deleted_leaves_empty_fields_and_undo_brings_it_back(
    place: EditorPlace, desk: Desk
) -> None:
    press(place, Key.Key_A, CONTROL)
    press(place, Key.Key_Delete)
    assert desk.letter == Letter()
    consistent(place, desk)
    press(place, Key.Key_Z, CONTROL)
    assert desk.letter == LETTER
    consistent(place, desk)


def test_typing_over_several_fields_empties_them_one_by_one(place: EditorPlace, desk: Desk) -> None:
    go(place, "addressees", 2)
    cursor = place.view.textCursor()
    line = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b3")
    cursor.setPosition(place.document.position(line, 2), cursor.MoveMode.KeepAnchor)
    place.view.setTextCursor(cursor)
    write(place, "女士")
    assert desk.letter.addressees == "张𬭎女士"
    assert desk.letter.blocks[0].text == "户籍人口{户籍人口}人，𫖯山村1.5亿元项目已开工。"
    assert desk.letter.title == LETTER.title
    consistent(place, desk)


def test_excel_cells_become_a_table_with_its_merged_head(place: EditorPlace, desk: Desk) -> None:
    go(place, "b3", 3)
    html = (
        "<html><body><table><tr><td rowspan=2>机构</td><td colspan=2>规模</td></tr>"
        "<tr><td>面积</td><td>床位</td></tr><tr><td>福寿院</td><td>1,200</td><td>80</td></tr></table></body></html>"
    )
    paste(place, "机构\t规模\t\n\t面积\t床位\n福寿院\t1,200\t80\n", html)
    table = desk.letter.blocks[3]
    assert isinstance(table, TableBlock)
    assert table.table.header_rows == 2
    assert table.table.rows[0] == (Cell("机构", 2, 1), Cell("规模", 1, 2), None)
    assert table.table.rows[1] == (None, Cell("面积"), Cell("床位"))
    consistent(place, desk)


def test_tabs_alone_make_a_table_and_words_stay_words(place: EditorPlace, desk: Desk) -> None:
    go(place, "b3", 3)
    paste(place, "街道\t户数\n东山\t120\n")
    assert isinstance(desk.letter.blocks[3], TableBlock)
    go(place, "b1", 0)
    paste(place, "　　第一段。\r\n　　第二段。\r\n")
    assert [part.text for part in desk.letter.blocks[:2]] == ["第一段。", "第二段。您提出的提案收悉，现答复如下："]
    consistent(place, desk)


def test_pasting_into_a_field_of_one_line_stays_in_it(place: EditorPlace, desk: Desk) -> None:
    go(place, "doc_number")
    paste(place, "云卫函\n〔2024〕12号")
    assert desk.letter.doc_number == "云卫函 〔2024〕12号"
    consistent(place, desk)


def test_a_grid_pasted_into_a_table_fills_its_cells(place: EditorPlace, desk: Desk) -> None:
    line = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b6")
    grid = place.document.grid(line)
    place.view.setTextCursor(grid.cellAt(2, 1).firstCursorPosition())
    paste(place, "1000\t75\n1100\t80\n")
    assert block(desk, "b6").table.texts[2:] == (("松泉敬老院", "1000", "75"), ("", "1100", "80"))
    consistent(place, desk)


def test_tab_goes_round_the_slots_and_through_the_cells(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1")
    press(place, Key.Key_Tab)
    assert place.view.textCursor().selectedText() == "{户籍人口}"
    write(place, "55.37万")
    assert block(desk, "b3").text.startswith("全区户籍人口55.37万人")
    line = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b6")
    place.view.setTextCursor(place.document.grid(line).cellAt(2, 2).firstCursorPosition())
    press(place, Key.Key_Tab)
    assert len(block(desk, "b6").table.rows) == 4
    write(place, "新院")
    assert block(desk, "b6").table.texts[3][0] == "新院"
    consistent(place, desk)


def test_undo_goes_back_by_pauses_and_the_cursor_follows(place: EditorPlace, desk: Desk, monkeypatch) -> None:
    now = [0.0]
    place.presenter._clock = lambda: now[0]
    go(place, "b9", 7)
    write(place, "甲乙")
    now[0] = 5.0
    write(place, "丙")
    go(place, "b1")
    press(place, Key.Key_Z, CONTROL)
    assert block(desk, "b9").text.endswith("。甲乙")
    assert place.document.caret(place.view.textCursor().position())[1] == 9
    press(place, Key.Key_Z, CONTROL)
    assert desk.letter == LETTER
    press(place, Key.Key_Z, CONTROL | SHIFT)
    press(place, Key.Key_Y, CONTROL)
    assert block(desk, "b9").text.endswith("。甲乙丙")
    consistent(place, desk)


def test_dropping_text_from_elsewhere_and_cutting_leave_nothing_behind(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 0, 2)
    place.view.cut_selection()
    assert block(desk, "b9").text == "加强统筹。"
    go(place, "b9", 5)
    place.view.paste()
    assert block(desk, "b9").text == "加强统筹。一是"


def test_larger_text_shows_the_same_letter(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 3)
    press(place, Key.Key_Plus, CONTROL)
    assert place.document.styles.body > 18
    assert place.document.caret(place.view.textCursor().position())[1] == 3
    consistent(place, desk)


def test_locating_a_span_selects_it_behind_the_number(place: EditorPlace, desk: Desk) -> None:
    desk.locate(Span("b5", 2, 4))
    assert place.view.textCursor().selectedText() == "加粗"
    desk.locate(Span("@title", 8, 11))
    assert place.view.textCursor().selectedText() == "关于区"
    desk.locate(Span("b6", 11, 13))
    assert place.view.textCursor().selectedText() == "床位"
    assert block(desk, "b6").text == ""
    place.underline([(Span("b5", 2, 4), "加粗", Severity.ERROR)])


def test_the_desk_knows_where_the_cursor_stands(place: EditorPlace, desk: Desk) -> None:
    go(place, "b3", 4)
    assert desk.caret == Span("b3", 4, 4)
    go(place, "title")
    assert desk.caret == Span("@title", 0, 0)


def test_the_desk_knows_in_which_cell_the_cursor_stands_and_which_line_of_a_field(
    place: EditorPlace, desk: Desk
) -> None:
    moved: list[Span | None] = []
    desk.moved.append(lambda: moved.append(desk.caret))
    desk.locate(Span("b6", 11, 13))
    assert moved[-1] is not None
    table = "\n".join("\t".join(row) for row in block(desk, "b6").table.texts)
    assert (moved[-1].block_id, table[moved[-1].start :][:2]) == ("b6", "床位")
    desk.locate(Span("@title", 8, 11))
    assert moved[-1] == Span("@title", 11, 11)


def test_a_letter_opened_again_is_gone_on_with_where_it_was_left(place: EditorPlace, desk: Desk) -> None:
    first, other = desk.stored, replace(stored(LETTER), id="another")
    go(place, "b9", 3)
    desk.lay(None, other)
    assert desk.caret == Span("b1", 0, 0)
    go(place, "title")
    desk.lay(None, first)
    assert desk.caret == Span("b9", 3, 3)
    desk.lay(None, other)
    assert desk.caret == Span("@title", 0, 0)
    shorter = replace(first, letter=Letter(blocks=LETTER.blocks[:1]))
    desk.lay(None, shorter)
    assert desk.caret == Span("b1", 0, 0)


def test_another_letter_takes_the_place_of_the_first(place: EditorPlace, desk: Desk) -> None:
    other = Letter(title=("别的",), blocks=(TextBlock(id="b1", body=LETTER.blocks[0].body),))
    desk.lay(None, stored(other))
    consistent(place, desk)
    write(place, "甲")
    assert desk.letter.blocks[0].text == "甲您提出的提案收悉，现答复如下："


def test_find_goes_round_and_replaces(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1")
    place.find()
    place.finder.words.setText("敬老院")
    assert place.view.textCursor().selectedText() == "敬老院"
    first = place.view.textCursor().position()
    assert place.finder.seek() and place.view.textCursor().position() > first
    assert place.finder.seek() and place.finder.seek() and place.view.textCursor().position() == first
    assert place.finder.seek(back=True) and place.view.textCursor().position() > first
    place.finder.words.setText("统筹")
    place.finder.other.setText("协调")
    place.finder.replace()
    assert block(desk, "b9").text == "一是加强协调。"
    place.finder.words.setText("没有的词")
    assert not place.finder.seek()
    consistent(place, desk)


def test_the_menu_offers_what_can_be_done_here(place: EditorPlace, desk: Desk) -> None:
    assert place.view.menu is not None
    go(place, "b1")
    table = place.view.menu().findChildren(QMenu)[3]
    assert [action.isEnabled() for action in table.actions() if not action.isSeparator()] == [True] + [False] * 10
    line = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b6")
    place.view.setTextCursor(place.document.grid(line).cellAt(2, 1).firstCursorPosition())
    menu = place.view.menu()
    act(menu, "在下面加一行")
    act(menu, "在右边加一列")
    assert (len(block(desk, "b6").table.rows), block(desk, "b6").table.columns) == (4, 4)
    act(menu, "删除这一行")
    act(menu, "到这一行为表头")
    consistent(place, desk)
    act(menu, "删除表格")
    assert all(part.id != "b6" for part in desk.letter.blocks)
    act(place.view.menu(), "签发人")
    write(place, "赵明")
    assert desk.letter.signer == "赵明"
    consistent(place, desk)


def act(menu: QMenu, name: str) -> None:
    next(
        action for part in (menu, *menu.findChildren(QMenu)) for action in part.actions() if action.text() == name
    ).trigger()


def test_cells_are_merged_and_split(place: EditorPlace, desk: Desk) -> None:
    line = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b6")
    grid = place.document.grid(line)
    cursor = grid.cellAt(2, 1).firstCursorPosition()
    cursor.setPosition(grid.cellAt(2, 2).lastPosition(), cursor.MoveMode.KeepAnchor)
    place.view.setTextCursor(cursor)
    place.actions.merge_cells()
    assert block(desk, "b6").table.rows[2] == (Cell("松泉敬老院"), Cell("900 70", 1, 2), None)
    place.actions.on_table(tabling.split)
    assert block(desk, "b6").table.rows[2] == (Cell("松泉敬老院"), Cell("900 70"), Cell(""))
    consistent(place, desk)


def test_text_is_set_bold_and_plain_again(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 2, 2)
    press(place, Key.Key_B, CONTROL)
    assert block(desk, "b9").body.runs[1] == Run("加强", RunStyle.BOLD)
    press(place, Key.Key_B, CONTROL)
    assert block(desk, "b9") == LETTER.blocks[8]
    consistent(place, desk)


def test_printed_numbers_in_step_count_on_and_others_are_left_alone(place: EditorPlace, desk: Desk) -> None:
    printed = tuple(
        Heading(id=f"b{n}", level=1, text=text, printed=number)
        for n, (number, text) in enumerate((("一、", "甲"), ("二、", "乙"), ("五、", "丙")), 1)
    )
    desk.lay(None, stored(Letter(blocks=printed)))
    go(place, "b1", 3)
    write(place, "\n二、新的")
    shown = [line.shown.text for line in place.presenter.lines if line.shown.level]
    assert shown == ["一、甲", "二、新的", "三、乙", "五、丙"]
    while desk.can_undo:
        press(place, Key.Key_Z, CONTROL)
    assert desk.letter.blocks == printed


def test_a_heading_found_without_a_number_stays_without(place: EditorPlace, desk: Desk) -> None:
    desk.lay(None, stored(Letter(blocks=(Heading(id="b1", level=1, text="工作情况", numbered=False),))))
    go(place, "b1", 4)
    write(place, "说明")
    assert desk.letter.blocks == (Heading(id="b1", level=1, text="工作情况说明", numbered=False),)
    assert place.presenter.lines[place.document.line_at(place.view.textCursor().position())[0]].shown.level == 1


def test_a_paragraph_the_reader_took_for_one_stays_one(place: EditorPlace, desk: Desk) -> None:
    paragraph = TextBlock(id="b1", body=Paragraph.of("一、二类疫苗接种"))
    desk.lay(None, stored(Letter(blocks=(paragraph,))))
    go(place, "b1", 8)
    write(place, "率")
    assert desk.letter.blocks == (TextBlock(id="b1", body=Paragraph.of("一、二类疫苗接种率")),)


def test_an_empty_line_of_a_field_goes_when_the_cursor_leaves_it(place: EditorPlace, desk: Desk, qtbot: QtBot) -> None:
    go(place, "title", 8)
    write(place, "\n")
    assert desk.letter.title == ("云岭区卫生健康局", "", "关于区政协第12号提案的答复")
    go(place, "b3", 2)
    qtbot.waitUntil(lambda: desk.letter == LETTER)
    assert place.document.caret(place.view.textCursor().position())[1] == 2
    assert not desk.can_undo
    consistent(place, desk)


def test_without_a_letter_nothing_can_be_typed(place: EditorPlace, desk: Desk) -> None:
    desk.lay(None, None)
    write(place, "字\n")
    press(place, Key.Key_Backspace)
    assert desk.letter == Letter() and not desk.can_undo
    desk.lay(None, stored(LETTER))
    write(place, "字")
    assert desk.can_undo


def test_pasting_over_a_selection_is_one_step(place: EditorPlace, desk: Desk) -> None:
    go(place, "b9", 0, 6)
    paste(place, "甲\t乙\t丙\n1\t2\t3\n", "")
    assert len(desk.history) == 1
    press(place, Key.Key_Z, CONTROL)
    assert desk.letter == LETTER


def test_typing_over_several_fields_is_one_step(place: EditorPlace, desk: Desk) -> None:
    press(place, Key.Key_A, CONTROL)
    write(place, "甲")
    assert len(desk.history) == 1
    desk.undo()
    assert desk.letter == LETTER
    consistent(place, desk)


def test_what_a_field_says_by_itself_is_not_said_twice(place: EditorPlace, desk: Desk) -> None:
    go(place, "cc")
    write(place, "抄送：区政府办公室。")
    assert desk.letter.cc == "区政府办公室。"
    go(place, "addressees", 4)
    write(place, "：")
    assert desk.letter.addressees == "张𬭎委员"
    consistent(place, desk)


def test_undoing_a_heading_leaves_the_cursor_there_and_not_at_the_next_number(place: EditorPlace, desk: Desk) -> None:
    go(place, "b1", 15)
    write(place, "\n一、总体情况")
    desk.undo()
    line, _ = place.document.caret(place.view.textCursor().position())
    heading = next(n for n, line in enumerate(place.presenter.lines) if line.shown.key == "b2")
    assert line < heading


def test_far_too_much_text_is_not_pasted_and_says_so(
    place: EditorPlace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.ask.tell", lambda _parent, _title, text: told.append(text))
    go(place, "b9", 0, 3)
    paste(place, "字" * 100_001)
    assert desk.letter == LETTER
    assert "100001 字" in told[0]


def test_replacing_everywhere_is_one_step(place: EditorPlace, desk: Desk) -> None:
    place.find()
    place.finder.words.setText("一")
    place.finder.other.setText("一一")
    before = place.view.toPlainText().count("一")
    place.finder.all_button.click()
    assert place.finder.told.text() == f"已替换 {before} 处"
    assert len(desk.history) == 1
    consistent(place, desk)
    desk.undo()
    assert desk.letter == LETTER


def test_taking_out_a_mark_that_a_field_puts_back_comes_to_an_end(place: EditorPlace, desk: Desk) -> None:
    place.find()
    place.finder.words.setText("：")
    place.finder.all_button.click()
    assert place.finder.told.text().startswith("已替换")
    consistent(place, desk)


def test_the_margin_is_as_wide_as_its_names_in_larger_type(qtbot: QtBot, desk: Desk) -> None:
    place = editor.build(desk, chinese)
    qtbot.addWidget(place)
    for points in (10, 16):
        font = place.view.font()
        font.setPointSize(points)
        font.setPointSizeF(font.pointSizeF() - 1)
        widest = max(QFontMetricsF(font).horizontalAdvance(name) for name in NAMES.values())
        font.setPointSize(points)
        assert gutter(font) - 14 >= widest
