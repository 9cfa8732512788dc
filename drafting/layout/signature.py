"""Signature and date (GB/T 9704-2012, 7.3.5): with seal, without, and of several bureaus."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from drafting.layout.arranged import Alignment, Role, StyledParagraph
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.widths import width

# Lines of a page that signatures leave: text, the gap under it, the date, a note, the imprint.
_BESIDE = 8


def signature_block(
    names: tuple[str, ...], date: str, *, sealed: bool, followed: bool, profile: Profile
) -> tuple[StyledParagraph, ...]:
    """The closing paragraphs, first to last; empty where there is neither name nor date.

    ``followed``: a note comes after them, and stays on their page.
    """
    lines = _sealed(names, date, profile) if sealed else _unsealed(names, date, profile)
    return (*lines[:-1], replace(lines[-1], keep_with_next=followed)) if lines else ()


def _sealed(names: tuple[str, ...], date: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    """The date 4 characters from the right, each name centred on it; further in where a name would leave the type area.

    Name and date are centred on the same line, so that one stands over the other whatever font measures them. Bureaus
    that sign together stand in one column, a seal's height apart, so that no two seals touch; more than fit a page so
    stand in rows, the last of all over the date.
    """
    date_half = _width(date, profile) / 2
    centre = max(
        [
            profile.value("signature.sealed_right") * _cell(profile) + date_half,
            *(_width(name, profile) / 2 for name in names),
        ]
    )
    gap, placed = profile.value("signature.gap_sealed"), _placed(names, centre, profile)
    # However many there are, they and a line of text stand on one page.
    most = (profile.value("grid.lines") - _BESIDE - len(placed)) / max(len(placed) - 1, 1)
    apart = min(profile.value("signature.seal_apart"), most)
    lines = [
        _line(Role.SIGNATURE, text, place, apart if index else gap, profile)
        for index, (text, place) in enumerate(placed)
    ]
    if date:
        lines.append(_line(Role.DATE, date, _centred(date, centre, profile), 0.0 if names else gap, profile))
    return tuple(lines)


def _placed(names: tuple[str, ...], centre: float, profile: Profile) -> list[tuple[str, dict[str, Any]]]:
    """The lines of the names with their places: a name a line, or rows whose last name is centred at ``centre``."""
    if len(names) > profile.value("signature.column_most"):
        for most in range(int(profile.value("signature.row_most")), 1, -1):
            rows = [names[first : first + most] for first in range(0, len(names), most)]
            if step := _step(rows, centre, profile):
                return [_row(row, step, centre, profile) for row in rows]
    return [(name, _centred(name, centre, profile)) for name in names]


def _step(rows: list[tuple[str, ...]], centre: float, profile: Profile) -> float | None:
    """How far apart the names' middles stand: no seal or name meets another or leaves the type area. None: they would."""
    seal = profile.points("signature.seal")
    room = profile.type_width - centre - max(seal, *(_width(row[0], profile) for row in rows)) / 2
    step = room / max(len(row) - 1 for row in rows)
    pairs = (pair for row in rows for pair in pairwise(row))
    least = max((sum(_width(name, profile) for name in pair) / 2 + _cell(profile) for pair in pairs), default=0.0)
    return step if step >= max(seal, least) else None


def _row(names: tuple[str, ...], step: float, centre: float, profile: Profile) -> tuple[str, dict[str, Any]]:
    text = names[0]
    for before, name in pairwise(names):
        between = step - (_width(before, profile) + _width(name, profile)) / 2
        text += "\u3000" * max(1, int(between / _cell(profile))) + name
    return text, {"align": Alignment.RIGHT, "right": centre - _width(names[-1], profile) / 2}


def _centred(text: str, centre: float, profile: Profile) -> dict[str, Any]:
    """Indents that centre ``text`` at ``centre`` points from the right edge; flush right where it reaches the edge."""
    if centre - _width(text, profile) / 2 < 1:
        return {"align": Alignment.RIGHT}
    half = min(centre, profile.type_width - centre)
    return {"align": Alignment.CENTER, "left": profile.type_width - centre - half, "right": centre - half}


def _unsealed(names: tuple[str, ...], date: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    """The name 2 characters from the right, the date's first character 2 to the right of the name's first.

    Where the date is as long as the name or longer, the date keeps the 2 characters and the name moves left.
    """
    cell = _cell(profile)
    indent, offset = profile.value("signature.unsealed_right") * cell, profile.value("signature.date_offset") * cell
    longest, date_width = max((_width(name, profile) for name in names), default=0.0), _width(date, profile)
    # The widths are LibreOffice's, which sets gaps between figures and Han: the date must be shorter for certain.
    if longest - date_width > 1.1 * cell:
        name_right = indent
        date_place: dict[str, Any] = {"align": Alignment.LEFT, "left": profile.type_width - indent - longest + offset}
    else:
        name_right = max(indent, indent + date_width + offset - longest)
        date_place = {"align": Alignment.RIGHT, "right": indent}
    gap = profile.value("signature.gap_unsealed")
    lines = [
        _line(
            Role.SIGNATURE,
            name,
            {"align": Alignment.RIGHT, "right": name_right},
            0.0 if index else gap,
            profile,
        )
        for index, name in enumerate(names)
    ]
    if date:
        lines.append(_line(Role.DATE, date, date_place, 0.0 if names else gap, profile))
    return tuple(lines)


def _line(role: Role, text: str, place: dict[str, Any], before: float, profile: Profile) -> StyledParagraph:
    return paragraph(
        role,
        text,
        profile,
        space_before=before,
        keep_with_next=True,
        block_id="@date" if role is Role.DATE else "@signature",
        **place,
    )


def _cell(profile: Profile) -> float:
    return profile.character(profile.roles[Role.DATE].size)


def _width(text: str, profile: Profile) -> float:
    return width(text, profile.roles[Role.DATE].size, profile.spacing)
