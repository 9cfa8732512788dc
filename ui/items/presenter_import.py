"""The preview of an import: how the list was understood, what it would do, what it cannot read. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from drafting.services.importing import Fate, FieldChange, ImportPlan, ImportReport, PlannedRow, apply_import
from drafting.services.workspace import Workspace
from ui.items.rows import proposers_of
from ui.words import Tr, mark

FATES = {Fate.NEW: mark("新增"), Fate.UPDATED: mark("更新"), Fate.UNCHANGED: mark("不变")}
FIELDS = {
    "title": mark("案由"),
    "session": mark("届次"),
    "year": mark("年份"),
    "proposers": mark("提出人"),
    "proposer_count": mark("人数"),
    "role": mark("本单位"),
    "lead_unit": mark("主办单位"),
    "assist_units": mark("会办单位"),
    "joint_units": mark("联合办理单位"),
    "assigned": mark("交办日期"),
    "due": mark("时限"),
    "office": mark("科室"),
    "officer": mark("经办人"),
    "category": mark("类别"),
    "disclosure": mark("公开属性"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the preview: its cells, what becomes of it, and the whole story for the tool tip."""

    cells: tuple[str, ...]
    fate: Fate
    story: str


class ImportView(Protocol):
    def show_summary(self, text: str) -> None: ...
    def show_lines(self, lines: list[Line]) -> None: ...
    def show_rejected(self, rows: list[tuple[str, str]]) -> None:
        """(place, reason) a row."""
        ...

    def show_understanding(self, rows: list[tuple[str, str, str]]) -> None:
        """(sheet, heading, what it is taken for) a column."""
        ...

    def show_work(self, count: int) -> None:
        """How many items would be stored: 0 leaves nothing to import."""
        ...

    def finish(self) -> None: ...


class ImportPresenter:
    """``done`` is told the report, ``failed`` why there is none. ``run`` is the background (``Tasks.run``)."""

    def __init__(
        self,
        view: ImportView,
        workspace: Workspace,
        plan: ImportPlan,
        run: Callable[..., Any],
        done: Callable[[ImportReport], None],
        failed: Callable[[Exception], None],
        tr: Tr,
    ) -> None:
        self._view, self._workspace, self._plan = view, workspace, plan
        self._run, self._done, self._failed, self._tr = run, done, failed, tr
        counts = {fate: len(plan.having(fate)) for fate in Fate}
        view.show_summary(self._summary(counts))
        view.show_lines([self._line(row) for row in plan.rows])
        view.show_rejected(self._rejected())
        view.show_understanding(self._understanding())
        self._show_work()

    def accept(self) -> None:
        self._run(
            self._tr("正在导入"),
            lambda _progress, _cancelled: apply_import(self._workspace, self._plan),
            self._end,
            self._fail,
        )

    def _fail(self, failure: Exception) -> None:
        """Nothing was stored: it can be tried again."""
        self._show_work()
        self._failed(failure)

    def _show_work(self) -> None:
        self._view.show_work(len(self._plan.having(Fate.NEW)) + len(self._plan.having(Fate.UPDATED)))

    def _end(self, report: ImportReport) -> None:
        self._view.finish()
        self._done(report)

    def _summary(self, counts: dict[Fate, int]) -> str:
        parts = [f"{self._tr(FATES[fate])} {count}" for fate, count in counts.items()]
        if self._plan.rejected:
            parts.append(self._tr("未能读出 {count}").format(count=len(self._plan.rejected)))
        return f"{self._plan.source}　" + " · ".join(parts)

    def _line(self, planned: PlannedRow) -> Line:
        item, tr = planned.item, self._tr
        cells = (
            tr(FATES[planned.fate]),
            item.label,
            item.title,
            proposers_of(item, tr),
            tr(item.role.chinese),
            item.due.isoformat() if item.due else "—",
            "；".join(self._change(change) for change in planned.changes),
        )
        story = [tr("{sheet} 第{row}行").format(sheet=planned.row.sheet, row=planned.row.row)]
        story += [self._change(change) for change in planned.changes]
        story += [tr("保留手工填写的{change}").format(change=self._change(change)) for change in planned.kept]
        return Line(cells, planned.fate, "\n".join(story))

    def _change(self, change: FieldChange) -> str:
        name = self._tr(FIELDS.get(change.field, change.field))
        return f"{name}：{_said(change.old, self._tr)} → {_said(change.new, self._tr)}"

    def _rejected(self) -> list[tuple[str, str]]:
        place = self._tr("{sheet} 第{row}行")
        return [(place.format(sheet=row.sheet, row=row.row), row.reason) for row in self._plan.rejected]

    def _understanding(self) -> list[tuple[str, str, str]]:
        rows: list[tuple[str, str, str]] = []
        for sheet in self._plan.sheets:
            if sheet.passed_over:
                rows.append((sheet.sheet, "", sheet.passed_over))
            rows += [(sheet.sheet, column.heading, self._tr(column.meaning)) for column in sheet.columns]
        return [*rows, *(("", problem.where, problem.message) for problem in self._plan.problems)]


def _said(value: object, tr: Tr) -> str:
    if value in (None, "", ()):
        return tr("（空）")
    if isinstance(value, tuple):
        return "、".join(str(part) for part in value)
    if isinstance(value, date):
        return value.isoformat()
    chinese = getattr(value, "chinese", None)
    return tr(chinese) if chinese else str(value)
