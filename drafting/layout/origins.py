"""Origins: from a place in the set paragraph back to its block."""

from __future__ import annotations

from drafting.layout.arranged import Role, StyledParagraph, StyledRun

Origin = tuple[Role, str, int, int, int]
"""Role and block of a line's first character, the line's start and end in that block's text, and how many characters at its
start layout added."""


class Origins:
    """From a place in the set paragraph back to its block: numbers that layout added count for nothing."""

    def __init__(self, paragraph: StyledParagraph) -> None:
        self._paragraph = paragraph
        self._runs: list[tuple[int, StyledRun, int]] = []
        self._plain = len(paragraph.runs) == 1 and paragraph.runs[0].start == 0
        begin, known = 0, 0
        for run in paragraph.runs:
            known = run.start if run.start >= 0 else known
            self._runs.append((begin, run, known))
            known += len(run.text) if run.start >= 0 else 0
            begin += len(run.text)

    def of(self, start: int, end: int) -> Origin:
        """Where a line comes from that goes from ``start`` to ``end`` in the set paragraph."""
        if self._plain:
            only = self._paragraph.runs[0]
            return only.role or self._paragraph.role, only.block_id or self._paragraph.block_id, start, end, 0
        run = self._run_at(start)
        role = (run.role if run else None) or self._paragraph.role
        block_id = (run.block_id if run else "") or self._paragraph.block_id
        return role, block_id, self._offset(start, block_id), self._offset(end, block_id), self._lead(start)

    def _run_at(self, place: int) -> StyledRun | None:
        return next((run for begin, run, _ in reversed(self._runs) if begin <= place), None)

    def _lead(self, place: int) -> int:
        return sum(
            begin + len(run.text) - place
            for begin, run, _ in self._runs
            if run.start < 0 and begin <= place < begin + len(run.text)
        )

    def _offset(self, place: int, block_id: str) -> int:
        offset = 0
        for begin, run, known in self._runs:
            if begin <= place and (run.block_id or self._paragraph.block_id) == block_id:
                offset = known + (min(place - begin, len(run.text)) if run.start >= 0 else 0)
        return offset
