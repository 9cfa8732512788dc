"""The clauses panel: the bureau's approved wording, found while typing and put into the letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.desk import Desk
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.services.workspace import Workspace
    from ui.clauses.presenter import ClausesPresenter, RunTask
    from ui.clauses.view import ClausesPane


@dataclass(frozen=True, slots=True)
class ClausesPlace:
    widget: ClausesPane
    presenter: ClausesPresenter

    def focus(self) -> None:
        """To the words to look for."""
        self.widget.search.setFocus()
        self.widget.search.selectAll()


def build(
    desk: Desk,
    tr: Tr,
    workspace_of: Callable[[], Workspace | None],
    run_task: RunTask,
    marked: Callable[[], None],
    tell: Callable[[str], None],
) -> ClausesPlace:
    """The panel over the library of the workspace that ``workspace_of`` gives; call ``presenter.refresh()`` when it
    opens. ``marked``: a clause was marked as no longer holding, or as holding again; ``tell``: what the
    letter on the desk uses no longer holds ("" nothing of it)."""
    from ui.clauses.presenter import ClausesPresenter
    from ui.clauses.presenter_around import Around
    from ui.clauses.view import ClausesPane

    pane = ClausesPane(tr)
    around = Around(desk, pane, workspace_of, run_task, tr, tell)
    presenter = ClausesPresenter(desk, pane, workspace_of, run_task, tr, marked, around)
    pane.searched.connect(presenter.search)
    pane.chosen.connect(presenter.choose)
    pane.inserted.connect(lambda: presenter.insert())
    pane.added.connect(presenter.add)
    pane.edited.connect(lambda: presenter.edit())
    pane.deleted.connect(presenter.delete)
    pane.marked.connect(presenter.change_state)
    pane.history_wanted.connect(presenter.history)
    pane.changed.connect(presenter.mark_changed)
    pane.unchanged.connect(lambda: presenter.mark_changed(""))
    pane.earlier_wanted.connect(around.show)
    pane.promise_taken.connect(presenter.put_promise)
    pane.promise_kept.connect(lambda promise: around.keep(promise))
    pane.source_wanted.connect(lambda reply: around.read(reply))
    return ClausesPlace(pane, presenter)
