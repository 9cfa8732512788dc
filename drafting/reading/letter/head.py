"""The head of a letter: marks, 发文机关标志, 文号, 签发人, title and 主送机关, in the order they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafting.model.letter import Letter, Marks
from drafting.reading.letter.headings import label_of
from drafting.reading.letter.marks import SIGNER, TITLE_END, TITLE_WORD, further_signers, is_addressee, marks_of
from drafting.reading.letter.names import unspread
from drafting.reading.letter.tail import is_organisation
from drafting.reading.source import Element, Line

_COLONS = "：:"
# No head is longer: what looks like an addressee further down is body text.
_REACH = 24
# Before a letter on a web page stands the page's own head.
_PAGE_REACH = 80
_MOST_ISSUERS = 4
# Longer addressees are a list, every part of which is one.
_LONG = 160
_LISTED = re.compile("[、，,；]")
# The proposal's own text begins with its title.
_ITEM_TITLE = re.compile(r"[^。，：]{0,30}关于[^。：]{4,50}的(?:提案|建议|议案)")
_GREETING = re.compile(
    r"(?P<to>(?:尊敬的)?[一-鿿·、，\s]{2,80}?(?:委员|代表|主席|主委|先生|女士|同志))"
    r"(?:\s*[：:，,！!]\s*(?P<rest>(?:您|你们?|您们|大家|各位)好.*)|[！!])"
)
_AUTHORITY = re.compile(r".{2,40}(?:文件|局|委员会|委|办公室|厅|部|政府|院|会|中心)(?:[（(]函[）)])?")


@dataclass
class _Head:
    found: dict[str, str] = field(default_factory=dict[str, str])
    authority: str = ""
    title: list[str] = field(default_factory=list[str])
    addressees: str = ""


def read_head(elements: Sequence[Element]) -> tuple[Letter, int]:
    """A letter with the fields of the head, and how many elements they took."""
    lines = _leading_lines(elements)
    head, at = _Head(), 0
    while at < len(lines) and _take_marks(lines[at].text, head):
        at += 1
    if names := _authority_lines(lines, at):
        head.authority = _one_authority([line.text for line in lines[at : at + names]])
        at += names
        while at < len(lines) and _take_marks(lines[at].text, head):
            at += 1
    at = _take_title(lines, at, head)
    marks = {name: head.found.get(name, "") for name in ("copy_number", "secrecy", "urgency", "category", "disclosure")}
    letter = Letter(
        marks=Marks(**marks),
        authority=head.authority,
        doc_number=head.found.get("doc_number", ""),
        signer=re.sub(r"^签\s*发\s*人\s*：\s*(?=\S)", "", head.found.get("signer", "")),
        title=tuple(head.title),
        addressees=head.addressees,
    )
    return letter, at


def with_greeting_apart(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements with what follows the addressee on his line (``张三委员：您好！您提出的…``) as a paragraph of its own."""
    for place, line in enumerate(elements[:_PAGE_REACH]):
        greeting = _GREETING.fullmatch(line.text) if isinstance(line, Line) else None
        if isinstance(line, Line) and greeting and is_addressee(greeting["to"].strip()):
            rest = (Line(text=greeting["rest"], indented=True),) if greeting["rest"] else ()
            return (
                *elements[:place],
                replace(line, text=f"{greeting['to']}：", runs=()),
                *rest,
                *elements[place + 1 :],
            )
    return elements


def _leading_lines(elements: Sequence[Element]) -> list[Line]:
    lines: list[Line] = []
    for element in elements[:_REACH]:
        if not isinstance(element, Line) or element.literal:
            break
        lines.append(replace(element, text=unspread(element.text)))
    return lines


def _take_marks(text: str, head: _Head) -> bool:
    marks = marks_of(text)
    if not marks and "signer" in head.found and (further := further_signers(text)):
        marks, names = further
        if any(name in head.found for name, _ in marks):
            return False
        head.found["signer"] += f"\u3000{names}"
        head.found.update(marks)
        return True
    if not marks or any(name in head.found for name, _ in marks):
        return False
    head.found.update(marks)
    return True


def _authority_lines(lines: Sequence[Line], at: int) -> int:
    """How many lines only name the bureaus that issue: followed by 文件, the 文号, another mark or, where it is one
    bureau, a title that names it again."""
    texts = [re.sub(r"\s", "", line.text) for line in lines[at : at + _MOST_ISSUERS + 2]]
    names = next((place for place, text in enumerate(texts) if not _names_authority(text)), len(texts))
    names = next((place + 1 for place, text in enumerate(texts[:names]) if text.endswith("文件")), names)
    if not names or names > _MOST_ISSUERS or names >= len(lines) - at:
        return 0
    if texts[names - 1].endswith("文件"):
        return names
    if texts[names] == "文件":
        return names + 1
    following = lines[at + names].text
    numbered = any(name in ("doc_number", "signer") for name, _ in marks_of(following))
    return names if numbered or (names == 1 and following.startswith(texts[0])) else 0


def _names_authority(squeezed: str) -> bool:
    named = _AUTHORITY.fullmatch(squeezed) or is_organisation(squeezed)
    return bool(named) and not TITLE_WORD.search(squeezed) and len(squeezed) <= 40


def _one_authority(texts: Sequence[str]) -> str:
    """The names on one line, 文件 behind the last."""
    return "\u3000".join(texts).replace("\u3000文件", "文件")


def _take_title(lines: Sequence[Line], at: int, head: _Head) -> int:
    """Take title and addressees. Without an addressee the title is what ends as titles end."""
    to = next((place for place in range(at, len(lines)) if _is_address(lines, place)), None)
    if to is not None and any(_is_prose(line) for line in lines[at:to]):
        to = None
    if to is None:
        ends = [place for place in range(at, min(at + 5, len(lines))) if _ends_title(lines[place].text)]
        if not ends and at < len(lines) and _ITEM_TITLE.fullmatch(lines[at].text):
            head.title = [lines[at].text]
            return at + 1
        if not ends or any(_is_prose(line) for line in lines[at : ends[0]]):
            return at
        head.title = [line.text for line in lines[at : ends[0] + 1]]
        return ends[0] + 1
    names = to
    while names > at and lines[names - 1].text.endswith(("、", "，")) and names > at + 1:
        names -= 1
    last = names
    while last > at + 1 and _take_marks(lines[last - 1].text, head):
        last -= 1
    head.title = [line.text for line in lines[at:last]]
    head.addressees = "".join(line.text for line in lines[names : to + 1]).removesuffix("：")
    return to + 1


def _is_address(lines: Sequence[Line], place: int) -> bool:
    text = lines[place].text
    if text[-1:] not in _COLONS or label_of(text) or SIGNER.fullmatch(text):
        return False
    if len(text) <= _LONG and is_addressee(text[:-1].strip()):
        return True
    return all(is_addressee(name.strip()) for name in _LISTED.split(text[:-1]))


def _ends_title(text: str) -> bool:
    return bool(TITLE_END.search(text)) and label_of(text) is None


def _is_prose(line: Line) -> bool:
    return line.text.endswith(("。", "！", "；")) or label_of(line.text) is not None or len(line.text) > 90
