"""A plain text is cut into passages that know their region, at the right offsets."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafting.proofread.passage import Passage, Region, passages_of_text, quoted_spans
from drafting.reading.files import read_letter
from drafting.services.proofreading import check_file, check_letter

LETTER = """类别：A
云岭区民政局关于政协云岭区第十届委员会
第三次会议第12号提案的答复
周晓岚委员：
您提出的《关于建设社区食堂的提案》收悉，现答复如下：
一、基本情况
全区共有社区食堂12个。
老人\t补贴
感谢您对民政工作的关心和支持！
云岭区民政局
2025年6月10日
（联系人：吴天明，电话：0871-65550101）
抄送：区政协提案委员会。"""


def regions(text: str) -> dict[str, Region]:
    return {passage.text: passage.region for passage in passages_of_text(text)}


def test_every_line_of_a_letter_gets_its_region() -> None:
    found = regions(LETTER)
    assert found["类别：A"] is Region.MARK
    assert found["第三次会议第12号提案的答复"] is Region.TITLE
    assert found["周晓岚委员："] is Region.ADDRESSEES
    assert found["一、基本情况"] is Region.HEADING
    assert found["全区共有社区食堂12个。"] is Region.BODY
    assert found["老人\t补贴"] is Region.TABLE
    assert found["云岭区民政局"] is Region.SIGNATURE
    assert found["2025年6月10日"] is Region.DATE
    assert found["（联系人：吴天明，电话：0871-65550101）"] is Region.CONTACT
    assert found["抄送：区政协提案委员会。"] is Region.COPIES


@given(st.text(alphabet="委员：。，\n一、（）《》“”提案2025年月日 𬭎", max_size=200))
def test_offsets_point_at_the_passage_in_the_text(text: str) -> None:
    for passage in passages_of_text(text):
        assert text[passage.start : passage.start + len(passage.text)] == passage.text


def test_what_stands_in_quotation_marks_is_known() -> None:
    text = "印发《实施方案》，落实“应保尽保”"
    assert [text[start:end] for start, end in quoted_spans(text)] == ["实施方案", "应保尽保"]
    passage = Passage(text, Region.BODY)
    assert passage.in_quotation(3, 5)
    assert not passage.in_quotation(0, 5)


def test_the_printed_numbers_of_headings_are_checked_in_the_window_as_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER.replace("老人\t补贴\n", "三、下一步打算\n继续新建社区食堂。\n"), encoding="utf-8")
    in_file = [finding for finding in check_file(path).findings if finding.code == "structure-numbering"]
    in_window = [finding for finding in check_letter(read_letter(path)[0]) if finding.code == "structure-numbering"]
    assert [(one.text, one.suggestion) for one in in_window] == [(one.text, one.suggestion) for one in in_file]
    assert [(one.text, one.start, one.end) for one in in_window] == [("三、", 0, 0)]
