"""The facts ledger: list, add, edit, delete with undo; figures of past letters confirmed one by one. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Protocol

from clauses.facts import Fact
from drafting.model.item import Item
from drafting.services import ledger
from drafting.services.ledger import Uses
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter
from ui.ledger.rows import NAMED, FactForm, FactRow, fact_of, form_of, problems_of, row_of, words_of
from ui.words import Tr

RunTask = Callable[..., Any]


class LedgerView(Protocol):
    def show_facts(self, rows: Sequence[FactRow], chosen: str) -> None: ...

    def show_proposals(self, rows: Sequence[FactRow]) -> None: ...

    def show_uses(self, text: str, outdated: int = 0) -> None:
        """``outdated``: so many drafts still print an earlier value."""
        ...

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None: ...

    def ask(self, title: str, form: FactForm, submit: Callable[[FactForm], dict[str, str]]) -> None:
        """Open the form of a figure; ``submit`` answers with what is wrong by field, nothing when it was stored."""
        ...


class LedgerPresenter:
    """``run_task(title, work, done)`` looks for uses beside the window; an answer that comes too late is dropped.

    ``renew`` writes the present value into a letter that lies open, and says whether it did.
    """

    def __init__(
        self,
        view: LedgerView,
        workspace: Workspace,
        run_task: RunTask,
        today: date,
        tr: Tr,
        renew: Callable[[StoredLetter, Sequence[Fact], Fact], bool] = lambda _stored, _past, _fact: False,
    ) -> None:
        self._renew = renew
        self._view, self._workspace, self._run, self._today, self._tr = view, workspace, run_task, today, tr
        self._facts: dict[str, Fact] = {}
        self._proposals: dict[str, Fact] = {}
        self._asked = 0
        self.chosen = ""

    def refresh(self, chosen: str = "") -> None:
        """Show the ledger, what is overdue first."""
        self._facts = {fact.name: fact for fact in ledger.facts(self._workspace)}
        self._proposals = {fact.name: fact for fact in ledger.proposals(self._workspace)}
        rows = sorted(
            (row_of(fact, self._today, self._tr) for fact in self._facts.values()), key=lambda row: not row.overdue
        )
        self.chosen = next(
            (name for name in (chosen, self.chosen) if name in self._facts), rows[0].name if rows else ""
        )
        self._view.show_facts(rows, self.chosen)
        self._view.show_proposals([row_of(fact, self._today, self._tr) for fact in self._proposals.values()])
        self.choose(self.chosen)

    def choose(self, name: str) -> None:
        """Show where a figure stands."""
        self.chosen, fact = name, self._facts.get(name)
        self._asked += 1
        asked = self._asked
        if fact is None:
            self._view.show_uses("")
            return

        def found(uses: Uses) -> None:
            if asked == self._asked:
                self._view.show_uses(words_of(uses, self._tr), len(uses.outdated))

        self._run("", lambda _progress, _cancelled: ledger.uses(self._workspace, fact), found)

    def update_drafts(self) -> None:
        """Write the chosen figure's present value into the drafts that print an earlier one; each can undo it."""
        fact = self._facts.get(self.chosen)
        if fact is None:
            return
        past = ledger.past_values(self._workspace, fact)
        found = ledger.outdated_letters(self._workspace, fact)
        for stored, letter in found:
            if not self._renew(stored, past, fact):
                ledger.update_letter(self._workspace, stored, letter)
        self.choose(self.chosen)
        said = self._tr("已把 {count} 份稿子里的“{name}”改为 {value}，打开稿子可以撤销。")
        self._view.say(said.format(count=len(found), name=fact.name, value=fact.printed))

    def add(self) -> None:
        self._view.ask(self._tr("新增数据"), FactForm(), lambda form: self._store(form, None))

    def edit(self) -> None:
        """A new value, or whatever else is to be changed of the chosen figure."""
        fact = self._facts.get(self.chosen)
        if fact is not None:
            self._view.ask(self._tr("编辑数据"), form_of(fact), lambda form: self._store(form, fact))

    def delete(self) -> None:
        """Take the chosen figure out of the ledger; one press on 撤销 brings it back."""
        fact = self._facts.get(self.chosen)
        if fact is not None:
            ledger.remove(self._workspace, fact.name)
            self.refresh()
            said = self._tr("已删除数据“{name}”。").format(name=fact.name)
            self._view.say(said, self._tr("撤销"), lambda: self._put(fact, ""))

    def take(self, names: Sequence[str]) -> None:
        """Take proposed figures into the ledger, in the place of older values."""
        chosen = [self._proposals[name] for name in names if name in self._proposals]
        before = [self._facts[fact.name] for fact in chosen if fact.name in self._facts]
        for fact in chosen:
            ledger.save(self._workspace, fact)
        ledger.settle(self._workspace, chosen)
        self.refresh(chosen[0].name if chosen else "")
        if chosen:
            self._tell_carried(self._tr("收入台账 {count} 项。").format(count=len(chosen)), before, "", None)

    def set_aside(self, names: Sequence[str]) -> None:
        """Propose these figures no longer."""
        ledger.settle(self._workspace, [self._proposals[name] for name in names if name in self._proposals])
        self.refresh()

    def _store(self, form: FactForm, before: Fact | None) -> dict[str, str]:
        others = frozenset(self._facts) - ({before.name} if before else set())
        problems = problems_of(form, others, self._tr)
        if problems:
            return problems
        fact = fact_of(form)
        ledger.save(self._workspace, fact, before.name if before else "")
        self.refresh(fact.name)
        if before is None:
            said = self._tr("已新增数据“{name}”。").format(name=fact.name)
            self._view.say(said, self._tr("撤销"), lambda: self._remove(fact.name))
        elif before != fact:
            said = self._tr("“{name}”现为 {value}。").format(name=fact.name, value=fact.printed)
            renewed = [before] if before.printed != fact.printed else []
            self._tell_carried(said, renewed, self._tr("撤销"), lambda: self._put(before, fact.name))
        return {}

    def _tell_carried(self, said: str, renewed: Sequence[Fact], action: str, act: Callable[[], None] | None) -> None:
        """Say what was done, and which drafts still print a value that was replaced."""
        self._view.say(said, action, act)
        if not renewed:
            return

        def work(_progress: Any, _cancelled: Any) -> list[tuple[Fact, tuple[Item, ...]]]:
            return [(old, ledger.drafts_with(self._workspace, old)) for old in renewed]

        def found(carried: list[tuple[Fact, tuple[Item, ...]]]) -> None:
            line = self._tr("仍写着 {value} 的稿子有 {count} 件：{names}。")
            lines = [
                line.format(value=old.printed, count=len(items), names="、".join(item.label for item in items[:NAMED]))
                for old, items in carried
                if items
            ]
            if lines:
                self._view.say("　".join([said, *lines]), action, act)

        self._run("", work, found)

    def _put(self, fact: Fact, instead_of: str) -> None:
        ledger.undo_new_value(self._workspace, fact, instead_of)
        self.refresh(fact.name)

    def _remove(self, name: str) -> None:
        ledger.remove(self._workspace, name)
        self.refresh()
