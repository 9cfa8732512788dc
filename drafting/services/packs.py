"""Clause packs 条款包: the library, or a part of it, as one JSON file that another bureau can take in."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from clauses.body import Body, Paragraph, Table, body_text
from clauses.clause import Clause, ClauseState
from clauses.facts import Fact
from clauses.section import Section
from clauses.slots import slot_names
from drafting.model.codec import decode, encode
from drafting.model.problem import EnvironmentProblem, Problem
from drafting.services.workspace import Workspace

FORMAT = "dafu-clauses"
VERSION = 1
LARGEST = 256 * 1024 * 1024
"""Bytes; a library of 100,000 clauses is a fifth of it."""


@dataclass(frozen=True, slots=True)
class PackReport:
    """What an import did. ``conflicts`` are clauses and facts that differ from what is here; they were left as they are."""

    clauses: int = 0
    facts: int = 0
    unchanged: int = 0
    conflicts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pack:
    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]


def export_pack(workspace: Workspace, file: str | Path, ids: Collection[str] = ()) -> int:
    """Write the library's clauses and facts to ``file``, which must not be there; returns how many clauses.

    With ``ids`` only these clauses, and the facts that fill their slots. Uses stay at home: they tell of this bureau's
    letters.
    """
    store = workspace.store
    chosen = store.clauses.get(ids) if ids else store.clauses.all()
    slots = {name for clause in chosen for name in slot_names(clause.text)}
    clauses = [_clause_record(clause) for clause in chosen]
    facts = [_fact_record(fact) for fact in store.books.facts() if not ids or fact.name in slots]
    pack = {"format": FORMAT, "version": VERSION, "clauses": clauses, "facts": facts}
    _write_new(Path(file).expanduser().absolute(), json.dumps(pack, ensure_ascii=False, indent=1) + "\n")
    return len(clauses)


def import_pack(workspace: Workspace, file: str | Path) -> PackReport:
    """Add the pack's clauses and facts in one go. What is here already and differs is told and never overwritten.

    A file that is no pack, or has one broken entry, imports nothing and says so.
    """
    pack = _read(Path(file).expanduser())
    if isinstance(pack, Problem):
        return PackReport(problems=(pack,))
    here = {clause.id: _clause_record(clause) for clause in workspace.store.clauses.all()}
    ledger = {fact.name: fact for fact in workspace.store.books.facts()}
    new = [clause for clause in pack.clauses if clause.id not in here]
    facts = [fact for fact in pack.facts if fact.name not in ledger]
    conflicts = [
        f"条款“{clause.title}”（{clause.section.chinese}）"
        for clause in pack.clauses
        if clause.id in here and here[clause.id] != _clause_record(clause)
    ]
    conflicts += [f"数据“{fact.name}”" for fact in pack.facts if fact.name in ledger and ledger[fact.name] != fact]
    workspace.store.clauses.save(new, facts=facts)
    unchanged = len(pack.clauses) + len(pack.facts) - len(new) - len(facts) - len(conflicts)
    return PackReport(len(new), len(facts), unchanged, tuple(conflicts))


def _read(path: Path) -> _Pack | Problem:
    """The pack in ``path``, or the one sentence that says why there is none."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            return Problem(f"{name} 太大（超过 {LARGEST // 2**20} MB），不像是条款包。")
        record: object = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return Problem(f"找不到文件 {path}。")
    except OSError as error:
        return Problem(f"读不了 {path}：{error.strerror}")
    except (ValueError, RecursionError):
        return Problem(f"{name} 不是条款包（不是 library export 导出的 JSON 文件，或已损坏）。")
    if not isinstance(record, dict) or cast("dict[str, Any]", record).get("format") != FORMAT:
        return Problem(f"{name} 不是条款包（不是 library export 导出的文件）。")
    return _parse(name, cast("dict[str, Any]", record))


def _parse(name: str, record: Mapping[str, Any]) -> _Pack | Problem:
    if not isinstance(record.get("version"), int) or record["version"] > VERSION:
        return Problem(f"{name} 由更新版本的答复起草台导出，请先升级程序。")
    try:
        clauses = {clause.id: clause for clause in map(_clause_of, record["clauses"])}
        facts = {fact.name: fact for fact in map(_fact_of, record["facts"])}
    except (KeyError, TypeError, ValueError, AttributeError):
        return Problem(f"{name} 中有残缺或看不懂的条款，一条也没有导入。")
    return _Pack(tuple(clauses.values()), tuple(facts.values()))


def _clause_record(clause: Clause) -> dict[str, Any]:
    """A clause as the pack holds it: a plain paragraph is a string, anything else as in a stored letter."""
    return {
        "id": clause.id,
        "section": clause.section.value,
        "title": clause.title,
        "body": [_part_record(part) for part in clause.body],
        "topics": list(clause.topics),
        "state": clause.state.value,
        "source": clause.source,
        "as_of": _day(clause.as_of),
        "valid_until": _day(clause.valid_until),
        **({"owner": clause.owner} if clause.owner else {}),
        **({"changed": clause.changed, "changed_on": _day(clause.changed_on)} if clause.changed else {}),
    }


def _part_record(part: Paragraph | Table) -> Any:
    if isinstance(part, Paragraph) and part == Paragraph.of(part.text):
        return part.text
    return encode(part)


def _fact_record(fact: Fact) -> dict[str, Any]:
    texts = {"name": fact.name, "value": fact.value, "unit": fact.unit, "source": fact.source}
    return {**texts, "as_of": _day(fact.as_of), "next_due": _day(fact.next_due)}


def _clause_of(record: Mapping[str, Any]) -> Clause:
    return Clause(
        id=_named(record["id"]),
        section=Section(record["section"]),
        title=_text(record["title"]),
        body=_body_of(record["body"]),
        topics=tuple(_text(topic) for topic in record.get("topics", ())),
        state=ClauseState(record.get("state", ClauseState.DRAFT)),
        source=_text(record.get("source", "")),
        as_of=_date_of(record.get("as_of")),
        valid_until=_date_of(record.get("valid_until")),
        owner=_text(record.get("owner", "")),
        changed=_text(record.get("changed", "")),
        changed_on=_date_of(record.get("changed_on")),
    )


def _body_of(parts: list[Any]) -> Body:
    body = tuple(Paragraph.of(part) if isinstance(part, str) else decode(part) for part in parts)
    if not all(isinstance(part, Paragraph | Table) for part in body):
        raise ValueError("a clause is made of paragraphs and tables")
    body_text(body)
    return body


def _fact_of(record: Mapping[str, Any]) -> Fact:
    return Fact(
        name=_named(record["name"]),
        value=_text(record["value"]),
        unit=_text(record.get("unit", "")),
        source=_text(record.get("source", "")),
        as_of=_date_of(record.get("as_of")),
        next_due=_date_of(record.get("next_due")),
    )


def _day(day: date | None) -> str | None:
    return day and day.isoformat()


def _date_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _named(value: object) -> str:
    if not value:
        raise ValueError("a name may not be empty")
    return _text(value)


def _write_new(path: Path, text: str) -> None:
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    if path.exists():
        raise EnvironmentProblem(f"{path} 已经存在，不会覆盖它，请换一个文件名。")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise EnvironmentProblem(f"写不了 {path}，请检查文件夹是否存在、有没有权限和空间：{error.strerror}") from error
    finally:
        fresh.unlink(missing_ok=True)
