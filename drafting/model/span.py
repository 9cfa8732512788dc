"""Span: a stretch of one block's text, counted in code points (names carry characters outside the BMP)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """``start`` inclusive, ``end`` exclusive, within the text of the block ``block_id``."""

    block_id: str
    start: int
    end: int
