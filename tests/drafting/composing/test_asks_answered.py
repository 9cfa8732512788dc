"""How many asks, worded otherwise than the clauses, find the clause that answers them, and how few find a wrong one."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clauses.clause import Clause
from clauses.section import Section
from drafting.composing.choose import choose
from drafting.model.item import Item
from drafting.model.letter import DocumentKind
from tests.drafting.composing.items import clause, proposal

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@pytest.mark.parametrize(("name", "right", "wrong"), [("asks_tuned", 0.90, 0.0), ("asks_held_back", 0.70, 0.06)])
def test_asks_find_their_clauses(name: str, right: float, wrong: float) -> None:
    record = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))
    library = [_clause(row) for row in record["clause"]]
    verdicts = Counter(verdict for item in record["item"] for verdict in _verdicts(item, library))
    asked = verdicts.total()
    assert verdicts["right"] / asked >= right, verdicts
    assert verdicts["wrong"] / asked <= wrong, verdicts


def _clause(row: dict[str, Any]) -> Clause:
    return clause(row["id"], Section(row["section"]), row["title"], row["text"], topics=tuple(row["topics"]))


def _verdicts(row: dict[str, Any], library: list[Clause]) -> list[str]:
    item: Item = proposal("邓可为", title=row["title"], asks=tuple(ask["text"] for ask in row["asks"]))
    answers = choose(item, DocumentKind.REPLY, library, date(2026, 6, 1)).chosen.answers
    return [
        _verdict({one.id for one in answer.clauses}, set(ask["answers"]))
        for answer, ask in zip(answers, row["asks"], strict=True)
    ]


def _verdict(found: set[str], wanted: set[str]) -> str:
    if found <= wanted and bool(found) == bool(wanted):
        return "right"
    return "wrong" if found - wanted else "missed"
