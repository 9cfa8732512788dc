"""Signature and date (GB/T 9704-2012, 7.3.5): with seal, without, and of several bureaus."""

from __future__ import annotations

from drafting.layout.arranged import Alignment, Role, StyledParagraph
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.widths import width


def signature_block(
    names: tuple[str, ...], date: str, *, sealed: bool, profile: Profile
) -> tuple[StyledParagraph, ...]:
    """The closing paragraphs, first to last; empty where there is neither name nor date."""
    if sealed:
        return _sealed(names, date, profile)
    return _unsealed(names, date, profile)


def _sealed(names: tuple[str, ...], date: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    """The date 4 characters from the right, each name centred on it; further in where a name would leave the type area.

    Bureaus that sign together stand in one column, a seal's height apart, so that no two seals touch.
    """
    cell = profile.character(profile.roles[Role.DATE].size)
    right = profile.value("signature.sealed_right") * cell
    centre = max([right + _width(date, profile) / 2, *(_width(name, profile) / 2 for name in names)])
    half = min(centre, profile.type_width - centre)
    left_indent, right_indent = profile.type_width - centre - half, centre - half
    gap, apart = profile.value("signature.gap_sealed"), profile.value("signature.seal_apart")
    lines = [
        paragraph(
            Role.SIGNATURE,
            name,
            profile,
            align=Alignment.CENTER,
            left=max(left_indent, 0.0),
            right=max(right_indent, 0.0),
            space_before=apart if index else gap,
            keep_with_next=bool(date) or index < len(names) - 1,
        )
        for index, name in enumerate(names)
    ]
    if date:
        date_right = centre - _width(date, profile) / 2
        lines.append(
            paragraph(
                Role.DATE,
                date,
                profile,
                align=Alignment.RIGHT,
                right=date_right,
                space_before=0.0 if names else gap,
            )
        )
    return tuple(lines)


def _unsealed(names: tuple[str, ...], date: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    """The name 2 characters from the right, the date's first character 2 to the right of the name's first.

    Where the date is as long as the name or longer, the date keeps the 2 characters and the name moves left.
    """
    cell = profile.character(profile.roles[Role.DATE].size)
    indent, offset = profile.value("signature.unsealed_right") * cell, profile.value("signature.date_offset") * cell
    longest, date_width = max((_width(name, profile) for name in names), default=0.0), _width(date, profile)
    if longest - date_width >= cell:
        name_right, date_right = indent, indent + longest - offset - date_width
    else:
        name_right, date_right = max(indent, indent + date_width + offset - longest), indent
    gap = profile.value("signature.gap_unsealed")
    lines = [
        paragraph(
            Role.SIGNATURE,
            name,
            profile,
            align=Alignment.RIGHT,
            right=name_right + (longest - _width(name, profile) if name_right > indent else 0.0),
            space_before=0.0 if index else gap,
            keep_with_next=bool(date) or index < len(names) - 1,
        )
        for index, name in enumerate(names)
    ]
    if date:
        lines.append(
            paragraph(
                Role.DATE,
                date,
                profile,
                align=Alignment.RIGHT,
                right=max(date_right, 0.0),
                space_before=0.0 if names else gap,
            )
        )
    return tuple(lines)


def _width(text: str, profile: Profile) -> float:
    return width(text, profile.roles[Role.DATE].size, profile.spacing)
