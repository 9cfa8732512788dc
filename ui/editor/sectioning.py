"""Which section a paragraph belongs to, on the officer's word; and which paragraphs the reading was not sure of. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from clauses.section import Section
from drafting.model.blocks import Heading
from drafting.model.letter import Letter
from ui.editor.lines import Line

# Of paragraphs told with less, three in ten are told wrongly; with more, one in thirty (``benchmarks.training sections --validate``).
DOUBTFUL = 0.75


def with_section(letter: Letter, blocks: Collection[str], section: Section) -> Letter:
    """The letter with the blocks of these ids in ``section``, beyond doubt."""
    told = (replace(block, section=section, confidence=1.0) if block.id in blocks else block for block in letter.blocks)
    return replace(letter, blocks=tuple(told))


def is_doubtful(line: Line) -> bool:
    """Whether the section of the line was told without being sure; a heading has that of what follows it."""
    return any(not isinstance(block, Heading) and block.confidence < DOUBTFUL for block in line.blocks)


def next_doubtful(lines: Sequence[Line], after: int) -> int | None:
    """The place of the first doubtful line behind ``after``, going round at the end; None where there is none."""
    places = [place for place, line in enumerate(lines) if is_doubtful(line)]
    return next((place for place in places if place > after), places[0] if places else None)
