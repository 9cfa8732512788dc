"""Lengths as typed values. The standard speaks in millimetres, type in points, the grid in cells of one character."""

from __future__ import annotations

from typing import NewType

Mm = NewType("Mm", float)
Pt = NewType("Pt", float)
Cells = NewType("Cells", float)

POINTS_PER_MM = 72 / 25.4


def pt(length: Mm) -> Pt:
    return Pt(length * POINTS_PER_MM)


def mm(length: Pt) -> Mm:
    return Mm(length / POINTS_PER_MM)


def twips(length: Pt) -> int:
    """OOXML's unit: a twentieth of a point, rounded."""
    return round(length * 20)
