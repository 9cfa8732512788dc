"""A Word file edited after export comes back into the open window as one step that can be undone."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from drafting.model.item import Item, ItemState
from drafting.services import letters
from drafting.services.exporting import ExportOptions, export
from tests.ui.test_window import Opened, opened  # noqa: F401
from ui.returning.view import ReturnedDialog

NEW = "（已由领导审定）"


def edited_export(there: Opened, item: Item, folder: Path) -> Path:
    (entry,) = export(there.bench.workspace, [item], folder / "out", ExportOptions(anyway=True)).written
    assert entry.path
    document = docx.Document(str(entry.path))
    longest = max(document.paragraphs, key=lambda one: len(one.text))
    longest.add_run(NEW)
    document.save(str(entry.path))
    return entry.path


@pytest.fixture(autouse=True)
def taken_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReturnedDialog, "exec", lambda _dialog: 1)


def test_into_the_letter_on_the_desk(opened: Opened, tmp_path: Path) -> None:  # noqa: F811
    item = opened.item(ItemState.SIGNING)
    opened.bench.register.show(item.id)
    opened.settle()
    before = opened.desk.letter
    opened.bench.returns.take(edited_export(opened, item, tmp_path))
    opened.settle()
    assert [block for block in opened.desk.letter.blocks if block.text.endswith(NEW)]
    opened.window.actions_by_name["undo"].trigger()
    assert opened.desk.letter == before


def test_into_another_letter_which_is_shown_then(opened: Opened, tmp_path: Path) -> None:  # noqa: F811
    item = opened.item(ItemState.SIGNING)
    stored = letters.letter_of(opened.bench.workspace, item.id)
    assert stored
    path = edited_export(opened, item, tmp_path)
    opened.bench.register.show(opened.item(ItemState.NEW).id)
    opened.settle()
    opened.bench.returns.take(path)
    opened.settle()
    assert opened.desk.item and opened.desk.item.id == item.id
    assert [block for block in opened.desk.letter.blocks if block.text.endswith(NEW)]
    opened.desk.undo()
    assert opened.desk.letter == stored.letter


def test_a_dropped_export_asks_and_any_other_file_is_learned(
    opened: Opened,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = edited_export(opened, opened.item(ItemState.SIGNING), tmp_path)
    past = tmp_path / "去年的答复.docx"
    document = docx.Document()
    document.add_paragraph("关于第7号提案的答复")
    document.save(str(past))
    asked, taken, learned = list[str](), list[Path](), list[list[str]]()

    def which(_parent: object, question: str, choices: tuple[str, ...], _tr: object) -> str:
        asked.append(question)
        return choices[0]

    monkeypatch.setattr("ui.ask.which", which)
    monkeypatch.setattr(opened.bench.returns, "take", taken.append)
    opened.bench.returns.offer([path, past], learned.append)
    opened.settle()
    assert len(asked) == 1 and path.name in asked[0]
    assert (taken, learned) == ([path], [[str(past)]])
