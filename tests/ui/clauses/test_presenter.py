"""The clauses panel's presenter, with a view that records and a real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from clauses.clause import Clause, ClauseState
from clauses.facts import Fact
from clauses.section import Section
from drafting.model.blocks import Origin, OriginKind, TextBlock
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.finding import Severity
from drafting.services import library
from drafting.services.items import save_item
from drafting.services.learning import learn
from drafting.services.letters import StoredLetter, create_letter
from drafting.services.promises import tracked
from drafting.services.proofreading import check_letter
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.stored import PromiseState
from tests.drafting.services.test_promises import FIRST
from ui.clauses.history import Version, compared
from ui.clauses.presenter import ClausesPresenter, Query
from ui.clauses.presenter_around import Around
from ui.clauses.presenter_edit import ClauseForm, clause_of, form_of, problems_of
from ui.clauses.rows import Row, row_of, snippet_of
from ui.desk import Desk
from ui.words import chinese


class Recorder:
    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.chosen = ""
        self.topics: list[str] = []
        self.clause: Clause | None = None
        self.summary = ""
        self.said: list[str] = []
        self.act: Callable[[], None] | None = None
        self.form: ClauseForm | None = None
        self.submit: Callable[[ClauseForm], dict[str, str]] | None = None
        self.versions: list[Version] = []
        self.drafts: list[str] = []
        self.warnings: list[str] = []
        self.earlier_line, self.earlier, self.opened = "", list[Any](), False

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        self.rows, self.chosen = list(rows), chosen

    def show_topics(self, topics: Sequence[str]) -> None:
        self.topics = list(topics)

    def show_clause(self, clause: Clause | None, about: str) -> None:
        self.clause = clause

    def show_summary(self, text: str) -> None:
        self.summary = text

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.said.append(text)
        self.act = act

    def show_earlier(self, line: str, replies: Sequence[Any], opened: bool) -> None:
        self.earlier_line, self.earlier, self.opened = line, list(replies), opened

    def show_source(self, title: str, text: str) -> None:
        self.source = (title, text)

    def show_history(self, clause: Clause, versions: Sequence[Version], drafts: Sequence[str]) -> None:
        self.versions, self.drafts = list(versions), list(drafts)

    def ask(self, title: str, form: ClauseForm, topics: Sequence[str], submit: Any) -> None:
        self.form, self.submit = form, submit


def at_once(_title: str, work: Any, done: Any) -> None:
    done(work(None, None))


def made(
    ident: str, title: str, text: str, section: Section = Section.PROGRESS, topics: tuple[str, ...] = ()
) -> Clause:
    body = (Paragraph.of(text),)
    return Clause(id=ident, title=title, section=section, body=body, topics=topics, state=ClauseState.APPROVED)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(str(tmp_path / "w.dafu"))
    library.save_clauses(
        workspace,
        (
            made("c1", "家庭医生", "签约{签约数}人。", topics=("医疗",)),
            made("c2", "敬老院改造", "改造敬老院3家。", Section.NEXT_STEPS, ("养老",)),
            made("c3", "感谢", "感谢您的关心。", Section.THANKS),
        ),
    )
    library.save_fact(workspace, Fact(name="签约数", value="24.9", unit="万"))
    yield workspace
    workspace.close()


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    item = Item(id="i", kind=ItemKind.PROPOSAL, number="12", title="关于养老", proposers=("张三",), proposer_count=1)
    letter = StoredLetter(
        id="l", item_id="i", document=DocumentKind.REPLY, letter=Letter(), saved_at=datetime(2024, 5, 6)
    )
    desk.lay(item, letter)
    return desk


@pytest.fixture
def view() -> Recorder:
    return Recorder()


@pytest.fixture
def presenter(workspace: Workspace, desk: Desk, view: Recorder) -> ClausesPresenter:
    around = Around(desk, view, lambda: workspace, at_once, chinese, lambda text: view.warnings.append(text))
    presenter = ClausesPresenter(desk, view, lambda: workspace, at_once, chinese, around=around)
    presenter.refresh()
    return presenter


def test_the_whole_library_is_listed_with_its_topics(presenter: ClausesPresenter, view: Recorder) -> None:
    assert {row.id for row in view.rows} == {"c1", "c2", "c3"}
    assert set(view.topics) == {"医疗", "养老"}
    assert view.clause is not None and view.clause.id == view.rows[0].id
    assert view.summary.endswith("3 条")


def test_what_serves_the_item_comes_first_and_says_why(
    presenter: ClausesPresenter, desk: Desk, view: Recorder, workspace: Workspace
) -> None:
    assert desk.item is not None
    desk.item = replace(desk.item, title="关于改造敬老院的提案", asks=("改造敬老院",))
    presenter.item_opened()
    assert view.rows[0].id == "c2" and view.rows[0].facts.startswith("答第1条")
    assert view.summary == "与本件有关的 1 条在前　3 条"
    assert view.earlier_line == ""
    presenter.search(Query(shelf="draft"))
    assert view.rows == []
    presenter.search(Query(order="newest"))
    assert len(view.rows) == 3


def test_a_clause_that_no_longer_holds_is_told_where_it_is_used_until_it_is_revised(
    presenter: ClausesPresenter, desk: Desk, view: Recorder, workspace: Workspace
) -> None:
    origin = Origin(OriginKind.CLAUSE, "c2", 1)
    text = TextBlock(id="b1", body=Paragraph.of("改造敬老院3家。"), section=Section.NEXT_STEPS, origin=origin)
    assert desk.item is not None
    save_item(workspace, desk.item)
    stored = create_letter(workspace, "i", DocumentKind.REPLY, Letter(blocks=(text,)))
    desk.lay(desk.item, stored)
    presenter.choose("c2")
    presenter.mark_changed("已改为5家")
    assert "用到它的稿子：提案12。" in view.said[-1]
    presenter.item_opened()
    assert "“敬老院改造”（已改为5家）" in view.warnings[-1]
    found = check_letter(stored.letter, changed={"c2": "已改为5家"})
    assert [(one.text, one.severity) for one in found if one.code == "item-changed"] == [
        ("改造敬老院3家。", Severity.WARNING)
    ]
    presenter.edit("c2")
    assert view.form is not None and view.submit is not None and view.form.changed == "已改为5家"
    view.submit(replace(view.form, body="改造敬老院5家。"))
    assert library.changed_clauses(workspace) == ()
    presenter.item_opened()
    assert view.warnings[-1] == ""


def test_owner_and_validity_are_edited_in_the_form(presenter: ClausesPresenter, view: Recorder) -> None:
    presenter.edit("c3")
    assert view.form is not None and view.submit is not None
    view.submit(replace(view.form, owner="办公室 赵明远", valid_until="2020-01-01"))
    assert view.clause is not None and view.clause.owner == "办公室 赵明远"
    row = next(row for row in view.rows if row.id == "c3")
    assert "已过期" in row.facts and row.faded


def test_words_section_and_topic_narrow_the_list(presenter: ClausesPresenter, view: Recorder) -> None:
    presenter.search(Query("敬老院"))
    assert [row.id for row in view.rows] == ["c2"]
    start, end = view.rows[0].spans[0]
    assert view.rows[0].snippet[start:end] == "敬老院"
    presenter.search(Query(section="thanks"))
    assert [row.id for row in view.rows] == ["c3"]
    presenter.search(Query(topic="医疗"))
    assert [row.id for row in view.rows] == ["c1"]
    presenter.search(Query("没有这样的"))
    assert view.rows == [] and view.clause is None


def test_an_answer_that_comes_too_late_is_dropped(workspace: Workspace, desk: Desk, view: Recorder) -> None:
    waiting: list[tuple[Any, Any]] = []
    presenter = ClausesPresenter(
        desk, view, lambda: workspace, lambda _title, work, done: waiting.append((work, done)), chinese
    )
    presenter.search(Query("敬老院"))
    presenter.search(Query("签约"))
    for work, done in reversed(waiting):
        done(work(None, None))
    assert [row.id for row in view.rows] == ["c1"]


def test_inserting_fills_slots_and_is_one_step_of_the_history(
    presenter: ClausesPresenter, desk: Desk, view: Recorder, workspace: Workspace
) -> None:
    presenter.insert("c1")
    assert [block.text for block in desk.letter.blocks] == ["签约24.9万人。"]
    assert len(desk.history) == 1
    assert view.said == ["已插入“家庭医生”。"]
    assert workspace.store.clauses.get(["c1"])[0].uses == 1
    desk.undo()
    assert desk.letter == Letter()


def test_without_a_letter_nothing_is_inserted(presenter: ClausesPresenter, desk: Desk, view: Recorder) -> None:
    desk.lay(None, None)
    presenter.insert("c1")
    assert desk.letter == Letter() and view.said


def test_deleting_can_be_taken_back(presenter: ClausesPresenter, view: Recorder) -> None:
    presenter.delete(["c2"])
    assert "c2" not in {row.id for row in view.rows}
    assert view.act is not None
    view.act()
    assert "c2" in {row.id for row in view.rows}


def test_a_new_clause_is_stored_or_its_faults_told(presenter: ClausesPresenter, view: Recorder) -> None:
    presenter.add()
    assert view.form is not None and view.submit is not None
    assert set(view.submit(replace(view.form, valid_until="明年"))) == {"title", "body", "valid_until"}
    assert view.submit(replace(view.form, title="托育", body="新建托位{托位数}个。", topics="托育、妇幼")) == {}
    assert view.clause is not None and view.clause.topics == ("托育", "妇幼")


def test_an_edit_makes_the_next_revision(presenter: ClausesPresenter, view: Recorder) -> None:
    presenter.edit("c3")
    assert view.form is not None and view.submit is not None
    assert view.submit(replace(view.form, body="衷心感谢您的关心。")) == {}
    assert view.clause is not None and view.clause.revision == 2


def test_the_form_keeps_tables_and_styles_it_does_not_show() -> None:
    table = Table(((Cell("甲", column_span=2), None), (Cell("1"), Cell("2"))), header_rows=1)
    bold = Paragraph((Run("重点", RunStyle.BOLD), Run("在落实。")))
    clause = replace(made("c", "名称", ""), body=(bold, table), valid_until=date(2026, 12, 31))
    form = form_of(clause, chinese)
    assert form.body == "重点在落实。\n[[表1]]"
    assert clause_of(form, clause, chinese) == clause
    changed = clause_of(replace(form, body="新的。\n[[表1]]\n甲\t乙\n1\t2"), clause, chinese)
    assert changed.body[:2] == (Paragraph.of("新的。"), table)
    assert isinstance(changed.body[2], Table) and changed.body[2].texts == (("甲", "乙"), ("1", "2"))
    assert problems_of(form, chinese) == {}


def test_the_snippet_stands_around_what_was_found() -> None:
    text = "前" * 200 + "养老" + "后" * 200
    snippet, spans = snippet_of(text, ((200, 202),))
    assert [snippet[start:end] for start, end in spans] == ["养老"]
    assert snippet.startswith("…") and snippet.endswith("…")
    assert snippet_of("短。", ()) == ("短。", ())


def test_an_expired_clause_is_shown_as_such() -> None:
    clause = replace(made("c", "名称", "正文"), valid_until=date(2020, 1, 1))
    row = row_of(library.Hit(clause, 1.0), date(2026, 1, 1), chinese)
    assert row.faded and "已过期" in row.facts


def test_many_clauses_are_retired_at_once_and_taken_back(
    workspace: Workspace, presenter: ClausesPresenter, view: Recorder
) -> None:
    presenter.refresh()
    ids = [row.id for row in view.rows]
    presenter.change_state(ids, ClauseState.RETIRED)
    assert {clause.state for clause in library.all_clauses(workspace)} == {ClauseState.RETIRED}
    assert "改为“停用”" in view.said[-1] and view.act is not None
    view.act()
    assert {clause.state for clause in library.all_clauses(workspace)} == {ClauseState.APPROVED}
    presenter.change_state(ids, ClauseState.APPROVED)
    assert "改为“停用”" in view.said[-1]


def test_the_history_shows_what_an_edit_changed_and_which_drafts_use_the_clause(
    workspace: Workspace, presenter: ClausesPresenter, view: Recorder, desk: Desk
) -> None:
    presenter.refresh()
    clause = library.all_clauses(workspace)[0]
    library.save_clause(workspace, replace(clause, body=(Paragraph.of(clause.text + "另有<新>增。"),)))
    presenter.refresh(clause.id)
    presenter.history()
    newest, oldest = view.versions
    assert (newest.number, newest.until, oldest.number) == (2, None, 1)
    assert '<u style="color:green">另有&lt;新&gt;增。</u>' in compared(newest, "red", "green")
    assert compared(oldest, "red", "green") == f"{clause.title}<br>{clause.text}"


def test_drafts_that_use_a_clause_are_named(workspace: Workspace) -> None:
    item = Item(id="i", kind=ItemKind.PROPOSAL, number="12", title="关于助餐的提案")
    save_item(workspace, item)
    origin = Origin(OriginKind.CLAUSE, "c-used", 1)
    letter = Letter(blocks=(TextBlock(id="b1", body=Paragraph.of("文字。"), origin=origin),))
    create_letter(workspace, "i", DocumentKind.REPLY, letter)
    assert [one.label for one in library.used_in(workspace, "c-used")] == ["提案12"]
    assert library.used_in(workspace, "c-other") == ()


def test_an_earlier_promise_is_marked_as_kept_and_its_letter_read(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "库.dafu") as workspace:
        (tmp_path / "2022.txt").write_text(FIRST, encoding="utf-8")
        learn(workspace, [tmp_path / "2022.txt"])
        market = Item(id="m", kind=ItemKind.PROPOSAL, number="7", year=2026, title="关于完善零工市场的提案")
        save_item(workspace, market)
        desk, view = Desk(), Recorder()
        around = Around(desk, view, lambda: workspace, at_once, chinese, lambda _text: None)
        desk.item = market
        around.look()
        assert view.earlier_line == "往年类似件 1 件，当时承诺 2 项，2 项期限已到"
        (reply,) = view.earlier
        around.keep(reply.promises[0])
        assert view.earlier_line == "往年类似件 1 件，当时承诺 2 项，1 项期限已到"
        assert view.earlier[0].promises[0].state is PromiseState.FULFILLED
        assert tracked(workspace)[-1].promise.state is PromiseState.FULFILLED
        around.read(reply)
        assert view.source[0] == reply.title
        assert "在北市新区再建1个规范化零工市场" in view.source[1]
