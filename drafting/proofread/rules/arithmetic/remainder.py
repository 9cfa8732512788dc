"""What is left: 需维修8部，已完成5部，剩余3部; 已开工310台、竣工272台，在建38台; 总里程达到500公里，尚需建设172公里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, before, label_of, measure_of, resembles, spread, written
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts

_LEFT = re.compile(
    r"(?:剩余|余下|其余|(?<![\u4e00-\u9fff])余|尚有|尚余|尚需|还需|还有|还剩|剩下|仍有|结余|余额|结存|富余|缺口|空置|空余|在建|不合格|(?:正在|另有)?(?:尚未|未)[^，。；、\d]{1,6}|"
    r"待[建改修整换][^，。；、\d]{0,4})"
    r"(?:的|为|达)?[^，。；、\d]{0,8}$"
)
_OPEN = re.compile(r"另有|分别|含|包括|同比|比上年|增长|下降|年均|每年")
_WORDS = re.compile(r"[余剩未]|不合格|尚[需有余]|还[需有]|仍有|缺口|空置|在建|待[建改修整换]")
_PERCENTS = re.compile(
    r"(?:已|完成)[^，。；%\d]{0,14}(?P<done>\d{1,2}(?:\.\d+)?)%，(?:剩余|其余|余下)(?:的)?(?P<x>(?P<n>\d{1,2}(?:\.\d+)?)%)"
)
_STRONG = re.compile(r"不合格|剩余|其余|余下|还剩|尚余|剩下|在建|结余|余额|富余|缺口")
_FINISHED = re.compile(
    r"已|现有|其中|完成|竣工|实际|整改|办结|签约|开放|拆|化解|整治|合格|建成|复垦|流转|安置|验收|销号|修复|处理|修缮|打通|解决|收回|兑现|使用|提取|支出|退出|达标|改造"
)
_UNDONE = re.compile(r"未")
_DONE = re.compile(r"已|现有|目前")
_WHOLE = re.compile(r"总投资|总里程|全长|总长|总面积|总数|总量|计划|任务|概算|规划")
_SUM = re.compile(r"共|合计|总")
_NEWS = re.compile(r"新增|新建")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    yield from _of_hundred(text)
    found = amounts(text) if _WORDS.search(text) else ()
    for left in found:
        if not _LEFT.search(text, max(0, left.start - 22), left.start):
            continue
        if re.match(
            r"[^，。；]{0,6}(?:信号|中，|之一)|[，、](?:未启动|其余|剩余|其他|另有|尚有|未开工)[^，。；\d]{0,8}\d",
            text[left.end :],
        ):
            continue
        known = [
            one
            for one in before(found, left.start)
            if alike(one, left) and not re.search(r"每(?!年需)|均", label_of(text, one))
        ]
        if "不合格" in label_of(text, left) and re.search("优秀|良好", text[max(0, left.start - 40) : left.start]):
            continue
        known = _of_vehicles(text, found, left) or known
        if len(known) < 2 or _explained(known, left):
            continue
        pair = _pair(text, known, left) or _of_several(text, known, left)
        if pair is None:
            continue
        whole, done = pair
        right = whole.value - done.value
        message = (
            f"{whole.printed}减{done.shown(done.value)}为{written(left, right)}，与“{text[left.start : left.end]}”不符"
        )
        yield Hit(left.start, left.end, written(left, right), message)


def _of_hundred(text: str) -> Iterator[Hit]:
    """已完成75%，剩余35%: together a hundred."""
    for match in _PERCENTS.finditer(text):
        right = 100 - Decimal(match["done"])
        if right > 0 and Decimal(match["n"]) != right:
            message = f"完成{match['done']}%，剩余应为{right}%"
            yield Hit(match.start("x"), match.end("x"), f"{right}%", message)


def _of_vehicles(text: str, found: Sequence[Amount], left: Amount) -> list[Amount]:
    """保有量7.6万辆，泊位5.2万个，缺口2.4万个: vehicles and their places are one measure here."""
    if "缺口" not in text[max(0, left.start - 6) : left.start] or left.unit != "个":
        return []
    two = before(found, left.start)[-2:]
    fits = len(two) == 2 and [one.unit for one in two] == ["辆", "个"] and two[0].value > two[1].value
    return [replace(two[0], unit="个"), two[1]] if fits else []


def _explained(known: Sequence[Amount], left: Amount) -> bool:
    """Some whole less one or two of the others leaves it; or it and others make a whole."""
    low, high = spread(left).low, spread(left).high
    values = [measure_of(one)[1] for one in known[-8:]]
    for place, whole in enumerate(values):
        others = values[:place] + values[place + 1 :]
        lefts = [whole - one for one in others] + [
            whole - one - other for first, one in enumerate(others) for other in others[first + 1 :]
        ]
        if any(low <= value <= high for value in lefts) or low <= whole - sum(values[place + 1 :]) <= high:
            return True
    return False


def _pair(text: str, known: Sequence[Amount], left: Amount) -> tuple[Amount, Amount] | None:
    """The whole and what is done: the last two of one unit told before, no other whole between them."""
    done, whole = known[-1], known[-2]
    if _SUM.search(label_of(text, done)):
        return None
    if (done.value > whole.value and len(known) > 2) or done.value > 2 * whole.value:
        return _labelled(text, known, left)
    if whole.value < done.value:
        whole, done = done, whole
    right = whole.value - done.value
    words = text[known[-2].end : left.start]
    parallel = "；" in text[known[-2].end : known[-1].start] and "；" in text[known[-1].end : left.start]
    if parallel or not _of_one(text, known[-2], known[-1]):
        return None
    if right <= 0 or not whole.unit == done.unit == left.unit or _NEWS.search(label_of(text, done)):
        return None
    if len(words) > 90 or _OPEN.search(re.sub(r"^[^，]{0,6}，其中", "", words)) or words.count("。") > 1:
        return None
    bound = "。" not in words and len(words) <= 40 and _STRONG.search(text, max(0, left.start - 12), left.start)
    fits = bound or resembles(left.value, right)
    return (whole, done) if fits and ("。" not in words or not _UNDONE.search(label_of(text, left))) else None


def _of_several(text: str, known: Sequence[Amount], left: Amount) -> tuple[Amount, Amount] | None:
    """36条，已建成23条、在建7条、未启动5条: the whole and all that is told of it before what is left."""
    begin = max(text.rfind(mark, 0, left.start) for mark in "。；") + 1
    told = [one for one in known if one.start >= begin]
    wholes = [one for one in known if _WHOLE.search(label_of(text, one)) and left.start - one.end < 160]
    if len(told) < 3 and wholes and "剩余" in text[max(0, left.start - 12) : left.start]:
        whole = max(wholes, key=lambda one: one.value)
        parts = [one for one in known if one.start > whole.end]
        right = whole.value - sum((one.value for one in parts), Decimal(0))
        if len(parts) > 1 and right > 0 and resembles(left.value, right):
            return whole, replace(parts[0], value=whole.value - right)
    if (
        len(told) < 3
        or not re.match(r"[、，]", text[told[-1].end :])
        or not _DONE.search(text, told[0].end, told[1].start)
    ):
        return None
    done = sum((one.value for one in told[1:]), Decimal(0))
    right = told[0].value - done
    return (told[0], replace(told[1], value=done)) if right > 0 and abs(left.value - right) * 4 <= right else None


def _of_one(text: str, first: Amount, second: Amount) -> bool:
    """The second is told as done, of the first: in its sentence, under its words, or as a share of it."""
    label, after = label_of(text, second), text[second.end : second.end + 6]
    if "泊位" in label and "保有量" in label_of(text, first):
        return True
    if not _FINISHED.search(label + after):
        return False
    words = {label[at : at + 2] for at in range(len(label) - 1)}
    return (
        "。" not in text[first.end : second.start]
        or "占" in after
        or any(word in label_of(text, first) for word in words)
    )


def _labelled(text: str, known: Sequence[Amount], left: Amount) -> tuple[Amount, Amount] | None:
    """规划总里程500公里，尚需建设…: the goal told last, what there is told first as 已建成."""
    goal = known[-1]
    for one in known[:-1]:
        if _DONE.search(label_of(text, one)) and one.value < goal.value and one.unit == goal.unit == left.unit:
            return (goal, one) if resembles(left.value, goal.value - one.value) else None
    return None


RULE = Rule(
    code="arithmetic-remainder",
    severity=Severity.WARNING,
    message="剩余数与前面的数对不上",
    why="剩余＝总数－已完成数。",
    source="算术",
    bad=(
        "需建冷库3万吨，现有1.8万吨，缺口1.4万吨。",
        "每年需60万元，实际安排48万元，缺口22万元。",
        "需维修8部，已完成维修5部，剩余4部将于8月底前完成。",
        "需拆迁房屋148户，已拆迁111户，还剩47户。",
        "已开工310台、竣工272台，在建48台。",
        "具备开放条件的学校42所，已开放35所，开放率为83.3%。推动其余8所学校年内开放。",
        "规划总里程达到500公里，已建成328公里，尚需建设182公里。",
        "14个机构全部签约，签约率100%，其中内设医务室5个，其余8个由卫生院巡诊。",
        "项目已完成工程量的75%，剩余35%将于年底前完成。",
        "2024年抽检240批次，合格237批次，合格率98.75%，不合格5批次已依法处置。",
        "腾退宅基地840宗、面积378亩，平均每宗0.45亩；复垦耕地260亩，剩余128亩用于公共设施。",
        "规划道路36条，总长52.4公里，目前已建成23条、在建7条、未启动5条。",
        "总投资38.5亿元。2024年完成投资7.7亿元，占20%；2025年计划完成11.55亿元，占30%；2026年完成剩余18.25亿元。",
        "累计归集总额682.4亿元，累计提取438.6亿元，归集余额253.8亿元。",
        "日供水能力2万吨，实际日用水1.3万吨，富余0.8万吨。",
    ),
    good=(
        "计划打通18条，已完工5条、在建11条，其余2条正在办理前期手续。",
        "需维修8部，已完成维修5部，剩余3部将于8月底前完成。",
        "共8部，其中5部完好，另有2部停用，剩余1部待修",
        "全长28.6公里，2023年、2024年分别完成12.3公里、10.2公里，剩余6.1公里于2025年实施。",
        "水毁126处，比2023年多41处，修复119处，其余7处正在施工。",
        "规划总里程达到500公里，已建成328公里，尚需建设172公里。",
        "已开工310台、竣工272台，在建38台。",
        "业主自筹4.1万元，街道补助2万元，余款2.3万元用广告收入抵付。",
        "存在微漏38处。压占隐患由市里督办，拆除17处，剩下的19处派人监测。",
        "规划停车位41.2万个，临时施划11.3万个，夜间停车缺口26.9万个。",
        "137亩种上大豆、向日葵，30亩播种绿肥，其余50亩正在清理。",
    ),
    passage=find,
)
