"""How much of a list was read right: fields of rows, rows found, rows refused."""

from __future__ import annotations

from pathlib import Path

from drafting.reading.xlsx.assignment import read_list
from tests.drafting.reading.xlsx.making import Case


def compare(case: Case, folder: Path) -> tuple[int, int, list[str]]:
    """Fields right, fields in all, and what was wrong. A missing or surplus row counts as all its fields wrong."""
    found, problems = read_list(case.write(folder))
    rows = {(row.sheet, row.row): row for row in found.rows}
    right = total = 0
    wrong: list[str] = []
    for expected in case.rows:
        place = (expected["sheet"], expected["row"])
        row = rows.pop(place, None)
        total += len(expected)
        if row is None:
            wrong.append(f"{case.name}: {place} missing {problems}")
            continue
        for name, value in expected.items():
            if getattr(row, name) == value:
                right += 1
            else:
                wrong.append(f"{case.name}: {place} {name}: {getattr(row, name)!r}, not {value!r}")
    for place, row in rows.items():
        total += len(case.rows[0])
        wrong.append(f"{case.name}: surplus row {place}: {row}")
    refused = tuple((row.sheet, row.row) for row in found.rejected)
    total += 1
    right += refused == case.rejected
    if refused != case.rejected:
        wrong.append(f"{case.name}: refused {[(r.row, r.reason) for r in found.rejected]}, not {case.rejected}")
    return right, total, wrong
