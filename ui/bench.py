"""Connects the window to one open workspace: register, letter, the three tabs, and the commands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from drafting.model.item import Item
from drafting.services import profile
from ui import ask
from ui.dropping import told_apart
from ui.help import KeysDialog, about
from ui.items.commands import ItemCommands
from ui.letters.format import FORMATS, connect_format
from ui.letters.presenter import LetterPresenter
from ui.places import Places
from ui.shell import Loaded, Shell
from ui.workspaces.commands import WorkspaceCommands

if TYPE_CHECKING:
    from ui.clauses.commands import LibraryCommands
    from ui.exporting.commands import ExportCommands
    from ui.items.lists import ListCommands
    from ui.ledger.promises_view import PromisesDialog
    from ui.ledger.view import LedgerDialog
    from ui.returning.commands import ReturnCommands
    from ui.settings.commands import SettingsCommands

NEED_ITEM = "details delete draft export"
NEED_LETTER = f"insert check preview print find next_finding previous_finding {FORMATS}"


class Bench:
    """Lives as long as the workspace is open in the window."""

    def __init__(self, shell: Shell, loaded: Loaded) -> None:
        self._shell, self.workspace, self.register = shell, loaded.workspace, shell.register
        self.places = Places(shell, loaded.workspace)
        run, tr = shell.tasks.run, shell.tr
        self.letters = LetterPresenter(self, shell.desk, loaded.workspace, run, self.places.settle, tr)
        self.items = ItemCommands(shell, loaded.workspace)
        self.workspaces = WorkspaceCommands(shell, loaded.workspace, self.places.settle)
        self._draft_notes = ""
        self._connect()
        shell.window.may_close = self._may_close
        self._lay(loaded)
        self.places.begin()
        self._show_undo()
        self._ask_profile()

    # Made when first asked for: each brings readers, writers and forms that the window can do without at first.

    @cached_property
    def exports(self) -> ExportCommands:
        from ui.exporting.commands import ExportCommands

        return ExportCommands(self._shell, self.workspace, self.places.settle)

    @cached_property
    def returns(self) -> ReturnCommands:
        from ui.returning.commands import ReturnCommands

        return ReturnCommands(self._shell, self.workspace, self.register, self.places.settle)

    @cached_property
    def settings(self) -> SettingsCommands:
        from ui.settings.commands import SettingsCommands

        return SettingsCommands(self._shell, self.workspace, self._profile_changed, self.places.style_changed)

    @cached_property
    def library(self) -> LibraryCommands:
        from ui.clauses.commands import LibraryCommands

        return LibraryCommands(self._shell, self.workspace, self.places.clauses.presenter.refresh)

    @cached_property
    def lists(self) -> ListCommands:
        from ui.items.lists import ListCommands

        return ListCommands(self._shell, self.workspace, self.items)

    def ledger(self) -> LedgerDialog:
        """The facts ledger, made anew each time."""
        from ui.ledger.commands import ledger_form

        return ledger_form(self._shell, self.workspace)

    def promises(self) -> PromisesDialog:
        """What earlier replies promised, made anew each time."""
        from ui.ledger.commands import promises_form

        return promises_form(self._shell, self.workspace)

    def show_letter(self, item: Item | None, there: bool) -> None:
        window, tr = self._shell.window, self._shell.tr
        window.heading.show_item(item)
        window.enable(NEED_ITEM, item is not None)
        window.enable(NEED_LETTER, there)
        if there:
            window.show_letter(self._shell.editor)
            return
        if item is not None:
            self._offer_draft(item)
        elif self._shell.register.items:
            window.empty.say(tr("在左边选一件"), tr("选中一件提案或建议，它的答复就放在这里。"))
        else:
            window.empty.say(
                tr("登记簿还是空的"),
                tr("先导入政府办发来的交办清单（Excel），或者手工登记一件。"),
                (tr("导入交办清单"), lambda: self.lists.import_list()),
                (tr("登记新件"), lambda: self.items.details(None)),
            )
        window.show_letter(None)

    def show_draft_notes(self, missing: tuple[str, ...], notes: tuple[str, ...]) -> None:
        self._shell.editor.setFocus()
        tr, parts = self._shell.tr, list(notes)
        if missing:
            parts.insert(
                0,
                tr("初稿还有 {count} 处空位要填（F2 逐个到）：{names}。").format(
                    count=len(missing), names="、".join(missing)
                ),
            )
        if parts:
            self._draft_notes = "　".join(parts)
            self._shell.window.notice.say(self._draft_notes)

    def _put_away_notes(self) -> None:
        """Another letter is on the desk: what was said of the last one's draft is not about it."""
        self._shell.window.notice.withdraw(self._draft_notes)

    def wait(self) -> None:
        """Wait until nothing is under way in the background."""
        self._shell.tasks.wait()

    def _take_dropped(self, paths: list[str]) -> None:
        lists, given, words, replies = told_apart(paths)
        for path in lists:
            self.lists.read_list(path)
        for path in given:
            self.library.take_pack(path)
        if words:
            self.returns.offer(words, lambda others: self.places.learn_from([*others, *replies]))
        elif replies:
            self.places.learn_from(replies)

    def _may_close(self) -> bool:
        tr = self._shell.tr
        return self._may_lose(tr("有文字没有保存，仍要关闭吗？"), tr("不保存，关闭"))

    def _may_lose(self, question: str, yes: str) -> bool:
        """Nothing typed is lost unasked."""
        tr = self._shell.tr
        explanation = tr("状态栏写着原因。取消后可以先解决它，文字还在。")
        return self.places.settle() or ask.sure(self._shell.window, question, explanation, yes, tr)

    def _select(self, item: Item | None) -> None:
        """Lay another item's letter on the desk, unless this one's cannot be saved and is not to be given up."""
        here, tr = self._shell.desk.item, self._shell.tr
        if here and self.register.current != here.id:
            if not self._may_lose(tr("有文字没有保存，仍要离开这一件吗？"), tr("不保存，离开")):
                self.register.fill(self.register.items, here.id)
                return
            self.places.give_up()
        self.letters.open(item)

    def close(self) -> None:
        self.places.close()
        self.workspace.close()

    def _show_undo(self) -> None:
        self._shell.window.enable("undo", self._shell.desk.can_undo)
        self._shell.window.enable("redo", self._shell.desk.can_redo)

    def _ask_profile(self) -> None:
        tr, notice = self._shell.tr, self._shell.window.notice
        text = tr("先填写本单位资料：单位全称、文号代字、联系人，起草和导出都要用。")
        if profile.get_bureau(self.workspace).name:
            notice.withdraw(text)
        else:
            notice.say(text, tr("填写"), lambda: self.settings.profile())

    def _profile_changed(self) -> None:
        self.places.profile_changed()
        self._ask_profile()

    def _offer_draft(self, item: Item) -> None:
        tr = self._shell.tr
        explanation = tr("起草时从条款库选出对得上的条款，填好案号、提出人和数据，再由您修改。")
        if not (item.asks or item.text):
            explanation += tr("先加入提案原文，起草会更准。")
        self._shell.window.empty.say(
            tr("这一件还没有{document}").format(document=tr("会办意见") if item.role == "assist" else tr("答复")),
            explanation,
            (tr("起草"), lambda: self.letters.draft(item)),
            (tr("加入提案原文"), lambda: self.items.details(item, text=True)),
        )

    def _lay(self, loaded: Loaded) -> None:
        desk, register = self._shell.desk, self._shell.register
        if desk.stored and loaded.stored and desk.stored.id == loaded.stored.id:
            desk.recall(*loaded.history)
            desk.item = next((item for item in loaded.items if item.id == desk.stored.item_id), None)
            register.fill(loaded.items, desk.item.id if desk.item else "")
            self.show_letter(desk.item, True)
            return
        item = next((item for item in loaded.items if loaded.stored and item.id == loaded.stored.item_id), None)
        register.fill(loaded.items, item.id if item else "")
        desk.lay(item, loaded.stored if item else None, loaded.history)
        self.show_letter(item, item is not None)

    def _connect(self) -> None:
        window, register = self._shell.window, self._shell.register
        window.register.filtered.connect(register.filter)
        window.register.sorted.connect(register.sort)
        window.register.chosen.connect(register.choose)
        window.register.add_actions([window.actions_by_name[name] for name in ("draft", "details", "export", "delete")])
        register.selected.append(self._select)
        self.letters.changed.append(register.update)
        self.items.changed.append(self.letters.renew)
        window.on("profile", lambda: self.settings.profile())
        window.dropped.connect(self._take_dropped)
        window.on("duplicates", lambda: self.library.duplicates())
        window.on("export_pack", lambda: self.library.export_pack())
        window.on("import_pack", lambda: self.library.import_pack())
        self.places.clauses.widget.packed.connect(lambda ids: self.library.export_pack(ids))
        window.on("house_style", lambda: self.settings.house_style())
        window.on("ledger", lambda: self.ledger().exec())
        window.on("promises", lambda: self.promises().exec())
        window.on("preferences", lambda: self.settings.preferences())
        window.on("export", lambda: self.exports.export())
        window.on("take_back", lambda: self.returns.choose())
        window.on("import", lambda: self.lists.import_list())
        window.on("add_text", lambda: self.lists.add_text())
        desk = self._shell.desk
        window.on("undo", desk.undo)
        window.on("redo", desk.redo)
        connect_format(window, self._shell.editor)
        desk.opened.append(self._show_undo)
        desk.opened.append(self._put_away_notes)
        desk.changed.append(lambda _change, _typed: self._show_undo())
        window.on("draft", lambda: register.item and self.letters.draft(register.item))
        window.on("keys", lambda: KeysDialog(window.actions_by_name, self._shell.tr, window).exec())
        window.on("about", lambda: about(window, self._shell.tr, self.workspace.location))
