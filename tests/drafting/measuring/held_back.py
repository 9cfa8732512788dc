"""Departures held back: written after the checks, measured once, never tuned on. Planted through python-docx's own calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

Plant = Callable[[Any], None]


def find(doc: Any, begins: str) -> Any:
    return next(one for one in doc.paragraphs if one.text.strip("\u3000 ").startswith(begins))


def last(doc: Any, text: str) -> Any:
    return [one for one in doc.paragraphs if one.text == text][-1]


def east(paragraph: Any, font: str) -> None:
    for run in paragraph.runs:
        run.font.name = font
        run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


def form(begins: str, **values: Any) -> Plant:
    def plant(doc: Any) -> None:
        for name, value in values.items():
            setattr(find(doc, begins).paragraph_format, name, value)

    return plant


def font(begins: str, **values: Any) -> Plant:
    def plant(doc: Any) -> None:
        for run in find(doc, begins).runs:
            for name, value in values.items():
                setattr(run.font, name, value)

    return plant


def red(begins: str) -> Plant:
    def plant(doc: Any) -> None:
        for run in find(doc, begins).runs:
            run.font.color.rgb = RGBColor(255, 0, 0)

    return plant


def placed(begins: str, **values: Any) -> Plant:
    """Indents in points for those counted in characters, which would win."""

    def plant(doc: Any) -> None:
        paragraph = last(doc, begins) if any(one.text == begins for one in doc.paragraphs) else find(doc, begins)
        indent = paragraph._p.pPr.find(qn("w:ind"))
        for name in list(indent.attrib):
            if name.endswith("Chars"):
                del indent.attrib[name]
        for name, value in values.items():
            setattr(paragraph.paragraph_format, name, value)

    return plant


def page(**values: Any) -> Plant:
    return lambda doc: [setattr(doc.sections[0], name, value) for name, value in values.items()] and None


def text(begins: str, words: str) -> Plant:
    def plant(doc: Any) -> None:
        paragraph = find(doc, begins)
        paragraph.runs[0].text = words
        for run in paragraph.runs[1:]:
            run.text = ""

    return plant


def gone(begins: str) -> Plant:
    return lambda doc: find(doc, begins)._p.getparent().remove(find(doc, begins)._p)


def each_run(doc: Any, name: str, value: Any) -> None:
    for paragraph in doc.paragraphs:
        for run in paragraph.runs:
            setattr(run.font, name, value)


def footers(change: Callable[[Any], None]) -> Plant:
    def plant(doc: Any) -> None:
        for footer in (doc.sections[0].footer, doc.sections[0].even_page_footer):
            for paragraph in footer.paragraphs:
                change(paragraph)

    return plant


def swapped(doc: Any) -> None:
    doc.sections[0].footer.paragraphs[0].alignment = ALIGN.LEFT
    doc.sections[0].even_page_footer.paragraphs[0].alignment = ALIGN.RIGHT
    doc.sections[0].footer.paragraphs[0].paragraph_format.left_indent = Pt(14)
    doc.sections[0].even_page_footer.paragraphs[0].paragraph_format.right_indent = Pt(14)


def style(name: str, **values: Any) -> Plant:
    return lambda doc: [setattr(doc.styles[name].font, key, value) for key, value in values.items()] and None


def header(doc: Any) -> None:
    doc.sections[0].header.paragraphs[0].add_run("云岭区卫生健康局公文")


def joined_attachment(doc: Any) -> None:
    """An attachment that goes on under the letter instead of on its own page."""
    paragraph = find(doc, "附件1")
    paragraph.paragraph_format.page_break_before = False


# name: (which good file, what is done, the codes it may give; the first must be among them)
HELD: dict[str, tuple[str, Plant, tuple[str, ...]]] = {
    "A3": ("hand", page(page_width=Cm(29.7), page_height=Cm(42.0)), ("page-paper",)),
    "lying on its side": (
        "hand",
        page(orientation=WD_ORIENT.LANDSCAPE, page_width=Cm(29.7), page_height=Cm(21.0)),
        ("page-landscape",),
    ),
    "gutter": ("wps", page(gutter=Cm(0.5)), ("page-left",)),
    "Word's own margins": (
        "hand",
        page(top_margin=Cm(2.54), bottom_margin=Cm(2.54), left_margin=Cm(3.18), right_margin=Cm(3.18)),
        ("page-top", "page-left", "page-right", "page-bottom", "date-place", "page-number-distance"),
    ),
    "title 20 pt": ("letter", font("云岭区卫生健康局关于", size=Pt(20)), ("title-size",)),
    "title red": ("wps", red("云岭区农业农村局关于"), ("title-colour",)),
    "title justified": ("hand", form("云岭区住房和城乡建设局关于", alignment=ALIGN.JUSTIFY), ("title-align",)),
    "body 楷体": ("wps", lambda doc: east(find(doc, "一是加快项目"), "楷体"), ("body-font",)),
    "body 14 pt by style": ("plain", style("公文正文", size=Pt(14)), ("body-size", "heading-2-size")),
    "body bold by style": ("plain", style("公文正文", bold=True), ("body-bold", "heading-2-bold")),
    "everything bold": (
        "hand",
        lambda doc: each_run(doc, "bold", True),
        (
            "body-bold",
            "title-bold",
            "heading-1-bold",
            "heading-2-bold",
            "heading-3-bold",
            "heading-4-bold",
            "addressees-bold",
            "signature-bold",
            "date-bold",
            "note-bold",
            "attachment-note-bold",
            "cc-bold",
            "issued-bold",
            "doc-number-bold",
        ),
    ),
    "everything 宋体": (
        "hand",
        lambda doc: [east(p, "宋体") for p in doc.paragraphs] and None,
        (
            "body-font",
            "title-font",
            "heading-1-font",
            "heading-2-font",
            "heading-3-font",
            "heading-4-font",
            "addressees-font",
            "signature-font",
            "date-font",
            "note-font",
            "attachment-note-font",
            "cc-font",
            "issued-font",
            "doc-number-font",
        ),
    ),
    "no indent through python-docx": ("plain", form("感谢你们", first_line_indent=Pt(0)), ("body-indent",)),
    "hanging indent": (
        "plain",
        form("全区12个", first_line_indent=Pt(-32), left_indent=Pt(32)),
        ("body-indent", "body-wrap"),
    ),
    "1.5 lines through python-docx": ("letter", form("全区12个", line_spacing=1.5), ("line-spacing",)),
    "double lines": ("red", form("感谢你们", line_spacing=2.0), ("line-spacing",)),
    "at least 12": ("hand", form("对有条件", line_spacing=Pt(12)), ("line-spacing",)),
    "room before a heading": ("red", form("二、下一步", space_before=Pt(12)), ("paragraph-spacing",)),
    "heading 2 bold in WPS": ("wps", font("落实资金保障", bold=True), ("heading-2-bold",)),
    "run-in heading bold": (
        "plain",
        lambda doc: [setattr(run.font, "bold", True) for run in find(doc, "（一）健全").runs[:2]] and None,
        ("heading-2-bold",),
    ),
    "heading 1 size 18": ("wps", font("治理工作进展", size=Pt(18)), ("heading-1-size", "heading-1-indent")),
    "heading 1 right": ("hand", form("二、下一步", alignment=ALIGN.RIGHT), ("heading-1-align",)),
    "(一) in half width": ("hand", text("（一）摸清", "(一)摸清底数"), ("heading-number",)),
    "1、 for 1.": ("hand", text("1.分类", "1、分类施策。"), ("heading-number",)),
    "addressees two in": ("wps", form("沈知秋", first_line_indent=Pt(32)), ("addressees-indent",)),
    "addressees centred": ("hand", form("陆云舒", alignment=ALIGN.CENTER), ("addressees-indent",)),
    "addressees without colon": ("wps", text("沈知秋", "沈知秋代表"), ("addressees-colon",)),
    "addressees with comma": ("letter", text("王晓岚", "王晓岚、何自立委员，"), ("addressees-colon",)),
    "date in the middle": ("hand", form("2025年6月18日", right_indent=Pt(160)), ("date-place",)),
    "date at the left": ("plain", form("2025年9月5日", alignment=ALIGN.LEFT, left_indent=Pt(0)), ("date-place",)),
    "date right in WPS": ("wps", placed("2025年7月2日", right_indent=Pt(0)), ("date-place",)),
    "signature right in WPS": ("wps", placed("云岭区农业农村局", right_indent=Pt(0)), ("signature-place",)),
    "day padded": ("wps", text("2025年7月2日", "2025年7月02日"), ("date-padded",)),
    "year short": ("hand", text("2025年6月18日", "25年6月18日"), ("date-form",)),
    "date with blanks left": ("hand", text("2025年6月18日", "2025年6月  日"), ("date-form",)),
    "no signature in WPS": (
        "wps",
        lambda doc: last(doc, "云岭区农业农村局")._p.getparent().remove(last(doc, "云岭区农业农村局")._p),
        ("signature-missing",),
    ),
    "no addressees": ("plain", gone("王晓岚"), ("addressees-missing",)),
    "(2025) in round brackets": (
        "wps",
        text("云农复", "云农复（2025）42号"),
        ("doc-number-brackets", "red-rule-missing"),
    ),
    "【2025】": ("red", text("云卫函", "云卫函【2025】18号"), ("doc-number-brackets",)),
    "年份 two digits": ("plain", text("云卫函", "云卫函〔25〕18号"), ("doc-number-year",)),
    "文号 12 pt": ("letter", font("云卫函", size=Pt(12)), ("doc-number-size",)),
    "文号 red": ("red", red("云卫函"), ("doc-number-colour",)),
    "page numbers swapped": ("hand", swapped, ("page-number-place",)),
    "page numbers centred": ("hand", footers(lambda p: setattr(p, "alignment", ALIGN.CENTER)), ("page-number-place",)),
    "page numbers 12 pt": (
        "red",
        footers(lambda p: [setattr(r.font, "size", Pt(12)) for r in p.runs] and None),
        ("page-number-size",),
    ),
    "page numbers bold": (
        "red",
        footers(lambda p: [setattr(r.font, "bold", True) for r in p.runs] and None),
        ("page-number-bold",),
    ),
    "page numbers gone": ("red", footers(lambda p: p.clear()), ("page-number-missing",)),
    "odd and even alike": (
        "hand",
        lambda doc: setattr(doc.settings, "odd_and_even_pages_header_footer", False),
        ("page-number-same",),
    ),
    "footer high": ("hand", page(footer_distance=Cm(1.5)), ("page-number-distance",)),
    "number on the first page": ("letter", page(different_first_page_header_footer=False), ("page-number-first",)),
    "running header": ("plain", header, ("header-text",)),
    "抄送 centred 16": ("hand", font("抄送", size=Pt(16)), ("cc-size",)),
    "抄送 in 黑体": ("hand", lambda doc: east(find(doc, "抄送"), "黑体"), ("cc-font",)),
    "抄报": ("hand", text("抄送", "抄报：区人大常委会人事代表工作委员会，区人民政府办公室。"), ("cc-colon",)),
    "note flush": ("wps", form("（联系人", first_line_indent=Pt(0)), ("note-indent",)),
    "note without brackets": ("wps", text("（联系人", "联系人：苏北，电话：0871-65553316"), ("note-brackets",)),
    "attachment name with full stop": (
        "hand",
        text("附件：", "附件：老旧小区停车改造计划表。"),
        ("attachment-note-punctuation",),
    ),
    "attachment half-width colon": (
        "plain",
        text("附件：", "附件:1.云岭区医养结合机构名单"),
        ("attachment-note-colon",),
    ),
    "attachment list three in": ("hand", placed("附件：", first_line_indent=Pt(56)), ("attachment-note-indent",)),
    "attachment on the same page": ("pages", joined_attachment, ("attachment-label-page",)),
    "attachment label in 仿宋": (
        "pages",
        lambda doc: east(find(doc, "附件1"), "仿宋_GB2312"),
        ("attachment-label-font",),
    ),
    "attachment title at the left": (
        "pages",
        lambda doc: setattr(last(doc, "云岭区医养结合机构名单"), "alignment", ALIGN.LEFT),
        ("attachment-title-align",),
    ),
    "attachment label indented": ("pages", form("附件1", left_indent=Pt(32)), ("attachment-label-place",)),
    "small text in an attachment": ("pages", font("清河街道养护院", size=Pt(12)), ("body-size",)),
}
