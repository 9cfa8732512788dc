"""The suggestions a letter restates: ``提出四条建议：一是…；二是…``, headings ``关于“…”的建议``, ``您建议…`` (DESIGN, asks)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clauses.section import Section
from drafting.model.blocks import Block, Heading, TextBlock

_TRIGGER = re.compile(
    r"提出[^。：:]{0,24}(?:建议|意见|问题|诉求|对策)|(?:建议|提案|意见)(?:的)?(?:主要)?(?:内容|包括|有|涉及|分别)?(?:主要)?(?:包括|有|是|为|如下)?[^。：:，,]{0,6}[：:]|[您你](?:们)?(?:在[^。]{0,40}中)?[^。]{0,10}建议"
    r"|^(?:[您你]们?|委员|代表|贵[委会党团盟])?[^。：:，,]{0,20}(?:提出|建议)了?[：:]$"
)
_BY_SEMICOLONS = re.compile(
    r"(?:建议|意见|诉求|内容|提出)(?:包括|主要有|有|是|为|如下)?[：:](?P<list>[^。：:]{4,}；[^。：:]+)。?$"
)
_ITEM = re.compile(
    r"(?:(?<=[：:；;。，,\s])|^)\s*(?:[一二三四五六七八九十]{1,2}[是要]|[（(][一二三四五六七八九十0-9]{1,2}[）)]|第[一二三四五六七八九十][，,、]|[①-⑳]|[1-9１-９]\d?[.．、](?!\d)|[一二三四五六七八九十]{1,2}、)"
)
# A paragraph longer than this restates nothing.
_LONGEST = 3000
_CLOSING = " \t\u3000。；;，,、."
_QUOTED_HEADING = re.compile(
    r"^(?:针对|关于|对)?(?:您|你们|委员|代表)?(?:提出的?|所提的?)?(?:关于|对)?[“\"《](?P<ask>.+)[”\"》](?:的?(?:建议|意见|问题|提议|方面|事宜).{0,6})?$"
)
_PLAIN_HEADING = re.compile(
    r"^(?:关于|针对|对)(?:您|你们)?(?:提出的|所提的?)?(?:关于)?(?P<ask>.+?)(?:的)?(?:建议|意见|提议)(?:的?(?:答复|办理情况|落实情况|回复))?$"
)
_TOPIC_HEADING = re.compile(
    r"^(?:关于|针对)(?P<ask>.+?)(?:的?问题|方面|工作|事宜)(?:的?(?:答复|办理情况|落实情况|回复))?$"
)
_TAKEN_UP = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,2}(?:[）)]|、|是))?(?:关于|针对|对于?)(?:您|你们|委员|代表|贵[委会党团盟])(?:所?提出?的?)(?:关于)?[“\"]?(?P<ask>[^。，：“”]{4,40}?)[”\"]?的?(?:建议|意见)[。，：:]"
)
_ONE_ASK = re.compile(
    r"(?:^|[。；！，,])(?:其中，?)?(?:(?:[您你](?:们)?|委员|代表|提案|贵[委会党团])(?:在[^。，]{0,40}[中里])?(?:还|中|里)?(?:提出)?|同时|并)建议"
    r"[：:]?(?P<ask>(?![，,对的很具])[^。；！]{4,120})[。；！]"
)


def asks_of(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The restated suggestions in order, without their numbers and closing punctuation."""
    for found in (_listed(blocks), _headed(blocks), _under_heading(blocks), _taken_up(blocks), _single(blocks)):
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def items_of(text: str) -> list[str]:
    """The items of an enumeration inside a text: what follows 一是, （一）, 1. … up to the next of the same kind."""
    marks = list(_ITEM.finditer(text))
    if not marks:
        return []
    kind = _kind(marks[0][0])
    marks = [match for match in marks if _kind(match[0]) == kind]
    ends = [match.start() for match in marks[1:]] + [len(text)]
    items = [text[match.end() : end] for match, end in zip(marks, ends, strict=True)]
    if len(items) > 1:
        items[-1] = _last_item(items[-1], items[:-1])
    return [_bare(item) for item in items if _bare(item)]


def _kind(mark: str) -> str:
    mark = mark.strip()
    if mark.endswith(("是", "要")):
        return mark[-1]
    return re.sub(r"\d+", "1", re.sub(r"[一二三四五六七八九十]+", "一", re.sub(r"[①-⑳]", "①", mark)))


def _last_item(last: str, others: Sequence[str]) -> str:
    """The last item ends at its first 。: what follows is the letter again. Items of several sentences are kept whole."""
    several = any("。" in item.strip(_CLOSING) for item in others)
    return last if several else last.split("。", maxsplit=1)[0]


def _bare(text: str) -> str:
    return text.strip(_CLOSING).strip()


def _opening_part(blocks: Sequence[Block]) -> list[TextBlock]:
    """The paragraphs where a letter restates: the first ones, and those of the asks section."""
    paragraphs = [block for block in blocks if isinstance(block, TextBlock) and len(block.text) <= _LONGEST]
    first = paragraphs[:4]
    told = [block for block in paragraphs if block.section is Section.ASKS]
    return list({block.id: block for block in (*first, *told)}.values())


def _listed(blocks: Sequence[Block]) -> list[str]:
    texts = list(_opening_part(blocks))
    for block in texts:
        trigger = _TRIGGER.search(block.text)
        if trigger is None:
            if len(items := listed_in_passing(block.text) or _quoted(block.text)) >= 2:
                return items
            continue
        items = items_of(block.text[trigger.start() :]) or _quoted(block.text) or _told_apart(block.text)
        items = items if len(items) >= 2 else listed_in_passing(block.text)
        if len(items) >= 2:
            return items
        if re.search(r"[：:]$", block.text) and not _announces_answer(block.text):
            lines = _following_items(blocks, block)
            if len(lines) >= 2:
                return lines
    return []


def _told_apart(text: str) -> list[str]:
    """``主要建议：甲；乙；丙。``"""
    match = _BY_SEMICOLONS.search(text)
    return [_bare(one) for one in match["list"].split("；")] if match else []


_VERB = (
    "(?:加强|加快|加大|完善|推进|推动|建立|健全|设立|建设|新建|增设|增加|提高|提升|优化|规范|强化|深化|扩大|引进|引入|培育|培养|发展|开展|制定|出台|编制"
    "|落实|改善|改造|整治|治理|保护|支持|鼓励|扶持|打造|创新|统筹|协调|解决|拓宽|拓展|减轻|降低|严格|畅通|合理|科学|组织|举办|开发|成立|配备|配齐|实施|探索|明确|延长|取消|缩短|调整|修订|利用|挖掘|丰富"
    "|统一|修复|修建|修缮|疏浚|清理|清淤|开通|开设|开放|加装|加密|加固|安装|更换|投放|划定|设置|拆除|硬化|绿化|亮化|美化|普及|宣传|引导|规划|管控|监管|打击|查处|整合|盘活"
    "|争取|保障|确保|做[好强大优实]|抓好|形成|构建|搭建|扩建|重建|改建|恢复|减少|控制|限制|禁止|奖励|补贴|补助|关爱|重视|简化|放宽|下放|压缩|破解|化解|防范|预防|排查"
    "|推广|推行|推介|研发|转化|运用|应用|采用|吸引|招引|促进|助力|带动|延伸|补齐|精准|动态|定期|适当|大力|着力|积极|进一步|全面|依法|分类)"
)
_ABOUT_LIST = re.compile(
    r"(?:[您你贵][们委会]?|委员|代表|提案)(?:在[^。，]{0,30}[中里])?(?:所)?提出?(?:的|了)?(?:关于)?(?P<list>[^。；《》“”：]{6,160}?)等"
    r"(?:[一二三四五六七八九十两几\d]+)?(?:个|条|点|项)?(?:方面)?(?:的)?(?:建议|意见|对策)"
)
_COUNTED_LIST = re.compile(
    r"(?:^|[，。]|[您你贵][们委会]?|委员|代表|提案)提出了?(?:要)?(?P<list>[^。；《》“”：]{6,160}?)(?:这)?[一二三四五六七八九两\d]+(?:个|条|点|项)(?:方面)?(?:的)?(?:具体)?(?:建议|意见|对策)"
)
_BETWEEN = re.compile(rf"[、，]|(?:以及|和|及|并)(?={_VERB})")
_PARTED = re.compile(rf"、|(?:以及|和|及)(?={_VERB})")


def listed_in_passing(text: str) -> list[str]:
    """``您提出的关于甲、乙、丙等建议``: parts that each say what is to be done; a part that does not belongs to the one before."""
    match = _ABOUT_LIST.search(text)
    if match is None:
        counted = _COUNTED_LIST.search(text)
        return _told_in_one(counted["list"]) if counted else []
    pieces = _BETWEEN.split(match["list"])
    joints = _BETWEEN.findall(match["list"])
    items = pieces[:1]
    for joint, piece in zip(joints, pieces[1:], strict=True):
        if re.match(_VERB, piece) or len(piece) >= 8:
            items.append(piece)
        else:
            items[-1] += joint + piece
    return [_bare(item) for item in items if len(_bare(item)) >= 4]


def _told_in_one(words: str) -> list[str]:
    """``甲、乙和丙`` where every part says what is to be done; none where one does not."""
    pieces = [_bare(piece) for piece in _PARTED.split(words)]
    told = len(pieces) > 1 and all(len(piece) >= 4 and re.match(_VERB, piece) for piece in pieces)
    return pieces if told else []


_QUOTED_LIST = re.compile(
    r"[您你贵][^。“]{0,20}提出(?:的|了)?(?:关于)?(?P<list>“[^”]+”(?:[、，和及]?“[^”]+”)+)(?:等)?[^。]{0,12}(?:建议|意见)"
)


def _quoted(text: str) -> list[str]:
    """``您提出的“甲”“乙”等建议``."""
    match = _QUOTED_LIST.search(text)
    return [_bare(one) for one in re.findall(r"“([^”]+)”", match["list"])] if match else []


def _announces_answer(text: str) -> bool:
    """Whether what follows the colon is the answer (``现提出如下会办意见：``) and not what was asked."""
    announced = re.search(r"(?:如下|以下)[^。]{0,14}$", text)
    return bool(announced) and not re.match(r"^[您你贵][^。]{0,60}(?:建议|提出)[^，。]{0,8}(?:如下|以下)", text)


def _following_items(blocks: Sequence[Block], block: TextBlock) -> list[str]:
    """Items that stand as paragraphs of their own after ``…提出以下建议：``."""
    at = next(place for place, one in enumerate(blocks) if one.id == block.id)
    found: list[str] = []
    for one in blocks[at + 1 :]:
        if isinstance(one, TextBlock) and _ITEM.match(one.text):
            found.extend(items_of(one.text))
        elif isinstance(one, Heading) and one.section is Section.ASKS and one.level >= 3:
            found.append(_bare(one.text))
        else:
            break
    return found


def _headed(blocks: Sequence[Block]) -> list[str]:
    """Headings that name what was suggested, at the highest level where there are two or more, or one quoted."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    for level in (1, 2, 3):
        texts = [block.text.strip(_CLOSING) for block in headings if block.level == level]
        for pattern, least in ((_QUOTED_HEADING, 1), (_PLAIN_HEADING, 1), (_TOPIC_HEADING, 2)):
            found = [_bare(match["ask"]) for text in texts if (match := pattern.match(text))]
            if len(found) >= least:
                return found
    return []


def _under_heading(blocks: Sequence[Block]) -> list[str]:
    """What stands under 建议内容: its items, or its paragraphs."""
    told = [block for block in blocks if block.section is Section.ASKS]
    if not any(isinstance(block, Heading) for block in told):
        return []
    found: list[str] = []
    for block in told:
        if isinstance(block, TextBlock):
            found.extend(items_of(block.text) or _told_apart(block.text) or [_after_trigger(block.text)])
        elif isinstance(block, Heading) and block.level > 1:
            found.append(_bare(block.text))
    return [ask for ask in found if ask]


def _taken_up(blocks: Sequence[Block]) -> list[str]:
    """Paragraphs that each take up one (``关于您提出的加快更新的建议。今年…``), two or more."""
    paragraphs = (block.text for block in blocks if isinstance(block, TextBlock))
    found = [_bare(match["ask"]) for text in paragraphs if (match := _TAKEN_UP.match(text))]
    return found if len(found) > 1 else []


def _after_trigger(text: str) -> str:
    match = re.match(r"^.{0,40}?(?:[您你]们?|提案|代表|委员)?(?:提出|建议)(?:了)?[：:，]?", text)
    return _bare(text[match.end() :] if match else text)


def _single(blocks: Sequence[Block]) -> list[str]:
    """``您建议…。`` in a paragraph that restates."""
    found: list[str] = []
    for block in _opening_part(blocks):
        if re.search(r"收悉|答复如下|研究办理", block.text):
            continue
        for match in _ONE_ASK.finditer(block.text):
            found.extend(_told_in_one(match["ask"]) or [_bare(match["ask"])])
    return found
