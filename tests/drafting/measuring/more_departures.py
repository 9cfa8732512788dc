"""Further departures planted one at a time: marks, what is done to characters, closing, attachments, page breaks."""

from __future__ import annotations

import re

from lxml import etree

from tests.drafting.measuring.departures import (
    BODY,
    LONG,
    Case,
    authority,
    rules_of,
    runs,
)
from tests.drafting.measuring.wordedit import Opened, Plant, W


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
}
