from __future__ import annotations

from dataclasses import asdict, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from drafting.model.bureau import Body, Bureau, Person
from drafting.model.letter import Form
from drafting.model.marking import MarkPlace
from drafting.services.profile import bureau_of, get_bureau, set_bureau
from drafting.services.profile_settings import CHINESE, change_bureau, shown
from drafting.services.safekeeping import backup
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


@pytest.mark.parametrize(
    "setting",
    ["name", "nmae=甲", "sealed=也许", "form=信函", "类别位置=下面", "提案答复标题=第{案号号", "标注次序=类别、份号"],
)
def test_a_wrong_setting_changes_nothing_and_is_told(setting: str) -> None:
    changed, (problem,) = change_bureau(Bureau(), ["phone=0871-65550101", setting])
    assert changed == Bureau()
    assert setting.split("=", maxsplit=1)[0] in str(problem)


def test_every_setting_has_a_chinese_name_that_is_understood() -> None:
    assert set(CHINESE) == {field.name for field in fields(Bureau)}
    assert len(set(CHINESE.values())) == len(CHINESE)
    changed, problems = change_bureau(Bureau(), ["电话=0871-65550101", "加盖印章=否"])
    assert (problems, changed) == ((), Bureau(phone="0871-65550101", sealed=False))


def test_places_and_forms_of_address_are_set_in_chinese_or_english() -> None:
    changed, problems = change_bureau(
        Bureau(), ["类别位置=发文字号之后", "disclosure_place=note", "称呼个人=你", "body=你们"]
    )
    assert problems == ()
    places = (changed.category_place, changed.disclosure_place, changed.person, changed.body)
    assert places == (MarkPlace.NUMBER, MarkPlace.NOTE, Person.PLAIN, Body.PLAIN)


def test_what_a_setting_may_be_is_told() -> None:
    _, (problem,) = change_bureau(Bureau(), ["类别位置=下面"])
    assert "左上角、右上角、发文字号之后、日期下的附注" in str(problem)


def test_a_fault_of_an_old_profile_does_not_bar_other_settings() -> None:
    old = Bureau(opening_pattern="{某}收悉。")
    assert change_bureau(old, ["电话=0871-65550101"]) == (replace(old, phone="0871-65550101"), ())


def test_what_profile_show_prints_profile_set_takes() -> None:
    changed = {name: _other(value) for name, value in asdict(Bureau()).items() if not isinstance(value, str)}
    changed |= {name: _other(value) for name, value in asdict(Bureau()).items() if isinstance(value, StrEnum)}
    bureau = Bureau(name="云岭区民政局", class_meanings="A=办结\n2026年：A=已解决；B=列入计划", **changed)
    settings = [f"{CHINESE[name]}={shown(value)}" for name, value in asdict(bureau).items()]
    assert change_bureau(Bureau(), settings) == (bureau, ())


def test_a_profile_of_the_first_version_is_read_with_the_settings_it_lacked(tmp_path: Path) -> None:
    record = {
        "name": "云岭区民政局",
        "form": "plain",
        "opening_pattern": "{称呼}的提案收悉。",
        "contact_as_note": False,
    }
    with open_workspace(tmp_path / "w.dafu") as workspace:
        workspace.store.books.set_profile(record)
        bureau = get_bureau(workspace)
    assert bureau == Bureau(
        name="云岭区民政局", form=Form.PLAIN, opening_pattern="{称呼}的提案收悉。", contact_as_note=False
    )
    assert bureau_of({"category_place": "under", "mark_order": "类别"}).marking.order[0] == "类别"


def test_every_setting_comes_back_from_a_backup(tmp_path: Path) -> None:
    whole = Bureau(**{field.name: _other(field.default) for field in fields(Bureau)})
    with open_workspace(tmp_path / "w.dafu") as workspace:
        set_bureau(workspace, whole)
        backup(workspace, tmp_path / "backup.dafu")
        set_bureau(workspace, Bureau())
    with open_workspace(tmp_path / "backup.dafu") as workspace:
        assert get_bureau(workspace) == whole


def _other(value: object) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, StrEnum):
        return list(type(value))[-1]
    return f"{value}改"


def test_every_setting_is_documented() -> None:
    described = (Path(__file__).parents[3] / "docs" / "json.md").read_text(encoding="utf-8")
    assert [field.name for field in fields(Bureau) if f'"{field.name}"' not in described] == []
