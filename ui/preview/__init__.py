"""The pages as they will be printed, while typing: ``build`` makes the pane and joins it to the desk."""

from __future__ import annotations

from collections.abc import Callable

from ui.desk import Desk
from ui.preview.painter import QtPagePainter
from ui.preview.presenter import PreviewPresenter, Setup
from ui.preview.view import PreviewPane
from ui.words import Tr


def build(desk: Desk, tr: Tr, setup: Callable[[], Setup]) -> tuple[PreviewPane, PreviewPresenter]:
    """``setup`` is asked at every layout how the bureau prints: form, seal, the name at the head."""
    pane = PreviewPane(tr, QtPagePainter())
    presenter = PreviewPresenter(desk, pane, setup)
    pane.clicked.connect(presenter.clicked)
    pane.watched.connect(presenter.watched)
    pane.fit.tried.connect(presenter.try_to_fit)
    pane.fit.taken.connect(presenter.take_fit)
    pane.fit.left.connect(presenter.leave_fit)
    return pane, presenter
