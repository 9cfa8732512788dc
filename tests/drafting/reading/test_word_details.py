"""Details of Word files that officers' machines leave behind are read without losing a character."""

from __future__ import annotations

from clauses.body import Run
from drafting.model.blocks import TextBlock
from drafting.reading.docx.body import docx_elements
from drafting.reading.letter.notes import moved_notes
from drafting.reading.letter.text import letter_of
from drafting.reading.source import Line
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
    assert texts(body, footnotes=notes) == ["共72处，已清运。"]


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


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def boxed(inner: str) -> str:
    shape = f"<w:drawing><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"
    old = f"<w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_box_inside_a_box_is_read_once() -> None:
    inner = f"<w:p>{r('外框文字')}{boxed(p('内框文字'))}</w:p>"
    assert texts(f"<w:p>{boxed(inner)}</w:p>") == ["外框文字", "内框文字"]


def test_whole_paragraphs_that_newer_programs_only_show_are_read() -> None:
    body = f"<mc:AlternateContent><mc:Choice Requires='w14'>{p('新段')}</mc:Choice><mc:Fallback>{p('旧段')}</mc:Fallback></mc:AlternateContent>"
    assert texts(body) == ["新段"]


def test_letters_drawn_as_a_picture_are_words() -> None:
    drawn = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="云岭区水务局文件"/></v:shape></w:pict></w:r>'
    assert texts(f"<w:p>{drawn}</w:p>" + p("云水复〔2024〕1号")) == ["云岭区水务局文件", "云水复〔2024〕1号"]


def test_marks_set_in_cells_are_marks() -> None:
    table = f"<w:tbl><w:tr>{tc('类别：A')}{tc('公开属性：主动公开')}</w:tr></w:tbl>"
    elements, _ = docx_elements(word_file(table + p("关于区政协第12号提案的答复") + p("安然委员：")))
    marks = letter_of(elements).marks
    assert (marks.category, marks.disclosure) == ("类别：A", "公开属性：主动公开")


def test_a_contact_set_in_cells_is_a_note() -> None:
    table = f"<w:tbl><w:tr>{tc('联系人')}{tc('程路')}{tc('电话')}{tc('0871-65550777')}</w:tr></w:tbl>"
    elements, _ = docx_elements(word_file(p("感谢您的关心！") + p("云岭区水务局") + p("2024年5月8日") + table))
    letter = letter_of(elements)
    assert letter.notes == ("联系人　　程路　　电话　　0871-65550777",)
    assert letter.date == "2024年5月8日"


def test_notes_of_the_title_and_the_signature_go_to_the_nearest_paragraph() -> None:
    title = f"<w:p>{r('关于区政协第12号提案的答复')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    sign = f"<w:p>{r('云岭区教育局')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    body = title + p("张三委员：") + p("您的提案收悉。") + p("特此答复。") + sign + p("2024年5月8日")
    notes = f'<w:footnote w:id="1">{p("甲")}</w:footnote><w:footnote w:id="2">{p("乙")}</w:footnote>'
    elements, _ = docx_elements(word_file(body, footnotes=notes))
    letter = letter_of(elements)
    assert letter.title == ("关于区政协第12号提案的答复",)
    assert [block.body.runs for block in letter.blocks if isinstance(block, TextBlock)] == [
        (Run("您的提案收悉。"), Run("", notes=("甲",))),
        (Run("特此答复。"), Run("", notes=("乙",))),
    ]
    assert moved_notes(letter, elements)


def test_no_note_is_lost_where_lines_become_a_table() -> None:
    mark = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    tab = "<w:r><w:tab/></w:r>"
    rows = "".join(f"<w:p>{r(one)}{mark if one == '甲' else ''}{tab}{r('3')}{tab}{r('4')}</w:p>" for one in "甲乙丙")
    body = p("关于区政协第12号提案的答复") + p("张三委员：") + p("情况如下。") + rows + p("特此答复。")
    elements, _ = docx_elements(word_file(body, footnotes=f'<w:footnote w:id="1">{p("含在建。")}</w:footnote>'))
    letter = letter_of(elements)
    last = letter.blocks[-1]
    assert isinstance(last, TextBlock)
    assert last.body.runs[-1].notes == ("含在建。",)
    assert moved_notes(letter, elements)
