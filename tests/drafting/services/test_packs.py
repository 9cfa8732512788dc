from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from clauses.facts import Fact
from drafting.model.problem import EnvironmentProblem
from drafting.services.library import all_clauses, facts, save_clauses, save_fact
from drafting.services.packs import export_pack, import_pack
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import clause

TABLE = Table(((Cell("机构", column_span=2), None), (Cell("甲"), Cell("12"))), header_rows=1)
CLAUSES = (
    clause(
        "a",
        "助餐",
        "建成助餐点12个。",
        topics=("养老",),
        valid_until=date(2027, 1, 1),
        owner="老龄科",
        changed="已增至15个",
        changed_on=date(2026, 3, 1),
    ),
    replace(clause("b", "机构", "见表"), body=(Paragraph((Run("见"), Run("表", RunStyle.BOLD))), TABLE)),
)
PEOPLE = Fact(name="户籍人口", value="55.37", unit="万人", as_of=date(2025, 12, 31))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    with open_workspace(tmp_path / "from.dafu") as workspace:
        save_clauses(workspace, (replace(CLAUSES[0], uses=7), CLAUSES[1]))
        save_fact(workspace, PEOPLE)
        assert export_pack(workspace, tmp_path / "pack.json") == 2
    return tmp_path / "pack.json"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "to.dafu") as opened:
        yield opened


def test_a_pack_brings_clauses_and_facts_to_another_bureau(pack: Path, workspace: Workspace) -> None:
    report = import_pack(workspace, pack)
    assert (report.clauses, report.facts, report.unchanged, report.conflicts) == (2, 1, 0, ())
    assert all_clauses(workspace) == CLAUSES
    assert facts(workspace) == (PEOPLE,)


def test_a_selection_takes_along_only_the_facts_of_its_slots(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as source:
        save_clauses(source, (clause("a", "人口", "户籍人口{户籍人口}。"), clause("b", "道路", "修了路。")))
        save_fact(source, PEOPLE)
        save_fact(source, Fact(name="床位", value="12"))
        assert export_pack(source, tmp_path / "some.json", ["a"]) == 1
    with open_workspace(tmp_path / "other.dafu") as target:
        report = import_pack(target, tmp_path / "some.json")
        assert (report.clauses, report.facts) == (1, 1)
        assert facts(target) == (PEOPLE,)


def test_a_pack_taken_twice_changes_nothing(pack: Path, workspace: Workspace) -> None:
    import_pack(workspace, pack)
    report = import_pack(workspace, pack)
    assert (report.clauses, report.facts, report.unchanged, report.conflicts) == (0, 0, 3, ())


def test_what_is_here_and_differs_is_told_and_kept(pack: Path, workspace: Workspace) -> None:
    ours = replace(CLAUSES[0], body=(Paragraph.of("我们的说法。"),))
    save_clauses(workspace, (ours,))
    save_fact(workspace, replace(PEOPLE, value="60"))
    report = import_pack(workspace, pack)
    assert report.conflicts == ("条款“助餐”（工作进展）", "数据“户籍人口”")
    assert report.clauses == 1
    assert all_clauses(workspace)[0] == ours
    assert facts(workspace)[0].value == "60"


def test_a_pack_never_overwrites_a_file(pack: Path, workspace: Workspace) -> None:
    before = pack.read_bytes()
    with pytest.raises(EnvironmentProblem, match="已经存在"):
        export_pack(workspace, pack)
    assert pack.read_bytes() == before


def broken(change: Any) -> bytes:
    entry = {"id": "x", "section": "progress", "title": "t", "body": ["text"]}
    return json.dumps({"format": "dafu-clauses", "version": 1, "clauses": [{**entry, **change}], "facts": []}).encode()


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"format": "other"}',
        b'{"format": "dafu-clauses"}',
        b'{"format": "dafu-clauses", "version": 99, "clauses": [], "facts": []}',
        b'{"format": "dafu-clauses", "version": 1, "clauses": {}, "facts": 3}',
        broken({"section": "nowhere"}),
        broken({"title": 3}),
        broken({"id": ""}),
        broken({"body": [3]}),
        broken({"body": [{"_": "Letter"}]}),
        broken({"body": [{"_": "Paragraph", "runs": [{"_": "Run", "text": 3}]}]}),
        broken({"as_of": "yesterday"}),
        broken({"topics": 5}),
    ],
)
def test_what_is_no_pack_is_one_sentence_and_imports_nothing(
    tmp_path: Path, workspace: Workspace, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "bad.json").write_bytes(content)
    report = import_pack(workspace, tmp_path / "bad.json")
    assert len(report.problems) == 1
    assert all_clauses(workspace) == ()
