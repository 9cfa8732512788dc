from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafting.composing.faults import SENTENCES
from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.model.marking import MarkPlace
from tests.ui.things import Recorder
from ui.settings.presenter_profile import FAULT_WORDS, ProfilePresenter, bureau_of
from ui.settings.view_profile import ProfileDialog
from ui.words import chinese

BUREAU = Bureau(name="云岭区卫生健康局", doc_code="云卫函", form=Form.RED_HEAD, sealed=False)


def form() -> tuple[Recorder, ProfilePresenter, list[Bureau]]:
    view, stored = Recorder(), list[Bureau]()
    return view, ProfilePresenter(view, BUREAU, stored.append, chinese, date(2026, 5, 20)), stored


def test_a_profile_shown_and_accepted_is_the_same() -> None:
    assert bureau_of(BUREAU, asdict(BUREAU)) == BUREAU


def test_the_name_is_asked_for() -> None:
    view, presenter, stored = form()
    presenter.accept({"name": "  "})
    assert list(view.told["show_problems"][0]) == ["name"]
    assert stored == []


def test_a_slot_that_nothing_fills_is_refused() -> None:
    view, presenter, stored = form()
    presenter.accept({"closing_pattern": "感谢{称呼}对{我们的}工作的支持。"})
    assert "我们的" in view.told["show_problems"][0]["closing_pattern"]
    presenter.accept({"closing_pattern": "感谢{称呼}对我区工作的支持。"})
    assert stored[0].closing_pattern == "感谢{称呼}对我区工作的支持。"
    assert stored[0].form is Form.RED_HEAD


def test_the_general_wordings_come_back_in_the_form_only() -> None:
    view, presenter, stored = form()
    presenter.restore(["closing_pattern"])
    assert view.told["show_values"][0]["closing_pattern"] == Bureau().closing_pattern
    assert "name" not in view.told["show_values"][0]
    assert stored == []


def test_every_setting_of_the_profile_is_in_the_window(qtbot: QtBot) -> None:
    dialog = ProfileDialog(chinese)
    qtbot.addWidget(dialog)
    told: list[dict[str, object]] = []
    dialog.submitted.connect(told.append)
    dialog.show_values(asdict(BUREAU))
    dialog.submitted.emit(dialog._fields.values())
    assert set(told[0]) == {field.name for field in fields(Bureau)}
    assert bureau_of(Bureau(), told[0]) == BUREAU  # pyright: ignore[reportArgumentType]


def test_the_sentences_about_faults_are_in_the_catalogue() -> None:
    assert set(FAULT_WORDS) == set(SENTENCES)


def test_what_the_settings_come_to_is_shown_at_once_and_at_every_change() -> None:
    view, presenter, _ = form()
    examples, head = view.told["show_examples"]
    assert examples["title_proposal"].endswith("第12号提案的答复")
    assert examples["title_suggestion"].endswith("第23号建议的答复")
    assert any(line.right == "类别：A" for line in head)
    values = asdict(BUREAU) | {
        "title_suggestion": "对{会议}第{案号}号建议的答复",
        "category_pattern": "{类别}类",
        "category_place": MarkPlace.NUMBER,
    }
    presenter.edited(values)
    examples, head = view.told["show_examples"]
    assert examples["title_suggestion"].startswith("对")
    assert any(line.middle == "云卫函〔2026〕　　号　A类" for line in head)


def test_a_change_in_the_form_is_told_with_all_values(qtbot: QtBot) -> None:
    dialog = ProfileDialog(chinese)
    qtbot.addWidget(dialog)
    dialog.show_values(asdict(BUREAU))
    told: list[dict[str, object]] = []
    dialog.edited.connect(told.append)
    dialog.show_values({"person": "你"})
    assert [values["person"] for values in told] == ["你"]
    dialog.show_values(asdict(replace(BUREAU, name="云岭区民政局", region="云岭区")))
    assert len(told) == 2


def test_a_problem_brings_its_page_to_the_front(qtbot: QtBot) -> None:
    dialog = ProfileDialog(chinese)
    qtbot.addWidget(dialog)
    for name, page in (("name", 0), ("class_meanings", 1), ("opening_pattern", 2), ("title_approval", 3)):
        dialog.show_problems({name: "不对。"})
        assert dialog._pages.currentIndex() == page


def test_the_program_s_own_settings_come_back_page_by_page(qtbot: QtBot) -> None:
    dialog = ProfileDialog(chinese)
    qtbot.addWidget(dialog)
    asked: list[list[str]] = []
    dialog.standard.connect(asked.append)
    for page in (2, 3):
        dialog.show_page(page)
        button = dialog._pages.widget(page).findChild(QPushButton)
        button.click()
    wordings, papers = asked
    assert {"title_proposal", "ending", "person"} <= set(wordings)
    assert set(papers) == {"title_feedback", "note_feedback", "title_approval", "title_sending", "text_sending"}
