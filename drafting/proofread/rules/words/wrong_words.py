"""Wrong words 错别字: rows of data, each guarded against longer words it may be part of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.misprints import gain_within
from drafting.proofread.names import follows_title
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_SHORT, _LEAST = 3, 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """A short ``plain`` row counts only where no person is named and the correction makes the surroundings cheaper to cut into words
    (lexicon): 健康服务 holds no misprint of 康复. ``wrong`` is text that must stand literally; ``regex`` says where it counts (its group ``x``, or the whole)."""

    wrong: str
    right: str
    why: str
    severity: Severity
    regex: re.Pattern[str]
    plain: bool
    bad: tuple[str, ...]
    good: tuple[str, ...]


@cache
def rows() -> tuple[Row, ...]:
    """The table resources/words/wrong_words.toml."""
    table = tomllib.loads((files("resources") / "words" / "wrong_words.toml").read_text(encoding="utf-8"))
    return tuple(_row(record) for record in table["word"])


def _row(record: dict[str, str]) -> Row:
    wrong = record["wrong"]
    literal = re.escape(wrong)
    # The literal comes first: a search for it is fast.
    before = f"(?<!(?:{record['not_after']}){literal})" if "not_after" in record else ""
    after = f"(?!{record['not_before']})" if "not_before" in record else ""
    regex = record.get("regex", literal + before + after)
    bad = tuple(record["bad"]) if "bad" in record else (wrong,)
    good = tuple(record.get("good", ()))
    severity = Severity(record.get("severity", "error"))
    plain = "regex" not in record and len(wrong) <= _SHORT and "\\" not in record["right"]
    return Row(wrong, record["right"], record["why"], severity, re.compile(regex), plain, bad, good)


@cache
def _index() -> dict[str, tuple[Row, ...]]:
    """The rows by the first two characters of what is wrong, so that a line is held against few of them."""
    index: dict[str, list[Row]] = {}
    for row in rows():
        index.setdefault(row.wrong[:2], []).append(row)
    return {start: tuple(some) for start, some in index.items()}


def _rows_for(text: str) -> Iterator[Row]:
    index = _index()
    starts = {text[place : place + 2] for place in range(len(text))} | set(text)
    for start in starts & index.keys():
        yield from index[start]


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for row in _rows_for(text):
        if row.wrong not in text:
            continue
        for match in row.regex.finditer(text):
            start, end = match.span("x" if "x" in row.regex.groupindex else 0)
            if row.plain and (follows_title(text, start) or gain_within(text, start, end, row.right) < _LEAST):
                continue
            right = match.expand(row.right) if "\\" in row.right else row.right
            message = f"“{text[start:end]}”应为“{right}”：{row.why}"
            yield Hit(start, end, right, message, row.severity)


RULE = Rule(
    code="words-wrong",
    severity=Severity.ERROR,
    message="错别字",
    why="同音、形近的误字，或并不存在的词。",
    source="现代汉语通用词形；第一批异形词整理表",
    bad=("我局高度重视布署工作", "一如继往地支持", "请您寄回回执，帐号如下"),
    good=("作出全面部署", "蚊帐、帐篷等物资", "问题案例汇编", "课题案卷", "安装机组", "按装机容量核算"),
    passage=find,
    own_titles=True,
    regions=frozenset({Region.TITLE, Region.HEADING, Region.BODY, Region.TABLE}),
)
