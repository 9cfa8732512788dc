"""Export: letters of the register as Word files ready for signature; refused where they would be wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from drafting.layout.arrange import arrange
from drafting.layout.pages import PagePainter
from drafting.layout.settle import settled
from drafting.model.bureau import Bureau
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind, Form, Letter
from drafting.model.problem import EnvironmentProblem
from drafting.services.export_names import file_name
from drafting.services.export_refusals import reasons_against
from drafting.services.house import in_template, open_template
from drafting.services.letters import letter_of, note_export
from drafting.services.pages import pages_of
from drafting.services.profile import get_bureau
from drafting.services.workspace import Workspace
from drafting.writing.docx.package import docx_bytes
from drafting.writing.docx.template import Template
from drafting.writing.files import Placed, place

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


class ExportAs(StrEnum):
    """What is exported: 答复、会办意见、征询意见表、发文稿纸、公开版."""

    REPLY = "reply"
    OPINION = "opinion"
    FEEDBACK_FORM = "feedback-form"
    APPROVAL_SHEET = "approval-sheet"
    PUBLIC = "public"

    @property
    def chinese(self) -> str:
        return {
            "reply": "答复",
            "opinion": "会办意见",
            "feedback-form": "征询意见表",
            "approval-sheet": "发文稿纸",
            "public": "公开版",
        }[self.value]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``as_`` None: the opinion where the unit only assists, else the reply. ``form`` and ``sealed`` None: the bureau's.

    ``anyway`` exports what would be refused and says so; ``template`` is a house template (its form then
    stands, the PDF shows the letter alone), ``pdf`` asks for a PDF beside it.
    """

    as_: ExportAs | None = None
    form: Form | None = None
    sealed: bool | None = None
    template: Path | None = None
    pdf: bool = False
    anyway: bool = False


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
    folder cannot be written, or for a kind of export this version does not have.
    """
    options = options or ExportOptions()
    _refuse_unbuilt(options, painter)
    bureau = get_bureau(workspace)
    template = open_template(options.template) if options.template else None
    done: list[Exported] = []
    for index, item in enumerate(items):
        if cancelled and cancelled():
            return ExportReport(tuple(done), cancelled=True)
        if progress:
            progress(index, len(items), item.label)
        done.append(_export_item(workspace, item, bureau, out, options, template, painter))
    if progress:
        progress(len(items), len(items), "")
    return ExportReport(tuple(done))


def _refuse_unbuilt(options: ExportOptions, painter: PagePainter | None) -> None:
    if options.as_ and options.as_ not in (ExportAs.REPLY, ExportAs.OPINION):
        raise EnvironmentProblem(f"本版本还不能导出{options.as_.chinese}，可导出答复（reply）和会办意见（opinion）。")
    if options.pdf and painter is None:
        raise EnvironmentProblem("这里不能生成 PDF，请先只导出 Word 文件。")


def _export_item(
    workspace: Workspace,
    item: Item,
    bureau: Bureau,
    out: Path,
    options: ExportOptions,
    template: Template | None,
    painter: PagePainter | None,
) -> Exported:
    document = _document(item, options.as_)
    stored = letter_of(workspace, item.id, document)
    if stored is None and document is DocumentKind.REPLY:
        stored = letter_of(workspace, item.id, DocumentKind.SECOND_REPLY)
    if stored is None:
        return Exported(item.id, item.label, reasons=(f"还没有{document.chinese}，请先起草。",))
    reasons = reasons_against(stored.letter, item, bureau)
    if reasons and not options.anyway:
        return Exported(item.id, item.label, reasons=reasons)
    form = options.form or bureau.form
    sealed = bureau.sealed if options.sealed is None else options.sealed
    if template:
        data, notices = in_template(stored.letter, template, sealed=sealed, authority=bureau.name)
    else:
        arranged = settled(arrange(stored.letter, form=form, sealed=sealed, authority=bureau.name))
        data, notices = docx_bytes(arranged), arranged.notices
    placed = place(out / file_name(item), data)
    if not placed.left:
        note_export(workspace, item.id, stored.document, str(placed.path), sha256(data).hexdigest())
    pdf = None
    if options.pdf and painter:
        pdf = _paint(stored.letter, form, sealed, bureau, placed, painter)
    notes = (*_notes(placed), *notices)
    return Exported(item.id, item.label, placed.path, pdf, reasons, notes)


def _document(item: Item, wanted: ExportAs | None) -> DocumentKind:
    if wanted is None:
        return DocumentKind.OPINION if item.role is Role.ASSIST else DocumentKind.REPLY
    return DocumentKind.OPINION if wanted is ExportAs.OPINION else DocumentKind.REPLY


def _paint(letter: Letter, form: Form, sealed: bool, bureau: Bureau, placed: Placed, painter: PagePainter) -> Path:
    """The PDF beside the Word file; one that belongs to the same Word file is not painted again."""
    target = placed.path.with_suffix(".pdf")
    if placed.left and target.exists():
        return target
    pages = pages_of(letter, form=form, sealed=sealed, authority=bureau.name)
    with TemporaryDirectory() as folder:
        painted = Path(folder) / target.name
        painter.pdf(pages, painted, "".join(letter.title))
        return place(target, painted.read_bytes()).path


def _notes(placed: Placed) -> tuple[str, ...]:
    if placed.left:
        return ("内容未变，原文件保留。",)
    return (f"同名文件内容不同，未覆盖，另存为“{placed.path.name}”。",) if placed.numbered else ()
