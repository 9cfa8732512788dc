from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.services.exporting import Exported, ExportOptions, ExportReport
from tests.ui.things import Recorder, item, run_at_once
from ui.exporting import presenter as module
from ui.exporting.presenter import ExportForm, ExportPresenter, Scope
from ui.words import chinese

ITEMS = (item("12"), item("15"))


class Exporter:
    """Stands for the service: refuses the first item unless told to go on."""

    def __init__(self) -> None:
        self.calls: list[tuple[tuple[str, ...], Path, ExportOptions]] = []

    def __call__(self, _workspace: Any, items: Any, out: Path, options: ExportOptions, *_: Any) -> ExportReport:
        self.calls.append((tuple(each.id for each in items), out, options))
        return ExportReport(tuple(self._one(each, out, options) for each in items))

    def _one(self, each: Any, out: Path, options: ExportOptions) -> Exported:
        refused = each is ITEMS[0]
        reasons = ("还有未填的空位：床位数",) if refused else ()
        path = None if refused and not options.anyway else out / f"{each.number}.docx"
        return Exported(each.id, each.label, path, reasons=reasons)


@pytest.fixture
def exporter(monkeypatch: pytest.MonkeyPatch) -> Exporter:
    exporter = Exporter()
    monkeypatch.setattr(module, "export", exporter)
    return exporter


def dialog() -> tuple[Recorder, ExportPresenter]:
    view = Recorder()
    scopes = (Scope("提案12", ITEMS[:1]), Scope("列出的 2 件", ITEMS))
    form, painter = ExportForm(folder="/out"), Recorder()
    return view, ExportPresenter(view, None, Bureau(), scopes, form, painter, run_at_once, pytest.fail, chinese)


def test_the_profile_decides_where_the_form_says_nothing(exporter: Exporter) -> None:
    view, presenter = dialog()
    presenter.start(ExportForm(scope=1, folder="/out"))
    assert exporter.calls == [(("id12", "id15"), Path("/out"), ExportOptions())]
    assert view.told["show_choices"][1][0] == ("", "按单位资料（信函格式）")


def test_form_seal_and_pdf_are_passed_on(exporter: Exporter) -> None:
    _, presenter = dialog()
    presenter.start(ExportForm(form="red-head", sealed="no", pdf=True, folder="/out"))
    assert exporter.calls[0][2] == ExportOptions(form=Form.RED_HEAD, sealed=False, pdf=True)


def test_the_report_puts_the_refused_first_and_they_can_go_on(exporter: Exporter) -> None:
    view, presenter = dialog()
    presenter.start(ExportForm(scope=1, folder="/out"))
    summary, lines, refused = view.told["show_report"]
    assert summary == "已导出 1 件，1 件没有导出"
    assert [line.grave for line in lines] == [True, False]
    assert refused == 1
    presenter.start_anyway()
    assert exporter.calls[-1][0] == ("id12",)
    assert exporter.calls[-1][2].anyway
    assert "仍按要求导出：还有未填的空位：床位数" in view.told["show_report"][1][0].text


def test_without_a_folder_nothing_is_exported(exporter: Exporter) -> None:
    view, presenter = dialog()
    presenter.start(ExportForm(folder=" "))
    assert exporter.calls == []
    assert "show_problem" in view.told
