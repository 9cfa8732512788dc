"""A first draft from a bureau's own past replies: each ask answered by what answers it, or honestly left open."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clauses.section import Section
from drafting.composing.blocks import UNANSWERED
from drafting.model.blocks import Block, Heading, OriginKind
from drafting.model.item import Item, ItemKind
from drafting.services import items, library, profile
from drafting.services.drafting import Draft, draft
from drafting.services.learning import learn
from drafting.services.proposals import add_proposal_text
from drafting.services.workspace import Workspace, open_workspace

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.mark.parametrize(("name", "right", "wrong"), [("bureau_tuned", 1.0, 0.0), ("bureau_held_back", 0.7, 0.1)])
def test_asks_are_answered_by_the_right_matter_or_left_open(
    tmp_path: Path, name: str, right: float, wrong: float
) -> None:
    record = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))
    with open_workspace(str(tmp_path / "库.dafu")) as workspace:
        _learned(workspace, record, tmp_path)
        titles = {clause.id: clause.title for clause in library.all_clauses(workspace)}
        verdicts: Counter[str] = Counter()
        for row in record["item"]:
            made = _drafted(workspace, row, record["unit"], tmp_path)
            told = list(_answers(made.letter.blocks))
            assert len(told) == len(row["answers"])
            verdicts.update(
                _verdict({titles[ref] for ref in refs}, set(wanted))
                for refs, wanted in zip(told, row["answers"], strict=True)
            )
            used = [clause.id for clause in made.clauses]
            assert len(used) == len(set(used))
    asked = verdicts.total()
    assert verdicts["right"] / asked >= right, verdicts
    assert verdicts["wrong"] / asked <= wrong, verdicts


def _learned(workspace: Workspace, record: dict[str, Any], folder: Path) -> None:
    profile.set_bureau(workspace, replace(profile.get_bureau(workspace), name=record["unit"]))
    past = folder / "past"
    past.mkdir()
    for row in record["past"]:
        (past / row["name"]).write_text(row["text"].strip(), encoding="utf-8")
    learn(workspace, [past])


def _drafted(workspace: Workspace, row: dict[str, Any], unit: str, folder: Path) -> Draft:
    item = Item(
        id=f"{row['kind']}{row['number']}",
        kind=ItemKind(row["kind"]),
        number=row["number"],
        title=row["title"],
        session=row["session"],
        year=2025,
        proposers=(row["proposer"],),
        lead_unit=unit,
    )
    items.save_item(workspace, item)
    file = folder / f"{item.label}.txt"
    file.write_text(row["text"].strip(), encoding="utf-8")
    added = add_proposal_text(workspace, [file])[0]
    assert added.item is not None
    return draft(workspace, added.item, today=date(2025, 6, 1))


def _answers(blocks: tuple[Block, ...]) -> Iterator[set[str]]:
    """By ask the clauses under its heading, up to the next heading or section; none where a place to write stands there."""
    found: set[str] | None = None
    for block in blocks:
        if found is not None and (isinstance(block, Heading) or block.section is not Section.PROGRESS):
            yield found
            found = None
        if isinstance(block, Heading):
            found = set() if block.text.startswith("关于“") else None
        elif found is not None and block.origin.kind is OriginKind.CLAUSE:
            found.add(block.origin.ref)
        elif found is not None:
            assert block.text == UNANSWERED


def _verdict(found: set[str], wanted: set[str]) -> str:
    if found <= wanted and bool(found) == bool(wanted):
        return "right"
    return "wrong" if found - wanted else "missed"
