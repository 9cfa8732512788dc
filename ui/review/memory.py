"""What is kept of the checks in the workspace: what is ignored and judged of each letter, and the bureau's house style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.proofread.finding import Finding, FindingKey
from drafting.proofread.judged import Judged
from drafting.services import house_style, letters
from drafting.services.workspace import Workspace

if TYPE_CHECKING:
    from drafting.proofread.house_style import HouseStyle


class WorkspaceMemory:
    """The Memory of both presenters; the house style is read once until it is changed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._style: HouseStyle | None = None

    def ignored(self, letter_id: str) -> frozenset[FindingKey]:
        return letters.ignored(self._workspace, letter_id)

    def ignore(self, letter_id: str, finding: FindingKey) -> None:
        letters.ignore(self._workspace, letter_id, finding)

    def heed_again(self, letter_id: str) -> None:
        letters.heed_again(self._workspace, letter_id)

    def spare(self, finding: Finding) -> None:
        self._style = house_style.spare_for_good(self._workspace, finding)

    def judged(self, letter_id: str) -> tuple[Judged, ...]:
        return letters.judged_of(self._workspace, letter_id)

    def judge(self, letter_id: str, judged: Judged) -> None:
        letters.judge(self._workspace, letter_id, judged)

    def let_guess(self, letter_id: str, ask: str) -> None:
        letters.let_guess(self._workspace, letter_id, ask)

    def style(self) -> HouseStyle:
        if self._style is None:
            self._style = house_style.get_house_style(self._workspace)
        return self._style

    def forget_style(self) -> None:
        """It was changed elsewhere."""
        self._style = None
