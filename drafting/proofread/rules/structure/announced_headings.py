"""采取以下两项措施： and then （一）（二）（三）: the number announced against the paragraphs that follow; “五进” against what is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import enumerations, in_chinese, numbering, value_of

_NUMBER = r"(?P<n>[两二三四五六七八九十]|十[一二三四]|\d{1,2})"
_ANNOUNCED = re.compile(
    rf"(?P<x>{_NUMBER}(?:条|个方面|方面|点|项|大|个(?=问题|困难|建议|任务))的?(?:具体)?(?:意见建议|意见|建议|工作|措施|要求|内容|任务|举措|问题|困难|做法|情况|打算)?)"
    r"[^。；：]{0,16}[：:。]$"
)
_NEAR = 60
"""How far from the end of the paragraph the number may stand."""

_AFTER = re.compile(
    r"^(?:[（(][一二三四五六七八九十][）)])?(?:针对|对于?|为解决|围绕)?(?:以上|上述|这)(?P<x>(?P<n>[两二三四五六七八九]|\d{1,2})(?:个方面|方面|条|点|项|个|类)的?(?:突出|主要)?(?:困难|问题|不足|短板|建议|意见|情况|原因|任务|措施))"
)
_ITEM = re.compile(r"\s*[“]?(?P<n>[一二三四五六七八九十]{1,2})[是要]")
_NAMED = re.compile(
    r"“[\u4e00-\u9fff]{0,3}(?P<n>[二三四五六七八九十])(?P<w>[\u4e00-\u9fff])”[^，。；“”：、（]{0,8}?[，（、]?即?[：:]?(?=(?P=w))(?P<list>[^。；“”]+)"
)
_NAMED_BEFORE = re.compile(
    r"(?<!、)(?P<list>(?P<w>[\u4e00-\u9fff])[^，。；“”、]{2,12}(?:、(?P=w)[^，。；“”、]{2,12})+)的“(?P<n>[二三四五六七八九十])(?P=w)”"
)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    for place, passage in enumerate(passages):
        if passage.region not in PROSE:
            continue
        text = passage.text.rstrip()
        if text[-1:] in "：:。" and (match := _ANNOUNCED.search(text, max(0, len(text) - _NEAR))):
            announced, listed = _value(match["n"]), _listed(passages[place + 1 :])
            if announced > 1 and listed > 1 and listed != announced:
                yield passage, _hit(match, "x", listed, f"说是{match['n']}项，后面列出的是{listed}项")
        if match := _AFTER.search(text, 0, 40):
            before = _before(passages[:place])
            if before > 1 and before != _value(match["n"]):
                yield passage, _hit(match, "x", before, f"说是{match['n']}，上面列出的是{before}项")
        for mark, regex in (("”", _NAMED), ("的“", _NAMED_BEFORE)):
            for match in regex.finditer(text) if mark in text else ():
                listed = sum(one.startswith(match["w"]) for one in re.split("[、，和]", match["list"]))
                if listed > 1 and listed != _value(match["n"]):
                    yield passage, _hit(match, "n", listed, f"说是“{match['n']}{match['w']}”，列出的是{listed}项")


def _before(passages: tuple[Passage, ...]) -> int:
    """How many items 一是…二是… the paragraph before lists, or the numbered paragraphs under the last heading."""
    for passage in reversed(passages):
        if passage.region is Region.BODY and not (numbering(passage.text) and len(passage.text) < 20):
            runs = [run for run in enumerations(passage.text) if len(run) > 1]
            if runs and not numbering(passage.text):
                return runs[-1][-1].value if len(runs) == 1 else 0
            return 0
        if passage.region not in (Region.HEADING, Region.BODY):
            return 0
    return 0


def _hit(match: re.Match[str], group: str, listed: int, message: str) -> Hit:
    number = str(listed) if match["n"].isdecimal() else "两" if listed == 2 and group == "x" else in_chinese(listed)
    return Hit(match.start(group), match.end(group), match[group].replace(match["n"], number, 1), message)


def _value(number: str) -> int:
    return 2 if number == "两" else value_of(number)


def _listed(passages: tuple[Passage, ...]) -> int:
    """How many paragraphs follow that are numbered alike, from one on; what stands under them is passed over."""
    level, listed = -1, 0
    for passage in passages:
        if passage.region not in (Region.BODY, Region.HEADING):
            break
        item, numbered = _ITEM.match(passage.text), numbering(passage.text)
        here, value = (
            (9, value_of(item["n"])) if item else (numbered[0], value_of(numbered[1]["n"])) if numbered else (-1, 0)
        )
        if level < 0:
            level = here
        if here == level >= 0 and value == listed + 1:
            listed = value
        elif here < level or here < 0 or value != 1:
            if here < 0 and level != 9 and listed:
                continue
            break
    return listed


RULE = Rule(
    code="structure-announced-headings",
    severity=Severity.WARNING,
    message="说的项数与后面列出的不一致",
    why="“以下几项”“几进”要与列举的数目一致。",
    source="编校惯例",
    bad=(
        "我局将采取以下二项措施：\n（一）安排应急资金，修复水毁路段。\n（二）纳入项目库，争取补助。\n（三）指导乡镇清理边沟。",
        "主要开展了以下四方面工作：\n一是督促明码标价。\n二是加强监管。\n三是严查物价。\n下一步，我们将继续努力。",
        "深入开展“五进”活动，即进社区、进农村、进家庭、进学校。",
        "一是用地不足；二是编制紧张；三是资金压力较大。\n四、下一步工作\n针对上述四个方面的困难，我局将积极配合。",
        "开展“阅读七进”活动，即进机关、进学校、进企业、进社区、进农村、进军营。",
        "按照有固定场所、有印章标牌、有工作制度的“四有”标准建设。",
    ),
    good=(
        "我局将采取以下两项措施：\n（一）安排应急资金。\n（二）纳入项目库。",
        "主要开展了以下三方面工作：\n一是明码标价。\n二是加强监管。\n三是严查物价。",
        "开展“四进”活动，即进社区、进农村、进家庭、进学校。",
        "针对您提出的四条建议，我们逐条研究。",
        "一是用地不足；二是编制紧张；三是资金压力较大。\n四、下一步工作\n针对上述三个方面的困难，我局将积极配合。",
        "中小企业普遍存在“三无”：无专职人员、无制度、无备份。",
        "防汛“三断”（断路、断电、断网）情况下",
        "产权单位破产、无物业、无维修基金的“三无”院落",
    ),
    letter=find,
    regions=PROSE,
    quotations=True,
)
