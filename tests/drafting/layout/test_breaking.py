"""Lines: how far they go, where they may end, where each character stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.body import RunStyle
from drafting.layout.advances import Column
from drafting.layout.arranged import Alignment, Role, StyledParagraph, StyledRun, Typeface
from drafting.layout.breaking import BrokenLine, break_paragraph
from drafting.layout.kinsoku import LIBREOFFICE, WORD, BreakRules
from drafting.layout.metrics import widths
from drafting.model.lengths import MM_PER_PT

HAN = "统筹推进各项工作落实到位并且持续用力久久为功不断提升群众获得感"
TYPE_AREA = Column(79.4, 442.2, WORD, -0.3)
LIKE_LIBREOFFICE = Column(80.15, 440.7, LIBREOFFICE, -0.3)
RULES = pytest.mark.parametrize("column", [TYPE_AREA, LIKE_LIBREOFFICE], ids=["word", "libreoffice"])


def paragraph(*texts: str | StyledRun, **how: object) -> StyledParagraph:
    runs = tuple(text if isinstance(text, StyledRun) else StyledRun(text, Typeface.FANGSONG, start=0) for text in texts)
    return StyledParagraph(role=Role.BODY, runs=runs, block_id="b1", **how)  # type: ignore[arg-type]


def texts(lines: tuple[BrokenLine, ...]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def broken(text: str, column: Column = TYPE_AREA, **how: object) -> list[str]:
    return texts(break_paragraph(paragraph(text, **how), column))


@RULES
def test_a_full_line_holds_28_characters(column: Column) -> None:
    assert [len(line) for line in broken((HAN * 3)[:70], column)] == [28, 28, 14]


@RULES
def test_the_first_line_is_indented_by_two_characters(column: Column) -> None:
    lines = break_paragraph(paragraph((HAN * 3)[:60], first_line=31.4), column)
    assert [len(text) for text in texts(lines)] == [26, 28, 6]
    assert lines[0].pieces[0].x_mm == pytest.approx((column.left + 31.4) * MM_PER_PT)
    assert lines[1].pieces[0].x_mm == pytest.approx(column.left * MM_PER_PT)


def test_a_hanging_indent_moves_every_line_but_the_first() -> None:
    lines = break_paragraph(paragraph((HAN * 2)[:40], left=47.1, hanging=31.4, align=Alignment.LEFT), TYPE_AREA)
    assert [round(line.pieces[0].x_mm / MM_PER_PT - 79.4, 1) for line in lines] == [15.7, 47.1]


def test_word_hangs_a_full_stop_outside_the_line_and_libreoffice_carries_a_character_down() -> None:
    text = (HAN * 2)[:28] + "。" + HAN[:5]
    assert broken(text)[0] == text[:29]
    assert broken(text, LIKE_LIBREOFFICE)[0] == text[:27]


@RULES
@pytest.mark.parametrize("mark", "，。、；：？！）》〉”’】〕％")
def test_no_line_begins_with_a_closing_mark(column: Column, mark: str) -> None:
    text = (HAN * 2)[:28] + mark * 2 + HAN[:5]
    if column is LIKE_LIBREOFFICE and mark == "％":
        pytest.skip("LibreOffice breaks before ％")
    assert all(line[0] != mark for line in broken(text, column)[1:])


@RULES
@pytest.mark.parametrize("mark", "（《〈“‘【〔")
def test_no_line_ends_with_an_opening_mark(column: Column, mark: str) -> None:
    text = (HAN * 2)[:27] + mark + HAN[:5]
    assert broken(text, column)[0] == text[:27]


@RULES
@pytest.mark.parametrize("whole", ["2025", "12,345.67", "94.96%", "GB/T", "www.example.gov.cn", "8:30", "PM2.5"])
def test_figures_and_latin_words_stay_whole(column: Column, whole: str) -> None:
    for before in range(20, 29):
        lines = broken((HAN * 2)[:before] + whole + HAN[:9], column)
        assert any(whole in line for line in lines), before


def test_a_dash_of_two_characters_is_not_torn_apart() -> None:
    assert all(line.count("—") != 1 for line in broken((HAN * 2)[:27] + "——" + HAN[:9]))


@RULES
def test_a_word_longer_than_the_line_is_cut_rather_than_lost(column: Column) -> None:
    text = "a" * 200
    assert "".join(broken(text, column)) == text


def test_between_a_number_and_its_unit_a_line_may_end() -> None:
    assert broken((HAN * 2)[:26] + "12个社区", LIKE_LIBREOFFICE)[1].startswith("个")


def test_libreoffice_leaves_a_gap_between_han_and_figures_and_word_does_not() -> None:
    def length(column: Column) -> float:
        (line,) = break_paragraph(paragraph("今年12个社区"), column)
        return sum(line.pieces[0].advances) / MM_PER_PT

    assert length(TYPE_AREA) == pytest.approx(5 * 15.7 + 2 * 7.7)
    assert length(LIKE_LIBREOFFICE) == pytest.approx(5 * 15.7 + 2 * 7.7 + 2 * (3.2 + 0.3))


@RULES
def test_justified_lines_end_at_the_right_edge_and_the_last_one_where_its_text_ends(column: Column) -> None:
    lines = break_paragraph(paragraph((HAN * 3)[:26] + "《" + HAN[:20], align=Alignment.JUSTIFY), column)
    first, last = lines[0].pieces[0], lines[-1].pieces[0]
    assert first.x_mm + sum(first.advances) == pytest.approx((column.left + column.width) * MM_PER_PT)
    assert last.advances[:-1] == pytest.approx([15.7 * MM_PER_PT] * (len(last.text) - 1))


def test_centred_and_right_aligned_lines_stand_where_they_should() -> None:
    (centred,) = break_paragraph(paragraph("关于提案的答复", align=Alignment.CENTER), TYPE_AREA)
    (right,) = break_paragraph(paragraph("2025年5月8日", align=Alignment.RIGHT, right=62.8), TYPE_AREA)
    piece = centred.pieces[0]
    assert piece.x_mm + sum(piece.advances) / 2 == pytest.approx((79.4 + 442.2 / 2) * MM_PER_PT)
    piece = right.pieces[0]
    assert piece.x_mm + sum(piece.advances) == pytest.approx((79.4 + 442.2 - 62.8) * MM_PER_PT)


def test_what_follows_a_tab_stands_flush_right() -> None:
    (line,) = break_paragraph(paragraph("云卫函〔2025〕8号\t签发人：王一帆", tab_right=15.7, left=15.7), TYPE_AREA)
    last = line.pieces[-1]
    assert texts((line,)) == ["云卫函〔2025〕8号签发人：王一帆"]
    assert last.x_mm + sum(last.advances) == pytest.approx((79.4 + 442.2 - 15.7) * MM_PER_PT)


def test_spaces_at_the_end_of_a_line_are_not_printed_at_the_start_of_the_next() -> None:
    lines = broken((HAN * 2)[:28] + "   " + HAN[:4])
    assert lines[1] == HAN[:4]


def test_offsets_count_in_the_blocks_text_and_pass_over_numbers_that_layout_added() -> None:
    numbered = paragraph(StyledRun("一、", Typeface.HEITI), StyledRun((HAN * 2)[:40], Typeface.HEITI, start=0))
    lines = break_paragraph(numbered, TYPE_AREA)
    assert [(line.start, line.end) for line in lines] == [(0, 26), (26, 40)]


def test_a_line_of_a_run_in_heading_belongs_to_the_block_it_begins_with() -> None:
    heading = StyledRun("（一）加强统筹。", Typeface.KAITI, start=0, role=Role.HEADING_2, block_id="h1")
    body = StyledRun((HAN * 2)[:40], Typeface.FANGSONG, start=0, block_id="b1")
    lines = break_paragraph(StyledParagraph(role=Role.BODY, runs=(heading, body), block_id="h1"), TYPE_AREA)
    assert [(line.role, line.block_id) for line in lines] == [(Role.HEADING_2, "h1"), (Role.BODY, "b1")]
    assert [(line.start, line.end) for line in lines] == [(0, 8), (20, 40)]


def test_rare_characters_count_as_one_code_point_and_one_em() -> None:
    (line,) = break_paragraph(paragraph("陈𬭎、周䶮"), TYPE_AREA)
    assert len(line.pieces[0].advances) == 5
    assert line.end == 5


def test_superscripts_are_smaller() -> None:
    raised = StyledRun("2", Typeface.FANGSONG, RunStyle.SUPERSCRIPT, start=1)
    (line,) = break_paragraph(paragraph("m", raised), TYPE_AREA)
    assert line.pieces[1].advances[0] == pytest.approx((16 * 0.58 / 2 - 0.3) * MM_PER_PT)


def test_an_empty_paragraph_takes_one_line_without_text() -> None:
    (line,) = break_paragraph(paragraph(""), TYPE_AREA)
    assert line.pieces == ()


ALPHABET = st.sampled_from("统筹推进各项工作，。、；“”《》（）——…… 012345%.,abcGB/-𬭎①")


@given(st.text(ALPHABET, max_size=160), st.sampled_from([WORD, LIBREOFFICE]))
def test_no_character_is_lost_or_doubled_and_no_line_overflows(text: str, rules: BreakRules) -> None:
    lines = break_paragraph(paragraph(text), Column(79.4, 442.2, rules, -0.3))
    assert "".join(texts(lines)).replace(" ", "") == text.replace(" ", "")
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]
    for line in lines:
        natural = sum(sum(piece.advances) for piece in line.pieces) / MM_PER_PT
        hanging = 16 if rules.hanging else 0
        assert natural <= 442.2 + hanging + 0.5


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # Found in LibreOffice 7.4's rendering of the same text.
        (HAN[:22] + "https://www.example.cn", HAN[:22] + "https://"),
        (HAN[:24] + "GB/T 9704", HAN[:24] + "GB/T"),
        (HAN[:25] + "“2024年", HAN[:25]),
        (HAN[:24] + "第20-1770号", HAN[:24] + "第20-"),
        (HAN[:24] + "（54.29%）", HAN[:24]),
    ],
)
def test_latin_breaks_where_libreoffice_breaks_it(text: str, first: str) -> None:
    narrow = Column(80.15, 16 * 26.9, LIBREOFFICE)
    lines = broken(text, narrow)
    assert lines[0] == first


def test_figures_a_narrow_cell_cannot_hold_are_cut_before_the_last_that_fits() -> None:
    assert broken("69.73％", Column(0, 32.5, LIBREOFFICE)) == ["69.7", "3％"]


def test_signs_have_the_widths_of_the_font_they_come_from() -> None:
    beside = break_paragraph(paragraph("NH₃"), LIKE_LIBREOFFICE)[0].pieces[0].advances[2]
    among = break_paragraph(paragraph("摄氏度℃左右"), LIKE_LIBREOFFICE)[0].pieces[0].advances[3]
    assert beside == pytest.approx((0.349 * 16 - 0.3) * MM_PER_PT, abs=0.02)
    assert among == pytest.approx((0.944 * 16 - 0.3) * MM_PER_PT, abs=0.01)


def test_libreoffice_sets_italic_latin_by_its_own_widths_and_lets_a_line_begin_with_a_square_bracket() -> None:
    assert (
        widths(16.0, Typeface.FANGSONG, RunStyle.ITALIC, 0.0)["A"]
        < widths(16.0, Typeface.FANGSONG, RunStyle.PLAIN, 0.0)["A"]
    )
    assert "］" not in LIBREOFFICE.not_first
    assert "］" in WORD.not_first


@pytest.mark.parametrize("pair", ["——", "……"])
@pytest.mark.parametrize("before", range(24, 29))
def test_marks_of_two_characters_stand_on_one_line(pair: str, before: int) -> None:
    lines = broken((HAN * 2)[:before] + pair + HAN[:12])
    assert sum(pair in line for line in lines) == 1


def test_in_word_one_mark_hangs_and_a_second_takes_a_character_down_with_both() -> None:
    text = (HAN * 2)[:28] + "。”" + HAN[:12]
    first, second = broken(text)[:2]
    assert first == text[:27]
    assert second.startswith(text[27] + "。”")


@RULES
@pytest.mark.parametrize("whole", ["6:30", "《办法》", "（试行）"])
def test_what_pairs_keep_together_neither_begins_nor_ends_a_line_with_half_of_it(column: Column, whole: str) -> None:
    for before in range(22, 29):
        lines = broken((HAN * 2)[:before] + whole + HAN[:12], column)
        assert not any(line.endswith(("《", "（", ":")) for line in lines), before
        assert not any(line.startswith(("》", "）", ":")) for line in lines), before
