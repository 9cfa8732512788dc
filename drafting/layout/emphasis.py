"""Which emphasis of a file that is formatted stays: bold for stressed words. Slant, lines under words and chance bold go.

The standard knows one typeface for the text (GB/T 9704-2012, 5.2.2); a few stressed words in bold are usual.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from clauses.body import Paragraph, Run, RunStyle
from drafting.model.blocks import Block, TextBlock
from drafting.model.letter import Letter

_TOKEN = re.compile(r"[0-9０-９A-Za-z.,，%％](?=[0-9０-９A-Za-z%％])")
_FRAGMENTS, _FRAGMENT = 4, 4
"""So many stretches of bold, of no more characters than this on average, stress nothing."""


def sober(letter: Letter) -> Letter:
    """``letter`` with the emphasis that stays."""
    attachments = tuple(replace(one, blocks=_blocks(one.blocks)) for one in letter.attachments)
    return replace(letter, blocks=_blocks(letter.blocks), attachments=attachments)


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        replace(block, body=_paragraph(block.body)) if isinstance(block, TextBlock) else block for block in blocks
    )


def _paragraph(paragraph: Paragraph) -> Paragraph:
    if all(run.style is RunStyle.PLAIN for run in paragraph.runs):
        return paragraph
    dropped = {RunStyle.ITALIC, RunStyle.UNDERLINE}
    if _by_chance(paragraph.runs):
        dropped.add(RunStyle.BOLD)
    return Paragraph(tuple(_plain(run) if run.style in dropped else run for run in paragraph.runs))


def _plain(run: Run) -> Run:
    """Without its style; a line under nothing but white space is a blank to be filled in and stays."""
    blank = run.style is RunStyle.UNDERLINE and not run.text.strip()
    return run if blank else replace(run, style=RunStyle.PLAIN)


def _by_chance(runs: tuple[Run, ...]) -> bool:
    """Whether bold stresses nothing: all is bold, it begins or ends inside a figure, or it changes every few characters."""
    bold = [run for run in runs if run.style is RunStyle.BOLD and run.text.strip()]
    if all(run.style is RunStyle.BOLD for run in runs if run.text.strip()):
        return True
    torn = any(
        (one.style is RunStyle.BOLD) is not (other.style is RunStyle.BOLD)
        and _TOKEN.match((one.text + other.text[:1])[-2:])
        for one, other in pairwise(run for run in runs if run.text)
    )
    return torn or (len(bold) >= _FRAGMENTS and sum(len(run.text) for run in bold) <= _FRAGMENT * len(bold))
