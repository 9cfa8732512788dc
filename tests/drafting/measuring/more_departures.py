"""Further departures planted one at a time: marks, what is done to characters, closing, attachments, page breaks."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from tests.drafting.measuring.departures import (
    BODY,
    DATED,
    LONG,
    Case,
    authority,
    rules,
    rules_of,
    runs,
    signature,
    words,
)
from tests.drafting.measuring.wordedit import Opened, Plant, W, put, put_runs, say, text_of


def swap(pattern: str, new: str, part: str = "word/document.xml") -> Plant:
    """Another wording in the first run that has the words; what else stands in the paragraph stays."""

    def plant(opened: Opened) -> None:
        text = next(one for one in opened.root(part).iter(W + "t") if re.search(pattern, str(one.text or "")))
        text.text = re.sub(pattern, new, str(text.text), count=1)

    return plant


def raised(begins: str, above: str) -> Plant:
    return lambda opened: opened.paragraph(above).addprevious(opened.paragraph(begins))


def _header_words(old: str, new: str) -> Plant:
    def plant(opened: Opened) -> None:
        for name in opened.named("word/header"):
            for one in opened.root(name).iter(W + "t"):
                one.text = str(one.text or "").replace(old, new)

    return plant


def unhinted(opened: Opened) -> None:
    paragraph = opened.paragraph(BODY)
    next(paragraph.iter(W + "t")).text = "感谢“你们”的关心和支持……"
    for fonts in paragraph.iter(W + "rFonts"):
        fonts.set(W + "hint", "default")


def counted_from(start: str) -> Plant:
    def plant(opened: Opened) -> None:
        etree.SubElement(opened.section, W + "pgNumType").set(W + "start", start)

    return plant


def rule_aside(opened: Opened) -> None:
    rules_of(margin_left="51pt")(opened)


def longer_rule(opened: Opened) -> None:
    rules_of(width="481.9pt", margin_left="56.7pt")(opened)


def list_below(opened: Opened) -> None:
    date = opened.paragraph(DATED)
    for begins in ("2.云岭区家庭", "附件：1"):
        date.addnext(opened.paragraph(begins))


def two_in(opened: Opened) -> None:
    put(opened.paragraph("2.云岭区家庭"), "ind", leftChars="0", left="628", hangingChars="0", hanging="0")


def title_close(opened: Opened) -> None:
    title = [one for one in opened.root().iter(W + "p") if text_of(one) == "云岭区家庭病床服务规范"][-1]
    put(title, "spacing", before="0")


def subject_words(opened: Opened) -> None:
    note = opened.paragraph("（联系人")
    made = deepcopy(note)
    say(made, "主题词：卫生　提案　答复")
    note.addnext(made)


def red_imprint(opened: Opened) -> None:
    for borders in opened.root().iter(W + "tcBorders"):
        for border in borders:
            border.set(W + "color", "FF0000")


def issued(opened: Opened) -> None:
    copies = opened.paragraph("抄送")
    made = deepcopy(copies)
    say(made, "云岭区卫生健康局办公室　　　　　　　　　2025年9月5日印发")
    copies.addnext(made)


def broken(begins: str, *, last: bool = False) -> Plant:
    def plant(opened: Opened) -> None:
        put(signature(opened) if last else opened.paragraph(begins), "pageBreakBefore")

    return plant


def cells(size: str) -> Plant:
    def plant(opened: Opened) -> None:
        for paragraph in next(opened.root().iter(W + "tbl")).iter(W + "p"):
            put_runs(paragraph, "sz", val=size)

    return plant


def number_up(opened: Opened) -> None:
    """The number a line higher, the rule and the title with it."""
    put(opened.paragraph("云卫函"), "spacing", before=str(int(_before(opened)) - 579 * 3 // 2))
    rule = rules(opened)[0]
    style = dict(part.split(":") for part in rule.get("style").split(";"))
    style["margin-top"] = f"{float(style['margin-top'].removesuffix('pt')) - 28.95 * 1.5:.2f}pt"
    rule.set("style", ";".join(f"{key}:{value}" for key, value in style.items()))


def _before(opened: Opened) -> str:
    return opened.paragraph("云卫函").find(f"{W}pPr/{W}spacing").get(W + "before")


MORE_CASES: dict[str, Case] = {
    "copy number of four digits": ("marks", swap("000012", "0012"), "copy-number-digits"),
    "months of secrecy in Chinese": ("marks", swap("★1年", "★一年"), "secrecy-digits"),
    "secrecy without its star": ("marks", swap("★", ""), "secrecy-star"),
    "urgency above secrecy": ("marks", raised("特急", "秘密"), "marks-order"),
    "half-width colon after 签发人": ("marks", swap("签发人：", "签发人:"), "signer-colon"),
    "number without 号": ("red", swap("18号", "18"), "doc-number-serial"),
    "year without brackets": ("red", swap("〔2025〕", "2025"), "doc-number-brackets"),
    "年 in the brackets": ("letter", swap("〔2025〕", "〔2025年〕"), "doc-number-year"),
    "title with a full stop": ("plain", swap("提案的答复$", "提案的答复。"), "title-stop"),
    "head in bold": ("red", authority("b"), "authority-bold"),
    "文件 in the letter form": ("letter", _header_words("健康局", "健康局文件"), "authority-words"),
    "red rule to the left": ("red", rule_aside, "red-rule-centre"),
    "red head's rule as long as a letter form's": ("red", longer_rule, "red-rule-width"),
    "italics": ("plain", runs(BODY, "i"), "body-italic"),
    "underlined": ("letter", runs(BODY, "u", val="single"), "body-underline"),
    "struck out": ("plain", runs(BODY, "strike"), "body-strike"),
    "a shade": ("plain", runs(BODY, "shd", val="clear", fill="FFFF00"), "body-colour"),
    "narrow characters": ("plain", runs(LONG, "w", val="80"), "body-scale"),
    "characters apart": ("letter", runs(LONG, "spacing", val="40"), "body-spacing"),
    "digits in Calibri": ("red", runs(LONG, "rFonts", ascii="Calibri", hAnsi="Calibri"), "body-latin"),
    "quotes in the Latin font": ("plain", unhinted, "body-quotes"),
    "numbered from nought": ("red", counted_from("0"), "page-number-start"),
    "a date with spaces": ("plain", words(DATED, "2025 年 9 月 5 日"), "date-spaces"),
    "list of attachments below the date": ("plain", list_below, "attachment-note-place"),
    "attachment 1、": ("letter", swap("1.云岭", "1、云岭"), "attachment-note-number"),
    "attachment 一、": ("plain", swap("1.云岭", "一、云岭"), "attachment-note-number"),
    "attachments 1 and 3": ("plain", swap("^2.云岭", "3.云岭"), "attachment-note-number"),
    "second attachment two in": ("red", two_in, "attachment-note-align"),
    "附件一": ("pages", swap("^附件1$", "附件一"), "attachment-label-form"),
    "附件2：": ("pages", swap("^附件2$", "附件2："), "attachment-label-form"),
    "attachment's title not as listed": (
        "pages",
        swap("^云岭区家庭病床服务规范", "家庭病床管理办法"),
        "attachment-title-name",
    ),
    "attachment's title right under its label": ("pages", title_close, "attachment-title-gap"),
    "主题词": ("red", subject_words, "subject-words"),
    "red rules in the imprint": ("red", red_imprint, "imprint-rule-colour"),
    "印发 in the letter form": ("letter", issued, "issued-letter"),
    "signature on the next page": ("plain", broken("云岭区卫生健康局", last=True), "signature-page"),
    "list of attachments on the next page": ("letter", broken("附件：1"), "signature-page"),
    "no text on the first page": ("red", broken("你们提出"), "first-page"),
    "cells in 3号": ("table", cells("32"), "table-size"),
    "number close under the head": ("red", number_up, "doc-number-gap"),
    "red rule 15 mm low": ("red", rules_of(margin_top="385pt"), "red-rule-place"),
    "red rule above the number": ("red", rules_of(margin_top="250pt"), "red-rule-place"),
}
