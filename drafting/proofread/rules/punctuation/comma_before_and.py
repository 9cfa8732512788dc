"""顿号 before 及、和、以及、或者、等."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule

# Words that begin with the same character but are no conjunction.
_AND = re.compile(
    r"、(?:等(?!保险|电|车|人来|[一二三四五六七八九十两\d]+次)(?=[^级第待候距高分同比次额价效幅边腰])|(?<!的、)以及(?!时)|及(?!时|早|格|其时)|或者|或(?!许|然|[^，。；、]{1,6}、或|[^，。；、]{1,6}，)|和(?![\u4e00-\u9fff]{1,2}(?:、|等\d*[位名人]?|委员|代表|同志)|谐|平|睦|解|蔼|顺|美|善|田|县|平区|林格|政县|硕县|静县|布克|龙市|风|煦|气))"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _AND.finditer(passage.text):
        suggestion = "，" + match[0][1:] if match[0] == "、或者" else match[0][1:]
        yield Hit(match.start(), match.end(), suggestion)


RULE = Rule(
    code="punctuation-comma-before-and",
    severity=Severity.WARNING,
    message="“和、及、以及、或者、等”前不用顿号",
    why="顿号与连词作用相同，用其一即可；“等”紧接列举的最后一项。",
    source="GB/T 15834—2011 4.5；编校惯例",
    bad=(
        "卫生、教育、及民政部门",
        "国家开发银行贷款30亿元、和政策性银行贷款12亿元",
        "公共卫生医师、以及专家",
        "老年护理院、或者在医院内部增设",
        "乱拆乱建、拆真建假、等现象",
    ),
    good=(
        "全面、及时地掌握",
        "团结、和谐的氛围",
        "卫生、教育和民政部门",
        "文明、和睦",
        "木丽春、和润梅委员：",
        "等级、等次评定",
        "生产、等待",
        "王伟、和丽等5位委员",
        "简易程序作出的、以及通报批评",
    ),
    passage=find,
)
