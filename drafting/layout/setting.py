"""A paragraph set as its role's format in the profile says, with what differs."""

from __future__ import annotations

from typing import Any

from drafting.layout.arranged import Role, StyledParagraph, StyledRun
from drafting.layout.profile import Profile


def with_colon(label: str, source: str) -> str:
    """``label`` and its colon: full width, but half width where ``source``, the text it was read from, prints it so."""
    if label.endswith((":", "：")):
        return label
    bare = "".join(label.split())
    half = f"{bare}:" in source and f"{bare}：" not in source
    return label + (":" if half else "：")


def paragraph(role: Role, content: str | tuple[StyledRun, ...], profile: Profile, **different: Any) -> StyledParagraph:
    """``content`` as one paragraph of ``role``; ``different`` overrides fields of StyledParagraph."""
    style = profile.roles[role]
    cell = profile.character(style.size)
    runs = (StyledRun(content, style.typeface),) if isinstance(content, str) else content
    values: dict[str, Any] = {
        "size": style.size,
        "pitch": style.pitch,
        "align": style.align,
        "first_line": style.first_line * cell,
        "left": style.left * cell,
        "right": style.right * cell,
        "space_before": style.before,
        "keep_with_next": style.keep,
        "colour": style.colour,
    }
    return StyledParagraph(role=role, runs=runs, **(values | different))
