"""Export from the window: the choice, the work in the background, the report, and the refused once more. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from drafting.layout.pages import PagePainter
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.model.letter import Form
from drafting.services.exporting import Exported, ExportOptions, ExportReport, export
from drafting.services.workspace import Workspace
from ui.words import FORM_WORDS, Tr


@dataclass(frozen=True, slots=True)
class Scope:
    """One answer to "what": its words and its items."""

    words: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportForm:
    """The dialog's fields. ``form`` and ``sealed`` "" leave it to the bureau's profile."""

    scope: int = 0
    form: str = ""
    sealed: str = ""
    pdf: bool = False
    folder: str = ""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of one item; ``grave``: it was refused."""

    label: str
    text: str
    grave: bool


class ExportView(Protocol):
    def show_form(self, form: ExportForm) -> None: ...
    def show_choices(
        self, scopes: Sequence[str], forms: Sequence[tuple[str, str]], seals: Sequence[tuple[str, str]]
    ) -> None: ...
    def show_problem(self, text: str) -> None: ...
    def show_work(self, done: int, total: int, what: str) -> None: ...
    def show_report(self, summary: str, lines: Sequence[ReportLine], refused: int) -> None: ...


class ExportPresenter:
    """``run`` is the background (``Tasks.run``); ``failed`` takes what it could not do."""

    def __init__(
        self,
        view: ExportView,
        workspace: Workspace,
        bureau: Bureau,
        scopes: tuple[Scope, ...],
        form: ExportForm,
        painter: PagePainter,
        run: Callable[..., Any],
        failed: Callable[[Exception], None],
        tr: Tr,
    ) -> None:
        self._view, self._workspace, self._scopes, self._painter = view, workspace, scopes, painter
        self._run, self._failed, self._tr = run, failed, tr
        self._task: Any = None
        self._form, self._refused = form, set[str]()
        self.folder = form.folder
        view.show_choices(*self._choices(bureau))
        view.show_form(form)

    def start(self, form: ExportForm) -> None:
        """Export what the form says."""
        if not form.folder.strip():
            self._view.show_problem(self._tr("请选择导出到哪个文件夹。"))
            return
        self._form, self.folder = form, form.folder.strip()
        self._begin(self._scopes[form.scope].items, anyway=False)

    def start_anyway(self) -> None:
        """Export the refused ones as they are."""
        items = tuple(item for item in self._scopes[self._form.scope].items if item.id in self._refused)
        self._begin(items, anyway=True)

    def cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _begin(self, items: tuple[Item, ...], *, anyway: bool) -> None:
        options = ExportOptions(
            form=Form(self._form.form) if self._form.form else None,
            sealed=None if self._form.sealed == "" else self._form.sealed == "yes",
            pdf=self._form.pdf,
            anyway=anyway,
        )
        out = Path(self.folder).expanduser()

        def work(progress: Any, cancelled: Any) -> ExportReport:
            return export(self._workspace, items, out, options, self._painter, progress, cancelled)

        self._view.show_work(0, len(items), "")
        self._task = self._run(self._tr("正在导出"), work, self._end, self._fail)
        self._task.progressed.connect(self._view.show_work)

    def _end(self, report: ExportReport) -> None:
        self._task = None
        self._refused = {entry.item_id for entry in report.refused}
        lines = [self._line(entry) for entry in (*report.refused, *report.written)]
        self._view.show_report(self._summary(report), lines, len(self._refused))

    def _fail(self, failure: Exception) -> None:
        self._task = None
        self._view.show_form(self._form)
        self._failed(failure)

    def _line(self, entry: Exported) -> ReportLine:
        said = "".join(entry.reasons)
        if entry.path is None:
            return ReportLine(entry.label, said, True)
        names = [entry.path.name, *([entry.pdf.name] if entry.pdf else [])]
        if said:
            said = self._tr("仍按要求导出：{reasons}").format(reasons=said)
        return ReportLine(entry.label, "　".join(("、".join(names), *entry.notes, said)).strip(), False)

    def _summary(self, report: ExportReport) -> str:
        parts = [self._tr("已导出 {count} 件").format(count=len(report.written))]
        if report.refused:
            parts.append(self._tr("{count} 件没有导出").format(count=len(report.refused)))
        if report.cancelled:
            parts.append(self._tr("已中途取消"))
        return "，".join(parts)

    def _choices(self, bureau: Bureau) -> tuple[list[str], list[tuple[str, str]], list[tuple[str, str]]]:
        tr = self._tr
        usual = tr("按单位资料（{what}）")
        seal = {True: tr("加盖印章"), False: tr("不加盖印章")}
        forms = [("", usual.format(what=tr(FORM_WORDS[bureau.form])))]
        forms += [(str(form), tr(word)) for form, word in FORM_WORDS.items()]
        seals = [("", usual.format(what=seal[bureau.sealed])), ("yes", seal[True]), ("no", seal[False])]
        return [scope.words for scope in self._scopes], forms, seals
