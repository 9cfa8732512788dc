"""Our lines against LibreOffice's rendering of the exported file. Needs LibreOffice; ``python -m benchmarks.agreement`` does more."""

from __future__ import annotations

import shutil

import pytest

from benchmarks.agreement import compare
from benchmarks.letters import letters


@pytest.mark.rendered
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_lines_and_pages_are_those_libreoffice_prints() -> None:
    compared = compare([(f"letter {number}", letter) for number, letter in enumerate(letters(6, seed=2), 1)])
    assert [one.pages[0] for one in compared] == [one.pages[1] for one in compared]
    assert sum(one.same for one in compared) >= 0.995 * sum(one.total for one in compared), [
        difference for one in compared for difference in one.differences
    ]
