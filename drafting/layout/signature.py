"""Signature and date (GB/T 9704-2012, 7.3.5): with seal, without, and of several bureaus."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafting.layout.arranged import Alignment, Role, StyledParagraph
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.widths import width


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
    that sign together stand in one column, a seal's height apart, so that no two seals touch.
    """
    date_half = _width(date, profile) / 2
    centre = max(
        [
            profile.value("signature.sealed_right") * _cell(profile) + date_half,
            *(_width(name, profile) / 2 for name in names),
        ]
    )
    gap, apart = profile.value("signature.gap_sealed"), profile.value("signature.seal_apart")
    lines = [
        _line(
            Role.SIGNATURE,
            name,
            _centred(name, centre, profile),
            apart if index else gap,
            profile,
        )
        for index, name in enumerate(names)
    ]
    if date:
        lines.append(_line(Role.DATE, date, _centred(date, centre, profile), 0.0 if names else gap, profile))
    return tuple(lines)


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
