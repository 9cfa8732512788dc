from __future__ import annotations

from benchmarks.kills import run


def test_no_edit_that_was_called_saved_is_lost_when_the_program_is_killed() -> None:
    """A few kills; ``python -m benchmarks.kills 1000`` does as many as DESIGN asks."""
    lost, damaged = run(4)
    assert (lost.ours, damaged.ours) == (0, 0)
