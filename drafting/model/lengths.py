"""The standard speaks in millimetres, type in points: one beside the other."""

from __future__ import annotations

MM_PER_INCH = 25.4
POINTS_PER_MM = 72 / MM_PER_INCH
MM_PER_PT = MM_PER_INCH / 72
