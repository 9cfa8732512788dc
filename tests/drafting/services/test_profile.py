from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.services.profile import CHINESE, bureau_of, change_bureau, get_bureau, set_bureau
from drafting.services.workspace import open_workspace

BUREAU = Bureau(name="云岭区民政局", short_name="区民政局", doc_code="云民函", form=Form.RED_HEAD, sealed=False)


def test_a_new_workspace_has_an_empty_profile_that_is_kept_once_set(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert get_bureau(workspace) == Bureau()
        set_bureau(workspace, BUREAU)
        set_bureau(workspace, replace(BUREAU, phone="0871-65550101"))
    with open_workspace(tmp_path / "w.dafu") as workspace:
        assert get_bureau(workspace) == replace(BUREAU, phone="0871-65550101")


def test_a_profile_of_another_version_is_read_as_far_as_it_goes() -> None:
    assert bureau_of({"name": "云岭区民政局", "colour": "red"}) == Bureau(name="云岭区民政局")


def test_settings_are_written_as_key_and_value() -> None:
    settings = ["name=云岭区民政局", "sealed=否", "form=red-head", "title_proposal={单位}=答复"]
    changed, problems = change_bureau(Bureau(), settings)
    assert problems == ()
    assert changed == Bureau(name="云岭区民政局", sealed=False, form=Form.RED_HEAD, title_proposal="{单位}=答复")


@pytest.mark.parametrize("setting", ["name", "nmae=甲", "sealed=也许", "form=信函"])
def test_a_wrong_setting_changes_nothing_and_is_told(setting: str) -> None:
    changed, (problem,) = change_bureau(Bureau(), ["phone=0871-65550101", setting])
    assert changed == Bureau()
    assert setting.split("=", maxsplit=1)[0] in str(problem)


def test_every_setting_has_a_chinese_name_that_is_understood() -> None:
    assert set(CHINESE) == {field.name for field in fields(Bureau)}
    assert len(set(CHINESE.values())) == len(CHINESE)
    changed, problems = change_bureau(Bureau(), ["电话=0871-65550101", "加盖印章=否"])
    assert (problems, changed) == ((), Bureau(phone="0871-65550101", sealed=False))
