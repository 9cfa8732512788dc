from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.editor.samples import LETTER, stored
from ui import editor
from ui.desk import Desk
from ui.editor.place import EditorPlace
from ui.words import chinese


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def place(qtbot: QtBot, desk: Desk) -> EditorPlace:
    place = editor.build(desk, chinese)
    qtbot.addWidget(place)
    place.resize(700, 800)
    desk.lay(None, stored(LETTER))
    return place
