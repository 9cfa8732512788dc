"""The widget the editor's text is painted on."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


def viewport() -> QWidget:
    """What the text is painted on, as Qt makes it. Made here: asking Qt for its own makes PySide look through every
    kind of widget there is to name it, which takes as long as laying out the letter."""
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    # The pen a painter begins with here, for the names in the margin.
    made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    made.setAutoFillBackground(True)
    made.setMouseTracking(True)
    made.setAcceptDrops(True)
    return made
