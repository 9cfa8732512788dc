"""The sample workspace's content, read from resources/sample; its dates are set around the day it is made."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from clauses.clause import Clause, ClauseState
from clauses.facts import Fact
from clauses.section import Section
from clauses.slots import fill_text
from drafting.composing.addressees import is_body
from drafting.composing.chosen import Chosen
from drafting.composing.compose import compose
from drafting.composing.notation import blocks_of, body_of
from drafting.composing.slots import printed_day, values_for
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, ItemState, Role
from drafting.model.letter import DocumentKind, Form, Letter

RESOURCES = files("resources") / "sample"
SEEN_BACK = 60
"""A letter's text may name the day up to so many days before its own date as ``{9天前}``."""


@dataclass(frozen=True, slots=True)
class Sample:
    """All that a sample workspace is filled with; letters by item id and kind of document."""

    bureau: Bureau
    facts: tuple[Fact, ...]
    items: tuple[Item, ...]
    clauses: tuple[Clause, ...]
    letters: tuple[tuple[str, DocumentKind, Letter], ...]


def read_sample(today: date) -> Sample:
    """The sample as of ``today``."""
    bureau, facts, items = _bureau(), _facts(today), _items(today)
    letters = tuple(_letter(_toml(f"letters/{name}"), bureau, items, today) for name in _names("letters"))
    return Sample(bureau, facts, items, _clauses(today), letters)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / name).read_text(encoding="utf-8"))


def _names(folder: str) -> list[str]:
    return sorted(entry.name for entry in (RESOURCES / folder).iterdir() if entry.name.endswith(".toml"))


def _bureau() -> Bureau:
    record = _toml("bureau.toml")
    record["form"] = Form(record["form"])
    return Bureau(**record)


def _facts(today: date) -> tuple[Fact, ...]:
    return tuple(Fact(**(row | _days(row["as_of"], today))) for row in _toml("facts.toml")["fact"])


def _days(word: str, today: date) -> dict[str, date]:
    """The day a fact was true, 上年底 or 上月底 before ``today``, and when its next figure is due."""
    if word == "上年底":
        return {"as_of": date(today.year - 1, 12, 31), "next_due": date(today.year + 1, 1, 31)}
    month_begun = today.replace(day=1)
    return {"as_of": month_begun - timedelta(days=1), "next_due": (month_begun + timedelta(days=40)).replace(day=10)}


def _items(today: date) -> tuple[Item, ...]:
    record = _toml("items.toml")
    return tuple(_item(row, record["session"][row["kind"]], today) for row in record["item"])


def _item(row: dict[str, Any], session: str, today: date) -> Item:
    kind = ItemKind(row["kind"])
    persons = None if any(is_body(name) for name in row["proposers"]) else len(row["proposers"])
    made: dict[str, Any] = row | {
        "id": f"{'p' if kind is ItemKind.PROPOSAL else 's'}{row['number']}",
        "kind": kind,
        "session": session,
        "proposers": tuple(row["proposers"]),
        "proposer_count": row.get("proposer_count", persons),
        "role": Role(row.get("role", "lead")),
        "assist_units": tuple(row.get("assist_units", ())),
        "assigned": today - timedelta(days=row["assigned"]),
        "due": today + timedelta(days=row["due"]),
        "asks": tuple(row.get("asks", ())),
        "text": row.get("text", "").strip(),
        "state": ItemState(row.get("state", "new")),
        "disclosure": "主动公开",
    }
    item = Item(**made)
    return replace(item, year=item.assigned.year if item.assigned else None)


def _clauses(today: date) -> tuple[Clause, ...]:
    return tuple(clause for name in _names("clauses") for clause in _clauses_of(name, today))


def _clauses_of(name: str, today: date) -> list[Clause]:
    record, stem = _toml(f"clauses/{name}"), name.removesuffix(".toml")
    return [_clause(f"{stem}-{number:02}", record, row, today) for number, row in enumerate(record["clause"], 1)]


def _clause(identity: str, record: dict[str, Any], row: dict[str, Any], today: date) -> Clause:
    lasts = row.get("valid_days")
    return Clause(
        id=identity,
        section=Section(row["section"]),
        title=row["title"],
        body=body_of(row["text"]),
        topics=tuple(row.get("topics", record["topics"])),
        state=ClauseState(row.get("state", "approved")),
        source=f"{today.year - 1}年{letter}" if (letter := record.get("source")) else "",
        as_of=date(today.year - 1, 12, 31) if letter else None,
        valid_until=today + timedelta(days=lasts) if lasts is not None else None,
        uses=record.get("uses", 0),
    )


def _letter(
    record: dict[str, Any], bureau: Bureau, items: tuple[Item, ...], today: date
) -> tuple[str, DocumentKind, Letter]:
    """The frame, opening and closing as composed, with the text of the resource between them; as of its own date."""
    item = next(item for item in items if item.id == record["item"])
    document = DocumentKind(record["document"])
    signed = today - timedelta(days=record["days_ago"])
    facts = _facts(signed)
    frame = compose(item, document, bureau, Chosen(), facts, signed, record.get("number"))
    values = values_for(item, bureau, facts, signed)
    values |= {f"{back}天前": printed_day(signed - timedelta(days=back)) for back in range(1, SEEN_BACK)}
    body = blocks_of(fill_text(record["body"], values), first=len(frame.blocks) + 1)
    return item.id, document, replace(frame, blocks=(frame.blocks[0], *body, *frame.blocks[1:]))
