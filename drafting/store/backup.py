"""Backup and restore of a workspace file: copies are consistent, checked, and never overwrite anything."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from drafting.model.problem import EnvironmentProblem
from drafting.store.migrations import APPLICATION_ID, NEWEST
from drafting.store.trouble import BUSY, DAMAGED, NEWER, NOT_A_WORKSPACE, UnusableFile, check_file, problem_of

BUSY_SECONDS = 10.0


def copy_file(source: Path, target: Path) -> None:
    """A consistent copy of a workspace that may be in use, checked before it appears under its name.

    Raises EnvironmentProblem where the source is damaged, the disk full, or a file stands at ``target``.
    """
    fresh = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        raise EnvironmentProblem(f"{target} 已经存在，不会覆盖它，请换一个文件名。") from error
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        _copy(source, fresh, target)
        fresh.replace(target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        fresh.unlink(missing_ok=True)
        if target.stat().st_size == 0:
            target.unlink()


def check_backup(path: Path) -> None:
    """Raise EnvironmentProblem unless ``path`` is a whole workspace that this version can open."""
    if not path.is_file() or path.stat().st_size == 0:
        raise EnvironmentProblem(f"{path} 不是答复起草台的备份（文件不存在或是空的），请另选文件。")
    check_sound(path, to_write=False)


def check_sound(path: Path, *, to_write: bool = True) -> None:
    """Raise EnvironmentProblem unless ``path`` is a workspace, whole, and of this version or an older one."""
    check_file(path, to_write=to_write)
    try:
        with closing(_open(path)) as connection:
            application, version = (
                connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
            )
            whole = not _faults(connection)
    except sqlite3.Error as error:
        raise problem_of(error, path) or UnusableFile(DAMAGED.format(path=path)) from error
    if application != APPLICATION_ID:
        raise UnusableFile(NOT_A_WORKSPACE.format(path=path))
    if version > NEWEST:
        raise UnusableFile(NEWER.format(path=path))
    if not whole:
        raise UnusableFile(DAMAGED.format(path=path))


def put_in_place(backup: Path, location: Path) -> Path | None:
    """Make the backup the workspace at ``location``; returns where the one that was there is kept, None if there was none.

    A sound workspace is overwritten in one transaction, so windows that have it open see the restored one; a file that
    is unusable is moved aside with its log, once the new one is ready beside it.
    """
    check_backup(backup)
    if not location.exists() or location.stat().st_size == 0:
        location.unlink(missing_ok=True)
        copy_file(backup, location)
        return None
    kept = location.with_name(f"{location.stem}.恢复前.{stamp()}{location.suffix}")
    try:
        check_sound(location)
        copy_file(location, kept)
    except UnusableFile:
        ready = location.with_name(f"{location.name}.{os.getpid()}.restored")
        copy_file(backup, ready)
        _exchange(location, kept, ready)
        return kept
    try:
        with closing(_open(backup)) as old, closing(sqlite3.connect(location)) as new:
            _pour(old, new, location)
    except sqlite3.Error as error:
        raise problem_of(error, location) or error from error
    return kept


def stamp() -> str:
    """The time for a file's name, to the millisecond."""
    return datetime.now().strftime("%Y%m%d-%H%M%S-%f")[:-3]


def _copy(source: Path, fresh: Path, target: Path) -> None:
    try:
        with closing(_open(source)) as old, closing(sqlite3.connect(fresh)) as new:
            _pour(old, new, source)
            new.execute("PRAGMA journal_mode = DELETE")
            sound = not _faults(new)
    except sqlite3.Error as error:
        damaged = getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
        problem = problem_of(error, source if damaged else target)
        raise problem or UnusableFile(DAMAGED.format(path=source)) from error
    if not sound:
        raise UnusableFile(DAMAGED.format(path=source))
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())


def _pour(old: sqlite3.Connection, new: sqlite3.Connection, place: Path) -> None:
    """Copy all pages in one transaction; give up on a database that stays locked."""
    latest = time.monotonic() + BUSY_SECONDS

    def still_waiting(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > latest:
            raise EnvironmentProblem(BUSY.format(path=place))

    old.backup(new, progress=still_waiting)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    loose = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return tuple([line for line in said if line != "ok"] + loose)


def _exchange(location: Path, kept: Path, ready: Path) -> None:
    try:
        for side in ("-wal", "-shm"):
            log = location.with_name(location.name + side)
            if log.exists():
                log.replace(kept.with_name(kept.name + side))
        location.replace(kept)
        ready.replace(location)
    except OSError as error:
        raise EnvironmentProblem(
            f"移不开损坏的工作库 {location}，请关闭正在使用它的程序后再试：{error.strerror}"
        ) from error


def _cannot_write(target: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(f"写不了 {target}，请检查文件夹是否存在、有没有写入权限和空间：{error.strerror}")
