"""Damaged, odd and foreign files: a report or one clear sentence, never an exception."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from drafting.layout.measuring.measured import measured
from drafting.model.letter import Form
from drafting.reading.measure.describe import described
from drafting.reading.refused import Refused
from drafting.services.measuring import measure_file
from tests.drafting.measuring.handmade import Make, handmade
from tests.drafting.measuring.letters import TABLE, written
from tests.drafting.measuring.wordedit import Opened
from tests.drafting.measuring.wpslike import Disk, wpslike

_XML = (
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/footer1.xml",
    "word/header3.xml",
    "word/numbering.xml",
)
_VALUES = ("", "-1", "999999999999", "abc", "0", "1e9", "auto", "12.5pt", "\u4e00", "-999999", "50%")


def survives(data: bytes) -> None:
    try:
        measured(described(data))
    except Refused as refused:
        assert refused.message


def bases() -> list[bytes]:
    return [
        written(Form.LETTER),
        written(Form.RED_HEAD),
        written(Form.PLAIN, text=TABLE),
        handmade(Make(head="letter", attachment=True, table=True)),
        wpslike(Disk(picture=True)),
    ]


@pytest.mark.parametrize("part", [name for name in Opened(written(Form.LETTER)).parts if name != "word/document.xml"])
def test_any_part_but_the_document_may_be_missing(part: str) -> None:
    opened = Opened(written(Form.LETTER))
    del opened.parts[part]
    survives(opened.data())


@pytest.mark.parametrize("part", _XML)
@pytest.mark.parametrize("content", [b"", b"<a/>", b"<w:document", b"\xff\xfe\x00", b"<x xmlns='y'><x/></x>"])
def test_any_part_may_be_broken(part: str, content: bytes) -> None:
    opened = Opened(written(Form.LETTER))
    opened.parts[part] = content
    survives(opened.data())


@pytest.mark.parametrize("name", ["sectPr", "pPr", "rPr", "pgSz", "pgMar", "tblPr", "tblGrid", "tc", "p", "body", "t"])
@pytest.mark.parametrize("place", range(5))
def test_any_kind_of_element_may_be_missing(name: str, place: int) -> None:
    opened = Opened(bases()[place])
    for element in list(opened.root().iter("{*}" + name)):
        if element.getparent() is not None:
            element.getparent().remove(element)
    survives(opened.data())


@settings(max_examples=60, deadline=None)
@example(seed=45593097, place=4, part="word/numbering.xml")
@given(seed=st.integers(0, 10**9), place=st.integers(0, 4), part=st.sampled_from(_XML))
def test_any_attributes_may_hold_nonsense(seed: int, place: int, part: str) -> None:
    opened, random = Opened(bases()[place]), Random(seed)
    if part not in opened.parts:
        return
    elements = [one for one in opened.root(part).iter() if one.attrib]
    for element in random.sample(elements, min(len(elements), 12)):
        element.set(random.choice(sorted(element.attrib)), random.choice(_VALUES))
    survives(opened.data())


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9), place=st.integers(0, 4))
def test_elements_may_be_anywhere(seed: int, place: int) -> None:
    opened, random = Opened(bases()[place]), Random(seed)
    elements = [one for one in opened.root().iter() if one.getparent() is not None]
    for element in random.sample(elements, min(len(elements), 10)):
        target = random.choice(elements)
        if random.random() < 0.5:
            if element.getparent() is not None:
                element.getparent().remove(element)
        elif element not in target.iterancestors():
            target.append(etree.fromstring(etree.tostring(element)))
    survives(opened.data())


def test_a_style_may_be_based_on_itself() -> None:
    opened = Opened(written(Form.PLAIN))
    for based in opened.root("word/styles.xml").iter("{*}basedOn"):
        based.set(next(iter(based.attrib)), "OfficialBody")
    survives(opened.data())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.docx", b""),
        ("文字.docx", "不是 Word 文件".encode()),
        ("压缩.docx", b"PK\x03\x04broken"),
        ("旧版.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("截断.docx", written(Form.LETTER)[:4000]),
    ],
)
def test_what_is_no_word_file_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    report = measure_file(tmp_path / name)
    assert report.departures == ()
    assert len(report.problems) == 1


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert measure_file(tmp_path / "没有.docx").problems
    assert measure_file(tmp_path).problems
