"""Failures told: the user's surroundings with their remedy, a bug of ours loudly, with what we need to mend it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QMessageBox, QWidget

from drafting.model.problem import EnvironmentProblem
from ui.words import Tr


class Failures:
    """``tell`` shows an exception by its kind; bugs are also written to the log.

    ``unattended``: nobody sits before the window (the tour), so the program ends instead of asking.
    """

    def __init__(self, parent: Callable[[], QWidget | None], log: Path, tr: Tr, *, unattended: bool = False) -> None:
        self._parent, self._log, self._tr, self._unattended = parent, log, tr, unattended

    def tell(self, failure: BaseException) -> None:
        if self._unattended:
            _leave(failure)
        elif isinstance(failure, EnvironmentProblem):
            QMessageBox.warning(self._parent(), self._tr("答复起草台"), str(failure))
        else:
            self._tell_bug(failure)

    def watch(self) -> None:
        """Take over what nobody caught."""

        def caught(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, failure, trace)
            else:
                self.tell(failure)

        sys.excepthook = caught

    def _tell_bug(self, failure: BaseException) -> None:
        details = "".join(traceback.format_exception(failure))
        sys.stderr.write(details)
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now():%Y-%m-%d %H:%M:%S}\n{details}\n")
        except OSError:
            pass
        box = QMessageBox(self._parent())
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self._tr("程序出错了"))
        box.setText(self._tr("这一步没有做成，是程序的错误。已写的文字都已保存，可以继续使用。"))
        box.setInformativeText(self._tr("详情记在 {file}，请转给维护人员。").format(file=self._log))
        box.setDetailedText(details)
        box.exec()


def _leave(failure: BaseException) -> None:
    """End at once, from wherever this is: a sentence and 2 for the user's surroundings, all of it and 1 for a bug."""
    if isinstance(failure, EnvironmentProblem):
        sys.stderr.write(f"{failure}\n")
    else:
        traceback.print_exception(failure)
    sys.stderr.flush()
    os._exit(2 if isinstance(failure, EnvironmentProblem) else 1)
