from __future__ import annotations

import pytest

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.kinsoku import RULES
from drafting.layout.paginate import paginate
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from tests.drafting.layout.letters import LINE, full_lines, letter, text


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
        assert arranged.notices[0].startswith("为使落款与正文同页，")
        assert all(26 <= part.pitch <= 30.7 for part in body(arranged))


def test_a_letter_without_signature_or_without_text_is_left_as_it_is() -> None:
    for value in (letter(signature=(), date=""), Letter(signature=("云岭区民政局",), date="2024年6月5日")):
        arranged = arrange(value, form=Form.PLAIN, sealed=True)
        assert settled(arranged) is arranged
