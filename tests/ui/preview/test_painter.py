"""What the painter puts on paper is what the page engine decided."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication, QImage

from clauses.body import Paragraph, Run, RunStyle
from drafting.layout.pages import Picture
from drafting.model.blocks import Heading, TextBlock
from drafting.model.lengths import MM_PER_PT
from drafting.model.letter import Form, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.services.pages import pages_of
from tests.ui.preview.pages import SENTENCE, letter, pages
from ui.preview.painter import QtPagePainter


@pytest.fixture
def painter(qapp: QGuiApplication) -> QtPagePainter:
    return QtPagePainter(qapp)


@pytest.fixture
def pdf(painter: QtPagePainter, tmp_path: Path) -> Path:
    painter.pdf(pages(), tmp_path / "letter.pdf", "关于第61号提案的答复")
    return tmp_path / "letter.pdf"


def needs_chinese_font(painter: QtPagePainter) -> None:
    if not painter.has_chinese:
        pytest.skip("no Chinese font on this machine")


def test_a_pdf_has_every_page_in_its_size_and_the_title(pdf: Path) -> None:
    with pdfplumber.open(pdf) as document:
        assert [(round(page.width), round(page.height)) for page in document.pages] == [(595, 842)] * 2
        assert document.metadata == {"Title": "关于第61号提案的答复"}


def test_the_text_of_a_pdf_is_found_rare_characters_too(painter: QtPagePainter, pdf: Path) -> None:
    needs_chinese_font(painter)
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    joined = "".join(text.split())
    assert SENTENCE in joined
    for word in ("一、基本情况", "陈𬭎、周䶮委员", "2025年5月8日", "加装电梯"):
        assert word in joined


def test_a_character_no_font_has_leaves_the_others_findable(painter: QtPagePainter) -> None:
    needs_chinese_font(painter)
    odd = replace(letter(), addressees="\U000f1234云岭\u200b区\t委员")
    data = painter.pdf_bytes(pages_of(odd, form=Form.PLAIN, sealed=True), "")
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "云岭区委员" in text
    assert SENTENCE in "".join(text.split())


def test_pages_are_labelled_by_their_number_and_no_description_is_left(pdf: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    assert [document.get_page_label(place) for place in range(len(document))] == ["1", "2"]
    document.close()
    with pdfplumber.open(pdf) as opened:
        assert "Metadata" not in opened.doc.catalog


def test_headings_are_bookmarks(pdf: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    assert found == [(0, "一、基本情况", 0)]


def test_lower_headings_hang_under_the_ones_above(painter: QtPagePainter) -> None:
    levels = (1, 2, 2, 3, 1, 3)
    blocks = tuple(Heading(id=f"h{n}", level=level, text=f"标题{n}") for n, level in enumerate(levels))
    data = painter.pdf_bytes(pages_of(Letter(blocks=blocks), form=Form.PLAIN, sealed=True), "")
    document = pypdfium2.PdfDocument(data)
    found = [(mark.level, mark.get_title()[-3:]) for mark in document.get_toc()]
    document.close()
    assert found == [(0, "标题0"), (1, "标题1"), (1, "标题2"), (2, "标题3"), (0, "标题4"), (1, "标题5")]


def test_characters_stand_where_the_engine_put_them(painter: QtPagePainter, pdf: Path) -> None:
    needs_chinese_font(painter)
    line = next(line for line in pages().pages[0].lines if line.text.startswith("陈"))
    with pdfplumber.open(pdf) as document:
        page = document.pages[0]
        chars = [char for char in page.chars if char["text"] in "陈委员"]
        first = chars[0]
        assert first["x0"] * MM_PER_PT == pytest.approx(line.x_mm, abs=0.05)
        baseline = (float(page.height) - first["matrix"][5]) * MM_PER_PT
        assert baseline == pytest.approx(line.y_mm, abs=0.05)
        assert first["size"] == pytest.approx(16, abs=0.01)


def test_fonts_are_embedded(pdf: Path) -> None:
    data = pdf.read_bytes()
    assert data.count(b"/FontFile") >= data.count(b"/Subtype /Type0") > 0


def test_a_pdf_that_cannot_be_written_is_said_in_one_sentence(painter: QtPagePainter, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="写不了"):
        painter.pdf(pages(), tmp_path / "missing" / "letter.pdf", "")


def test_pictures_are_numbered_and_as_large_as_asked(painter: QtPagePainter, tmp_path: Path) -> None:
    paths = painter.pictures(pages(), tmp_path, "letter", dpi=50)
    assert [path.name for path in paths] == ["letter-1.png", "letter-2.png"]
    picture = QImage(str(paths[0]))
    assert (picture.width(), picture.height()) == (413, 585)


def test_pictures_that_cannot_be_written_are_said_in_one_sentence(painter: QtPagePainter, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="写不了"):
        painter.pictures(pages(), tmp_path / "missing", "letter")


def test_the_paper_is_white_and_the_rules_of_the_letter_form_are_red(painter: QtPagePainter) -> None:
    image = painter.image(pages().pages[0], 4.0)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    reds = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y).name() == "#ff0000"]
    assert reds


def test_a_figure_is_drawn_in_its_place(painter: QtPagePainter, tmp_path: Path) -> None:
    blue = QImage(4, 4, QImage.Format.Format_RGB32)
    blue.fill(0xFF0000FF)
    blue.save(str(tmp_path / "blue.png"))
    page = replace(pages().pages[0], pictures=(Picture(150, 5, 40, 15, (tmp_path / "blue.png").read_bytes()),))
    image = painter.image(page, 2.0)
    assert image.pixelColor(340, 25).name() == "#0000ff"


def test_what_stands_in_for_a_missing_font_is_told_once(painter: QtPagePainter) -> None:
    assert len(painter.notices) <= 1


def test_a_style_drawn_from_another_style_s_file_leaves_the_text_findable(painter: QtPagePainter) -> None:
    needs_chinese_font(painter)
    body = Paragraph((Run("老旧小区一户一表，高效推广"), Run("一老一小网格", RunStyle.ITALIC), Run("生活用水")))
    leaning = replace(letter(), blocks=(TextBlock(id="b1", body=body),))
    data = painter.pdf_bytes(pages_of(leaning, form=Form.PLAIN, sealed=True), "")
    with pdfplumber.open(BytesIO(data)) as document:
        assert "老旧小区一户一表，高效推广一老一小网格生活用水" in "".join(document.pages[0].extract_text().split())


def test_the_characters_of_a_pdf_follow_one_another_as_in_the_letter_signs_too(painter: QtPagePainter) -> None:
    needs_chinese_font(painter)
    text = "截至2025年，减排CO₂约3.6吨、NH₃约½吨，“APP”注册1.2万m²……办结率98%"
    mixed = replace(letter(), blocks=(TextBlock(id="b1", body=Paragraph.of(text)),))
    found = pages_of(mixed, form=Form.PLAIN, sealed=True)
    with pdfplumber.open(BytesIO(painter.pdf_bytes(found, ""))) as document:
        drawn = "".join(char["text"] for char in document.pages[0].chars)
    assert text in drawn


def test_characters_of_a_font_without_bold_ones_stand_in_a_pdf_once_and_look_bold(
    painter: QtPagePainter, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_chinese_font(painter)
    monkeypatch.setattr("ui.preview.fonts.has_bold", lambda family: False)
    plain, bold = (
        pages_of(
            replace(letter(), blocks=(TextBlock(id="b1", body=Paragraph((Run("一是加强统筹", style),))),)),
            form=Form.PLAIN,
            sealed=True,
        )
        for style in (RunStyle.PLAIN, RunStyle.BOLD)
    )
    with pdfplumber.open(BytesIO(painter.pdf_bytes(bold, ""))) as document:
        assert [char["text"] for char in document.pages[0].chars].count("筹") == 1
    assert painter.image(plain.pages[0], 4.0) != painter.image(bold.pages[0], 4.0)
