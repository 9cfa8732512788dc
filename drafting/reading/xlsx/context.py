"""What a list says outside its rows: titles, sheet and file names tell kind, session, year and dates for all that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from drafting.model.item import ItemKind, Role
from drafting.reading.xlsx.dates import read_day, year_in
from drafting.reading.xlsx.text import chinese_number, compact, half_width

_NUMERAL = r"[一二三四五六七八九十百\d]{1,4}"
_SESSION = re.compile(
    rf"(?:[^\s，。；：、（）()《》“”]*?)(?:第?{_NUMERAL}届[^\s，。；：、（）()《》“”]{{0,16}}?第?{_NUMERAL}次(?:会议|全会|全体会议)?"
    rf"|第{_NUMERAL}届[^\s，。；：]{{0,12}}?(?:会议))"
)
# What stands before a session in a title: 区政府办关于…, 区卫健局2025年承办的…, …代表建议和区政协…
_BEFORE = re.compile(
    r"^.*(?:(?:关于|承办|办理|交办|转办|分办|\d{4}年度?)(?:的|在)?|(?:提案|建议|议案|意见)(?:和|及|与|暨|、))(?=.*届)"
)
_LEADING = re.compile(
    r"^(?:附件?\s*\d*[:：.]?|表\s*\d+[:：.]?|\d{2,4}年度?|关于(?:做好|办理|交办|转办|分办|对)?|交办|办理|转办|承办|在|的|和|及|与|暨|我局|我委|本局|[一二三四五六七八九十]+、)+"
)
_KIND_WORDS = {
    ItemKind.PROPOSAL: re.compile(r"提案|政协|政治协商|委员提"),
    ItemKind.SUGGESTION: re.compile(r"建议|人大|议案|代表"),
}
_LEVEL = re.compile(r"全国|[省市州区县旗](?=政协|人大|第|十|[一二三四五六七八九]|人民代表|委员会|届|$)")
_META = {
    "assigned": re.compile(r"(?:交办|转办|分办|下达)(?:时间|日期|日)?\s*[:：]\s*([^，。；\s]+)"),
    "due": re.compile(r"(?:办理|办结|答复|办复|完成)?(?:时限|期限|截止时间|截止日期|截止)\s*[:：]\s*([^，。；\s]+)"),
    "lead": re.compile(r"(?:主办|承办|牵头|办理)(?:单位|部门)\s*[:：]\s*([^，。；\s（(]+)"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for a row where the row itself says nothing."""

    kind: ItemKind | None = None
    sessions: tuple[str, ...] = ()
    year: int | None = None
    role: Role | None = None
    assigned: date | None = None
    due: date | None = None
    lead: str | None = None


def with_text(context: Context, text: str) -> Context:
    """The context after a title, a section row or another line that stands between tables."""
    text = half_width(text)
    kind = kind_of(text) or (None if mentions_both(text) and not re.search(r"\d+件", text) else context.kind)
    year = year_in(text) or context.year
    found = {name: hit[1] for name, wording in _META.items() if (hit := wording.search(text))}
    role = next(
        (
            role
            for role, word in (
                (Role.ASSIST, "会办件|协办件|会办类"),
                (Role.LEAD, "主办件|独办件|主办类"),
                (Role.SEPARATE, "分办件"),
            )
            if re.search(word, text)
        ),
        context.role,
    )
    assigned = read_day(found["assigned"], year).day if "assigned" in found else None
    due = read_day(found["due"], year, last=True).counted_from(assigned) if "due" in found else None
    return replace(
        context,
        kind=kind,
        sessions=tuple(dict.fromkeys((*sessions_in(text), *context.sessions))),
        year=year,
        role=role,
        assigned=assigned or context.assigned,
        due=due or context.due,
        lead=found.get("lead", context.lead),
    )


@lru_cache(maxsize=1024)
def kind_of(text: str) -> ItemKind | None:
    """提案 or 建议, where a text names one of them only."""
    text = re.sub(r"意见建议|意见和建议|承办单位|代表性", "", compact(text))
    said = [kind for kind, words in _KIND_WORDS.items() if words.search(text)]
    return said[0] if len(said) == 1 else None


def mentions_both(text: str) -> bool:
    return all(words.search(text) for words in _KIND_WORDS.values())


def kind_of_cell(text: str) -> ItemKind | None:
    """The kind a cell of a column 件型 or 类别 names: 提案, 委员提案, 代表建议, 人大建议, 议案."""
    text = compact(text)
    if re.search(r"提案|政协", text):
        return ItemKind.PROPOSAL
    return ItemKind.SUGGESTION if re.search(r"建议|议案|人大", text) else None


def sessions_in(text: str) -> tuple[str, ...]:
    """The sessions as printed in a title: 政协云岭区第十届委员会第三次会议, 区十八届人大四次会议."""
    found = _SESSION.finditer(compact(text))
    return tuple(session for hit in found if (session := _LEADING.sub("", _BEFORE.sub("", hit[0]))))


@lru_cache(maxsize=1024)
def session_key(session: str) -> str:
    """Sessions worded in different ways as one key: level, 届 and 次; the text itself where these are not in it."""
    text = compact(session)
    term = re.search(rf"({_NUMERAL})届", text)
    meeting = re.search(rf"届.*?({_NUMERAL})次", text)
    if not term or not meeting:
        return text
    levels = _LEVEL.findall(text)
    return f"{levels[-1] if levels else ''}{chinese_number(term[1])}-{chinese_number(meeting[1])}"
