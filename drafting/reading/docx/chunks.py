"""Documents of other formats that a Word file holds whole (``w:altChunk``): web pages, e-mailed pages, plain text."""

from __future__ import annotations

from drafting.reading.refused import Refused
from drafting.reading.source import Elements
from drafting.reading.textual.decode import decode
from drafting.reading.textual.plain import elements_of
from drafting.reading.web.html import html_elements


def chunk_elements(data: bytes) -> Elements | None:
    """The content of such a part; None for a format that is not read."""
    start = data[:2048].lstrip().lower()
    if start.startswith(b"{\\rtf"):
        return None
    if b"mime-version:" in start:
        from email import message_from_bytes, policy

        page = message_from_bytes(data, policy=policy.default).get_body(("html", "plain"))
        data = str(page.get_content()).encode() if page else b""
        start = data[:2048].lower()
    try:
        if b"<html" in start or b"<body" in start or b"<p" in start:
            return html_elements(data)
        text = decode(data)
    except Refused:
        return None
    return None if text is None else elements_of(text)
