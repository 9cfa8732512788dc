"""Departures planted one at a time: what is done to a good file, and the one code it must give."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tests.drafting.measuring.wordedit import Opened, Plant, W, drop, empty_after, put, put_runs, say, text_of

TITLE, NAMES = "云岭区卫生健康局关于", "王晓岚、何自立委员"
BODY, H1, H2, H3, H4 = "感谢你们", "二、下一步打算", "（二）完善服务网络", "1.开展家庭医生", "（1）上门巡诊"
RUN_IN, LONG = "（一）健全工作机制", "全区12个社区"
SIGNED, DATED, NOTE = "云岭区卫生健康局", "2025年9月5日", "（联系人"
Case = tuple[str, Plant, str]


def section(name: str, **attributes: str) -> Plant:
    def plant(opened: Opened) -> None:
        for key, value in attributes.items():
            opened.section.find(W + name).set(W + key, value)

    return plant


def paragraph(begins: str, name: str, **attributes: str) -> Plant:
    return lambda opened: put(opened.paragraph(begins), name, **attributes)


def runs(begins: str, name: str, **attributes: str) -> Plant:
    return lambda opened: put_runs(opened.paragraph(begins), name, **attributes)


def words(begins: str, text: str) -> Plant:
    return lambda opened: say(opened.paragraph(begins), text)


def footers(name: str, *, of_runs: bool = False, **attributes: str) -> Plant:
    def plant(opened: Opened) -> None:
        for one in opened.footers():
            (put_runs if of_runs else put)(one, name, **attributes)

    return plant


def without(begins: str) -> Plant:
    return lambda opened: drop(opened.paragraph(begins))


def signature(opened: Opened) -> Any:
    return [one for one in opened.root().iter(W + "p") if text_of(one) == SIGNED][-1]


def no_signature(opened: Opened) -> None:
    drop(signature(opened))


def no_dashes(opened: Opened) -> None:
    for one in opened.footers():
        for text in one.iter(W + "t"):
            text.text = str(text.text).replace("—", "")


def hyphens(opened: Opened) -> None:
    for one in opened.footers():
        for text in one.iter(W + "t"):
            text.text = str(text.text).replace("—", "-")


def no_number(opened: Opened) -> None:
    for one in opened.footers():
        for run in list(one.iter(W + "r")):
            one.remove(run)


def no_even_pages(opened: Opened) -> None:
    settings = opened.root("word/settings.xml")
    settings.remove(settings.find(W + "evenAndOddHeaders"))


def no_first_page(opened: Opened) -> None:
    opened.section.remove(opened.section.find(W + "titlePg"))


def rules(opened: Opened) -> list[Any]:
    found = [one for name in opened.named("word/header") for one in opened.root(name).iter()]
    return [one for one in found if etree.QName(one).localname == "rect"]


def no_rules(opened: Opened) -> None:
    for rule in rules(opened):
        run = rule.getparent().getparent()
        run.getparent().remove(run)


def one_rule_less(opened: Opened) -> None:
    run = rules(opened)[-1].getparent().getparent()
    run.getparent().remove(run)


def rules_of(**changes: str) -> Plant:
    """Change a length of the rules' style, or their colour."""

    def plant(opened: Opened) -> None:
        for rule in rules(opened):
            style = dict(part.split(":") for part in rule.get("style").split(";"))
            style |= {key.replace("_", "-"): value for key, value in changes.items() if key != "fillcolor"}
            rule.set("style", ";".join(f"{key}:{value}" for key, value in style.items()))
            if "fillcolor" in changes:
                rule.set("fillcolor", changes["fillcolor"])

    return plant


def rules_swapped(opened: Opened) -> None:
    first, second = rules(opened)[:2]
    one, other = (dict(part.split(":") for part in rule.get("style").split(";")) for rule in (first, second))
    one["height"], other["height"] = other["height"], one["height"]
    for rule, style in ((first, one), (second, other)):
        rule.set("style", ";".join(f"{key}:{value}" for key, value in style.items()))


def lower_rules_down(opened: Opened) -> None:
    for rule in rules(opened)[2:]:
        style = dict(part.split(":") for part in rule.get("style").split(";"))
        style["margin-top"] = f"{float(style['margin-top'].removesuffix('pt')) + 20:.2f}pt"
        rule.set("style", ";".join(f"{key}:{value}" for key, value in style.items()))


def authority(name: str, *, of_runs: bool = True, **attributes: str) -> Plant:
    def plant(opened: Opened) -> None:
        for part in opened.named("word/header"):
            for one in opened.root(part).iter(W + "p"):
                if text_of(one):
                    (put_runs if of_runs else put)(one, name, **attributes)

    return plant


def borders(opened: Opened) -> list[Any]:
    return [one for name in ("tcBorders",) for one in opened.root().iter(W + name)]


def no_imprint_rules(opened: Opened) -> None:
    for one in borders(opened):
        one.getparent().remove(one)


def thick_imprint_rules(opened: Opened) -> None:
    for one in borders(opened):
        for side in one:
            side.set(W + "sz", "18")


def wide_table(opened: Opened) -> None:
    table = next(one for one in opened.root().iter(W + "tbl") if one.find(f"{W}tblPr/{W}tblpPr") is None)
    table.find(f"{W}tblPr/{W}tblW").set(W + "w", "10800")
    for column in table.iter(W + "gridCol"):
        column.set(W + "w", str(10800 // len(list(table.iter(W + "gridCol")))))


def no_table_head(opened: Opened) -> None:
    for head in list(opened.root().iter(W + "tblHeader")):
        head.getparent().remove(head)


def theme_font(begins: str) -> Plant:
    def plant(opened: Opened) -> None:
        theme = opened.parts["word/theme/theme1.xml"].decode()
        opened.parts["word/theme/theme1.xml"] = theme.replace(
            '<a:ea typeface="仿宋_GB2312"/>', '<a:ea typeface="等线"/>'
        ).encode()
        put_runs(opened.paragraph(begins), "rFonts", eastAsiaTheme="minorEastAsia", asciiTheme="minorHAnsi")

    return plant


def style(name: str, part: str, element: str, **attributes: str) -> Plant:
    """Change a style instead of a paragraph."""

    def plant(opened: Opened) -> None:
        found = next(one for one in opened.root("word/styles.xml").iter(W + "style") if one.get(W + "styleId") == name)
        properties = found.find(W + part)
        target = properties.find(W + element)
        if target is None:
            target = etree.SubElement(properties, W + element)
        for key, value in attributes.items():
            target.set(W + key, value)

    return plant


def typed_spaces(opened: Opened) -> None:
    found = opened.paragraph(BODY)
    put(found, "ind", firstLineChars="0", firstLine="0")
    say(found, "　　" + text_of(found))


def blank_line(opened: Opened) -> None:
    empty_after(opened.paragraph(LONG))


def part_of(begins: str, count: int, name: str, **attributes: str) -> Plant:
    """Cut the paragraph's last run and change only its first ``count`` characters."""

    def plant(opened: Opened) -> None:
        run = list(opened.paragraph(begins).iter(W + "r"))[-1]
        words_of = run.find(W + "t")
        second = etree.fromstring(etree.tostring(run))
        second.find(W + "t").text = words_of.text[count:]
        words_of.text = words_of.text[:count]
        run.addnext(second)
        properties = run.find(W + "rPr")
        element = properties.find(W + name)
        if element is None:
            element = etree.SubElement(properties, W + name)
        for key, value in attributes.items():
            element.set(W + key, value)

    return plant


CASES: dict[str, Case] = {
    "Letter paper": ("plain", section("pgSz", w="12240", h="15840"), "page-paper"),
    "B5 paper": ("plain", section("pgSz", w="10319", h="14571"), "page-paper"),
    "top margin one inch": ("plain", section("pgMar", top="1440"), "page-top"),
    "left margin 31.8 mm": ("plain", section("pgMar", left="1803"), "page-left"),
    "right margin 31.8 mm": ("plain", section("pgMar", right="1803"), "page-right"),
    "bottom margin one inch": ("letter", section("pgMar", bottom="1440"), "page-bottom"),
    "two columns": ("plain", lambda o: etree.SubElement(o.section, W + "cols").set(W + "num", "2"), "page-columns"),
    "title in 黑体": ("plain", runs(TITLE, "rFonts", eastAsia="黑体"), "title-font"),
    "title in 宋体": ("letter", runs(TITLE, "rFonts", eastAsia="宋体"), "title-font"),
    "title 小二": ("red", runs(TITLE, "sz", val="36"), "title-size"),
    "title bold": ("plain", runs(TITLE, "b"), "title-bold"),
    "title at the left": ("plain", paragraph(TITLE, "jc", val="left"), "title-align"),
    "title pushed aside": ("plain", paragraph(TITLE, "ind", left="900"), "title-align"),
    "body in 宋体": ("plain", runs(LONG, "rFonts", eastAsia="宋体"), "body-font"),
    "body in 微软雅黑": ("hand", runs("对有条件", "rFonts", eastAsia="微软雅黑"), "body-font"),
    "body 四号": ("plain", runs(LONG, "sz", val="28"), "body-size"),
    "a few words 小四": ("plain", part_of(LONG, 6, "sz", val="24"), "body-size"),
    "a few words 楷体": ("plain", part_of(LONG, 6, "rFonts", eastAsia="楷体_GB2312"), "body-font"),
    "body bold": ("plain", runs(BODY, "b"), "body-bold"),
    "body red": ("plain", runs(BODY, "color", val="FF0000"), "body-colour"),
    "a few words blue": ("plain", part_of(LONG, 6, "color", val="0070C0"), "body-colour"),
    "body highlighted": ("plain", part_of(LONG, 6, "highlight", val="yellow"), "body-colour"),
    "theme fonts": ("plain", theme_font(BODY), "body-font"),
    "theme fonts that happen to be right": (
        "plain",
        runs(BODY, "rFonts", eastAsiaTheme="minorEastAsia", asciiTheme="minorHAnsi"),
        "body-theme-font",
    ),
    "body not indented": ("plain", paragraph(BODY, "ind", firstLineChars="0", firstLine="0"), "body-indent"),
    "body not indented in points": ("plain", paragraph(BODY, "ind", firstLine="0"), "body-indent"),
    "body indented one character": ("hand", paragraph("对有条件", "ind", firstLineChars="100"), "body-indent"),
    "indent typed": ("plain", typed_spaces, "body-typed-spaces"),
    "body indented as a block": (
        "plain",
        paragraph(LONG, "ind", left="640", firstLineChars="0", firstLine="0"),
        "body-wrap",
    ),
    "body centred": ("plain", paragraph(BODY, "jc", val="center"), "body-align"),
    "one and a half lines": ("plain", paragraph(LONG, "spacing", line="360", lineRule="auto"), "line-spacing"),
    "single lines": ("plain", paragraph(LONG, "spacing", line="240", lineRule="auto"), "line-spacing"),
    "lines of 20 points": ("plain", paragraph(LONG, "spacing", line="400", lineRule="exact"), "line-spacing"),
    "all lines of 33 points": ("plain", style("Normal", "pPr", "spacing", line="660"), "line-spacing"),
    "all lines of 30 points": ("red", style("Normal", "pPr", "spacing", line="600"), "line-spacing"),
    "room after a paragraph": ("plain", paragraph(LONG, "spacing", after="200"), "paragraph-spacing"),
    "blank line in the body": ("plain", blank_line, "blank-line"),
    "letters spread": ("plain", style("OfficialBody", "rPr", "spacing", val="20"), "line-characters"),
    "first level in 仿宋": ("plain", runs(H1, "rFonts", eastAsia="仿宋_GB2312"), "heading-1-font"),
    "first level in 宋体": ("hand", runs("二、下一步", "rFonts", eastAsia="宋体"), "heading-1-font"),
    "first level bold": ("plain", runs(H1, "b"), "heading-1-bold"),
    "second level bold": ("plain", runs(H2, "b"), "heading-2-bold"),
    "third level bold": ("plain", runs(H3, "b"), "heading-3-bold"),
    "fourth level bold": ("plain", runs(H4, "b"), "heading-4-bold"),
    "second level in 黑体": ("plain", runs(H2, "rFonts", eastAsia="黑体"), "heading-2-font"),
    "third level in 楷体": ("plain", runs(H3, "rFonts", eastAsia="楷体_GB2312"), "heading-3-font"),
    "first level 小三": ("plain", runs(H1, "sz", val="30"), "heading-1-size"),
    "first level flush left": ("plain", paragraph(H1, "ind", firstLineChars="0", firstLine="0"), "heading-1-indent"),
    "first level centred": ("plain", paragraph(H1, "jc", val="center"), "heading-1-align"),
    "heading style bold": ("plain", style("Heading2", "rPr", "b"), "heading-2-bold"),
    "addressees indented": (
        "plain",
        paragraph(NAMES, "ind", firstLineChars="200", firstLine="640"),
        "addressees-indent",
    ),
    "no colon": ("plain", words(NAMES, "王晓岚、何自立委员"), "addressees-colon"),
    "half-width colon": ("letter", words(NAMES, "王晓岚、何自立委员:"), "addressees-colon"),
    "no line under the title": ("plain", paragraph(NAMES, "spacing", before="0"), "addressees-gap"),
    "date flush right": ("plain", paragraph(DATED, "ind", left="0", right="0"), "date-place"),
    "date in Chinese numerals": ("plain", words(DATED, "二〇二五年九月五日"), "date-form"),
    "date padded": ("plain", words(DATED, "2025年09月05日"), "date-padded"),
    "date with points": ("letter", words(DATED, "2025.9.5"), "date-form"),
    "no date": ("plain", without(DATED), "date-missing"),
    "no signature": ("plain", no_signature, "signature-missing"),
    "no title": (
        "plain",
        lambda o: (
            [
                drop(p)
                for p in list(o.root().iter(W + "p"))
                if "OfficialTitle" in etree.tostring(p, encoding="unicode")
                or '"Title"' in etree.tostring(p, encoding="unicode")
            ]
            and None
        ),
        "title-missing",
    ),
    "signature not over the date": ("plain", lambda o: put(signature(o), "ind", left="2400"), "signature-place"),
    "note without brackets": ("plain", words(NOTE, "联系人：赵明远，电话：0871-65550101"), "note-brackets"),
    "note not indented": ("plain", paragraph(NOTE, "ind", firstLineChars="0", firstLine="0"), "note-indent"),
    "[2025]": ("plain", words("云卫函", "云卫函[2025]18号"), "doc-number-brackets"),
    "第18号": ("plain", words("云卫函", "云卫函〔2025〕第18号"), "doc-number-serial"),
    "018号": ("letter", words("云卫函", "云卫函〔2025〕018号"), "doc-number-serial"),
    "文号 at the left of a letter": ("letter", paragraph("云卫函", "jc", val="left"), "doc-number-place"),
    "文号 at the left of a red head": ("red", paragraph("云卫函", "jc", val="left"), "doc-number-place"),
    "文号 in 黑体": ("red", runs("云卫函", "rFonts", eastAsia="黑体"), "doc-number-font"),
    "no page number": ("plain", no_number, "page-number-missing"),
    "page number centred": ("plain", footers("jc", val="center"), "page-number-place"),
    "page number without dashes": ("plain", no_dashes, "page-number-dashes"),
    "page number with hyphens": ("plain", hyphens, "page-number-dashes"),
    "page number 小五": ("plain", footers("sz", of_runs=True, val="18"), "page-number-size"),
    "page number in Times": (
        "plain",
        footers("rFonts", of_runs=True, ascii="Times New Roman", hAnsi="Times New Roman"),
        "page-number-font",
    ),
    "page number flush": (
        "plain",
        footers("ind", rightChars="0", right="0", leftChars="0", left="0"),
        "page-number-inset",
    ),
    "page number the same on both sides": ("plain", no_even_pages, "page-number-same"),
    "page number low": ("plain", section("pgMar", footer="850"), "page-number-distance"),
    "page number on page one of a letter": (
        "letter",
        lambda o: o.parts.__setitem__("word/footer3.xml", o.parts["word/footer1.xml"]),
        "page-number-first",
    ),
    "red rules missing": ("letter", no_rules, "red-rule-missing"),
    "one red rule missing": ("letter", one_rule_less, "red-rule-missing"),
    "red rules as wide as the text": ("letter", rules_of(width="442.20pt"), "red-rule-width"),
    "red rules black": ("letter", rules_of(fillcolor="#000000"), "red-rule-colour"),
    "red rules turned over": ("letter", rules_swapped, "red-rule-order"),
    "lower rules low": ("letter", lower_rules_down, "red-rule-place"),
    "red rule missing in a red head": ("red", no_rules, "red-rule-missing"),
    "red rule short": ("red", rules_of(width="300.00pt"), "red-rule-width"),
    "authority black": ("letter", authority("color", val="000000"), "authority-colour"),
    "authority in 黑体": ("letter", authority("rFonts", eastAsia="黑体"), "authority-font"),
    "authority low": ("letter", authority("framePr", of_runs=False, y="2200"), "authority-top"),
    "authority low in a red head": ("red", authority("framePr", of_runs=False, y="2600"), "authority-top"),
    "imprint rules missing": ("plain", no_imprint_rules, "imprint-rules"),
    "imprint rules thick": ("red", thick_imprint_rules, "imprint-rule-thickness"),
    "抄送 三号": ("plain", runs("抄送", "sz", val="32"), "cc-size"),
    "抄送 without full stop": ("plain", words("抄送", "抄送：区政协提案委员会，区人民政府办公室"), "cc-full-stop"),
    "抄送 flush": ("letter", paragraph("抄送", "ind", left="840", hanging="840"), "cc-indent"),
    "印发 date padded": (
        "plain",
        lambda o: [t for t in o.root().iter(W + "t") if "印发" in str(t.text)][-1].__setattr__(
            "text", "2025年09月05日印发"
        ),
        "issued-date",
    ),
    "印发 date in the middle": (
        "hand",
        words("云岭区住房和城乡建设局办公室", "云岭区住房和城乡建设局办公室　　2025年6月18日印发"),
        "issued-place",
    ),
    "attachment with full stop": (
        "plain",
        words("附件：", "附件：1.云岭区医养结合机构名单。"),
        "attachment-note-punctuation",
    ),
    "attachment list flush": ("plain", paragraph("附件：", "ind", left="0", hanging="0"), "attachment-note-indent"),
    "table too wide": ("table", wide_table, "table-width"),
    "table head not repeated": ("table", no_table_head, "table-header"),
    "此页无正文": (
        "plain",
        lambda o: o.paragraph("附件：").addprevious(_copy(o, BODY, "（此页无正文）")),
        "no-text-page",
    ),
}


def _copy(opened: Opened, begins: str, text: str) -> Any:
    found = etree.fromstring(etree.tostring(opened.paragraph(begins)))
    say(found, text)
    return found
