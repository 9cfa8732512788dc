"""Where the marks stand is the locality's: the same words in every place, in all three forms."""

from __future__ import annotations

from itertools import product

import pytest

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Alignment, Role, StyledParagraph
from drafting.model.letter import Form, Marks
from drafting.model.marking import MARK_NAMES, Marking, MarkPlace
from tests.drafting.layout.letters import letter

MARKS = Marks(copy_number="000012", secrecy="秘密★1年", urgency="加急", category="A类", disclosure="同意公开")
FORMS = tuple(Form)


def head(form: Form, marking: Marking, **changes: object) -> list[StyledParagraph]:
    arranged = arrange(letter(**({"marks": MARKS} | changes)), form=form, sealed=True, marking=marking)
    parts = [part for part in arranged.flow if isinstance(part, StyledParagraph)]
    return parts[: next(at for at, part in enumerate(parts) if part.role is Role.TITLE)]


def words(paragraphs: list[StyledParagraph]) -> list[str]:
    return [part.text for part in paragraphs]


@pytest.mark.parametrize("form", FORMS)
def test_marks_behind_the_number_stand_on_its_line(form: Form) -> None:
    lines = head(form, Marking(category=MarkPlace.NUMBER, disclosure=MarkPlace.NUMBER))
    (line,) = [part for part in lines if "云卫函" in part.text]
    assert line.text.endswith("云卫函〔2024〕12号　A类　同意公开")
    assert [run.role for run in line.runs][-3:] == [Role.DOC_NUMBER, Role.CATEGORY, Role.DISCLOSURE]


@pytest.mark.parametrize("form", [Form.LETTER, Form.PLAIN])
def test_marks_at_the_left_stand_under_the_standard_s(form: Form) -> None:
    lines = head(form, Marking(category=MarkPlace.LEFT, disclosure=MarkPlace.LEFT))
    left = [part.text.split("\t")[0] for part in lines if part.align is Alignment.LEFT]
    assert [text for text in left if "云卫" not in text] == ["000012", "秘密★1年", "加急", "A类", "同意公开"]


@pytest.mark.parametrize("form", [Form.RED_HEAD, Form.PLAIN])
def test_marks_at_the_right_share_the_lines_of_the_left_ones(form: Form) -> None:
    assert words(head(form, Marking()))[:3] == ["000012\tA类", "秘密★1年\t同意公开", "加急"]


@pytest.mark.parametrize("form", FORMS)
def test_the_order_is_the_locality_s(form: Form) -> None:
    order = ("公开属性", "类别", "紧急程度", "份号", "密级")
    text = "\n".join(words(head(form, Marking(order=order))))
    assert text.index("同意公开") < text.index("A类")
    assert text.index("加急") < text.index("000012") < text.index("秘密")


@pytest.mark.parametrize("form", FORMS)
def test_a_mark_as_a_note_stands_in_brackets_under_the_date(form: Form) -> None:
    made = letter(marks=MARKS, notes=("（联系人：赵明远）",))
    arranged = arrange(made, form=form, sealed=True, marking=Marking(disclosure=MarkPlace.NOTE))
    notes = [part.text for part in arranged.flow if isinstance(part, StyledParagraph) and part.role is Role.NOTE]
    assert notes == ["（同意公开）", "（联系人：赵明远）"]


@pytest.mark.parametrize("form", FORMS)
def test_with_signers_the_marks_follow_the_number_at_the_left(form: Form) -> None:
    lines = head(
        form, Marking(category=MarkPlace.NUMBER), signer="张明远　李致和　王思齐", doc_number="云卫发〔2024〕1号"
    )
    (line,) = [part for part in lines if "云卫发" in part.text]
    assert "云卫发〔2024〕1号　A类" in line.text
    kept = "".join("".join(words(lines)).split())
    assert all(name in kept for name in ("张明远", "李致和", "王思齐"))


@pytest.mark.parametrize(("form", "places"), [*product(FORMS, product(MarkPlace, repeat=2))])
def test_no_mark_is_lost_or_printed_twice(form: Form, places: tuple[MarkPlace, MarkPlace]) -> None:
    arranged = arrange(letter(marks=MARKS), form=form, sealed=True, marking=Marking(MARK_NAMES, *places))
    text = "".join(part.text for part in arranged.flow if isinstance(part, StyledParagraph))
    for mark in ("000012", "秘密★1年", "加急", "A类", "同意公开", "云卫函〔2024〕12号"):
        assert text.count(mark) == 1


@pytest.mark.parametrize("form", FORMS)
def test_without_a_number_the_marks_keep_its_line(form: Form) -> None:
    lines = head(form, Marking(category=MarkPlace.NUMBER, disclosure=MarkPlace.NUMBER), doc_number="", signer="")
    assert any(line.endswith("A类　同意公开") for line in words(lines))


def test_a_red_head_has_room_for_three_lines_of_marks_and_the_rest_share_the_last() -> None:
    marking = Marking(category=MarkPlace.LEFT, disclosure=MarkPlace.LEFT)
    lines = words(head(Form.RED_HEAD, marking))
    assert lines[:3] == ["000012", "秘密★1年", "加急　A类　同意公开"]
    few = head(Form.RED_HEAD, marking, marks=Marks(category="A类", disclosure="同意公开"))
    assert words(few)[:2] == ["A类", "同意公开"]
