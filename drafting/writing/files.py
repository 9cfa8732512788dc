"""Putting a finished file in its place: whole or not at all, and never over one that differs unless asked to."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp

from drafting.model.problem import EnvironmentProblem

_MOST = 999


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the file is. ``left``: one with the same content was there; ``numbered``: the name was taken by another."""

    path: Path
    left: bool = False
    numbered: bool = False


def write_whole(path: Path, data: bytes, *, flushed: bool = True) -> None:
    """Write ``data`` to ``path``: whoever reads it sees the old file or the new one, never a part.

    ``flushed``: it is on the disk, not only given to the system, before it takes the place of an old one.
    Raises EnvironmentProblem with the remedy: no such folder, no right to write, disk full, file open elsewhere.
    """
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = mkstemp(prefix=".dafu-", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            if flushed:
                stream.flush()
                os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            _discard(temporary)
        raise EnvironmentProblem(_reason(path, error)) from error


def place(path: Path, data: bytes) -> Placed:
    """Write beside what is there: the same content is left alone, a file that differs keeps its name and ours gets a number."""
    for number in range(1, _MOST):
        target = path if number == 1 else path.with_name(f"{path.stem}({number}){path.suffix}")
        if not target.exists():
            # Nothing is replaced, so nothing can be lost by leaving the disk to the system: hundreds are written in a row.
            write_whole(target, data, flushed=False)
            return Placed(target, numbered=number > 1)
        if _holds(target, data):
            return Placed(target, left=True, numbered=number > 1)
    raise EnvironmentProblem(f"{path.parent} 里名为“{path.stem}”的文件太多了，请换一个文件夹。")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _discard(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _reason(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"磁盘空间不足，{path.name} 没有写入；请清理磁盘或换一个位置。"
    if path.is_dir():
        return f"{path} 是一个文件夹，请写明文件名。"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EBUSY) or getattr(error, "winerror", None) in (5, 32, 33):
        if path.exists() and os.access(path.parent, os.W_OK):
            return f"{path.name} 正被占用，请先在 Word 或 WPS 中关闭它，再试一次。"
        return f"没有在 {path.parent} 写入的权限，请换一个文件夹。"
    if error.errno == errno.EROFS:
        return f"{path.parent} 是只读的，请换一个文件夹。"
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return f"文件名“{path.name}”不能用，请换一个短些、不含特殊符号的名字。"
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return f"{path.parent} 不是文件夹，请换一个位置。"
    return f"{path} 没有写成（{error.strerror or error}）。"
