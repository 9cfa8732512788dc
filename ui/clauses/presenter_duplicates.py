"""Clauses alike, group by group: which to keep, what differs, merged or kept apart. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from clauses.clause import Clause
from clauses.duplicates import Group, precedence
from drafting.services import duplicates, library
from drafting.services.workspace import Workspace
from ui.words import Tr

RunTask = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in the list: the title of the clause on top, and how many there are."""

    title: str
    facts: str


class DuplicatesView(Protocol):
    def show_groups(self, rows: Sequence[GroupRow], chosen: int) -> None: ...

    def show_group(self, best: Clause | None, others: Sequence[Clause]) -> None:
        """The clause to keep, and those that would go, to be compared with it."""
        ...

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None: ...


class DuplicatesPresenter:
    """``changed`` is called when the library is another than before."""

    def __init__(
        self, view: DuplicatesView, workspace: Workspace, run_task: RunTask, changed: Callable[[], None], tr: Tr
    ) -> None:
        self._view, self._workspace, self._run, self._changed, self._tr = view, workspace, run_task, changed, tr
        self._groups: list[Group] = []
        self._chosen = 0

    def look(self) -> None:
        """Look through the whole library; in a great one that takes a while."""
        self._run(
            self._tr("正在查找重复条款"),
            lambda _progress, _cancelled: duplicates.find_duplicates(self._workspace),
            self._found,
        )

    def choose(self, place: int) -> None:
        self._chosen = place
        group = self._group()
        self._view.show_group(group.best if group else None, group.others if group else ())

    def prefer(self, clause_id: str) -> None:
        """Keep this one of the group instead."""
        group = self._group()
        if group is not None:
            members = (group.best, *group.others)
            best = next(clause for clause in members if clause.id == clause_id)
            others = sorted((one for one in members if one is not best), key=precedence, reverse=True)
            self._groups[self._chosen] = Group(best, tuple(others))
            self._show()

    def merge(self) -> None:
        group = self._group()
        if group is not None:
            before = duplicates.merge(self._workspace, group.best, group.others)
            said = self._tr("已合并 {count} 条，留下“{title}”。")
            self._done(said.format(count=len(group.others), title=group.best.title), before)

    def merge_all(self) -> None:
        """Every group that is left, each into the clause on top."""
        before = [
            clause for group in self._groups for clause in duplicates.merge(self._workspace, group.best, group.others)
        ]
        count = sum(len(group.others) for group in self._groups)
        self._groups = []
        self._done(self._tr("已合并 {count} 条重复条款。").format(count=count), before, at_once=True)

    def keep_apart(self) -> None:
        group = self._group()
        if group is not None:
            duplicates.keep_apart(self._workspace, group.best, group.others)
            self._done(self._tr("以后不再当作重复：“{title}”。").format(title=group.best.title), ())

    def _done(self, said: str, before: Sequence[Clause], at_once: bool = False) -> None:
        if not at_once:
            del self._groups[self._chosen]
        self._chosen = min(self._chosen, len(self._groups) - 1)
        self._show()
        if before:
            self._changed()
            self._view.say(said, self._tr("撤销"), lambda: self._undo(before))
        else:
            self._view.say(said)

    def _undo(self, before: Sequence[Clause]) -> None:
        library.restore_clauses(self._workspace, before)
        self._changed()
        self.look()

    def _found(self, groups: Sequence[Group]) -> None:
        self._groups, self._chosen = list(groups), 0
        self._show()
        if not groups:
            self._view.say(self._tr("没有发现重复的条款。"))

    def _show(self) -> None:
        facts = self._tr("{section}　{count} 条")
        rows = [
            GroupRow(
                group.best.title,
                facts.format(section=self._tr(group.best.section.chinese), count=len(group.others) + 1),
            )
            for group in self._groups
        ]
        self._view.show_groups(rows, self._chosen)
        self.choose(self._chosen)

    def _group(self) -> Group | None:
        return self._groups[self._chosen] if 0 <= self._chosen < len(self._groups) else None
