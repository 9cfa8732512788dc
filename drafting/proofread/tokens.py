"""What rules are made of: sentences, amounts with their units, enumerations 一是…二是…, sessions, and months."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

UNITS = (
    "毫克/升|微克/立方米|毫克|千克|公斤|批次|人次|户次|辆次|件次|场次|台次|亿立方米|立方米|平方公里|平方米|公里|千米|公顷|千瓦时|千瓦|兆瓦|万元|个百分点|百分点|"
    "人(?!制)|户|个|家|名|张|所|件|亩|元|辆|份|条|处|例|次|项|座|株|套|棵|宗|部|吨|米|台|盏|块|栋|幢|支|种|天|批|起|间|场|期|只|头|对|位|床|"
    "㎡|羽|艘|架(?!构)|箱|尾|斤|瓶|幅(?!度)|道|册|笔|班|顶|路|度|页|轮|组|眼|口|公斤|学时|课时|小时|分钟|分(?![钟之别公])|%"
)
_ABOUT_BEFORE = re.compile(
    r"(?:约占?|近|大约|将近|接近|超过?|逾|突破|不少于|不低于|不足|至少|不超过|不多于|最多|高达)为?$"
)
# 签约79户 and 附近3家 tell exactly.
_WORD_ENDS = re.compile(r"(?:签约|合约|续约|违约|预约|履约|节约|契约|解约|附近|邻近|临近|新近|就近)$")
_ABOUT_ENDS = frozenset("约占近超过逾破于足少多低达为")
_ABOUT_AFTER = re.compile(r"(?:以上|以下|左右|上下|以内|余(?!额|款|项|个|名|下))")
AMOUNT = re.compile(
    rf"(?<![\dA-Za-z.—～~+\-])(?P<n>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<scale>万|亿)?(?P<more>余|多)?(?P<unit>{UNITS})(?!道)"
)
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), None: Decimal(1)}
_SAME_UNIT = {"场次": "场", "件次": "件", "台次": "台", "批次": "批"}
_WIDE = Context(prec=200)
_LONGEST = 15
"""Digits that a quantity has at most; what has more is a number of an account or a document."""

_NUMBERS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Amount:
    """``value`` in ``unit``, written with ``places`` decimals (of its scale 万 or 亿) at ``start`` to ``end``.

    ``rough``: the text says 约 or 近 before it.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    printed: str
    scale: Decimal
    places: int
    rough: bool = False

    def shown(self, value: Decimal) -> str:
        """``value`` as it would be written in this amount's scale and decimals."""
        return f"{rounded(value / self.scale, self.places)}"


@lru_cache(maxsize=512)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every number with a unit; those that say 余, 约 or 以上 are left out, as nothing can be computed from them."""
    return tuple(amount for amount in rough_amounts(text) if not amount.rough)


@lru_cache(maxsize=512)
def rough_amounts(text: str) -> tuple[Amount, ...]:
    """Those of ``amounts`` and, marked as rough, those that are told with 约 or 近: a figure worked out may be."""
    found: list[Amount] = []
    for match in AMOUNT.finditer(text):
        rough = text[match.start() - 1 : match.start()] in ("约", "近") and not _WORD_ENDS.search(
            text, 0, match.start()
        )
        if (
            len(match["n"]) > _LONGEST
            or match["more"]
            or _ABOUT_AFTER.match(text, match.end())
            or (not rough and _about(text, match.start()))
        ):
            continue
        number, scale = match["n"].replace(",", ""), _SCALES[match["scale"]]
        unit, printed = match["unit"], match["n"] + (match["scale"] or "")
        if unit == "万元":
            unit, scale, printed = "元", Decimal(10_000), printed + "万"
        unit = _SAME_UNIT.get(unit, unit)
        places = len(number.partition(".")[2])
        found.append(Amount(Decimal(number) * scale, unit, match.start(), match.end(), printed, scale, places, rough))
    return tuple(found)


def _about(text: str, start: int) -> bool:
    return (
        text[start - 1 : start] in _ABOUT_ENDS
        and not _WORD_ENDS.search(text, 0, start)
        and bool(_ABOUT_BEFORE.search(text, max(0, start - 5), start))
    )


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded half up, as offices do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between 。！？ and line ends."""
    start = 0
    for match in re.finditer(r"[。！？\n]", text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def value_of(number: str) -> int:
    """The value of 三, 十二, 二十一, 两 or 12; 0 where it is none."""
    if number.isdecimal():
        return int(number)
    if number == "两":
        return 2
    tens, ten, ones = number.partition("十")
    digit = {char: place for place, char in enumerate(_NUMBERS, 1)}
    if not ten:
        return digit.get(number, 0)
    return digit.get(tens, 1) * 10 + digit.get(ones, 0)


def in_chinese(value: int) -> str:
    """3 -> 三, 12 -> 十二, 21 -> 二十一."""
    tens, ones = divmod(value, 10)
    head = "" if not tens else "十" if tens == 1 else _NUMBERS[tens - 1] + "十"
    return head + (_NUMBERS[ones - 1] if ones else "")


@dataclass(frozen=True, slots=True)
class Numbered:
    """An item of an enumeration 一是…: its value and where 一是 stands."""

    value: int
    start: int
    end: int


_ITEM = re.compile(
    r"(?:^|(?<=[：:；;。，,、\s”]))[“]?(?P<n>[一二三四五六七八九十]{1,2})(?:是(?!否|非)|要(?![求素件点道]))"
)


def enumerations(text: str) -> Iterator[tuple[Numbered, ...]]:
    """Runs of 一是…二是… in one paragraph that count up from one."""
    run: list[Numbered] = []
    for match in _ITEM.finditer(text):
        value = value_of(match["n"])
        if run and value == 1:
            yield tuple(run)
            run = []
        if value == 1 or run:
            run.append(Numbered(value, match.start("n"), match.end()))
    if run:
        yield tuple(run)


@dataclass(frozen=True, slots=True)
class Meeting:
    """届 and 次 of a session, with the stretch that says 次."""

    term: int
    meeting: int
    body: str
    start: int
    end: int
    term_at: tuple[int, int]


_MEETING = re.compile(
    r"(?P<body>政协|人大|人民代表大会)?[^，。；、《》\n]{0,16}?第?(?P<t>[一二三四五六七八九十]{1,3}|\d{1,2})届(?P<mid>[^，。；、《》\n第]{0,12}?)"
    r"第?(?P<m>[一二三四五六七八九十]{1,2}|\d)次(?:会议|全会|全体会议)?"
)


def meetings(text: str) -> Iterator[Meeting]:
    """Sessions named in full or short: 第十届委员会第三次会议, 十届三次."""
    for match in _MEETING.finditer(text):
        whole = match[0]
        body = "政协" if "政协" in whole or "委员会第" in whole else "人大" if re.search("人大|人民代表", whole) else ""
        yield Meeting(
            value_of(match["t"]), value_of(match["m"]), body, match.start("m"), match.end("m"), match.span("t")
        )


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, monthrange(year, month)[1])


_NUMBERING = (
    re.compile(
        r"^\s*(?P<x>(?P<n>[一二三四五六七八九十]{1,3})(?:、(?![一二三四五六七八九十][类级期批季届线等])|[.．，](?!\d)))"
    ),
    re.compile(r"^\s*(?P<x>[（(](?P<n>[一二三四五六七八九十]{1,3})[）)])"),
    re.compile(r"^\s*(?P<x>(?P<n>\d{1,2})(?:[.．、](?!\d)|[.．](?=20\d{2}年)))"),
    re.compile(r"^\s*(?P<x>[（(](?P<n>\d{1,2})[）)])"),
)


def numbering(text: str) -> tuple[int, re.Match[str]] | None:
    """The level 0 to 3 of a line that begins with a number of the official four, and the match (``x`` whole, ``n`` value)."""
    for level, regex in enumerate(_NUMBERING):
        if match := regex.match(text):
            return level, match
    return None
