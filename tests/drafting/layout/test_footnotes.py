"""Footnotes: numbered through the letter, set at the foot of the page their mark stands on."""

from __future__ import annotations

from clauses.body import Cell, Note, Paragraph, Run, Table
from drafting.layout.arrange import arrange
from drafting.layout.arranged import Role
from drafting.layout.footnotes import mark_of, notes_of
from drafting.layout.kinsoku import LIBREOFFICE, WORD, BreakRules
from drafting.layout.pages import Page
from drafting.layout.paginate import paginate
from drafting.layout.settle import settled
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.lengths import MM_PER_PT
from drafting.model.letter import Form, Letter

HAN = "统筹推进各项工作落实到位并且持续用力久久为功不断提升群众获得感"
FOOT_MM = 37 + 225


def noted(number: int, *notes: str, length: int = 60) -> TextBlock:
    text = (HAN * 10)[:length]
    return TextBlock(id=f"b{number}", body=Paragraph((Run(text[:-2], notes=notes), Run(text[-2:] + "。"))))


def filler(number: int, lines: int) -> TextBlock:
    return TextBlock(id=f"b{number}", body=Paragraph.of((HAN * 40)[: 28 * lines - 4]))


def pages(*blocks: Block, rules: BreakRules = LIBREOFFICE, **parts: object) -> tuple[Page, ...]:
    letter = Letter(blocks=blocks, **parts)  # type: ignore[arg-type]
    return paginate(settled(arrange(letter, form=Form.PLAIN, sealed=True)), rules).pages


def feet(page: Page) -> list[str]:
    return [line.text for line in page.lines if line.role is Role.FOOTNOTE]


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines if line.role is not Role.FOOTNOTE]


def test_a_mark_follows_the_words_and_its_note_ends_at_the_foot_of_the_type_area() -> None:
    for rules in (LIBREOFFICE, WORD):
        (page,) = pages(noted(1, "数据来自区统计局。", length=20), rules=rules)
        assert texts(page) == [f"{HAN[:18]}①{HAN[18:20]}。"]
        assert feet(page) == ["①数据来自区统计局。"]
        last = page.lines[-1]
        assert abs(last.y_mm - (FOOT_MM - 0.2 * 18 * MM_PER_PT)) < 0.1
        assert len(page.rules) == 1
        assert page.rules[0].y_mm < last.y_mm - 0.8 * 18 * MM_PER_PT


def test_the_text_of_the_block_does_not_count_the_mark() -> None:
    (page,) = pages(noted(1, "注。", length=40))
    body = [line for line in page.lines if line.role is Role.BODY]
    assert [(line.start, line.end) for line in body] == [(0, 26), (26, 41)]


def test_a_letter_without_notes_is_arranged_as_before() -> None:
    arranged = arrange(Letter(blocks=(filler(1, 2),)), form=Form.PLAIN, sealed=True)
    assert not arranged.noted
    assert notes_of(arranged.flow) == ()


def test_notes_are_numbered_in_the_order_of_their_marks_in_headings_text_and_cells() -> None:
    table = Table(((Cell("街道"), Cell("台数", notes=(Note(2, "含在建。"),))), (Cell("甲"), Cell("3"))), 1)
    heading = Heading(id="b1", level=1, text="加强领导", notes=(Note(4, "三定方案。"),))
    blocks = (heading, noted(2, "一。", "二。"), TableBlock(id="b3", table=table), noted(4, "末。"))
    arranged = arrange(Letter(blocks=blocks), form=Form.PLAIN, sealed=True)
    assert notes_of(arranged.flow) == ("三定方案。", "一。", "二。", "含在建。", "末。")
    (page,) = paginate(arranged, LIBREOFFICE).pages
    assert feet(page) == ["①三定方案。", "②一。", "③二。", "④含在建。", "⑤末。"]
    assert "一、加强领导①" in texts(page)
    assert "台数④" in texts(page)


def test_a_mark_never_begins_a_line() -> None:
    for length in range(20, 60):
        for rules in (LIBREOFFICE, WORD):
            (page,) = pages(noted(1, "注。", length=length), rules=rules)
            assert not any(line.startswith("①") for line in texts(page))


def test_text_gives_way_to_the_notes_and_goes_on_on_the_next_page() -> None:
    blocks = (noted(1, *[f"第{count}条。" for count in range(1, 11)]), filler(2, 30))
    first, second = pages(*blocks)
    assert len(feet(first)) == 10
    # Ten notes and their rule take seven of 22 lines.
    assert len(texts(first)) == 15
    assert not feet(second)
    assert len(texts(second)) == 33 - 15


def test_a_line_goes_with_its_note_where_there_is_no_room_for_it() -> None:
    first, second = pages(filler(1, 20), noted(2, "注。", length=60))
    assert not feet(first)
    assert feet(second) == ["①注。"]
    assert "①" in "".join(texts(second))


def test_a_long_note_runs_on_to_the_next_page_and_nothing_of_it_is_lost() -> None:
    note = HAN * 60
    found = pages(filler(1, 6), noted(2, note), filler(3, 20))
    noted_pages = [page for page in found if feet(page)]
    assert len(noted_pages) >= 2
    assert "".join(text for page in found for text in feet(page)) == "①" + note
    for page in found:
        assert all(line.y_mm < FOOT_MM for line in page.lines)


def test_a_row_stands_on_the_page_that_has_room_for_its_notes() -> None:
    rows = tuple((Cell(f"第{row}行", notes=(Note(2, f"注{row}。"),)), Cell("说明")) for row in range(40))
    found = pages(filler(1, 3), TableBlock(id="b9", table=Table(rows)))
    marks = [mark_of(number) for number in range(1, 41)]
    assert "".join(text for page in found for text in feet(page)) == "".join(
        f"{mark}注{row}。" for row, mark in enumerate(marks)
    )
    for page in found:
        body = "".join(texts(page))
        assert all(foot[0] in body for foot in feet(page))


def test_the_imprint_takes_the_next_page_where_notes_stand_at_the_foot() -> None:
    found = pages(noted(1, "注。"), signature=("云岭区教育局",), date="2026年5月8日", cc="区政府办公室")
    assert feet(found[0])
    assert [line.role for line in found[-1].lines] == [Role.CC]


def test_text_above_notes_keeps_to_whole_lines_of_the_grid_in_libreoffice() -> None:
    found = pages(noted(1, "注。"), filler(2, 40))
    first = found[0]
    assert len(texts(first)) == 21
    body = [line.y_mm for line in first.lines if line.role is Role.BODY]
    # With footnotes LibreOffice begins the grid at the upper edge of the type area.
    assert abs(body[0] - (37 + 0.8 * 28.95 * MM_PER_PT)) < 0.05


def test_the_notes_of_a_cell_are_numbered_by_their_place() -> None:
    table = Table(((Cell("街道台数", notes=(Note(4, "后。"), Note(2, "前。"))), Cell("3")),))
    arranged = arrange(Letter(blocks=(TableBlock(id="b1", table=table),)), form=Form.PLAIN, sealed=True)
    assert notes_of(arranged.flow) == ("前。", "后。")
    (page,) = paginate(arranged, LIBREOFFICE).pages
    assert feet(page) == ["①前。", "②后。"]
    assert "街道①台数②" in texts(page)


def test_a_row_torn_over_pages_has_its_notes_once() -> None:
    notes = tuple(Note(2, HAN * 10) for _ in range(4))
    table = Table(((Cell("街道台数", notes=notes), Cell(HAN * 40)),), 1)
    found = pages(filler(1, 18), TableBlock(id="b9", table=table), filler(2, 3))
    printed = "".join(text for page in found for text in feet(page))
    assert printed == "".join(mark_of(number) + HAN * 10 for number in range(1, 5))
