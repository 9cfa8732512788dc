"""House style 本单位校对习惯: rules switched or tuned, words of its own, and what is never to be pointed out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from drafting.proofread.case import Case
from drafting.proofread.engine import all_rules, check
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import RUNNING_TEXT, Hit, PassageCheck, Rule

OFF = "off"
OWN_WORD = "words-own"


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A wording the bureau does not want, what it writes instead ("" where only the writer can say), and why."""

    wrong: str
    right: str = ""
    severity: Severity = Severity.WARNING
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spared:
    """Words that are never pointed out, by the rule ``code`` or, where that is "", by any."""

    words: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """``severities`` gives rules another severity than their own, or OFF; a rule of taste that is named here is on."""

    severities: tuple[tuple[str, str], ...] = ()
    words: tuple[OwnWord, ...] = ()
    spared: tuple[Spared, ...] = ()


STANDARD = HouseStyle()


def check_in_style(passages: tuple[Passage, ...], case: Case, style: HouseStyle) -> tuple[Finding, ...]:
    """What the usual rules find, and those the bureau added, in the order of the text."""
    found, added = check(passages, case), _added_rules(style)
    if not added:
        return found
    known = {(finding.block_id, finding.start, finding.end) for finding in found}
    more = [row for row in check(passages, case, added) if (row.block_id, row.start, row.end) not in known]
    order = {passage.block_id: place for place, passage in enumerate(passages)}
    return tuple(sorted((*found, *more), key=lambda row: (order[row.block_id], row.start, row.end)))


def in_style(found: Iterable[Finding], passages: tuple[Passage, ...], style: HouseStyle) -> tuple[Finding, ...]:
    """The findings as the bureau wants them: with its severities, without those it spares."""
    if style == STANDARD:
        return tuple(found)
    severities, spared = dict(style.severities), tuple(_spared_places(passages, style.spared))
    kept: list[Finding] = []
    for finding in found:
        severity = severities.get(finding.code, finding.severity.value)
        if severity != OFF and not any(_spares(place, finding) for place in spared):
            kept.append(finding if severity == finding.severity else replace(finding, severity=Severity(severity)))
    return tuple(kept)


@cache
def _added_rules(style: HouseStyle) -> tuple[Rule, ...]:
    wanted = {code for code, severity in style.severities if severity != OFF}
    tastes = tuple(rule for rule in all_rules() if rule.taste and rule.code in wanted)
    return (*tastes, _own_words(style.words)) if style.words else tastes


def _own_words(words: tuple[OwnWord, ...]) -> Rule:
    return Rule(
        code=OWN_WORD,
        severity=Severity.WARNING,
        message="本单位不用的写法",
        why="本单位词表里的词。",
        source="本单位词表",
        bad=(),
        good=(),
        passage=_finder(words),
        regions=RUNNING_TEXT | {Region.TABLE},
    )


def _finder(words: tuple[OwnWord, ...]) -> PassageCheck:
    # The longest first: of 市直部门 and 部门 the first is meant.
    known = {word.wrong: word for word in sorted(words, key=lambda word: -len(word.wrong)) if word.wrong}
    any_of = re.compile("|".join(map(re.escape, known)))

    def find(passage: Passage, case: Case) -> Iterator[Hit]:
        for match in any_of.finditer(passage.text):
            word = known[match[0]]
            start = match.start()
            inside = word.right.find(word.wrong)
            if inside >= 0 and passage.text.startswith(word.right, max(start - inside, 0)):
                continue
            message = f"本单位写作“{word.right}”" if word.right else "本单位不用这一写法"
            yield Hit(
                start,
                match.end(),
                word.right or None,
                f"{message}：{word.note}" if word.note else message,
                word.severity,
            )

    return find


def _spared_places(passages: tuple[Passage, ...], spared: Iterable[Spared]) -> Iterator[tuple[str, int, int, str]]:
    for one in spared:
        for passage in passages:
            start = passage.printed.find(one.words) if one.words else -1
            while start >= 0:
                yield passage.block_id, passage.start + start, passage.start + start + len(one.words), one.code
                start = passage.printed.find(one.words, start + 1)


def _spares(place: tuple[str, int, int, str], finding: Finding) -> bool:
    block, start, end, code = place
    return block == finding.block_id and start <= finding.start and finding.end <= end and code in ("", finding.code)
