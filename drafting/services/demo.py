"""New workspaces: the sample, the bureau's own; and the demonstration, which leaves the sample's replies as files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from clauses.clause import Clause
from drafting.layout.pages import PagePainter
from drafting.model.item import Item
from drafting.model.problem import EnvironmentProblem
from drafting.services import items, letters, library, profile
from drafting.services.drafting import draft, keep
from drafting.services.exporting import Exported, ExportOptions, ExportReport, Progress, export
from drafting.services.importing import ImportPlan, plan_import
from drafting.services.pages import pages_of
from drafting.services.sample import read_sample
from drafting.services.starter import starter_clauses
from drafting.services.workspace import Workspace, open_workspace
from drafting.writing.files import place

SHOWN_FIRST = "s7"
DRAFTED_HERE = "p3"
WORKSPACE_NAME = "示例工作库.dafu"
PICTURES = "页面图片"
LIST_NAME = "交办清单.xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoReport:
    """What lies in the folder now. ``report`` tells of the letters; ``pictures`` is empty where nothing could draw.

    ``plan`` is what importing ``list_file`` would do; ``drafted`` the item drafted here (None where it was removed) and
    the clauses taken for it.
    """

    workspace: Path
    item_count: int
    clause_count: int
    list_file: Path
    plan: ImportPlan
    drafted: Item | None
    clauses: tuple[Clause, ...]
    report: ExportReport
    pictures: tuple[Path, ...]


def create_sample(location: str, today: date | None = None) -> Workspace:
    """Open the workspace at ``location`` and, where its register is empty, fill it with the sample."""
    ws = open_workspace(location)
    if items.list_items(ws):
        return ws
    sample = read_sample(today or date.today())
    profile.set_bureau(ws, sample.bureau)
    for fact in sample.facts:
        library.save_fact(ws, fact)
    library.save_clauses(ws, sample.clauses)
    items.save_listed(ws, ((item, "示例") for item in sample.items))
    for item_id, document, letter in sample.letters:
        stored = letters.create_letter(ws, item_id, document, letter)
        if item_id == SHOWN_FIRST:
            letters.note_opened(ws, stored.id)
    return ws


def create_own(location: str) -> Workspace:
    """Make and open a bureau's own workspace, with general wording in its library and nothing else."""
    ws = open_workspace(location)
    library.save_clauses(ws, starter_clauses())
    return ws


def demo(out: Path, painter: PagePainter | None, progress: Progress | None = None) -> DemoReport:
    """Do the whole job in ``out``: read a list, draft an item, export every letter, draw the pages where there is a painter.

    Whatever lies there and differs is left alone. Raises EnvironmentProblem where ``out`` cannot be written.
    """
    _make(out)
    with create_sample(str(out / WORKSPACE_NAME)) as ws:
        list_file = _assignment_list(out)
        plan = plan_import(ws, list_file)
        drafted, clauses = _draft_one(ws)
        written = [item for item in items.list_items(ws) if letters.letters_of(ws, item.id)]
        report = export(ws, written, out, ExportOptions(pdf=painter is not None), painter, progress)
        pictures = _pictures(ws, report.written, out / PICTURES, painter) if painter else ()
        return DemoReport(
            workspace=out / WORKSPACE_NAME,
            item_count=len(items.list_items(ws)),
            clause_count=len(library.all_clauses(ws)),
            list_file=list_file,
            plan=plan,
            drafted=drafted,
            clauses=clauses,
            report=report,
            pictures=pictures,
        )


def _draft_one(ws: Workspace) -> tuple[Item | None, tuple[Clause, ...]]:
    """Draft one item of the sample; on a second run its letter is there and stays as it is."""
    for item in items.find_item(ws, DRAFTED_HERE)[:1]:
        made = draft(ws, item)
        keep(ws, item, made)
        return item, made.clauses
    return None, ()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise EnvironmentProblem(f"{folder} 不是文件夹，请换一个名字。") from error
    except OSError as error:
        raise EnvironmentProblem(f"建不了文件夹 {folder}，请检查权限或换一个位置。") from error


def _pictures(ws: Workspace, exported: tuple[Exported, ...], folder: Path, painter: PagePainter) -> tuple[Path, ...]:
    """Pictures of the pages of every exported letter, in a folder of their own."""
    bureau, found = profile.get_bureau(ws), {item.id: item for item in items.list_items(ws)}
    placed: list[Path] = []
    with TemporaryDirectory() as drawn:
        for entry in exported:
            stored = letters.letters_of(ws, found[entry.item_id].id)[-1]
            pages = pages_of(
                stored.letter, form=bureau.form, sealed=bureau.sealed, authority=bureau.name, marking=bureau.marking
            )
            stem = entry.path.stem if entry.path else entry.label
            for picture in painter.pictures(pages, Path(drawn), stem):
                placed.append(place(folder / picture.name, picture.read_bytes()).path)
    return tuple(placed)


def _assignment_list(out: Path) -> Path:
    """The list for trying the import."""
    return place(out / LIST_NAME, (files("resources") / "sample" / LIST_NAME).read_bytes()).path
