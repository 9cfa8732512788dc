"""15万人/次, 1.8万人余, 3万5千: amounts put together wrongly."""

from __future__ import annotations

from collections.abc import Callable
from re import Match

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern


def _right(match: Match[str]) -> str | None:
    return next((value for name in ("a", "b", "c") if match[name] and (value := _FORMS[name](match))), None)


_FORMS: dict[str, Callable[[Match[str]], str]] = {
    "a": lambda match: match["a"].replace("/", ""),
    "b": lambda match: f"{match['n']}{match['s'] or ''}余{match['u']}",
    "c": lambda match: f"{int(match['w']) * 10 + int(match['q'])}00" + "0",
}

RULE = Rule(
    code="numerals-unit-order",
    severity=Severity.WARNING,
    message="数量的写法不合规范",
    why="“人次”是复合单位，不用斜线；“余”在单位前；万不与千、百混写。",
    source="GB/T 15835—2011",
    bad=("接待游客15万人/次", "覆盖学生1.8万人余", "人口3万5千人"),
    good=("接待游客15万人次", "覆盖学生1.8万余人", "人口3.5万人", "60公里/小时", "2.4次/日"),
    passage=pattern(
        r"(?P<a>(?<=[\d万余])人/次)|(?P<b>(?P<n>\d+(?:\.\d+)?)(?P<s>[万亿])?(?P<u>人次|人|户|家|个|件|名)余)(?![地额额力热])"
        r"|(?P<c>(?P<w>\d+)万(?P<q>\d)千)",
        _right,
    ),
    regions=PROSE,
)
