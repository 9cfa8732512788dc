"""What is read into the register from files: an assignment list, and the proposals' own texts."""

from __future__ import annotations

from pathlib import Path

from drafting.services import importing, proposals
from drafting.services.importing import ImportPlan, ImportReport
from drafting.services.proposals import Added
from drafting.services.workspace import Workspace
from ui import ask
from ui.items.commands import ItemCommands
from ui.items.presenter_import import ImportPresenter
from ui.items.view_import import ImportDialog
from ui.shell import Shell


class ListCommands:
    """``items`` shows the register anew afterwards."""

    def __init__(self, shell: Shell, workspace: Workspace, items: ItemCommands) -> None:
        self._shell, self._workspace, self._items, self._tr = shell, workspace, items, shell.tr

    def import_list(self) -> None:
        """Choose a list, read it in the background, show what it would do."""
        shell, tr = self._shell, self._tr
        path = ask.open_file(shell.window, shell.state, tr("导入交办清单"), tr("Excel 清单"), ask.EXCEL)
        if path:
            self.read_list(path)

    def read_list(self, path: Path) -> None:
        plan = importing.plan_import
        self._shell.tasks.run(self._tr("正在读清单"), lambda _p, _c: plan(self._workspace, path), self.preview_import)

    def preview_import(self, plan: ImportPlan) -> None:
        shell, tr = self._shell, self._tr
        if plan.unreadable:
            problems = "\n".join(str(problem) for problem in plan.problems)
            ask.tell(shell.window, tr("这份清单没有读出来"), problems)
            return
        self.import_form(plan).exec()

    def import_form(self, plan: ImportPlan) -> ImportDialog:
        shell = self._shell
        dialog = ImportDialog(self._tr, shell.window)
        run, failed = shell.tasks.run, shell.failures.tell
        presenter = ImportPresenter(dialog, self._workspace, plan, run, self._imported, failed, self._tr)
        # Not the bound method: a signal would let go of the presenter.
        dialog.submitted.connect(lambda: presenter.accept())
        return dialog

    def add_text(self) -> None:
        """Read the text of proposals from files and join it to their items."""
        shell, tr = self._shell, self._tr
        paths = ask.open_files(shell.window, shell.state, tr("加入提案原文"), tr("提案原文"), ask.LETTERS)
        if paths:
            add = proposals.add_proposal_text
            shell.tasks.run(tr("正在读提案原文"), lambda _p, _c: add(self._workspace, paths), self._added)

    def _imported(self, report: ImportReport) -> None:
        self._items.refresh()
        text = self._tr("清单已导入：新增 {new} 件，更新 {updated} 件，{same} 件不变。")
        counts = {"new": len(report.imported), "updated": len(report.updated), "same": report.unchanged}
        self._shell.window.notice.say(text.format(**counts))

    def _added(self, added: tuple[Added, ...]) -> None:
        self._items.refresh()
        for joined in added:
            if joined.item:
                for listener in self._items.changed:
                    listener(joined.item)
        good = [joined.item.label for joined in added if joined.item]
        parts = [self._tr("已加入原文：{labels}。").format(labels="、".join(good))] if good else []
        parts += [f"{joined.file}：{joined.problem}" for joined in added if joined.problem]
        self._shell.window.notice.say("\n".join(parts))
