from __future__ import annotations

from dataclasses import asdict

from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from tests.ui.things import Recorder
from ui.settings.presenter_profile import ProfilePresenter, bureau_of
from ui.words import chinese

BUREAU = Bureau(name="云岭区卫生健康局", doc_code="云卫函", form=Form.RED_HEAD, sealed=False)


def form() -> tuple[Recorder, ProfilePresenter, list[Bureau]]:
    view, stored = Recorder(), list[Bureau]()
    return view, ProfilePresenter(view, BUREAU, stored.append, chinese), stored


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
    presenter.restore_patterns()
    assert view.told["show_values"][0]["closing_pattern"] == Bureau().closing_pattern
    assert "name" not in view.told["show_values"][0]
    assert stored == []
