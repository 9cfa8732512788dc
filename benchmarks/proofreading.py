"""Proofreading: 10,000 characters whole, and one changed paragraph."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import count, islice

from benchmarks.table import Row, seconds
from benchmarks.training.corpus import written
from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.engine import check
from drafting.proofread.passage import Passage, passages_of_text

_WHOLE, _PARAGRAPH, _WARM, _MOST = 10_000, 150, 6, 40


def run() -> list[Row]:
    """Milliseconds, median of five; every run reads paragraphs that were never read before, as of a file just opened."""
    case = Case(kind=ItemKind.PROPOSAL, people=2, date=date(2025, 6, 1))
    texts, paragraphs = iter(list(islice(_texts(_WHOLE), _MOST))), iter(list(islice(_texts(_PARAGRAPH), _MOST)))
    for _ in range(_WARM):
        check(next(texts), case)
    return [
        Row("proofreading, 10,000 characters", seconds(lambda: check(next(texts), case)) * 1000, "ms", 50),
        Row("proofreading, the changed paragraph", seconds(lambda: check(next(paragraphs), case)) * 1000, "ms", 3),
    ]


def _texts(size: int) -> Iterator[tuple[Passage, ...]]:
    """Texts of so many characters of different letters, no paragraph twice."""
    letters = [[text for tag, text in letter.rows if tag in "spn"] for letter in written()]
    paragraphs = [text for letter in letters for text in letter]
    random.Random(size).shuffle(paragraphs)
    taken: list[str] = []
    for number in count():
        taken.append(paragraphs[number % len(paragraphs)])
        if sum(map(len, taken)) >= size:
            yield passages_of_text("\n".join(taken))
            taken = []
