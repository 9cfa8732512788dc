"""A share worked out again: 户籍人口499147人，其中老年人口121220人，占24.29%; 315个，整改298个，整改率94.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import (
    alike,
    before,
    is_rate,
    label_of,
    measure_of,
    quotient,
    resembles,
    same_sentence,
    slip,
)
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.rules.arithmetic.series import yearly_rows
from drafting.proofread.tokens import Amount, amounts, rounded

_SHARE = re.compile(
    r"(?P<word>占(?!地(?!区|方)|用|道|线|到位)|(?<!增长)(?<!失业)(?<!下降)(?<!利)(?<!漏损)(?<!准确)(?<!可靠)(?<!保证)(?<!命中)(?<!产销差)率|占比|比例|比重|覆盖(?=全[区县市省][\d的]|\d)|完成(?!率)[^，。；\d]{1,14}(?=\d))"
    r"(?P<of>[^，,。；;%]{0,24}?)(?P<x>(?P<share>\d{1,3}(?:\.\d+)?)%)"
)
_PIECES = ("条", "件", "个", "起", "处", "宗", "项", "家", "户", "人", "名")
_GROWTH = re.compile(r"增长|提高|下降|上升|降低|同比|提升|降至|增幅|增加|减少|扩大|(?<!占)比(?![例重])|由|从|高于|低于")
_SUBJECT = re.compile(
    r"(?:^|[，。；、：）])(?:其中[^，。；、：\d）]{2,12}|(?!其中|仅|只|均|共|也|分别)[^，。；、：\d）]{2,12})$"
)
_ADJACENT = re.compile(r"^(?:，|、)?[^，。；\d]{0,12}\d[\d.,]*[万亿]?[^，。；\d]{1,3}，[^，。；\d]{2,6}$")
_GOOD_DAYS = re.compile(
    r"(?<!\d月)(?:全年|20\d{2}年)[^。；\d]{0,12}优良(?:以上)?天数(?:达到?|为)?(?P<days>[23]\d{2})天，(?:空气)?(?:质量)?优良(?:天数)?(?:率|比例|占比)(?:为|达到?)?(?P<x>(?P<n>\d{2}(?:\.\d+)?)%)"
)
_DUE = re.compile(r"%，[^，。；\d]{0,6}(?:应|目标|任务|共|需|计划|总)")
_RATE_FIRST = re.compile(
    r"(?:率(?:仅|只)?(?:为|达到?|有)?|完成[^，。；\d]{0,10}任务(?:数|量)?的)(?P<rate>\d{1,3}(?:\.\d+)?)%，[^，。；\d]{0,6}(?:应|目标|任务|共|需|计划|总)[^，。；\d]{0,8}\d[\d.]*[万亿]?[^，。；\d]{1,3}"
    r"，(?:其中)?(?:实|已|完成)[^，。；\d]{0,8}\d[\d.]*[万亿]?[\u4e00-\u9fff](?:元|人次|人)?(?=[，。；])"
)
_CHANGED = re.compile(r"(?:减|增|降|升|提高|下降|扩大|压缩|缩短|发展)(?:少|加)?[至到为][^，。；]{0,8}$")
_WHOLE_AFTER = re.compile(
    r"(?P<p>\d+(?:\.\d+)?)(?P<u>[\u4e00-\u9fff])，[^，。；\d]{1,6}率(?:为|达到?)?(?P<x>(?P<n>\d{1,3}(?:\.\d+)?)%)[（(][^（）()\d]{0,6}(?P<w>\d+(?:\.\d+)?)(?P=u)[^（）()\d]{0,6}[）)]"
)
_ROUGH = re.compile(r"约|近|超|以上|左右|不低于|不少于|力争|目标|要求|计划|争取|分别|标准")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "%" not in text:
        return
    found = amounts(text)
    proved: set[int] = set()
    for match in _SHARE.finditer(text):
        words = match["word"] + match["of"]
        about = words.replace("约", "") if "." in match["share"] else words
        rough = not match["word"].startswith("完成") and _ROUGH.search(about)
        if _GROWTH.search(words) or rough or re.search(r"\d$", match["of"]):
            continue
        if _ROUGH.match(text[match.end() : match.end() + 2]) or re.match(r"[至到—～、和]", text[match.end() :]):
            continue
        if match["word"].startswith("完成") and not words.endswith("的"):
            continue
        inside = [one for one in found if match.start("of") <= one.start < match.start("x") and not is_rate(one)]
        known = [*before(found, match.start()), *inside]
        yield from _check(text, match, known, inside, proved)
    yield from _told_first(text, found)
    yield from _days(text)
    for match in _WHOLE_AFTER.finditer(text):
        if not Decimal(match["w"]):
            continue
        exact, places = Decimal(match["p"]) / Decimal(match["w"]) * 100, len(match["n"].partition(".")[2])
        if rounded(exact, places) != Decimal(match["n"]):
            right = f"{rounded(exact, places)}%"
            yield Hit(match.start("x"), match.end("x"), right, f"按文中数字，{match['p']}÷{match['w']}＝{right}")


def _days(text: str) -> Iterator[Hit]:
    """优良天数342天，优良率93.7%: of 365 days or of 366."""
    for match in _GOOD_DAYS.finditer(text) if "优良" in text else ():
        places = len(match["n"].partition(".")[2])
        rights = [rounded(Decimal(match["days"]) / year * 100, places) for year in (365, 366)]
        if Decimal(match["n"]) not in rights and resembles(Decimal(match["n"]), rights[0]):
            message = f"{match['days']}天÷365天＝{rights[0]}%（366天为{rights[1]}%）"
            yield Hit(match.start("x"), match.end("x"), f"{rights[0]}%", message)


def _told_first(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    """收缴率仅为81%，应收1200万元，实收962万元: the rate stands before its figures."""
    for match in _RATE_FIRST.finditer(text) if _DUE.search(text) else ():
        two = [one for one in found if match.end("rate") <= one.start and one.end <= match.end()]
        if len(two) != 2 or not alike(*two) or not two[0].value:
            continue
        share, places = quotient(two[1], two[0], Decimal(100)), len(match["rate"].partition(".")[2])
        if share is None or share.holds(Decimal(match["rate"]), places):
            continue
        right = rounded(two[1].value / two[0].value * 100, max(places, 1)).normalize()
        message = f"按文中数字，{two[1].printed}÷{two[0].printed}＝{right:f}%，与{match['rate']}%不符"
        yield Hit(match.start("rate"), match.end(), None, message)


def _check(
    text: str, match: re.Match[str], known: list[Amount], inside: list[Amount], proved: set[int]
) -> Iterator[Hit]:
    """``proved``: where the wholes stand that other shares of this text were taken of."""
    stated, places = Decimal(match["share"]), len(match["share"].partition(".")[2])
    outer = known[: len(known) - len(inside)]
    named = _named(text, match, outer) if match["word"].startswith("占") else None
    if named is None and match["word"].startswith("占"):
        named = _of_year(text, match, inside)
        if named is None and _SUBJECT.search(text, 0, match.start()):
            return
    part = named or (outer[-1] if outer else None)
    if part is None:
        return
    if _about(text, match) and any(_nearly(one, whole, stated) for one in outer[-3:] for whole in known):
        return
    asked = inside if inside and match["word"].startswith("完成") else known
    if same := [whole for one in (part, *outer[-2:]) for whole in asked if _same(one, whole, stated, places)]:
        proved.update(whole.start for whole in same)
        return
    between = text[part.end : match.start()] if part in outer[-1:] or named is None else ""
    if inside and match["word"].startswith("完成"):
        part = _of_target(outer, inside[-1], stated, places) or part
        between = "" if part is not outer[-1] else between
    if (
        match["word"] == "率"
        and len(outer) > 1
        and re.search("剩余|其余|未", label_of(text, part))
        and alike(*outer[-2:])
    ):
        part = outer[-2]
        known = [*known, replace(part, value=part.value + outer[-1].value)]
        outer = [*outer, known[-1]]
        if _same(part, known[-1], stated, places):
            return
    if part.unit == "元" and text[match.start() - 2 : match.start()] == "覆盖":
        return
    target = bool(inside) and match["word"].startswith("完成")
    if not target and ("%" in text[outer[-1].end : match.start()] or _GROWTH.search(between)):
        return
    if named is None and not same_sentence(text, part.end, match.start()):
        return
    if any(_same_sum(pair, known, stated, places) for pair in combinations(known[-3:], 2) if not _of_which(text, pair)):
        return
    wholes = inside or _wholes(match["word"], part, [one for one in outer if one is not part])
    yield from _against(text, match, part, wholes, proved)


def _against(
    text: str, match: re.Match[str], part: Amount, wholes: Sequence[Amount], proved: set[int]
) -> Iterator[Hit]:
    """The share held against the nearest whole that it can have been taken of."""
    stated, places = Decimal(match["share"]), len(match["share"].partition(".")[2])
    for whole in reversed(wholes):
        if whole.unit == "张" and part.unit == "张" and "使用" in text[max(0, match.start() - 4) : match.start()]:
            continue
        if not whole.value or (part.start > whole.end and _CHANGED.search(text, whole.end, part.start)):
            continue
        exact = part.value / whole.value * 100
        posts = part.unit == "人" and whole.unit == "个"
        if not alike(part, whole) and part.unit in _PIECES and not posts:
            done = text[match.start() - 2 : match.start()]
            if rounded(exact, places) == stated or done not in label_of(text, part):
                return
        if re.search(r"(?:空置|闲置|空余)$", text[: match.start()]) and "入驻" in label_of(text, part):
            exact = 100 - exact
            if rounded(exact, places) == stated:
                return
        if _has_share(text, whole) or not (
            (whole.start in proved and (resembles(stated, exact) or abs(stated - exact) * 2 <= exact))
            or _meant(exact, stated, text, whole, match)
        ):
            continue
        right = rounded(exact, places if rounded(exact, places) != stated else places + 1)
        message = f"按文中数字，{part.printed}÷{whole.printed}＝{right}%（四舍五入）"
        yield Hit(match.start("x"), match.end("x"), f"{right}%", message)
        return


def _of_target(outer: Sequence[Amount], target: Amount, stated: Decimal, places: int) -> Amount | None:
    """新增2860个：……，完成全年5000个任务的57.2%: of all told before, the one whose share has the same digits or nearly."""
    for one in outer:
        if alike(one, target) and one.value < target.value * 2:
            exact = measure_of(one)[1] / measure_of(target)[1] * 100
            if _swapped(stated, rounded(exact, places)) or abs(stated - exact) * 50 <= exact:
                return one
    return None


def _about(text: str, match: re.Match[str]) -> bool:
    return "约" in text[max(0, match.start() - (0 if match["word"].endswith("率") else 1)) : match.start("x")]


def _nearly(part: Amount, whole: Amount, stated: Decimal) -> bool:
    """Within a twentieth, as 约 allows."""
    if part is whole or not alike(part, whole) or not whole.value:
        return False
    exact = measure_of(part)[1] / measure_of(whole)[1] * 100
    return abs(stated - exact) * 20 <= exact


def _named(text: str, match: re.Match[str], outer: Sequence[Amount]) -> Amount | None:
    """The part the clause names again: 中央1800万元……，中央资金占43.2%."""
    clause = re.search(r"[^，。；、：\d]*$", text[: match.start()])
    subject = clause[0].lstrip("其中") if clause else ""
    if len(subject) < 2:
        return None
    found = [one for one in outer if same_sentence(text, one.end, match.start()) and subject[:2] in label_of(text, one)]
    found = [one for one in found if len(subject.replace(label_of(text, one)[-3:], "").replace(subject[:2], "")) < 4]
    return found[-1] if found else None


def _of_year(text: str, match: re.Match[str], inside: Sequence[Amount]) -> Amount | None:
    """2024年诊疗量占…240万人次的: that year's of a row of yearly figures told before."""
    year = re.search(r"(20\d{2})年[^，。；、：\d]{2,12}$", text[: match.start()])
    rows = [row for row in yearly_rows(text, match.start()) if year and year[1] in row] if inside else []
    return rows[-1][year[1]] if year and rows and alike(rows[-1][year[1]], inside[-1]) else None


def _has_share(text: str, amount: Amount) -> bool:
    """It is itself said to be a part: 5916万元，占60%."""
    return bool(re.match(r"，占(?:比)?\d", text[amount.end :]))


def _meant(exact: Decimal, stated: Decimal, text: str, whole: Amount, match: re.Match[str]) -> bool:
    """In the sentence a likely slip; from an earlier one a near miss only, as other wholes may be meant.

    A rate that follows its part and its whole at once (46份，合格43份，合格率90%) is theirs, whatever it says.
    """
    inside = "其中" in text[whole.end : match.start()] and match["word"] == "占" and not match["of"]
    if inside and same_sentence(text, whole.end, match.start()) and abs(stated - exact) * 2 <= exact:
        return True
    if _ADJACENT.search(text[whole.end : match.start()]) and abs(stated - exact) * 2 <= exact:
        return True
    if same_sentence(text, whole.end, match.start()):
        return resembles(stated, exact)
    places = len(match["share"].partition(".")[2])
    only = len({one.value for one in amounts(text[: match.start()]) if alike(one, whole) and one.value > stated}) < 4
    if only and slip(stated, exact) and _told_of(text, whole, match):
        return True
    tenfold = stated in (rounded(exact / 10, places), rounded(exact * 10, places))
    return tenfold or abs(stated - exact) <= exact * Decimal("0.03") or _swapped(stated, rounded(exact, places))


def _told_of(text: str, whole: Amount, match: re.Match[str]) -> bool:
    """The share names its whole (占总投资的 of 总投资38.5亿元), or the rate what is done of it (签约率 of 签约户数)."""
    asked = re.sub(r"^(?:总|全部|规划)?|[的数量额]+$", "", match["of"])
    if match["word"] == "占" and len(asked) > 1:
        return asked[-2:] in label_of(text, whole) or asked[:2] in label_of(text, whole)
    subject = re.search(r"[\u4e00-\u9fff]{2,6}$", text[: match.start()])
    clause = text[max(0, match.start() - 30) : match.start()].rpartition("，")[0]
    return bool(subject) and match["word"] == "率" and subject[0][-2:] in clause


def _swapped(one: Decimal, other: Decimal) -> bool:
    return sorted(f"{one}") == sorted(f"{other}")


def _wholes(word: str, part: Amount, others: Sequence[Amount]) -> list[Amount]:
    """What the part may be a share of: greater, in the same measure; beds for the residents of a home."""
    beds = {"张", "个"} if word == "率" and part.unit == "人" else set[str]()
    wholes = [one for one in others if (alike(one, part) or one.unit in beds) and one.value > part.value]
    if not wholes and word == "率" and part.unit in _PIECES and others and others[-1].unit in _PIECES:
        wholes = [one for one in others[-1:] if one.value > part.value and part.start - one.end < 16]
    return wholes if word != "率" or not beds else [one for one in wholes if one.unit != "人"] or wholes


def _same(part: Amount, whole: Amount, stated: Decimal, places: int) -> bool:
    if part is whole or (not alike(part, whole) and {part.unit, whole.unit} not in ({"人", "张"}, {"人", "个"})):
        return False
    share = quotient(part, whole, Decimal(100))
    return share is not None and share.holds(stated, places)


def _of_which(text: str, pair: tuple[Amount, Amount]) -> bool:
    """托位2380个，其中普惠托位1309个: the one is part of the other, they are not two parts of a whole."""
    between = text[pair[0].end : pair[1].start]
    return between.startswith("，其中") and "，" not in between[1:]


def _same_sum(pair: tuple[Amount, Amount], known: Sequence[Amount], stated: Decimal, places: int) -> bool:
    """The sum of two parts against a whole, or one of two against both together."""
    one, other = pair
    if not alike(one, other):
        return False
    added = measure_of(one)[1] + measure_of(other)[1]
    shares = [measure_of(one)[1] / added, measure_of(other)[1] / added] if added else []
    shares += [added / measure_of(whole)[1] for whole in known if alike(one, whole) and whole.value]
    return any(rounded(share * 100, places) == stated for share in shares)


RULE = Rule(
    code="arithmetic-share",
    severity=Severity.WARNING,
    message="占比与前面的数字对不上",
    why="占比＝部分÷总数，四舍五入到所写的位数；相差很大的多是另有总数，不提。",
    source="GB/T 15835—2011；算术",
    bad=(
        "建成电商服务站168个，覆盖全县210个行政村的84%。",
        "共有托位2380个，其中普惠托位1309个，占65%。",
        "公共桩2100个。新建380个，完成年度目标任务（2000个）的18%。",
        "全年空气优良天数342天，优良率94.7%。",
        "完成目标任务的120%，全年目标500户，实际完成550户。",
        "已完成投资3.2亿元，占总投资4亿元的85%。",
        "全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.28%。",
        "发现问题315个，整改完成298个，整改率95.6%。",
        "消费额达12.6亿元，占社会消费品零售总额98.2亿元的13.8%。",
        "床位420张，入住老人273人，入住率68%。",
        "排查排污口326个，已整治261个，整治率81%。",
        "监测断面14个，其中优良9个，占64.3%；Ⅳ类3个，占24.1%。",
        "新增就业1.86万人，完成年度目标任务1.75万人的108.3%。",
        "到位资金86.4亿元，同比增长20%；完成市下达任务80亿元的106%。",
        "建成标准厂房24万平方米，已入驻19.2万平方米，空置率为18%。",
        "共排查自建房3.26万栋，存在安全隐患的652栋，隐患率3%。",
        "接种疫苗应种儿童5240人，实种5135人，接种率97%。",
        "工程概算4200万元，已完成投资3150万元，完成概算的70%。",
        "水费收缴率仅为85%，全年应收水费1200万元，实收972万元。",
        "2022年、2023年、2024年诊疗量分别为98万人次、112万人次、126万人次。2024年基层诊疗量占全区总诊疗量240万人次的53.5%。",
        "工业税收43.2亿元，其中前十户企业贡献25.92亿元，占比达62%。",
        "研发经费投入38.4亿元，占地区生产总值1600亿元的2.6%。",
        "接入重大危险源68处，接入率97.1%（共71处），预警处置率100%。",
        "估算总投资38.5亿元。工程分三年建设，2024年完成投资7.7亿元，占总投资的25%。",
        "涉及村民6820户、2.13万人。已启动签约的9个，签约户数3751户，签约率65%。",
        "对226株衰弱的古树进行复壮，已完成181株，完成率85.1%。",
        "网络零售额386.5亿元，同比增长12.6%；其中直播电商零售额115.95亿元，占25%。",
        "发现线索426条，立案86件，立案率21.2%。",
        "划定摊位280个，免费安置摊贩256户，安置率89.1%。",
        "已更新1260块，剩余540块于年底前更新，完成率60%。",
        "配备社区工作者896人。其中，本科及以上403人，占45%；大专385人，占43%；高中及以下108人，占13%。",
    ),
    good=(
        "全区户籍人口499147人，60岁以上老年人口达到121220人，占全区户籍人口总数的24.29%。",
        "全区共有机构40家，其中公办10家，占25%。",
        "户籍人口55.37万人，60岁以上的老年人12.0812万人，占全区户籍人口的21.8%。",
        "建成标准厂房24万平方米，已入驻19.2万平方米，空置率为20%。",
        "建成站点12个。覆盖社区3个，占地300平方米。",
        "在园儿童由4860人减至2170人，女童占54%。",
        "授信总额412亿元，放款319亿元，其中国有银行占62%。",
        "编制床位1145张，实际开放686张，使用率49.7%。",
        "移送线索612条，立案283件，起诉216人，认罪认罚适用率93.4%。",
        "幼儿园114所，其中公办园68所，公办园在园幼儿占比61.4%。",
        "能繁母猪、育肥猪保额分别提高到1500元、1200元，承保覆盖率为82%。",
        "充电桩418个，其中快充桩236个、慢充桩182个；公共桩占比71.5%。",
        "发现问题315个，整改完成298个，整改率94.6%。",
        "在园幼儿24680人，其中公办园14561人；普惠民办园6320人，普惠性幼儿园覆盖率84.6%。",
        "共有高层建筑550栋，其中住宅412栋，占比由70%提高到74.9%。",
        "新增就业1.86万人，完成年度目标任务1.75万人的106.3%。",
    ),
    passage=find,
)
