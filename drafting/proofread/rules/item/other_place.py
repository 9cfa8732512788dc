"""Another district's name, left over from the letter this one was built from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafting.model.bureau import Bureau
from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule

_OWN = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,3}[区县])(?=[\u4e00-\u9fff]{2,16}(?:局|委员会|委|办公室|中心|分局)(?:$|\s|关于|对))"
)
_OTHER = re.compile(
    r"(?:^|(?<=[，。；：对在我]))(?:立足|结合|对|在|推动|全面|关于)?(?P<x>(?!其中)[\u4e00-\u9fff]{2}[区县])"
    r"(?=实际|主城|城区|政府|人民政府|政协|高质量|经济社会|经济发展|各|群众|居民|全体|教育|卫生|民政|交通|水务|住房|农业|文化|财政|公安)"
)
_THANKED = re.compile(
    r"感谢[^。；]{0,16}?对(?P<x>[\u4e00-\u9fff]{2,3}[区县市])(?!域|场)[^，。；]{0,16}?(?:工作|事业|发展|建设)"
)
_COMMON = frozenset(
    [
        "社区",
        "小区",
        "城区",
        "园区",
        "景区",
        "市区",
        "郊区",
        "片区",
        "辖区",
        "全区",
        "我区",
        "本区",
        "各区",
        "新区",
        "老区",
        "山区",
        "地区",
        "校区",
        "厂区",
        "库区",
        "灾区",
        "林区",
        "牧区",
        "矿区",
        "城北区",
        "开发区",
        "保护区",
        "度假区",
        "示范区",
        "全县",
        "我县",
        "本县",
        "各县",
    ]
)

# 配合区民政局: a verb, and 区 is our own district.
_VERBS = re.compile(
    "建议|恳请|申请|报请|对接|联系|结合|协商|服务|带动|帮助|围绕|落户|来自|成立|建立|印发|出台|制定|召开|配合|联合|协调|协助|协同|会同|督促|指导|牵头|推动|推进|支持|依托|组织|邀请|争取|委托|通过|提请|要求|落实|参与|统筹"
)
_NO_PLACE = r"[经并报由将对在向各该全本与和及到从于为省市州按据请商会同局我委]"


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    frame = "\n".join(p.text for p in passages if p.region in (Region.TITLE, Region.SIGNATURE))
    own = {match["place"] for match in _OWN.finditer(frame)}
    if case.bureau and case.bureau.region:
        own.add(case.bureau.region)
    if not own:
        return
    letter = "\n".join(passage.text for passage in passages)
    often = Counter(match["x"] for match in _OTHER.finditer(letter))
    for passage in passages:
        for match in _THANKED.finditer(passage.text):
            if not _ours(match["x"], own):
                yield passage, _hit(match, own)
        for match in _OTHER.finditer(passage.text):
            place = match["x"]
            known = (
                place in _COMMON
                or _VERBS.match(place)
                or re.search(_NO_PLACE, place)
                or place[-2:] in _COMMON
                or any(place[-3:] in name or name in place for name in own)
            )
            if (
                known
                or letter.count(place) > 1
                or often[place] > 1
                or re.search("与|和|、|借鉴|学习|赴|邻", passage.text[max(0, match.start("x") - 3) : match.start("x")])
            ):
                continue
            yield passage, _hit(match, own)


def _ours(place: str, own: set[str]) -> bool:
    """Our own region, a larger or smaller one of the same name, or no name of a place."""
    return place in _COMMON or any(name in place or place in name for name in own)


def _hit(match: re.Match[str], own: set[str]) -> Hit:
    suggestion = next(iter(own)) if len(own) == 1 else None
    message = f"本件是{'、'.join(sorted(own))}的答复，这里却写了“{match['x']}”，请核对"
    return Hit(match.start("x"), match.end("x"), suggestion, message)


RULE = Rule(
    code="item-other-place",
    severity=Severity.WARNING,
    message="出现了别处的地名",
    why="多是沿用他处的稿子时没有改。",
    source="编校惯例",
    bad=("我局结合云岭区实际，制定方案。\n松坪区群众反映良好。", "感谢您对松坪区城市管理工作的支持。"),
    good=(
        "我局结合云岭区实际，制定方案。",
        "配合区民政局和各街道办事处。",
        "建议区财政局加大投入",
        "感谢您对我区民政工作的支持",
        "赴松坪区学习",
        "全区群众反映良好",
        "投入820万元，其中县财政补助320万元。",
    ),
    letter=find,
    regions=PROSE,
    case=Case(bureau=Bureau(region="云岭区")),
)
