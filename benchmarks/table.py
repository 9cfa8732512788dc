"""One measured figure, and the table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from unicodedata import east_asian_width


@dataclass(frozen=True, slots=True)
class Row:
    """``bound`` is the figure's limit in the same unit (None: only noted); ``peer_value`` what else was measured beside it.

    Seconds, milliseconds, megabytes and ratios are held from above; a unit that ends in ``/s`` or is ``%`` from below.
    """

    figure: str
    ours: float
    unit: str
    bound: float | None = None
    peer: str = ""
    peer_value: float | None = None

    @property
    def holds(self) -> bool | None:
        if self.bound is None:
            return None
        return self.ours >= self.bound if self.unit.endswith("/s") or self.unit == "%" else self.ours <= self.bound


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median wall time of ``work`` over ``runs`` calls, after one uncounted."""
    work()
    taken: list[float] = []
    for _ in range(runs):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as a plain table for the terminal."""
    cells = [("figure", "ours", "bound", "holds", "beside it")]
    for row in rows:
        bound = "" if row.bound is None else f"{row.bound:g} {row.unit}"
        beside = f"{row.peer}: {row.peer_value:.4g} {row.unit}" if row.peer_value is not None else row.peer
        holds = {True: "yes", False: "NO", None: ""}[row.holds]
        cells.append((row.figure, f"{row.ours:.4g} {row.unit}", bound, holds, beside))
    widths = [max(_width(line[column]) for line in cells) for column in range(5)]
    for line in cells:
        yield "  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
