from __future__ import annotations

import pytest

from drafting.services import checkup
from drafting.services.checkup import check_display, check_fonts, check_libraries, check_machine, check_packages


def test_every_check_that_fails_names_a_remedy() -> None:
    assert all(check.ok or check.remedy for check in check_machine())


def test_fonts_are_known_by_family_and_by_file_name() -> None:
    families = check_fonts({"FangSong", "楷体_GB2312", "SimHei", "FZXiaoBiaoSong-B05S", "times new roman"})
    files = check_fonts({"SIMFANG.TTF", "simkai.ttf", "simhei.ttf", "FZXBSJW.TTF", "times.ttf"})
    assert all(check.ok for check in (*families, *files))


def test_a_missing_font_is_named_with_what_it_is_for() -> None:
    (fangsong, *_) = check_fonts({"Noto Sans CJK SC"})
    assert not fangsong.ok
    assert "正文" in fangsong.message
    assert "仿宋" in fangsong.remedy


def test_missing_system_libraries_are_one_line_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup.sys, "platform", "linux")
    monkeypatch.setattr(checkup, "_loads", lambda library: "xcb" not in library)
    check = check_libraries()
    assert check.remedy == "请执行：sudo apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "find_spec", lambda name: None if name == "lxml" else object())
    assert "lxml" in check_packages().message


def test_a_machine_without_a_desktop_is_pointed_to_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "demo" in check_display().remedy
    monkeypatch.setenv("DISPLAY", ":1")
    assert check_display().ok
