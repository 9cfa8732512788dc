"""The engine: finds the rules by their place, runs them over passages, and sorts what they found."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from drafting.proofread import rules as rules_package
from drafting.proofread.case import Case
from drafting.proofread.finding import Finding
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule under rules/, by code. A module there that holds no RULE is a mistake and raises."""
    modules = walk_packages(rules_package.__path__, rules_package.__name__ + ".")
    rules: list[Rule] = [import_module(module.name).RULE for module in modules if not module.ispkg]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def check(passages: tuple[Passage, ...], case: Case, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Everything the rules find, in the order of the text. Without ``rules``: all but those of taste."""
    chosen = tuple(rule for rule in all_rules() if not rule.taste) if rules is None else tuple(rules)
    found: list[tuple[int, Finding]] = []
    for place, passage in enumerate(passages):
        for rule in chosen:
            if rule.passage is not None and passage.region in rule.regions:
                found += [
                    (place, _finding(rule, passage, hit))
                    for hit in rule.passage(passage, case)
                    if _stands(rule, passage, hit)
                ]
    places = {id(passage): place for place, passage in enumerate(passages)}
    for rule in chosen:
        if rule.letter is not None:
            found += [
                (places[id(passage)], _finding(rule, passage, hit))
                for passage, hit in rule.letter(passages, case)
                if passage.region in rule.regions and _stands(rule, passage, hit)
            ]
    found.sort(key=lambda row: (row[0], row[1].start, row[1].end, row[1].code))
    return _without_overlaps(finding for _, finding in found)


def _stands(rule: Rule, passage: Passage, hit: Hit) -> bool:
    return rule.quotations or not passage.in_quotation(hit.start, hit.end)


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


def _without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Two rules on the very same stretch say it once: the first by code stays."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Finding] = []
    for finding in findings:
        place = (finding.block_id, finding.start, finding.end)
        if place not in seen:
            seen.add(place)
            kept.append(finding)
    return tuple(kept)
