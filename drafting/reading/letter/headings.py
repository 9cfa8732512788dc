"""Headings: the numbers that open them, their levels, and where a run-in heading ends (RULES 1.3, 3.1 and 3.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.reading.source import WHITE

_HAN = "一二三四五六七八九十百零〇"
_ONE = rf"[{_HAN}]{{1,4}}"
_DIGITS = r"[0-9０-９]{1,2}"
# One pattern a level. A number must not be the beginning of a decimal (1.5亿元), a date (2018.10.26) or a name.
_LABELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"(?:{_ONE}\s*[、．.]|第{_ONE}(?:部分|、))(?![0-9０-９])")),
    (2, re.compile(rf"(?:[（(]\s*{_ONE}\s*[）)]|[㈠-㈩])\s*[、.．，,]?")),
    (3, re.compile(rf"(?:{_DIGITS}\s*[.．、](?![0-9０-９])|[⒈-⒛])")),
    (4, re.compile(rf"(?:[（(]\s*{_DIGITS}\s*[）)]|[⑴-⒇]|{_DIGITS}[）)])\s*[、.．]?")),
)
_FIRST = (
    frozenset(_HAN + "第（(0123456789０１２３４５６７８９")
    | {chr(code) for code in range(0x2474, 0x249C)}
    | {chr(code) for code in range(0x3220, 0x322A)}
)
# The longest text between a number and its 。 that is still a heading; real ones stay well below.
LONGEST = 48
_LONGEST_ANNOUNCING = 16
_AMOUNT = re.compile(r"\d(?:[万亿千百]*(?:元|平方米|公里|亩|余?[个家人座项部台件次户所名处])|[%％])")
# A half-width full stop ends a sentence between Chinese characters.
_SENTENCE_END = re.compile(r"[。！？；!?;]|(?<=[一-鿿”）)])\.(?=[一-鿿“（(]|$)")
_WHITE = re.compile(r"[\s\u3000]+")


@dataclass(frozen=True, slots=True)
class Label:
    """The number a line opens with: its level, its characters without spaces, and where the text after it starts."""

    level: int
    printed: str
    end: int


def label_of(text: str) -> Label | None:
    """The heading number at the start of ``text``, or None."""
    if text[:1] not in _FIRST:
        return None
    for level, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            rest = text[match.end() :]
            offset = len(rest) - len(rest.lstrip(WHITE))
            return Label(level, _WHITE.sub("", match[0]), match.end() + offset)
    return None


@dataclass(frozen=True, slots=True)
class Split:
    """A numbered line cut into its heading and, for a run-in heading, the paragraph that goes on after it ("" if none)."""

    level: int
    printed: str
    heading: str
    rest: str


def split_heading(text: str) -> Split | None:
    """``text`` as a heading, or None where it is a paragraph (numbered or not)."""
    label = label_of(text)
    if label is None or label.end >= len(text):
        return None
    body = text[label.end :]
    end = _SENTENCE_END.search(body)
    if end is None:
        announces = body.endswith(("：", ":")) and (label.level > 2 or len(body) > _LONGEST_ANNOUNCING)
        short = len(body) <= LONGEST and not body.endswith(("，", ",", "、")) and not announces
        return Split(label.level, label.printed, body, "") if short else None
    if end[0] in "；;" or end.start() > LONGEST:
        return None
    heading, rest = body[: end.end()], body[end.end() :].lstrip(WHITE)
    if _opens_sentence(heading):
        return None
    return Split(label.level, label.printed, heading, rest)


_BARE = re.compile(
    r"[【\[]?(?:基本(?:情况|现状|概况)|(?:主要)?工作(?:开展|进展|推进|完成|落实)?(?:的)?(?:情况|成效)|工作(?:进展|成效|措施)|办理(?:工作)?(?:开展)?(?:情况|结果|过程)"
    r"|主要(?:做法|措施|工作|成效)|(?:存在的?)?(?:主要)?(?:问题|困难)(?:和困难|与不足)?|(?:建议|提案)(?:的)?(?:主要)?内容|答复(?:正文|内容|意见)"
    r"|(?:下一?步|下阶段|今后)(?:的)?(?:工作)?(?:打算|计划|安排|措施|思路|方向|考虑)?)[】\]]?"
)


def is_bare_heading(text: str) -> bool:
    """Whether a line without a number is a heading all the same: the set phrases of RULES 2.14 standing alone."""
    return len(text) <= 14 and bool(_BARE.fullmatch(text))


_STARTS_SENTENCE = re.compile(
    r"(?:您|你们|贵|我[局县区市委厅部办院]|本[局委办]|目前|截至|近年来|下一?步(?:将|，|,|我)|今后(?:将|，|,|我)|将|根据|按照|20\d\d年|同意|感谢|对于|针对您|由于)"
)


def _opens_sentence(heading: str) -> bool:
    """Whether what stands before the first 。 is a sentence of the body rather than a title with a full stop."""
    if _STARTS_SENTENCE.match(heading) or re.search(r"我[局委厅部办院]|我们|本[局委办]", heading):
        return True
    if re.search(r"[：:]", heading[:-1]) or _AMOUNT.search(heading):
        return True
    phrases = [len(phrase) for phrase in re.split("[，,]", heading.rstrip("。！？!?"))]
    # Four phrases or more are a title only where they are built alike: 高位推动，压实责任，强化联动，形成合力。
    return len(phrases) > 3 and max(phrases) - min(phrases) > 3
