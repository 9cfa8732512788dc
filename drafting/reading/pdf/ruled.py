"""Ruled tables of a printed page: what stands between drawn lines is a cell, however many lines of text it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clauses.body import Cell, Table

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the sheet's bottom left corner."""

Sign = tuple[str, Box]

_THIN = 3.0
"""A drawn shape that is no thicker is a rule."""

_SHORT = 6.0
_NEAR = 2.5
"""Rules so near each other are one; what ends so near a rule reaches it."""

_MOST_RULES = 5000
"""A page of more shapes is a drawing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at ``at`` across the page (x of an upright one, y of a level one), from ``start`` to ``end``."""

    at: float
    start: float
    end: float

    def crosses(self, place: float) -> bool:
        return self.start - _NEAR <= place <= self.end + _NEAR


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table's lines: ``xs`` from left to right, ``ys`` from top to bottom, and the rules they are made of."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    upright: tuple[Rule, ...]
    level: tuple[Rule, ...]

    def holds(self, box: Box) -> bool:
        x, y = _middle(box)
        return self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]


def ruled_tables(shapes: Iterable[Box]) -> list[Ruled]:
    """The tables of two or more columns that a page's shapes draw, from top to bottom."""
    shapes = list(shapes)
    if len(shapes) > _MOST_RULES:
        return []
    upright, level = _rules(shapes)
    found: list[Ruled] = []
    for group in _stacked(upright):
        top, bottom = max(rule.end for rule in group), min(rule.start for rule in group)
        xs = _places(rule.at for rule in group)
        across = [
            rule
            for rule in level
            if bottom - _NEAR <= rule.at <= top + _NEAR and rule.start < xs[-1] and rule.end > xs[0]
        ]
        ys = tuple(reversed(_places(rule.at for rule in across)))
        if len(xs) > 2 and len(ys) > 1:
            found.append(Ruled(xs, ys, tuple(group), tuple(across)))
    return sorted(found, key=lambda table: -table.ys[0])


def table_of(ruled: Ruled, signs: Sequence[Sign]) -> Table:
    """The table with its cells' text; a cell that reaches over others covers them (None)."""
    rows, columns = len(ruled.ys) - 1, len(ruled.xs) - 1
    roots = {(row, column): _root(ruled, row, column) for row in range(rows) for column in range(columns)}
    held: dict[tuple[int, int], list[Sign]] = {}
    for sign in signs:
        x, y = _middle(sign[1])
        row = next(place for place, (_, low) in enumerate(pairwise(ruled.ys)) if y > low)
        column = next(place for place, (_, right) in enumerate(pairwise(ruled.xs)) if x < right)
        held.setdefault(roots[row, column], []).append(sign)
    return Table(
        tuple(
            tuple(
                _cell(roots, (row, column), _text(held.get((row, column), [])))
                if roots[row, column] == (row, column)
                else None
                for column in range(columns)
            )
            for row in range(rows)
        )
    )


def _cell(roots: dict[tuple[int, int], tuple[int, int]], place: tuple[int, int], text: str) -> Cell:
    covered = [at for at, root in roots.items() if root == place]
    rows, columns = {row for row, _ in covered}, {column for _, column in covered}
    return Cell(text, column_span=len(columns), row_span=len(rows))


def _root(ruled: Ruled, row: int, column: int) -> tuple[int, int]:
    """The first cell of those that no rule parts from this one, to the left and above."""
    middle = (ruled.ys[row] + ruled.ys[row + 1]) / 2
    while column and not _drawn(ruled.upright, ruled.xs[column], middle):
        column -= 1
    middle = (ruled.xs[column] + ruled.xs[column + 1]) / 2
    while row and not _drawn(ruled.level, ruled.ys[row], middle):
        row -= 1
    return row, column


def _drawn(rules: Iterable[Rule], at: float, place: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.crosses(place) for rule in rules)


def _text(signs: Sequence[Sign]) -> str:
    """The characters of a cell, line by line; only Latin words keep a space between them."""
    lines: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: -sign[1][1]):
        size = sign[1][3] - sign[1][1]
        if lines and abs(lines[-1][0][1][1] - sign[1][1]) < 0.4 * max(size, 1.0):
            lines[-1].append(sign)
        else:
            lines.append([sign])
    text = ""
    for line in lines:
        words = "".join(sign for sign, _ in sorted(line, key=lambda sign: sign[1][0]))
        text += words.strip() if not (_latin(text[-1:]) and _latin(words.strip()[:1])) else f" {words.strip()}"
    return "".join(
        sign for at, sign in enumerate(text) if sign != " " or (_latin(text[at - 1]) and _latin(text[at + 1 : at + 2]))
    )


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _rules(shapes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """Upright and level rules; a framed box is its four sides."""
    upright: list[Rule] = []
    level: list[Rule] = []
    for left, bottom, right, top in shapes:
        width, height = right - left, top - bottom
        if width <= _THIN and height >= _SHORT:
            upright.append(Rule((left + right) / 2, bottom, top))
        elif height <= _THIN and width >= _SHORT:
            level.append(Rule((bottom + top) / 2, left, right))
    return upright, level


def _stacked(upright: Sequence[Rule]) -> list[list[Rule]]:
    """Upright rules that stand side by side or on top of each other without a gap: one group a table."""
    groups: list[list[Rule]] = []
    for rule in sorted(upright, key=lambda rule: -rule.end):
        if groups and rule.end >= min(other.start for other in groups[-1]) - _NEAR:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _places(places: Iterable[float]) -> tuple[float, ...]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
