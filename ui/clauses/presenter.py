"""The clause library beside the letter: search, insert, add, edit, delete with undo. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from clauses.body import Paragraph
from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.composing.places import home_of
from drafting.composing.slots import values_for
from drafting.model.span import Span
from drafting.services import ledger, library, profile
from drafting.services.library import Hit
from drafting.services.suggesting import Suggestion, suggest
from drafting.services.workspace import Workspace
from drafting.store.stored import Order, Shelf
from ui.clauses.history import Version, versions_of
from ui.clauses.insertion import insert_clause, open_slots
from ui.clauses.presenter_around import Around, AroundView
from ui.clauses.presenter_edit import ClauseForm, clause_of, form_of, problems_of
from ui.clauses.rows import Row, about, row_of
from ui.desk import Desk
from ui.words import Tr

LIMIT = 100
RunTask = Callable[..., Any]
Found = tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; empty strings stand for all."""

    text: str = ""
    section: str = ""
    topic: str = ""
    shelf: str = ""
    order: str = Order.BEST.value


class ClausesView(AroundView, Protocol):
    def show_rows(self, rows: Sequence[Row], chosen: str) -> None: ...

    def show_topics(self, topics: Sequence[str]) -> None: ...

    def show_clause(self, clause: Clause | None, about: str) -> None: ...

    def show_summary(self, text: str) -> None: ...

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None: ...

    def show_history(self, clause: Clause, versions: Sequence[Version], drafts: Sequence[str]) -> None: ...

    def ask(
        self, title: str, form: ClauseForm, topics: Sequence[str], submit: Callable[[ClauseForm], dict[str, str]]
    ) -> None:
        """Open the form of a clause; ``submit`` answers with what is wrong by field, nothing when it was stored."""
        ...


class ClausesPresenter:
    """``run_task(title, work, done)`` does the searching beside the window; an answer that comes too late is dropped."""

    def __init__(
        self,
        desk: Desk,
        view: ClausesView,
        workspace_of: Callable[[], Workspace | None],
        run_task: RunTask,
        tr: Tr,
        marked: Callable[[], None] = lambda: None,
        around: Around | None = None,
    ) -> None:
        self._desk, self._view, self._workspace_of, self._run, self._tr = desk, view, workspace_of, run_task, tr
        self._marked = marked
        self.around = around or Around(desk, view, workspace_of, run_task, tr, lambda _text: None)
        self._suggested: dict[str, Suggestion] = {}
        self._query = Query()
        self._asked = 0
        self._hits: dict[str, Hit] = {}
        self._topics: tuple[str, ...] = ()
        self.chosen = ""

    def search(self, query: Query) -> None:
        """Show the clauses that match, best first."""
        self._query = query
        self.refresh()

    def refresh(self, chosen: str = "") -> None:
        workspace = self._workspace_of()
        if workspace is None:
            return
        self._asked += 1
        asked, query = self._asked, self._query
        self.chosen = chosen or self.chosen

        item = self._desk.item

        def work(_progress: Any, _cancelled: Any) -> tuple[Found, tuple[Hit, ...], tuple[str, ...]]:
            section = Section(query.section) if query.section else None
            topic, shelf = query.topic or None, Shelf(query.shelf) if query.shelf else None
            wanted = item is not None and not query.text.strip() and query.order == Order.BEST.value
            found = suggest(workspace, item, section=section, topic=topic, shelf=shelf) if wanted and item else ()
            order = Order(query.order)
            hits = library.search(
                workspace, query.text, section=section, topic=topic, shelf=shelf, order=order, limit=LIMIT
            )
            return found, hits, library.topics(workspace)

        self._run("", work, lambda found: self._found(asked, *found))

    def item_opened(self) -> None:
        """Another item lies on the desk: its own clauses, the earlier replies to items like it, and what is to be seen."""
        self.refresh()
        self.around.look()

    def put_promise(self, text: str) -> None:
        """Put what was promised then into the letter, where the cursor stands."""
        clause = Clause(id="", section=Section.PROGRESS, title=text, body=(Paragraph.of(f"{text}。"),))
        self.put(clause, here=True)

    def _found(self, asked: int, found: Found, hits: tuple[Hit, ...], topics: tuple[str, ...]) -> None:
        if asked != self._asked:
            return
        self._suggested = {one.clause.id: one for one in found}
        suggested = tuple(Hit(one.clause, one.fit) for one in found)
        hits = (*suggested, *(hit for hit in hits if hit.clause.id not in self._suggested))[:LIMIT]
        if topics != self._topics:
            self._topics = topics
            self._view.show_topics(topics)
        self._hits = {hit.clause.id: hit for hit in hits}
        if self.chosen not in self._hits:
            self.chosen = hits[0].clause.id if hits else ""
        today = date.today()
        self._view.show_rows([self._row(hit, today) for hit in hits], self.chosen)
        more = self._tr("只列出前{count}条，请再加几个字。") if len(hits) == LIMIT else self._tr("{count} 条")
        nothing = self._tr("没有找到。换几个字，或者新增一条。")
        said = more.format(count=len(hits)) if hits else nothing
        if found:
            said = self._tr("与本件有关的 {count} 条在前").format(count=len(found)) + "　" + said
        self._view.show_summary(said)
        self.choose(self.chosen)

    def _row(self, hit: Hit, today: date) -> Row:
        """The row of a clause; what it is for the item on the desk stands before the rest."""
        row, one = row_of(hit, today, self._tr), self._suggested.get(hit.clause.id)
        if one is None:
            return row
        asks = "、".join(str(place + 1) for place in one.asks)
        parts = [self._tr("答第{numbers}条").format(numbers=asks)] if asks else []
        parts += [self._tr("外地")] if one.foreign else []
        return replace(row, facts="　".join((*parts, row.facts)))

    def choose(self, clause_id: str) -> None:
        """Show a clause of the list."""
        self.chosen = clause_id
        clause = self._clause(clause_id)
        self._view.show_clause(clause, about(clause, self._tr) if clause else "")

    def insert(self, clause_id: str = "") -> None:
        """Put the clause into the letter, its slots filled from the item, the bureau and the facts."""
        clause = self._clause(clause_id or self.chosen)
        if clause is not None:
            self.put(clause)

    def put(self, clause: Clause, here: bool = False) -> None:
        """Put a clause into the letter; ``here``: where the cursor stands, whatever its section."""
        workspace = self._workspace_of()
        if workspace is None:
            return
        if self._desk.stored is None:
            self._view.say(self._tr("先打开一件的答复，再插入条款。"))
            return
        item, today = self._desk.item, date.today()
        bureau = profile.get_bureau(workspace)
        facts = ledger.filling(workspace, home_of(bureau.region, bureau.name))
        values = values_for(item, bureau, facts, today) if item else {}
        letter, blocks = insert_clause(self._desk.letter, self._desk.caret, clause, values, here)
        self._desk.edit(letter)
        if clause.id:
            library.note_used(workspace, [clause.id])
        if blocks:
            self._desk.locate(Span(blocks[0].id, 0, 0))
        missing = open_slots(blocks)
        said = self._tr("已插入“{title}”。").format(title=clause.title)
        if missing:
            said += self._tr("还有空位要填：{names}（按 F2 逐个去填）。").format(names="、".join(missing))
        self._view.say(said)

    def put_here(self, clause_id: str) -> None:
        """A clause that was dragged into the letter."""
        clause = self._clause(clause_id)
        if clause is not None:
            self.put(clause, here=True)

    def add(self) -> None:
        """A new clause, in the section and topic that are being looked at."""
        section = self._query.section or Section.PROGRESS.value
        form = ClauseForm(section=section, topics=self._query.topic)
        self._view.ask(self._tr("新增条款"), form, self._topics, lambda form: self._store(form, None))

    def edit(self, clause_id: str = "") -> None:
        clause = self._clause(clause_id or self.chosen)
        if clause is not None:
            form = form_of(clause, self._tr)
            self._view.ask(self._tr("编辑条款"), form, self._topics, lambda form: self._store(form, clause))

    def delete(self, ids: Sequence[str] = ()) -> None:
        """Take clauses out of the library; one press on 撤销 brings them back."""
        workspace = self._workspace_of()
        gone = [clause for ident in ids or [self.chosen] if (clause := self._clause(ident))]
        if workspace is None or not gone:
            return
        library.remove_clauses(workspace, [clause.id for clause in gone])
        self.refresh(self._neighbour({clause.id for clause in gone}))
        named = gone[0].title if len(gone) == 1 else self._tr("{count} 条").format(count=len(gone))
        said = self._tr("已删除条款“{title}”。") if len(gone) == 1 else self._tr("已删除条款{title}。")
        self._view.say(said.format(title=named), self._tr("撤销"), lambda: self._restore(gone))

    def change_state(self, ids: Sequence[str], state: ClauseState) -> None:
        """Approve or retire clauses, any number at once; one press on 撤销 takes it back."""
        workspace = self._workspace_of()
        before = [clause for ident in ids or [self.chosen] if (clause := self._clause(ident)) and clause.state != state]
        if workspace is None or not before:
            return
        library.save_clauses(workspace, [replace(clause, state=state) for clause in before])
        self.refresh(self.chosen)
        said = self._tr("{count} 条条款改为“{state}”。").format(count=len(before), state=self._tr(state.chinese))
        self._view.say(said, self._tr("撤销"), lambda: self._restore(before))

    def mark_changed(self, why: str) -> None:
        """情况已变化: say why the chosen clause no longer holds and which drafts use it; "" says that it holds."""
        workspace, clause = self._workspace_of(), self._clause(self.chosen)
        if workspace is None or clause is None or clause.changed == why:
            return
        library.mark_changed(workspace, clause, why.strip())
        drafts = [item.label for item in library.used_in(workspace, clause.id)] if why else []
        self.refresh(clause.id)
        said = self._tr("“{title}”已标为情况有变化。") if why else self._tr("“{title}”仍然有效。")
        said = said.format(title=clause.title)
        if drafts:
            said += self._tr("用到它的稿子：{names}。").format(names="、".join(drafts))
        self._view.say(said, self._tr("撤销"), lambda: self._unmark(clause))
        self._marked()

    def _unmark(self, clause: Clause) -> None:
        self._restore((clause,))
        self._marked()

    def history(self) -> None:
        """What the chosen clause was before, and where it is used."""
        workspace, clause = self._workspace_of(), self._clause(self.chosen)
        if workspace is not None and clause is not None:
            versions = versions_of(clause, library.revisions(workspace, clause.id))
            self._view.show_history(clause, versions, [item.label for item in library.used_in(workspace, clause.id)])

    def _restore(self, clauses: Sequence[Clause]) -> None:
        workspace = self._workspace_of()
        if workspace is not None:
            library.restore_clauses(workspace, clauses)
            self.refresh(clauses[0].id)

    def _store(self, form: ClauseForm, before: Clause | None) -> dict[str, str]:
        problems = problems_of(form, self._tr)
        workspace = self._workspace_of()
        if not problems and workspace is not None:
            self.refresh(library.save_clause(workspace, clause_of(form, before, self._tr)).id)
        return problems

    def _neighbour(self, gone: set[str]) -> str:
        """The clause to choose when these are gone: the next one left, or the last."""
        ids = list(self._hits)
        last = max((ids.index(ident) for ident in gone if ident in ids), default=-1)
        return next((ident for ident in (*ids[last + 1 :], *reversed(ids[: last + 1])) if ident not in gone), "")

    def _clause(self, clause_id: str) -> Clause | None:
        hit = self._hits.get(clause_id)
        return hit.clause if hit else None
