"""Whole lists of many shapes are read row by row, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafting.reading.xlsx.held_back import HELD_BACK
from tests.drafting.reading.xlsx.lists import LISTS
from tests.drafting.reading.xlsx.making import Case
from tests.drafting.reading.xlsx.measuring import compare


@pytest.mark.parametrize("case", LISTS, ids=[case.name for case in LISTS])
def test_a_list_is_read_whole(case: Case, tmp_path: Path) -> None:
    assert compare(case, tmp_path)[2] == []


def test_lists_that_were_held_back_are_read_nearly_whole(tmp_path: Path) -> None:
    right, total = 0, 0
    for case in HELD_BACK:
        hits, fields, _ = compare(case, tmp_path)
        right, total = right + hits, total + fields
    assert right / total >= 0.95
