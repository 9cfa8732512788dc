"""What every format is read into before it becomes a Letter: lines, tables and figures in the order they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clauses.body import Run, RunStyle, Table

WHITE = " \t\u00a0\u3000\u200b\ufeff\r\n\x0b\x0c\u2002\u2003\u2009"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed paragraph. ``text`` has no outer white space and no line break.

    ``gap`` counts the blank lines before it; ``indented`` says it began with white space or an indent; ``level`` is 1 to
    4 where the file itself calls it a heading; ``soft`` that it follows a soft line break inside one paragraph;
    ``literal`` that it is a paragraph whatever it looks like (escaped in the text form); ``right`` set flush right.
    """

    text: str
    runs: tuple[Run, ...] = ()
    gap: int = 0
    indented: bool = False
    level: int = 0
    soft: bool = False
    literal: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the source."""

    table: Table


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the source: PNG or JPEG bytes and its printed width in millimetres; ``floating`` over the text."""

    image: bytes
    width_mm: float
    floating: bool = False


Element = Line | Grid | Picture
Elements = tuple[Element, ...]


FULL_WIDTH = {ord("！") + at: ord("!") + at for at in range(94) if chr(ord("!") + at).isalnum()}
"""Full-width digits and Latin letters as the plain ones, one for one: what is found there stands at the same place."""


def styled(runs: tuple[Run, ...]) -> bool:
    """Whether the runs say more than their text."""
    return any(run.notes or run.style is not RunStyle.PLAIN for run in runs)


# Zero-width and direction signs that editors and the web leave behind; the selectors of rare characters' shapes stay.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def without_invisible(elements: Iterable[Element]) -> Elements:
    """The elements without the signs that nobody sees and that would part words."""
    shown = map(_shown, elements)
    return tuple(one for one in shown if not isinstance(one, Line) or one.text)


def _shown(element: Element) -> Element:
    if isinstance(element, Line) and _INVISIBLE.search(element.text):
        runs = tuple(replace(run, text=_INVISIBLE.sub("", run.text)) for run in element.runs)
        text = _INVISIBLE.sub("", element.text)
        return replace(element, text=text if runs else text.strip(WHITE), runs=runs)
    return element
