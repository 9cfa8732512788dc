"""The open workspace, and where workspaces lie. Importing this loads neither SQLAlchemy nor the driver."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from drafting.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from drafting.store.store import Store

APP = "dafu"


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open workspace file. May be used from several threads at once, and opened by several processes."""

    location: str
    store: Store

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_workspace(location: str | Path | None = None) -> Workspace:
    """Open the workspace at ``location``, creating it when new; without one, the last used or the officer's own.

    The user's data folder is made where it is missing; any other folder must be there.
    Raises EnvironmentProblem with the remedy for what cannot be opened.
    """
    path = resolve(location)
    if path.parent == _data_folder():
        _make_folder(path.parent)
    from drafting.store.store import Store

    return Workspace(str(path), Store(path))


def open_existing(location: str | Path | None = None) -> Workspace:
    """Open a workspace that must be there already; raises EnvironmentProblem where it is not."""
    path = resolve(location)
    if not path.exists():
        raise EnvironmentProblem(f"工作库 {path} 不存在，请用 --workspace 指定已有的工作库文件。")
    return open_workspace(path)


def resolve(location: str | Path | None) -> Path:
    """The file that ``location`` means. Raises EnvironmentProblem for a shared database, which is not there yet."""
    if location is None:
        last = default_location()
        return last if last.exists() else own_location()
    if str(location).startswith(("postgresql", "postgres:")):
        raise EnvironmentProblem("本版本还不能使用共用数据库，请用 --workspace 指定一个工作库文件。")
    if "://" in str(location) and not str(location).startswith("sqlite:///"):
        raise EnvironmentProblem(f"看不懂工作库位置“{location}”，请指定一个文件。")
    return Path(str(location).removeprefix("sqlite:///")).expanduser().absolute()


def default_location() -> Path:
    """The workspace last used; else the officer's own; else, on a first start, where the sample goes (no file yet)."""
    remembered = remembered_location()
    if remembered is not None and remembered.exists():
        return remembered
    return own_location() if own_location().exists() else sample_location()


def own_location() -> Path:
    """The officer's own workspace in the user's data folder."""
    return _data_folder() / "工作库.dafu"


def sample_location() -> Path:
    """The sample workspace that a first start shows."""
    return _data_folder() / "示例工作库.dafu"


def remember_location(path: str | Path) -> None:
    """Make ``path`` the workspace that the next start opens."""
    state = _state_file()
    _make_folder(state.parent)
    fresh = state.with_name(f"{state.name}.{os.getpid()}.new")
    try:
        fresh.write_text(json.dumps({"workspace": str(Path(path).absolute())}, ensure_ascii=False), encoding="utf-8")
        fresh.replace(state)
    except OSError as error:
        raise EnvironmentProblem(f"写不了设置文件 {state}，请检查权限和磁盘空间：{error.strerror}") from error


def remembered_location() -> Path | None:
    """The workspace last used; None on a first start or where the state file cannot be read."""
    try:
        return Path(json.loads(_state_file().read_text(encoding="utf-8"))["workspace"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _state_file() -> Path:
    import platformdirs

    return platformdirs.user_config_path(APP, appauthor=False) / "workspace.json"


def _data_folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(f"建不了文件夹 {folder}，请检查权限：{error.strerror}") from error
