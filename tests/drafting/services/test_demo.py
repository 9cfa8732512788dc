"""The sample workspace and its assignment list."""

from __future__ import annotations

import argparse
import time
from datetime import date
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clauses.clause import ClauseState
from drafting.cli import demo as command
from drafting.cli.context import Context
from drafting.layout.pages import PagePainter, Pages
from drafting.model.bureau import Bureau
from drafting.model.problem import EnvironmentProblem
from drafting.services import items, letters, library, profile
from drafting.services.demo import create_own, create_sample, demo
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


def test_a_workspace_of_ones_own_begins_with_general_wording_to_be_approved(tmp_path: Path) -> None:
    with create_own(str(tmp_path / "本单位.dafu")) as ws:
        found = library.all_clauses(ws)
        assert len(found) >= 12 and all(clause.state is ClauseState.DRAFT for clause in found)
        assert not items.list_items(ws) and profile.get_bureau(ws) == Bureau()


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


class DrawnPages:
    """A painter that notes what it drew."""

    def pdf(self, pages: Pages, path: Path, title: str) -> None:
        path.write_bytes(f"%PDF {title} {len(pages.pages)}".encode())

    def pictures(self, pages: Pages, folder: Path, stem: str, dpi: int = 110) -> tuple[Path, ...]:
        made = tuple(folder / f"{stem}-{page.number}.png" for page in pages.pages)
        for path in made:
            path.write_bytes(path.name.encode())
        return made


def test_the_demonstration_leaves_word_files_pdf_and_pictures(tmp_path: Path) -> None:
    report = demo(tmp_path / "出", DrawnPages())
    assert report.workspace.exists() and report.list_file.exists()
    assert [entry.label for entry in report.report.refused] == ["提案12"]
    assert len(report.report.written) == 4
    assert report.drafted and report.drafted.label == "提案3" and report.clauses
    assert len(report.plan.rows) == 7 and len(report.plan.rejected) == 1
    assert all(
        entry.path and entry.path.exists() and entry.pdf and entry.pdf.exists() for entry in report.report.written
    )
    assert len(report.pictures) >= 9 and all(path.exists() for path in report.pictures)


def test_a_second_run_changes_nothing_and_leaves_what_differs(tmp_path: Path) -> None:
    demo(tmp_path, DrawnPages())
    names = {path.name for path in tmp_path.rglob("*")}
    again = demo(tmp_path, DrawnPages())
    assert {path.name for path in tmp_path.rglob("*")} == names
    other = next(entry.path for entry in again.report.written if entry.path)
    other.write_bytes(b"edited in Word")
    third = demo(tmp_path, DrawnPages())
    assert other.read_bytes() == b"edited in Word"
    assert all(entry.path != other for entry in third.report.written)


def test_it_runs_on_where_the_item_it_drafts_was_removed(tmp_path: Path) -> None:
    with create_sample(str(tmp_path / "示例工作库.dafu")) as ws:
        items.remove_items(ws, ["p3"])
    report = demo(tmp_path, None)
    assert report.drafted is None and len(report.report.written) == 3


def test_without_a_painter_the_word_files_are_made(tmp_path: Path) -> None:
    report = demo(tmp_path, None)
    assert len(report.report.written) == 4 and report.pictures == ()
    assert all(entry.pdf is None for entry in report.report.written)


def test_a_place_that_is_no_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match="不是文件夹"):
        demo(tmp_path / "文件", None)


def test_the_command_makes_the_word_files_without_qt_and_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_qt() -> PagePainter:
        raise EnvironmentProblem("本机缺少 libGL.so.1，请安装 libgl1")

    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert command.run(parser.parse_args([str(tmp_path / "出")]), Context(None, no_qt)) == 0
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and "请安装 libgl1" in told.err
    assert told.out.count("已导出") == 4 and "main.py --workspace" in told.out
    assert not list((tmp_path / "出").glob("*.pdf"))
