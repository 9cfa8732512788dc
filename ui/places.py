"""The places that show the letter on the desk: editor, clauses, checks, pages. Built for one open workspace."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from drafting.services.workspace import Workspace
from ui.shell import Shell


class Places:
    def __init__(self, shell: Shell, workspace: Workspace) -> None:
        self._shell = shell
        tr = shell.tr
        for name, title in (("clauses", tr("条款")), ("review", tr("校对")), ("preview", tr("版面"))):
            label = QLabel(title)
            label.setObjectName(name)
            shell.window.tabs.addTab(label, title)
        shell.desk.opened.append(self._count)
        shell.desk.changed.append(lambda _change, _typed: self._count())

    def begin(self) -> None:
        """The letter is on the desk: from now on edits are saved."""
        self._count()

    def settle(self) -> None:
        """Save what is not saved yet."""

    def close(self) -> None:
        self.settle()

    def _count(self) -> None:
        size = sum(len(block.text) for block in self._shell.desk.letter.blocks)
        self._shell.window.status.show_size(self._shell.tr("正文 {count} 字").format(count=size) if size else "")
