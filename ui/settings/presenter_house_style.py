"""House style between its form and the workspace: rules, own words, spared words as rows of strings, and back. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from drafting.proofread.finding import Severity
from ui.review.groups import FAMILIES, family_of
from ui.words import Tr, mark

if TYPE_CHECKING:
    from drafting.proofread.house_style import HouseStyle
    from drafting.proofread.rule import Rule

USUAL, OFF = "", "off"
CHOICES = (
    (USUAL, mark("照程序")),
    (Severity.ERROR.value, mark("错误")),
    (Severity.WARNING.value, mark("存疑")),
    (Severity.HINT.value, mark("提示")),
    (OFF, mark("不查")),
)
SEVERITIES = CHOICES[1:4]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """``usual`` is what the program does by itself (a severity or OFF), ``chosen`` what the bureau wants (USUAL: the same)."""

    code: str
    family: str
    message: str
    usual: str
    chosen: str


Words = tuple[str, str, str, str]
"""Wrong, right, severity, note."""


class HouseStyleView(Protocol):
    def show_rules(self, rules: Sequence[RuleRow]) -> None: ...
    def show_words(self, words: Sequence[Words]) -> None: ...
    def show_spared(self, spared: Sequence[tuple[str, str]]) -> None:
        """Words, and the code of the rule that spares them ("" for every rule)."""
        ...

    def show_problem(self, text: str) -> None: ...
    def finish(self) -> None: ...


class HouseStylePresenter:
    """``store`` is called with the accepted style."""

    def __init__(
        self,
        view: HouseStyleView,
        cards: Sequence[Rule],
        style: HouseStyle,
        store: Callable[[HouseStyle], None],
        tr: Tr,
    ) -> None:
        self._view, self._store, self._tr = view, store, tr
        chosen = dict(style.severities)
        view.show_rules([_row(card, chosen.get(card.code, USUAL), tr) for card in cards])
        view.show_words([(word.wrong, word.right, word.severity.value, word.note) for word in style.words])
        view.show_spared([(one.words, one.code) for one in style.spared])

    def paste(self, text: str) -> None:
        """Words copied from a table or a list: shown behind those that are there."""
        from drafting.services.house_style import words_of_list

        words = words_of_list(text)
        self._view.show_words([(word.wrong, word.right, word.severity.value, word.note) for word in words])

    def accept(
        self, chosen: Sequence[tuple[str, str]], words: Sequence[Words], spared: Sequence[tuple[str, str]]
    ) -> None:
        """Rules with their choices, the rows of words and of spared words; empty rows are passed over."""
        from drafting.proofread.house_style import HouseStyle, OwnWord, Spared

        words = [row for row in words if any(cell.strip() for cell in (row[0], row[1], row[3]))]
        problem = self._problem(words)
        self._view.show_problem(problem)
        if problem:
            return
        own = {wrong.strip(): (right.strip(), severity, note.strip()) for wrong, right, severity, note in words}
        self._store(
            HouseStyle(
                tuple((code, severity) for code, severity in chosen if severity != USUAL),
                tuple(OwnWord(wrong, right, Severity(level), note) for wrong, (right, level, note) in own.items()),
                tuple(dict.fromkeys(Spared(text.strip(), code) for text, code in spared if text.strip())),
            )
        )
        self._view.finish()

    def _problem(self, words: Sequence[Words]) -> str:
        for place, (wrong, right, _severity, _note) in enumerate(words, 1):
            if not wrong.strip():
                return self._tr("词表第{row}行没有填“不用的写法”。").format(row=place)
            if wrong.strip() == right.strip():
                return self._tr("词表第{row}行的两种写法相同。").format(row=place)
        return ""


def _row(card: Rule, chosen: str, tr: Tr) -> RuleRow:
    usual = OFF if card.taste else card.severity.value
    family = family_of(card.code)
    return RuleRow(card.code, tr(FAMILIES.get(family, family)), card.message, usual, chosen)
