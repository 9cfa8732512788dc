"""Connects the window to one open workspace: register, letter, the three tabs, and the commands."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from drafting.model.item import Item
from drafting.services import items
from ui.letters.presenter import LetterPresenter
from ui.shell import Loaded, Shell


class Bench:
    """Lives as long as the workspace is open in the window."""

    def __init__(self, shell: Shell, loaded: Loaded, *, glanced: bool) -> None:
        self._shell, self.workspace = shell, loaded.workspace
        tr = shell.tr
        for name, title in (("clauses", tr("条款")), ("review", tr("校对")), ("preview", tr("版面"))):
            label = QLabel(title)
            label.setObjectName(name)
            shell.window.tabs.addTab(label, title)
        run = shell.tasks.run
        self.letters = LetterPresenter(self, shell.desk, loaded.workspace, run, self._settle, tr)
        shell.register.selected.append(self.letters.open)
        self._connect_register()
        self._lay(loaded, glanced)

    def _lay(self, loaded: Loaded, glanced: bool) -> None:
        desk, register = self._shell.desk, self._shell.register
        same = glanced and desk.stored and loaded.stored and desk.stored.id == loaded.stored.id
        if same:
            desk.recall(*loaded.history)
            register.fill(loaded.items)
            return
        item = next((item for item in loaded.items if loaded.stored and item.id == loaded.stored.item_id), None)
        register.fill(loaded.items, item.id if item else "")
        desk.lay(item, loaded.stored if item else None, loaded.history)
        self.show_letter(item, item is not None)

    def show_letter(self, item: Item | None, there: bool) -> None:
        window, tr = self._shell.window, self._shell.tr
        window.heading.show_item(item)
        if there:
            window.show_letter(self._shell.editor)
            return
        if item is None:
            window.empty.say(tr("在左边选一件"), tr("选中一件提案或建议，它的答复就放在这里。"))
        else:
            window.empty.say(
                tr("这一件还没有答复"),
                tr("起草会从条款库中选出合适的条款，填好案号、提出人和数据。"),
                (tr("起草"), lambda: self.letters.draft(item)),
            )
        window.show_letter(None)

    def show_draft_notes(self, missing: tuple[str, ...], notes: tuple[str, ...]) -> None:
        pass

    def _connect_register(self) -> None:
        view, register = self._shell.window.register, self._shell.register
        view.filtered.connect(register.filter)
        view.sorted.connect(register.sort)
        view.chosen.connect(register.choose)

    def refresh(self) -> None:
        """Read the register again."""
        self._shell.register.fill(items.list_items(self.workspace))

    def _settle(self) -> None:
        pass

    def close(self) -> None:
        self._settle()
        self.workspace.close()
