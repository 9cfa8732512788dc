"""What a bureau's own new workspace begins with: general wording from resources/starter, as drafts to be approved."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from clauses.clause import Clause
from clauses.section import Section
from drafting.composing.notation import body_of


def starter_clauses() -> tuple[Clause, ...]:
    """The starter clauses, in the order of a reply."""
    text = (files("resources") / "starter" / "clauses.toml").read_text(encoding="utf-8")
    return tuple(_clause(number, row) for number, row in enumerate(tomllib.loads(text)["clause"], 1))


def _clause(number: int, row: dict[str, Any]) -> Clause:
    return Clause(
        id=f"starter-{number:02}",
        section=Section(row["section"]),
        title=row["title"],
        body=body_of(row["text"]),
        topics=tuple(row.get("topics", ())),
    )
