"""The coverage panel and its presenter, joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.desk import Desk
from ui.words import Tr

if TYPE_CHECKING:
    from ui.review.coverage_presenter import CoveragePresenter, Decisions
    from ui.review.coverage_view import CoveragePane
    from ui.review.presenter import RunTask


@dataclass(frozen=True, slots=True)
class CoveragePlace:
    """``presenter.judged`` is what is decided about the letter on the desk."""

    widget: CoveragePane
    presenter: CoveragePresenter


def build_coverage(desk: Desk, tr: Tr, run_task: RunTask, kept: Decisions, told: Callable[[], None]) -> CoveragePlace:
    """``told`` is called when the officer has decided something: the checks are to look again."""
    from ui.review.coverage_presenter import CoveragePresenter
    from ui.review.coverage_view import CoveragePane

    pane = CoveragePane(tr)
    presenter = CoveragePresenter(desk, pane, run_task, kept, told)
    pane.decided.connect(presenter.decide)
    pane.undecided.connect(presenter.let_guess)
    pane.gone.connect(presenter.go)
    return CoveragePlace(pane, presenter)
