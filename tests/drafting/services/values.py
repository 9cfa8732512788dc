"""Values for the tests of the services, all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from clauses.body import Paragraph
from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.model.blocks import TextBlock, next_block_id
from drafting.model.item import Item, ItemKind
from drafting.model.letter import Letter


def item(number: str = "190", kind: ItemKind = ItemKind.PROPOSAL, **fields: object) -> Item:
    values: dict[str, object] = {
        "id": f"{kind.value}-{number}",
        "title": "关于完善社区助餐的提案",
        "proposers": ("张征",),
    }
    return Item(kind=kind, number=number, **(values | fields))  # pyright: ignore[reportArgumentType]


def clause(identity: str, title: str, text: str, **fields: object) -> Clause:
    values: dict[str, object] = {"section": Section.PROGRESS, "state": ClauseState.APPROVED, "as_of": date(2025, 6, 30)}
    return Clause(id=identity, title=title, body=(Paragraph.of(text),), **(values | fields))  # pyright: ignore[reportArgumentType]


def with_paragraph(letter: Letter, text: str) -> Letter:
    block = TextBlock(id=next_block_id(letter.blocks), body=Paragraph.of(text))
    return replace(letter, blocks=(*letter.blocks, block))
