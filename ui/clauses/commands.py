"""What the commands of the clause library do: duplicates, packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.problem import EnvironmentProblem
from drafting.services import packs
from drafting.services.workspace import Workspace
from ui import ask
from ui.clauses.presenter_duplicates import DuplicatesPresenter
from ui.clauses.view_duplicates import DuplicatesDialog
from ui.shell import Shell

if TYPE_CHECKING:
    from drafting.services.packs import PackReport

PACK = "*.json"
_SHOWN = 12


class LibraryCommands:
    """``changed`` is called when the library is another than before."""

    def __init__(self, shell: Shell, workspace: Workspace, changed: Callable[[], None]) -> None:
        self._shell, self._workspace, self._changed = shell, workspace, changed

    def duplicates(self) -> None:
        self.duplicates_form().open()

    def duplicates_form(self) -> DuplicatesDialog:
        dialog = DuplicatesDialog(self._shell.tr, self._shell.window)
        presenter = DuplicatesPresenter(dialog, self._workspace, self._shell.tasks.run, self._changed, self._shell.tr)
        # Not the bound methods: a signal would let go of the presenter.
        dialog.chosen.connect(lambda place: presenter.choose(place))
        dialog.preferred.connect(lambda ident: presenter.prefer(ident))
        dialog.merged.connect(lambda: presenter.merge())
        dialog.all_merged.connect(lambda: presenter.merge_all())
        dialog.kept_apart.connect(lambda: presenter.keep_apart())
        presenter.look()
        return dialog

    def export_pack(self, ids: Sequence[str] = ()) -> None:
        """Write the library, or these clauses of it, as one file for another bureau."""
        tr, window = self._shell.tr, self._shell.window
        path = ask.save_file(window, self._shell.state, tr("导出条款包"), tr("条款包"), PACK, tr("条款包") + ".json")
        if path is None:
            return
        try:
            count = packs.export_pack(self._workspace, path, ids)
        except EnvironmentProblem as problem:
            ask.tell(window, tr("导出条款包"), str(problem))
            return
        window.notice.say(tr("已导出 {count} 条条款：{path}").format(count=count, path=path))

    def import_pack(self) -> None:
        """Take in a pack; what is here already and differs is told and stays as it is."""
        tr, window = self._shell.tr, self._shell.window
        path = ask.open_file(window, self._shell.state, tr("导入条款包"), tr("条款包"), PACK)
        if path is not None:
            self.take_pack(path)

    def take_pack(self, path: Path) -> None:
        report = packs.import_pack(self._workspace, path)
        self._changed()
        ask.tell(self._shell.window, self._shell.tr("导入条款包"), self._said(report))

    def _said(self, report: PackReport) -> str:
        tr = self._shell.tr
        if report.problems:
            return "\n".join(str(problem) for problem in report.problems)
        said = tr("新增 {clauses} 条条款、{facts} 项数据；{unchanged} 条原来就有。").format(
            clauses=report.clauses, facts=report.facts, unchanged=report.unchanged
        )
        if report.conflicts:
            head = tr("以下 {count} 项与本单位的不同，没有改动：").format(count=len(report.conflicts))
            more = ["……"] if len(report.conflicts) > _SHOWN else []
            said = "\n".join((said, "", head, *report.conflicts[:_SHOWN], *more))
        return said
