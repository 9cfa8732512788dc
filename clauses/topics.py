"""Topic words of a letter: what its item's title names and its body keeps speaking of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MOST = 3
_GENERIC = re.compile(
    r"建议|提案|关于|加强|加快|推进|推动|促进|完善|提升|建设|发展|工作|管理|机制|水平|模式|问题|力度|实施|进一步|区域|体系|建立|我[区市县省局]|全[区市县省]|机构|单位|部门|群众|情况|人员|相关|开展|落实|城市|服务|规范|设施|利用|缓解|破解|改善|治理|解决|强化|优化|健全|提高|增加|扩大|加大|深化|巩固|根治|激发|打造|构建|增强|培育|支撑|保障|维护|权益|合法|活力|成果|方式|基本|待遇水平|盘活|延伸|推广|放活|减少|防止|统筹|助推|拓宽|筑牢|开发|资产|综合|智慧|防控|保护|修复|标准|能力|做大做强|监管|执法|创新|支持|扶持|重视|引导|(?<![避困疑])难(?![度民关])|全面|一步|内|的|和|与|及|对|在|是|有|为|了|将|进|并|等"
)
_QUOTES = re.compile('[“”‘’《》〈〉"]')
_BREAK = re.compile(r"[^一-鿿A-Za-z0-9]+")
_LONGEST = 6
_WIDE = frozenset({"安全", "教育", "场所", "社会", "市场", "乡镇", "中心", "项目", "企业", "产业", "生产", "经济"})
"""Words that say too little by themselves."""

_FAINT = 4
"""A word that weighs less than so small a part of the weightiest is no topic."""


def topics_of(title: str, body: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """At most three topic words, the weightiest first; words of ``known`` (topics in use) that stand in both go first."""
    used = [topic for topic in known if len(topic) > 1 and topic in title and topic in body]
    used.sort(key=lambda topic: (-len(topic), -body.count(topic)))
    named = tuple(_apart([*used, *_weighty(title, body)], title)[:MOST])
    return named or tuple(_told_of(body, known))[:1]


def _told_of(body: str, known: Iterable[str]) -> list[str]:
    """Topics in use that a body whose title names none keeps speaking of, the weightiest first."""
    weights = {topic: body.count(topic) * (len(topic) - 1) for topic in known if body.count(topic) > 1}
    return sorted(weights, key=lambda topic: -weights[topic])


def topics_of_part(text: str, topics: Sequence[str]) -> tuple[str, ...]:
    """Of a letter's topics those a part of it speaks of, and the first, which is what the whole letter is about."""
    return tuple(topic for place, topic in enumerate(topics) if not place or topic in text)


def _weighty(title: str, body: str) -> list[str]:
    """Stretches of the title that the body repeats, by length and how often: 停车 counts in every 停车场 and 停车泊位."""
    weights: dict[str, int] = {}
    for piece in _GENERIC.sub(" ", _QUOTES.sub(" ", title)).split():
        for start in range(len(piece)):
            for end in range(start + 2, min(start + _LONGEST, len(piece)) + 1):
                words = piece[start:end]
                times = body.count(words)
                # Neither first nor last in its stretch it is as like as not half a word: 劳动教 of 中小学劳动教育.
                whole = start == 0 or end == len(piece)
                if times >= 2 and whole and words not in _WIDE and not _BREAK.search(words):
                    weights[words] = times * (len(words) - 1)
    least = max(weights.values(), default=0) / _FAINT
    return sorted((words for words in weights if weights[words] >= least), key=lambda w: (-weights[w], -len(w)))


def _apart(words: Iterable[str], title: str) -> list[str]:
    """Words none of which laps over another in the title."""
    kept: list[str] = []
    taken: set[int] = set()
    for word in words:
        start = title.find(word)
        places = set(range(start, start + len(word)))
        if word not in kept and not places & taken:
            kept.append(word)
            taken |= places
    return kept
