"""Figures that letters state about their place, as facts for the ledger: ``截至2017年底，户籍人口55.37万人``.

Only what is certain is taken: a name that is a measure or a count of things that are there, at the head of its clause,
with its number and unit directly behind it. What grew, fell, was spent or is planned says nothing about what is.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from clauses.facts import Fact

_HAN = "一-鿿"
_MEASURES = (
    "人口|总面积|面积|总人数|总户数|总数|总量|保有量|总里程|里程|总产值|生产总值|覆盖率|绿化率|绿地率|入园率|入学率|普及率|签约率|合格率"
    "|处理率|达标率|知晓率|满意率|参保率|利用率|床位数|泊位数|学位数|床位|泊位|学位|密度|产量|蓄积量"
)
_THINGS = (
    "医院|卫生院|卫生室|社区卫生服务中心|养老机构|日间照料中心|社区食堂|助餐点|幼儿园|托育机构|小学|中学|中小学|学校|公园|口袋公园"
    "|农贸市场|公交站点|公交线路|充电桩|图书馆|文化站|体育场地|停车场|公共厕所|公厕|社区|街道|企业|医疗机构"
)
_UNIT = "平方公里|平方千米|平方米|万平方米|公里|千米|万亩|亩|公顷|万吨|吨|万立方米|立方米|亿元|万元|元|万人|人|万户|户|张|个|所|家|处|座|条|辆|支|名|%|％|‰|万辆|万个"
_PLACE = rf"(?:(?:我|全|本)(?:区|市|县|省|州|街道)|[{_HAN}]{{2,3}}(?:区|市|县)|辖区|辖区内)?"
_IS = "(?:现有|共有|约有|已?达到?|已?有|为|是)?"
_NUMBER = r"(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_AFTER = r"(?![\d余多左以]|以上|左右)"
_MEASURE = re.compile(rf"{_PLACE}(?P<name>[{_HAN}]{{0,8}}?(?:{_MEASURES})){_IS}{_NUMBER}(?P<unit>{_UNIT}){_AFTER}")
_COUNT = re.compile(
    rf"(?:(?:我|全|本)(?:区|市|县|省|州|街道)|[{_HAN}]{{2,3}}(?:区|市|县)|辖区内?)(?:现有|共有|已建成|拥有|建成)"
    rf"(?P<name>(?:公办|民办|公共|综合|三级|二级)?(?:{_THINGS})){_NUMBER}(?P<unit>个|所|家|处|座|条){_AFTER}"
)
# What there is by now, of whatever kind: 现有 and 已建成 say so themselves.
_STOCK = re.compile(
    rf"{_PLACE}(?:(?:目前|已)?(?:现有|共有)|已(?:经)?建成|已(?:经)?拥有)(?P<name>[{_HAN}]{{2,10}}?){_NUMBER}(?P<unit>个|所|家|处|座|条|台|辆|张|户|名|块){_AFTER}"
)
_DATED = re.compile(
    rf"{_PLACE}(?:目前|已)?(?:现有|共有|拥有|建有)?(?P<name>[{_HAN}]{{2,14}}?(?:率|人数|人员|职工|学生|毕业生|人才|岗位|机构|基地|企业|项目|设施|站点|用户|卡))"
    rf"{_IS}{_NUMBER}(?P<unit>{_UNIT}|万张|万名|户|件){_AFTER}"
)
"""Looser names, for a sentence that says 截至 which day they are true: 截至2023年底，全区共有乡村公益性岗位2,310个."""

_NOT_A_NAME = re.compile(
    "^(?:设|涉及)|新增|新建|改造|同比|增长|增加|下降|减少|提高|比|较|计划|目标|将|拟|力争|预计|投入|完成|平均|其中|占|近|超|等|的|覆盖老|影响|治理|接入|现有|(?<!城)乡(?!村)|(?<!城)镇|(?<!乡)村|街道|^约"
    "|^(?:重新|提供|施划|设置|配置|配备|安排|划定|开放|腾退|整治|清理|拆除|恢复|启用|开通|打造|培育|建立|共享|争取)|由我|不足"
)
_PLANNED = re.compile("力争|计划|目标|预计|将(?:建|达|新)|规划到|到20\\d\\d年底?[，,]?(?:力争|全|实现)|拟")
AS_OF = "时点"
"""``{户籍人口时点}`` is the day ``{户籍人口}`` was true, as a sentence prints it after 截至."""

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SENTENCE = re.compile(r"[^。！？\n]+")
_CLAUSE = re.compile(r"[^，,；;：:（(）)、]+")
_AS_OF = re.compile(
    r"(?:截至|截止到?|到)?(?P<year>20\d\d)年(?:(?P<month>1[0-2]|[1-9])月(?:(?P<day>[12]\d|3[01]|[1-9])日|底|末)?|(?P<end>底|末))"
)
_GENERIC = frozenset(
    {
        "人口",
        "面积",
        "总数",
        "总量",
        "密度",
        "床位",
        "泊位",
        "产量",
        "学位",
        "总面积",
        "总人数",
        "里程",
        "企业",
        "覆盖率",
        "合格率",
        "普及率",
    }
)


def figures(text: str, source: str, on: date | None = None) -> tuple[Fact, ...]:
    """The figures that ``text`` states, each name once, the first time; ``on`` (the letter's date) where none is said.

    A figure of a year's end is due anew at the end of the next year's first quarter, any other a year after.
    """
    found: dict[str, Fact] = {}
    for sentence in _SENTENCE.findall(text):
        as_of = _as_of(sentence) or on
        due = _due(as_of) if as_of else None
        for name, value, unit in _stated(sentence):
            fact = Fact(name=name, value=value, unit=unit, as_of=as_of, source=source, next_due=due)
            found.setdefault(name, fact)
    return tuple(found.values())


def with_slots(text: str) -> str:
    """``text`` with its figures as slots: ``截至{公共停车泊位时点}，公共停车泊位{公共停车泊位}``, for the ledger to fill.

    Only in sentences all of whose figures are such facts: a share of a figure, or a second figure under the same date,
    would no longer fit once the fact has a new value.
    """
    return _SENTENCE.sub(lambda match: _slotted(match[0]), text)


def _slotted(sentence: str) -> str:
    stated = [(name, value + unit) for name, value, unit in _stated(sentence)]
    dates = list(_AS_OF.finditer(sentence))
    figures = _FIGURE.findall(_AS_OF.sub("", sentence).replace("％", "%"))
    if not stated or len(figures) != len(stated) or len(dates) > 1 or len({name for name, _ in stated}) < len(stated):
        return sentence
    plain = sentence.replace("％", "%")
    for name, printed in stated:
        plain = re.sub(rf"({re.escape(name)}{_IS}){re.escape(printed)}", rf"\g<1>{{{name}}}", plain, count=1)
    if not dates:
        return plain
    day = dates[0][0]
    lead = next((word for word in ("截至到", "截止到", "截至", "截止", "到") if day.startswith(word)), "")
    said = lead or sentence.startswith(day)
    return plain.replace(day, f"{lead}{{{stated[0][0]}{AS_OF}}}", 1) if said else sentence


def _stated(sentence: str) -> Iterator[tuple[str, str, str]]:
    if _PLANNED.search(sentence):
        return
    dated = bool(re.match(r"截[至止]", sentence))
    # 1,200 keeps its comma.
    for clause in _CLAUSE.findall(re.sub(r"(?<=\d),(?=\d{3})", "\x00", sentence)):
        bare = _AS_OF.sub("", clause).replace("\x00", ",").strip()
        match = _COUNT.match(bare) or _MEASURE.match(bare) or _STOCK.match(bare) or (dated and _DATED.match(bare))
        if match and _is_name(match["name"]):
            yield match["name"], match["value"], match["unit"].replace("％", "%")


def _is_name(name: str) -> bool:
    """A rate must say of what, and a name must not tell of a change or of one village."""
    rate = name.endswith("率") and len(name) <= 3
    return name not in _GENERIC and not rate and not _NOT_A_NAME.search(name)


def _as_of(sentence: str) -> date | None:
    """The date a sentence gives for its figures: exactly one."""
    dates = {_date(match) for match in _AS_OF.finditer(sentence)}
    return dates.pop() if len(dates) == 1 else None


def _date(match: re.Match[str]) -> date | None:
    year = int(match["year"])
    if match["end"]:
        return date(year, 12, 31)
    month = int(match["month"])
    last = monthrange(year, month)[1]
    return date(year, month, min(int(match["day"] or last), last))


def _due(as_of: date) -> date:
    if (as_of.month, as_of.day) == (12, 31):
        return date(as_of.year + 2, 3, 31)
    return as_of + timedelta(days=365)
