"""An office's list of 5,000 rows: read, imported for the first time, and imported again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.table import Row, seconds

_ROWS = 5000
_HEADS = ("序号", "案号", "案由", "提案人", "主办单位", "会办单位", "交办日期", "办理时限", "类别", "公开属性", "备注")
_NAMES = ("张　征", "李海波、王敏等5人", "民盟云岭区总支", "赵 越", "孙丽、周鹏")
_UNITS = ("区民政局", "区卫健局", "区住建局", "区水务局", "区教体局")


def run() -> list[Row]:
    """The figures of the import; openpyxl's bare reading of the same file stands beside the reading."""
    from openpyxl import load_workbook

    from drafting.reading.xlsx.assignment import read_list
    from drafting.services.importing import apply_import, plan_import
    from drafting.services.workspace import open_workspace

    with TemporaryDirectory() as folder:
        path = Path(folder) / "2025年区政协提案.xlsx"
        _write(path)
        reading = seconds(lambda: read_list(path), runs=3)
        bare = seconds(lambda: [list(row) for row in load_workbook(path, read_only=True).active.values], runs=1)
        with open_workspace(Path(folder) / "w.dafu") as workspace:
            start = perf_counter()
            plan = plan_import(workspace, path)
            report = apply_import(workspace, plan)
            first = perf_counter() - start
            if len(report.imported) != _ROWS:
                raise AssertionError(f"{len(report.imported)} of {_ROWS} rows imported")
            again = seconds(lambda: plan_import(workspace, path), runs=1)
    return [
        Row("import: read a list of 5,000 rows", reading, "s", None, "openpyxl, cells only", bare),
        Row("import: 5,000 rows into a new register", first, "s"),
        Row("import: the same list again, unchanged", again, "s"),
    ]


def _write(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("提案")
    sheet.append(["2025年云岭区政协十届四次会议提案交办清单"])
    sheet.append(_HEADS)
    for number in range(1, _ROWS + 1):
        assigned = date(2025, 3, 1) + timedelta(days=number % 20)
        names, unit, other = _NAMES[number % 5], _UNITS[number % 5], _UNITS[(number + 1) % 5]
        title = f"关于完善第{number}片区公共服务设施的提案"
        sheet.append(
            (number, f"第{number:04}号", title, names, unit, other, assigned, "3个月", "A类", "主动公开", None)
        )
    book.save(path)
