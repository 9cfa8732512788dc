"""Why a finding is one: the rule's reason, its ground, an example of what is wrong and one of what is right."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import theme_of
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.proofread.rule import Rule

_LONGEST = 60


class RuleNote(QLabel):
    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._tr = tr
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(14, 8, 14, 4)
        self.setAccessibleName(tr("为什么"))
        self.hide()

    def show_card(self, card: Rule | None) -> None:
        """The explanation of the chosen finding's rule; nothing is shown for one that is computed from the item."""
        self.setVisible(card is not None)
        if card is not None:
            tr, theme = self._tr, theme_of(self)
            lines = [escape(card.why), _quiet(f"{tr('依据')}：{card.source}", theme.muted)]
            if card.bad:
                lines.append(f'<span style="color:{theme.danger}">✗</span> {escape(_short(card.bad[0]))}')
            if card.good:
                lines.append(f'<span style="color:{theme.good}">✓</span> {escape(_short(card.good[0]))}')
            self.setText("<br>".join(lines))


def _quiet(text: str, colour: str) -> str:
    return f'<span style="color:{colour}">{escape(text)}</span>'


def _short(example: str) -> str:
    line = example.strip().replace("\n", " / ")
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
