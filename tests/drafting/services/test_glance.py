from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from drafting.model.bureau import Bureau
from drafting.model.change import difference
from drafting.model.letter import DocumentKind, Letter
from drafting.services.glance import glance
from drafting.services.items import list_items, remove_items, save_item
from drafting.services.letters import create_letter, last_opened, note_opened, record
from drafting.services.profile import set_bureau
from drafting.services.workspace import open_workspace
from drafting.store.migrations import NEWEST
from tests.drafting.services.values import item, with_paragraph
from tests.drafting.store.files import workspace_of_version


def test_a_glance_shows_what_the_opened_workspace_shows(tmp_path: Path) -> None:
    path = tmp_path / "工作 库.dafu"
    with open_workspace(path) as workspace:
        set_bureau(workspace, Bureau(name="云岭区民政局"))
        for each in (item("12"), item("9", due=date(2026, 6, 1)), item("gone")):
            save_item(workspace, each)
        remove_items(workspace, [item("gone").id])
        stored = create_letter(workspace, item("12").id, DocumentKind.REPLY, Letter(title=("答复",)))
        change = difference(stored.letter, with_paragraph(stored.letter, "𬭎"))
        record(workspace, stored.id, [change] if change else [], 1)
        note_opened(workspace, stored.id)
        seen = glance(path)
        assert seen is not None
        assert seen.bureau == Bureau(name="云岭区民政局")
        assert seen.items == list_items(workspace)
        assert seen.stored == last_opened(workspace)
        assert seen.position == 1
    assert glance(path) == seen


def test_a_new_workspace_has_an_empty_glance(tmp_path: Path) -> None:
    open_workspace(tmp_path / "w.dafu").close()
    seen = glance(tmp_path / "w.dafu")
    assert seen is not None
    assert (seen.bureau, seen.items, seen.stored, seen.position) == (Bureau(), (), None, 0)


@pytest.mark.parametrize("content", [None, b"", b"no workspace", b"SQLite format 3\x00" + bytes(2000)])
def test_what_cannot_be_read_at_a_glance_is_left_to_the_opening(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "w.dafu").write_bytes(content)
    assert glance(tmp_path / "w.dafu") is None


def test_another_version_is_left_to_the_opening(tmp_path: Path) -> None:
    assert glance(workspace_of_version(tmp_path / "old.dafu", 1)) is None
    newer = workspace_of_version(tmp_path / "new.dafu", NEWEST)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    assert glance(newer) is None
