"""《办法》 used and never introduced; （以下简称《办法》） said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_KIND = "方案|办法|意见|规划|条例|通知|细则|计划|规定|标准|指南|纲要|措施|决定|清单"
_SHORT = re.compile(rf"《(?P<x>(?:实施|管理|工作|行动|暂行|指导)?(?P<kind>{_KIND}))》")
_NEAR = re.compile(rf"《(?P<x>(?P<w>[\u4e00-\u9fff]{{2,6}})(?P<kind>{_KIND}))》")
_FULL = re.compile(r"《[^《》]{6,}》")
_WITH_TITLE = re.compile(
    r"《(?P<full>[^《》]{8,})》(?:（[^（）]*）)?（(?:以下)?(?:简称|下称|称)[：:为]?(?P<short>《[^《》]+》)）"
)
_DEFINED = re.compile(r"(?:简称|统称|下称|以下称)[：:为]?(?P<x>《[^《》]+》|“[^“”]+”)")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    defined: set[str] = set()
    full = ""
    for passage in passages:
        text = passage.text
        if passage.region not in (Region.BODY, Region.HEADING):
            full += text
            continue
        definitions = {match.start("x"): match["x"] for match in _DEFINED.finditer(text)}
        for start, name in definitions.items():
            if name in defined:
                yield passage, Hit(start, start + len(name), None, f"简称{name}前面已经定义过")
            defined.add(name)
        for match in _SHORT.finditer(text):
            if match.start() in definitions or match[0] in defined:
                continue
            known = any(match["kind"] in one[0][-10:] for one in _FULL.finditer(full + text[: match.start()]))
            longer = next((one for one in defined if one != match[0] and one[1:-1].endswith(match["x"])), "")
            if known and longer:
                yield passage, Hit(match.start(), match.end(), longer, f"前文定义的简称是{longer}")
                continue
            if not known:
                yield (
                    passage,
                    Hit(match.start(), match.end(), None, f"{match[0]}是哪个文件，前文没有交代：写全称，或先定义简称"),
                )
            defined.add(match[0])
        for match in _NEAR.finditer(text):
            if match.start() not in definitions and match[0] not in defined and not _SHORT.fullmatch(match[0]):
                own = _defined_as(full + text, match)
                if own and match["x"] not in (full + text).replace(match[0], ""):
                    yield passage, Hit(match.start(), match.end(), own, f"前文定义的简称是{own}")
        full += text


def _defined_as(text: str, match: re.Match[str]) -> str:
    """《培养计划》 where 《人才计划》 takes its words from the full title, in their order."""
    for one in _WITH_TITLE.finditer(text):
        full = re.sub("（[^（）]*）$", "", one["full"])
        rest = iter(full)
        if one["short"] != match[0] and full.endswith(match["kind"]) and all(char in rest for char in match["w"]):
            return one["short"]
    return ""


RULE = Rule(
    code="structure-undefined-abbreviation",
    severity=Severity.WARNING,
    message="简称前文没有定义",
    why="简称先定义后使用：第一次出现写全称，注明“以下简称”；只定义一次。",
    source="编校惯例",
    bad=(
        "按照《办法》要求，我局牵头编制了目录。",
        "编制《宣和市分布式光伏发展规划（2024—2030年）》（以下简称《规划》），《光伏规划》明确了目标。",
        "实施《永和县基层中医药人才培养计划》（以下简称《培养计划》）。按照《人才计划》安排，招聘人员40名。",
        "出台《云岭县促进加工若干措施》（以下称《若干措施》）。《措施》明确给予补助。",
        "印发《云岭区医养结合实施方案》（以下简称《方案》）。修订《云岭区养老规划方案》（以下简称《方案》）。",
    ),
    good=(
        "印发《云岭区公共数据管理办法》（以下简称《办法》）。按照《办法》要求编制目录。",
        "《云岭区养老服务条例》施行以来，我局认真落实《条例》要求。",
    ),
    letter=find,
    quotations=True,
)
