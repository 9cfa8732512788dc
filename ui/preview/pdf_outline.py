"""Bookmarks of a PDF from the letter's headings (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from drafting.layout.arranged import Role
from drafting.layout.pages import Line, Page
from drafting.model.lengths import MM_PER_PT

_LEVELS = {
    Role.HEADING_1: 1,
    Role.HEADING_2: 2,
    Role.HEADING_3: 3,
    Role.HEADING_4: 4,
    Role.ATTACHMENT_LABEL: 1,
}
_KIDS = re.compile(rb"/Type /Pages\n/Kids \n\[\n(.*?)\]", re.DOTALL)
_ABOVE_MM = 8.0


@dataclass(slots=True)
class _Entry:
    """One bookmark; ``y`` in points from the page's foot."""

    level: int
    title: str
    page: int
    y: float
    number: int = 0
    children: list[_Entry] = field(default_factory=list["_Entry"])


def outline(data: bytes, pages: Sequence[Page], free: int) -> dict[int, bytes]:
    """The outline's objects by number, from its root's, ``free``, on; none without headings."""
    kids, entries = _KIDS.search(data), _entries(pages)
    if kids is None or not entries:
        return {}
    targets = [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))]
    root = _Entry(0, "", 0, 0.0, free)
    _hang(root, entries)
    objects = {free: b"<< /Type /Outlines %s>>" % _ends(root)}
    _write(root, targets, objects)
    return objects


def _entries(pages: Sequence[Page]) -> list[_Entry]:
    lines = [(index, line) for index, page in enumerate(pages) for line in page.lines if line.role in _LEVELS]
    found: list[_Entry] = []
    for _, same in groupby(lines, key=lambda entry: (entry[1].block_id or entry[1].text, entry[1].role)):
        parts = [*same]
        index, first = parts[0]
        y = (pages[index].height_mm - first.y_mm + _ABOVE_MM) / MM_PER_PT
        found.append(_Entry(_LEVELS[first.role], _title([line for _, line in parts]), index, y))
    return found


def _title(lines: Sequence[Line]) -> str:
    """The heading's text; of a heading that runs into its paragraph, what comes before the full stop."""
    return "".join(line.text for line in lines).partition("。")[0]


def _hang(root: _Entry, entries: Sequence[_Entry]) -> None:
    above = [root]
    for number, entry in enumerate(entries, root.number + 1):
        entry.number = number
        while above[-1].level >= entry.level:
            above.pop()
        above[-1].children.append(entry)
        above.append(entry)


def _ends(entry: _Entry) -> bytes:
    if not entry.children:
        return b""
    first, last = entry.children[0].number, entry.children[-1].number
    return b"/First %d 0 R /Last %d 0 R /Count %d " % (first, last, len(entry.children))


def _write(parent: _Entry, targets: Sequence[int], objects: dict[int, bytes]) -> None:
    for place, entry in enumerate(parent.children):
        before = b"/Prev %d 0 R " % parent.children[place - 1].number if place else b""
        after = b"/Next %d 0 R " % parent.children[place + 1].number if place + 1 < len(parent.children) else b""
        title = f"\ufeff{entry.title}".encode("utf-16-be", "replace")
        objects[entry.number] = b"<< /Title <%s> /Parent %d 0 R %s%s%s/Dest [%d 0 R /XYZ 0 %.2f null] >>" % (
            title.hex().encode(),
            parent.number,
            before,
            after,
            _ends(entry),
            targets[entry.page],
            entry.y,
        )
        _write(entry, targets, objects)
