"""四十二万条次, 三百多万人: statistics are written in figures."""

from __future__ import annotations

from re import Match

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import Rule, pattern

_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_UNITS = "人次|条次|户次|场次|万元|亿元|元|人|户|个(?!百分|字|月|方面|一|百|千|确保)|家|名|件|亩|公里|平方米|立方米|平方公里|台|场|吨|所|辆|套|座|棵|株|公顷|张|盏"


def _value(number: str) -> int:
    total = digit = 0
    for char in number.translate(_CAPITALS):
        if char in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[char], 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _in_figures(match: Match[str]) -> str:
    return f"{_value(match['n'])}{match['rest']}"


RULE = Rule(
    code="numerals-count",
    severity=Severity.WARNING,
    message="统计数用阿拉伯数字",
    why="计量、统计用的数字用阿拉伯数字。",
    source="GB/T 15835—2011 4.1.1",
    bad=(
        "服务群众三百多万人次",
        "共驱虫四十二万条次",
        "征集作品一千二百余件",
        "在四十六个社区设立分校",
        "发放消费券五百万元",
    ),
    good=(
        "十几个",
        "三四个",
        "几百人",
        "二十个字方针",
        "一百周年",
        "三百六十行",
        "第二十个",
        "百余人",
        "千家万户",
        "二十余年",
        "可处五千元以上五万元以下罚款",
        "不过两三千元",
        "每场观众不足五十人",
    ),
    passage=pattern(
        r"(?<![第几数上成近约百千万亿零一二两三四五六七八九十年每“])(?<!不到)(?<!不足)(?<!处以)"
        r"(?P<n>[一二三四五六七八九两][百千](?:零?[一二三四五六七八九][百十]?)*|[二三四五六七八九]十[一二三四五六七八九]?|[壹贰叁肆伍陆柒捌玖拾佰仟]{2,})"
        rf"(?P<rest>[多余]?[万亿]?[多余]?(?=(?:{_UNITS})(?!以上|以下|左右|的?罚款)))",
        _in_figures,
        hint="十|百|千|壹|贰|叁|肆|伍|陆|柒|捌|玖|拾|佰|仟",
    ),
    regions=frozenset({Region.BODY}),
)
