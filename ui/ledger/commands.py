"""What the command of the ledger does."""

from __future__ import annotations

from datetime import date

from drafting.services.workspace import Workspace
from ui.ledger.presenter import LedgerPresenter
from ui.ledger.view import LedgerDialog
from ui.shell import Shell


def ledger_form(shell: Shell, workspace: Workspace) -> LedgerDialog:
    """The ledger of the workspace, filled."""
    dialog = LedgerDialog(shell.tr, shell.window)
    presenter = LedgerPresenter(dialog, workspace, shell.tasks.run, date.today(), shell.tr)
    # Not the bound methods: a signal would let go of the presenter.
    dialog.chosen.connect(lambda name: presenter.choose(name))
    dialog.added.connect(lambda: presenter.add())
    dialog.edited.connect(lambda: presenter.edit())
    dialog.deleted.connect(lambda: presenter.delete())
    dialog.taken.connect(lambda names: presenter.take(names))
    dialog.set_aside.connect(lambda names: presenter.set_aside(names))
    presenter.refresh()
    return dialog
