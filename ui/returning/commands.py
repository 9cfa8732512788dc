"""What the command does: a file chosen or dropped is read in the background, shown, and taken as one step to be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafting.model.item import Item
from drafting.model.problem import Problem
from drafting.services import merging
from drafting.services.merging import Returned
from drafting.services.workspace import Workspace
from ui import ask
from ui.items.presenter import RegisterPresenter
from ui.returning.presenter import ReturnedPresenter
from ui.returning.view import ReturnedDialog
from ui.shell import Shell

_FEW = 8
Found = tuple[Returned | None, tuple[Problem, ...]]


class ReturnCommands:
    """``settle`` saves what is on the desk first: what comes back is merged into what is stored."""

    def __init__(
        self, shell: Shell, workspace: Workspace, register: RegisterPresenter, settle: Callable[[], object]
    ) -> None:
        self._shell, self._workspace, self._register, self._settle = shell, workspace, register, settle

    def choose(self) -> None:
        tr, shell = self._shell.tr, self._shell
        if path := ask.open_file(shell.window, shell.state, tr("取回改过的 Word 文件"), tr("Word 文件"), "*.docx"):
            self.take(path)

    def take(self, path: Path, item: Item | None = None) -> None:
        """Read the file, then show what it would change."""
        self._settle()
        self._shell.tasks.run(
            self._shell.tr("正在读取文件"),
            lambda _progress, _cancelled: merging.take_back(self._workspace, path, item),
            lambda found: self._read(path, item, found),
        )

    def offer(self, paths: list[Path], learn: Callable[[list[str]], object]) -> None:
        """Files that may have been exported here: asked one by one, take back or learn; the others are learned.

        Many at once are past replies.
        """
        if len(paths) > _FEW:
            learn([str(path) for path in paths])
            return
        self._shell.tasks.run(
            "",
            lambda _progress, _cancelled: [path for path in paths if merging.is_exported(self._workspace, path)],
            lambda exported: self._sort(paths, exported, learn),
        )

    def form(self, returned: Returned) -> tuple[ReturnedDialog, ReturnedPresenter]:
        shell, desk = self._shell, self._shell.desk
        here = desk.stored is not None and desk.stored.id == returned.stored.id
        dialog = ReturnedDialog(shell.tr, shell.window)
        presenter = ReturnedPresenter(dialog, returned, desk.letter if here else returned.stored.letter, shell.tr)
        dialog.chosen.connect(presenter.choose)
        dialog.all_chosen.connect(presenter.choose_all)
        return dialog, presenter

    def _sort(self, paths: list[Path], exported: list[Path], learn: Callable[[list[str]], object]) -> None:
        tr, rest = self._shell.tr, [path for path in paths if path not in exported]
        for path in exported:
            question = tr("“{name}”是从这里导出过的答复。").format(name=path.name)
            choices = (tr("取回改动"), tr("学习条款"))
            chosen = ask.which(self._shell.window, question, choices, tr)
            if chosen == choices[0]:
                self.take(path)
            elif chosen:
                rest.append(path)
        if rest:
            learn([str(path) for path in rest])

    def _read(self, path: Path, item: Item | None, found: Found) -> None:
        returned, problems = found
        tr, shell = self._shell.tr, self._shell
        if returned is not None:
            self._offer(returned)
        elif (
            item is None
            and shell.desk.item
            and shell.desk.stored
            and problems[0].where
            and "--item" in problems[0].message
        ):
            question = tr("看不出“{name}”是哪一件的答复。").format(name=path.name)
            explanation = tr("要取回到现在打开的{item}吗？").format(item=shell.desk.item.label)
            if ask.sure(shell.window, question, explanation, tr("取回"), tr):
                self.take(path, shell.desk.item)
        else:
            ask.tell(shell.window, tr("取回改过的 Word 文件"), str(problems[0]))

    def _offer(self, returned: Returned) -> None:
        dialog, presenter = self.form(returned)
        if not dialog.exec():
            return
        merged, shell, tr = presenter.merged, self._shell, self._shell.tr
        if shell.desk.stored and shell.desk.stored.id == returned.stored.id:
            shell.desk.edit(merged.letter)
        else:
            merging.keep(self._workspace, returned, merged)
            self._register.show(returned.item.id)
        told = tr("已取回 {count} 处改动，撤销（Ctrl+Z）即回到原稿。").format(count=len(merged.changes))
        shell.window.notice.say(told)
