"""The marks of the head: 份号, 密级, 紧急程度, 文号 and 签发人 (GB/T 9704-2012, 7.2.1 to 7.2.6 and 10.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import Description, Passage, TableSheet
from drafting.layout.measuring.shape import Shaped
from drafting.layout.profile import Force
from drafting.model.letter import Form

LEFT_MARKS = {Role.COPY_NUMBER: "7.2.1", Role.SECRECY: "7.2.2", Role.URGENCY: "7.2.3"}
"""What stands at the left from above, with the clause of each."""

SLACK = 4.0
_YEAR = re.compile(r"[\[［【（(〔]\s*(?P<year>\d+)\s*(?P<word>年?)\s*[\]］】）)〕]")
_BARE_YEAR = re.compile(r"(?<=[一-鿿])(?P<year>(?:19|20)\d\d)年?(?=\s*第?\s*\d{1,4}\s*号)")
_NUMBER = re.compile(r"[〕\]］】）)]\s*(?P<ordinal>第?)\s*(?P<digits>\d*)\s*号")
_UNENDED = re.compile(r"[〕\]］】）)]\s*第?\s*\d{1,4}(?=\s*$|\s+\S)")
_HALF_SIGNER = re.compile(r"签\s*发\s*人?\s*:")
_SERIAL = re.compile(r"(?:份号[：:]?\s*)?(?P<digits>[0-9０-９]+)")
_HAN_PERIOD = re.compile(r"(?<=[密★☆])\s*[一二三四五六七八九十]{1,3}\s*(?:年|个月)")
_UNSTARRED = re.compile(r"(?<=密)\s*[\d一二三四五六七八九十]{1,3}\s*(?:年|个月)")
_DOC_NUMBER = Provision("7.2.5", Force.MUST)


def mark_departures(found: Description, shaped: Shaped) -> Iterator[Departure]:
    left: list[Passage] = []
    for part in found.flow:
        for passage in part.passages if isinstance(part, TableSheet) else (part,):
            if passage.role is Role.DOC_NUMBER:
                yield from _doc_number(passage, shaped)
            elif passage.role in LEFT_MARKS and not passage.in_table:
                left.append(passage)
                yield from _mark(passage)
    yield from _order(left)


def _doc_number(passage: Passage, shaped: Shaped) -> Iterator[Departure]:
    yield from _year(passage)
    number = _NUMBER.search(passage.text)
    if number and (number["ordinal"] or (number["digits"].startswith("0") and len(number["digits"]) > 1)):
        part = number.start() + 1, number.end()
        expected = f"{number['digits'].lstrip('0') or 'X'}号，不加“第”、不编虚位"
        yield depart("doc-number-serial", _DOC_NUMBER, expected, number[0][1:], at=passage, part=part)
    elif number is None and (short := _UNENDED.search(passage.text)):
        part = short.start() + 1, short.end()
        expected = f"{short[0][1:].strip()}号"
        yield depart("doc-number-serial", _DOC_NUMBER, expected, short[0][1:].strip(), at=passage, part=part)
    if colon := _HALF_SIGNER.search(passage.text):
        provision = Provision("7.2.6", Force.MUST)
        yield depart(
            "signer-colon", provision, "“签发人”后标全角冒号", "半角冒号", where="签发人", at=passage, part=colon.span()
        )
    yield from _side(passage, shaped)


def _year(passage: Passage) -> Iterator[Departure]:
    """The year in full in 〔〕, without 年."""
    year = _YEAR.search(passage.text)
    if year is None:
        if bare := _BARE_YEAR.search(passage.text):
            expected = f"六角括号〔{bare['year']}〕"
            yield depart("doc-number-brackets", _DOC_NUMBER, expected, "没有括号", at=passage, part=bare.span())
        return
    if year[0][0] + year[0][-1] != "〔〕":
        expected = f"六角括号〔{year['year']}〕"
        yield depart("doc-number-brackets", _DOC_NUMBER, expected, year[0], at=passage, part=year.span())
    if len(year["year"]) != 4 or year["word"]:
        expected = "四位年份" if len(year["year"]) != 4 else f"〔{year['year']}〕，不加“年”"
        found = year["year"] + year["word"]
        yield depart("doc-number-year", _DOC_NUMBER, expected, found, at=passage, part=year.span())


def _side(passage: Passage, shaped: Shaped) -> Iterator[Departure]:
    """At the right of a letter form, in the middle under a red head."""
    if passage.in_table or passage.boxed or "\t" in passage.text or "签发人" in passage.text:
        return
    if shaped.form is Form.LETTER and (passage.align is not Alignment.RIGHT or passage.right > SLACK):
        if passage.typed_indent < 60 and passage.left < 100:
            provision = Provision("10.1", Force.MUST)
            yield depart("doc-number-place", provision, "顶格居版心右边缘", aligned(passage), at=passage)
    elif shaped.form is Form.RED_HEAD and (passage.align is not Alignment.CENTER or lopsided(passage)):
        yield depart("doc-number-place", _DOC_NUMBER, "居中", aligned(passage), at=passage)


def _mark(passage: Passage) -> Iterator[Departure]:
    role = passage.role or Role.URGENCY
    clause, code = LEFT_MARKS[role], role.value.replace("_", "-")
    start = passage.indent
    if passage.align in (Alignment.CENTER, Alignment.RIGHT) or abs(start) > SLACK:
        provision = Provision(clause, Force.MUST)
        yield depart(f"{code}-place", provision, "顶格居版心左上角", aligned(passage), at=passage)
    serial = _SERIAL.match(passage.text.strip())
    if role is Role.COPY_NUMBER and serial and len(serial["digits"]) != 6:
        provision, have = Provision(clause, Force.USUALLY), f"{len(serial['digits'])}位"
        yield depart("copy-number-digits", provision, "6位阿拉伯数字", have, at=passage)
    if role is Role.SECRECY:
        yield from _period(passage, clause)


def _period(passage: Passage, clause: str) -> Iterator[Departure]:
    """How long it is kept secret: 秘密★1年."""
    if han := _HAN_PERIOD.search(passage.text):
        provision, part = Provision(clause, Force.MUST), han.span()
        yield depart("secrecy-digits", provision, "保密期限用阿拉伯数字", han[0].strip(), at=passage, part=part)
    if bare := _UNSTARRED.search(passage.text):
        provision, part = Provision(clause, Force.CUSTOM), bare.span()
        yield depart("secrecy-star", provision, "密级与保密期限之间标★", "没有★", at=passage, part=part)


def _order(left: list[Passage]) -> Iterator[Departure]:
    """份号, 密级, 紧急程度 from above (7.2.3)."""
    ranks = {role: rank for rank, role in enumerate(LEFT_MARKS)}
    for above, below in pairwise(left):
        over, under = above.role or Role.URGENCY, below.role or Role.URGENCY
        if ranks[over] > ranks[under]:
            expected = "自上而下按份号、密级和保密期限、紧急程度分行"
            have = f"在{ELEMENTS[over]}之下"
            yield depart("marks-order", Provision("7.2.3", Force.MUST), expected, have, at=below)


def lopsided(passage: Passage) -> bool:
    """Whether a centred paragraph's indents or typed spaces push it more than a character to one side."""
    left = passage.left + max(passage.first_line, 0.0) + passage.typed_indent
    trailing = len(passage.text) - len(passage.text.rstrip("\u3000"))
    return abs(left - passage.right - trailing * passage.size) > 1.5 * passage.size


def aligned(passage: Passage) -> str:
    names = {"left": "居左", "justify": "居左", "center": "居中", "right": "居右"}
    return "偏离中线" if passage.align is Alignment.CENTER and lopsided(passage) else names[passage.align.value]
