"""Good files held back: other ways to the same print, written after the checks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from lxml import etree

from tests.drafting.measuring.handmade import Make, document

Change = Callable[[Any], None]


def find(doc: Any, begins: str) -> Any:
    return next(one for one in doc.paragraphs if one.text.strip("\u3000 ").startswith(begins))


def no_indent(paragraph: Any) -> None:
    indent = paragraph._p.pPr.find(qn("w:ind"))
    if indent is not None:
        paragraph._p.pPr.remove(indent)


def typed_signature(doc: Any) -> None:
    """Name and date pushed to their places with wide spaces."""
    for begins, spaces in (("2025年6月18日", 17), ("云岭区住房和城乡建设局", 15)):
        paragraph = [one for one in doc.paragraphs if one.text == begins][-1]
        no_indent(paragraph)
        paragraph.alignment = ALIGN.LEFT
        paragraph.runs[0].text = "\u3000" * spaces + paragraph.runs[0].text


def title_in_one_paragraph(doc: Any) -> None:
    first, second = find(doc, "云岭区住房和城乡建设局关于"), find(doc, "第四次会议第27号")
    first.runs[0].add_break()
    first.runs[0].add_text(second.text)
    second._p.getparent().remove(second._p)


def attachment_after_break(doc: Any) -> None:
    """An attachment behind a page break of its own, before the imprint."""
    note = find(doc, "（联系人")
    made = document(Make())
    label, title, text = (find(made, begins) for begins in ("陆云舒", "云岭区住房和城乡建设局关于", "一是年底前"))
    for paragraph, words in ((label, "附件"), (title, "老旧小区停车改造计划表"), (text, text.text)):
        paragraph.runs[0].text = words
    label.runs[0]._element.rPr.rFonts.set(qn("w:eastAsia"), "黑体")
    breaking = made.add_paragraph()
    breaking.add_run().add_break(WD_BREAK.PAGE)
    breaking.paragraph_format.space_after = Pt(0)
    title.paragraph_format.space_before = Pt(28.95)
    at = note._p
    for element in (breaking._p, label._p, title._p, text._p):
        at.addnext(element)
        at = element
    find(doc, "附件：").runs[0].text = "附件：老旧小区停车改造计划表"


def attachment_in_a_lying_section(doc: Any) -> None:
    """A wide table in a section of its own, its page numbers left to the sheet's short edge."""
    section = doc.add_section(WD_SECTION.NEW_PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(28),
        Mm(26),
        Mm(35),
        Mm(37),
    )
    for footer in (section.footer, section.even_page_footer):
        footer.is_linked_to_previous = False
        footer.paragraphs[0].text = ""
    table = doc.add_table(rows=3, cols=3)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.width = Mm(74)
        cell.text = "数据"
        cell.paragraphs[0].runs[0].font.size = Pt(14)


def number_by_simple_field(doc: Any) -> None:
    for footer in (doc.sections[0].footer, doc.sections[0].even_page_footer):
        paragraph = footer.paragraphs[0]
        look = '<w:rPr><w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/><w:sz w:val="28"/></w:rPr>'
        for run in list(paragraph._p.iter(qn("w:r"))):
            paragraph._p.remove(run)
        for part in (
            f"<w:r {nsdecls('w')}>{look}<w:t>—\u00a0</w:t></w:r>",
            f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE   \\* MERGEFORMAT "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>',
            f"<w:r {nsdecls('w')}>{look}<w:t>\u00a0—</w:t></w:r>",
        ):
            paragraph._p.append(parse_xml(part))


def imprint_in_a_table(doc: Any) -> None:
    """抄送 and 印发 in an ordinary table with three rules, agency and date in cells of their own."""
    for begins in ("抄送", "云岭区住房和城乡建设局办公室"):
        paragraph = find(doc, begins)
        paragraph._p.getparent().remove(paragraph._p)
    look = '<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="28"/></w:rPr>'

    def cell(text: str, span: int, top: int, bottom: int, more: str) -> str:
        borders = "".join(
            f'<w:{side} w:val="single" w:sz="{size}" w:color="000000"/>'
            for side, size in (("top", top), ("bottom", bottom))
        )
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{4422 * span}" w:type="dxa"/><w:gridSpan w:val="{span}"/><w:tcBorders>{borders}</w:tcBorders></w:tcPr>'
            f'<w:p><w:pPr><w:spacing w:after="0"/>{more}</w:pPr><w:r>{look}<w:t>{text}</w:t></w:r></w:p></w:tc>'
        )

    first = cell(
        "抄送：区人大常委会人事代表工作委员会，区人民政府办公室。", 2, 8, 6, '<w:ind w:left="280" w:right="280"/>'
    )
    second = cell("云岭区住房和城乡建设局办公室", 1, 6, 8, '<w:ind w:left="280"/>')
    third = cell("2025年6月18日印发", 1, 6, 8, '<w:ind w:right="280"/><w:jc w:val="right"/>')
    table = (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4422"/></w:tblGrid><w:tr>{first}</w:tr><w:tr>{second}{third}</w:tr></w:tbl>'
    )
    doc.element.body.insert(len(doc.element.body) - 1, parse_xml(table))


def marks_by_hand(doc: Any) -> None:
    number = find(doc, "云住建函")
    made = document(Make())
    for text, font in (("特急", "黑体"), ("秘密★1年", "黑体"), ("000027", "仿宋_GB2312")):
        paragraph = find(made, "陆云舒")
        copy = parse_xml(etree.tostring(paragraph._p))
        next(copy.iter(qn("w:t"))).text = text
        next(copy.iter(qn("w:rFonts"))).set(qn("w:eastAsia"), font)
        number._p.addprevious(copy)
        number = next(one for one in doc.paragraphs if one._p is copy)


def signer_on_the_number_line(doc: Any) -> None:
    number = find(doc, "云住建函")
    number.alignment = ALIGN.LEFT
    number.paragraph_format.left_indent = number.paragraph_format.right_indent = Pt(16)
    number.paragraph_format.tab_stops.add_tab_stop(Pt(426), WD_TAB_ALIGNMENT.RIGHT)
    for text, font in (("\t签发人：", "仿宋_GB2312"), ("林致和", "楷体_GB2312")):
        run = number.add_run(text)
        run.font.size, run.font.name = Pt(16), "Times New Roman"
        run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


MORE_GOOD: dict[str, tuple[Make, Change]] = {
    "signature and date placed with spaces": (Make(), typed_signature),
    "title in one paragraph with a break": (Make(), title_in_one_paragraph),
    "attachment behind a page break": (Make(attachment=True, imprint="none"), attachment_after_break),
    "a lying section": (Make(imprint="none"), attachment_in_a_lying_section),
    "page number as a simple field": (Make(), number_by_simple_field),
    "imprint in a table": (Make(), imprint_in_a_table),
    "marks by hand": (Make(), marks_by_hand),
    "signer on the line of the number": (Make(), signer_on_the_number_line),
}


def more_good(name: str) -> bytes:
    make, change = MORE_GOOD[name]
    doc = document(make)
    change(doc)
    stream = BytesIO()
    doc.save(stream)
    return stream.getvalue()
