"""What AutoCorrect's defaults say of the same letters, where ``autocorrect-py`` is installed: another kind of checker, the
nearest that can be had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from importlib import import_module
from importlib.util import find_spec


def is_here() -> bool:
    return find_spec("autocorrect_py") is not None


def changed(text: str) -> Iterator[tuple[int, int]]:
    """The stretches it would change (code points; empty where it would put something in)."""
    starts, place = [0], -1
    while (place := text.find("\n", place + 1)) >= 0:
        starts.append(place + 1)
    for line in import_module("autocorrect_py").lint_for(text, "text").lines:
        start = starts[line.line - 1] + line.col - 1
        for kind, first, last, *_ in SequenceMatcher(None, line.old, line.new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield start + first, start + last


def told(text: str, labelled: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """How many stretches it would change, and how many of those lie on a labelled mistake."""
    stretches = list(changed(text))
    right = sum(any(first <= end and start <= last for start, end in labelled) for first, last in stretches)
    return len(stretches), right
