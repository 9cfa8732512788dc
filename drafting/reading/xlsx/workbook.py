"""Opens a list whatever it is called: what counts is what the file holds, not its name."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from drafting.model.problem import EnvironmentProblem, Problem
from drafting.reading.xlsx.sheet import Cell, Merge, Sheet, squared

_LARGEST_FILE = 60 << 20
_LARGEST_UNPACKED = 800 << 20
_LARGEST_SHEET = 100_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


Read = tuple[tuple[Sheet, ...], tuple[Problem, ...]]


def read_sheets(path: Path) -> Read:
    """All sheets of a list, hidden ones marked. Bad content is one problem and no sheets.

    Raises EnvironmentProblem where the file itself cannot be had (missing, no permission).
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return _refused(path, "文件过大（超过 60 MB），请只保留清单所在的工作表后再导入")
        data = path.read_bytes()
    except FileNotFoundError:
        raise EnvironmentProblem(f"找不到文件“{path}”，请核对路径。") from None
    except IsADirectoryError:
        raise EnvironmentProblem(f"“{path}”是文件夹，请指定其中的清单文件。") from None
    except OSError as error:
        raise EnvironmentProblem(
            f"打不开“{path}”：{error.strerror or error}。请关闭正在使用它的程序，或核对权限。"
        ) from None
    if not data.strip(b"\0 \r\n\t"):
        return _refused(path, "文件是空的")
    if data.startswith(b"PK"):
        return _read_zip(path, data)
    if data.startswith(_OLE):
        return _read_ole(path, data)
    from drafting.reading.xlsx.textual import read_textual

    sheets, trouble = read_textual(data, path.stem)
    return _refused(path, trouble) if trouble else (sheets, ())


def _refused(path: Path, message: str) -> Read:
    return (), (Problem(f"{message}。", path.name),)


def _read_zip(path: Path, data: bytes) -> Read:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            unpacked = sum(info.file_size for info in archive.infolist())
    except (BadZipFile, ValueError, OSError):
        return _refused(path, "文件不完整或已损坏，请重新取得清单后再导入")
    if unpacked > _LARGEST_UNPACKED:
        return _refused(path, "文件解开后过大，请只保留清单所在的工作表后再导入")
    if "word/document.xml" in names:
        return _refused(path, "这是 Word 文件，不是 Excel 清单，请把其中的表格复制到 Excel 后再导入")
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        return _refused(path, "这不是 Excel 清单")
    return _read_calamine(path, data)


def _read_ole(path: Path, data: bytes) -> Read:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return _refused(path, "清单设了打开密码，请在 Excel 中取消密码后再导入")
    if holds("WordDocument"):
        return _refused(path, "这是 Word 文件，不是 Excel 清单，请把其中的表格复制到 Excel 后再导入")
    return _read_calamine(path, data)


def _read_calamine(path: Path, data: bytes) -> Read:
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        found = [
            _sheet(book, place, str(meta.visible).endswith("Visible"))
            for place, meta in enumerate(book.sheets_metadata)
            if str(meta.typ).endswith("WorkSheet")
        ]
    except PasswordError:
        return _refused(path, "清单设了打开密码，请在 Excel 中取消密码后再导入")
    except BaseException as error:  # the reader's Rust side answers broken files with its own panics
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError, NameError, TypeError, AttributeError)):
            raise  # not the file's fault
        return _refused(path, "文件不完整或已损坏，请重新取得清单后再导入")
    if long := next((sheet.name for sheet in found if len(sheet.rows) > _LARGEST_SHEET), None):
        return _refused(path, f"工作表“{long}”超过{_LARGEST_SHEET // 10_000}万行，不像是交办清单，请只保留清单后再导入")
    if not any(sheet.rows for sheet in found):
        return _refused(path, "清单里没有内容")
    return tuple(found), ()


def _sheet(book: Any, place: int, visible: bool) -> Sheet:
    sheet = book.get_sheet_by_index(place)
    left = (None,) * sheet.start[1] if sheet.start else ()
    rows = squared((*left, *row) for row in sheet.iter_rows()) if sheet.end else ()
    rows = tuple(tuple(_value(cell) for cell in row) for row in rows)
    merges = tuple(Merge(*first, *last) for first, last in sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, rows, merges, hidden=not visible)


def _value(cell: Any) -> Cell:
    if cell is None or isinstance(cell, (str, bool, float, date)):
        return cell
    return float(cell) if isinstance(cell, int) else str(cell)
