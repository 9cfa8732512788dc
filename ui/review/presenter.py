"""The checks beside the letter: run after a pause, listed by severity, shown in the text, fixed or ignored. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from drafting.model.bureau import Bureau
from drafting.model.change import Change
from drafting.model.problem import EnvironmentProblem
from drafting.model.span import Span
from drafting.proofread.finding import Finding, Severity
from ui.desk import Desk
from ui.review.fixing import fixed
from ui.review.listing import Listing
from ui.review.protocols import Memory, ReviewView
from ui.words import Tr

PAUSE = 700
"""Milliseconds without a change after which the letter is checked."""

RunTask = Callable[..., Any]
Underline = Callable[[Sequence[tuple[Span, str, Severity]]], None]
Told = Callable[[str, bool], None]
Check = Callable[..., tuple[Finding, ...]]


class ReviewPresenter:
    """``underline`` marks the findings in the text, ``told`` shows their number (and whether there are errors)."""

    def __init__(
        self,
        desk: Desk,
        view: ReviewView,
        run_task: RunTask,
        bureau_of: Callable[[], Bureau | None],
        underline: Underline,
        told: Told,
        memory: Memory,
        tr: Tr,
        check: Check,
    ) -> None:
        self._desk, self._view, self._run, self._bureau_of = desk, view, run_task, bureau_of
        self._underline, self._told, self._memory, self._tr, self._check = underline, told, memory, tr, check
        self._listing = Listing()
        self._going_on = self._checked = False
        desk.opened.append(self._opened)
        desk.changed.append(self._changed)
        desk.moved.append(self._caret_moved)

    def check_now(self) -> None:
        """Check the letter as it is now."""
        letter, item, stored = self._desk.letter, self._desk.item, self._desk.stored
        if stored is None:
            self._take(())
            return
        bureau, style = self._bureau_of(), self._memory.style()

        def done(findings: tuple[Finding, ...]) -> None:
            if self._desk.letter is letter:
                self._checked = True
                self._take(findings)

        self._run("", lambda _progress, _cancelled: self._check(letter, item, bureau, style), done)

    def filter(self, wanted: frozenset[Severity]) -> None:
        """List only these severities; the text shows all."""
        self._listing.only_severities(wanted)
        self._list()

    def filter_family(self, family: str) -> None:
        """List only this family's findings; all for ""."""
        self._listing.only_family(family)
        self._list()

    def go(self, place: int) -> None:
        """Show a finding in the text."""
        finding = self._listing.at(place) if place >= 0 else None
        if finding is not None:
            self._choose(place)
            self._desk.locate(Span(finding.block_id, finding.start, finding.end))

    def look(self, place: int) -> None:
        """Show a finding in the text, and stay in the list."""
        self.go(place)
        self._view.work_in()

    def step(self, by: int) -> None:
        """The next finding (-1: the one before), going round at the end."""
        if self._listing.listed:
            self.go(self._listing.following(by))

    def fix(self, place: int = -1) -> None:
        """Take a finding's fix: one step of the history."""
        finding = self._listing.at(place)
        if finding is not None and finding.suggestion is not None:
            self._edit([finding])
            self._going_on = True

    def fix_all(self) -> None:
        """Take every fix that needs no reading, in one step."""
        self._edit([finding for finding in self._listing.standing if finding.safe])

    def ignore(self, place: int = -1) -> None:
        """Say no more about these words of this letter."""
        finding = self._listing.at(place)
        if finding is not None:
            self._ignore([finding])

    def ignore_group(self, place: int = -1) -> None:
        """Say no more about anything of this severity and family in this letter."""
        finding = self._listing.at(place)
        if finding is not None:
            self._ignore(self._listing.group_of(finding))

    def spare(self, place: int = -1) -> None:
        """Never point these words out again by this rule, in any letter of the bureau."""
        finding = self._listing.at(place)
        if finding is not None:
            self._memory.spare(finding)
            self._take(self._listing.without_words_of(finding))
            self._go_on()

    def heed_again(self) -> None:
        """Show again what was ignored in this letter."""
        self._listing.ignore_only(frozenset())
        self._show()
        if self._desk.stored is not None:
            self._memory.heed_again(self._desk.stored.id)

    def recall(self) -> None:
        """Read what is ignored in the letter on the desk."""
        stored = self._desk.stored
        self._listing.ignore_only(frozenset())
        with suppress(EnvironmentProblem):
            self._listing.ignore_only(self._memory.ignored(stored.id) if stored else frozenset())

    def _ignore(self, findings: Sequence[Finding]) -> None:
        if self._desk.stored is not None:
            self._listing.ignore(findings)
            self._show()
            for finding in findings:
                self._memory.ignore(self._desk.stored.id, finding.key)
            self._go_on()

    def _opened(self) -> None:
        self.recall()
        # Nothing is said to be right before it was looked at.
        self._checked = False
        self._take(())
        self._view.later(PAUSE // 2, self.check_now)

    def _changed(self, _change: Change, _typed: bool) -> None:
        self._view.later(PAUSE, self.check_now)

    def _caret_moved(self) -> None:
        """What the cursor stands in is the one chosen in the list: from there it goes on."""
        caret = self._desk.caret
        place = self._listing.around(caret) if caret is not None else -1
        if place >= 0 and place != self._listing.chosen:
            self._choose(place)

    def _choose(self, place: int) -> None:
        self._listing.choose(place)
        self._view.choose(place)

    def _edit(self, findings: Sequence[Finding]) -> None:
        letter = fixed(self._desk.letter, findings)
        self._listing.drop(findings)
        self._show()
        self._desk.edit(letter)
        self._view.later(PAUSE // 4, self.check_now)

    def _take(self, findings: tuple[Finding, ...]) -> None:
        self._listing.take(findings)
        self._show()
        if self._going_on:
            # The next one is shown once the text it stands in was read again.
            self._going_on = False
            self._go_on()

    def _go_on(self) -> None:
        """Show the next one; who works through the list stays in it."""
        within = self._view.is_worked_in()
        self.go(self._listing.chosen)
        if within:
            self._view.work_in()

    def _show(self) -> None:
        standing = self._listing.standing
        counts = {severity: sum(finding.severity is severity for finding in standing) for severity in Severity}
        self._view.show_counts(counts, sum(finding.safe for finding in standing))
        self._view.show_ignored(self._listing.ignored)
        self._underline(
            [
                (Span(finding.block_id, finding.start, finding.end), finding.text, finding.severity)
                for finding in standing
            ]
        )
        self._told(self._summary(counts), counts[Severity.ERROR] > 0)
        self._list()

    def _list(self) -> None:
        self._listing.renew()
        self._view.show_families(self._listing.families)
        self._view.show_nothing(self._nothing())
        self._view.show_findings(self._listing.listed, self._listing.chosen)

    def _nothing(self) -> str:
        if self._desk.stored is None:
            return self._tr("这一件还没有答复，没有可校对的。")
        return self._tr("没有发现问题。") if self._checked else ""

    def _summary(self, counts: dict[Severity, int]) -> str:
        if self._desk.stored is None:
            return ""
        parts = [f"{self._tr(severity.chinese)} {count}" for severity, count in counts.items() if count]
        return "　".join(parts) if parts or not self._checked else self._tr("校对：没有问题")
