"""The sample workspace and its assignment list."""

from __future__ import annotations

import time
from datetime import date
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drafting.services import items, letters, library, profile
from drafting.services.demo import create_sample
from tests.fixtures import assignment_list

TODAY = date(2026, 3, 9)


def test_a_new_workspace_is_filled_with_the_sample(tmp_path: Path) -> None:
    begun = time.perf_counter()
    with create_sample(str(tmp_path / "示例.dafu"), TODAY) as ws:
        assert time.perf_counter() - begun < 5
        assert profile.get_bureau(ws).name == "云岭区卫生健康局"
        assert len(items.list_items(ws)) >= 14
        assert len(library.all_clauses(ws)) >= 66
        assert len(library.facts(ws)) >= 25
        opened = letters.last_opened(ws)
        assert opened and opened.item_id == "s7"


def test_a_workspace_with_items_is_opened_as_it_is(tmp_path: Path) -> None:
    place = str(tmp_path / "示例.dafu")
    with create_sample(place, TODAY) as ws:
        items.remove_items(ws, ["p3"])
        count = len(items.list_items(ws))
    with create_sample(place, TODAY) as ws:
        assert len(items.list_items(ws)) == count


def test_the_list_for_trying_the_import_is_the_one_the_script_makes() -> None:
    kept = load_workbook(BytesIO((files("resources") / "sample" / "交办清单.xlsx").read_bytes()))
    made = assignment_list.make()
    assert kept.sheetnames == made.sheetnames
    for name in made.sheetnames:
        assert [[_value(cell) for cell in row] for row in kept[name].values] == [
            [_value(cell) for cell in row] for row in made[name].values
        ]
        assert sorted(map(str, kept[name].merged_cells.ranges)) == sorted(map(str, made[name].merged_cells.ranges))


def _value(cell: object) -> str:
    return "" if cell is None else str(cell).removesuffix(" 00:00:00")


@pytest.mark.parametrize("name", ["bureau.toml", "items.toml", "facts.toml"])
def test_the_samples_texts_hold_no_half_width_punctuation_between_han(name: str) -> None:
    import re

    text = (files("resources") / "sample" / name).read_text(encoding="utf-8")
    assert not re.search(r"[\u4e00-\u9fff][,:;!?()]|[,:;!?()][\u4e00-\u9fff]", text)
