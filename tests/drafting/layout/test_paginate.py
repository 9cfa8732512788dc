"""Pages: lines at their pitch, what stays together, tables over pages, the imprint, page numbers."""

from __future__ import annotations

import pytest

from clauses.body import Cell, Table
from drafting.layout.arranged import Arranged, Part, PlacedText, Role, StyledParagraph, StyledRun, StyledTable, Typeface
from drafting.layout.cache import LayoutCache
from drafting.layout.kinsoku import LIBREOFFICE, WORD
from drafting.layout.pages import Page, Pages
from drafting.layout.paginate import paginate
from drafting.model.letter import Form

HAN = "统筹推进各项工作落实到位并且持续用力久久为功不断提升群众获得感"
PITCH_MM = 28.95 * 25.4 / 72


def body(lines: int, **how: object) -> StyledParagraph:
    """A paragraph of so many full lines."""
    return text((HAN * 40)[: 28 * lines], **how)


def text(content: str, role: Role = Role.BODY, **how: object) -> StyledParagraph:
    runs = (StyledRun(content, Typeface.FANGSONG, start=0),)
    return StyledParagraph(role=role, runs=runs, block_id=str(how.pop("block_id", "b1")), **how)  # type: ignore[arg-type]


def table(rows: int, *, header: int = 0, wide: bool = False) -> StyledTable:
    cells = tuple((Cell(f"第{row}行"), Cell("说明")) for row in range(rows))
    return StyledTable(
        table=Table(cells, header), block_id="t1", widths=(200.0, 242.2), size=14, pitch=20, landscape=wide
    )


def letter(*flow: Part, **how: object) -> Arranged:
    return Arranged(form=Form.PLAIN, profile="gbt9704", flow=flow, **how)  # type: ignore[arg-type]


def pages(*flow: Part, **how: object) -> tuple[Page, ...]:
    return paginate(letter(*flow, **how), WORD).pages


def test_a_full_page_holds_22_lines_that_fill_the_type_area() -> None:
    first, second = pages(body(30))
    assert [len(first.lines), len(second.lines)] == [22, 8]
    assert first.lines[0].y_mm == pytest.approx(37 + 0.8 * PITCH_MM, abs=0.02)
    assert first.lines[1].y_mm - first.lines[0].y_mm == pytest.approx(PITCH_MM, abs=0.001)
    assert first.lines[-1].y_mm + 0.2 * PITCH_MM == pytest.approx(262, abs=0.4)


def test_libreoffice_sets_the_lines_in_the_middle_of_what_the_grid_leaves_over() -> None:
    first = paginate(letter(body(30)), LIBREOFFICE).pages[0]
    assert len(first.lines) == 22
    assert first.lines[0].y_mm == pytest.approx(37.16 + 0.8 * PITCH_MM, abs=0.03)
    assert first.lines[0].x_mm == pytest.approx(28.27, abs=0.02)


def test_a_heading_goes_to_the_page_of_what_it_heads() -> None:
    first, second = pages(body(21), text("一、基本情况", Role.HEADING_1, keep_with_next=True), body(3))
    assert len(first.lines) == 21
    assert second.lines[0].role is Role.HEADING_1


def test_headings_one_under_another_stay_together() -> None:
    chain = [
        text("一、情况", Role.HEADING_1, keep_with_next=True),
        text("（一）甲", Role.HEADING_2, keep_with_next=True),
    ]
    first, second = pages(body(20), *chain, body(2))
    assert [len(first.lines), len(second.lines)] == [20, 4]


def test_blank_lines_are_left_above_a_paragraph() -> None:
    (page,) = pages(text("甲"), text("乙", space_before=2))
    assert page.lines[1].y_mm - page.lines[0].y_mm == pytest.approx(3 * PITCH_MM, abs=0.001)


def test_a_page_break_is_obeyed_but_never_makes_an_empty_page() -> None:
    assert len(pages(text("甲", page_break_before=True), text("乙", page_break_before=True))) == 2


def test_an_empty_paragraph_takes_its_line_and_prints_none() -> None:
    (page,) = pages(text("甲"), text("", Role.BLANK), text("乙"))
    assert [line.text for line in page.lines] == ["甲", "乙"]
    assert page.lines[1].y_mm - page.lines[0].y_mm == pytest.approx(2 * PITCH_MM, abs=0.001)


def test_the_first_page_leaves_room_for_what_stands_at_fixed_places() -> None:
    name = PlacedText(
        role=Role.AUTHORITY, text="云岭区民政局", typeface=Typeface.XIAOBIAOSONG, size=36, top_mm=30, colour="FF0000"
    )
    (page,) = pages(text("甲"), first_page=(name,), first_page_top=50)
    authority, line = page.lines
    assert authority.colour == "FF0000"
    assert authority.x_mm + 6 * 36 * 25.4 / 72 / 2 == pytest.approx(106, abs=0.05)
    assert line.y_mm == pytest.approx(37 + (50 + 0.8 * 28.95) * 25.4 / 72, abs=0.02)


def test_page_numbers_stand_at_the_outer_side_one_character_in() -> None:
    first, second = pages(body(30))
    odd, even = first.printed_number, second.printed_number
    assert odd and even
    assert (odd.text, even.text) == ("— 1 —", "— 2 —")
    width = sum(odd.pieces[0].advances)
    assert odd.x_mm + width == pytest.approx(184 - 14 * 25.4 / 72, abs=0.01)
    assert even.x_mm == pytest.approx(28 + 14 * 25.4 / 72, abs=0.01)
    assert odd.y_mm == pytest.approx(269 + 0.38 * 14 * 25.4 / 72, abs=0.01)


def test_a_lying_page_has_its_number_where_the_upright_sheet_has_it() -> None:
    _, lying, upright = pages(text("甲"), table(3, header=1, wide=True), text("乙"))
    number = lying.printed_number
    assert number and number.turned
    assert (lying.width_mm, lying.height_mm) == (pytest.approx(297, abs=0.1), pytest.approx(210, abs=0.1))
    assert number.x_mm == pytest.approx(297 - 269 - 0.38 * 14 * 25.4 / 72, abs=0.1)
    assert number.y_mm == pytest.approx(28 + 14 * 25.4 / 72, abs=0.1)
    assert upright.printed_number and not upright.printed_number.turned


def test_the_imprint_stands_upright_after_a_lying_page() -> None:
    *_, last = pages(text("甲"), table(3, header=1, wide=True), imprint=(text("抄送：区政府办公室。"),))
    assert last.width_mm < last.height_mm
    assert [line.text for line in last.lines] == ["抄送：区政府办公室。"]


def test_the_letter_form_shows_no_number_on_page_one() -> None:
    first, second = pages(body(30), number_first_page=False)
    assert first.printed_number is None
    assert second.printed_number


def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    first, second = pages(table(40, header=1))
    assert first.lines[0].text == second.lines[0].text == "第0行"
    assert first.lines[-2].text == "第30行"
    assert second.lines[2].text == "第31行"


def test_a_caption_and_the_head_of_a_table_are_not_left_alone_at_the_foot() -> None:
    first, second = pages(body(20), text("表1 进展", Role.CAPTION, keep_with_next=True), table(4, header=1))
    assert len(first.lines) == 20
    assert second.lines[0].text == "表1 进展"


def test_a_cell_over_two_rows_stands_in_the_middle_of_both() -> None:
    merged = Table(((Cell("合并", row_span=2), Cell("上")), (None, Cell("下"))))
    styled = StyledTable(table=merged, block_id="t", widths=(100.0, 100.0), size=14, pitch=20)
    (page,) = pages(styled)
    y = {line.text: line.y_mm for line in page.lines}
    assert y["合并"] == pytest.approx((y["上"] + y["下"]) / 2)


def test_a_row_is_as_high_as_its_longest_cell_and_columns_keep_their_rules() -> None:
    styled = StyledTable(
        table=Table(((Cell(HAN), Cell("短")),)), block_id="t", widths=(100.0, 100.0), size=14, pitch=20
    )
    (page,) = pages(styled)
    high = max(stroke.y2_mm for stroke in page.strokes) - min(stroke.y1_mm for stroke in page.strokes)
    assert high == pytest.approx((len(page.lines) - 1) * 20 * 25.4 / 72, abs=0.3)
    assert len({round(stroke.x1_mm, 2) for stroke in page.strokes if stroke.x1_mm == stroke.x2_mm}) == 3


def test_a_row_no_page_can_hold_is_cut_where_the_page_ends() -> None:
    cells = ((Cell("类别"), Cell("说明")), (Cell("甲"), Cell(HAN * 40)), (Cell("乙"), Cell("短")))
    styled = StyledTable(table=Table(cells, 1), block_id="t", widths=(60.0, 382.2), size=14, pitch=20)
    printed = pages(text("前文"), styled)
    assert len(printed) > 2
    assert all(line.y_mm < 262 for page in printed for line in page.lines)
    joined = "".join(line.text for page in printed for line in page.lines)
    assert "".join(joined.split("类别说明")).count("获得感") == 40
    assert joined.endswith("乙短")


def test_a_cell_over_several_rows_goes_on_where_the_page_ends_within_it() -> None:
    cells = ((Cell("说明" * 40, row_span=4), Cell("甲")), (None, Cell("乙")), (None, Cell("丙")), (None, Cell("丁")))
    styled = StyledTable(
        table=Table(cells, 0), block_id="t", widths=(120.0, 100.0), size=14, pitch=20, row_height=28.45
    )
    first, second = pages(body(20), styled)
    assert "乙" in "".join(line.text for line in first.lines)
    told = ["".join(line.text for line in page.lines if "说明" in line.text) for page in (first, second)]
    assert all(told)
    assert "".join(told) == "说明" * 40
    assert all(line.y_mm < 262 for line in first.lines)


def test_two_tables_with_nothing_between_them_stand_apart() -> None:
    (page,) = pages(table(2), table(2))
    rules = sorted({stroke.y1_mm for stroke in page.strokes if stroke.y1_mm == stroke.y2_mm})
    assert len(rules) == 6


def test_a_letter_of_nothing_but_a_wide_table_has_no_empty_page() -> None:
    assert len(pages(table(3, wide=True))) == 1


def test_a_wide_table_lies_on_a_page_of_its_own() -> None:
    sizes = [
        (round(page.width_mm), round(page.height_mm)) for page in pages(text("甲"), table(3, wide=True), text("乙"))
    ]
    assert sizes == [(210, 297), (297, 210), (210, 297)]


def test_the_imprint_ends_at_the_lower_edge_of_the_last_page() -> None:
    imprint = (
        text("抄送：区政府办公室。", Role.CC, size=14, pitch=22),
        text("区民政局", Role.ISSUED, size=14, pitch=22),
    )
    *_, last = pages(body(25), imprint=imprint, imprint_rules=True)
    assert [line.role for line in last.lines[-2:]] == [Role.CC, Role.ISSUED]
    assert last.rules[-1].y_mm + last.rules[-1].thickness_mm / 2 == pytest.approx(262, abs=0.02)
    assert [rule.thickness_mm for rule in last.rules] == pytest.approx([0.35, 0.25, 0.35])


def test_the_imprint_goes_to_a_page_of_its_own_where_there_is_no_room() -> None:
    imprint = (text("抄送：区政府办公室。", Role.CC, size=14, pitch=22),)
    assert [len(page.lines) for page in pages(body(22), imprint=imprint)] == [22, 1]


def test_a_second_round_with_the_same_cache_gives_the_same_pages_and_keeps_those_that_did_not_change() -> None:
    cache = LayoutCache()
    parts = [body(3, block_id=f"b{number}") for number in range(30)]
    before = paginate(letter(*parts), WORD, cache)
    parts[20] = text("改了一处。" + parts[20].text[5:], block_id="b20")
    after = paginate(letter(*parts), WORD, cache)
    assert after == paginate(letter(*parts), WORD)
    changed = [
        number for number, (old, new) in enumerate(zip(before.pages, after.pages, strict=True)) if old is not new
    ]
    assert changed == [2]


def test_pages_say_what_arranging_had_to_tell() -> None:
    assert paginate(letter(text("甲"), notices=("标题过长",)), WORD) == Pages(
        paginate(letter(text("甲")), WORD).pages, ("标题过长",)
    )


def test_a_row_known_to_be_higher_than_a_page_begins_on_the_page_it_is_met_on() -> None:
    rows = Table(((Cell("短"),), (Cell(HAN * 40),), (Cell("末"),)))
    tall = StyledTable(table=rows, block_id="t1", widths=(442.2,), size=14, pitch=20, tall_rows=frozenset({1}))
    first, *_, last = pages(body(4), tall, body(1))
    assert len([line for line in first.lines if line.role is Role.TABLE]) > 20
    assert [line.text for line in last.lines if line.role is Role.TABLE][-1] == "末"


def test_a_letter_laid_out_before_is_known_and_one_that_came_between_is_not_taken_for_it() -> None:
    first, second = (Arranged(form=Form.PLAIN, profile="gbt9704", flow=(body(count),)) for count in (3, 30))
    cache = LayoutCache()
    once = paginate(first, WORD, cache).pages
    paginate(second, LIBREOFFICE, cache)
    assert len(paginate(second, WORD, cache).pages) == 2
    assert paginate(first, WORD, cache).pages == once
