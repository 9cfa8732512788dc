"""The engine: finds the rules by their place, runs them over passages, and sorts what they found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from itertools import groupby
from pkgutil import walk_packages

from drafting.proofread import rules as rules_package
from drafting.proofread.case import Case
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import Hit, Rule

_SEVEREST = (Severity.ERROR, Severity.WARNING, Severity.HINT)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule under rules/, by code. A module there that holds no RULE is a mistake and raises."""
    modules = walk_packages(rules_package.__path__, rules_package.__name__ + ".")
    rules: list[Rule] = [import_module(module.name).RULE for module in modules if not module.ispkg]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def check(passages: tuple[Passage, ...], case: Case, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Everything the rules find, in the order of the text. Without ``rules``: all but those of taste."""
    chosen = tuple(rule for rule in all_rules() if not rule.taste) if rules is None else tuple(rules)
    found: list[tuple[int, Rule, Finding]] = []
    hinted = None if rules is None else _hinted(chosen)
    for place, passage in enumerate(passages):
        if hinted is None:
            looked = _looked(passage.printed, passage.region, case)
        else:
            looked = _look(passage, case, hinted.for_text(passage.text))
        found += [(place, rule, _finding(rule, passage, hit)) for rule, hit in looked]
    places = {id(passage): place for place, passage in enumerate(passages)}
    for rule in chosen:
        if rule.letter is not None:
            found += [
                (places[id(passage)], rule, _finding(rule, passage, hit))
                for passage, hit in rule.letter(passages, case)
                if passage.region in rule.regions and _stands(rule, passage, hit, ())
            ]
    found.sort(key=lambda row: (row[0], row[2].start, row[2].end, _SEVEREST.index(row[2].severity), row[2].code))
    return _without_overlaps(found)


@lru_cache(maxsize=4096)
def _looked(printed: str, region: Region, case: Case) -> tuple[tuple[Rule, Hit], ...]:
    """What the usual rules find in one passage; a keystroke changes one passage, the others are known."""
    passage = Passage(printed, region)
    return _look(passage, case, _usual(region).for_text(passage.text))


@dataclass(frozen=True, slots=True)
class _Hinted:
    """Rules with their hints, and by the rarest character of each hint; the places are those in ``rules``."""

    rules: tuple[tuple[Rule, tuple[str, ...]], ...]
    always: frozenset[int]
    by_character: Mapping[str, frozenset[int]]

    def for_text(self, text: str) -> tuple[Rule, ...]:
        """The rules that may find something in it, in their order."""
        wanted = self.always.union(*map(self.by_character.__getitem__, self.by_character.keys() & set(text)))
        holds = text.__contains__
        rows = (self.rules[place] for place in sorted(wanted))
        return tuple(rule for rule, hints in rows if not hints or any(map(holds, hints)))


@cache
def _usual(region: Region) -> _Hinted:
    return _hinted(rule for rule in all_rules() if not rule.taste and region in rule.regions)


def _hinted(chosen: Iterable[Rule]) -> _Hinted:
    """Those of the rules that look at passages."""
    rules = tuple(rule for rule in chosen if rule.passage is not None)
    often = _frequencies()
    by_character: defaultdict[str, set[int]] = defaultdict(set)
    for place, rule in enumerate(rules):
        for hint in rule.hints:
            by_character[min(hint, key=often.__getitem__)].add(place)
    always = frozenset(place for place, rule in enumerate(rules) if not rule.hints)
    hinted = tuple((rule, rule.hints) for rule in rules)
    return _Hinted(hinted, always, {char: frozenset(places) for char, places in by_character.items()})


@cache
def _frequencies() -> Counter[str]:
    """How often characters stand in the rules' own examples."""
    return Counter("".join(text for rule in all_rules() for text in (*rule.bad, *rule.good)))


def _look(passage: Passage, case: Case, rules: tuple[Rule, ...]) -> tuple[tuple[Rule, Hit], ...]:
    named = tuple(_places(passage.text, case.names))
    return tuple(
        (rule, hit)
        for rule in rules
        if rule.passage is not None and passage.region in rule.regions
        for hit in rule.passage(passage, case)
        if _stands(rule, passage, hit, named)
    )


def _places(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the persons of the case are named: a name is never a misprint."""
    for name in names:
        start = text.find(name)
        while start >= 0:
            yield start, start + len(name)
            start = text.find(name, start + 1)


def _stands(rule: Rule, passage: Passage, hit: Hit, named: tuple[tuple[int, int], ...]) -> bool:
    if rule.family == "words" and any(first <= hit.start and hit.end <= last for first, last in named):
        return False
    if rule.quotations or not passage.in_quotation(hit.start, hit.end):
        return True
    return rule.own_titles and passage.in_own_title(hit.start, hit.end)


def _finding(rule: Rule, passage: Passage, hit: Hit) -> Finding:
    return Finding(
        code=rule.code,
        severity=hit.severity or rule.severity,
        message=hit.message or rule.message,
        text=passage.printed[hit.start : hit.end],
        start=passage.start + hit.start,
        end=passage.start + hit.end,
        suggestion=hit.suggestion,
        source=rule.source,
        block_id=passage.block_id,
        safe=rule.safe and hit.suggestion is not None,
    )


def _without_overlaps(found: Iterable[tuple[int, Rule, Finding]]) -> tuple[Finding, ...]:
    """Two rules on the very same stretch say it once, the severest; a weak rule gives way to any other it touches, and to a weak one
    that says more."""
    kept: list[Finding] = []
    for _, together in groupby(found, key=lambda row: row[0]):
        rows = [(rule, finding) for _, rule, finding in together]
        seen: set[tuple[int, int]] = set()
        for rule, finding in rows:
            key = (finding.start, finding.end)
            if key not in seen and not (rule.weak and any(_gives_way(finding, *row) for row in rows)):
                seen.add(key)
                kept.append(finding)
    return tuple(kept)


def _gives_way(finding: Finding, rule: Rule, other: Finding) -> bool:
    if finding.start >= other.end or other.start >= finding.end:
        return False
    return not rule.weak or (other.end - other.start > finding.end - finding.start and other.code != finding.code)
