"""What the checks panel's presenter needs of its view and of the workspace. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from drafting.proofread.finding import Finding, FindingKey, Severity

if TYPE_CHECKING:
    from drafting.proofread.house_style import HouseStyle


class Memory(Protocol):
    """What is ignored, kept with the letter. Each may raise EnvironmentProblem."""

    def ignored(self, letter_id: str) -> frozenset[FindingKey]: ...

    def ignore(self, letter_id: str, finding: FindingKey) -> None: ...

    def heed_again(self, letter_id: str) -> None: ...

    def spare(self, finding: Finding) -> None:
        """Never again point these words out by this rule, in any letter of the bureau."""
        ...

    def style(self) -> HouseStyle:
        """How the bureau wants its letters checked."""
        ...


class ReviewView(Protocol):
    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        """Call ``act`` after a pause; a second call before that puts it off."""
        ...

    def show_findings(self, findings: Sequence[Finding], chosen: int) -> None: ...

    def show_counts(self, counts: dict[Severity, int], fixable: int) -> None: ...

    def show_ignored(self, count: int) -> None: ...

    def show_nothing(self, text: str) -> None:
        """What stands in the place of an empty list."""
        ...

    def choose(self, place: int) -> None: ...

    def show_families(self, families: Sequence[str]) -> None:
        """The kinds of findings there are, to choose from."""
        ...

    def is_worked_in(self) -> bool:
        """Whether the keys go to the list now."""
        ...

    def work_in(self) -> None:
        """Let the keys go to the list."""
        ...
