"""What the commands of workspaces do. Another workspace opens the window anew on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from drafting.model.problem import EnvironmentProblem
from drafting.services.workspace import Workspace, open_workspace, own_location, sample_location
from ui import ask
from ui.shell import Shell, is_sample


class WorkspaceCommands:
    """``settle`` saves what is on the desk; False where that could not be done."""

    def __init__(self, shell: Shell, workspace: Workspace, settle: Callable[[], bool]) -> None:
        self._shell, self._workspace, self._settle, self._tr = shell, workspace, settle, shell.tr
        window = shell.window
        window.on("new_workspace", self.make)
        window.on("open_workspace", self.open)
        window.on("open_sample", lambda: shell.reopen(sample_location()))
        window.on("backup", self.backup)
        window.on("restore", self.restore)
        shell.state.note_workspace(workspace.location)
        self._show_recent()
        window.setWindowTitle(f"{self._name(workspace.location)} — {self._tr('答复起草台')}")
        if is_sample(workspace.location):
            window.enable("open_sample", False)
            self.offer_own()

    def make(self) -> None:
        """A workspace of the bureau's own: the first in its usual place, further ones where the officer says."""
        if not own_location().exists():
            self._shell.reopen(own_location())
            return
        title, kind = self._tr("新建工作库"), self._tr("工作库")
        name = self._tr("工作库{year}").format(year=date.today().year) + ".dafu"
        path = ask.save_file(self._shell.window, self._shell.state, title, kind, ask.WORKSPACE, name)
        if path and path.exists():
            ask.tell(self._shell.window, title, self._tr("{name} 已经存在，请换一个名字。").format(name=path.name))
        elif path:
            self._shell.reopen(path)

    def open(self) -> None:
        path = ask.open_file(
            self._shell.window, self._shell.state, self._tr("打开工作库"), self._tr("工作库"), ask.WORKSPACE
        )
        if path:
            self._turn_to(path)

    def _turn_to(self, path: Path) -> None:
        """Leave this workspace for another one, once that is known to open."""
        try:
            open_workspace(path).close()
        except EnvironmentProblem as problem:
            self._shell.failures.tell(problem)
        else:
            self._shell.reopen(path)

    def backup(self) -> None:
        """Copy the workspace to a file of the officer's choice."""
        name = f"{Path(self._workspace.location).stem}-{date.today():%Y%m%d}.dafu"
        path = ask.save_file(
            self._shell.window, self._shell.state, self._tr("备份工作库"), self._tr("工作库"), ask.WORKSPACE, name
        )
        # Imported when asked for: it brings all that looks at the machine.
        from drafting.services import safekeeping

        if path and self._settle():
            self._shell.tasks.run(
                self._tr("正在备份"),
                lambda _progress, _cancelled: safekeeping.backup(self._workspace, path),
                lambda made: self._shell.window.notice.say(self._tr("已备份到 {path}").format(path=made)),
            )

    def restore(self) -> None:
        """Put a backup in this workspace's place; the present one is kept beside it."""
        shell, tr = self._shell, self._tr
        path = ask.open_file(shell.window, shell.state, tr("从备份恢复"), tr("工作库"), ask.WORKSPACE)
        if not path:
            return
        explanation = tr("现在的工作库会改名留在原处，不会丢失。")
        if self._settle() and ask.sure(shell.window, tr("用这份备份代替现在的工作库？"), explanation, tr("恢复"), tr):
            from drafting.services import safekeeping

            self._workspace.close()
            try:
                safekeeping.restore(path, self._workspace.location)
            except EnvironmentProblem as problem:
                shell.failures.tell(problem)
            shell.reopen(Path(self._workspace.location))

    def offer_own(self) -> None:
        """Say that this is the sample, and offer the one step out of it."""
        if not self._shell.state.seen_sample:
            self._shell.window.notice.say(
                self._tr("这是示例工作库，单位、人名、数字均为虚构。"),
                self._tr("建立本单位工作库"),
                self.make,
                self._put_away,
            )

    def _put_away(self) -> None:
        self._shell.state.seen_sample = True

    def _show_recent(self) -> None:
        here = self._workspace.location
        places = [Path(place) for place in self._shell.state.recent if place != here and Path(place).exists()]
        self._shell.window.show_recent(
            [(self._name(place), lambda place=place: self._turn_to(place)) for place in places]
        )

    def _name(self, location: str | Path) -> str:
        return self._tr("示例工作库") if is_sample(location) else Path(location).stem
