"""Who put an item forward: persons, or a body such as a party committee, a delegation or a sector 界别."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.reading.xlsx.text import chinese_number, half_width, is_blank

# A body that proposes collectively (RULES 2.1: 集体提案, 代表团).
_BODY = re.compile(
    r"民盟|民革|民建|民进|农工|致公|九三|台盟|工商联|总工会|妇联|共青团|团[省市区县州]委|青联|侨联|台联|科协|文联|社科联|残联|红十字"
    r"|委员会|专委|[省市区县州政]委|党派|总支|支部|支社|支会|界别?$|界委员|代表团|小组|活动组|联络[组室站]|协会|商会|学会|联谊会|促进会|知联会|人士|联合会|联盟"
    r"|街道|办事处|[一-龥]{3}委$|[一-龥]{2}[镇乡]$|[一-龥]{2}局$|中心$|公司$|办公室$|工委$|政协|党组|集体"
)
_SHORT_BODY = re.compile(
    r"^(民盟|民革|民建|民进|农工|致公|九三|台盟)|工商联|妇联|侨联|科协|文联|残联|[省市区县]委$|界别?$|代表团|小组"
)
_PARTY = re.compile(r"(民盟|民革|民建|民进|农工党|致公党|九三学社|台盟|中国.{2,12}(党|社|同盟|会|委员会))$")
_NUMBER = r"([\d]+|[一二两三四五六七八九十百]+)"
_OTHERS = re.compile(
    rf"[，,、]?\s*(?:等|等共)?\s*[（(]?[，,、]?\s*(?:等|共|等共|共计)?\s*{_NUMBER}\s*(?:人|名|位|家|个)"
    r"(?:联名|附议)?(?:[省市区县]?(?:政协|人大))?(?:委员|代表|单位|部门)?(?:联名|附议|提出)?[）)]?$"
)
_AND_OTHERS = re.compile(r"[，,、]?\s*等(?:委员|代表|人|联名|附议|同志)*$")
_SUFFIX = re.compile(r"(?:(?:政协|人大|[省市区县]?(?:政协|人大))?(?:委员|代表)|同志|先生|女士)$")
_LABEL = re.compile(
    r"(?:^|(?<=[\s、，,;；。/]))(?:领衔|联名|附议|第一|其他|共同|提案|提出|建议|执笔|代表|委员)+(?:人|者|代表|委员)?(?:姓名|名单)?\s*[:：]"
)
_OFFICE = re.compile(
    r"^.{0,6}(?:政协委员|人大代表)[:：\s]*(?=[^\s]{2})|(?:联系)?(?:电话|手机)?[:：]?\s*[\d\-]{7,}|\s*联名$"
)
_BRACKETS = re.compile(r"[（(\[【〔][^（(\[【〔）)\]】〕]*(?:[）)\]】〕]|$)")
_BETWEEN = re.compile(r"[、，,;；/／\\|]+")
_AND = re.compile(r"(?<=[一-龥·𠀀-𪛟]{2})(?:和|及|与|以及)(?=[一-龥]{2})")
_DOUBLE_SURNAME = re.compile(
    "欧阳|司马|上官|诸葛|司徒|慕容|皇甫|尉迟|公孙|令狐|东方|端木|夏侯|长孙|宇文|独孤|南宫|西门|轩辕|百里|呼延|澹台"
)


@dataclass(frozen=True, slots=True)
class Proposers:
    """Names as written. ``total`` is N of 等N人, else the persons named, None for a body."""

    names: tuple[str, ...] = ()
    total: int | None = None
    several: bool = False


def read_proposers(text: str) -> Proposers:
    """Names in one cell. Titles 委员/代表, annotations in brackets and 等N人 are no part of a name."""
    text = _LABEL.sub("、", half_width(text).strip()).strip("。.；;、，, \t\r\n\u3000")
    if is_blank(text):
        return Proposers()
    text, number = _without_others(text)
    pieces: list[str] = _BETWEEN.split(_BRACKETS.sub("、", _keep_body_brackets(text)))
    parts: list[str] = [part for piece in pieces for part in _cut(piece)]
    names = tuple(dict.fromkeys(name for part in parts if (name := _bare(part))))
    if not names:
        return Proposers()
    body = is_body(names[0])
    return Proposers(names, None if body else number or len(names), several=number is not None)


def both(lead: Proposers, cosigners: Proposers, *, together: int = 0, others: int = 0) -> Proposers:
    """Lead proposers with co-signers from columns of their own.

    ``together`` is a column that counts all who signed (联名人数 4: four with the lead proposer), ``others`` one that
    counts those beside the lead proposer (附议人数 4: five in all). Where more are named than counted, the names count.
    """
    names = tuple(dict.fromkeys((*lead.names, *cosigners.names)))
    if not names or (lead.names and lead.total is None) or (not lead.names and cosigners.total is None):
        return Proposers(names)
    counted = lead.total or 0
    if not lead.several:
        added = len([name for name in cosigners.names if name not in lead.names])
        counted = counted + (cosigners.total or 0) if cosigners.several else counted + added
    return Proposers(names, max(counted, len(names), together, 1 + others))


def is_body(name: str) -> bool:
    """A body rather than a person. Short names count only where they can be nothing else: 李学会 is a person."""
    if len(name) <= 3:
        return _SHORT_BODY.search(name) is not None
    return _BODY.search(name) is not None or len(name) > 15


def _without_others(text: str) -> tuple[str, int | None]:
    if (found := _OTHERS.search(text)) and found.start() > 0:
        number = chinese_number(found[1])
        if number and re.search(r"[等共（(]", found[0]):
            return text[: found.start()], number
    return _AND_OTHERS.sub("", text), None


def _keep_body_brackets(text: str) -> str:
    """Brackets that join a body's halves stay out of the way: only annotations are taken off."""
    return _BRACKETS.sub("", text) if is_body(_BRACKETS.sub("", text)) else text


def _cut(piece: str) -> list[str]:
    piece = _untitled(piece)
    words = piece.split()
    if not is_body(piece):
        return _rejoined([bare for word in words for part in _AND.split(word) if (bare := _bare(part))])
    joins = any(_PARTY.fullmatch(word) for word in words[:-1]) or not all(
        is_body(word) or 2 <= len(word) <= 4 for word in words
    )
    return ["".join(words)] if joins else words


def _untitled(piece: str) -> str:
    """邹 平代表 without its title, before its halves are joined; 张代表 stays."""
    piece = _OFFICE.sub("", piece)
    if is_body("".join(piece.split())):
        return piece
    shorter = _SUFFIX.sub("", piece.strip())
    return shorter if len("".join(shorter.split())) >= 2 else piece


def _rejoined(words: list[str]) -> list[str]:
    """Single characters are parts of a name that was spaced out: 张 征, 欧阳 修, 欧阳 文华, 丁 灵 琳."""
    if len(words) == 3 and all(len(word) == 1 for word in words):
        return ["".join(words)]
    names: list[str] = []
    loose = ""
    for word in words:
        if names and not loose and len(word) <= 2 and _DOUBLE_SURNAME.fullmatch(names[-1]):
            names[-1] += word
        elif len(word) > 1:
            names.append(loose + word if len(word) == 2 else word)
            loose = ""
        elif loose:
            names.append(loose + word)
            loose = ""
        else:
            loose = word
    if loose and names and len(names[-1]) == 2:
        names[-1] += loose
    elif loose:
        names.append(loose)
    return names


def _bare(name: str) -> str:
    name = name.strip(" \u3000。.:：")
    if is_body(name):
        return name
    shorter = _SUFFIX.sub("", _OFFICE.sub("", name))
    return shorter if len(shorter) >= 2 else name
