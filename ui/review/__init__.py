"""The checks panel: what a careful editor would point out, with its reason and, where there is one, its fix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafting.model.span import Span
from drafting.proofread.finding import Severity
from ui.desk import Desk
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.model.bureau import Bureau
    from ui.review.presenter import Memory, ReviewPresenter, RunTask, Told
    from ui.review.view import ReviewPane

Underline = Callable[[Sequence[tuple[Span, str, Severity]]], None]


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """``presenter.step(1)`` and ``step(-1)`` go through the findings, ``presenter.check_now()`` checks at once."""

    widget: ReviewPane
    presenter: ReviewPresenter

    def focus(self) -> None:
        self.widget.list.setFocus()


def build(
    desk: Desk,
    tr: Tr,
    run_task: RunTask,
    bureau_of: Callable[[], Bureau | None],
    underline: Underline,
    told: Told,
    memory: Memory,
) -> ReviewPlace:
    """``underline`` is the editor's; ``told(text, grave)`` shows the number of findings in the status bar; ``memory``
    keeps what is ignored."""
    from ui.review.presenter import ReviewPresenter
    from ui.review.view import ReviewPane

    pane = ReviewPane(tr)
    presenter = ReviewPresenter(desk, pane, run_task, bureau_of, underline, told, memory, tr)
    pane.gone.connect(presenter.go)
    pane.fixed.connect(presenter.fix)
    pane.ignored.connect(presenter.ignore)
    pane.heeded.connect(presenter.heed_again)
    pane.all_fixed.connect(presenter.fix_all)
    pane.filtered.connect(presenter.filter)
    pane.asked.connect(presenter.check_now)
    return ReviewPlace(pane, presenter)
