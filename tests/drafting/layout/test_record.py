"""A layout taken up where the last one stood gives the pages of one begun anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from clauses.body import Cell, Paragraph, Run, Table
from drafting.layout.cache import LayoutCache
from drafting.layout.head import STANDARD_PLACES
from drafting.layout.kinsoku import LIBREOFFICE, WORD
from drafting.layout.pages import Pages
from drafting.layout.paginate import outline, paginate
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Form, Letter
from drafting.services.arranging import arranged_letter
from drafting.services.pages import pages_of

SENTENCE = "近年来，全区投入3.6亿元，建成“15分钟”康复服务圈28个，惠及群众1.2万人次。"
TABLE = Table((((Cell("序号"), Cell("项目"))), *((Cell(str(row)), Cell(SENTENCE)) for row in range(1, 19))), 1)


def blocks() -> tuple[Block, ...]:
    made: list[Block] = []
    for number in range(14):
        made.append(Heading(id=f"h{number}", level=1 + number % 2, text="关于完善服务的建议"))
        made.append(TextBlock(id=f"t{number}", body=Paragraph.of(SENTENCE * (1 + number % 5))))
    made.insert(9, TableBlock(id="table", table=TABLE))
    return tuple(made)


LETTER = Letter(
    title=("云岭区卫生健康局关于第88号提案的答复",),
    blocks=blocks(),
    signature=("云岭区卫生健康局",),
    date="2025年5月8日",
    cc="区政府",
)


def laid_out(letter: Letter, cache: LayoutCache | None = None) -> Pages:
    return pages_of(letter, form=Form.LETTER, sealed=True, cache=cache)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 27), st.sampled_from(("long", "short", "gone", "more"))), max_size=6))
def test_any_row_of_changes_gives_the_pages_of_a_layout_begun_anew(changes: list[tuple[int, str]]) -> None:
    letter, cache = LETTER, LayoutCache()
    for number, (place, what) in enumerate(changes):
        made = TextBlock(id=f"n{number}", body=Paragraph.of(SENTENCE * (9 if what == "long" else 1)))
        put = () if what == "gone" else (made, letter.blocks[place]) if what == "more" else (made,)
        letter = replace(letter, blocks=(*letter.blocks[:place], *put, *letter.blocks[place + 1 :]))
        assert laid_out(letter, cache) == laid_out(letter)


def test_a_change_that_moves_no_line_keeps_every_other_page() -> None:
    cache = LayoutCache()
    before = laid_out(LETTER, cache).pages
    place = next(n for n, block in enumerate(LETTER.blocks) if block.id == "t12")
    typed = TextBlock(id="t12", body=Paragraph.of("今" + LETTER.blocks[place].text[1:]))
    after = laid_out(replace(LETTER, blocks=(*LETTER.blocks[:place], typed, *LETTER.blocks[place + 1 :])), cache).pages
    assert sum(old is not new for old, new in zip(before, after, strict=True)) == 1


def test_footnotes_that_wait_for_the_next_page_are_known_where_the_layout_is_taken_up() -> None:
    note = Paragraph((Run(SENTENCE, notes=("注" * 900,)), Run(SENTENCE * 12)))
    noted = replace(LETTER, blocks=(TextBlock(id="noted", body=note), *LETTER.blocks))
    cache = LayoutCache()
    laid_out(noted, cache)
    typed = TextBlock(id="t6", body=Paragraph.of(SENTENCE * 8))
    changed = replace(noted, blocks=tuple(typed if block.id == "t6" else block for block in noted.blocks))
    assert laid_out(changed, cache) == laid_out(changed)


def test_an_outline_has_every_line_where_the_pages_have_it_without_its_characters() -> None:
    arranged = arranged_letter(
        LETTER, form=Form.LETTER, sealed=True, authority="", marking=STANDARD_PLACES, even_imprint=False
    )
    for rules in (WORD, LIBREOFFICE):
        pages, outlined = paginate(arranged, rules).pages, outline(arranged, rules, LayoutCache())
        assert [[(line.role, line.start, line.y_mm) for line in page.lines] for page in pages] == [
            [(line.role, line.start, line.y_mm) for line in page.lines] for page in outlined
        ]
        assert not any(line.text for page in outlined for line in page.lines if line.block_id)
