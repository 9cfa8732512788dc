"""Measure: any Word file held against GB/T 9704-2012."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.layout.measuring.departure import Departure
from drafting.layout.measuring.measured import measured
from drafting.model.problem import Problem
from drafting.reading.measure.describe import describe


@dataclass(frozen=True, slots=True)
class MeasureReport:
    """The departures, the sheet's first, then in the order of the text; ``problems`` where the file could not be read."""

    departures: tuple[Departure, ...]
    problems: tuple[Problem, ...] = ()


def measure_file(path: Path) -> MeasureReport:
    """Hold a .docx against the standard; offsets count code points of its text as ``check`` does."""
    found, problems = describe(path)
    return MeasureReport(measured(found) if found else (), problems)
