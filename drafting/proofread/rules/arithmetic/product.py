"""What several factors come to: 6处，每处每天2名、辅警3名，共30人; 36名，每名每月补助300元，全年12.96万元; 每个乡镇3场、每场80人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import measure_of, resembles, same_sentence, scale_word, spread
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, value_of

_LABEL = re.compile(r"[^，。；、：（）\d]*$")
_EACH = re.compile(r"每(?P<of>[^每\d，。；、补投安配需收支发奖资]{1,6})")
_TIMES = {"月": {"年": 12}, "季度": {"年": 4}, "学期": {"年": 2}, "周": {"年": 52}, "半年": {"年": 2}}
_DAYS = re.compile(r"天|日")
_TOTAL = re.compile(
    r"^[，；、][^。；\d]{0,10}?(?P<of>全年|年度?|一年|每年|(?P<n>\d{1,2}|[两二三四五六七八九十]{1,2})(?P<unit>年|个月|天|周))?"
    r"[^，。；\d年]{0,6}?(?:共|合计|总计?|累计|需|计|可)[^，。；、\d]{0,8}$"
)
_YEAR_TOTAL = re.compile(r"^[^，。；\d]{0,8}[，；、][^，。；\d]{0,6}(?:全年|年度|一年|每年|年)[^，。；、\d]{0,10}$")
_TIME = re.compile(r"[年月天日周季]|半年|学期|学年")
_OPEN = re.compile(r"分为|分别|三档|两档|不少于|不低于|至少|左右|不超过|最高|限|增|减|提高到|达到")
_PERSONS = ("人", "人次", "名", "位")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text)
    for place, total in enumerate(found):
        rates = _rates(text, found, place)
        if not rates:
            continue
        words = text[rates[-1].end : total.start]
        then = _TOTAL.match(words) or _YEAR_TOTAL.match(words)
        if then is None or _OPEN.search(words) or _open(text, rates[0]):
            continue
        each = _eaches(text, rates[0])
        if all(_TIME.match(word) for word in each):
            continue
        if len(each) < 2 and len(rates) < 2 and not _chained(text, found, rates[0], each):
            continue
        added = sum((measure_of(one)[1] for one in rates), Decimal(0))
        options = [_options(text, found, rates[0], word, words) for word in each]
        if not all(options):
            continue
        stated = spread(total)
        loose = product(*[(*option, Decimal(1)) for option in options])
        if any(stated.low <= added * _multiplied(chosen) <= stated.high for chosen in loose):
            continue
        right = added * _multiplied([option[0] for option in options])
        value = measure_of(total)[1]
        if right != added and (resembles(value, right) or abs(value - right) * 2 <= right):
            shown = _exactly(total, right * total.value / value)
            said = "×".join(
                [f"{added.normalize():f}", *(f"{option[0].normalize():f}" for option in options if option[0] != 1)]
            )
            yield Hit(total.start, total.end, shown, f"{said}＝{shown}，与“{text[total.start : total.end]}”不符")


def _open(text: str, rate: Amount) -> bool:
    label = _LABEL.search(text, max(0, rate.start - 26), rate.start)
    return bool(label and _OPEN.search(label[0]))


def _rates(text: str, found: Sequence[Amount], place: int) -> list[Amount]:
    """The amounts just before the total that are told with 每: one, or several in a list (2名、辅警3名)."""
    rates: list[Amount] = []
    for one in reversed(found[:place]):
        last = rates[0].start if rates else found[place].start
        if not _same(one, found[place]) or not same_sentence(text, one.end, last) or last - one.end > 26:
            break
        if rates and not re.match(r"[、和]", text[one.end :]):
            break
        rates.insert(0, one)
        if _eaches(text, one):
            return rates
    return []


def _same(one: Amount, other: Amount) -> bool:
    first, second = measure_of(one)[0], measure_of(other)[0]
    return first == second or (first in _PERSONS and second in _PERSONS)


def _eaches(text: str, rate: Amount) -> list[str]:
    label = _LABEL.search(text, max(0, rate.start - 26), rate.start)
    return [match["of"] for match in _EACH.finditer(label[0])] if label else []


def _chained(text: str, found: Sequence[Amount], rate: Amount, each: Sequence[str]) -> bool:
    """每场80人 where the 场 are themselves told apiece, or counted in persons where the total is 人次."""
    return bool(each) and any(
        _eaches(text, one) and _counted(text, one, each[0]) for one in found if one.end <= rate.start
    )


def _counted(text: str, one: Amount, word: str) -> bool:
    unit = one.unit
    if word.startswith(unit) or (unit in _PERSONS and word[0] in "名人位"):
        return True
    after = re.match(r"[\u4e00-\u9fff]{0,8}", text[one.end :])
    label = _LABEL.search(text, max(0, one.start - 20), one.start)
    return bool((after and after[0].startswith(word)) or (label and label[0].endswith(word)))


def _options(text: str, found: Sequence[Amount], rate: Amount, word: str, words: str) -> list[Decimal]:
    """How many there are of what the rate is apiece of, the nearest first; of times, how many the total is told of."""
    for time, of in _TIMES.items():
        if word.startswith(time):
            told = re.search(r"(\d{1,2}|[两二三四五六七八九十]{1,2})(?:个)?(" + time + ")", words)
            if told:
                return [Decimal(value_of(told[1]))]
            return [Decimal(times) for unit, times in of.items() if unit in words]
    if _DAYS.match(word):
        return [Decimal(365), Decimal(366)] if "年" in words else [Decimal(1)]
    if word.startswith("年"):
        told = re.search(r"(\d{1,2}|[两二三四五六七八九十])年", words)
        return [Decimal(value_of(told[1]))] if told else [Decimal(1)]
    values: list[Decimal] = []
    for one in reversed([one for one in found if one.end <= rate.start and rate.start - one.end < 120]):
        if not _counted(text, one, word):
            continue
        inner = _eaches(text, one)
        times = [_options(text, [other for other in found if other.end <= one.start], one, of, words) for of in inner]
        values += [one.value * _multiplied(chosen) for chosen in product(*times)] if all(times) else []
    return values


def _multiplied(values: Sequence[Decimal]) -> Decimal:
    result = Decimal(1)
    for value in values:
        result *= value
    return result


def _exactly(like: Amount, value: Decimal) -> str:
    """As the amount is written, with the decimals the product has (two more at most)."""
    shown = (value / like.scale).quantize(Decimal(1).scaleb(-like.places - 2)).normalize()
    return f"{shown:f}{scale_word(like)}{like.unit}"


RULE = Rule(
    code="arithmetic-product",
    severity=Severity.WARNING,
    message="合计与各因数的积对不上",
    why="合计＝个数×每个的数×次数（月数）。",
    source="算术",
    bad=(
        "增设护学岗6处，每处每天投入警力2名、辅警3名，共投入25人。",
        "明确管水员36名，每名管水员每月补助300元，全年需10.8万元。",
        "设摊位84个。按照每个摊位每月200元收取管理费，全年可收取16.8万元。",
        "在12个乡镇开展宣讲，每个乡镇3场、每场80人，共宣讲2480人次。",
        "新增公益岗位40个，每个岗位每月补贴800元，全年需资金34.8万元。",
    ),
    good=(
        "增设护学岗6处，每处每天投入警力2名、辅警3名，共投入30人。",
        "明确管水员36名，每名管水员每月补助300元，全年需12.96万元。",
        "设摊位84个。按照每个摊位每月200元收取管理费，全年可收取20.16万元。",
        "在12个乡镇开展宣讲，每个乡镇3场、每场80人，共宣讲2880人次。",
        "每人每月补贴800元，全年发放资金34.8万元，惠及1200人次。",
    ),
    passage=find,
    hint="每",
)
