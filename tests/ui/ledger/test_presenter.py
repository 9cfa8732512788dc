"""The ledger's presenter with a recording view: add, edit, delete with undo, proposals, what is overdue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clauses.facts import Fact
from drafting.model.item import ItemState
from drafting.model.letter import DocumentKind, Letter
from drafting.services import ledger, letters
from drafting.services.items import save_item
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import item, with_paragraph
from ui.ledger.presenter import LedgerPresenter
from ui.ledger.rows import FactForm, FactRow
from ui.words import chinese

TODAY = date(2025, 5, 1)
PEOPLE = Fact(
    name="户籍人口", value="55.37", unit="万人", as_of=date(2023, 12, 31), source="公报", next_due=date(2025, 3, 31)
)
BEDS = Fact(name="床位数", value="3200", unit="张", next_due=date(2026, 3, 31))
FORM = FactForm("户籍人口", "56.01", "万人", "2024-12-31", "2026-03-31", "公报")


class RecordingView:
    def __init__(self) -> None:
        self.rows: list[FactRow] = []
        self.proposed: list[FactRow] = []
        self.uses, self.said = "", ""
        self.act: Callable[[], None] | None = None
        self.form: FactForm | None = None
        self.submit: Callable[[FactForm], dict[str, str]] = lambda _form: {}

    def show_facts(self, rows: Sequence[FactRow], chosen: str) -> None:
        self.rows = list(rows)

    def show_proposals(self, rows: Sequence[FactRow]) -> None:
        self.proposed = list(rows)

    def show_uses(self, text: str, outdated: int = 0) -> None:
        self.uses, self.outdated = text, outdated

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.said, self.act = text, act

    def ask(self, title: str, form: FactForm, submit: Callable[[FactForm], dict[str, str]]) -> None:
        self.form, self.submit = form, submit


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        ledger.save(opened, PEOPLE)
        ledger.save(opened, BEDS)
        yield opened


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(workspace: Workspace, view: RecordingView) -> LedgerPresenter:
    def at_once(_title: str, work: Callable[[Any, Any], Any], done: Callable[[Any], None]) -> None:
        done(work(None, None))

    made = LedgerPresenter(view, workspace, at_once, TODAY, chinese)
    made.refresh()
    return made


def test_what_is_overdue_comes_first_and_is_marked(view: RecordingView, presenter: LedgerPresenter) -> None:
    assert [(row.name, row.overdue) for row in view.rows] == [("户籍人口", True), ("床位数", False)]
    assert view.rows[0].cells == ("户籍人口", "55.37万人", "2023-12-31", "2025-03-31 已过", "公报")
    assert presenter.chosen == "户籍人口" and "还没有条款和稿子" in view.uses


def test_a_new_value_tells_the_drafts_that_carry_the_old_and_can_be_undone(
    workspace: Workspace, view: RecordingView, presenter: LedgerPresenter
) -> None:
    save_item(workspace, item("12"))
    letters.create_letter(workspace, item("12").id, DocumentKind.REPLY, with_paragraph(Letter(), "户籍人口55.37万人。"))
    presenter.edit()
    assert view.form is not None and view.form.value == "55.37"
    assert view.submit(FORM) == {}
    assert "现为 56.01万人" in view.said and "仍写着 55.37万人 的稿子有 1 件：提案12" in view.said
    assert view.act is not None
    view.act()
    assert PEOPLE in ledger.facts(workspace)


def test_a_renamed_figure_leaves_no_double(
    workspace: Workspace, presenter: LedgerPresenter, view: RecordingView
) -> None:
    presenter.edit()
    view.submit(FactForm("户籍人口数", "55.37", "万人"))
    assert [fact.name for fact in ledger.facts(workspace)] == ["床位数", "户籍人口数"]
    assert view.act is not None
    view.act()
    assert [fact.name for fact in ledger.facts(workspace)] == ["床位数", "户籍人口"]


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (FactForm("", "1"), "name"),
        (FactForm("床位数", "1"), "name"),
        (FactForm("床 位", "1"), "name"),
        (FactForm("泊位", ""), "value"),
        (FactForm("泊位", "1", as_of="去年"), "as_of"),
        (FactForm("泊位", "1", next_due="2025-13-01"), "next_due"),
    ],
)
def test_what_is_wrong_is_told_by_field(
    view: RecordingView, presenter: LedgerPresenter, form: FactForm, wrong: str
) -> None:
    presenter.add()
    assert set(view.submit(form)) == {wrong}


def test_adding_and_deleting_can_be_undone(
    workspace: Workspace, view: RecordingView, presenter: LedgerPresenter
) -> None:
    presenter.add()
    assert view.submit(FactForm("泊位", "9.2", "万个")) == {}
    assert presenter.chosen == "泊位" and view.act is not None
    view.act()
    assert "泊位" not in {fact.name for fact in ledger.facts(workspace)}
    presenter.choose("床位数")
    presenter.delete()
    assert "床位数" not in {fact.name for fact in ledger.facts(workspace)} and view.act is not None
    view.act()
    assert BEDS in ledger.facts(workspace)


def test_proposals_are_taken_or_set_aside(
    workspace: Workspace, view: RecordingView, presenter: LedgerPresenter
) -> None:
    newer = Fact(name="户籍人口", value="57.2", unit="万人", as_of=date(2024, 12, 31), source="某答复")
    ledger.propose(workspace, [newer, Fact(name="学位数", value="900", unit="个", source="某答复")])
    presenter.refresh()
    assert [row.name for row in view.proposed] == ["学位数", "户籍人口"]
    presenter.take(["户籍人口"])
    assert newer in ledger.facts(workspace) and "收入台账 1 项" in view.said
    presenter.set_aside(["学位数"])
    assert view.proposed == [] and len(ledger.facts(workspace)) == 2


def test_one_press_writes_the_present_value_into_drafts_and_each_can_undo_it(
    workspace: Workspace, view: RecordingView, presenter: LedgerPresenter
) -> None:
    answered = item("13", state=ItemState.REPLIED)
    text = "截至2023年底，全区户籍人口55.37万人。其中60岁以上人口占比另行公布，经费155.37万元。"
    for one in (item("12"), answered):
        save_item(workspace, one)
        letters.create_letter(workspace, one.id, DocumentKind.REPLY, with_paragraph(Letter(), text))
    presenter.edit()
    view.submit(FORM)
    assert view.outdated == 1 and "以前的数：55.37万人（2023-12-31）" in view.uses
    presenter.update_drafts()
    assert view.outdated == 0
    stored = letters.letter_of(workspace, item("12").id)
    assert stored is not None
    assert stored.letter.blocks[0].text.startswith("截至2024年底，全区户籍人口56.01万人。")
    assert "经费155.37万元" in stored.letter.blocks[0].text
    assert letters.history(workspace, stored.id)[1] == 1
    kept = letters.letter_of(workspace, answered.id)
    assert kept is not None and "55.37万人" in kept.letter.blocks[0].text


def test_a_value_taken_back_is_no_earlier_value(view: RecordingView, presenter: LedgerPresenter) -> None:
    presenter.edit()
    view.submit(FORM)
    assert view.act is not None
    view.act()
    assert "以前的数" not in view.uses
