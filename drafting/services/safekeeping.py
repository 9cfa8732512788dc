"""Keeping a workspace safe: backup, restore, and what the doctor says of it and of the machine."""

from __future__ import annotations

import shutil
from pathlib import Path

from drafting.model.problem import EnvironmentProblem
from drafting.services.checkup import Check, check_machine
from drafting.services.workspace import Workspace, open_workspace, own_location, resolve

ROOM = 200 * 1024 * 1024
"""Bytes that should be free beside a workspace: its log, a backup and the exports of a day."""


def backup(workspace: Workspace, file: str | Path) -> Path:
    """Copy the open workspace to ``file`` and check the copy. Never overwrites: raises EnvironmentProblem instead."""
    from drafting.store.backup import copy_file

    target = Path(file).expanduser().absolute()
    copy_file(Path(workspace.location), target)
    return target


def restore(file: str | Path, location: str | Path | None = None) -> Path | None:
    """Put a backup in the workspace's place, brought to this version; returns where the former one is kept, if any.

    Raises EnvironmentProblem for what is no whole backup or comes from a newer version; nothing is changed then.
    """
    from drafting.store.backup import put_in_place

    target = resolve(location)
    kept = put_in_place(Path(file).expanduser().absolute(), target)
    open_workspace(target).close()
    return kept


def doctor(workspace: Workspace | str | Path | None = None) -> tuple[Check, ...]:
    """What is well and what is not, of the machine and of a workspace, open or by its location; creates nothing."""
    return (*check_machine(), *_check_workspace(workspace))


def _check_workspace(workspace: Workspace | str | Path | None) -> tuple[Check, ...]:
    name = "工作库"
    try:
        path = resolve(workspace.location if isinstance(workspace, Workspace) else workspace)
    except EnvironmentProblem as problem:
        return (Check(name, False, str(problem), "请用 --workspace 指定一个工作库文件。"),)
    if not path.parent.is_dir() and path.parent != own_location().parent:
        return (Check(name, False, f"文件夹 {path.parent} 不存在", "请先建立它，或换一个位置。"),)
    if not path.exists():
        return (Check(name, True, f"还没有建立（{path}），第一次使用时自动建立"), _check_room(path))
    return (_check_file(name, path), _check_room(path))


def _check_file(name: str, path: Path) -> Check:
    from drafting.store.backup import check_sound

    try:
        check_sound(path)
    except EnvironmentProblem as problem:
        return Check(name, False, str(problem), "请按提示处理；有备份时可用“restore”恢复。")
    return Check(name, True, f"{path}，{path.stat().st_size / 1e6:.1f} MB，完好")


def _check_room(path: Path) -> Check:
    folder = next((folder for folder in path.parents if folder.is_dir()), path.parent)
    needed = ROOM + 3 * (path.stat().st_size if path.exists() else 0)
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Check("磁盘空间", False, f"查不到 {folder} 的剩余空间：{error.strerror}", "请检查磁盘是否连好。")
    if free < needed:
        return Check("磁盘空间", False, f"只剩 {free / 1e6:.0f} MB", f"请清理到至少 {needed / 1e6:.0f} MB。")
    return Check("磁盘空间", True, f"剩余 {free / 1e9:.1f} GB")
