"""The exported file as LibreOffice prints it, measured in millimetres against the standard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from clauses.body import Cell, Table
from drafting.layout.arrange import arrange
from drafting.layout.settle import settled
from drafting.model.blocks import Block, TableBlock
from drafting.model.letter import Attachment, Form, Letter, Marks
from drafting.writing.docx.package import docx_bytes
from tests.drafting.layout.letters import BUREAU, attachments, full_lines, letter, text
from tests.drafting.writing.rendering import OFFICE, PrintedPage, convert, measured

pytestmark = [
    pytest.mark.rendered,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: the rendered pages are NOT checked"),
]
DATE = "2024年6月5日"
LONG = "云岭区住房和城乡建设局综合行政执法大队委员会"
ISSUED = {"issued_by": f"{BUREAU}办公室", "issued_on": "2024年6月6日"}
Pages = tuple[PrintedPage, ...]
WIDE = Table(tuple(tuple(Cell(f"第{row}行第{place}列") for place in range(10)) for row in range(40)), header_rows=1)


def bare(lines: int, **more: object) -> Letter:
    return letter(
        **(
            {
                "marks": Marks(),
                "doc_number": "",
                "title": (),
                "addressees": "",
                "blocks": full_lines(lines),
                "notes": (),
                "cc": "",
            }
            | more
        )
    )


def wide_blocks() -> tuple[Block, ...]:
    lead, last = text("w1", "各驿站运行情况如下。"), text("w9", "下一步，我们将继续改善。")
    return (lead, text("w2", "表1　驿站运行情况"), TableBlock(id="w3", table=WIDE), last)


def wide_attachment() -> tuple[Attachment, ...]:
    return (Attachment(name="驿站一览表", blocks=(TableBlock(id="w4", table=WIDE),)),)


CASES: dict[str, tuple[Letter, Form, bool]] = {
    "full": (bare(60), Form.PLAIN, True),
    "letter": (letter(attachments=attachments()), Form.LETTER, True),
    "red": (letter(**ISSUED), Form.RED_HEAD, True),
    "unsealed": (letter(), Form.LETTER, False),
    "long": (letter(signature=(LONG,)), Form.PLAIN, True),
    "joint": (letter(signature=(BUREAU, "云岭区民政局", "云岭区财政局")), Form.PLAIN, True),
    "wide": (letter(blocks=wide_blocks(), attachments=wide_attachment(), **ISSUED), Form.RED_HEAD, True),
    "even-next": (letter(blocks=full_lines(30), **ISSUED), Form.RED_HEAD, True),
    "even-blank": (letter(blocks=full_lines(26), **ISSUED), Form.RED_HEAD, True),
    **{
        f"sweep{lines}": (
            bare(lines, **ISSUED, cc="区政府办公室", title=("关于第88号提案的答复",), addressees="沈知远委员"),
            Form.RED_HEAD,
            True,
        )
        for lines in range(4, 18)
    },
}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Pages]:
    folder = tmp_path_factory.mktemp("rendered")
    files: list[Path] = []
    for name, (value, form, sealed) in CASES.items():
        files.append(folder / f"{name}.docx")
        arranged = settled(arrange(value, form=form, sealed=sealed), even_imprint=name.startswith("even"))
        files[-1].write_bytes(docx_bytes(arranged))
    convert(files, "pdf", folder)
    return lambda name: measured(folder / f"{name}.pdf")


def test_every_page_is_a4(rendered: Callable[[str], Pages]) -> None:
    for page in rendered("letter"):
        assert (page.width, page.height) == (pytest.approx(210, abs=0.3), pytest.approx(297, abs=0.3))


def test_a_full_page_holds_22_lines_of_28_characters(rendered: Callable[[str], Pages]) -> None:
    body = [line for line in rendered("full")[1].lines if line.top < 262]
    assert [len(line.dense) for line in body] == [28] * 22
    assert min(line.left for line in body) == pytest.approx(28, abs=0.5)
    assert max(line.right for line in body) == pytest.approx(184, abs=0.8)
    pitches = [after.top - before.top for before, after in pairwise(body)]
    assert pitches == pytest.approx([28.95 * 25.4 / 72] * 21, abs=0.05)
    assert body[0].top >= 37
    assert body[-1].bottom <= 262


def test_page_numbers_stand_7_mm_below_the_type_area_on_the_outer_side(rendered: Callable[[str], Pages]) -> None:
    for number, page in enumerate(rendered("full"), 1):
        line = page.line(f"—{number}—")
        assert line.size == pytest.approx(14, abs=0.1)
        assert (line.top + line.bottom) / 2 == pytest.approx(269, abs=1)
        if number % 2:
            assert 184 - line.right == pytest.approx(4.94, abs=0.5)
        else:
            assert line.left - 28 == pytest.approx(4.94, abs=0.5)


def test_the_letter_form_s_name_and_rules(rendered: Callable[[str], Pages]) -> None:
    first, second, *_ = rendered("letter")
    name = first.line(BUREAU)
    assert (name.top + name.bottom) / 2 == pytest.approx(30 + name.size * 25.4 / 72 / 2, abs=2)
    assert name.middle == pytest.approx(106, abs=1)
    upper, under, over, lower = [rule for rule in first.rules if rule.red]
    assert all((rule.right - rule.left) == pytest.approx(170, abs=0.2) for rule in (upper, under, over, lower))
    assert upper.left == pytest.approx(20, abs=0.2)
    assert upper.y == pytest.approx(30 + name.size * 25.4 / 72 + 4 + 0.4, abs=0.5)
    assert (over.y + lower.y) / 2 == pytest.approx(277, abs=0.5)
    assert upper.thickness > under.thickness
    assert over.thickness < lower.thickness
    number = first.line("云卫函")
    assert number.right == pytest.approx(184, abs=0.6)
    assert number.top - under.y == pytest.approx(4.94, abs=1)
    assert not first.has("—1—")
    assert second.has("—2—")


def test_the_red_head_s_name_and_rule(rendered: Callable[[str], Pages]) -> None:
    first, *_ = rendered("red")
    name = first.line(f"{BUREAU}文件")
    assert name.top == pytest.approx(72, abs=2)
    (rule,) = [rule for rule in first.rules if rule.red]
    assert (rule.left, rule.right) == (pytest.approx(28, abs=0.2), pytest.approx(184, abs=0.2))
    number = first.line("云卫函")
    assert number.middle == pytest.approx(106, abs=1)
    assert rule.y - number.bottom == pytest.approx(4, abs=1)
    assert first.has("—1—")


def test_with_a_seal_the_date_is_4_characters_in_and_the_name_centred_on_it(rendered: Callable[[str], Pages]) -> None:
    page = next(page for page in rendered("letter") if page.has(DATE))
    date, name = page.line(DATE), page.line(BUREAU)
    assert 184 - date.right == pytest.approx(22.1, abs=1.2)
    assert name.middle == pytest.approx(date.middle, abs=0.5)


def test_without_a_seal_the_name_is_2_characters_in_and_the_date_follows_it(rendered: Callable[[str], Pages]) -> None:
    page = next(page for page in rendered("unsealed") if page.has(DATE))
    date = page.line(DATE)
    assert 184 - date.right == pytest.approx(11.1, abs=0.8)
    assert date.left - page.line(BUREAU).left == pytest.approx(11.1, abs=1.5)


def test_a_long_name_stays_in_the_type_area(rendered: Callable[[str], Pages]) -> None:
    page = next(page for page in rendered("long") if page.has(DATE))
    assert page.line(LONG).right <= 184.3
    assert page.line(LONG).middle == pytest.approx(page.line(DATE).middle, abs=1)


def test_the_seals_of_several_bureaus_do_not_touch(rendered: Callable[[str], Pages]) -> None:
    page = next(page for page in rendered("joint") if page.has(DATE))
    tops = [page.line(name).top for name in (BUREAU, "云岭区民政局", "云岭区财政局")]
    assert all(below - above >= 42 for above, below in pairwise(tops))


def test_the_imprint_ends_on_the_foot_of_the_last_page(rendered: Callable[[str], Pages]) -> None:
    last = rendered("red")[-1]
    rules = [rule for rule in last.rules if not rule.red][-3:]
    assert rules[-1].y == pytest.approx(262, abs=0.5)
    assert [rule.thickness for rule in rules] == pytest.approx([0.35, 0.26, 0.35], abs=0.03)
    assert all((rule.left, rule.right) == (pytest.approx(28, abs=0.2), pytest.approx(184, abs=0.2)) for rule in rules)
    assert last.line("抄送").left == pytest.approx(28 + 4.94, abs=0.3)
    assert last.line("抄送").size == pytest.approx(14, abs=0.1)


@pytest.mark.parametrize("lines", range(4, 18))
def test_signature_and_date_never_stand_without_body_text(rendered: Callable[[str], Pages], lines: int) -> None:
    pages = rendered(f"sweep{lines}")
    signed = next(page for page in pages if page.has(DATE))
    assert signed.has(BUREAU)
    assert any("复复复" in line.text or "康康康" in line.text for line in signed.lines)
    assert pages[-1].rules[-1].y == pytest.approx(262, abs=0.5)
    assert all(line.bottom < 262.5 or line.top > 262.5 for page in pages for line in page.lines)


def test_a_table_stays_in_the_type_area(rendered: Callable[[str], Pages]) -> None:
    rules = [rule for page in rendered("letter") for rule in page.rules if not rule.red]
    assert rules
    assert all(rule.left > 27.7 and rule.right < 184.4 for rule in rules)


def test_a_wide_table_lies_on_its_side_with_the_number_where_the_upright_sheet_has_it(
    rendered: Callable[[str], Pages],
) -> None:
    pages = rendered("wide")
    lying = [number for number, page in enumerate(pages, 1) if page.width > page.height]
    assert lying
    for number in lying:
        page = pages[number - 1]
        assert (page.width, page.height) == (pytest.approx(297, abs=0.3), pytest.approx(210, abs=0.3))
        assert all(rule.left > 34.5 and rule.right < 260.5 and 27.5 < rule.y < 184.5 for rule in page.rules)
        dashes = [char for char in page.turned if char.text == "—"]
        assert [char.middle[0] for char in dashes] == pytest.approx([297 - 269] * 2, abs=1)
        if number % 2:
            assert 184 - dashes[1].bottom == pytest.approx(4.94, abs=0.5)
        else:
            assert dashes[0].top - 28 == pytest.approx(4.94, abs=0.5)
        assert "".join(char.text for char in page.turned) == f"—{number}—"
    assert pages[-1].width < pages[-1].height
    assert pages[-1].rules[-1].y == pytest.approx(262, abs=0.5)
    signed = next(page for page in pages if page.has(DATE))
    assert signed.has("下一步")


@pytest.mark.parametrize("name", ["even-next", "even-blank"])
def test_the_imprint_on_an_even_page(rendered: Callable[[str], Pages], name: str) -> None:
    *_, text, before, last = rendered(name)
    assert len(rendered(name)) == 4
    assert last.rules[-1].y == pytest.approx(262, abs=0.5)
    if name == "even-blank":
        assert text.has("—2—")
        assert not before.lines
        assert not last.has("—4—")
    else:
        assert before.has("—3—")
        assert last.has("—4—")


def test_text_and_styles_survive_libreoffice_s_own_save(tmp_path: Path) -> None:
    value = replace(letter(attachments=attachments()), blocks=(*letter().blocks, text("z", "结尾。")))
    source = tmp_path / "a.docx"
    source.write_bytes(docx_bytes(arrange(value, form=Form.RED_HEAD, sealed=True)))
    convert([source], "docx:MS Word 2007 XML", (tmp_path / "out"))
    before, after = docx.Document(str(source)), docx.Document(str(tmp_path / "out" / "a.docx"))
    kept = [(part.text, part.style.name) for part in before.paragraphs if part.text]
    assert [(part.text, part.style.name) for part in after.paragraphs if part.text] == kept
    assert len(after.tables) >= 1
