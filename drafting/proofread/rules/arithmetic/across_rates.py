"""Rates whose count stands in another paragraph: 保洁员1168名，平均每村6名 of 146个行政村; 每生每年5元，年需1560万元 of 学生31.2万人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.facts import Fact, facts_of
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.quantities import alike, measure_of, resembles, same_sentence, scale_word, spread
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded

_MEAN = re.compile(
    r"(?:平均每(?:个|所|座|家)?(?P<a>[\u4e00-\u9fff]{1,4}?)|(?P<b>村|镇|乡|校|社区)均)(?:配备|有|建有|投入|安排)?$"
)
_EACH = re.compile(r"每(?P<of>生|人|户|村|校|所)每(?:年|学年)(?:补助|安排|按|缴纳|投保)?$")
_YEARLY = re.compile(
    r"^[^。；\d]{0,12}(?:全年|每年|年度?)[^，。；\d]{0,4}(?:需|共|安排|支出|投入|合计)[^，。；\d]{0,8}$"
)
_NOUNS = {
    "生": "学生|在校生",
    "人": "人口|参保|老年人|职工",
    "户": "户|家庭|居民",
    "村": "村",
    "校": "学校|中小学",
    "所": "学校|所",
}


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    known: list[Fact] = []
    for place, passage in enumerate(passages):
        text = passage.text
        if passage.region is not Region.BODY or not ("均" in text or "每" in text):
            continue
        found = amounts(text)
        for rate in found:
            before = text[max(0, rate.start - 14) : rate.start]
            mean, each = _MEAN.search(before), _EACH.search(before)
            if not mean and not each:
                continue
            known = known or list(facts_of(passages))
            hit = (
                _mean(text, found, rate, mean, known, place) if mean else _yearly(text, found, rate, each, known, place)
            )
            if hit:
                yield passage, hit


def _mean(
    text: str, found: Sequence[Amount], rate: Amount, mean: re.Match[str], known: Sequence[Fact], place: int
) -> Hit | None:
    """The total just before, over what another paragraph counts."""
    noun = mean["a"] or mean["b"]
    totals = [one for one in found if one.end <= rate.start and same_sentence(text, one.end, rate.start)]
    counts = _counted(known, noun, place)
    if not totals or not alike(totals[-1], rate) or rate.start - totals[-1].end > 14 or len(counts) != 1:
        return None
    if any(fact.place == place and _is(fact, noun) for fact in known):
        return None
    total, count = totals[-1], counts[0]
    right, stated = measure_of(total)[1] / count, measure_of(rate)[1]
    step = rate.scale.scaleb(-rate.places)
    if abs(right - stated) <= step or not (resembles(stated, right) or abs(stated - right) * 2 <= right):
        return None
    places = max(rate.places, 0 if right == right.to_integral_value() else 1)
    shown = f"{rounded(right / rate.scale, places)}{scale_word(rate)}{rate.unit}"
    return Hit(rate.start, rate.end, shown, f"前文有{noun}{count.normalize():f}个，{total.printed}平均为{shown}")


def _yearly(
    text: str, found: Sequence[Amount], rate: Amount, each: re.Match[str] | None, known: Sequence[Fact], place: int
) -> Hit | None:
    """So much each a year, and what it comes to."""
    total = next((one for one in found if one.start >= rate.end), None)
    if each is None or total is None or not alike(total, rate) or not _YEARLY.match(text[rate.end : total.start]):
        return None
    counts = _counted(known, each["of"], -1)
    if len(counts) != 1:
        return None
    right = measure_of(rate)[1] * counts[0]
    stated = spread(total)
    if stated.low <= right <= stated.high or not resembles(measure_of(total)[1], right):
        return None
    shown = f"{(right / total.scale).normalize():f}{scale_word(total)}{total.unit}"
    return Hit(total.start, total.end, shown, f"前文为{counts[0].normalize():f}，乘以{rate.printed}为{shown}")


def _counted(known: Sequence[Fact], noun: str, place: int) -> list[Decimal]:
    """The one number the letter tells of such things, elsewhere than in the paragraph ``place``."""
    return sorted({fact.amount.value for fact in known if fact.place != place and _is(fact, noun)})


def _is(fact: Fact, noun: str) -> bool:
    units = {"生": "人", "人": "人", "户": "户"}.get(noun, "个所座家")
    return fact.amount.unit in units and bool(re.search(_NOUNS.get(noun, noun), fact.name))


_HEAD = "关于第18号提案的答复\n李永昌委员：\n"
_TAIL = "\n云岭区水务局\n2024年5月16日"
RULE = Rule(
    code="arithmetic-across-rates",
    severity=Severity.WARNING,
    message="平均数、年合计与另一段的个数对不上",
    why="平均数＝总数÷个数；合计＝每个的数×个数。",
    source="算术",
    bad=(
        _HEAD + "全县146个行政村建立了收运体系。\n全县共配备保洁员1168名，平均每村6名。" + _TAIL,
        _HEAD + "我市共有学校286所，学生31.2万人。\n为全体学生购买责任险，每生每年5元，年需1560万元。" + _TAIL,
    ),
    good=(
        _HEAD + "全县146个行政村建立了收运体系。\n全县共配备保洁员1168名，平均每村8名。" + _TAIL,
        _HEAD + "我市共有学校286所，学生31.2万人。\n为全体学生购买责任险，每生每年5元，年需156万元。" + _TAIL,
        _HEAD + "全县146个行政村建立了收运体系。\n在12个示范村配备保洁员72名，平均每村6名。" + _TAIL,
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
