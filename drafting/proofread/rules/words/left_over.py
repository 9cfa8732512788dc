"""What editing leaves behind: 维护和维护, 提高……的提高, 制定了修订《…》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_END = r"(?=[，。；、]|$)"
_DONE = "提高|增强|加强|提升|改善|完善|推进|促进|推动|加快|扩大|落实|解决|遏制|保障|满足|缓解"
_ISSUED = "制定|修订|印发|出台|编制"
# Group x is what is left over, and goes.
_ROWS = tuple(
    re.compile(regex)
    for regex in (
        rf"(?P<w>[\u4e00-\u9fff]{{2,6}})(?P<x>(?:和|及|的)(?P=w)){_END}",
        rf"(?P<a>[\u4e00-\u9fff]{{2,4}})[和、](?!(?P=a))[\u4e00-\u9fff]{{2,4}}(?P<x>和(?P=a)){_END}",
        rf"(?P<v>{_DONE})(?!的)[^，。；、]{{2,16}}(?P<x>的(?P=v))(?=[，。；])",
        rf"(?P<v>{_DONE})(?!的)[^，。；、]{{2,20}}(?P<x>(?:得到|得以|获得)(?:了|有效|明显|进一步)*(?P=v))(?=[，。；])",
        r"对(?P<n>[^，。；、对“”《》]{4,14})[^，。；、]{0,6}(?P<x>对(?P=n))",
        r"(?P<n>(?![^，。；、]*[省市区县州镇乡村])[\u4e00-\u9fff]{4,10})[^，。；、：]{1,8}的(?P<x>(?P=n))(?=[，。；、]|进行|服务|$)",
        r"(?P<v>[\u4e00-\u9fff]{2})(?!(?P=v))[\u4e00-\u9fff]{2}(?P<x>(?P=v))(?=\d)",
        rf"(?P<x>(?:{_ISSUED})了)(?=(?:{_ISSUED})《)",
        r"坚持(?P<x>以)(?=[^，。；为]{2,10}(?:并举|并重|结合)(?:[，。；、]|$))",
        r"(?P<x>较[多大高少小低长]的)(?=较[多大高少小低长]的)",
    )
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for regex in _ROWS:
        for match in regex.finditer(passage.text):
            start, end = match.span("x")
            yield Hit(start, end, "", f"“{match['x']}”疑为修改后残留的字，删去或改写")


RULE = Rule(
    code="words-left-over",
    severity=Severity.WARNING,
    message="修改后残留的字句",
    why="改稿时新旧说法并存，同一个意思写了两遍。",
    source="公文语言规范",
    bad=(
        "水费专项用于设备的维护和维护。",
        "用于民居修复和利用和修复。",
        "不断提高居民安全意识的提高。",
        "坚决遏制案件高发势头得到遏制，",
        "对36家企业实行对36家企业错峰生产。",
        "完善以游客评价为主的游客评价服务体系",
        "办结退货办结4260件",
        "制定了修订《配餐管理办法》",
        "坚持以打防并举、防范为先",
        "在人口较多的较大的行政村建园",
    ),
    good=(
        "企业和企业家座谈",
        "部门与部门之间协作",
        "推进政策的落实。",
        "促进就业的促进会",
        "提高了群众的获得感。",
        "坚持以防为主、防治结合",
        "研究并印发《办法》",
        "制定印发《配餐管理办法》",
        "云岭区教育局会同云岭区财政局的云岭区专班，",
        "培训教师培训班",
    ),
    passage=find,
    regions=PROSE,
    weak=True,
)
