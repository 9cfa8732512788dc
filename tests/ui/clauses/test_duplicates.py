"""The page of clauses alike, with a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from drafting.services import library
from drafting.services.workspace import Workspace, open_workspace
from tests.ui.clauses.test_presenter import at_once, made
from ui.clauses.presenter_duplicates import DuplicatesPresenter
from ui.clauses.view_duplicates import DuplicatesDialog
from ui.words import chinese

BUSES = "新开公交线路{n}条，优化线路6条，日均发车一千二百班次，沿线居民出行更加方便。"
MEALS = "全区建成老年助餐点{n}个，每天为八百多名老人提供午餐，行动不便的由志愿者送餐上门。"


class Page:
    def __init__(self, workspace: Workspace) -> None:
        self.changes = 0
        self.dialog = DuplicatesDialog(chinese)
        presenter = DuplicatesPresenter(self.dialog, workspace, at_once, self._note, chinese)
        self.dialog.chosen.connect(presenter.choose)
        self.dialog.preferred.connect(presenter.prefer)
        self.dialog.merged.connect(presenter.merge)
        self.dialog.all_merged.connect(presenter.merge_all)
        self.dialog.kept_apart.connect(presenter.keep_apart)
        presenter.look()
        self.presenter = presenter

    def _note(self) -> None:
        self.changes += 1

    @property
    def titles(self) -> list[str]:
        return [self.dialog.groups.item(row).text().split("\n")[0] for row in range(self.dialog.groups.count())]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        clauses = [made(f"m{n}", f"助餐{n}", MEALS.format(n=n)) for n in (12, 15, 18)]
        clauses += [made(f"b{n}", f"公交{n}", BUSES.format(n=n)) for n in (3, 4)]
        library.save_clauses(opened, clauses)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> Page:
    page = Page(workspace)
    qtbot.addWidget(page.dialog)
    return page


def ids(workspace: Workspace) -> set[str]:
    return {clause.id for clause in library.all_clauses(workspace)}


def test_groups_are_listed_the_largest_first_with_what_differs(page: Page) -> None:
    assert len(page.titles) == 2
    assert page.titles[0].startswith("助餐")
    assert "<u" in page.dialog.text.toHtml() or "underline" in page.dialog.text.toHtml()


def test_a_merge_leaves_one_and_is_taken_back(page: Page, workspace: Workspace) -> None:
    page.dialog.merge_button.click()
    assert len(ids(workspace)) == 3
    assert len(page.titles) == 1
    assert page.changes == 1
    page.dialog.notice._button.click()
    assert len(ids(workspace)) == 5
    assert len(page.titles) == 2


def test_another_clause_can_be_the_one_that_is_kept(page: Page, workspace: Workspace) -> None:
    page.dialog._follow(QUrl("keep:m15"))
    page.dialog.merge_button.click()
    assert "m15" in ids(workspace) and "m12" not in ids(workspace)


def test_all_groups_are_merged_at_once(page: Page, workspace: Workspace) -> None:
    page.dialog.all_button.click()
    assert len(ids(workspace)) == 2
    assert not page.dialog.all_button.isEnabled()


def test_a_group_that_is_none_goes_from_the_list(page: Page, workspace: Workspace) -> None:
    page.dialog.apart_button.click()
    assert len(page.titles) == 1
    assert len(ids(workspace)) == 5
