"""Export: letters of the register as Word files ready for signature; refused where they would be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from drafting.layout.pages import PagePainter
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.model.letter import DocumentKind, Form, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.services.arranging import arranged_letter
from drafting.services.house import in_template, open_template
from drafting.services.letters import note_export
from drafting.services.pages import pages_of
from drafting.services.papers import ExportAs, Paper, papers_of
from drafting.services.profile import get_bureau
from drafting.services.workspace import Workspace
from drafting.writing.docx.package import docx_bytes
from drafting.writing.docx.template import Template
from drafting.writing.files import Placed, place

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``as_`` None: the opinion where the unit only assists, else the reply. ``form``, ``sealed`` and ``even_imprint`` None: the
    bureau's.

    ``anyway`` exports what would be refused and says so; ``template`` is a house template (its form then
    stands, the PDF shows the letter alone), ``pdf`` asks for a PDF beside it.
    """

    as_: ExportAs | None = None
    form: Form | None = None
    sealed: bool | None = None
    template: Path | None = None
    pdf: bool = False
    anyway: bool = False
    even_imprint: bool | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of one item: ``path`` None where it was refused for ``reasons`` (exported anyway: both are there)."""

    item_id: str
    label: str
    path: Path | None = None
    pdf: Path | None = None
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    exported: tuple[Exported, ...] = ()
    cancelled: bool = False

    @property
    def written(self) -> tuple[Exported, ...]:
        return tuple(entry for entry in self.exported if entry.path)

    @property
    def refused(self) -> tuple[Exported, ...]:
        return tuple(entry for entry in self.exported if not entry.path)


def export(
    workspace: Workspace,
    items: Sequence[Item],
    out: Path,
    options: ExportOptions | None = None,
    painter: PagePainter | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportReport:
    """Write the items' letters into the folder ``out``, one Word file each.

    A file that is there and differs is never overwritten: ours gets a number. Raises EnvironmentProblem where the
    folder cannot be written or the template not be read.
    """
    options = options or ExportOptions()
    if options.pdf and painter is None:
        raise EnvironmentProblem("这里不能生成 PDF，请先只导出 Word 文件。")
    bureau = get_bureau(workspace)
    template = open_template(options.template) if options.template else None
    done: list[Exported] = []
    for index, item in enumerate(items):
        if cancelled and cancelled():
            return ExportReport(tuple(done), cancelled=True)
        if progress:
            progress(index, len(items), item.label)
        done.extend(_export_item(workspace, item, bureau, out, options, template, painter))
    if progress:
        progress(len(items), len(items), "")
    return ExportReport(tuple(done))


def _export_item(
    workspace: Workspace,
    item: Item,
    bureau: Bureau,
    out: Path,
    options: ExportOptions,
    template: Template | None,
    painter: PagePainter | None,
) -> Iterator[Exported]:
    form = options.form or bureau.form
    sealed = bureau.sealed if options.sealed is None else options.sealed
    even = bureau.even_imprint if options.even_imprint is None else options.even_imprint
    for paper in papers_of(workspace, item, bureau, options.as_, form, sealed):
        if paper.letter is None or (paper.reasons and not options.anyway):
            yield Exported(item.id, item.label, reasons=paper.reasons)
            continue
        if template and paper.document:
            data, notices = in_template(
                paper.letter, template, sealed=sealed, authority=bureau.name, marking=bureau.marking, even_imprint=even
            )
        else:
            arranged = arranged_letter(
                paper.letter,
                form=paper.form,
                sealed=paper.sealed,
                authority=bureau.name,
                marking=bureau.marking,
                even_imprint=even,
            )
            data, notices = docx_bytes(arranged), arranged.notices
        placed = place(out / paper.name, data)
        if (paper.document and not placed.left) or paper.reasons:
            kind, digest = paper.document or DocumentKind.OTHER, sha256(data).hexdigest()
            kept = (paper.letter, data) if paper.document else None
            note_export(workspace, item.id, kind, str(placed.path), digest, paper.reasons, kept)
        pdf = _paint(paper.letter, paper, bureau, placed, painter, even=even) if options.pdf and painter else None
        yield Exported(item.id, item.label, placed.path, pdf, paper.reasons, (*_notes(placed), *notices))


def _paint(letter: Letter, paper: Paper, bureau: Bureau, placed: Placed, painter: PagePainter, *, even: bool) -> Path:
    """The PDF beside the Word file; one that belongs to the same Word file is not painted again."""
    target = placed.path.with_suffix(".pdf")
    if placed.left and target.exists():
        return target
    pages = pages_of(
        letter,
        form=paper.form,
        sealed=paper.sealed,
        authority=bureau.name,
        even_imprint=even,
        marking=bureau.marking,
    )
    with TemporaryDirectory() as folder:
        painted = Path(folder) / target.name
        painter.pdf(pages, painted, "".join(letter.title))
        return place(target, painted.read_bytes()).path


def _notes(placed: Placed) -> tuple[str, ...]:
    if placed.left:
        return ("内容未变，原文件保留。",)
    return (f"同名文件内容不同，未覆盖，另存为“{placed.path.name}”。",) if placed.numbered else ()
