"""A file as it is printed, line by line: what two states of the same Word file are held against each other by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.model.letter import Letter
from drafting.reading.letter.frames import unframed
from drafting.reading.letter.head import read_head
from drafting.reading.letter.tail import read_tail
from drafting.reading.letter.text import letter_of
from drafting.reading.source import Element, Elements, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """``letter`` as the file reads, for its frame; ``body`` the lines, tables and pictures between head and tail;
    ``pages`` those of every attachment that has pages of its own, in their order."""

    letter: Letter
    body: Elements = ()
    pages: tuple[Elements, ...] = ()


def printed(elements: Sequence[Element]) -> Printed:
    """The parts of a file that was read into ``elements``, no character dropped or joined."""
    shown = [one for one in unframed(elements) if not (isinstance(one, Picture) and one.floating)]
    _, start = read_head(shown)
    rest = shown[start:]
    tail = read_tail(rest)
    return Printed(letter=letter_of(elements, tidy=False), body=tuple(rest[: tail.start]), pages=tail.pages)
