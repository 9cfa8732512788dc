from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from clauses.body import Paragraph, Run
from drafting.layout.arrange import arrange
from drafting.model.blocks import TextBlock
from drafting.model.letter import Form
from drafting.model.marking import Marking, MarkPlace
from drafting.model.problem import EnvironmentProblem
from drafting.services.house import in_template, open_template
from drafting.writing.docx.template import TemplateProblem, read_template, set_into
from tests.drafting.layout.letters import BUREAU, letter
from tests.drafting.writing.opened import Opened, W, text_of, value


def house(*lines: str) -> bytes:
    """A red head as a bureau might keep it, made with python-docx's own styles."""
    made = docx.Document()
    for line in lines:
        paragraph = made.add_paragraph()
        for piece in line.split("|"):
            paragraph.add_run(piece)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def filled(*lines: str) -> Opened:
    data, _ = in_template(letter(), read_template(house(*lines)), sealed=True, authority=BUREAU)
    return Opened(data)


def texts(opened: Opened) -> list[str]:
    return [text_of(paragraph) for paragraph in opened.document.find(f"{W}body").findall(f"{W}p")]


def test_places_are_filled_even_where_word_cut_them_into_runs() -> None:
    found = texts(filled(f"{BUREAU}文件", "{文|号}", "类别栏：{类别}　{公开属性}"))
    assert found[:3] == [f"{BUREAU}文件", "云卫函〔2024〕12号", "类别栏：类别：A　主动公开"]
    assert sum("云卫函" in line for line in found) == 1


def test_what_the_template_has_no_place_for_is_printed_by_the_letter() -> None:
    found = texts(filled(f"{BUREAU}文件"))
    assert found[:4] == [f"{BUREAU}文件", "类别：A", "主动公开", "云卫函〔2024〕12号"]


def test_the_letter_goes_where_the_template_says() -> None:
    found = texts(filled("红头", "{文号}", "{正文}", "页末"))
    assert found.index("红头") < found.index("沈知远委员：") < found.index("页末")
    assert "{正文}" not in found


def test_an_unknown_place_stays_to_be_seen() -> None:
    assert "{内部编号}" in texts(filled("{内部编号}"))


def test_the_template_s_own_styles_stay_and_ours_have_their_own_names() -> None:
    before, opened = Opened(house("红头")), filled("红头")
    for name in ("Normal", "Heading1", "Title"):
        assert value(opened.styles[name], "name") == value(before.styles[name], "name")
    heading = opened.style_of(opened.paragraph("一、"))
    assert (value(heading, "name"), value(heading, "pPr/outlineLvl")) == ("公文一级标题", "0")
    base = opened.styles[value(heading, "basedOn") or ""]
    assert (value(base, "name"), value(base, "pPr/spacing", "line")) == ("公文基准", "579")
    ids = [style.get(f"{W}styleId") for style in opened.tree("word/styles.xml").iter(f"{W}style")]
    assert len(ids) == len(set(ids))


def test_the_second_copy_of_the_styles_is_left_out() -> None:
    opened = filled("红头")
    assert "word/stylesWithEffects.xml" not in opened.parts
    assert (
        b"stylesWithEffects" not in opened.parts["word/_rels/document.xml.rels"] + opened.parts["[Content_Types].xml"]
    )


def test_the_result_opens_with_python_docx() -> None:
    opened = docx.Document(BytesIO(filled("红头", "{文号}").data))
    assert opened.paragraphs[0].text == "红头"


def test_setting_in_changes_nothing_else_of_the_template() -> None:
    template = read_template(house("红头"))
    opened = Opened(set_into(template, arrange(letter(), form=Form.PLAIN, sealed=True), {}))
    for name in ("word/settings.xml", "word/theme/theme1.xml", "word/fontTable.xml"):
        assert opened.parts[name] == template.parts[name]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_word_file_is_told(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem):
        read_template(data)
    path = tmp_path / "house.docx"
    path.write_bytes(data)
    with pytest.raises(EnvironmentProblem, match=r"house\.docx"):
        open_template(path)


def test_a_missing_template_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="模板"):
        open_template(tmp_path / "no.docx")


def test_footnotes_follow_those_the_template_has() -> None:
    noted = TextBlock(id="b90", body=Paragraph((Run("共72处", notes=("含自设点。",)), Run("。"))))
    made = replace(letter(), blocks=(noted, *letter().blocks))
    data, _ = in_template(made, read_template(house("红头", "{正文}")), sealed=True, authority=BUREAU)
    opened = Opened(data)
    notes = opened.tree("word/footnotes.xml")
    assert [text_of(note) for note in notes][2:] == ["含自设点。"]
    assert value(notes[2], "p/pPr/pStyle") == "LetterFootnoteText"
    assert {"LetterFootnoteText", "LetterFootnoteReference"} <= opened.styles.keys()
    again, _ = in_template(made, read_template(data), sealed=True, authority=BUREAU)
    twice = Opened(again)
    assert [text_of(note) for note in twice.tree("word/footnotes.xml")][2:] == ["含自设点。", "含自设点。"]
    assert [mark.get(f"{W}id") for mark in twice.document.iter(f"{W}footnoteReference")] == ["1", "2"]


def test_an_even_page_for_the_imprint_is_not_promised_in_a_template() -> None:
    made, template = replace(letter(), cc="区政协提案委员会"), read_template(house("红头", "{正文}"))
    _, notices = in_template(made, template, sealed=True, authority=BUREAU, even_imprint=True)
    assert any("偶数页" in notice for notice in notices)
    _, notices = in_template(replace(made, cc=""), template, sealed=True, authority=BUREAU, even_imprint=True)
    assert not any("偶数页" in notice for notice in notices)


def test_in_a_template_too_the_marks_stand_where_the_locality_has_them() -> None:
    marking = Marking(category=MarkPlace.NUMBER)
    data, _ = in_template(
        letter(), read_template(house("红头", "{正文}")), sealed=True, authority=BUREAU, marking=marking
    )
    texts = [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]
    assert any(text.endswith("号　类别：A") for text in texts)


@pytest.mark.parametrize(
    "number",
    ["云卫函〔2024〕XX号", "云卫函〔2023〕7号", "云卫函〔    〕    号", "云卫函[20  ]第  号", "云|卫函〔20××〕|×号"],
)
def test_a_number_in_the_template_s_own_words_becomes_the_letter_s(number: str) -> None:
    found = texts(filled(f"{BUREAU}文件", f"{number}　　签发人："))
    assert found[1] == "云卫函〔2024〕12号　　签发人："
    assert sum("号" in line and "云卫函" in line for line in found) == 1


@pytest.mark.parametrize(
    "place", ["（在此粘贴正文）", "正文写在这里", "请在此处输入正文内容", "【此处插入公文正文】", "正　文"]
)
def test_a_place_for_the_text_in_the_template_s_own_words_is_where_the_letter_goes(place: str) -> None:
    found = texts(filled("红头", "标题写在这里", place, "页末"))
    assert found.index("红头") < found.index("沈知远委员：") < found.index("页末")
    assert not {place, "标题写在这里"} & set(found)


def test_what_the_template_itself_has_to_say_stays() -> None:
    found = texts(filled("红头", "正文使用仿宋字体，标题使用小标宋字体。"))
    assert found[1] == "正文使用仿宋字体，标题使用小标宋字体。"


def test_a_number_in_the_header_is_filled_too() -> None:
    made = docx.Document(BytesIO(house("红头")))
    made.sections[0].header.paragraphs[0].text = "{文号}"
    stream = BytesIO()
    made.save(stream)
    data, _ = in_template(letter(), read_template(stream.getvalue()), sealed=True, authority=BUREAU)
    opened = docx.Document(BytesIO(data))
    assert opened.sections[0].header.paragraphs[0].text == "云卫函〔2024〕12号"
    assert not any("云卫函" in one.text for one in opened.paragraphs)
