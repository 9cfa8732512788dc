"""The checks beside the letter: run after a pause, listed by severity, shown in the text, fixed or ignored. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from drafting.model.bureau import Bureau
from drafting.model.change import Change
from drafting.model.item import Item
from drafting.model.letter import Letter
from drafting.model.problem import EnvironmentProblem
from drafting.model.span import Span
from drafting.proofread.finding import Finding, FindingKey, Severity
from ui.desk import Desk
from ui.review.fixing import fixed
from ui.review.groups import FAMILIES, family_of, in_groups
from ui.review.protocols import Memory, ReviewView
from ui.words import Tr

if TYPE_CHECKING:
    from drafting.proofread.house_style import HouseStyle

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
        check: Check | None = None,
    ) -> None:
        self._desk, self._view, self._run, self._bureau_of = desk, view, run_task, bureau_of
        self._underline, self._told, self._tr, self._check = underline, told, tr, check or _check_letter
        self._all: tuple[Finding, ...] = ()
        self._memory = memory
        self._ignored: frozenset[FindingKey] = frozenset()
        self._wanted = frozenset(Severity)
        self._family = ""
        self.findings: list[Finding] = []
        self.chosen = -1
        self._visited = self._going_on = self._checked = False
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
        self._wanted = wanted
        self._list()

    def filter_family(self, family: str) -> None:
        """List only this family's findings; all for ""."""
        self._family = family
        self._list()

    def go(self, place: int) -> None:
        """Show a finding in the text."""
        if 0 <= place < len(self.findings):
            self.chosen, self._visited = place, True
            self._view.choose(place)
            finding = self.findings[place]
            self._desk.locate(Span(finding.block_id, finding.start, finding.end))

    def look(self, place: int) -> None:
        """Show a finding in the text, and stay in the list."""
        self.go(place)
        self._view.work_in()

    def step(self, by: int) -> None:
        """The next finding (-1: the one before), going round at the end."""
        if self.findings:
            fresh = by > 0 and not self._visited
            self.go((self.chosen + (0 if fresh else by)) % len(self.findings))

    def fix(self, place: int = -1) -> None:
        """Take a finding's fix: one step of the history."""
        finding = self._at(place)
        if finding is not None and finding.suggestion is not None:
            self._edit([finding])
            self._going_on = True

    def fix_all(self) -> None:
        """Take every fix that needs no reading, in one step."""
        self._edit([finding for finding in self._standing() if finding.safe])

    def ignore(self, place: int = -1) -> None:
        """Say no more about these words of this letter."""
        finding, stored = self._at(place), self._desk.stored
        if finding is not None and stored is not None:
            self._ignore([finding], stored.id)
            self._go_on()

    def ignore_group(self, place: int = -1) -> None:
        """Say no more about anything of this severity and family in this letter."""
        finding, stored = self._at(place), self._desk.stored
        if finding is not None and stored is not None:
            kind = (finding.severity, family_of(finding.code))
            self._ignore([row for row in self.findings if (row.severity, family_of(row.code)) == kind], stored.id)
            self._go_on()

    def spare(self, place: int = -1) -> None:
        """Never point these words out again by this rule, in any letter of the bureau."""
        finding = self._at(place)
        if finding is not None:
            self._memory.spare(finding)
            same = (finding.code, finding.text)
            self._take(tuple(row for row in self._all if (row.code, row.text) != same))
            self._go_on()

    def heed_again(self) -> None:
        """Show again what was ignored in this letter."""
        self._ignored = frozenset()
        self._show()
        if self._desk.stored is not None:
            self._memory.heed_again(self._desk.stored.id)

    def recall(self) -> None:
        """Read what is ignored in the letter on the desk."""
        stored = self._desk.stored
        self._ignored = frozenset()
        with suppress(EnvironmentProblem):
            self._ignored = self._memory.ignored(stored.id) if stored else frozenset()

    def _ignore(self, findings: Sequence[Finding], letter_id: str) -> None:
        self._ignored |= {finding.key for finding in findings}
        self._show()
        for finding in findings:
            self._memory.ignore(letter_id, finding.key)

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
        if caret is None or self._stands_in(caret, self.chosen):
            return
        place = next((place for place in range(len(self.findings)) if self._stands_in(caret, place)), -1)
        if place >= 0:
            self.chosen, self._visited = place, True
            self._view.choose(place)

    def _stands_in(self, caret: Span, place: int) -> bool:
        if not 0 <= place < len(self.findings):
            return False
        finding = self.findings[place]
        return finding.block_id == caret.block_id and finding.start <= caret.start <= finding.end

    def _edit(self, findings: Sequence[Finding]) -> None:
        letter = fixed(self._desk.letter, findings)
        gone = {id(finding) for finding in findings}
        self._all = tuple(finding for finding in self._all if id(finding) not in gone)
        self._show()
        self._desk.edit(letter)
        self._view.later(PAUSE // 4, self.check_now)

    def _take(self, findings: tuple[Finding, ...]) -> None:
        self._all = findings
        self._show()
        if self._going_on:
            # The next one is shown once the text it stands in was read again.
            self._going_on = False
            self._go_on()

    def _go_on(self) -> None:
        """Show the next one; who works through the list stays in it."""
        within = self._view.is_worked_in()
        self.go(self.chosen)
        if within:
            self._view.work_in()

    def _standing(self) -> list[Finding]:
        return [finding for finding in self._all if finding.key not in self._ignored]

    def _show(self) -> None:
        standing = self._standing()
        counts = {severity: sum(finding.severity is severity for finding in standing) for severity in Severity}
        self._view.show_counts(counts, sum(finding.safe for finding in standing))
        self._view.show_ignored(len(self._all) - len(standing))
        self._underline(
            [
                (Span(finding.block_id, finding.start, finding.end), finding.text, finding.severity)
                for finding in standing
            ]
        )
        self._told(self._summary(counts), counts[Severity.ERROR] > 0)
        self._list()

    def _list(self) -> None:
        before = self.findings[self.chosen] if 0 <= self.chosen < len(self.findings) else None
        standing = self._standing()
        families = [family for family in FAMILIES if any(family_of(row.code) == family for row in standing)]
        self._view.show_families(families)
        self.findings = in_groups(
            row
            for row in standing
            if row.severity in self._wanted and (self._family not in families or family_of(row.code) == self._family)
        )
        keys = [finding.key for finding in self.findings]
        if before is not None and before.key in keys and self._visited:
            self.chosen = keys.index(before.key)
        elif not self._visited:
            # Nobody has been at it yet: the first is the severest.
            self.chosen = 0 if self.findings else -1
        else:
            self.chosen, self._visited = min(max(self.chosen, 0), len(self.findings) - 1), False
        self._view.show_nothing(self._nothing())
        self._view.show_findings(self.findings, self.chosen)

    def _nothing(self) -> str:
        if self._desk.stored is None:
            return self._tr("这一件还没有答复，没有可校对的。")
        return self._tr("没有发现问题。") if self._checked else ""

    def _summary(self, counts: dict[Severity, int]) -> str:
        if self._desk.stored is None:
            return ""
        parts = [f"{self._tr(severity.chinese)} {count}" for severity, count in counts.items() if count]
        return "　".join(parts) if parts or not self._checked else self._tr("校对：没有问题")

    def _at(self, place: int) -> Finding | None:
        place = place if place >= 0 else self.chosen
        return self.findings[place] if 0 <= place < len(self.findings) else None


def _check_letter(letter: Letter, item: Item | None, bureau: Bureau | None, style: HouseStyle) -> tuple[Finding, ...]:
    # Imported where it is first used, in the background: the rules and what they read with take a while to load.
    from drafting.services.proofreading import check_letter

    return check_letter(letter, item, bureau, style)
