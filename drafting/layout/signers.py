"""文号 and 签发人 (GB/T 9704-2012, 7.2.5 and 7.2.6)."""

from __future__ import annotations

import re

from drafting.layout.arranged import Alignment, Role, StyledParagraph, StyledRun, Typeface
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.widths import width
from drafting.model.letter import Letter

_LABEL = "签发人："
# A name with what separates it from the next; two single characters are a name written wide.
_NAME = re.compile(r"\S\s+\S(?![^\s、，,；;])[、，,；;]?|[^\s、，,；;]+[、，,；;]?")
_A_ROW = 2
"""Names in a row."""

Mark = tuple[Role, str]
"""A mark of the head: what it is and its words."""


def mark_runs(marks: tuple[Mark, ...], profile: Profile, end: str = "") -> tuple[StyledRun, ...]:
    """Marks one behind the other on a line, a character apart, each in its own typeface."""
    last = len(marks) - 1
    return tuple(
        StyledRun(text + (end if place == last else "\u3000"), profile.roles[role].typeface, role=role)
        for place, (role, text) in enumerate(marks)
    )


def number_lines(letter: Letter, behind: tuple[Mark, ...], profile: Profile) -> tuple[StyledParagraph, ...]:
    """文号 and the marks ``behind`` it, centred; with a 签发人 they move to the left and share the last signer's line."""
    if letter.signer:
        return signer_lines(letter.doc_number, letter.signer, profile, behind)
    printed = numbered(letter.doc_number, behind)
    return (paragraph(Role.DOC_NUMBER, mark_runs(printed, profile), profile),) if printed else ()


def numbered(number: str, behind: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """文号, where there is one, and the marks behind it."""
    return ((Role.DOC_NUMBER, number), *behind) if number else behind


def signer_lines(
    number: str, signer: str, profile: Profile, behind: tuple[Mark, ...] = ()
) -> tuple[StyledParagraph, ...]:
    """签发人 one character from the right, the names in 楷体, two in a row, those of further rows under the first.

    ``number`` and the marks ``behind`` it, one character from the left, stand on the last line. Empty where there is no signer.
    """
    if not signer:
        return ()
    printed = signer.removeprefix(_LABEL)
    names = _NAME.findall(printed)
    if len(names) <= _A_ROW:
        marks = numbered(number, behind)
        return (_line(marks, _LABEL, printed, profile.character(profile.roles[Role.DOC_NUMBER].size), profile),)
    rows = [tuple(names[first : first + _A_ROW]) for first in range(0, len(names), _A_ROW)]
    cell = profile.character(profile.roles[Role.DOC_NUMBER].size)
    column = max(_width(name, profile) for name in names[::_A_ROW]) + cell
    second = max(_width(name, profile) for name in names[1::_A_ROW])
    lines: list[StyledParagraph] = []
    for index, row in enumerate(rows):
        text = row[0]
        if len(row) > 1:
            text += "\u3000" * max(1, round((column - _width(row[0], profile)) / cell)) + row[1]
        right = cell + column + second - _width(text, profile)
        last = index == len(rows) - 1
        lines.append(_line(numbered(number, behind) if last else (), "" if index else _LABEL, text, right, profile))
    return tuple(lines)


def _line(number: tuple[Mark, ...], label: str, names: str, right: float, profile: Profile) -> StyledParagraph:
    cell = profile.character(profile.roles[Role.DOC_NUMBER].size)
    role, words = number[-1] if number else (Role.DOC_NUMBER, "")
    runs = (
        *mark_runs(number[:-1], profile, end="\u3000"),
        StyledRun(f"{words}\t{label}", Typeface.FANGSONG, role=role),
        StyledRun(names, Typeface.KAITI, role=Role.DOC_NUMBER),
    )
    return paragraph(Role.DOC_NUMBER, runs, profile, align=Alignment.LEFT, left=cell, right=cell, tab_right=right)


def _width(text: str, profile: Profile) -> float:
    return width(text, profile.roles[Role.DOC_NUMBER].size, profile.spacing)
