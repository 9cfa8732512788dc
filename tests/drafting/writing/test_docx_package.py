from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from clauses.body import Cell, Table
from drafting.model.blocks import Figure, TableBlock
from drafting.model.letter import Form, Letter
from tests.drafting.layout.letters import attachments, letter, text
from tests.drafting.writing.opened import W, written

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000010802000000"
    "7b40e8dd0000000f49444154789c63fccfc0f09f8101000a0301ff0b8b3f1d0000000049454e44ae426082"
)


@pytest.mark.parametrize("form", list(Form))
def test_the_same_letter_gives_the_same_bytes(form: Form) -> None:
    assert written(letter(), form).data == written(letter(), form).data


def test_every_part_is_well_formed_and_has_a_content_type() -> None:
    opened = written(letter(attachments=attachments()), Form.RED_HEAD)
    types = opened.tree("[Content_Types].xml")
    named = {element.get("PartName") for element in types}
    for name in opened.parts:
        opened.tree(name)
        assert name.endswith(".rels") or name == "[Content_Types].xml" or f"/{name}" in named


def test_every_relationship_leads_to_a_part() -> None:
    opened = written(letter())
    for relationship in opened.tree("word/_rels/document.xml.rels"):
        assert f"word/{relationship.get('Target')}" in opened.parts


def test_the_file_says_nothing_of_who_made_it_or_where() -> None:
    everything = b"".join(written(letter()).parts.values()).decode("utf-8")
    assert not re.search(
        r"creator|lastModifiedBy|/home/|/work|C:\\|python|attachedTemplate|asciiTheme|eastAsiaTheme", everything
    )
    assert "AlternateContent" not in everything


def test_every_style_that_is_used_is_there_once() -> None:
    opened = written(letter(attachments=attachments()))
    ids = [style.get(f"{W}styleId") for style in opened.tree("word/styles.xml").iter(f"{W}style")]
    assert len(ids) == len(set(ids))
    used = {
        element.get(f"{W}val")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for element in opened.document.iter(f"{W}{tag}")
    }
    assert used <= set(ids)


def test_a_figure_is_carried_through_unchanged_and_within_the_type_area() -> None:
    opened = written(letter(blocks=(text("b1", "见图。"), Figure(id="b2", image=PNG, width_mm=400))))
    (name,) = (name for name in opened.parts if name.startswith("word/media/"))
    assert opened.parts[name] == PNG
    extent = next(element for element in opened.document.iter() if etree.QName(element).localname == "extent")
    assert int(extent.get("cx")) == pytest.approx(156 * 36000, abs=20000)
    assert int(extent.get("cx")) == 2 * int(extent.get("cy"))


def test_a_row_that_is_shorter_than_its_table_is_still_written() -> None:
    odd = Table(((Cell("甲"), None), (Cell("乙", 1, 2), None)))
    assert written(letter(blocks=(TableBlock(id="b1", table=odd),))).document.find(f".//{W}tbl") is not None


@pytest.mark.parametrize("form", list(Form))
def test_an_empty_letter_is_still_a_word_file(form: Form) -> None:
    opened = written(Letter(), form)
    assert opened.document.find(f"{W}body/{W}sectPr") is not None


def test_a_saved_file_opens_with_python_docx() -> None:
    import docx

    opened = docx.Document(BytesIO(written(letter()).data))
    assert opened.paragraphs[-2].text.startswith("（联系人") or any(
        p.text.startswith("（联系人") for p in opened.paragraphs
    )


def test_packing_is_repeatable_down_to_the_dates() -> None:
    with zipfile.ZipFile(BytesIO(written(letter()).data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
