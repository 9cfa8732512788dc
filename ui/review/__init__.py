"""The checks panel: what a careful editor would point out, with its reason and, where there is one, its fix."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ui.desk import Desk
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.model.bureau import Bureau
    from drafting.model.item import Item
    from drafting.model.letter import Letter
    from drafting.proofread.finding import Finding
    from drafting.proofread.house_style import HouseStyle
    from drafting.proofread.judged import Judged
    from drafting.proofread.rule import Rule
    from ui.review.presenter import Check, ReviewPresenter, RunTask, Told, Underline
    from ui.review.protocols import Memory
    from ui.review.view import ReviewPane


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
    judged: Callable[[], Sequence[Judged]] = tuple,
    changed: Callable[[], Mapping[str, str]] = dict,
) -> ReviewPlace:
    """``underline`` is the editor's; ``told(text, grave)`` shows the number of findings in the status bar; ``memory``
    keeps what is ignored, ``judged`` what the officer decided about the asks, ``changed`` why clauses no longer hold."""
    from ui.review.presenter import ReviewPresenter
    from ui.review.view import ReviewPane

    pane = ReviewPane(tr)
    presenter = ReviewPresenter(desk, pane, run_task, bureau_of, underline, told, memory, tr, _check(judged, changed))
    pane.card_of = lambda code: _cards().get(code)
    pane.list.gone.connect(presenter.go)
    pane.list.looked.connect(presenter.look)
    pane.list.fixed.connect(presenter.fix)
    pane.list.ignored.connect(presenter.ignore)
    pane.list.ignored_group.connect(presenter.ignore_group)
    pane.list.spared.connect(presenter.spare)
    pane.filtered_family.connect(presenter.filter_family)
    pane.heeded.connect(presenter.heed_again)
    pane.all_fixed.connect(presenter.fix_all)
    pane.filtered.connect(presenter.filter)
    pane.asked.connect(presenter.check_now)
    return ReviewPlace(pane, presenter)


def _check(judged: Callable[[], Sequence[Judged]], changed: Callable[[], Mapping[str, str]]) -> Check:
    def check(letter: Letter, item: Item | None, bureau: Bureau | None, style: HouseStyle) -> tuple[Finding, ...]:
        # Imported where it is first used, in the background: the rules and what they read with take a while to load.
        from drafting.services.proofreading import check_letter

        return check_letter(letter, item, bureau, style, judged(), changed())

    return check


@cache
def _cards() -> Mapping[str, Rule]:
    # Asked when the first finding is shown: by then the rules are loaded.
    from drafting.services.house_style import rules

    return {card.code: card for card in rules()}
