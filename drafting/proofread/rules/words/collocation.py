"""扩大……水平, 发挥……职责: verb and object do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_VERB_OF = {
    "力度": "加大",
    "水平": "提高",
    "能力": "提高",
    "质量": "提高",
    "效率": "提高",
    "满意度": "提高",
    "意识": "增强",
    "认同感": "增强",
    "氛围": "营造",
    "作用": "发挥",
    "优势": "发挥",
    "职责": "履行",
    "责任": "履行",
    "义务": "履行",
    "需求": "满足",
    "问题": "解决",
    "困难": "解决",
    "规模": "扩大",
    "范围": "扩大",
    "面积": "扩大",
    "进度": "加快",
    "步伐": "加快",
    "速度": "加快",
    "形象": "树立",
    "环境": "优化",
}
_NEVER = {
    "加强": "力度|步伐",
    "扩大": "水平|能力|质量|力度|认同感|满意度|意识|效率",
    "加快": "力度|水平|质量|规模|范围|能力",
    "加大": "水平|步伐|进度|速度|意识|能力|质量|效率",
    "改善": "力度|进度",
    "完善": "力度|水平|效率|进度|意识",
    "健全": "力度|水平|能力|意识|效率",
    "促进": "需求|力度",
    "满足": "问题|困难",
    "发挥": "职责|责任|义务",
    "履行": "作用|优势",
    "营造": "意识|形象|能力",
    "树立": "氛围|环境|能力",
    "开展": "力度|水平|能力|意识",
    "建立": "力度|水平|氛围|意识",
    "提高": "步伐|力度|进度|规模|范围|面积",
}
# 加大政策完善力度: the verb before governs the noun.
_GOVERNED = re.compile(r"(?:加大|加强|提高|提升|增强|加快|扩大|保持|推动|影响|有|的|了)[^，。；、]{0,8}$")
_PAIRS = tuple(
    (verb, re.compile(rf"(?P<x>{verb})(?P<o>[^，。；、：（）“”《》\d和与及了]{{0,9}}?)(?P<n>{nouns})(?=[，。；]|$)"))
    for verb, nouns in _NEVER.items()
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for verb, regex in _PAIRS:
        for match in regex.finditer(text) if verb in text else ():
            if _GOVERNED.search(text, max(0, match.start() - 12), match.start()):
                continue
            if any(other in match["o"] for other in _NEVER) or re.search("加强|提升|增强|降低|减少", match["o"]):
                continue
            right = _VERB_OF[match["n"]]
            yield Hit(match.start("x"), match.end("x"), right, f"“{verb}……{match['n']}”搭配不当，宜用“{right}”")


RULE = Rule(
    code="words-collocation",
    severity=Severity.WARNING,
    message="动宾搭配不当",
    why="力度用“加大”，水平用“提高”，职责用“履行”，作用用“发挥”，需求用“满足”。",
    source="现代汉语语法",
    bad=(
        "不断扩大服务水平。",
        "充分发挥部门职责，",
        "促进老年患者中医药需求。",
        "加快宣传力度，",
        "切实履行桥梁纽带作用，",
        "进一步加大工作进度，",
        "加强对企业的考核力度，",
    ),
    good=(
        "加大政策完善力度。",
        "提高服务水平，扩大覆盖范围。",
        "发挥职能作用，履行监管职责。",
        "促进供给与需求对接",
        "建立高水平人才队伍",
        "加快提升治理能力。",
        "满足解决问题的需要",
        "加强监管，加大处罚力度。",
    ),
    passage=find,
    regions=PROSE,
)
