"""Text -> Letter: the head, the body and the tail of a letter in the order they are printed (DESIGN, ``format``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from drafting.model.blocks import Origin
from drafting.model.letter import Attachment, Letter
from drafting.reading.letter.blocks import read_blocks
from drafting.reading.letter.frames import unframed
from drafting.reading.letter.head import read_head, with_greeting_apart
from drafting.reading.letter.notes import with_stray_notes
from drafting.reading.letter.repair import repaired
from drafting.reading.letter.strays import without_strays
from drafting.reading.letter.tail import Tail, read_tail, with_addressees_apart
from drafting.reading.source import Element, Line, Picture, without_invisible
from drafting.reading.textual.plain import elements_of

_SEAL_REACH = 10
_ENTRY = re.compile(r".{2,60}?(?:\t|[ .…·\u3000]{2,})\s*\d{1,3}")


def letter_of_text(text: str, *, tidy: bool = False) -> Letter:
    """The letter that plain text prints. ``tidy`` also drops what is web page and not letter; else no character is lost."""
    return letter_of(elements_of(text), tidy=tidy)


def letter_of(elements: Sequence[Element], *, tidy: bool = False, origin: Origin | None = None) -> Letter:
    """The letter that lines, tables and pictures in their printed order make."""
    elements = unframed(elements)
    contents, elements = _contents(elements)
    if tidy:
        from drafting.reading.web.page import without_page

        elements = without_page(with_greeting_apart(without_invisible(elements)))
    else:
        strays, elements = without_strays(elements)
        contents += strays
    head, start = read_head(elements)
    rest = _without_seals(elements[start:])
    tail = read_tail(rest, loose=tidy)
    blocks = read_blocks(repaired((*contents, *rest[: tail.start])), origin=origin)
    if tidy and not head.addressees:
        tail, sent = with_addressees_apart(tail)
        head = replace(head, addressees=sent)
    letter = replace(
        head,
        blocks=blocks,
        attachments=_attachments(tail, len(blocks) + 1, origin),
        signature=tail.signature,
        date=tail.date,
        notes=tail.notes,
        cc=tail.cc,
        issued_by=tail.issued_by,
        issued_on=tail.issued_on,
    )
    return with_stray_notes(letter, elements[:start], rest)


def _contents(elements: Sequence[Element]) -> tuple[list[Line], Sequence[Element]]:
    """A table of contents (目录 and the lines with their page numbers) before the letter, and what follows it."""
    first = elements[0] if elements else None
    if not isinstance(first, Line) or "".join(first.text.split()) != "目录":
        return [], elements
    lines = list(takewhile(lambda one: isinstance(one, Line) and _ENTRY.fullmatch(one.text), elements[1:]))
    contents = [replace(one, literal=True) for one in (first, *lines) if isinstance(one, Line)]
    return (contents, elements[len(contents) :]) if lines else ([], elements)


def _without_seals(elements: Sequence[Element]) -> Sequence[Element]:
    """Without pictures that float over the end of a letter: seals and signatures, which are put on anew."""
    last = len(elements) - _SEAL_REACH
    return [one for at, one in enumerate(elements) if at < last or not _floats(one)]


def seal_notice(elements: Sequence[Element]) -> str:
    """What an officer should know of such pictures; "" where there are none."""
    count = sum(map(_floats, elements[-_SEAL_REACH:]))
    return f"文末有{count}幅浮动图片（印章或签名），未带入，请用印时另盖。" if count else ""


def _floats(element: Element) -> bool:
    return isinstance(element, Picture) and element.floating


def _attachments(tail: Tail, first_id: int, origin: Origin | None) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    listed = list(tail.attachments) + [("", "")] * (len(tail.pages) - len(tail.attachments))
    for place, (printed, name) in enumerate(listed):
        page = tail.pages[place] if place < len(tail.pages) else ()
        blocks = read_blocks(repaired(page), first_id, origin)
        first_id += len(blocks)
        usual = f"{place + 1}." if len(listed) > 1 else ""
        head = tail.page_labels[place] if place < len(tail.pages) else ""
        found.append(
            Attachment(
                name=name if printed in ("", usual) else printed + name,
                blocks=blocks,
                label="" if head == (f"附件{place + 1}" if len(listed) > 1 else "附件") else head,
            )
        )
    return tuple(found)
