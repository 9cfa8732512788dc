"""“试点先行、以点带面，全面实施”: one list, two marks."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

_FOUR = r"[\u4e00-\u9fff]{4}"

RULE = Rule(
    code="punctuation-parallel",
    severity=Severity.WARNING,
    message="同级并列的词语顿号、逗号混用",
    why="同一层次的并列成分用同一种点号。",
    source="GB/T 15834—2011 4.5",
    bad=(
        "“试点先行、以点带面、总结推广，全面实施”",
        "宜乔则乔、宜灌则灌，宜草则草。",
        "中医医院，临终关怀机构",
        "“政府主导、社会参与，群众受益”",
        "推动书房向园区、景区，社区延伸",
    ),
    good=("“试点先行、以点带面、总结推广、全面实施”", "统筹谋划、科学布局，推动落实", "医院、学校，以及机关"),
    passage=pattern(
        rf"(?<=“)(?:{_FOUR}、)+{_FOUR}(?P<x>，)(?={_FOUR}”)|宜.则.、宜.则.(?P<y>，)(?=宜.则.)|"
        r"(?<=[、向在对为与和于])[\u4e00-\u9fff](?P<s>[区校院站馆店点园])、[\u4e00-\u9fff](?P=s)(?P<z>，)(?=[\u4e00-\u9fff](?P=s)(?:[延等的、。]|$))|"
        r"[\u4e00-\u9fff]{2,8}医院(?:，)(?=[\u4e00-\u9fff]{2,8}机构(?:。|$))",
        lambda match: "、" if match["x"] or match["y"] else match[0].replace("，", "、"),
    ),
    regions=PROSE,
    quotations=True,
)
