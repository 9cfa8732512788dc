"""感谢您对教育工作的关心 in a letter of the water bureau: the closing of another bureau's reply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

# what is thanked for -> what the name of a bureau of that field contains
_FIELDS = {
    "教育体育": "教|体",
    "教育": "教",
    "民政": "民政",
    "水务": "水",
    "水利": "水",
    "交通运输": "交通|运输|公路",
    "卫生健康": "卫|医|疾",
    "医疗保障": "医",
    "城市管理": "城|执法",
    "农业农村": "农",
    "林业": "林|自然资源",
    "财政": "财",
    "文化和旅游": "文|旅",
    "生态环境": "环境|环保",
    "住房城乡建设": "住|建",
    "住房和城乡建设": "住|建",
    "人力资源和社会保障": "人力|人社",
    "应急管理": "应急",
    "消防": "消防|应急",
    "市场监管": "市场",
    "税务": "税",
    "税收": "税",
    "统计": "统计",
    "司法行政": "司法",
    "自然资源": "自然|资源",
    "园林绿化": "园林|城|林",
    "公安": "公安|交警|交通警察",
    "残疾人": "残|民政",
    "退役军人": "退役",
    "商务": "商|投",
}
_CLOSING = re.compile(
    rf"感谢[^。；]{{0,20}}?对(?:我[市区县局]|全[市区县])?(?P<x>(?:{'|'.join(_FIELDS)})(?:工作|事业))的?[^。]{{0,6}}(?:关心|支持|关注|理解)"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    signed = "".join(passage.text for passage in passages if passage.region is Region.SIGNATURE)
    title = "".join(passage.text for passage in passages if passage.region is Region.TITLE)
    ours = signed + title.partition("关于")[0] + (case.bureau.name if case.bureau else "")
    if not signed:
        return
    for passage in passages:
        for match in _CLOSING.finditer(passage.text) if passage.region in PROSE else ():
            field = match["x"][:-2]
            if not re.search(_FIELDS[field], ours):
                yield (
                    passage,
                    Hit(match.start("x"), match.end("x"), None, f"署名是{signed.strip()}，却感谢对{match['x']}的关心"),
                )


RULE = Rule(
    code="item-other-field",
    severity=Severity.WARNING,
    message="结语说的是别的部门的工作",
    why="多是沿用其他单位的稿子时没有改。",
    source="编校惯例",
    bad=("周远代表：\n现答复如下：\n感谢您对教育工作的关心和支持。\n云岭区水务局\n2025年5月28日",),
    good=(
        "周远代表：\n现答复如下：\n感谢您对水务工作的关心和支持。\n云岭区水务局\n2025年5月28日",
        "周远代表：\n现答复如下：\n感谢您对我区养老事业的关心和支持。\n云岭区民政局\n2025年5月28日",
    ),
    letter=find,
    regions=PROSE,
)
