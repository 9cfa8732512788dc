"""15万人/次, 1.8万人余, 27余万, 3万5千, 21:30分, 微克/立方: amounts put together wrongly."""

from __future__ import annotations

from collections.abc import Callable
from re import Match

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern


def _right(match: Match[str]) -> str | None:
    return next((value for name in _FORMS if match[name] and (value := _FORMS[name](match))), None)


_FORMS: dict[str, Callable[[Match[str]], str]] = {
    "a": lambda match: match["a"].replace("/", ""),
    "b": lambda match: f"{match['n']}{match['s'] or ''}余{match['u']}",
    "c": lambda match: f"{int(match['w']) * 10 + int(match['q'])}00" + "0",
    "d": lambda match: match["d"][:-2] + match["d"][-1] + "余",
    "e": lambda match: match["e"][:-1],
    "f": lambda match: match["f"] + "米",
    "g": lambda match: match["g"][-1],
}

RULE = Rule(
    code="numerals-unit-order",
    severity=Severity.WARNING,
    message="数量的写法不合规范",
    why="“人次”是复合单位，不用斜线；“余”在单位前、万亿后；万不与千、百混写；单位写全，不重复。",
    source="GB/T 15835—2011",
    bad=(
        "接待游客15万人/次",
        "覆盖学生1.8万人余",
        "人口3万5千人",
        "注册用户27余万人",
        "延长至21:30分",
        "浓度为31微克/立方，",
        "抽排能力每秒86立方。",
        "查处3560台辆，",
    ),
    good=(
        "接待游客15万人次",
        "覆盖学生1.8万余人",
        "人口3.5万人",
        "60公里/小时",
        "2.4次/日",
        "31微克/立方米",
        "86立方米",
        "20余年",
        "40余万份",
        "设备60台套",
        "7:30分别开行",
    ),
    passage=pattern(
        r"(?=[人\d立台个名件座户毫微])(?:(?P<a>(?<=[\d万余])人/次)|(?P<b>(?P<n>\d+(?:\.\d+)?)(?P<s>[万亿])?(?P<u>人次|人|户|家|个|件|名)余)(?![地额额力热])"
        r"|(?P<c>(?P<w>\d+)万(?P<q>\d)千)"
        r"|(?P<d>(?:\d*[1-9]|\d+\.\d+)余[万亿])|(?P<e>(?<!\d)\d{1,2}[:：]\d{2}分)(?![钟别])|(?P<f>(?:(?<=克/)|(?<=\d))立方)(?![米千厘分公])"
        r"|(?P<g>(?<=\d)(?:台辆|家个|个家|名人|件个|座个|户家))(?=[，。；、]))",
        _right,
        hint="余|人/次|千|分|立方|台辆|家个|个家|名人|件个|座个|户家",
    ),
    regions=PROSE,
)
