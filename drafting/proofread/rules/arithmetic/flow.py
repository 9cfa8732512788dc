"""What came less what went: 新增31户、退出11户，净增20户; 新开16条、调整27条、撤销11条，净增5条."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, label_of, measure_of, resembles, same_sentence, spread, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts

_NET = re.compile(r"净(?:增加?|减少?|流入|流出)了?[^，。；、\d]{0,6}$")
_FROM_WHAT = re.compile(
    r"(?:再|新增|新建)[^，。；\d]{0,6}\d[\d.]*[万亿]?[^，。；\d]{1,3}，[^，。；\d]{0,12}由[^，。；\d]{0,6}\d[\d.]*[万亿]?[^，。；\d]{1,3}(?:增加到|增至|达到|提高到|扩大到)\d[\d.]*[万亿]?[\u4e00-\u9fff]元?"
)
_TO_WHAT = re.compile(
    r"(?:比|较|在)[^，。；\d]{0,8}(?:20\d{2}年[^，。；\d]{0,4})?\d[\d.]*[万亿]?[^，。；\d]{1,3}(?:的基础上)?(?:(?P<up>增加|净增|增长|新增)|减少|下降|压减)了?\d[\d.]*[万亿]?[^，。；\d]{1,3}，"
    r"(?:降至|降到|减至|减少到|增至|增加到|达到?)\d[\d.]*[万亿]?[\u4e00-\u9fff]元?"
)
_CAME = re.compile(r"新增|新开|新设|新建|新登记|新注册|增加|引进|调入|流入|入园|迁入|招聘|录用|进入|新入")
_WENT = re.compile(r"退出|撤销|注销|关停|关闭|减少|调出|流出|迁出|取消|淘汰|报废|离职|拆除|撤并|退休")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    yield from _left(text)
    if "净" not in text:
        return
    found = amounts(text)
    for net in found:
        if not _NET.search(text, max(0, net.start - 10), net.start):
            continue
        near = [
            one for one in found if one.end <= net.start and alike(one, net) and same_sentence(text, one.end, net.start)
        ][-4:]
        near = _in_bracket(text, found, net) or near
        came = [one for one in near if _CAME.search(label_of(text, one))]
        went = [one for one in near if _WENT.search(label_of(text, one))]
        if len(came) != 1 or len(went) != 1:
            continue
        right = abs(measure_of(came[0])[1] - measure_of(went[0])[1])
        stated, slack = spread(net), max(came[0].scale, went[0].scale).scaleb(-max(came[0].places, went[0].places))
        loose = slack if came[0].scale > 1 else 0
        if stated.low - loose <= right <= stated.high + loose:
            continue
        if resembles(net.value, right) or abs(net.start - near[-1].end) < 26:
            shown = written(net, right)
            yield Hit(net.start, net.end, shown, f"{came[0].printed}减{went[0].printed}为{shown}")


def _in_bracket(text: str, found: Sequence[Amount], net: Amount) -> list[Amount]:
    """净增24家（新增38家、退出14家）."""
    bracket = re.match(r"（[^（）]{4,40}）", text[net.end :])
    end = net.end + (bracket.end() if bracket else 0)
    return [one for one in found if net.end <= one.start < end and alike(one, net)]


def _left(text: str) -> Iterator[Hit]:
    """比去年同期的86件减少14件，降至72件."""
    if "降" not in text and "增" not in text:
        return
    found = amounts(text)
    for match in _FROM_WHAT.finditer(text):
        three = [one for one in found if match.start() <= one.start and one.end <= match.end()]
        if len(three) != 3 or not (alike(three[0], three[1]) and alike(three[1], three[2])):
            continue
        right = three[0].value + three[1].value
        if three[2].value != right and len({one.scale for one in three}) == 1 and resembles(three[2].value, right):
            shown = written(three[2], right)
            message = f"{three[1].printed}加{three[0].printed}为{shown}"
            yield Hit(three[2].start, three[2].end, shown, message)
    for match in _TO_WHAT.finditer(text):
        three = [one for one in found if match.start() <= one.start and one.end <= match.end()]
        if len(three) != 3 or not (alike(three[0], three[1]) and alike(three[1], three[2])):
            continue
        old, gap, new = three
        right = old.value + (gap.value if match["up"] else -gap.value)
        if right > 0 and new.value != right and resembles(new.value, right) and len({one.scale for one in three}) == 1:
            shown = written(new, right)
            yield Hit(new.start, new.end, shown, f"{old.printed}{'加' if match['up'] else '减'}{gap.printed}为{shown}")


RULE = Rule(
    code="arithmetic-net",
    severity=Severity.WARNING,
    message="净增数与增、减的数对不上",
    why="净增＝新增－减少。",
    source="算术",
    bad=(
        "力争再修缮8处，累计修缮数由目前的22处增加到32处。",
        "比去年同期的86件减少14件，降至71件。",
        "企业286家，比上年净增26家（新增38家、退出14家）。",
        "规上企业286户，当年新增31户、退出11户，净增21户。",
        "新开线路16条、调整线路27条、撤销线路11条，净增线路6条。",
    ),
    good=(
        "规上企业286户，当年新增31户、退出11户，净增20户。",
        "总量达到8家，比上年净增2家。",
        "新开线路16条、调整线路27条、撤销线路11条，净增线路5条。",
    ),
    passage=find,
)
