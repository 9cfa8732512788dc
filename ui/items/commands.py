"""What the commands of the register do: a new item, its data, delete with undo, import a list, add a proposal's text."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.item import Item
from drafting.services import importing, items, proposals
from drafting.services.importing import ImportPlan, ImportReport
from drafting.services.proposals import Added
from drafting.services.workspace import Workspace
from ui import ask
from ui.items.presenter_details import DetailsPresenter
from ui.items.presenter_import import ImportPresenter
from ui.items.view_details import DetailsDialog
from ui.items.view_import import ImportDialog
from ui.shell import Shell


class ItemCommands:
    """``changed`` is told an item that was edited or added."""

    def __init__(self, shell: Shell, workspace: Workspace) -> None:
        self._shell, self._workspace, self._tr = shell, workspace, shell.tr
        self.changed: list[Callable[[Item], None]] = []
        window = shell.window
        window.on("new_item", lambda: self.details(None))
        window.on("details", self._details_of_current)
        window.on("delete", self.delete)
        window.on("import", self.import_list)
        window.on("add_text", self.add_text)
        window.register.opened.connect(lambda _id: self._details_of_current())

    def details_form(self, item: Item | None) -> tuple[DetailsDialog, DetailsPresenter]:
        dialog = DetailsDialog(self._tr, item is None, self._shell.window)
        presenter = DetailsPresenter(dialog, item, self._shell.register.items, self._tr)
        dialog.submitted.connect(presenter.accept)
        return dialog, presenter

    def details(self, item: Item | None) -> None:
        """Show the form of an item, or of a new one."""
        shell = self._shell
        dialog, presenter = self.details_form(item)
        dialog.exec()
        if (result := presenter.result) is None or result == item:
            return
        items.save_item(self._workspace, result)
        shell.register.update(result)
        for listener in self.changed:
            listener(result)
        if item is None:
            shell.register.show(result.id)

    def delete(self) -> None:
        """Take the selected items out of the register; one press brings them back."""
        shell, tr = self._shell, self._tr
        ids = set(shell.window.register.selected_ids())
        gone = tuple(item for item in shell.register.items if item.id in ids)
        if not gone:
            return
        items.remove_items(self._workspace, ids)
        self._refill(tuple(item for item in shell.register.items if item.id not in ids))
        named = gone[0].label if len(gone) == 1 else tr("{count} 件").format(count=len(gone))
        text = tr("已从登记簿删除 {what}，答复件一并收起。").format(what=named)
        shell.window.notice.say(text, tr("撤销删除"), lambda: self._bring_back(gone))

    def import_list(self) -> None:
        """Choose a list, read it in the background, show what it would do."""
        shell, tr = self._shell, self._tr
        path = ask.open_file(shell.window, shell.state, tr("导入交办清单"), tr("Excel 清单"), ask.EXCEL)
        if path:
            plan = importing.plan_import
            shell.tasks.run(tr("正在读清单"), lambda _p, _c: plan(self._workspace, path), self.preview_import)

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
        presenter = ImportPresenter(dialog, self._workspace, plan, shell.tasks.run, self._imported, self._tr)
        dialog.submitted.connect(presenter.accept)
        return dialog

    def add_text(self) -> None:
        """Read the text of proposals from files and join it to their items."""
        shell, tr = self._shell, self._tr
        paths = ask.open_files(shell.window, shell.state, tr("加入提案原文"), tr("提案原文"), ask.LETTERS)
        if paths:
            add = proposals.add_proposal_text
            shell.tasks.run(tr("正在读提案原文"), lambda _p, _c: add(self._workspace, paths), self._added)

    def _details_of_current(self) -> None:
        if item := self._shell.register.item:
            self.details(item)

    def _imported(self, report: ImportReport) -> None:
        self.refresh()
        text = self._tr("清单已导入：新增 {new} 件，更新 {updated} 件，{same} 件不变。")
        counts = {"new": len(report.imported), "updated": len(report.updated), "same": report.unchanged}
        self._shell.window.notice.say(text.format(**counts))

    def _added(self, added: tuple[Added, ...]) -> None:
        self.refresh()
        for joined in added:
            if joined.item:
                for listener in self.changed:
                    listener(joined.item)
        good = [joined.item.label for joined in added if joined.item]
        parts = [self._tr("已加入原文：{labels}。").format(labels="、".join(good))] if good else []
        parts += [f"{joined.file}：{joined.problem}" for joined in added if joined.problem]
        self._shell.window.notice.say("\n".join(parts))

    def _bring_back(self, gone: tuple[Item, ...]) -> None:
        items.restore_items(self._workspace, gone)
        self.refresh()
        self._shell.register.show(gone[0].id)

    def refresh(self) -> None:
        """Read the register again."""
        self._refill(items.list_items(self._workspace))

    def _refill(self, there: tuple[Item, ...]) -> None:
        register = self._shell.register
        register.fill(there)
        if register.current and register.item is None:
            register.choose("")
