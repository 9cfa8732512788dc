"""The automatic numbers of a binary Word file ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVLF), as Numbering counts them."""

from __future__ import annotations

import struct
from contextlib import suppress

from drafting.reading.docx.numbering import Level, Numbering
from drafting.reading.ole.file import Binary

_LISTS, _USES = 73, 74
_LIST, _USE, _LEVEL = 28, 16, 28
_SIMPLE, _LEGAL = 1, 0x4
_SUFFIXES = ("tab", "space", "nothing")
# ECMA-376 17.18.59 in the order of [MS-OSHARED] 2.2.1.3, which numbers them; those no Chinese office uses count in digits.
_FORMATS = {
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    10: "ideographDigital",
    11: "japaneseCounting",
    14: "decimalFullWidth",
    18: "decimalEnclosedCircle",
    22: "decimalZero",
    23: "bullet",
    26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen",
    28: "decimalEnclosedCircleChinese",
    30: "ideographTraditional",
    31: "ideographZodiac",
    33: "taiwaneseCounting",
    34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand",
    37: "chineseCounting",
    38: "chineseLegalSimplified",
    39: "chineseCountingThousand",
    255: "none",
}


def numbering_of(binary: Binary) -> Numbering:
    """The lists of the file, by the number that paragraphs name them by; what cannot be read prints no numbers."""
    found = Numbering()
    with suppress(struct.error, IndexError):
        _read_lists(binary, found)
        uses = binary.part(_USES)
        for number in range(int(struct.unpack_from("<I", uses)[0])):
            (name,) = struct.unpack_from("<I", uses, 4 + _USE * number)
            found.abstract[str(number + 1)] = str(name)
    return found


def _read_lists(binary: Binary, found: Numbering) -> None:
    """The lists, and their levels, which follow them in the table stream."""
    start, length = binary.place(_LISTS)
    if not length:
        return
    (count,) = struct.unpack_from("<H", binary.table, start)
    at = start + length
    for number in range(count):
        head = start + 2 + _LIST * number
        (name,) = struct.unpack_from("<I", binary.table, head)
        for depth in range(1 if binary.table[head + 26] & _SIMPLE else 9):
            found.levels[f"{name}#", depth], at = _level(binary.table, at)


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """The level at ``at`` and where the next one begins."""
    start, format, flags = struct.unpack_from("<iBB", table, at)
    suffix, characters, paragraph, restart = table[at + 15], table[at + 24], table[at + 25], table[at + 26]
    text = at + _LEVEL + characters + paragraph
    (length,) = struct.unpack_from("<H", table, text)
    end = text + 2 + 2 * length
    printed = table[text + 2 : end].decode("utf-16-le", "replace")
    return Level(
        pattern="".join(f"%{ord(sign) + 1}" if sign < "\x09" else sign for sign in printed),
        format=_FORMATS.get(format, "decimal"),
        start=start,
        restart=restart if flags & 0x8 else None,
        legal=bool(flags & _LEGAL),
        suffix=_SUFFIXES[min(suffix, 2)],
    ), end
