"""一是…；二是…。三是…: items of one enumeration parted in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import enumerations


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for run in enumerations(text):
        if len(run) < 3:
            continue
        places = [item.start - 1 - (text[item.start - 1] in "“ ") for item in run[1:]]
        marks = [text[place] for place in places]
        if len(set(marks)) == 1 and marks[0] == "；":
            for item, place in zip(run, places, strict=False):
                inner = re.search("。", text[item.end : place])
                if inner:
                    start = item.end + inner.start()
                    yield Hit(start, start + 1, "，", "各项之间用分号时，项内不用句号")
        elif "，" in marks and set(marks) <= {"，", "；", "。"} and len(set(marks)) > 1:
            other = "；" if "；" in marks else "。"
            for mark, place in zip(marks, places, strict=True):
                if mark == "，":
                    yield Hit(place, place + 1, other, "各项之间的标点不一致")
        elif set(marks) == {"；", "。"} and len(marks) == 2:
            inner = "。" in text[run[0].end : places[0]] + text[run[1].end : places[1]]
            place = places[marks.index("；")]
            if inner:
                yield Hit(place, place + 1, "。", "各项之间的标点不一致")
            else:
                between = text[places[0] + 1 : places[1]]
                yield Hit(places[0], places[1] + 1, f"；{between}；", "各项之间的标点不一致")
        elif set(marks) == {"；", "。"} and len(marks) >= 3:
            few = min(("；", "。"), key=marks.count)
            if marks.count(few) * 2 < len(marks) or few == "；":
                for mark, place in zip(marks, places, strict=True):
                    if mark == few:
                        yield Hit(place, place + 1, "。" if few == "；" else "；", "各项之间的标点不一致")


RULE = Rule(
    code="punctuation-enumeration",
    severity=Severity.WARNING,
    message="“一是……二是……”各项的标点不一致",
    why="同一层次的各项用同一种标点；用分号时项内不出现句号。",
    source="GB/T 15834—2011 4.6；编校惯例",
    bad=(
        "一是做好规划编制。二是打造品牌；三是强化营销。四是健全机制。",
        "一是加强统筹；二是推进试点，三是完善体系；四是强化监管。",
        "一是改造老旧小区；二是新增食堂5家。三是升级平台。",
        "一是培育主体。新引进企业5家。二是拓展种类；三是强化防控。",
        "一是签订协议，巡诊；二是开展评估，检查等。同步建档；三是开通通道。",
    ),
    good=(
        "一是做好规划编制。二是打造品牌。三是强化营销。",
        "一是加强领导；二是完善机制；三是加大宣传。",
        "一是建，二是管，三是用。",
        "一是建。已建成12个。二是管。配备专人。三是用。",
    ),
    passage=find,
    regions=PROSE,
)
