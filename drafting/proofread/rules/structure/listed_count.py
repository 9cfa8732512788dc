"""The number told against the things named beside it: 声乐、书法、摄影等两类课程, 线路3条：“甲”“乙”“丙”“丁”, 五项工作：甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import in_chinese, value_of

_N = r"(?P<n>[两二三四五六七八九十]|\d{1,2})"
_UNIT = r"(?:个方面|方面|条|项|点|类|种|大|个|家|所|处|座|门|部|支|名|位|镇|乡|县|区)"
_ITEM = r"[^，。；：、“”（）\d]{2,16}"
_QUOTED = re.compile(
    rf"(?P<x>{_N}(?:个|条|项|大|类|种|处|期|场|支))[^，。；：“”\d]{{0,8}}[：，](?:即)?(?P<list>(?:“[^“”]{{2,14}}”、?){{2,9}})(?=[，。；])"
)
_QUOTED_BEFORE = re.compile(
    rf"(?<![等、])(?P<list>(?:“[^“”]{{2,14}}”、?(?:和|及)?){{2,9}})(?P<x>{_N}(?:个|条|项|大|类|种|支))(?![月天多余个分])"
)
_AND_SO_ON = re.compile(
    rf"(?:关于|[从在抓对]|，|：|开设|突出|围绕|聚焦|涵盖|包括|通过)?(?P<list>{_ITEM}(?:、{_ITEM}){{1,8}}(?:[，、]?(?:和|以及|及|与){_ITEM}?)?)"
    rf"(?P<deng>等)(?P<x>{_N}{_UNIT})(?![月多余])"
)
_PLAIN = re.compile(
    rf"(?P<x>{_N}(?:项|大|个|条)(?:重点)?(?:工作|任务|行动|工程|举措|措施))”?(?:：|，(?:即|分别是|包括))(?P<list>{_ITEM}(?:、{_ITEM}){{1,8}})(?=[。；]|$)"
)
_SLOGAN = re.compile(
    rf"“(?P<x>{_N}(?:个|项|大))(?P<w>[\u4e00-\u9fff]{{2,3}})”[^。；：“”]{{0,8}}[，：]即?(?P<list>[^。；“”]{{6,80}})"
)
_KIND_PAIR = re.compile(r"(?P<n>[两二三四五六七八九十])(?P<w>镇|乡|村|街道|社区|县|区|市|路|桥|站|校)")
_OF_KINDS = re.compile(
    r"(?P<pairs>(?:[两二三四五六七八九十](?:镇|乡|村|街道|社区|县|区|市|路|桥|站|校)){1,3})”?[，：（]即?(?P<list>[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){2,12})(?=[，。；）])"
)
_PLACES = re.compile(
    rf"(?P<x>{_N}个)(?P<w>[\u4e00-\u9fff]{{1,8}})(?:，即|（)(?P<list>[\u4e00-\u9fff]{{2,8}}(?:、[\u4e00-\u9fff]{{2,8}}){{1,10}}(?:[和及][\u4e00-\u9fff]{{2,8}})?)(?=[）。；，])"
)
_WORDS_AND = re.compile(r"和|以及|及|与")
_COUNT_AFTER = re.compile(r"等[两二三四五六七八九十\d]")
_COUNT_BEFORE = re.compile(r"(?:工作|任务|行动|工程|举措|措施)”?[：，]")
_LEAST = 3
_MOST = 12


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    if "”" in text:
        for regex in (_QUOTED, _QUOTED_BEFORE):
            for match in regex.finditer(text):
                begin = max(text.rfind(mark, 0, match.start()) for mark in "，。；：") + 1
                if regex is _QUOTED_BEFORE and "、" in text[begin : match.start()]:
                    continue
                listed = match["list"].count("“")
                yield from _hit(match, listed, listed)
        for match in _SLOGAN.finditer(text):
            named = sum(match["w"] in one for one in re.split("[、，和]", match["list"]))
            if named > 1:
                yield from _hit(match, named, named)
    if "、" in text:
        for match in _OF_KINDS.finditer(text):
            for pair in _KIND_PAIR.finditer(match["pairs"]):
                named = sum(one.endswith(pair["w"]) for one in re.split("[、和]", match["list"]))
                if named > 1 and named != _value(pair["n"]):
                    start = match.start("pairs") + pair.start()
                    right = f"{in_chinese(named)}{pair['w']}"
                    yield Hit(start, start + len(pair[0]), right, f"列出的{pair['w']}是{named}个")
        for match in _AND_SO_ON.finditer(text) if _COUNT_AFTER.search(text) else ():
            least, most = _counted(match["list"])
            told = _value(match["n"])
            if told < least:
                yield from _hit(match, least, most)
            elif told == most + 1 and most - least < 2 and most >= _LEAST and match["n"] != "十":
                yield from _hit(match, least, most, Severity.HINT)
        for match in _PLACES.finditer(text) if "个" in text else ():
            names = re.split("[、和及]", match["list"])
            if len({name[-1] for name in names}) == 1 and names[0][-1] in match["w"]:
                yield from _hit(match, len(names), len(names))
        for match in _PLAIN.finditer(text) if _COUNT_BEFORE.search(text) else ():
            least, most = _counted(match["list"])
            yield from _hit(match, least, most)


def _counted(words: str) -> tuple[int, int]:
    """How many the list may hold: 和 may stand between two things or inside one."""
    least = len([one for one in words.split("、") if one])
    return least, least + len(_WORDS_AND.findall(re.sub("、(?:和|以及|及|与)", "、", words)))


def _value(number: str) -> int:
    return 2 if number == "两" else value_of(number)


def _hit(match: re.Match[str], least: int, most: int, severity: Severity | None = None) -> Iterator[Hit]:
    told = _value(match["n"])
    if least < 2 or least <= told <= most or told > _MOST:
        return
    right = str(most) if match["n"].isdecimal() else "两" if most == 2 else in_chinese(most)
    shown = match["x"].replace(match["n"], right, 1)
    yield Hit(match.start("x"), match.end("x"), shown, f"说是{match['n']}，列出的是{most}", severity)


RULE = Rule(
    code="structure-listed-count",
    severity=Severity.WARNING,
    message="说的数目与列举的不一致",
    why="“几类”“几条”要与列举的数目一致。",
    source="编校惯例",
    bad=(
        "与周边4个市（东山市、西河市、南平市）签订协议。",
        "将启动3个城中村改造，即白龙村、双桥村、金牛村和下河村，年底前完成签约。",
        "您提出的关于推进适老化改造、扩大助餐覆盖面、加强信息化建设、引导社会力量参与等三条建议，我局将认真吸纳。",
        "开设声乐、书法、摄影、非遗手作、短视频制作等六类课程。",
        "开发了武术、跳绳、足球、篮球和健美操等六项校本课程。",
        "通过租赁、转让、划转等四种方式盘活资产486宗。",
        "推出精品线路3条：“客家风情线”“古驿寻踪线”“红色记忆线”“田园康养线”。",
        "重点推进三项工作：健全标准规范、扩大授权运营、完善收益分配、强化安全监管。",
        "实施“三个一批”工程，即改造一批老企业、培育一批新企业、引进一批新项目、建设一批新平台，成效明显。",
        "主要分布在五镇三乡，即石桥镇、木瓜镇、水田镇、龙山镇、大坪乡、花桥乡、白果乡。",
        "将“开发岗位”“建立联盟”“举办招聘会”四条建议全部采纳。",
        "明确“四项任务”，即健全网络、完善物流、改善供给。",
    ),
    good=(
        "开设声乐、书法、摄影、非遗手作、短视频制作等五类课程。",
        "种植水稻、玉米、小麦、油菜等10类作物。",
        "石桥镇、柳泉镇等3个乡镇",
        "推出精品线路3条：“客家风情线”“古驿寻踪线”“红色记忆线”。",
        "重点推进四项工作：健全标准规范、扩大授权运营、完善收益分配、强化安全监管。",
        "重点推进三项工作：健全和完善标准规范、扩大授权运营、强化安全监管。",
        "将“开发岗位”“建立联盟”“举办招聘会”三条建议全部采纳。",
        "文化站、图书馆等2个单位",
        "打通“断头路”“瓶颈路”26条",
        "专家随机抽取、暗标评审、评标区“音频留痕”“视频留痕”四项措施",
    ),
    passage=find,
    regions=PROSE,
    quotations=True,
    hint="、|”",
)
