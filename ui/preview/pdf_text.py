"""Makes the text of a PDF that Qt wrote findable.

Qt tells a reader what each glyph means by looking backwards through the font: where one glyph serves 一 and the radical ⼀
it names the radical, and characters outside the BMP it leaves out, so a search finds neither. The painter knows what it
drew; this writes the right tables behind the file as an incremental update (ISO 32000-1, 7.5.6 and 9.10.3). It also
closes the information dictionary, which Qt 6.8 leaves open, so that readers see the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_FONT = re.compile(rb"\n(\d+) 0 obj\n<< /Type /Font\n/Subtype /Type0\n.*?/ToUnicode (\d+) 0 R", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+) \n%%EOF\s*\Z", re.DOTALL)
_OPEN_INFORMATION, _CLOSED_INFORMATION = b"/Trapped /False\n2\nendobj", b"/Trapped /False\n>>endobj"
_LARGEST_BLOCK = 100


def make_findable(data: bytes, drawn: Iterable[Sequence[str]]) -> bytes:
    """The file corrected. ``drawn``: for every font, in the order of first use, its characters in that order.

    Left as Qt wrote it where the file is not laid out as expected: the pages look the same either way.
    """
    data = data.replace(_OPEN_INFORMATION, _CLOSED_INFORMATION, 1)
    tables = [int(table) for _, table in sorted((int(font), table) for font, table in _FONT.findall(data))]
    characters = list(drawn)
    trailer = _TRAILER.search(data)
    if trailer is None or len(tables) != len(characters):
        return data
    return data + _update(len(data), dict(zip(tables, characters, strict=True)), trailer)


def _update(offset: int, tables: dict[int, Sequence[str]], trailer: re.Match[bytes]) -> bytes:
    """New versions of the given objects, the table of where they stand, and a trailer that names the older one."""
    body, places = b"", b""
    for number, characters in sorted(tables.items()):
        places += b"%d 1\n%010d 00000 n \n" % (number, offset + len(body))
        stream = _to_unicode(characters)
        body += b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(stream), stream)
    entries, previous = trailer.group(1), int(trailer.group(2))
    start = offset + len(body)
    return body + b"xref\n%strailer\n<<\n%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (places, entries, previous, start)


def _to_unicode(characters: Sequence[str]) -> bytes:
    """The CMap of one font: its glyphs are numbered from 1 in the order of first use."""
    rows = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in enumerate(characters, start=1)]
    blocks = [rows[first : first + _LARGEST_BLOCK] for first in range(0, len(rows), _LARGEST_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
