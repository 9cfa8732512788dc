"""The tail of a letter: 附件说明, signature, date, 附注, 抄送 and 印发, then the attachments' own pages, read from the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.reading.letter.names import unspread
from drafting.reading.source import WHITE, Element, Line

_NUMBER = r"(?:[0-9０-９]{1,4}|[〇○零一二三四五六七八九十廿卅]{1,4}|[×xX*]{1,4}|\s*)"
DATE = rf"(?:(?:[2２][0０]|[1１][9９]|二[〇○零OＯ0０]|[×xX]{{2}}).{{2,3}}\s*年\s*{_NUMBER}\s*月\s*{_NUMBER}\s*日|[2２][0０]\d{{2}}\s*年\s*\d{{1,2}}\s*月|[2２][0０]\d{{2}}[-./]\d{{1,2}}[-./]\d{{1,2}})"
# Bureaus that sign side by side may each have the date below its name.
DATE_LINE = re.compile(rf"[（(]?(?:(?:成文|答复|发文)?(?:日期|时间)\s*[：:]\s*)?(?P<one>{DATE})(?:\s+(?P=one))*[）)]?")
_SIGNED_DATE = re.compile(rf"(?P<name>.{{2,60}}?)[ \t\u3000]*(?P<date>{DATE})")
# The line that says whose signature follows (单位（盖章）：).
_SIGNS = re.compile(r"^(?:(?:承办|答复|办理|主办)?单位(?:名称)?|落款)(?:[（(][盖公]?章[）)])?[：:]\s*")
_COPIES = re.compile(r"[（(]?\s*共印.{1,8}份\s*[）)]?")
ISSUED = re.compile(rf"(?P<by>.{{0,40}}?)[ \t\u3000]*(?P<on>{DATE}\s*印发?(?:\s*{_COPIES.pattern})?)")
# 抄送 and 印发 in one paragraph: cells of a 版记 that were run together.
_CC_AND_ISSUED = re.compile(rf"(?P<cc>抄\s*[送报]\s*[：:].{{2,}}?[。.])\s*(?P<issued>[^。]{{2,40}}{DATE}\s*印发)")
CC = re.compile(r"[（(]?(?:抄\s*[送报]|分\s*送)(?:单位|机关)?\s*[：:].*")
SENT = re.compile(r"\s*主\s*送\s*[：:]\s*")
_PROOFREAD = re.compile(r"(?:校\s*对|打\s*[字印])\s*[：:].{1,40}")
ATTACHMENT_LIST = re.compile(r"附\s*件\s*[：:]\s*(?P<first>.*)")
LOOSE_LIST = re.compile(r"附\s*(?:件\s*[0-9０-９一二三四五六七八九十]{0,2})?\s*[：:]\s*(?P<first>.*)")
ATTACHMENT_PAGE = re.compile(r"附\s*件\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:]?")
ATTACHMENT_NUMBER = re.compile(r"(?P<number>(?:[0-9０-９]{1,2}\s*[.．、]|[（(][0-9]{1,2}[）)])\s*)")
_ORGANISATION = re.compile(
    r".{2,40}(?:局|委员会|委|办公室|办|政府|厅|部|院|校|学|中心|支队|大队|公司|处|站|所|会|行|厂|组|社|联|馆|园|司|室|台|队|集团|海关|科协|作协|庭)(?:[（(][一-鿿]{2,16}[局委办院]{1}[）)])?\s*(?:[（(](?:盖章|公章|章|印章|代章)[）)])?"
)
_SIGNATURE_WHITE = re.compile(r"\s{2,}|[\u2001\u2003\u3000\t]")
# A single space parts bureaus where each of them is named with its region: 云岭区 教育局 is one.
_FULL_NAME = re.compile(r"(?:中共|共青团|政协)?[一-鿿]{1,7}?[省市区县州旗盟](?=[一-鿿]{2})")


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the parts of the tail lie: the body ends at ``start``; ``pages`` are the attachments' elements."""

    start: int
    attachments: tuple[tuple[str, str], ...] = ()
    signature: tuple[str, ...] = ()
    date: str = ""
    notes: tuple[str, ...] = ()
    cc: str = ""
    issued_by: str = ""
    issued_on: str = ""
    pages: tuple[tuple[Element, ...], ...] = ()
    page_labels: tuple[str, ...] = ()


def read_tail(elements: Sequence[Element], *, loose: bool = False) -> Tail:
    """The tail of ``elements`` (what follows the head). ``loose`` also takes lists that open with 附： or 附件1：."""
    elements = _parted(elements)
    end = len(elements)
    proof = end - 1 if _PROOFREAD.fullmatch(_text(elements, end - 1)) else end
    before, issued = _take_issued(elements, proof)
    proofread = (_text(elements, proof),) if issued[1] and proof < end else ()
    end = before if issued[1] else end
    end, cc = _take_cc(elements, end, loose)
    end, pages, labels = _take_pages(elements, end)
    # 版记 stands behind the attachments' pages, or already before them.
    if not issued[1]:
        end, issued = _take_issued(elements, end)
    if not cc:
        end, cc = _take_cc(elements, end, loose)
    end, notes, date, names = _take_date(elements, end)
    end, signature = _take_signature(elements, end, names)
    end, attachments = _take_list(elements, end, LOOSE_LIST if loose else ATTACHMENT_LIST)
    return Tail(end, attachments, signature, date, notes + proofread, cc, issued[0], issued[1], pages, labels)


def with_addressees_apart(tail: Tail) -> tuple[Tail, str]:
    """The tail without 主送, and what it says: too long for the first page it stands in the 版记 above 抄送 (7.3.2)."""
    at = next((place for place, note in enumerate(tail.notes) if SENT.match(note)), None)
    if at is None:
        return tail, ""
    end = next((place for place in range(at, len(tail.notes)) if tail.notes[place].endswith(("。", "."))), at)
    words = SENT.sub("", "".join(tail.notes[at : end + 1])).rstrip("。.")
    return replace(tail, notes=tail.notes[:at] + tail.notes[end + 1 :]), words


def is_organisation(text: str) -> bool:
    """Whether the whole text reads as the name of a signing bureau."""
    return bool(_ORGANISATION.fullmatch(text)) and not re.search(r"[，。；：！？,;:!?]", text)


def _text(elements: Sequence[Element], place: int) -> str:
    element = elements[place] if 0 <= place < len(elements) else None
    return unspread(element.text) if isinstance(element, Line) and not element.literal else ""


def _parted(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements with a 版记 that stands in one paragraph as its lines."""
    last = _CC_AND_ISSUED.fullmatch(_text(elements, len(elements) - 1))
    return (*elements[:-1], Line(text=last["cc"]), Line(text=last["issued"])) if last else elements


def _take_issued(elements: Sequence[Element], end: int) -> tuple[int, tuple[str, str]]:
    copies = _text(elements, end - 1)
    last = end - 2 if _COPIES.fullmatch(copies) else end - 1
    match = ISSUED.fullmatch(_text(elements, last))
    if not match:
        return end, ("", "")
    return last, (match["by"].strip(WHITE), match["on"] if last == end - 1 else f"{match['on']}\u3000{copies}")


def _take_cc(elements: Sequence[Element], end: int, loose: bool) -> tuple[int, str]:
    for place in range(end - 1, max(-1, end - 6), -1):
        text = _text(elements, place)
        if CC.fullmatch(text):
            if loose and CC.fullmatch(_text(elements, place - 1)):
                place -= 1
            words = "".join(_text(elements, at) for at in range(place, end))
            return place, re.sub(r"^抄\s*送\s*：\s*", "", words)
        if not text or DATE_LINE.fullmatch(text) or ATTACHMENT_PAGE.fullmatch(text):
            break
        if _text(elements, place - 1).endswith("。"):
            break
    return end, ""


def _take_pages(elements: Sequence[Element], end: int) -> tuple[int, tuple[tuple[Element, ...], ...], tuple[str, ...]]:
    """The attachments' own pages: everything from the first line ``附件`` or ``附件1`` that stands after a date.

    With what heads each of them, without white space.
    """
    dates = [place for place in range(end) if _ends_with_date(_text(elements, place))]
    if not dates:
        return end, (), ()
    labels = [at for at in range(dates[0] + 1, end) if ATTACHMENT_PAGE.fullmatch(_text(elements, at))]
    starts = [at for at in labels if at + 1 < end and at + 1 not in labels]
    bounds = [*starts, end]
    pages = tuple(tuple(elements[at + 1 : bounds[n + 1]]) for n, at in enumerate(starts))
    heads = tuple("".join(_text(elements, at).split()) for at in starts)
    return (starts[0] if starts else end), pages, heads


def _ends_with_date(text: str) -> bool:
    return bool(DATE_LINE.fullmatch(text) or (_SIGNED_DATE.fullmatch(text) and len(text) < 60))


def _take_date(elements: Sequence[Element], end: int) -> tuple[int, tuple[str, ...], str, tuple[str, ...]]:
    """The date line with the notes after it; bureaus may stand on the same line, or sign under the date."""
    for place in range(end - 1, max(-1, end - 8), -1):
        text = _text(elements, place)
        if not text:
            break
        notes = tuple(_text(elements, at) for at in range(place + 1, end))
        if DATE_LINE.fullmatch(text):
            under = 0 if _signers(_text(elements, place - 1)) else _leading_signers(notes)
            names = tuple(name for note in notes[:under] for name in _signers(note))
            return place, notes[under:], text, names
        signed = _SIGNED_DATE.fullmatch(text)
        if signed and is_organisation(signed["name"].strip(WHITE)):
            return place, notes, signed["date"], (signed["name"].strip(WHITE),)
    return end, (), "", ()


def _leading_signers(notes: Sequence[str]) -> int:
    return next((place for place, note in enumerate(notes) if not _signers(note)), len(notes))


def _signers(text: str) -> list[str]:
    """The bureaus that a line names, none where it holds anything else."""
    text = _SIGNS.sub("", text)
    parts = text.split()
    if len(parts) > 1 and all(is_organisation(part) and _FULL_NAME.match(part) for part in parts):
        return parts
    parts = [part for part in _SIGNATURE_WHITE.split(text) if part]
    if parts and all(is_organisation(part) for part in parts):
        return parts
    return [text] if is_organisation(text) else []


def _take_signature(elements: Sequence[Element], end: int, under: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    names = list(under)
    while end > 0 and len(names) < 10 and (above := _signers(_text(elements, end - 1))):
        names[:0] = above
        end -= 1
    return end, tuple(names)


def _take_list(
    elements: Sequence[Element], end: int, opens: re.Pattern[str]
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """The list of attachments as (number as printed, name)."""
    for place in range(end - 1, max(-1, end - 12), -1):
        match = opens.fullmatch(_text(elements, place))
        if match:
            lines = [match["first"], *(_text(elements, at) for at in range(place + 1, end))]
            before, earlier = _take_list(elements, place, opens) if opens is LOOSE_LIST else (place, ())
            return before, earlier + _names([line for line in lines if line])
        text = _text(elements, place)
        if not text or text.endswith("。"):
            break
    return end, ()


def _names(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    names: list[tuple[str, str]] = []
    for line in lines:
        pieces = re.split(r"[ \t\u3000]+(?=[0-9]{1,2}[.．、])|(?<=[；;])\s*(?=[0-9]{1,2}[.．、])", line)
        for piece in pieces:
            match = ATTACHMENT_NUMBER.match(piece)
            if match:
                names.append((match["number"].strip(), piece[match.end() :].strip(WHITE)))
            elif names and not names[-1][1].endswith("。"):
                names[-1] = (names[-1][0], names[-1][1] + piece)
            else:
                names.append(("", piece))
    return tuple(names)
