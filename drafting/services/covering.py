"""Which ask of a proposal a letter answers, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.model.problem import Problem
from drafting.proofread.coverage import Covered, cover
from drafting.reading.files import read_letter, read_text
from drafting.reading.meaning.proposal import asks_in


@dataclass(frozen=True, slots=True)
class CoverReport:
    """The asks in the proposal's order; ``problems`` where a file could not be read or asks for nothing."""

    asks: tuple[Covered, ...]
    problems: tuple[Problem, ...] = ()


def cover_files(letter: Path, proposal: Path) -> CoverReport:
    """Read both files and hold the letter against the proposal's asks."""
    text, problems = read_text(proposal)
    if problems and not text:
        return CoverReport((), problems)
    answer, _, troubles = read_letter(letter)
    if not answer.blocks:
        return CoverReport((), troubles or (Problem("文件里没有答复的正文。", letter.name),))
    asks = asks_in(text)
    if not asks:
        return CoverReport(
            (), (Problem("没有从提案里读出要求：请用“一、二、”或“一是、二是”逐条写明。", proposal.name),)
        )
    return CoverReport(cover(asks, answer))
