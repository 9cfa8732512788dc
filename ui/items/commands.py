"""What the commands of the register do: a new item, its data, delete with undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from drafting.composing.slots import year_of
from drafting.model.classes import meanings_of
from drafting.model.item import Item
from drafting.model.problem import EnvironmentProblem
from drafting.services import items, profile
from drafting.services.workspace import Workspace
from ui.items.presenter_details import DetailsPresenter
from ui.items.view_details import DetailsDialog
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
        window.register.opened.connect(lambda _id: self._details_of_current())

    def details_form(self, item: Item | None) -> tuple[DetailsDialog, DetailsPresenter]:
        dialog = DetailsDialog(self._tr, item is None, self._shell.window)
        presenter = DetailsPresenter(dialog, item, self._shell.register.items, self._tr, self._meanings(item))
        dialog.submitted.connect(presenter.accept)
        return dialog, presenter

    def _meanings(self, item: Item | None) -> Mapping[str, str]:
        """What the classes mean in the item's year, a new item's in this one."""
        today = date.today()
        year = year_of(item, today) if item else today.year
        return meanings_of(profile.get_bureau(self._workspace).class_meanings, year)

    def details(self, item: Item | None, *, text: bool = False) -> None:
        """Show the form of an item, or of a new one; with ``text`` the page of the proposal's own text."""
        shell = self._shell
        dialog, presenter = self.details_form(item)
        if text:
            dialog.show_text_page()
        while dialog.exec():
            if (result := presenter.result) is None or result == item:
                return
            try:
                items.save_item(self._workspace, result)
                break
            except EnvironmentProblem as problem:
                # What was filled in stays: the form opens again.
                shell.failures.tell(problem)
        else:
            return
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

    def _details_of_current(self) -> None:
        if item := self._shell.register.item:
            self.details(item)

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
