"""A letter as pages, and pages as ``layout --json`` shows them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.letters import letters
from clauses.body import Paragraph
from drafting.composing.companions import public_version
from drafting.layout.cache import LayoutCache
from drafting.layout.pages import Pages
from drafting.model.blocks import TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import Form, Letter
from drafting.services.pages import pages_json, pages_of

LETTERS = tuple(letters(6, seed=4))


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("profile", ["word", "libreoffice"])
def test_every_character_of_the_body_is_printed_once(form: Form, profile: str) -> None:
    letter = LETTERS[0]
    pages = pages_of(letter, form=form, sealed=True, profile=profile)
    for block in letter.blocks:
        if isinstance(block, TextBlock):
            lines = [line.text for page in pages.pages for line in page.lines if line.block_id == block.id]
            assert "".join(block.text.split()) in "".join("".join(lines).split())


@pytest.mark.parametrize("form", Form)
def test_an_empty_letter_is_one_page(form: Form) -> None:
    assert len(pages_of(Letter(), form=form, sealed=True).pages) == 1


@settings(deadline=None)
@given(st.integers(0, len(LETTERS) - 1), st.data())
def test_typing_with_a_cache_gives_the_pages_of_a_layout_without(number: int, data: st.DataObject) -> None:
    letter, cache = LETTERS[number], LayoutCache()
    _laid_out(letter, cache)
    place = data.draw(st.integers(0, len(letter.blocks) - 1))
    typed = TextBlock(
        id=letter.blocks[place].id, body=Paragraph.of(data.draw(st.text("推进工作，2025“”", max_size=80)))
    )
    changed = Letter(title=letter.title, blocks=(*letter.blocks[:place], typed, *letter.blocks[place + 1 :]))
    assert _laid_out(changed, cache) == _laid_out(changed)
    assert _laid_out(letter, cache) == _laid_out(letter)


def test_json_gives_lines_from_above_downwards_without_page_numbers() -> None:
    record = pages_json(_laid_out(LETTERS[0]))
    assert [page["number"] for page in record["pages"]] == list(range(1, len(record["pages"]) + 1))
    for page in record["pages"]:
        heights = [line["y_mm"] for line in page["lines"]]
        assert heights == sorted(heights)
        assert all(set(line) == {"text", "x_mm", "y_mm", "role"} for line in page["lines"])
        assert not any(line["role"] == "page_number" for line in page["lines"])


def _laid_out(letter: Letter, cache: LayoutCache | None = None) -> Pages:
    return pages_of(letter, form=Form.LETTER, sealed=True, cache=cache)


def test_the_public_version_s_pages_begin_with_its_metadata_as_its_word_file_does() -> None:
    made = Letter(
        title=("云岭区卫生健康局关于第88号提案的答复",),
        addressees="沈知远委员：",
        blocks=(TextBlock(id="b1", body=Paragraph.of("现答复如下。")),),
        date="2026年5月20日",
    )
    item = Item(id="p88", kind=ItemKind.PROPOSAL, number="88", title="关于改善急救的提案")
    shown = public_version(made, item, Bureau(name="云岭区卫生健康局"))
    lines = sorted(pages_of(shown, form=Form.PLAIN, sealed=False).pages[0].lines, key=lambda line: line.y_mm)
    assert lines[0].text.startswith("索")
