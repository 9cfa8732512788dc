"""Export of 1,000 replies to Word: how many a second, and whether memory stays flat."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.formatting import TEXT
from benchmarks.table import Row
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind
from drafting.reading.files import read_letter
from drafting.services.exporting import ExportOptions, export
from drafting.services.items import save_item
from drafting.services.letters import create_letter
from drafting.services.profile import set_bureau
from drafting.services.workspace import Workspace, open_workspace

COUNT = 1000
BUREAU = "云岭区卫生健康局"


def run() -> list[Row]:
    with TemporaryDirectory() as folder, open_workspace(Path(folder) / "bench.dafu") as workspace:
        items = _filled(workspace, Path(folder))
        start = perf_counter()
        report = export(workspace, items, Path(folder) / "out", ExportOptions(anyway=True))
        taken = perf_counter() - start
        assert len(report.written) == COUNT
        tracemalloc.start()
        export(workspace, items[:50], Path(folder) / "few", ExportOptions(anyway=True))
        early = tracemalloc.get_traced_memory()[0]
        export(workspace, items[50:250], Path(folder) / "more", ExportOptions(anyway=True))
        grown = tracemalloc.get_traced_memory()[0] - early
        tracemalloc.stop()
    return [
        Row("export of 1,000 replies of 1,600 characters, checked", COUNT / taken, "/s", 60),
        Row("memory grown over 200 more exports", grown / 1e6, "MB", 5),
    ]


def _filled(workspace: Workspace, folder: Path) -> tuple[Item, ...]:
    source = folder / "letter.txt"
    source.write_text(TEXT, encoding="utf-8")
    letter, _, _ = read_letter(source)
    set_bureau(workspace, Bureau(name=BUREAU))
    items: list[Item] = []
    for number in range(1, COUNT + 1):
        item = Item(
            id=f"p{number}", kind=ItemKind.PROPOSAL, number=str(number), title="关于完善社区康复服务的提案",
            proposers=("沈知远",), proposer_count=1,
        )  # fmt: skip
        save_item(workspace, item)
        create_letter(workspace, item.id, DocumentKind.REPLY, replace(letter, doc_number=f"云卫函〔2024〕{number}号"))
        items.append(item)
    return tuple(items)
