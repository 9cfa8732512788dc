"""Letters of many shapes, formatted from text and printed by LibreOffice: measured against the standard in millimetres."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from drafting.layout.arrange import arrange
from drafting.layout.settle import settled
from drafting.model.letter import Form
from drafting.reading.letter.text import letter_of_text
from drafting.writing.docx.package import docx_bytes
from tests.drafting.writing.rendering import OFFICE, PrintedLine, PrintedPage, convert, measured
from tests.drafting.writing.shapes import Shape, shapes

pytestmark = [
    pytest.mark.rendered,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: the rendered pages are NOT checked"),
]
SHAPES = {shape.name: shape for shape in shapes()}
PITCH = 28.95 * 25.4 / 72
CELL = 15.7 * 25.4 / 72
SMALL = 14 * 25.4 / 72
SEAL = 42
_NUMBER = re.compile(r"—\d+—")
Pages = tuple[PrintedPage, ...]
Printed = Callable[[str], Pages]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    folder = tmp_path_factory.mktemp("shapes")
    for shape in SHAPES.values():
        arranged = arrange(letter_of_text(shape.text()), form=shape.form, sealed=shape.sealed)
        (folder / f"{shape.name}.docx").write_bytes(docx_bytes(settled(arranged)))
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    known: dict[str, Pages] = {}
    return lambda name: known.setdefault(name, measured(folder / f"{name}.pdf"))


def flowing(pages: Pages) -> list[tuple[int, PrintedLine]]:
    """All lines but page numbers and the issuing authority's name, with their page."""
    lines = [(index, line) for index, page in enumerate(pages) for line in page.lines]
    return [(index, line) for index, line in lines if not _NUMBER.fullmatch(line.dense) and line.size < 23]


def run_of(pages: Pages, text: str) -> list[tuple[int, PrintedLine]]:
    """The lines that together print ``text``."""
    lines, wanted = flowing(pages), "".join(text.split())
    for first in range(len(lines)):
        said = ""
        for last in range(first, len(lines)):
            said += lines[last][1].dense
            if said == wanted:
                return lines[first : last + 1]
            if not wanted.startswith(said):
                break
    raise AssertionError(f"not printed: {text[:20]}")


@pytest.fixture(params=SHAPES, name="shape")
def each(request: pytest.FixtureRequest) -> Shape:
    return SHAPES[request.param]


def test_everything_stands_in_the_type_area_and_pages_are_numbered(shape: Shape, printed: Printed) -> None:
    pages = printed(shape.name)
    for index, line in flowing(pages):
        assert line.left > 27.7 and line.right < 184.5, line.text
        assert line.bottom < 262.6, line.text
        assert line.top > 36.5 or (index == 0 and shape.form is Form.LETTER), line.text
    for number, page in enumerate(pages, 1):
        if number == 1 and shape.form is Form.LETTER:
            assert not page.has("—1—")
            continue
        line = page.line(f"—{number}—")
        assert (line.top + line.bottom) / 2 == pytest.approx(269, abs=1)
        assert (184 - line.right if number % 2 else line.left - 28) == pytest.approx(SMALL, abs=0.5)
    for page in pages:
        assert all(rule.left > 27.6 and rule.right < 184.5 for rule in page.rules if not rule.red)


def test_the_title_is_centred_and_the_addressees_are_flush_a_line_below(shape: Shape, printed: Printed) -> None:
    pages = printed(shape.name)
    title = run_of(pages, shape.title)
    assert {index for index, _ in title} == {0}
    for _, line in title:
        assert line.size == pytest.approx(22, abs=0.1)
        assert line.middle == pytest.approx(106, abs=0.6)
        assert not line.dense.startswith(("的", "关于")) or line is title[0][1]
    names = [line for _, line in run_of(pages, f"{shape.addressees}：")]
    assert all(line.left == pytest.approx(28, abs=0.5) for line in names)
    between = names[0].bottom - title[-1][1].bottom
    assert between == pytest.approx(2 * PITCH, abs=1.5)
    assert any(index == 0 and line.top > names[-1].top for index, line in run_of(pages, shape.paragraphs[0]))


def test_paragraphs_begin_two_characters_in_and_full_lines_hold_28(shape: Shape, printed: Printed) -> None:
    for paragraph in shape.paragraphs:
        (_, first), *rest = run_of(printed(shape.name), paragraph)
        assert first.left == pytest.approx(28 + 2 * CELL, abs=0.5)
        assert all(line.left == pytest.approx(28, abs=0.5) for _, line in rest)
        lines = [first, *(line for _, line in rest)]
        for line, following in pairwise(lines):
            # A sign that may not begin a line takes the character before it along.
            carried = following.dense[1:2] in "，。；：、》）”"
            assert len(line.dense) + 2 * (line is first) in ((27, 28) if carried else (28,))


def test_signature_and_date_share_a_page_with_text_and_stand_where_they_should(shape: Shape, printed: Printed) -> None:
    pages = printed(shape.name)
    page, date = next((index, line) for index, line in flowing(pages) if line.dense == shape.date)
    above = [line for line in reversed(pages[page].lines) if line.bottom < date.bottom]
    names = [next(line for line in above if line.dense == name) for name in shape.signers]
    body = [index for paragraph in shape.paragraphs for index, _ in run_of(pages, paragraph)]
    table = [rule for rule in pages[page].rules if not rule.red and rule.y < names[0].top]
    assert page in body or table
    if shape.sealed:
        assert 184 - date.right > 4 * CELL - 1
        assert names[-1].middle == pytest.approx(date.middle, abs=0.6)
        assert all(below.top - one.top >= SEAL for one, below in pairwise(names))
    elif len(names) == 1:
        assert 184 - max(date.right, names[0].right) >= 2 * CELL - 0.8
        assert date.left - names[0].left == pytest.approx(2 * CELL, abs=0.8)


def test_names_of_attachments_hang_two_characters_in(shape: Shape, printed: Printed) -> None:
    pages = printed(shape.name)
    for place, name in enumerate(shape.attachments):
        number = f"{place + 1}." if len(shape.attachments) > 1 else ""
        (_, first), *rest = run_of(pages, ("" if place else "附件：") + number + name)
        assert first.left == pytest.approx(28 + (5 if place else 2) * CELL, abs=0.6)
        assert all(line.left > 28 + 5 * CELL - 0.6 for _, line in rest)


def test_the_imprint_ends_on_the_foot_of_the_last_page_s_type_area(shape: Shape, printed: Printed) -> None:
    pages = printed(shape.name)
    if not shape.cc:
        pytest.skip("it has none")
    lines = run_of(pages[-1:], f"抄送：{shape.cc}")
    assert lines[0][1].left == pytest.approx(28 + SMALL, abs=0.3)
    assert all(line.left == pytest.approx(28 + 4 * SMALL, abs=0.5) for _, line in lines[1:])
    assert all(line.size == pytest.approx(14, abs=0.1) for _, line in lines)
    if shape.form is Form.LETTER:
        assert lines[-1][1].bottom == pytest.approx(262, abs=2.5)
        return
    rules = [rule for rule in pages[-1].rules if not rule.red][-3:]
    assert rules[-1].y == pytest.approx(262, abs=0.5)
    assert [rule.thickness for rule in rules] == pytest.approx([0.35, 0.26, 0.35], abs=0.03)
    issued = next(line for line in pages[-1].lines if line.dense.endswith("印发"))
    assert (issued.left - 28, 184 - issued.right) == pytest.approx((SMALL, SMALL), abs=0.6)
