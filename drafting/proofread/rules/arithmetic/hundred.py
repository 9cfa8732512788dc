"""Shares that should make a hundred: 占比分别为9.0%、35.5%、55.5%; rates that cannot pass it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

_LIST = re.compile(
    r"(?:占比|比例|比重|构成|占)[^，。；\d%]{0,6}(?:分别|依次)?[^，。；\d%]{0,6}(?P<x>\d{1,2}(?:\.\d+)?%(?:(?:、|和|，)[^，。；\d%]{0,10}\d{1,2}(?:\.\d+)?%){2,6})"
)
_ONE = r"[^，。；、\d%]{1,14}?(?:\d[\d.]*[万亿]?[^，。；、\d%]{1,3}[，、]?(?:（)?)?占(?:比)?(?:为|达)?\d{1,2}(?:\.\d+)?%）?"
_CLAUSES = re.compile(rf"(?P<x>{_ONE}(?:[，、；]{_ONE}){{1,6}})")
_WHOLE = re.compile(
    r"男[^%]*%[^%]*女|小学[^%]*%[^%]*初中|女[^%]*%[^%]*男|及以上[^%]*%.*及以下|以上[^%]*%.*以下|第一产业.*第三产业|其他|其它|其余|城镇[^%]*%[^%]*农村|公办[^%]*%[^%]*民办|本科.*(?:以下|高中)"
)
_NOT = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2})率(?:为|达到?)?(?P<a>\d{1,2}(?:\.\d+)?)%[^。；%]{0,14}不(?P=of)率(?:为|仅)?(?P<x>(?P<b>\d{1,2}(?:\.\d+)?)%)"
)
_OVER = re.compile(
    r"(?:安装率|(?<!拨备)(?<!流动性)覆盖率|合格率|(?:参训|参与|参保|就业|落实|化解|整治|整改|处置|治愈|安置|回复|调解|成功|验收|开工|竣工|清运|处理|收集|建档|上岗|持证|培训|抽检|接种|配备|硬化|养护|列养|反馈|见面|面商|办复|采纳|检出|及时|见效|响应|治理|巩固|留存|保证|回收|收缴|缴费|建成|通车|进出|识别|破案|抽查|知晓|参评|考取|升学|巩固)率|办结率|达标率|满意率|满意度|优良率|普及率|入住率|使用率|出勤率|签约率|知晓率|到位率|占比|通达率|绿化率|绿地率)(?:为|达到?|提高到|提升至)?(?P<x>(?P<n>1\d{2}(?:\.\d+)?)%)"
)
_BIG = re.compile(r"[1-9]\d\d(?:\.\d+)?%")
_FALL = re.compile(
    r"(?:降幅|降价|下降|降低|减少|压减|压缩|缩短)(?:幅度)?(?:了|达|为|最高达?|达到|超过)?(?P<x>(?P<n>[1-9]\d\d(?:\.\d+)?)%)"
)
_ALL = re.compile(
    r"(?:办结|完成|整改|销号|办复)率(?:为|达到?|均为)?(?P<x>100%)[^。；%]{0,24}?(?:正在办理|正在整改|未办结|尚未|未完成|剩余|其余)[^。；%\d]{0,6}[1-9]\d*[件个处项起]|(?:办结|完成|整改|销号|办复)率(?:为|达到?|均为)?(?P<y>100%)[^。；%]{0,12}?(?:尚有|还有|仍有)[1-9]\d*[件个处项起条]"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "%" not in text:
        return
    for match in _LIST.finditer(text):
        total = _added(match["x"])
        gap = abs(total - 100)
        slip = gap in (10, 20) and "分别" in text[max(0, match.start() - 4) : match.end()]
        if (Decimal("0.15") < gap <= 5 or slip) and not re.search(r"增|降|提高|率", match[0]):
            yield Hit(match.start("x"), match.end("x"), None, f"各项占比相加为{total}%，不等于100%")
    for match in _CLAUSES.finditer(text) if text.count("占") > 1 else ():
        total = _added(match["x"])
        if Decimal("0.3") < abs(total - 100) <= 12 and _WHOLE.search(match["x"]):
            yield Hit(match.start("x"), match.end("x"), None, f"各项占比相加为{total}%，不等于100%")
    for match in _NOT.finditer(text):
        right = 100 - Decimal(match["a"])
        if Decimal(match["b"]) != right:
            message = f"{match['of']}率{match['a']}%，不{match['of']}率应为{right}%"
            yield Hit(match.start("x"), match.end("x"), f"{right}%", message)
    big = _BIG.search(text) is not None
    for match in _OVER.finditer(text) if big else ():
        if Decimal(match["n"]) > 100:
            yield Hit(match.start("x"), match.end("x"), None, "这样的比率不会超过100%")
    for match in _FALL.finditer(text) if big else ():
        if Decimal(match["n"]) > 100:
            yield Hit(match.start("x"), match.end("x"), None, "下降不会超过100%")
    for match in _ALL.finditer(text):
        yield Hit(*match.span("x" if match["x"] else "y"), None, "还有没办完的，不是100%")


def _added(words: str) -> Decimal:
    return sum((Decimal(one) for one in re.findall(r"(\d{1,2}(?:\.\d+)?)%", words)), Decimal(0))


RULE = Rule(
    code="arithmetic-hundred",
    severity=Severity.WARNING,
    message="各项占比相加不等于100%",
    why="一个整体的各部分之和为100%，四舍五入可差0.1；覆盖率、合格率一类不超过100%。",
    source="算术",
    bad=(
        "三次产业占比分别为9.0%、35.5%、56.5%。",
        "大型、中型、小型分别占1%、11%、98%。",
        "其中男性520人，占52%；女性480人，占58%。",
        "本科以上学历占45%，大专占35%，高中及以下占30%。",
        "抽检合格率98%，不合格率3%。",
        "光纤覆盖率达到102%。",
        "差评536条，整改率100%，尚有12条正在整改。",
        "组织技能培训6期，参训率达到101%。",
        "平均降价53%，最高降幅达193%。",
        "办结率100%，其中已办结156件，正在办理4件。",
    ),
    good=(
        "三次产业占比分别为9.0%、35.5%、55.5%。",
        "占比分别为93.2%、5.3%、1.5%",
        "占比分别提高1.2%、0.3%、2%",
        "女性占60%，党员占35%，少数民族占12%。",
        "本科以上学历占45%，大专占35%，高中及以下占20%。",
        "不良率降到1.79%，拨备覆盖率168%。",
        "完成率达到102%，毛入学率105%。",
        "同比减少100%。",
    ),
    passage=find,
)
