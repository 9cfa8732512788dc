"""Whether a line of the body is a heading or a paragraph: as it was typed, and as it was before."""

from __future__ import annotations

from typing import NamedTuple

from drafting.model.blocks import Figure, Heading, TableBlock
from ui.editor.lines import Line

_BEGINNINGS = "一二三四五六七八九十百零〇第（(0123456789０１２３４５６７８９㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⒈⒉⒊⒋⒌⒍⒎⒏⒐⑴⑵⑶⑷⑸⑹⑺⑻⑼"  # i18n: printed
"""What a heading number may begin with: other lines are paragraphs without a closer look."""


class Shape(NamedTuple):
    """How a line's text is read: a heading of ``level`` whose title starts after its number and ends at ``end``."""

    level: int
    number: str
    start: int
    end: int
    run_in: bool


def _of_text(text: str) -> Shape | None:
    """The heading an officer means by typing ``text``."""
    if not text or text[0] not in _BEGINNINGS:
        return None
    from drafting.reading.letter.headings import label_of, split_heading  # its patterns take a while to build

    split, label = split_heading(text), label_of(text)
    if split is None or label is None:
        return None
    return Shape(split.level, split.printed, label.end, label.end + len(split.heading), bool(split.rest))


def _of_blocks(line: Line) -> Shape | None:
    first = line.blocks[0]
    if not isinstance(first, Heading):
        return None
    number = line.number
    return Shape(first.level, number, len(number), len(number) + len(first.text), len(line.blocks) > 1)


def shape_of(text: str, old: Line | None) -> Shape | None:
    """As typed; but what a reader or the officer had decided otherwise stays while its number stands."""
    meant = _of_text(text)
    if old is None or not old.blocks or isinstance(old.blocks[0], TableBlock | Figure):
        return meant
    was, would_be = _of_blocks(old), _of_text(old.shown.text)
    if was == would_be:
        return meant
    if was is None:
        return None if would_be and text.startswith(old.shown.text[: would_be.start]) else meant
    if not text.startswith(was.number):
        return meant
    if not was.run_in:
        return was._replace(end=len(text))
    head, tail = old.shown.text[: was.end], old.shown.text[was.end :]
    if text.startswith(head) and len(text) > len(head):
        return was
    if text.endswith(tail) and len(text) - len(tail) >= was.start:
        return was._replace(end=len(text) - len(tail))
    return was._replace(end=len(text), run_in=False)
