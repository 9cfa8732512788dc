from __future__ import annotations

from dataclasses import replace

import pytest

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.kinsoku import RULES
from drafting.layout.paginate import paginate
from drafting.layout.settle import settled
from drafting.model.blocks import TableBlock
from drafting.model.letter import Form, Letter
from tests.drafting.layout.letters import LINE, full_lines, letter, table, text


def body(arranged: Arranged) -> list[StyledParagraph]:
    return [part for part in arranged.flow if isinstance(part, StyledParagraph) and part.role is Role.BODY]


@pytest.mark.parametrize("rules", ["word", "libreoffice"])
@pytest.mark.parametrize("lines", range(1, 46, 3))
@pytest.mark.parametrize("form", list(Form))
def test_signature_and_date_share_a_page_with_text_and_page_one_has_some(form: Form, lines: int, rules: str) -> None:
    arranged = settled(arrange(letter(blocks=full_lines(lines)), form=form, sealed=True))
    pages = paginate(arranged, RULES[rules]).pages
    signed = next(page for page in pages if any(line.role is Role.DATE for line in page.lines))
    for page in (signed, pages[0]):
        assert any(line.role is Role.BODY for line in page.lines)


def test_a_short_last_paragraph_stays_with_the_signature_and_nothing_is_changed() -> None:
    value = letter(blocks=(*(text(f"b{n}", LINE * 4) for n in range(5)), text("z", "感谢您的关心。")))
    arranged = arrange(value, form=Form.LETTER, sealed=True)
    assert settled(arranged) is arranged
    assert body(arranged)[-1].keep_with_next


def test_a_long_last_paragraph_is_let_go_where_it_may_run_over() -> None:
    arranged = settled(arrange(letter(blocks=full_lines(24)), form=Form.LETTER, sealed=True))
    assert not body(arranged)[-1].keep_with_next
    assert arranged.notices == ()


def test_what_is_altered_is_said() -> None:
    found = [
        settled(arrange(letter(blocks=full_lines(lines)), form=Form.LETTER, sealed=True)) for lines in range(4, 14)
    ]
    altered = [arranged for arranged in found if arranged.notices]
    assert altered
    for arranged in altered:
        assert arranged.notices[0].startswith(("为使落款与正文同页，", "为使版记与正文同页，"))
        assert all(26 <= part.pitch <= 31.8 for part in body(arranged))


def test_a_letter_without_signature_or_without_text_is_left_as_it_is() -> None:
    for value in (letter(signature=(), date=""), Letter(signature=("云岭区民政局",), date="2024年6月5日")):
        arranged = arrange(value, form=Form.PLAIN, sealed=True)
        assert settled(arranged) is arranged


def closing_on(lines: int, form: Form) -> tuple[Arranged, list[list[str]]]:
    """A letter whose thanks are a line and a half, and what stands on its pages, role by role."""
    full = [text(f"b{n}", LINE[:-1] + LINE * 3 + "。") for n in range(lines // 4)]
    short = [text(f"c{n}", LINE[:20] + "。") for n in range(lines % 4)]
    value = letter(
        blocks=(*full, *short, text("z", LINE + "感谢您的关心和支持。")),
        attachments=(),
        cc="",
        issued_by="",
        issued_on="",
    )
    arranged = settled(arrange(value, form=form, sealed=True))
    pages = paginate(arranged, RULES["libreoffice"]).pages
    return arranged, [[line.role for line in page.lines] for page in pages]


@pytest.mark.parametrize("form", list(Form))
def test_the_page_before_the_signature_s_is_left_short_by_few_lines(form: Form) -> None:
    for lines in range(20, 66, 2):
        arranged, pages = closing_on(lines, form)
        signed = next(index for index, page in enumerate(pages) if Role.DATE in page)
        assert all(len(page) >= 18 for page in pages[1:signed])
        assert sum(Role.DATE in page and Role.BODY in page for page in pages) == 1
        assert all(26 <= part.pitch <= 31.8 for part in body(arranged))


def test_a_page_that_is_a_line_too_full_is_set_closer_and_the_others_are_not() -> None:
    found = [closing_on(lines, Form.LETTER)[0] for lines in range(20, 66)]
    closer = [arranged for arranged in found if any(part.pitch < 28.95 for part in body(arranged))]
    assert closer
    for arranged in closer:
        assert "页行距由28.95磅调整为" in arranged.notices[0]
        assert any(part.pitch == 28.95 for part in body(arranged))


@pytest.mark.parametrize("rows", range(8, 34))
def test_the_last_row_of_a_table_stands_beside_the_signature(rows: int) -> None:
    few = table()
    long = replace(few, rows=few.rows + few.rows[2:3] * rows)
    value = letter(blocks=(*full_lines(6), TableBlock(id="t", table=long)))
    arranged = settled(arrange(value, form=Form.LETTER, sealed=True))
    signed = next(
        page
        for page in paginate(arranged, RULES["libreoffice"]).pages
        if any(line.role is Role.DATE for line in page.lines)
    )
    assert any(line.role is Role.TABLE for line in signed.lines)


@pytest.mark.parametrize("last", range(1, 10))
@pytest.mark.parametrize("lines", [4, 8, 12, 16])
def test_of_several_bureaus_all_names_and_the_date_stand_on_one_page(lines: int, last: int) -> None:
    names = ("云岭区民政局", "云岭区财政局", "云岭区水务局", "云岭区教育体育局")
    full = [text(f"b{n}", LINE[:-1] + LINE * 3 + "。") for n in range(lines)]
    value = letter(
        blocks=(*full, text("z", (LINE * 10)[: 28 * last - 8] + "。")), attachments=(), cc="", signature=names
    )
    pages = paginate(settled(arrange(value, form=Form.PLAIN, sealed=True)), RULES["libreoffice"]).pages
    signed = [page for page in pages if any(line.role in (Role.SIGNATURE, Role.DATE) for line in page.lines)]
    assert len(signed) == 1
    if last < 7:
        assert any(line.role is Role.BODY for line in signed[0].lines)


def alone(arranged: Arranged, rules: str) -> bool:
    last = paginate(arranged, RULES[rules]).pages[-1]
    return {line.role for line in last.lines} <= {Role.CC, Role.ISSUED}


def test_the_imprint_gets_room_on_the_signature_s_page_where_setting_it_closer_gives_it() -> None:
    helped = 0
    for lines in range(4, 40):
        arranged = arrange(letter(blocks=full_lines(lines), attachments=()), form=Form.RED_HEAD, sealed=True)
        found = settled(arranged)
        if any(notice.startswith("为使版记与正文同页") for notice in found.notices):
            helped += 1
            assert any(alone(arranged, rules) for rules in RULES)
            assert not any(alone(found, rules) for rules in RULES)
            assert all(part.pitch >= 26 for part in body(found))
    assert helped


def test_bureaus_that_sign_without_seals_stand_line_under_line() -> None:
    names = ("云岭区公安分局", "云岭区教育体育局", "云岭区城市管理局", "云岭区交通运输局")
    for lines in range(4, 30):
        value = letter(blocks=full_lines(lines), attachments=(), signature=names)
        found = settled(arrange(value, form=Form.LETTER, sealed=False))
        signed = [part for part in found.flow if isinstance(part, StyledParagraph) and part.role is Role.SIGNATURE]
        assert [part.space_before for part in signed[1:]] == [0.0] * 3
