"""Proofread a file or a letter, with what the register knows of its item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import Problem
from drafting.proofread.case import Case
from drafting.proofread.engine import check
from drafting.proofread.finding import Finding
from drafting.proofread.passage import passages_of_letter, passages_of_text
from drafting.reading.fields import Fields, fields_of
from drafting.reading.files import read_letter, read_text

# Names that end so are bodies, not persons: party committees, federations, sectors, delegations.
_BODY = re.compile(r"(?:委员会|[省市区县州]委|[局厅办院署]|联合会|联|界别?|代表团|小组|支部|总支|学社|党|会|中心|政府|公司)$")
_COUNTED = re.compile(r"等\s*(\d+)\s*[位名人]")


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings in the order of the text; ``problems`` where the file could not be read."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def check_file(path: Path, item: Item | None = None, bureau: Bureau | None = None) -> CheckReport:
    """Proofread a text or Word file; offsets count code points of its text as DESIGN section 3 defines it."""
    text, problems = read_text(path)
    if not text:
        return CheckReport((), problems)
    letter, fields, _ = read_letter(path)
    return CheckReport(check(passages_of_text(text), case_of(letter, fields, item, bureau)), problems)


def check_letter(letter: Letter, item: Item | None = None, bureau: Bureau | None = None) -> tuple[Finding, ...]:
    """Proofread a letter; offsets count code points within each block, or frame field (``@title`` …)."""
    return check(passages_of_letter(letter), case_of(letter, fields_of(letter), item, bureau))


def case_of(letter: Letter, fields: Fields, item: Item | None, bureau: Bureau | None) -> Case:
    """What is known: the register's item where there is one, otherwise what the letter says of itself."""
    if item is not None:
        return Case(
            kind=item.kind,
            document=_document(fields, item),
            item=item,
            bureau=bureau,
            number=item.number,
            names=item.proposers,
            people=item.proposer_count,
            collective=item.collective,
            date=fields.date,
        )
    collective = any(_BODY.search(name) for name in fields.addressees)
    counted = _COUNTED.search(letter.addressees)
    people = int(counted[1]) if counted else len(fields.addressees) or None
    unclear = collective or fields.document is DocumentKind.OPINION or (not counted and "等" in letter.addressees)
    return Case(
        kind=fields.kind,
        document=fields.document,
        bureau=bureau,
        number=fields.numbers[0] if fields.numbers else "",
        names=fields.addressees,
        people=None if unclear or fields.kind is ItemKind.OTHER else people,
        collective=collective,
        date=fields.date,
    )


def _document(fields: Fields, item: Item) -> DocumentKind:
    return fields.document if fields.document is not DocumentKind.OTHER else DocumentKind.REPLY
