"""Averages and rates apiece: 6.35万人次……人均4000元; 38个，平均每个投入12万元; 每个补助3万元……25个，补助75万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, product

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import (
    Interval,
    alike,
    is_rate,
    label_of,
    measure_of,
    resembles,
    same_sentence,
    scale_word,
    spread,
)
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, rough_amounts, rounded

_APIECE = re.compile(
    r"(?:单(?:个|家|座|所|台)(?P<single>项目|企业|学校|小区|点位)平均|(?P<mean>人次|人|户|亩|件|起|套|案|例|村|校|班|车|日|师|生|床|笔|场|站|处|个|公里|单|台)均|(?P<yield>亩产|单产)"
    r"|每(?P<times>千|万|百)?(?P<each>平方公里|平方米|立方米|公里|公斤|千瓦时|公顷|项目|小区|学校|人次|[\u4e00-\u9fff])(?:每(?:学期|学年|年|月|天|日|次))?)"
    r"(?P<of>(?:(?!其中|每|(?<!平)均(?!价)|合计|共计)[^，。；、：\d（）]){0,14})(?:每[年月天日次])?$"
)
_KIN = {"案": ("件", "起", "宗"), "件": ("起",), "例": ("起",)}
_MEAN_OF = {"师": "人", "生": "人", "车": "辆", "校": "所", "村": "个", "单": "件", "案": "件"}
_PERSONS = ("人次", "名", "人", "位")
_PIECES = ("个", "所", "座", "支", "家", "处", "条")
_NOUN = re.compile(r"[\u4e00-\u9fff]{1,6}?(?=[共有新开建办投设，。；、（]|$)")
_FIGURE = r"\d[\d.,]*[万亿]?[\u4e00-\u9fff/]{1,3}"
_ADJACENT = re.compile(rf"{_FIGURE}，[^，。；、\d]{{0,10}}{_FIGURE}，(?:平均)?[^，。；、\d]{{2,10}}{_FIGURE}")
_WHOLE = re.compile(r"共|累计|合计|总")
_GROUPS = "老农学儿妇婴"
_OTHER_RATE = re.compile(r"最低|最高|至少|不少于|由|从|提高到|增长|限|不|收入|超")
_COMPARED = re.compile(r"(?:高于|低于|超过|不及|达不到|比)(?:全[国省市区县]|上级|周边|城[市镇])?[^，。；]{0,2}$")
_CHANGED = re.compile(r"(?:增加|减少|净增|下降|增长|提高)了?$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "均" not in text and "每" not in text and "亩产" not in text:
        return
    found = [one for one in rough_amounts(text) if not is_rate(one)]
    for rate in found:
        apiece = _APIECE.search(text, max(0, rate.start - 26), rate.start)
        if text[rate.end : rate.end + 1] in ("至", "到", "—", "～"):
            continue
        if apiece and _COMPARED.search(text, max(0, apiece.start() - 8), apiece.start()):
            continue
        if apiece and not _OTHER_RATE.search(apiece["of"]):
            yield from _check(text, found, rate, apiece)


def _check(text: str, found: Sequence[Amount], rate: Amount, apiece: re.Match[str]) -> Iterator[Hit]:
    factor = {"百": 100, "千": 1000, "万": 10_000}.get(apiece["times"] or "", 1)
    near = [
        one
        for one in found
        if one.end <= rate.start
        or (same_sentence(text, rate.end, one.start) and "；" not in text[rate.end : one.start])
    ]
    others = [one for one in near if one is not rate and not one.rough and not _no_figure(text, one)]
    if re.search("定额|标准|基准", text[max(0, apiece.start() - 8) : apiece.start()]):
        others = [one for one in others if one.start > rate.end or not alike(one, rate)]
    counts = [one for one in others if _counts(text, one, apiece)]
    totals = [
        one
        for one in others
        if (alike(one, rate) or {one.unit, rate.unit} == {"人", "人次"}) and _beyond(one, rate, factor)
    ]
    sums = [
        replace(one, value=one.value + other.value)
        for one, other in pairwise(totals)
        if alike(one, other) and one.end < other.start and other.start - one.end < 12
    ]
    if any(_fits(rate, total, count, apiece, factor) for total, count in product(totals, counts)):
        return
    stated = measure_of(rate)[1]
    if factor == 1 and any(
        abs(measure_of(one)[1] - stated * _number(count, apiece)) * 20 <= measure_of(one)[1]
        for one, count in product(sums, counts)
    ):
        return
    counts = [one for one in counts if not _is_part(text, one, counts)] or counts
    pairs = product(_by_distance(text, totals, rate, apiece.start()), _by_distance(text, counts, rate, apiece.start()))
    for place, (total, count) in enumerate((total, count) for total, count in pairs if total is not count):
        right = measure_of(total)[1] / _number(count, apiece) * factor
        shared = len(apiece["of"]) > 1 and apiece["of"][-2:] in label_of(text, total)
        if "增收" in apiece["of"] and not shared:
            continue
        if "其中" in text[total.end : count.start].rpartition("。")[2]:
            continue
        if total.start > rate.end and _several_rates(text, found, rate, total):
            continue
        if _meant(text, (rate, total, count), right, place == 0, shared):
            yield _hit(text, (rate, total, count), right)
            return


def _several_rates(text: str, found: Sequence[Amount], rate: Amount, total: Amount) -> bool:
    """按每人240元、每人200元资助，共……: the total is of several rates."""
    begin = max(text.rfind("。", 0, rate.start), text.rfind("；", 0, rate.start)) + 1
    rates = [
        one
        for one in found
        if begin <= one.start < total.start
        and alike(one, rate)
        and _APIECE.search(text, max(0, one.start - 26), one.start)
    ]
    return len(rates) > 1


def _is_part(text: str, one: Amount, counts: Sequence[Amount]) -> bool:
    """84辆 and 52辆 of 136辆，其中幼儿园校车84辆、小学校车52辆."""
    begin = text.rfind("。", 0, one.start) + 1
    said = text.rfind("其中", begin, one.start)
    told = [other for other in counts if begin <= other.start and "。" not in text[begin : other.start]]
    parts = [other for other in told if other.start > said]
    return said >= 0 and "；" not in text[said : one.start] and len(parts) > 1 and len(told) > len(parts)


def _no_figure(text: str, one: Amount) -> bool:
    """A rate itself, or a change."""
    apiece = _APIECE.search(text, max(0, one.start - 26), one.start)
    if apiece and not (apiece["each"] == "年" and re.search("需|共", apiece["of"])):
        return True
    return bool(_CHANGED.search(text, max(0, one.start - 4), one.start))


def _counts(text: str, one: Amount, apiece: re.Match[str]) -> bool:
    """What the rate is apiece of: 每个 of 个, 人均 of 人, 每站 of 微型消防站126个, 每千名老人 of 老年人4.32万人."""
    label = label_of(text, one)
    if apiece["times"]:
        asked = apiece["each"] + apiece["of"]
        groups = [char for char in _GROUPS if char in asked]
        return one.unit == "人" and (any(char in label for char in groups) if groups else "人口" in label)
    thing = "亩" if apiece["yield"] else apiece["mean"] or apiece["single"] or apiece["each"]
    thing = _MEAN_OF.get(thing, thing)
    if thing in (one.unit, measure_of(one)[0]) or (thing in _PERSONS and one.unit in _PERSONS):
        return True
    if one.unit in _KIN.get(apiece["mean"] or "", ()):
        return True
    if (thing, one.unit) in (("平方米", "公顷"), ("户", "家"), ("场", "次"), ("次", "场")):
        return True
    named = one.unit in ("个", "所", "座", "支", "家", "处", "名", "条") and thing not in "年月日天"
    if named and label.endswith(thing):
        return True
    after = _NOUN.match(text, one.end)
    return one.unit in _PIECES and bool(after) and len(thing) > 0 and after[0].endswith(thing)


def _beyond(one: Amount, rate: Amount, factor: int) -> bool:
    """More than the rate, or (a slip in the places) not a tenth of it less."""
    return factor > 1 or measure_of(one)[1] * 2 > measure_of(rate)[1]


def _number(count: Amount, apiece: re.Match[str]) -> Decimal:
    """How many of what the rate is apiece of: kilometres for 每公里, metres otherwise."""
    return count.value if (apiece["each"] or apiece["mean"]) == count.unit else measure_of(count)[1]


def _fits(rate: Amount, total: Amount, count: Amount, apiece: re.Match[str], factor: int) -> bool:
    """Within rounding; a fixed rate (每队5人，共560人) told before its total is not rounded."""
    over, under, stated = spread(total), spread(count), spread(rate)
    if total is count or under.low <= 0:
        return False
    if _number(count, apiece) == count.value:
        times = measure_of(count)[1] / count.value
        under = Interval(under.low / times, under.high / times)
    if "均" not in apiece[0].replace("均价", "") and total.start > rate.start:
        fixed = not rate.rough and not apiece["times"]
        stated = Interval(measure_of(rate)[1], measure_of(rate)[1]) if fixed else stated
        if fixed and rate.places:
            stated = Interval(stated.low * Decimal("0.99"), stated.high * Decimal("1.01"))
        return stated.low * under.low <= over.high * factor and over.low * factor <= stated.high * under.high
    half = (
        rate.value / 20
        if rate.rough
        else rate.scale.scaleb(-rate.places) / 2 * (measure_of(rate)[1] / rate.value if rate.value else 1)
    )
    value = measure_of(rate)[1]
    known = Interval(value - half, value + half)
    return known.low <= over.high / under.low * factor and over.low / under.high * factor <= known.high


def _by_distance(text: str, known: Sequence[Amount], rate: Amount, start: int) -> list[Amount]:
    """In the rate's sentence the last before it, then the first after, then those of earlier sentences."""
    inside = [one for one in known if one.end <= start and same_sentence(text, one.end, start)]
    after = [one for one in known if one.start > rate.end]
    earlier = [one for one in known if one.end <= start and one not in inside]
    earlier.sort(key=lambda one: (bool(_WHOLE.search(label_of(text, one))), one.start))
    return [one for one in (*reversed(inside), *after, *reversed(earlier)) if one.value]


def _meant(text: str, known: tuple[Amount, Amount, Amount], right: Decimal, nearest: bool, shared: bool) -> bool:
    """The nearest two may be a good deal off in one sentence, more so under one name; others only a slip of the pen."""
    stated = measure_of(known[0])[1]
    first, last = min(one.start for one in known), max(one.end for one in known)
    means = "均" in text[max(0, known[0].start - 12) : known[0].start]
    if means and stated < 10 and not known[0].places and abs(stated - right) < 1:
        return False
    if nearest and same_sentence(text, first, last) and abs(stated - right) * (1 if shared else 3) <= right:
        return True
    if (
        nearest
        and known[0].end == last
        and _ADJACENT.fullmatch(text, first, last)
        and right * 2 <= stated * 5
        and stated * 2 <= right * 5
    ):
        return True
    return resembles(stated, right) and (
        nearest or abs(stated - right) * 16 <= right or abs(stated - right) * 4 > right or _swapped(known[0], right)
    )


def _swapped(rate: Amount, right: Decimal) -> bool:
    """6.5 for 5.6."""
    return sorted(rate.printed) == sorted(_written(rate, right).removesuffix(rate.unit))


def _hit(text: str, known: tuple[Amount, Amount, Amount], right: Decimal) -> Hit:
    rate, total, count = known
    summed = total.start > rate.end and re.search("需|共|合计|，计", text[total.start - 8 : total.start])
    if total.start > rate.start and (summed or "均" not in text[rate.start - 8 : rate.start].replace("均价", "")):
        shown = _written(total, measure_of(total)[1] * measure_of(rate)[1] / right)
        message = f"按文中数字，{text[rate.start : rate.end]}×{text[count.start : count.end]}＝{shown}"
        return Hit(total.start, total.end, shown, message)
    shown = _written(rate, right)
    message = f"按文中数字，{text[total.start : total.end]}÷{text[count.start : count.end]}＝{shown}"
    return Hit(rate.start, rate.end, shown, message)


def _written(like: Amount, value: Decimal) -> str:
    """A value in the measure of ``like``, in its own unit and a scale that suits it."""
    own = value * like.value / measure_of(like)[1] if like.value else value
    if own >= like.scale or like.scale == 1:
        return f"{rounded(own / like.scale, like.places)}{scale_word(like)}{like.unit}"
    return f"{rounded(own, like.places)}{like.unit}"


RULE = Rule(
    code="arithmetic-average",
    severity=Severity.WARNING,
    message="平均数（单价）与总数、个数对不上",
    why="平均数＝总数÷个数。",
    source="算术",
    bad=(
        "立案查处18起，罚没款43.2万元，案均24万元。",
        "建设安置房1.2万套、132万平方米，套均面积120平方米。",
        "托位2380个，其中普惠托位1309个。按常住人口42.5万人计算，每千人口拥有托位6.5个。",
        "按每生每学年60元安排经费，以1.8万名学生计，每年需1080万元。",
        "更换井盖960套，每套均价850元，共支出91.6万元。",
        "发放一次性创业补贴138人，每人1万元，共计148万元。",
        "基金支出住院2.54亿元，享受待遇6.35万人次，人均住院报销400元。",
        "投入456万元，改造村卫生室38个，平均每个投入1.2万元。",
        "每个补助3万元，建设偏远基站25个，补助资金45万元。",
        "完成清淤9.3公里，清淤量4.65万立方米，平均每公里0.5立方米。",
        "种植面积18.6万亩，总产量46.5万吨，平均亩产25吨。",
        "微型消防站126个，队员630人，平均每站6人。",
        "组建志愿服务队112支，每队5人，共580人。",
        "每千农村人口拥有乡村医生0.98人（乡村医生238人，农村人口22.3万人）。",
        "参加学生4.65万人，按每生每学期500元标准落实经费，秋季学期共需2235万元。",
        "全县老年人4.32万人，床位1260张，每千名老人拥有床位19.2张。",
        "已办结27件，罚没款40.5万元，案均1.5元。",
        "新建停车场6个，新增车位720个，平均每个102个。",
        "每处口袋公园平均投资80万元，28处需要投资2440万元。",
        "每车每年仅补助8000元，全年补助88.8万元（按136辆计算）。",
        "安排资金860万元，实施加固项目5个，单个项目平均172元。",
        "每名志愿者保险费每年3元，按46.8万人计算，年需14.04万元。",
        "组织市级演练2次、区级4次，合计6次，参演1800人次，场均200人次。",
        "干茶产量1.68万吨，综合产值33.6亿元，平均每公斤干茶产值20元。",
        "举办活动312场，场均150人，参与群众4.86万人次。",
        "查出患者63人，发放救助金63万元，人均2万元。",
        "建成中试基地8个，累计投入3.2亿元，平均每个4亿元。",
        "基金支出1240万元，惠及企业310家，户均4.5万元。",
        "改造危桥14座、总长1.26千米，平均每座长900米。",
        "64个社区配备社区工作者896人，平均每个社区12人。高中及以下108人。",
    ),
    good=(
        "每个行政村至少建成1个，全区76个行政村已覆盖52个，年底前再覆盖18个。",
        "基金支出住院2.54亿元，享受待遇6.35万人次，人均住院报销4000元。",
        "投入456万元，改造村卫生室38个，平均每个投入12万元。",
        "个人缴费每人每年380元，参保38.42万人，财政补助2.46亿元。",
        "建成村卫生室38个，每个面积60平方米，总投资456万元。",
        "全年发放救助金3868万元，惠及6082人，人均约6360元。",
        "新建停车场6个，新增车位720个，平均每个120个。",
        "安排省级6200万元、市级4800万元，改造老棚4130座，每座补助2.66万元。",
        "运费每公斤4.2元，一份羊腿12公斤就要50元，消费者难以接受。",
        "安排公用经费4700万元，小学基准定额为每生每年720元，惠及学生5.86万人。",
        "意外伤害保险每人每天最低2元，保障额度60万元，覆盖3.1万人。",
        "派费每件0.8元至1.1元，快递员一天最多派140件。",
        "损失9873万元，其中60岁以上受害人217名，但人均损失11.3万元。",
    ),
    passage=find,
)
