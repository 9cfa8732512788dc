"""The checks panel: counts by severity, the findings, and what to do about one. Layout only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafting.proofread.finding import Finding, Severity
from ui.review.finding_list import FindingList
from ui.review.groups import FAMILIES
from ui.review.note import RuleNote
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.proofread.rule import Rule


class ReviewPane(QWidget):
    """``heeded`` what was ignored is to be shown again, ``all_fixed`` every fix to be taken that needs no reading;
    ``filtered`` and ``filtered_family`` which findings are to be listed, ``asked`` the letter to be checked now."""

    heeded = Signal()
    all_fixed = Signal()
    filtered = Signal(object)
    filtered_family = Signal(str)
    asked = Signal()

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        self._tr = tr
        self.setObjectName("review")
        self._act: Callable[[], None] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._do)
        self.chips = {severity: self._chip(severity) for severity in Severity}
        self.list = FindingList(tr)
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.nothing.setProperty("quiet", True)
        self.card_of: Callable[[str], Rule | None] = lambda code: None
        self.note = RuleNote(tr)
        self.family = QComboBox(accessibleName=tr("类别"))
        self._fill_families(())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.fix_button, self.ignore_button = QPushButton(tr("改正")), QPushButton(tr("忽略"))
        self.all_button, self.again_button = QPushButton(tr("全部改正")), QPushButton(tr("重新校对"))
        self.fix_button.setProperty("main", True)
        self.all_button.setToolTip(tr("一次改正所有不必细看的问题"))
        self.heed_button = QToolButton(autoRaise=True)
        self.heed_button.setToolTip(tr("恢复这一件里忽略了的问题"))
        self.heed_button.hide()
        self._arrange()
        self._connect()

    # What the presenter shows

    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self._act = act
        self._pause.start(milliseconds)

    def show_findings(self, findings: Sequence[Finding], chosen: int) -> None:
        self.list.take(findings)
        self.stack.setCurrentWidget(self.list if findings else self.nothing)
        self.choose(chosen)
        self._enable()

    def show_counts(self, counts: dict[Severity, int], fixable: int) -> None:
        for severity, chip in self.chips.items():
            chip.setText(f"{self._tr(severity.chinese)} {counts[severity]}")
        self.all_button.setEnabled(fixable > 0)

    def show_nothing(self, text: str) -> None:
        self.nothing.setText(text)

    def show_ignored(self, count: int) -> None:
        self.heed_button.setText(self._tr("已忽略 {count}").format(count=count))
        self.heed_button.setVisible(count > 0)

    def show_families(self, families: Sequence[str]) -> None:
        if families != self._families():
            self._fill_families(families)

    def choose(self, place: int) -> None:
        self.list.choose(place)

    def is_worked_in(self) -> bool:
        return self.list.hasFocus()

    def work_in(self) -> None:
        self.list.setFocus()

    # What the officer does

    def _do(self) -> None:
        if self._act:
            self._act()

    def _enable(self) -> None:
        finding = self.list.chosen
        self.fix_button.setEnabled(finding is not None and finding.suggestion is not None)
        self.ignore_button.setEnabled(finding is not None)
        self.note.show_card(self.card_of(finding.code) if finding is not None else None)

    def _families(self) -> Sequence[str]:
        return [str(self.family.itemData(place)) for place in range(1, self.family.count())]

    def _fill_families(self, families: Sequence[str]) -> None:
        before = self.family.currentData()
        self.family.blockSignals(True)
        self.family.clear()
        self.family.addItem(self._tr("全部类别"), "")
        for family in families:
            self.family.addItem(self._tr(FAMILIES[family]), family)
        self.family.setCurrentIndex(max(self.family.findData(before), 0))
        self.family.blockSignals(False)

    def _chip(self, severity: Severity) -> QCheckBox:
        chip = QCheckBox(f"{self._tr(severity.chinese)} 0", checked=True)
        chip.setToolTip(self._tr("列出或收起这一类"))
        chip.toggled.connect(lambda _on: self.filtered.emit(self._shown()))
        return chip

    def _shown(self) -> frozenset[Severity]:
        return frozenset(severity for severity, chip in self.chips.items() if chip.isChecked())

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self.fix_button.clicked.connect(lambda _on: self.list.tell(self.list.fixed))
        self.ignore_button.clicked.connect(lambda _on: self.list.tell(self.list.ignored))
        self.heed_button.clicked.connect(lambda _on: self.heeded.emit())
        self.all_button.clicked.connect(lambda _on: self.all_fixed.emit())
        self.family.currentIndexChanged.connect(lambda _place: self.filtered_family.emit(self.family.currentData()))
        self.again_button.clicked.connect(lambda _on: self.asked.emit())

    def _arrange(self) -> None:
        top, kinds, deeds = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(12, 12, 10, 6)
        kinds.setContentsMargins(10, 0, 10, 8)
        top.setSpacing(18)
        deeds.setSpacing(8)
        deeds.setContentsMargins(10, 8, 10, 10)
        for chip in self.chips.values():
            top.addWidget(chip)
        top.addStretch()
        kinds.addWidget(self.family)
        kinds.addStretch()
        kinds.addWidget(self.heed_button)
        for button in (self.fix_button, self.ignore_button, self.all_button):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self.again_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(kinds)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.note)
        whole.addLayout(deeds)
        self.setFocusProxy(self.list)
