"""Good letters made the way people make them: python-docx, direct formatting, no style of ours."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

BODY = (
    ("body", "您提出的《关于改善老旧小区停车条件的建议》收悉，已交我局研究办理。经商区城市管理局，现答复如下："),
    ("h1", "一、办理工作情况"),
    ("h2", "（一）摸清底数"),
    (
        "body",
        "今年4月以来，我局会同各街道对42个老旧小区逐一走访，登记车位缺口3160个，建立了一个小区一张清单的台账，并向居民公示。",
    ),
    ("h3", "1.分类施策。"),
    ("body", "对有条件的小区挖掘内部空间，对条件有限的小区协调周边单位错时开放，已新增车位870个。"),
    ("h4", "（1）内部挖潜"),
    ("body", "拆除废弃花坛和违章棚房，新划车位410个。"),
    ("h1", "二、下一步工作安排"),
    ("body", "一是年底前再完成8个小区的改造。二是推进道路停车泊位智能管理。三是每季度向您通报进展情况。"),
    ("body", "感谢您对我区城市建设工作的关心和支持，欢迎继续提出宝贵意见。"),
)
TITLE = ("云岭区住房和城乡建设局关于区第十八届人大", "第四次会议第27号建议的答复")


@dataclass(frozen=True, slots=True)
class Make:
    """How a letter is made. ``indent``: chars, points or both; ``head``: none, letter or red; ``numbers``: how the page
    number is set on the outer side; ``grid``: whether lines stand on the document grid instead of an exact height."""

    fangsong: str = "仿宋_GB2312"
    kaiti: str = "楷体_GB2312"
    heiti: str = "黑体"
    title: str = "方正小标宋简体"
    latin: str = "Times New Roman"
    pitch: float = 28.95
    indent: str = "chars"
    head: str = "none"
    numbers: str = "indent"
    sealed: bool = True
    grid: bool = False
    imprint: str = "borders"
    blank_lines: bool = False
    attachment: bool = False
    table: bool = False


def handmade(make: Make) -> bytes:
    return _saved(document(make))


def document(make: Make) -> Any:
    """The letter as a python-docx document."""
    letter = _Letter(make)
    letter.page()
    letter.head()
    letter.text()
    letter.closing()
    letter.numbers()
    return letter.doc


def _saved(doc: Any) -> bytes:
    stream = BytesIO()
    doc.save(stream)
    return stream.getvalue()


class _Letter:
    def __init__(self, make: Make) -> None:
        self.make = make
        self.doc = Document()
        for element in list(self.doc.element.body):
            if element.tag != qn("w:sectPr"):
                self.doc.element.body.remove(element)

    def page(self) -> None:
        section = self.doc.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.footer_distance = Mm(25)
        if self.make.grid:
            grid = section._sectPr.find(qn("w:docGrid"))
            if grid is None:
                grid = parse_xml(f"<w:docGrid {nsdecls('w')}/>")
                section._sectPr.append(grid)
            grid.set(qn("w:type"), "lines")
            grid.set(qn("w:linePitch"), "579")

    def para(self, text: str, font: str = "", size: float = 16, align: Any = ALIGN.JUSTIFY, **more: Any) -> Any:
        paragraph = self.doc.add_paragraph()
        form = paragraph.paragraph_format
        form.alignment = align
        form.space_before, form.space_after = Pt(more.get("before", 0)), Pt(0)
        if self.make.grid:
            form.line_spacing = 1.0
        else:
            form.line_spacing = Pt(more.get("pitch", self.make.pitch))
        self.run(paragraph, text, font, size, more.get("colour"))
        self.indent(paragraph, more.get("first", 0), more.get("left", 0), more.get("right", 0))
        return paragraph

    def run(self, paragraph: Any, text: str, font: str = "", size: float = 16, colour: str | None = None) -> Any:
        run = paragraph.add_run(text)
        run.font.name, run.font.size = self.make.latin, Pt(size)
        run._element.rPr.rFonts.set(qn("w:eastAsia"), font or self.make.fangsong)
        if colour:
            run._element.rPr.append(parse_xml(f'<w:color {nsdecls("w")} w:val="{colour}"/>'))
        return run

    def indent(self, paragraph: Any, first: float, left: float, right: float) -> None:
        if not (first or left or right):
            return
        marks = f'w:left="{round(left * 20)}" w:right="{round(right * 20)}"'
        if first:
            if self.make.indent != "points":
                marks += f' w:firstLineChars="{round(first * 100)}"'
            if self.make.indent != "chars":
                marks += f' w:firstLine="{round(first * 320)}"'
        paragraph._p.get_or_add_pPr()._insert_ind(parse_xml(f"<w:ind {nsdecls('w')} {marks}/>"))

    def head(self) -> None:
        if self.make.head == "red":
            room = 87 if self.make.grid else 92
            self.para(
                "云岭区住房和城乡建设局文件", self.make.title, 40, ALIGN.CENTER, colour="FF0000", before=room, pitch=52
            )
            self.para("")
            self.para("")
            number = self.para("云住建复〔2025〕27号", align=ALIGN.CENTER)
            number._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'
                )
            )
        elif self.make.head == "letter":
            self.letter_head()
            self.para("云住建函〔2025〕27号", align=ALIGN.RIGHT, before=40)
        else:
            self.para("云住建函〔2025〕27号", align=ALIGN.CENTER)
        self.para("")
        self.para("")

    def letter_head(self) -> None:
        """The name in a text box of the first header, two compound rules as VML lines."""
        section = self.doc.sections[0]
        section.different_first_page_header_footer = True
        header = section.first_page_header
        header.is_linked_to_previous = False
        box = (
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
            '<v:shape style="position:absolute;margin-left:80pt;margin-top:78pt;width:442pt;height:60pt;'
            'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" filled="f" stroked="f">'
            '<v:textbox inset="0,0,0,0"><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1000" w:lineRule="exact"/>'
            '<w:jc w:val="center"/></w:pPr><w:r><w:rPr>'
            f'<w:rFonts w:eastAsia="{self.make.title}"/><w:color w:val="FF0000"/><w:sz w:val="72"/></w:rPr>'
            "<w:t>云岭区住房和城乡建设局</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        header.paragraphs[0]._p.append(parse_xml(box))
        for y, style in ((133.5, "thickThin"), (785.2, "thinThick")):
            line = (
                f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:line from="56.7pt,{y}pt" to="538.6pt,{y}pt" '
                'style="position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page" '
                f'strokecolor="red" strokeweight="4.5pt"><v:stroke linestyle="{style}"/></v:line></w:pict></w:r>'
            )
            header.paragraphs[0]._p.append(parse_xml(line))

    def text(self) -> None:
        for line in TITLE:
            self.para(line, self.make.title, 22, ALIGN.CENTER, pitch=32)
        self.para("")
        self.para("陆云舒代表：", align=ALIGN.LEFT)
        fonts = {"h1": self.make.heiti, "h2": self.make.kaiti}
        for kind, text in BODY:
            self.para(text, fonts.get(kind, ""), first=2)
        if self.make.table:
            self.table()
            self.para("上述改造任务已全部纳入年度计划。", first=2)
        if self.make.attachment:
            self.para("")
            self.para("附件：老旧小区停车改造计划表", first=2)

    def table(self) -> None:
        table = self.doc.add_table(rows=4, cols=3)
        table.style = "Table Grid"
        for row, texts in zip(table.rows, (("街道", "小区", "车位"), *[("清河街道", "银杏里", "86")] * 3), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.width = Mm(50)
                cell.paragraphs[0].paragraph_format.space_after = Pt(0)
                self.run(cell.paragraphs[0], text, size=14)

    def closing(self) -> None:
        self.para("")
        self.para("")
        date = "2025年6月18日"
        if self.make.sealed:
            # The date is 103 points wide: four characters from the right; the name, 192 points, is centred on it.
            self.para("云岭区住房和城乡建设局", align=ALIGN.RIGHT, right=29)
            self.para(date, align=ALIGN.RIGHT, right=64)
        else:
            self.para("云岭区住房和城乡建设局", align=ALIGN.RIGHT, right=32)
            # 442 - 32 - 176 is where the name begins; two characters more the date.
            self.para(date, align=ALIGN.LEFT, left=442.2 - 32 - 176 + 32)
        self.para("（联系人：江一鸣，电话：0871-65552030）", first=2)
        if self.make.imprint != "none":
            self.imprint()

    def imprint(self) -> None:
        rules = self.make.imprint == "borders"
        cc = self.para("抄送：区人大常委会人事代表工作委员会，区人民政府办公室。", size=14, left=14, right=14)
        issued = (
            self.para("云岭区住房和城乡建设局办公室\t2025年6月18日印发", size=14, left=14, right=14) if rules else None
        )
        if issued is not None:
            issued.paragraph_format.tab_stops.add_tab_stop(Pt(428), WD_TAB_ALIGNMENT.RIGHT)
        for paragraph, top, bottom in ((cc, 8, 0), (issued, 6, 8)):
            if rules and paragraph is not None:
                sides = [("top", top), ("bottom", bottom)]
                inner = "".join(
                    f'<w:{side} w:val="single" w:sz="{size}" w:space="1" w:color="auto"/>'
                    for side, size in sides
                    if size
                )
                paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{inner}</w:pBdr>"))
                paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(0)
                paragraph.paragraph_format.first_line_indent = Pt(14)

    def numbers(self) -> None:
        self.doc.settings.odd_and_even_pages_header_footer = True
        section = self.doc.sections[0]
        for footer, odd in ((section.footer, True), (section.even_page_footer, False)):
            footer.is_linked_to_previous = False
            paragraph = footer.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            spaced = self.make.numbers == "spaces"
            if self.make.numbers == "frame":
                frame = f'<w:framePr {nsdecls("w")} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>'
                paragraph._p.get_or_add_pPr().insert(0, parse_xml(frame))
            else:
                paragraph.alignment = ALIGN.RIGHT if odd else ALIGN.LEFT
            if not spaced and self.make.numbers != "frame":
                side = "right_indent" if odd else "left_indent"
                setattr(paragraph.paragraph_format, side, Pt(14))
            self.number(paragraph, "　" if spaced and not odd else "", "　" if spaced and odd else "")

    def number(self, paragraph: Any, before: str, after: str) -> None:
        def add(inner: str) -> None:
            run = f'<w:r {nsdecls("w")}><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/></w:rPr>{inner}</w:r>'
            paragraph._p.append(parse_xml(run))

        add(f'<w:t xml:space="preserve">{before}— </w:t>')
        add('<w:fldChar w:fldCharType="begin"/>')
        add('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        add('<w:fldChar w:fldCharType="end"/>')
        add(f'<w:t xml:space="preserve"> —{after}</w:t>')
