"""Where an anchored shape stands on its sheet: what it is counted from, its offset or alignment. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The sheet that a shape is placed on, in millimetres."""

    width: float = 210.0
    height: float = 297.0
    left: float = 28.0
    right: float = 26.0
    top: float = 37.0
    bottom: float = 35.0


def across(paper: Paper, origin: str, offset: float | None, align: str, width: float) -> float | None:
    """The left edge, counted from the sheet's; ``origin`` as DrawingML names it (page, margin, column, leftMargin …)."""
    start, room = {
        "page": (0.0, paper.width),
        "leftMargin": (0.0, paper.left),
        "rightMargin": (paper.width - paper.right, paper.right),
    }.get(origin, (paper.left, paper.width - paper.left - paper.right))
    return _placed(start, room, offset, {"left": 0.0, "center": 0.5, "right": 1.0}.get(align), width)


def down(paper: Paper, origin: str, offset: float | None, align: str, height: float) -> float | None:
    """The upper edge, counted from the sheet's; None where it hangs on a paragraph or line."""
    places = {
        "page": (0.0, paper.height),
        "margin": (paper.top, paper.height - paper.top - paper.bottom),
        "topMargin": (0.0, paper.top),
        "bottomMargin": (paper.height - paper.bottom, paper.bottom),
    }
    if origin not in places:
        return None
    start, room = places[origin]
    return _placed(start, room, offset, {"top": 0.0, "center": 0.5, "bottom": 1.0}.get(align), height)


def _placed(start: float, room: float, offset: float | None, share: float | None, size: float) -> float | None:
    if share is not None:
        return start + (room - size) * share
    return None if offset is None else start + offset
