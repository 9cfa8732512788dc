"""Details of Word files that officers' machines leave behind are read without losing a character."""

from __future__ import annotations

from drafting.reading.docx.body import docx_elements
from drafting.reading.source import Line
from drafting.reading.text import letter_of
from tests.drafting.reading.wordfile import p, r, tc, word_file


def texts(body: str, **parts: str) -> list[str]:
    elements, _ = docx_elements(word_file(body, **parts))
    return [element.text for element in elements if isinstance(element, Line)]


def symbol(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def test_symbols_are_read_by_their_font() -> None:
    body = (
        f"<w:p>{r('25')}{symbol('Symbol', 'F0B0')}{r('C')}{symbol('Wingdings', 'F0A8')}{symbol('宋体', '2103')}</w:p>"
    )
    assert texts(body) == ["25°C□℃"]


def test_an_unknown_symbol_leaves_a_sign() -> None:
    assert texts(f"<w:p>{symbol('Webdings', 'F063')}{r('附注')}</w:p>") == ["●附注"]


def test_private_characters_in_a_symbol_font_are_read_too() -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert texts(f"<w:p>{r('误差')}{r(chr(0xF0B1), fonts)}{r('2')}</w:p>") == ["误差±2"]


def test_a_note_in_a_paragraph_joined_to_the_next_is_kept() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = f'<w:footnote w:id="1">{p("含自设点。")}</w:footnote>'
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('共72处')}{reference}</w:p>" + p("，已清运。")
    assert texts(body, footnotes=notes) == ["共72处①，已清运。", "①含自设点。"]


def test_words_before_a_deleted_mark_stay_before_a_table() -> None:
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('项目见下表。')}</w:p>"
    elements, _ = docx_elements(word_file(joined + f"<w:tbl><w:tr>{tc('甲')}{tc('乙')}</w:tr></w:tbl>"))
    assert isinstance(elements[0], Line)
    assert elements[0].text == "项目见下表。"


def test_bureaus_that_sign_in_cells_are_the_signature() -> None:
    table = f"<w:tbl><w:tr>{tc('云岭区交通运输局')}{tc('云岭区公安局')}</w:tr></w:tbl>"
    elements, _ = docx_elements(word_file(p("感谢您的关心！") + table + p("2024年5月8日")))
    letter = letter_of(elements)
    assert letter.signature == ("云岭区交通运输局", "云岭区公安局")
    assert letter.date == "2024年5月8日"


def test_the_authority_in_the_header_of_the_first_page_is_read() -> None:
    control = '<w:sectPr><w:headerReference w:type="first" r:id="rheader"/><w:titlePg/></w:sectPr>'
    body = p("云城管函〔2024〕18号") + p("关于区人大第33号建议的会办意见") + control
    elements, _ = docx_elements(_with_header(body, p("云岭区城市管理局文件")))
    assert letter_of(elements).authority == "云岭区城市管理局文件"


def test_other_words_in_a_header_are_told_and_not_mixed_in() -> None:
    control = '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>'
    elements, problems = docx_elements(_with_header(p("正文第一段。") + control, p("内部资料  注意保存")))
    assert [one.text for one in elements if isinstance(one, Line)] == ["正文第一段。"]
    assert any("内部资料" in problem.message for problem in problems)


def _with_header(body: str, header: str) -> bytes:
    return word_file(body, header=header)
