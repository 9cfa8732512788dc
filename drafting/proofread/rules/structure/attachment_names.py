"""The list of attachments against the attachments that follow: their number and their titles; 详见附件3 where there are two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import EVERYWHERE, Hit, Rule

_LIST = re.compile(r"^\s*附\s*件\s*[：:]\s*(?P<rest>\S.*)$")
_ENTRY = re.compile(r"^\s*(?:\d{1,2}\s*[.．、]\s*)?(?P<x>[^.．、\d\s].*?)\s*$")
_NUMBERED = re.compile(r"^\s*(?P<n>\d{1,2})\s*[.．、]\s*(?P<x>\S.*?)\s*$")
_PAGE = re.compile(r"^\s*附\s*件\s*(?P<n>\d{1,2})?\s*[：:]?\s*$")
_SEEN = re.compile(r"[见如](?P<x>附件(?P<n>\d{1,2}))")
_MARKS = re.compile(r"[\s，。、；：“”《》（）()]")


@dataclass(frozen=True, slots=True)
class _Name:
    passage: Passage
    start: int
    text: str

    @property
    def plain(self) -> str:
        return _MARKS.sub("", self.text)


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    listed = _listed(passages)
    if not listed:
        return
    pages = _pages(passages)
    for number, name in enumerate(listed, 1):
        page = pages.get(number) if number in pages or len(listed) > 1 else pages.get(0)
        if page is None or not page.plain or page.plain in name.plain or name.plain in page.plain:
            continue
        hit = Hit(name.start, name.start + len(name.text), page.text, f"附件的标题是“{page.text}”")
        yield name.passage, hit
    for passage in passages:
        if passage.region not in (Region.BODY, Region.HEADING) or "附件" not in passage.text:
            continue
        for match in _SEEN.finditer(passage.text):
            if int(match["n"]) > len(listed):
                message = f"附件说明里只有{len(listed)}个附件"
                yield passage, Hit(match.start("x"), match.end("x"), None, message)


def _listed(passages: Sequence[Passage]) -> list[_Name]:
    """The names under 附件：, one a line."""
    names: list[_Name] = []
    for passage in passages:
        if not names:
            first = _LIST.match(passage.text)
            entry = _ENTRY.match(first["rest"]) if first else None
            if first and entry:
                names.append(_Name(passage, first.start("rest") + entry.start("x"), entry["x"]))
            continue
        following = _NUMBERED.match(passage.text)
        if following is None or int(following["n"]) != len(names) + 1:
            break
        names.append(_Name(passage, following.start("x"), following["x"]))
    return names


def _pages(passages: Sequence[Passage]) -> dict[int, _Name]:
    """The titles that stand under 附件1, 附件2 (0: 附件 alone) after the letter."""
    pages: dict[int, _Name] = {}
    for passage, after in pairwise(passages):
        match = _PAGE.match(passage.text)
        if match and after.region is not Region.TABLE and 3 <= len(after.text.strip()) <= 50:
            text = after.text.strip()
            pages.setdefault(int(match["n"] or 0), _Name(after, 0, text))
    return pages


_HEAD = "关于第18号提案的答复\n李永昌委员：\n现答复如下：\n"
RULE = Rule(
    code="structure-attachment-names",
    severity=Severity.WARNING,
    message="附件说明与附件不一致",
    why="附件说明里的名称、个数要与后面的附件一致。",
    source="GB/T 9704—2012 7.3.4、7.3.7",
    bad=(
        _HEAD + "附件：传统村落名录\n云岭区文旅局\n2025年8月5日\n附件\n传统村落一览表\n序号\t村名\n1\t云村",
        _HEAD + "名单详见附件2。\n附件：传统村落名录\n云岭区文旅局\n2025年8月5日",
        _HEAD + "附件：1.村落名录\n2.民宿分布图\n云岭区文旅局\n2025年8月5日\n附件1\n村落名录\n附件2\n民宿分布表",
    ),
    good=(
        _HEAD + "附件：传统村落名录\n云岭区文旅局\n2025年8月5日\n附件\n传统村落名录\n序号\t村名\n1\t云村",
        _HEAD
        + "名单见附件1。\n附件：1.村落名录\n2.民宿分布表\n云岭区文旅局\n2025年8月5日\n附件1\n村落名录\n附件2\n民宿分布表",
    ),
    letter=find,
    regions=EVERYWHERE,
    quotations=True,
)
