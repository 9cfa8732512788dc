"""The streams of a binary Word file, and where its File Information Block says things lie ([MS-DOC] 2.5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast

from drafting.reading.refused import Refused

ENCRYPTED = "文件设有打开密码，请在 Word 或 WPS 中取消密码后再试。"
WORKBOOK = "这是 Excel 工作簿，不是答复件；交办清单请用 items import 导入。"
SLIDES = "这是演示文稿，不是文字材料。"
UNREADABLE = "旧版 .doc 或 .wps 文件不完整或格式太旧，读不了；请用 Word 或 WPS 另存为 .docx 后再试。"

_WORD = 0xA5EC
_WORD_97 = 0xC1
_PAIRS = 0x9A
"""Offset of the table of (offset, length) pairs in the FIB."""


@dataclass(frozen=True, slots=True)
class Binary:
    """The main stream and the table stream of a Word 97-2003 file."""

    main: bytes
    table: bytes

    def number(self, offset: int) -> int:
        """An unsigned 32-bit number of the FIB."""
        return int(struct.unpack_from("<I", self.main, offset)[0])

    def part(self, index: int) -> bytes:
        """The ``index``-th structure that the FIB points to in the table stream; empty where there is none."""
        offset, length = self.place(index)
        return self.table[offset : offset + length]

    def place(self, index: int) -> tuple[int, int]:
        """Where in the table stream that structure begins, and its length."""
        offset, length = struct.unpack_from("<II", self.main, _PAIRS + 8 * index)
        return int(offset), int(length)


def open_binary(data: bytes) -> Binary:
    """The streams. Raises Refused, in one sentence, for whatever is no readable Word document."""
    import olefile

    try:
        ole = cast("Any", olefile.OleFileIO(BytesIO(data)))
        with ole:
            names = {"/".join(path) for path in cast("list[list[str]]", ole.listdir())}
            _refuse_others(names)
            main = ole.openstream("WordDocument").read()
            flags = _flags(main)
            return Binary(main, ole.openstream("1Table" if flags & 0x200 else "0Table").read())
    except Refused:
        raise
    except Exception as error:  # whatever a damaged container makes of olefile
        raise Refused(_guess(data)) from error


def _guess(data: bytes) -> str:
    """What a container that cannot be opened seems to have been."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ENCRYPTED
    return WORKBOOK if "Workbook".encode("utf-16-le") in data else UNREADABLE


def _refuse_others(names: set[str]) -> None:
    if "EncryptedPackage" in names:
        raise Refused(ENCRYPTED)
    if names & {"Workbook", "Book"}:
        raise Refused(WORKBOOK)
    if "PowerPoint Document" in names:
        raise Refused(SLIDES)
    if "WordDocument" not in names:
        raise Refused(UNREADABLE)


def _flags(main: bytes) -> int:
    sign, version = struct.unpack_from("<HH", main, 0)
    flags = int(struct.unpack_from("<H", main, 0x0A)[0])
    if flags & 0x100:
        raise Refused(ENCRYPTED)
    if sign != _WORD or version < _WORD_97:
        raise Refused(UNREADABLE)
    return flags
