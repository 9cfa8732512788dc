"""What the surroundings of a workspace file can do to it, each as one sentence with its remedy."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

from drafting.model.problem import EnvironmentProblem

HEADER = b"SQLite format 3\x00"
NOT_A_WORKSPACE = (
    "{path} 不是答复起草台的工作库（可能是别的文件、已加密或已损坏），请另选文件，或从备份恢复（restore 命令）。"
)
DAMAGED = "{path} 已损坏或不完整，请从最近的备份恢复（restore 命令，原文件会另存保留）。"
BUSY = "工作库 {path} 正被另一个程序占用，请稍候再试，或关闭占用它的程序。"
READ_ONLY = "工作库 {path} 只能读、不能写，请检查文件和所在文件夹的写入权限，或换一个位置。"
GONE = "工作库 {path} 不在了（被移走或删除），写不进去。请把它放回原处；放不回来时，请先把正文复制到别处再关闭。"
NEWER = "{path} 由更新版本的答复起草台建立，本版本打不开，请先升级程序。"

_BY_NAME = (
    ("SQLITE_NOTADB", NOT_A_WORKSPACE),
    ("SQLITE_CORRUPT", DAMAGED),
    ("SQLITE_READONLY", READ_ONLY),
    ("SQLITE_BUSY", BUSY),
    ("SQLITE_LOCKED", BUSY),
    ("SQLITE_FULL", "磁盘已满，写不进 {path}，请清理磁盘空间后再试。"),
    ("SQLITE_CANTOPEN", "打不开 {path}，请检查文件夹是否存在、有没有读写权限。"),
    ("SQLITE_IOERR", "读写 {path} 时磁盘出错，请检查磁盘（U盘、网络盘是否已断开）和剩余空间后再试。"),
    ("SQLITE_AUTH", "没有权限打开工作库 {path}，请检查文件权限。"),
    ("SQLITE_PERM", "没有权限打开工作库 {path}，请检查文件权限。"),
)


class UnusableFile(EnvironmentProblem):
    """The file itself is at fault, for good: no workspace, damaged, or of a newer program."""


def problem_of(error: BaseException | None, path: Path) -> EnvironmentProblem | None:
    """The surroundings' part in a driver's error; None where it is a fault of ours."""
    if not isinstance(error, sqlite3.Error):
        return None
    if "no such module: fts5" in str(error):
        return EnvironmentProblem("本机 Python 的 SQLite 不带全文检索（FTS5），请换用 python.org 或系统自带的 Python。")
    name = getattr(error, "sqlite_errorname", "")
    for beginning, message in _BY_NAME:
        if name.startswith(beginning):
            kind = UnusableFile if message in (NOT_A_WORKSPACE, DAMAGED) else EnvironmentProblem
            return kind(message.format(path=path))
    return None


def check_file(path: Path, *, to_write: bool = True) -> None:
    """Raise EnvironmentProblem for what can be told without opening a database. A missing or empty file is a new one."""
    try:
        if path.is_dir():
            raise EnvironmentProblem(f"{path} 是文件夹，请指定工作库文件。")
        if not path.parent.is_dir():
            raise EnvironmentProblem(f"工作库所在的文件夹 {path.parent} 不存在，请先建立它，或换一个位置。")
        if not path.exists():
            return
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except OSError as error:
        raise EnvironmentProblem(f"读不了 {path}，请检查读写权限：{error.strerror or error}") from error
    if header and not header.startswith(HEADER):
        raise UnusableFile(NOT_A_WORKSPACE.format(path=path))
    if header and size < _promised_size(header) and not _has_log(path):
        raise UnusableFile(DAMAGED.format(path=path))
    if to_write and not os.access(path, os.W_OK):
        raise EnvironmentProblem(READ_ONLY.format(path=path))


def _has_log(path: Path) -> bool:
    """Whether a log stands beside the file: what the file lacks, after a kill in the middle of a checkpoint, is there."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _promised_size(header: bytes) -> int:
    """Bytes the file's header says the file has; SQLite file format, sections 1.3.2 and 1.3.8."""
    if len(header) < 100:
        return sys.maxsize
    page = int.from_bytes(header[16:18], "big")
    pages_are_valid = header[24:28] == header[92:96]
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big") if pages_are_valid else 0
