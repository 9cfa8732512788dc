"""Refused: why content cannot be read. Raised and caught within drafting/reading only; outside it is a Problem."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """``message`` is one sentence for the user."""

    message: str
