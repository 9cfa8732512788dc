"""Good files give nothing; one planted departure gives exactly its code."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from drafting.layout.measuring.departure import Departure
from drafting.layout.measuring.measured import measured
from drafting.model.letter import Form
from drafting.proofread.finding import Severity
from drafting.reading.docx.text import check_text
from drafting.reading.measure.describe import described
from tests.drafting.measuring.departures import CASES as FIRST_CASES
from tests.drafting.measuring.handmade import Make, handmade
from tests.drafting.measuring.handmade import document as handmade_document
from tests.drafting.measuring.held_back import HELD
from tests.drafting.measuring.letters import MARKS, PAGES, TABLE, TEXT, written
from tests.drafting.measuring.more_departures import MORE_CASES
from tests.drafting.measuring.more_good import MORE_GOOD, more_good
from tests.drafting.measuring.wordedit import Opened, W, planted, put_runs
from tests.drafting.measuring.wpslike import Disk, wpslike

CASES = FIRST_CASES | MORE_CASES
SAVED = Path(__file__).parents[2] / "fixtures" / "measuring"


def saved(name: str) -> bytes:
    """A file that LibreOffice 7.4 saved."""
    return (SAVED / f"{name}.docx").read_bytes()


GOOD = {
    "our letter form": lambda: written(Form.LETTER),
    "our letter form without a seal": lambda: written(Form.LETTER, sealed=False),
    "our red head": lambda: written(Form.RED_HEAD),
    "our red head without a seal": lambda: written(Form.RED_HEAD, sealed=False),
    "our plain form": lambda: written(Form.PLAIN),
    "our plain form without a seal": lambda: written(Form.PLAIN, sealed=False),
    "ours with a table over two pages": lambda: written(Form.PLAIN, text=TABLE),
    "by hand, indents in characters": lambda: handmade(Make()),
    "by hand, indents in points, 28 pt": lambda: handmade(
        Make(indent="points", pitch=28, fangsong="仿宋", kaiti="楷体")
    ),
    "by hand, English font names": lambda: handmade(
        Make(fangsong="FangSong", kaiti="KaiTi", heiti="SimHei", title="FZXiaoBiaoSong-B05S", indent="both")
    ),
    "by hand, red head in the text": lambda: handmade(Make(head="red")),
    "by hand, no seal, typed room beside the number": lambda: handmade(
        Make(head="red", sealed=False, numbers="spaces")
    ),
    "by hand, letter form with lines and a text box": lambda: handmade(Make(head="letter", imprint="cc")),
    "by hand, letter form, all in 仿宋": lambda: handmade(
        Make(head="letter", imprint="none", sealed=False, latin="仿宋_GB2312")
    ),
    "by hand, single lines on the grid": lambda: handmade(Make(grid=True)),
    "by hand, red head on the grid": lambda: handmade(Make(grid=True, head="red")),
    "by hand, page number in a frame": lambda: handmade(Make(numbers="frame")),
    "Word's own ways: automatic numbers, a line in DrawingML, the number in a box": lambda: wpslike(Disk()),
    "typed numbers, page number in a content control": lambda: wpslike(Disk(numbers="sdt", automatic=False)),
    "red head in a table": lambda: wpslike(Disk(table_head=True)),
    "a picture in the body": lambda: wpslike(Disk(picture=True)),
    "the strict variant": lambda: wpslike(Disk(strict=True, numbers="sdt")),
    "ours with attachments on their own pages": lambda: written(Form.RED_HEAD, text=PAGES),
    "ours, letter form, saved by LibreOffice": lambda: saved("libreoffice-letter"),
    "ours, red head, saved by LibreOffice": lambda: saved("libreoffice-red-head"),
    "by hand, saved by LibreOffice": lambda: saved("libreoffice-by-hand"),
    "by hand, attachment and small table": lambda: handmade(Make(attachment=True, table=True, title="方正小标宋_GBK")),
}


@cache
def base(name: str) -> bytes:
    forms = {"plain": Form.PLAIN, "letter": Form.LETTER, "red": Form.RED_HEAD}
    if name in forms:
        return written(forms[name])
    if name in ("table", "pages"):
        return written(Form.PLAIN, text=TABLE if name == "table" else PAGES)
    if name == "marks":
        return written(Form.RED_HEAD, text=MARKS)
    return handmade(Make(attachment=True)) if name == "hand" else wpslike(Disk())


def departures(data: bytes) -> tuple[Departure, ...]:
    return measured(described(data))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_gives_no_finding(name: str) -> None:
    assert [one.message for one in departures(GOOD[name]())] == []


@pytest.mark.parametrize("name", MORE_GOOD)
def test_a_good_file_held_back_gives_no_finding(name: str) -> None:
    assert [one.message for one in departures(more_good(name))] == []


@pytest.mark.parametrize("name", CASES)
def test_one_departure_gives_exactly_its_code(name: str) -> None:
    kind, plant, code = CASES[name]
    assert {one.code for one in departures(planted(base(kind), plant))} == {code}


@pytest.mark.parametrize("name", HELD)
def test_a_departure_held_back_is_found_and_nothing_else(name: str) -> None:
    kind, plant, codes = HELD[name]
    document = Document(BytesIO(base(kind)))
    plant(document)
    stream = BytesIO()
    document.save(stream)
    found = {one.code for one in departures(stream.getvalue())}
    assert codes[0] in found
    assert found <= set(codes)


@pytest.mark.parametrize("name", CASES)
def test_what_a_finding_quotes_stands_where_it_says(name: str) -> None:
    kind, plant, _ = CASES[name]
    data = planted(base(kind), plant)
    text = check_text(data)
    for one in departures(data):
        assert text[one.start : one.end] == one.text


def test_only_what_the_standard_demands_is_an_error() -> None:
    severities = {
        code: {one.severity for one in departures(planted(base(kind), plant))} for kind, plant, code in CASES.values()
    }
    errors = {
        "page-paper",
        "page-top",
        "title-align",
        "body-indent",
        "date-form",
        "red-rule-width",
        "page-number-place",
    }
    warnings = {"title-font", "body-size", "heading-2-bold", "line-spacing", "date-place", "imprint-rule-thickness"}
    assert all(severities[code] == {Severity.ERROR} for code in errors)
    assert all(severities[code] == {Severity.WARNING} for code in warnings)
    assert severities["blank-line"] == {Severity.HINT}


def test_the_line_of_words_own_header_is_seen() -> None:
    assert {one.code for one in departures(wpslike(Disk(header_line=True)))} == {"header-rule"}


def test_many_of_one_kind_are_told_once_with_their_count() -> None:
    def grey(opened: Opened) -> None:
        for paragraph in opened.root().iter(W + "p"):
            put_runs(paragraph, "sz", val="30")

    found = [one for one in departures(planted(written(Form.PLAIN), grey)) if one.code == "body-size"]
    assert [(one.found, one.count) for one in found] == [("小3号（15磅）", 7)]
    assert "共7处" in found[0].message


def test_offsets_do_not_count_what_word_numbers() -> None:
    opened = Opened(wpslike(Disk()))
    put_runs(opened.paragraph("落实资金保障"), "b")
    data = opened.data()
    (one,) = departures(data)
    assert (one.code, one.text) == ("heading-2-bold", "落实资金保障")
    assert check_text(data)[one.start : one.end] == one.text


def test_regards_and_notes_under_a_table_may_stand_otherwise() -> None:
    document = handmade_document(Make(table=True))
    note = next(one for one in document.paragraphs if one.text.startswith("上述改造任务"))
    note.runs[0].text, note.runs[0].font.size = "注：数据截至2025年5月底。", Pt(12)
    thanks = next(one for one in document.paragraphs if one.text.startswith("感谢您"))
    thanks.runs[0].text = "敬礼！"
    thanks._p.pPr.remove(thanks._p.pPr.find(f"{W}ind"))
    stream = BytesIO()
    document.save(stream)
    assert departures(stream.getvalue()) == ()


def test_addressees_moved_to_the_imprint_are_not_missed() -> None:
    names = "、".join(f"云岭区第{number}社区居民委员会" for number in "一二三四五六七八九十") + "，"
    many = TEXT.replace("王晓岚、何自立委员：", (names * 4).rstrip("，") + "：")
    assert departures(written(Form.RED_HEAD, text=many)) == ()


def test_a_name_without_a_seal_two_in_from_the_right_may_leave_less_beside_the_date() -> None:
    document = handmade_document(Make(sealed=False))
    stream = BytesIO()
    document.save(stream)
    assert departures(stream.getvalue()) == ()


def test_a_table_above_the_letter_hides_no_element() -> None:
    opened = Opened(written(Form.PLAIN, text=TABLE))
    body = opened.root().find(f"{W}body")
    body.insert(0, deepcopy(body.find(f"{W}tbl")))
    assert {one.code for one in departures(opened.data())} == set()


def test_the_rule_stands_under_the_last_of_several_signers() -> None:
    signers = MARKS.replace("签发人：", "签发人：马文龙　和丽芬　", 1)
    assert signers != MARKS
    assert {one.code for one in departures(written(Form.RED_HEAD, text=signers))} == set()


def test_a_number_with_blanks_in_it_is_a_number() -> None:
    spread = TEXT.replace("〕", "〕 ", 1).replace("号", " 号", 1)
    number = next(line for line in spread.splitlines() if "〕" in line)
    assert number.endswith(" 号")
    found = {one.code for one in departures(written(Form.LETTER, text=spread))}
    assert not {code for code in found if code.startswith("title")}
