"""What the dialog of a file that came back shows, and what is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from clauses.body import Paragraph
from drafting.composing.merging.outcome import Side
from drafting.model.blocks import TextBlock
from drafting.model.letter import DocumentKind, Letter
from drafting.reading.docx.comments import Comment
from drafting.services.merging import Returned
from drafting.store.stored_letter import StoredLetter
from tests.ui.things import Recorder, item
from ui.returning.presenter import ReturnedPresenter
from ui.returning.view import ReturnedDialog
from ui.words import chinese

BASE = "全区建成驿站12个。"
TRAINING = "组织培训6期，培训320人次。"


def letter(first: str, second: str = TRAINING) -> Letter:
    words = (first, second)
    return Letter(blocks=tuple(TextBlock(id=f"b{at}", body=Paragraph.of(one)) for at, one in enumerate(words, 1)))


def returned(ours: str = BASE, theirs: str = BASE.replace("12", "14"), **fields: Any) -> Returned:
    stored = StoredLetter(
        id="l1",
        item_id="id12",
        document=DocumentKind.REPLY,
        letter=letter(ours),
        position=0,
        saved_at=datetime(2026, 6, 1),
    )
    second = TRAINING.replace("6期", "8期")
    return Returned(item=item(), stored=stored, base=letter(BASE), theirs=letter(theirs, second), **fields)


def test_changes_are_listed_and_taken() -> None:
    view = Recorder()
    found = returned(comments=(Comment("请核对", "12个"),))
    presenter = ReturnedPresenter(view, found, found.stored.letter, chinese)
    _, lines, _ = view.told["show_lines"]
    assert [(line.kind, line.ours, line.theirs) for line in lines] == [
        ("改动", BASE, BASE.replace("12", "14")),
        ("改动", TRAINING, TRAINING.replace("6期", "8期")),
        ("批注", "12个", "请核对"),
    ]
    assert presenter.merged.letter == found.theirs


def test_where_both_changed_one_thing_ours_stand_until_chosen() -> None:
    view = Recorder()
    found = returned(BASE.replace("12", "13"))
    presenter = ReturnedPresenter(view, found, found.stored.letter, chinese)
    _, lines, _ = view.told["show_lines"]
    (conflict,) = (line for line in lines if line.key)
    assert presenter.merged.letter.blocks[0].text == BASE.replace("12", "13")
    presenter.choose(conflict.key, Side.THEIRS)
    assert presenter.merged.letter == found.theirs
    presenter.choose_all(Side.OURS)
    assert presenter.merged.letter.blocks[0].text == BASE.replace("12", "13")


def test_typing_since_the_file_was_read_is_kept() -> None:
    found = returned()
    later = replace(found.stored.letter, title=("新写的标题",))
    presenter = ReturnedPresenter(Recorder(), found, later, chinese)
    assert presenter.merged.letter == replace(found.theirs, title=("新写的标题",))


def test_the_dialog_shows_both_sides_and_asks_only_in_a_conflict(qtbot: Any) -> None:
    dialog = ReturnedDialog(chinese)
    qtbot.addWidget(dialog)
    found = returned(BASE.replace("12", "13"))
    presenter = ReturnedPresenter(dialog, found, found.stored.letter, chinese)
    dialog.chosen.connect(presenter.choose)
    dialog.show()
    ours, theirs = dialog._texts
    keep, take = dialog._choices
    assert ours.toPlainText() == BASE.replace("12", "13") and theirs.toPlainText() == BASE.replace("12", "14")
    assert keep.isVisible() and keep.isChecked()
    with qtbot.waitSignal(dialog.chosen):
        take.click()
    assert take.isChecked() and presenter.merged.letter == found.theirs
    dialog._table.selectRow(1)
    assert not take.isVisible()
