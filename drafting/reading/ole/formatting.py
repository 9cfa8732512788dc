"""What the formatting of a binary Word file says of its paragraphs and characters ([MS-DOC] 2.9.33, 2.9.174, 2.6)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from drafting.reading.ole.file import Binary

_CHARACTERS, _PARAGRAPHS = 12, 13
_PAGE = 512
_OPERAND = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
TABLE_DEFINITION = 0xD608

IN_TABLE, ROW_END, OUTLINE, ALIGN, ALIGN_OLD = 0x2416, 0x2417, 0x2640, 0x2461, 0x2403
FIRST_LINE = (0x8460, 0x8411, 0x4457)
INNER_ROW = 0x244C
LIST, LIST_LEVEL = 0x460B, 0x260A
DELETED, HIDDEN, BOLD, RAISED, SYMBOL = 0x0800, 0x083C, 0x0835, 0x2A48, 0x6A09

Properties = dict[int, bytes]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes ``start`` to ``end`` of the main stream and what is said of them; ``style`` is 0 for characters."""

    start: int
    end: int
    properties: Properties
    style: int = 0


@dataclass(frozen=True, slots=True)
class Formatting:
    """The stretches of one kind, by place."""

    stretches: tuple[Stretch, ...] = ()
    starts: tuple[int, ...] = field(default=())

    def at(self, place: int) -> Stretch | None:
        found = bisect_right(self.starts, place) - 1
        stretch = self.stretches[found] if found >= 0 else None
        return stretch if stretch and place < stretch.end else None


def paragraphs_of(binary: Binary) -> Formatting:
    return _sorted(_stretches(binary, _PARAGRAPHS))


def characters_of(binary: Binary) -> Formatting:
    return _sorted(_stretches(binary, _CHARACTERS))


def switched_on(properties: Properties, code: int) -> bool:
    return properties.get(code, b"\0")[:1] not in (b"", b"\0")


def signed(properties: Properties, code: int) -> int:
    """A 16-bit number, 0 where nothing is said."""
    value = properties.get(code, b"")
    return int(struct.unpack_from("<h", value)[0]) if len(value) >= 2 else 0


def _sorted(stretches: Iterator[Stretch]) -> Formatting:
    """Whatever of the formatting can be read: a file that says too little keeps its text all the same."""
    found: list[Stretch] = []
    with suppress(struct.error, IndexError):
        found.extend(stretches)
    found.sort(key=lambda stretch: stretch.start)
    return Formatting(tuple(found), tuple(stretch.start for stretch in found))


def _stretches(binary: Binary, index: int) -> Iterator[Stretch]:
    table = binary.part(index)
    count = (len(table) - 4) // 8
    for number in range(count):
        (page,) = struct.unpack_from("<I", table, 4 * (count + 1) + 4 * number)
        at = (page & 0x3FFFFF) * _PAGE
        yield from _page(binary.main[at : at + _PAGE], index == _PARAGRAPHS)


def _page(page: bytes, of_paragraphs: bool) -> Iterator[Stretch]:
    count = page[_PAGE - 1]
    limits = struct.unpack_from(f"<{count + 1}I", page, 0)
    width = 13 if of_paragraphs else 1
    for number in range(count):
        at = page[4 * (count + 1) + width * number] * 2
        style, said = (0, b"") if not at else _paragraph(page, at) if of_paragraphs else (0, _character(page, at))
        yield Stretch(limits[number], limits[number + 1], dict(_properties(said)), style)


def _paragraph(page: bytes, at: int) -> tuple[int, bytes]:
    """The style's number and the property list of a paragraph."""
    start, length = (at + 1, 2 * page[at] - 1) if page[at] else (at + 2, 2 * page[at + 1])
    (style,) = struct.unpack_from("<H", page, start)
    return int(style), page[start + 2 : start + length]


def _character(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]]


def _properties(said: bytes) -> Iterator[tuple[int, bytes]]:
    """The property list as code and operand; the code itself says how long its operand is."""
    at = 0
    while at + 3 <= len(said):
        code = int(struct.unpack_from("<H", said, at)[0])
        at += 2
        length = _OPERAND.get(code >> 13)
        if length is None and code == TABLE_DEFINITION:
            length = 1 + int(struct.unpack_from("<H", said, at)[0])
        elif length is None:
            length = 1 + said[at]
        yield code, said[at : at + length]
        at += length
