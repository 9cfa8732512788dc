"""What the commands of the ledgers do: figures, promises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from clauses.facts import Fact
from drafting.services import ledger
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter
from ui.ledger.presenter import LedgerPresenter
from ui.ledger.promises_presenter import PromisesPresenter
from ui.ledger.promises_view import PromisesDialog
from ui.ledger.view import LedgerDialog
from ui.shell import Shell


def ledger_form(shell: Shell, workspace: Workspace) -> LedgerDialog:
    """The ledger of the workspace, filled."""
    dialog = LedgerDialog(shell.tr, shell.window)
    desk = shell.desk

    def renew(stored: StoredLetter, past: Sequence[Fact], fact: Fact) -> bool:
        """The letter on the desk has a history of its own, and what was typed last."""
        here = desk.stored is not None and desk.stored.id == stored.id
        if here:
            desk.edit(ledger.with_value(desk.letter, past, fact))
        return here

    presenter = LedgerPresenter(dialog, workspace, shell.tasks.run, date.today(), shell.tr, renew)
    # Not the bound methods: a signal would let go of the presenter.
    dialog.chosen.connect(lambda name: presenter.choose(name))
    dialog.added.connect(lambda: presenter.add())
    dialog.edited.connect(lambda: presenter.edit())
    dialog.deleted.connect(lambda: presenter.delete())
    dialog.taken.connect(lambda names: presenter.take(names))
    dialog.set_aside.connect(lambda names: presenter.set_aside(names))
    dialog.renewed.connect(lambda: presenter.update_drafts())
    presenter.refresh()
    return dialog


def promises_form(shell: Shell, workspace: Workspace) -> PromisesDialog:
    """The promises of earlier replies, filled."""
    dialog = PromisesDialog(shell.tr, shell.window)
    presenter = PromisesPresenter(dialog, workspace, shell.tasks.run, date.today(), shell.tr)
    # Not the bound methods: a signal would let go of the presenter.
    dialog.chosen.connect(lambda place: presenter.choose(place))
    dialog.narrowed.connect(lambda words, open_only: presenter.narrow(words, open_only))
    dialog.settled.connect(lambda state, note: presenter.settle(state, note))
    dialog.source_wanted.connect(lambda: presenter.read_source())
    presenter.refresh()
    return dialog
