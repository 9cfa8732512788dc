"""Makes the text of a PDF that Qt wrote findable.

Qt tells a reader what each glyph means by looking backwards through the font: where one glyph serves 一 and the radical ⼀
it names the radical, and characters outside the BMP it leaves out, so a search finds neither. The painter knows what it
drew; these are the right tables (ISO 32000-1, 9.10.3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FONT = re.compile(rb"\n(\d+) 0 obj\n<< /Type /Font\n/Subtype /Type0\n.*?/ToUnicode (\d+) 0 R", re.DOTALL)
_LARGEST_BLOCK = 100
_HEAD = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
)


def character_tables(data: bytes, drawn: Sequence[Sequence[str]]) -> dict[int, bytes]:
    """The fonts' tables by object number. ``drawn``: for every font, in the order of first use, its characters in that order.

    None where the file is not laid out as expected: the pages look the same either way.
    """
    tables = [int(table) for _, table in sorted((int(font), table) for font, table in _FONT.findall(data))]
    if len(tables) != len(drawn):
        return {}
    return {table: _stream(_to_unicode(characters)) for table, characters in zip(tables, drawn, strict=True)}


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _to_unicode(characters: Sequence[str]) -> bytes:
    """The CMap of one font: its glyphs are numbered from 1 in the order of first use."""
    # The first glyph is the box of all characters the font lacks.
    rows = [
        f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in enumerate(("\ufffd", *characters))
    ]
    lines = [*_HEAD]
    for first in range(0, len(rows), _LARGEST_BLOCK):
        block = rows[first : first + _LARGEST_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
