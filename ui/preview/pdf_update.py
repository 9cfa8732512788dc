"""Adds to a PDF that Qt wrote what Qt leaves out, as an incremental update behind it (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

import re

_TRAILER = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+) \n%%EOF\s*\Z", re.DOTALL)
_INFORMATION = re.compile(rb"/Info (\d+) 0 R")
_CATALOG = re.compile(rb"\n(\d+) 0 obj\n<<\n(/Type /Catalog\n.*?)>>\nendobj", re.DOTALL)
_SAID_AGAIN = re.compile(rb"/Metadata (\d+) 0 R\n")
_SIZE = re.compile(rb"/Size (\d+)")
_OPEN_INFORMATION, _CLOSED_INFORMATION = b"/Trapped /False\n2\nendobj", b"/Trapped /False\n>>endobj"


def with_information_closed(data: bytes) -> bytes:
    """The file with its information dictionary closed: Qt 6.8 leaves it open, and readers then miss the title."""
    return data.replace(_OPEN_INFORMATION, _CLOSED_INFORMATION, 1)


def first_free(data: bytes) -> int | None:
    """The lowest number no object of the file has; None where the file is not laid out as Qt lays it out."""
    trailer = _TRAILER.search(data)
    size = _SIZE.search(trailer.group(1)) if trailer else None
    return int(size.group(1)) if size else None


def information(data: bytes, title: str) -> dict[int, bytes]:
    """The file's information by object number: its title, and nothing of the program, the machine and the day."""
    found = _INFORMATION.search(data)
    if found is None:
        return {}
    return {int(found.group(1)): b"<< /Title <%s> >>" % f"\ufeff{title}".encode("utf-16-be", "replace").hex().encode()}


def catalogue(data: bytes, outline: int | None) -> dict[int, bytes]:
    """The catalogue by object number, with pages labelled by number, the language, and the outline's root where there is one.

    What Qt says of the file in it a second time is left out.
    """
    found = _CATALOG.search(data)
    if found is None:
        return {}
    entries = _SAID_AGAIN.sub(b"", found.group(2)) + b"/PageLabels << /Nums [0 << /S /D >>] >>\n/Lang (zh-CN)\n"
    objects = {int(number): b"null" for number in _SAID_AGAIN.findall(found.group(2))}
    entries += b"/Outlines %d 0 R\n" % outline if outline else b""
    return objects | {int(found.group(1)): b"<<\n%s>>" % entries}


def with_objects(data: bytes, objects: dict[int, bytes]) -> bytes:
    """The file with these objects, each by its number, in place of older ones or beside them."""
    trailer, free = _TRAILER.search(data), first_free(data)
    if trailer is None or free is None or not objects:
        return data
    body, places = b"", b""
    for number, content in sorted(objects.items()):
        places += b"%d 1\n%010d 00000 n \n" % (number, len(data) + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = _SIZE.sub(b"/Size %d" % max(free, *(number + 1 for number in objects)), trailer.group(1))
    start, previous = len(data) + len(body), int(trailer.group(2))
    tail = b"xref\n%strailer\n<<\n%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (places, entries, previous, start)
    return data + body + tail
