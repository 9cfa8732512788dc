"""Contact persons and their telephones, from 附注 or from lines before the signature (RULES 2.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.reading.letter.names import closed_up
from drafting.reading.source import FULL_WIDTH


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact person; either part may be "" where it is not printed."""

    name: str
    phone: str


_PHONE = re.compile(
    r"(?<!\d)(?:0\d{2,3}[-—–－\s])?\d{4}\s\d{4}(?!\d)|(?:(?:\+?86[-\s]?)?(?:[（(]0\d{2,3}[）)]|0\d{2,3})\s?[-—–－―‐]{0,2}\s?)?(?<![\d.])(?:\d{7,8}|\d{3,4}[×xX*]{4})(?![\d×xX*])(?:\s*[-—－转]\s*\d{1,5})?"
    r"|(?<!\d)1[3-9]\d[\d*×xX]{8}(?![\d×xX*])|(?<!\d)1[3-9]\d[-\s]\d{4}[-\s]\d{4}(?!\d)|(?<!\d)\d{3,4}[-—－]\d{4}(?!\d)"
)
_OFFICERS = r"联\s*系\s*人|联络人|联系人员|承\s*办\s*人(?:员)?|经\s*办\s*人(?:员)?|办理人员|承办人姓名|具体经办人|办理人|填报人|答复人"
_LEADERS = r"承办负责人|负责人|分管领导|主管领导人?|责任领导|承办领导|领导(?:签批|署名|签发)|签发领导|责任人"
_LABEL = re.compile(rf"(?P<officer>{_OFFICERS})|(?P<leader>{_LEADERS})")
_AFTER_LABEL = re.compile(
    r"(?:姓\s*名)?(?:\s*(?:及|和|、|与|/)?\s*(?:其)?(?:联\s*系)?\s*(?:电\s*话|方\s*式|手机)(?:号码)?)?\s*[：:为是]?\s*"
)
_NAME = re.compile(r"(?P<name>[一-鿿𠀀-𰀀䶮]\s[一-鿿𠀀-𰀀䶮](?![一-鿿])|[一-鿿㐀-䶿𠀀-𰀀·×]{2,15})")
_NO_NAME = re.compile(r"(?:联\s*系)?\s*电\s*话|邮\s*编|地址|传真|手机|单位|科室|局|委|办公室|中心$|办公|固话|座机")
_OFFICE = re.compile(r"^.*[局厅委办科处室股队部](?=[一-鿿]{2,3}$)")
_UNIT = re.compile(
    r"(?:联系|承办)(?:单位|部门|处室|科室)(?:名称)?(?:(?:及|和|、)?(?:联系)?电\s*话)?\s*[：:]\s*(?P<name>[一-鿿]{2,20})"
)
_GOES_ON = re.compile(
    rf"(?:[一-鿿]{{2,3}}|[一-鿿]\s[一-鿿])[\s，,：:]+(?:(?:联系)?电话[：:])?(?:{_PHONE.pattern}).{{0,20}}"
)
_SITS_IN = re.compile(r".{2,}[处科股室]$")
_ADDRESS = r"(?:联系|通讯|通信|单位)地址\s*[：:]|邮\s*政?\s*编\s*码?\s*[：:]"
_SIGNALS = re.compile(rf"{_OFFICERS}|{_LEADERS}|联\s*系\s*电\s*话|联\s*系\s*方\s*式|电\s*话\s*[：:]|{_ADDRESS}")


def tells_contact(text: str) -> bool:
    """Whether a line's whole business is whom to call."""
    text = text.translate(FULL_WIDTH)
    if len(text) > 160 or not _SIGNALS.search(text):
        return False
    return bool(_PHONE.search(text)) or bool(re.match(rf"[（(]?\s*(?:{_OFFICERS}|{_LEADERS}|联\s*系|{_ADDRESS})", text))


def goes_on(text: str) -> bool:
    """Whether a line under a contact line names one more person with a telephone."""
    return bool(_GOES_ON.fullmatch(text.translate(FULL_WIDTH)))


def contacts_of(text: str) -> tuple[Contact, ...]:
    """The persons of a contact line with the telephone that follows each."""
    printed, text = text, text.translate(FULL_WIDTH)
    persons = _persons(text)
    phones = [(match.start(), printed[match.start() : match.end()].strip()) for match in _PHONE.finditer(text)]
    if not persons:
        unit = _UNIT.search(text)
        return tuple(Contact(unit["name"] if unit else "", phone) for _, phone in phones[:1])
    groups = _groups(persons, phones)
    found: list[Contact] = []
    for names, numbers, leader in groups:
        if leader and not numbers and len(groups) > 1:
            continue
        for place, name in enumerate(names):
            phone = numbers[place] if len(numbers) > 1 and place < len(numbers) else (numbers or [""])[0]
            found.append(Contact(name, phone))
        found.extend(Contact("", number) for number in numbers[len(names) :] if len(names) > 1)
    return tuple(dict.fromkeys(found))


_Group = tuple[list[str], list[str], bool]


def _groups(persons: list[tuple[int, str, bool]], phones: list[tuple[int, str]]) -> list[_Group]:
    """Neighbouring names with the telephones that stand before the next name."""
    marks = sorted(
        [(at, 0, name, leader) for at, name, leader in persons] + [(at, 1, phone, False) for at, phone in phones]
    )
    groups: list[_Group] = []
    early: list[str] = []
    for _, kind, words, leader in marks:
        if kind == 0 and (not groups or groups[-1][1] or groups[-1][2] != leader):
            groups.append(([words], [], leader))
        elif kind == 0:
            groups[-1][0].append(words)
        else:
            (groups[-1][1] if groups else early).append(words)
    # 联系单位及电话：… stands before 联系人：….
    if groups and not any(numbers for _, numbers, _ in groups):
        groups[0][1].extend(early)
    return groups


def _persons(text: str) -> list[tuple[int, str, bool]]:
    """Where each name stands, the name, and whether it is a leader's rather than the officer's."""
    found: list[tuple[int, str, bool]] = []
    for label in _LABEL.finditer(text):
        at = _AFTER_LABEL.match(text, label.end())
        place = at.end() if at else label.end()
        while True:
            match = _NAME.match(text, place)
            if match is None:
                break
            name = closed_up(match["name"])
            person = _OFFICE.sub("", name) if len(name) > 4 else name
            name = name if person.endswith(tuple("科股室处司队站所")) else person
            if _LABEL.match(name) or _NO_NAME.search(name):
                break
            name = re.sub(r"(?:同志|科长|主任|股长|副?局长|处长|电话|手机|联系)+$", "", name)
            if 2 <= len(name) <= 4 or "·" in name:
                found.append((match.start(), name, label["leader"] is not None))
            more = re.compile(
                r"\s*(?:[（(][^（）()]{1,20}[）)])?\s*[、/和]\s*|\s+(?=[一-鿿]{2,3}(?:[\s，,；;0-9]|$))"
            ).match(text, match.end())
            if more is None:
                break
            place = more.end()
    # 渔业处　岩温: the office a person sits in is no second person.
    if any(not _SITS_IN.search(name) for _, name, _ in found):
        found = [one for one in found if not _SITS_IN.search(one[1])]
    known = {name for _, name, _ in found}
    return found + [one for one in _names_before_phones(text) if one[1] not in known]


def _names_before_phones(text: str) -> list[tuple[int, str, bool]]:
    """``联系方式：张三 0871-…``: the name right before the number."""
    pattern = re.compile(
        rf"(?:(?<![一-鿿×·])|(?<=[局委厅办科室处]))(?P<name>[一-鿿×]{{2,3}})[\s，,：:（(]*(?:(?:联系)?电\s*话[\s：:]*)?(?={_PHONE.pattern})"
    )
    return [
        (match.start(), match["name"], False)
        for match in pattern.finditer(text)
        if not re.search(
            r"电|话|联|系|方式|手机|传真|邮|号码|办公|固话|座机|[局科股室处司队站所办委厅]$", match["name"]
        )
    ]
