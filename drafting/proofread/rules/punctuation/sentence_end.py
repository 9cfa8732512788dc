"""A paragraph that ends without a mark, or with a semicolon, comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.tokens import enumerations, numbering

_SENTENCE = re.compile(r"[，。；]")
_HAN_END = re.compile(r"[\u4e00-\u9fff%\d]$")
_FAREWELL = re.compile(r"\s*(?:感谢|再次|衷心|以上|特此|此复|专此)")
_CLOSING = re.compile(r"(?:批评指正|宝贵意见|关心和?支持|理解和?支持|谅解)$")
_LIST = re.compile(r"^\s*(?:附件|附\s*[：:]|[（(]?联系|承办|注[：:]|来源|抄送|主动公开|此件|网站|版权|索引|发布)")


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    if _wrapped(passages):
        return
    for passage, following in zip(passages, (*passages[1:], None), strict=True):
        text = passage.text.rstrip()
        if passage.region is Region.BODY and len(text) < 28 and _CLOSING.search(text) and "，" in text:
            yield passage, Hit(len(text) - 1, len(text), text[-1] + "。", "段末缺句号")
            continue
        if passage.region is Region.BODY and len(text) < 28 and text[-1] in "，、" and _CLOSING.search(text[:-1]):
            yield passage, Hit(len(text) - 1, len(text), "。", f"段末用了“{text[-1]}”")
            continue
        if passage.region is not Region.BODY or len(text) < 20 or _LIST.match(text):
            continue
        last = len(text)
        numbered = bool(numbering(text)) or bool(re.match(r"\s*[一二三四五六七八九十]+是", text))
        if _HAN_END.search(text) and _SENTENCE.search(text) and "\t" not in text:
            if following is not None and _goes_on(passage, following):
                yield passage, Hit(last - 1, last, None, "这一段在句子中间断开，请与下一段合并")
            elif len(text) >= 28 and following is not None and (not numbered or "。" in text):
                yield passage, Hit(last - 1, last, text[-1] + "。", "段末缺句号")
        elif (
            text[-1] == "；"
            and following is not None
            and (following.region is Region.HEADING or _FAREWELL.match(following.text))
            and any(len(run) > 1 for run in enumerations(text))
        ):
            yield passage, Hit(last - 1, last, "。", "段末用了“；”")
        elif text[-1] in "，、" or (text[-1] == "；" and not numbered and not _list_goes_on(text, following)):
            yield passage, Hit(last - 1, last, "。", f"段末用了“{text[-1]}”")


def _wrapped(passages: tuple[Passage, ...]) -> bool:
    """Text whose lines were broken at the margin: many lines end in the middle of a sentence."""
    body = [one.text.rstrip() for one in passages if one.region is Region.BODY and not numbering(one.text)]
    return sum(len(text) >= 20 and bool(_HAN_END.search(text) and _SENTENCE.search(text)) for text in body) >= 3


def _goes_on(passage: Passage, following: Passage) -> bool:
    """An enumeration that is cut off within its last item, before a paragraph without a number."""
    if following.region is not Region.BODY or numbering(following.text) or passage.text.rstrip()[-1] in "%0123456789":
        return False
    runs = list(enumerations(passage.text))
    begun = runs[-1][-1] if runs and len(runs[-1]) > 1 else None
    return begun is not None and len(passage.text.rstrip()) - begun.end <= 12 and following.text.rstrip().endswith("。")


def _list_goes_on(text: str, following: Passage | None) -> bool:
    if following is not None and following.region is Region.BODY and not _FAREWELL.match(following.text):
        told = following.text.rstrip()
        # Items of one list, a paragraph each: the next ends with ； too, or is the last of them, one sentence.
        if told.endswith("；") or (told.count("。") == 1 and told.endswith("。") and len(told) < 2 * len(text)):
            return True
    return (
        following is not None and bool(re.match(r"\s*[一二三四五六七八九十]+是|\s*[（(]?\d", following.text))
    ) or bool(following is not None and following.region is Region.BODY and len(text) < 60)


RULE = Rule(
    code="punctuation-end",
    severity=Severity.WARNING,
    message="段末标点不当",
    why="陈述句末用句号。",
    source="GB/T 15834—2011 4.1",
    bad=(
        "感谢您的关心，如有不妥，请批评指正\n云岭区水务局",
        "我局高度重视此项工作，组织公交公司逐条研究，并形成了具体的办理方案\n下一步将抓好落实。",
        "推进中医药服务：一是加强培训；二是引进人才；六是支\n持社会力量兴办医养结合机构。",
        "使参保人少跑腿、好办事，服务更加规范、便捷、高效；",
    ),
    good=(
        "我局高度重视此项工作，组织公交公司逐条研究，并形成了具体的办理方案。",
        "关于您提出的建议",
        "一是加强统筹，健全部门协同机制；\n二是加强宣传。",
    ),
    letter=find,
    regions=frozenset({Region.BODY}),
)
