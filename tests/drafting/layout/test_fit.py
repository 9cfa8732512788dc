"""A letter that runs a few lines over a page."""

from __future__ import annotations

from dataclasses import replace

from clauses.body import Paragraph
from drafting.layout.fit import Overrun, fitting_pitch, overrun
from drafting.layout.pages import Pages
from drafting.layout.profile import load_profile
from drafting.model.blocks import TextBlock
from drafting.model.codec import decode, encode
from drafting.model.letter import Form, Letter
from drafting.services.pages import pages_of

TEXT = "统筹推进各项工作落实到位并且持续用力久久为功不断提升群众获得感"


def letter(lines: int) -> Letter:
    bodies = tuple(TextBlock(id=f"b{number}", body=Paragraph.of(TEXT[:26])) for number in range(lines))
    return Letter(title=("样例",), blocks=bodies)


def laid(one: Letter) -> Pages:
    return pages_of(one, form=Form.PLAIN, sealed=True)


def test_a_few_lines_on_the_last_page_are_told() -> None:
    assert overrun(laid(letter(41))) is None
    full = next(count for count in range(41, 48) if len(laid(letter(count)).pages) == 3)
    assert overrun(laid(letter(full + 1))) == Overrun(2, 2)
    assert overrun(laid(letter(full + 9))) is None


def test_one_page_is_never_too_many() -> None:
    assert overrun(laid(letter(2))) is None


def test_the_widest_pitch_that_saves_the_page_is_found_and_stays_with_the_letter() -> None:
    one = next(found for found in map(letter, range(41, 48)) if len(laid(found).pages) == 3)
    pitch = fitting_pitch(lambda pitch: laid(replace(one, pitch=pitch)), 3, load_profile())
    assert pitch == 27.5
    tight = replace(one, pitch=pitch)
    assert len(laid(tight).pages) == 2
    assert decode(encode(tight)) == tight


def test_what_no_pitch_within_the_bound_saves_is_left() -> None:
    one = letter(20 * 22)
    pages = len(laid(one).pages)
    assert fitting_pitch(lambda pitch: laid(one), pages, load_profile()) is None
