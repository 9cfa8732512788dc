"""A letter that runs a few lines over a page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from clauses.body import Paragraph
from drafting.layout.arrange import arrange
from drafting.layout.fit import Overrun, Tightness, overrun, tightened
from drafting.layout.pages import Pages
from drafting.layout.profile import load_profile
from drafting.model.blocks import TextBlock
from drafting.model.codec import decode, encode
from drafting.model.letter import Form, Letter
from drafting.services.formatting import FormatOptions, format_file
from drafting.services.measuring import measure_file
from drafting.services.pages import pages_of
from drafting.writing.docx.package import docx_bytes

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


def closer(one: Letter, found: Tightness) -> Letter:
    return replace(one, pitch=found.pitch, spacing=found.spacing)


def test_the_widest_pitch_that_saves_the_page_is_found_and_stays_with_the_letter() -> None:
    one = next(found for found in map(letter, range(41, 48)) if len(laid(found).pages) == 3)
    found = tightened(lambda tried: laid(closer(one, tried)), 3, load_profile())
    assert found == Tightness(pitch=27.5)
    tight = closer(one, found)
    assert len(laid(tight).pages) == 2
    assert decode(encode(tight)) == tight


def test_characters_are_set_closer_where_lines_alone_do_not_save_the_page() -> None:
    # Paragraphs of a line and one character: a closer spacing takes back a line of each, a pitch two lines of a page.
    one = Letter(
        title=("样例",),
        blocks=tuple(TextBlock(id=f"b{count}", body=Paragraph.of(TEXT[:27])) for count in range(26)),
    )
    pages = len(laid(one).pages)
    found = tightened(lambda tried: laid(closer(one, tried)), pages, load_profile())
    assert found
    assert (found.pitch, found.spacing) == (0.0, -0.8)
    assert max(len(line.text) for page in laid(closer(one, found)).pages for line in page.lines) == 27
    assert decode(encode(closer(one, found))) == closer(one, found)


def test_the_spacing_stays_within_its_bound_and_is_written() -> None:
    one = replace(letter(3), spacing=-0.8)
    xml = zipped(docx_bytes(arrange(one, form=Form.PLAIN, sealed=True)), "word/document.xml")
    assert xml.count('<w:spacing w:val="-16"/>') == 3


def zipped(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def test_what_nothing_within_the_bounds_saves_is_left() -> None:
    one = letter(20 * 22)
    pages = len(laid(one).pages)
    assert tightened(lambda tried: laid(one), pages, load_profile()) is None


def test_a_letter_set_closer_within_the_bounds_is_no_departure(tmp_path: Path) -> None:
    one = replace(letter(3), addressees="王一帆委员", signature=("云岭区民政局",), date="2025年6月3日")
    for spacing in (-0.5, -0.8):
        path = tmp_path / f"{-spacing}.docx"
        path.write_bytes(docx_bytes(arrange(replace(one, spacing=spacing), form=Form.PLAIN, sealed=True)))
        assert not [found for found in measure_file(path).departures if "字" in found.expected]


def test_format_sets_a_letter_closer_where_it_is_asked_to_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "稿.txt"
    file.write_text(
        "云岭区民政局关于样例的答复\n王一帆委员：\n" + f"{TEXT[:26]}\n" * 34 + "云岭区民政局\n2025年6月3日\n",
        encoding="utf-8",
    )
    told = {fit: format_file(file, tmp_path / f"{fit}.docx", FormatOptions(fit=fit)).notices for fit in (False, True)}
    assert not any("单占最后一页" in notice for notice in told[False])
    assert any("已调为行距28.5磅，少一页" in notice for notice in told[True])
