"""What the export command does: the dialog on the item that is open, those selected, or those shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafting.model.item import Item
from drafting.services import profile
from drafting.services.workspace import Workspace
from ui import ask
from ui.exporting.presenter import ExportForm, ExportPresenter, Scope
from ui.exporting.view import ExportDialog
from ui.preview.painter import QtPagePainter
from ui.shell import Shell


class ExportCommands:
    """``settle`` saves what is on the desk first: what is exported is what is stored."""

    def __init__(self, shell: Shell, workspace: Workspace, settle: Callable[[], object]) -> None:
        self._shell, self._workspace, self._settle = shell, workspace, settle

    def export(self) -> None:
        self._settle()
        if not self._scopes():
            return
        dialog, presenter = self.form()
        dialog.exec()
        self._shell.state.export_folder = presenter.folder

    def form(self) -> tuple[ExportDialog, ExportPresenter]:
        shell = self._shell
        dialog = ExportDialog(shell.tr, shell.window)
        presenter = ExportPresenter(
            dialog,
            self._workspace,
            profile.get_bureau(self._workspace),
            self._scopes(),
            ExportForm(folder=shell.state.export_folder or _usual_folder(shell.tr("答复件"))),
            QtPagePainter(),
            shell.tasks.run,
            shell.failures.tell,
            shell.tr,
        )
        dialog.submitted.connect(presenter.start)
        dialog.anyway.connect(presenter.start_anyway)
        dialog.cancelled.connect(presenter.cancel)
        return dialog, presenter

    def _scopes(self) -> tuple[Scope, ...]:
        tr, register = self._shell.tr, self._shell.register
        ids = self._shell.window.register.selected_ids()
        chosen = tuple(item for item in register.shown if item.id in ids)
        if len(chosen) < 2:
            chosen = (register.item,) if register.item else ()
        found = [Scope(_named(chosen) or tr("选中的 {count} 件").format(count=len(chosen)), chosen)] if chosen else []
        shown = register.shown
        if len(shown) > len(chosen):
            found.append(Scope(tr("列出的 {count} 件").format(count=len(shown)), shown))
        return tuple(found)


def _named(items: tuple[Item, ...]) -> str:
    return f"{items[0].label}　{items[0].title}" if len(items) == 1 else ""


def _usual_folder(name: str) -> str:
    return str(Path(ask.documents()) / name)
