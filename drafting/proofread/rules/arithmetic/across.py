"""Figures against those of another paragraph: 占总投资的35% of 612亿元 told before; 再培育2个，总数达到8个 where there were 6."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.facts import Fact, core, facts_of, shares_name, table_totals
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.quantities import (
    alike,
    before,
    label_of,
    measure_of,
    quotient,
    resembles,
    same_sentence,
    spread,
    written,
)
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import Amount, amounts, rounded, value_of

_SHARE = re.compile(
    r"，占(?:到|全[区县市]的?)?(?P<of>[^，。；%\d约近超]{2,12})的(?P<x>(?P<n>\d{1,2}(?:\.\d+)?)%)(?!以上|左右)"
)
_OF_TABLE = re.compile(r"，占(?:比)?(?:为|达)?(?P<x>(?P<n>\d{1,2}(?:\.\d+)?)%)(?!以上|左右)")
_REACHED = re.compile(
    r"(?P<what>[^，。；\d]{0,16}?)(?:总数|总量|总面积|总里程|总规模|数量)?(?:将)?(?:达到?|增至|增加到|扩大到|提升到)$"
)
_GOAL = re.compile(r"达到?\d|(?:增至|增加到|扩大到|提升到)\d")
_NEW = re.compile(r"新引进|新招|引进|新增|新建|再建|再培育|再增|再新|增设|增加|净增|再创建|新培育|新开|再")
_EACH = re.compile(
    r"每(?:个|家|所|处|座|支)(?P<what>[\u4e00-\u9fff]{2,6}?)(?:增配|配备|新增|补助|补贴|安排|设置?|选派|招聘|改造|投入)[^，。；\d]{0,6}$"
)
_THAN_YEAR = re.compile(
    r"，(?:比|较)(?P<y>20\d{2})年(?:(?:增长|增加|提高|上升)|(?P<down>下降|减少|降低))了?(?P<x>(?P<n>\d+(?:\.\d+)?)%)"
)
_MORE = re.compile(
    r"，(?:比|较)(?P<y>20\d{2})年[底末]?(?:增加|新增|净增|提高|扩大)(?P<x>(?P<n>\d+(?:\.\d+)?)(?:万|亿)?[\u4e00-\u9fff])"
)
_ABOVE = re.compile(r"(?:以上|上述|上表)[^，。；\d]{0,14}中，")
_TOGETHER = re.compile(r"(?P<n>[两二三四五])(?:项|者|类|批)(?:合计|共计)(?P<what>[^，。；\d]{2,10})(?=\d)")
_SUM = re.compile(r"^[^，。；\d]{0,8}，(?:共计?|合计|累计|总计)[^，。；\d]{0,8}$")


Facts = Callable[[], Sequence[Fact]]


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    known: list[Fact] = []
    sums: list[Fact] = []

    def facts() -> Sequence[Fact]:
        known.extend(() if known else facts_of(passages))
        return known

    def totals() -> Sequence[Fact]:
        sums.extend(() if sums else table_totals(passages))
        return sums

    for place, passage in enumerate(passages):
        if passage.region is not Region.BODY:
            continue
        text = passage.text
        if "占" in text and "%" in text:
            for hit in _shares(text, place, facts, totals):
                yield passage, hit
        if _GOAL.search(text):
            for hit in _reached(text, place, facts, totals):
                yield passage, hit
        if _THAN_YEAR.search(text):
            for hit in _than(text, place, facts, passages):
                yield passage, hit
        if _MORE.search(text):
            for hit in _more(text, place, facts, passages):
                yield passage, hit
        if _ABOVE.match(text):
            for hit in _of_table(text, [fact.amount for fact in totals() if fact.place < place]):
                yield passage, hit
        if "合计" in text or "共计" in text:
            for hit in _both(text, place, facts):
                yield passage, hit
        if "每" in text:
            for hit in _each(text, place, facts):
                yield passage, hit


def _shares(text: str, place: int, facts: Facts, totals: Facts) -> Iterator[Hit]:
    for match in _SHARE.finditer(text):
        asked = re.sub(r"总(?:人|户|件|个)?[数量额]$", "", match["of"])
        known = before(amounts(text), match.start())
        if not known or not same_sentence(text, known[-1].end, match.start()) or match.start() - known[-1].end > 12:
            continue
        here = [one for one in known[:-1] if alike(one, known[-1]) and one.value > known[-1].value]
        if any(shares_name(asked, label_of(text, one)) for one in here):
            continue
        told = (*facts(), *totals())
        named = [fact for fact in told if fact.place != place and shares_name(asked, fact.name)]
        wholes = [fact.amount for fact in named if not _NEW.search(fact.name)] or [fact.amount for fact in named]
        yield from _share(known[-1], [*wholes, *here], wholes, match)
    for match in _OF_TABLE.finditer(text):
        known = before(amounts(text), match.start())
        if not known or match.start() != known[-1].end:
            continue
        here = [one for one in known[:-1] if alike(one, known[-1])]
        wholes = [fact.amount for fact in totals() if fact.place < place <= fact.place + 3]
        if not any(one.value > known[-1].value for one in here):
            yield from _share(known[-1], [*wholes, *here], wholes, match)


def _share(part: Amount, known: Sequence[Amount], wholes: Sequence[Amount], match: re.Match[str]) -> Iterator[Hit]:
    stated, places = Decimal(match["n"]), len(match["n"].partition(".")[2])
    if any(
        alike(one, part) and (share := quotient(part, one, Decimal(100))) and share.holds(stated, places)
        for one in known
    ):
        return
    fitting = [one for one in wholes if alike(one, part) and measure_of(one)[1] > measure_of(part)[1]]
    values = {measure_of(one)[1]: one for one in wholes if alike(one, part)}
    if not fitting:
        return
    whole = values[max(values)]
    if len(values) > 1 and sum(values) != 2 * max(values):
        return
    exact = measure_of(part)[1] / measure_of(whole)[1] * 100
    if resembles(stated, exact):
        right = rounded(exact, places if rounded(exact, places) != stated else places + 1)
        message = f"{part.printed}÷{whole.printed}＝{right}%（四舍五入）"
        yield Hit(match.start("x"), match.end("x"), f"{right}%", message)


def _reached(text: str, place: int, facts: Facts, totals: Facts) -> Iterator[Hit]:
    """The new total less the new ones is what another paragraph says there is."""
    found = amounts(text)
    for total in found:
        if text[total.start - 1 : total.start] not in ("达", "到", "至"):
            continue
        begin = max(text.rfind(mark, 0, total.start) for mark in "。；") + 1
        said = _REACHED.search(text, max(begin, total.start - 24), total.start)
        if said is None:
            continue
        new = _new(text, found, total, begin)
        if new is None or new.value >= total.value:
            continue
        asked = said["what"] if len(core(said["what"])) > 1 else label_of(text, new)
        asked = asked if len(core(asked)) > 1 else _object(text, new)
        asked = re.sub(r"^使?总", "", asked)
        had = [
            fact.amount
            for fact in (*facts(), *totals())
            if fact.place < place
            and alike(fact.amount, total)
            and shares_name(asked, fact.name)
            and not _NEW.search(fact.name)
        ]
        bases = [*had, *(one for one in found if alike(one, total) and one is not total and one is not new)]
        if not had or any(_adds(base, new, total) for base in bases):
            continue
        base = had[0]
        if resembles(total.value, base.value + new.value) and base.value > new.value:
            right = written(total, base.value + new.value)
            start, end = min(new.start, total.start), max(new.end, total.end)
            message = f"前文为{base.printed}{base.unit}，加{new.printed}{new.unit}是{right}"
            yield Hit(start, end, None, message)


def _new(text: str, found: Sequence[Amount], total: Amount, begin: int) -> Amount | None:
    """The new ones, told before it in the sentence or just after as 净增."""
    earlier = [one for one in found if begin <= one.start and one.end <= total.start and alike(one, total)]
    if earlier and _NEW.search(_clause(text, earlier[-1])) and total.start - earlier[-1].end < 40:
        return earlier[-1]
    later = next((one for one in found if one.start >= total.end and one.unit == total.unit), None)
    if (
        later is not None
        and later.start - total.end < 20
        and re.search(r"[比较][^，。；]*(?:净增|增加|新增)", text[total.end : later.start])
    ):
        return later
    return None


def _clause(text: str, amount: Amount) -> str:
    """The words before it in its clause, with the digits of a name: 新建5G基站."""
    return re.split("[，。；、：]", text[max(0, amount.start - 20) : amount.start])[-1]


def _object(text: str, amount: Amount) -> str:
    after = re.match(r"[\u4e00-\u9fff]{2,8}", text[amount.end :])
    return after[0] if after else ""


def _adds(base: Amount, new: Amount, total: Amount) -> bool:
    one, other, whole = spread(base), spread(new), spread(total)
    return one.low + other.low <= whole.high and whole.low <= one.high + other.high


def _of_table(text: str, totals: Sequence[Amount]) -> Iterator[Hit]:
    """以上资金中，中央补助780.6万元，区级配套520.4万元: the parts make the table's total."""
    end = text.find("。") + 1 or len(text)
    parts = [
        one for one in amounts(text) if one.end <= end and not re.search(r"其中|每|均|比|增|减", label_of(text, one))
    ]
    wholes = [one for one in totals if parts and all(alike(part, one) for part in parts)]
    added = sum((measure_of(part)[1] for part in parts), Decimal(0))
    if len(parts) < 2 or not wholes or any(measure_of(one)[1] == added for one in wholes):
        return
    for whole in wholes:
        if abs(measure_of(whole)[1] - added) * 20 <= added:
            message = f"各项相加为{written(whole, added)}，表中合计为{written(whole, measure_of(whole)[1])}"
            yield Hit(parts[0].start, parts[-1].end, None, message)
            return


def _than(text: str, place: int, facts: Facts, passages: Sequence[Passage]) -> Iterator[Hit]:
    """投资2.1亿元，较2024年增长20% where another paragraph has the 1.75亿元 invested in 2024."""
    found = amounts(text)
    for match in _THAN_YEAR.finditer(text):
        known = before(found, match.start())
        if not known or known[-1].end != match.start():
            continue
        new, label = known[-1], re.sub("(?:达到?|增至|到|为)$", "", label_of(text, known[-1]))
        olds = [
            fact
            for fact in facts()
            if fact.place < place
            and len(label) > 1
            and label[-2:] in fact.name
            and alike(fact.amount, new)
            and fact.amount.value
            and _told_of(passages[fact.place].text, fact.amount, match["y"])
        ]
        same = [fact for fact in olds if len(label) > 3 and label[-4:] in fact.name]
        rates = [(fact.amount, (measure_of(new)[1] / measure_of(fact.amount)[1] - 1) * 100) for fact in same or olds]
        stated = Decimal(match["n"]) * (-1 if match["down"] else 1)
        places = len(match["n"].partition(".")[2])
        if not rates or any(abs(rate - stated) <= Decimal(6).scaleb(-places - 1) * 2 for _, rate in rates):
            continue
        old, rate = rates[0]
        meant = resembles(abs(stated), abs(rate)) or (same and abs(stated - rate) <= abs(rate))
        right = f"{rounded(abs(rate), places)}%"
        if len({rate for _, rate in rates}) == 1 and meant and rate * stated > 0 and right != match["x"]:
            yield Hit(match.start("x"), match.end("x"), right, f"前文{match['y']}年为{old.printed}，变化{right}")


def _more(text: str, place: int, facts: Facts, passages: Sequence[Passage]) -> Iterator[Hit]:
    """参保达到45万人，比2024年底增加2.6万人 where another paragraph has the 42.6万人 of that year."""
    found = amounts(text)
    for match in _MORE.finditer(text):
        known = before(found, match.start())
        gap = next((one for one in found if one.start == match.start("x")), None)
        if gap is None or not known or known[-1].end != match.start() or not alike(known[-1], gap):
            continue
        new = known[-1]
        label = re.sub("(?:达到?|增至|到|为)$", "", label_of(text, new))
        olds = [
            fact.amount
            for fact in facts()
            if fact.place < place
            and len(label) > 1
            and label[-2:] in fact.name
            and alike(fact.amount, new)
            and _told_of(passages[fact.place].text, fact.amount, match["y"])
        ]
        if len(olds) != 1 or olds[0].value >= new.value:
            continue
        right = measure_of(new)[1] - measure_of(olds[0])[1]
        slack = sum((spread(one).high - measure_of(one)[1] for one in (olds[0], gap)), Decimal(0))
        if abs(measure_of(gap)[1] - right) > slack and resembles(measure_of(gap)[1], right):
            shown = written(gap, right * gap.value / measure_of(gap)[1])
            yield Hit(gap.start, gap.end, shown, f"前文{match['y']}年为{olds[0].printed}，增加{shown}")


def _told_of(text: str, amount: Amount, year: str) -> bool:
    """The last year named before it in its sentence is that one."""
    begin = max(text.rfind(mark, 0, amount.start) for mark in "。；") + 1
    years = re.findall(r"20\d{2}", text[begin : amount.start])
    return bool(years) and years[-1] == year and len(set(years)) == 1


def _both(text: str, place: int, facts: Facts) -> Iterator[Hit]:
    """（一）新增学位5400个……（二）新增学位1440个，两项合计新增学位6840个."""
    found = amounts(text)
    for match in _TOGETHER.finditer(text):
        times = value_of(match["n"])
        total = next((one for one in found if one.start == match.end()), None)
        asked = core(match["what"])
        if total is None or len(asked) < 2:
            continue
        known = [
            fact
            for fact in facts()
            if alike(fact.amount, total)
            and (fact.place < place or fact.amount.end <= match.start())
            and fact.place >= place - times
            and asked[-2:] in fact.name
        ]
        first = {fact.place: fact for fact in reversed(known)}
        parts = [first[one].amount for one in sorted(first)][-times:]
        added = sum((measure_of(one)[1] for one in parts), Decimal(0))
        if len(parts) != times or added == measure_of(total)[1]:
            continue
        if resembles(measure_of(total)[1], added):
            shown = written(total, added * total.value / measure_of(total)[1])
            said = "、".join(one.printed for one in parts)
            yield Hit(total.start, total.end, shown, f"{said}合计为{shown}")


def _each(text: str, place: int, facts: Facts) -> Iterator[Hit]:
    """每个文化站增配1名，共增配10名 where another paragraph has ten of them."""
    found = amounts(text)
    for each, total in pairwise(found):
        said = _EACH.search(text, max(0, each.start - 20), each.start)
        if said is None or not alike(each, total) or not each.value:
            continue
        between = text[each.end : total.start]
        if not _SUM.match(between):
            continue
        counts = [fact.amount for fact in facts() if said["what"] in fact.name and fact.amount.unit in "个家所处座支"]
        right = [measure_of(each)[1] * one.value for one in counts]
        stated = measure_of(total)[1]
        if not right or stated in right or len(set(right)) > 1:
            continue
        if abs(stated - right[0]) * 3 <= right[0] or resembles(stated, right[0]):
            shown = written(total, right[0] * total.value / stated)
            message = f"前文有{said['what']}{counts[0].printed}{counts[0].unit}，合计为{shown}"
            yield Hit(total.start, total.end, shown, message)


_HEAD = "关于第18号提案的答复\n李永昌委员：\n"
_TAIL = "\n云岭区水务局\n2024年5月16日"
RULE = Rule(
    code="arithmetic-across",
    severity=Severity.WARNING,
    message="与前文另一段的数对不上",
    why="同一件事前后的数要对得上：占比、累计数、合计数由前文的数得出。",
    source="算术；编校惯例",
    bad=(
        _HEAD + "截至2024年12月底，全市生育保险参保42.6万人。\n2025年底参保达到45万人，比2024年底增加2.6万人。" + _TAIL,
        _HEAD + "全县累计建成5G基站1420个。\n力争年底前新建5G基站180个，总数达到1500个。" + _TAIL,
        _HEAD + "（一）扩大增量。新增学位5400个。\n（二）盘活存量。新增学位1440个，两项合计新增学位7040个。" + _TAIL,
        _HEAD + "开发见习岗位640个。\n见习岗位增加到800个，较2024年增加180个。" + _TAIL,
        _HEAD + "视频监控点64个，监控覆盖率83%。\n新增监控点16个，届时监控点总数达到90个。" + _TAIL,
        _HEAD + "2024年干茶产量1.68万吨。\n到2027年，力争干茶产量1.8万吨，比2024年增长10%。" + _TAIL,
        _HEAD + "2024年改造总投资1.75亿元。\n2025年计划改造40个小区，投资2.1亿元，较2024年增长25%。" + _TAIL,
        _HEAD + "三期建设总里程85.6公里、总投资612亿元。\n截至5月底，累计完成投资214.2亿元，占总投资的36%。" + _TAIL,
        _HEAD + "全区培育夜间消费集聚区6个。\n2025年再培育集聚区2个，总数达到9个。" + _TAIL,
        _HEAD + "划定摊位280个，安置摊贩256户。\n一是增设疏导点2处，新增摊位120个，使总摊位达到420个。" + _TAIL,
        _HEAD
        + "建成社区居家养老服务中心43个。\n到2025年底，社区居家养老服务中心总数达到50个，比2024年底净增8个。"
        + _TAIL,
        _HEAD + "10个街道文化站共有专职人员23人。\n两年内每个文化站增配1名专职人员，共增配12名。" + _TAIL,
    ),
    good=(
        _HEAD + "三期建设总里程85.6公里、总投资612亿元。\n截至5月底，累计完成投资214.2亿元，占总投资的35%。" + _TAIL,
        _HEAD + "全区培育夜间消费集聚区6个。\n2025年再培育集聚区2个，总数达到8个。" + _TAIL,
        _HEAD
        + "建成社区居家养老服务中心43个。\n到2025年底，社区居家养老服务中心总数达到50个，比2024年底净增7个。"
        + _TAIL,
        _HEAD + "10个街道文化站共有专职人员23人。\n两年内每个文化站增配1名专职人员，共增配10名。" + _TAIL,
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
