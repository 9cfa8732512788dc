"""What a Word file draws, hides or keeps beside its text is printed as words, or told: nothing vanishes silently."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafting.reading.docx.body import docx_elements
from drafting.reading.files import read_elements
from drafting.reading.source import Line, Picture
from tests.drafting.reading.wordfile import listed, p, r, word_file

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def texts(body: str, **parts: str) -> list[str]:
    elements, _ = docx_elements(word_file(body, **parts))
    return [element.text for element in elements if isinstance(element, Line)]


def told(body: str, **parts: str) -> str:
    return "".join(problem.message for problem in docx_elements(word_file(body, **parts))[1])


def field(code: str, result: str | None = None, data: str = "") -> str:
    separate = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'{separate}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("code", "shown"),
    [(r"eq \o\ac(○,3)", "③"), (r"EQ \o\ac(△,急)", "△急"), (r"EQ \f(3,4)", "3/4"), (r"XE 索引", "")],
)
def test_signs_that_a_field_draws_are_words(code: str, shown: str) -> None:
    assert texts(f"<w:p>{r('第')}{field(code)}{r('项')}</w:p>") == [f"第{shown}项"]


def test_tick_boxes_of_forms_are_signs() -> None:
    ticked = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    empty = '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
    boxes = f"{field('FORMCHECKBOX', None, ticked)}{r('满意')}{field('FORMCHECKBOX', None, empty)}{r('不满意')}"
    assert texts(f"<w:p>{boxes}</w:p>") == ["☑满意□不满意"]


def test_how_a_rare_character_is_said_stands_behind_it() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('yǎn')}</w:rt><w:rubyBase>{r('䶮')}</w:rubyBase></w:ruby></w:r>"
    body = f"<w:p>{r('赵')}{ruby}{r('代表')}</w:p>"
    assert texts(body) == ["赵䶮（yǎn）代表"]
    assert "注音" in told(body)


def test_the_stroke_of_a_fraction_and_raised_figures_are_kept() -> None:
    def t(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    fraction = f"<m:f><m:num>{t('28')}</m:num><m:den>{t('41+5')}</m:den></m:f>"
    squared = f"<m:sSup><m:e>{t('m')}</m:e><m:sup>{t('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg/><m:e>{t('9')}</m:e></m:rad>"
    bracket = f"<m:d><m:e>{t('a')}</m:e></m:d>"
    body = f"<w:p>{r('为')}<m:oMath {M}>{fraction}{squared}{root}{bracket}</m:oMath></w:p>"
    assert texts(body) == ["为28/(41+5)m2√9(a)"]
    assert "公式" in told(body)


def test_a_heading_before_a_hidden_mark_runs_into_the_next_paragraph() -> None:
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert texts(p("（一）摸清底数。", mark) + p("共有236个小区。")) == ["（一）摸清底数。共有236个小区。"]


def test_a_dropped_capital_belongs_to_its_paragraph() -> None:
    frame = '<w:framePr w:dropCap="drop" w:lines="2"/>'
    assert texts(p("近", frame) + p("年来，我区……")) == ["近年来，我区……"]


def test_hidden_words_are_told() -> None:
    body = f"<w:p>{r('可见')}{r('内部意见', '<w:vanish/>')}</w:p>"
    assert texts(body) == ["可见"]
    assert "内部意见" in told(body)


def test_charts_and_embedded_objects_are_told() -> None:
    chart = (
        '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>'
    )
    ole = f'<w:r><w:object {V}><o:OLEObject Type="Embed"/></w:object></w:r>'
    assert "2个图表或嵌入对象" in told(f"<w:p>{r('如图')}{chart}{ole}</w:p>")


def test_comments_and_tracked_changes_are_told() -> None:
    body = f'<w:p><w:ins w:id="1" w:author="a">{r("新增")}</w:ins></w:p>'
    messages = told(body, comments=f'<w:comment w:id="0">{p("请核")}</w:comment>')
    assert "1条批注" in messages
    assert "修订" in messages


def test_words_at_the_foot_of_the_pages_are_told_but_page_numbers_are_not() -> None:
    messages = told(p("正文。"), footer=p("— 1 —") + p("云岭区水务局办公用纸"))
    assert "办公用纸" in messages
    assert "— 1 —" not in messages


def test_pictures_drawn_the_old_way_are_pictures() -> None:
    pict = f'<w:r><w:pict {V}><v:shape style="width:72pt;height:36pt"><v:imagedata r:id="rnumbering"/></v:shape></w:pict></w:r>'
    elements, problems = docx_elements(word_file(f"<w:p>{pict}</w:p>", numbering=""))
    assert not [one for one in elements if isinstance(one, Picture)]
    assert any("PNG" in problem.message for problem in problems)


def test_a_linked_picture_is_told() -> None:
    blip = '<w:r><w:drawing><a:blip r:embed="rgone"/></w:drawing></w:r>'
    assert "图片" in told(f"<w:p>{r('见图')}{blip}</w:p>")


def test_a_word_file_whose_document_has_another_name_is_one(tmp_path: Path) -> None:
    source, target = ZipFile(BytesIO(word_file(p("正文。")))), tmp_path / "a.docm"
    with ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name).replace(b"word/document.xml", b"word/document2.xml")
            package.writestr(name.replace("document.xml", "document2.xml"), data)
    elements, problems = read_elements(target)
    assert [one.text for one in elements if isinstance(one, Line)] == ["正文。"]
    assert not problems


def levels(inner: str, number: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>{number}'


def level(form: str, pattern: str, font: str = "") -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>{fonts}</w:lvl>'
    )


@pytest.mark.parametrize(
    ("form", "pattern", "font", "printed"),
    [
        ("bullet", "o", "Courier New", "○甲"),
        ("bullet", "\uf0a8", "Wingdings", "□甲"),
        ("bullet", "\uf0b7", "Symbol", "•甲"),
        ("bullet", "●", "", "●甲"),
        ("bullet", "n", "Wingdings", "■甲"),
        ("bullet", "\uf077", "", "●甲"),
        ("numberInDash", "%1", "", "- 1 -甲"),
    ],
)
def test_signs_of_lists_are_those_their_font_shows(form: str, pattern: str, font: str, printed: str) -> None:
    assert texts(listed("甲"), numbering=levels(level(form, pattern, font))) == [printed]


def test_a_list_that_borrows_its_levels_from_a_list_style_has_its_numbers() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="公文"/>{level("chineseCountingThousand", "%1、")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    assert texts(listed("甲") + listed("乙"), numbering=lists) == ["一、甲", "二、乙"]


def with_chunk(data: bytes) -> bytes:
    stream = BytesIO(word_file(p("前") + '<w:altChunk r:id="rchunk"/>' + p("后"), chunk=""))
    with ZipFile(stream) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts["word/chunk.xml"] = data
    with ZipFile(stream := BytesIO(), "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


MAIL = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"


@pytest.mark.parametrize(
    "data",
    [
        "<html><head><meta charset='utf-8'></head><body><p>中间</p></body></html>".encode(),
        "中间".encode("gbk"),
        word_file(p("中间")),
        MAIL + b"<html><body><p>=E4=B8=AD=E9=97=B4</p></body></html>",
    ],
)
def test_another_document_held_whole_is_read_where_it_stands(data: bytes) -> None:
    elements, problems = docx_elements(with_chunk(data))
    assert [one.text for one in elements if isinstance(one, Line)] == ["前", "中间", "后"]
    assert not problems


def test_a_document_held_whole_that_cannot_be_read_is_told() -> None:
    elements, problems = docx_elements(with_chunk(b"{\\rtf1 x}"))
    assert len(elements) == 2
    assert "嵌有另一份文件" in problems[0].message


def test_the_prompt_of_a_control_nobody_filled_is_told() -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('单击此处输入附件')}</w:sdtContent></w:sdt>"
    )
    assert "“单击此处输入附件”" in told(p("正文。") + control)
    assert told(p("正文。")) == ""
