"""The standard speaks in millimetres, type in points: one beside the other."""

from __future__ import annotations

POINTS_PER_MM = 72 / 25.4
MM_PER_PT = 25.4 / 72
