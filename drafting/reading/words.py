"""Words of a Word file, in whichever format it is, put together to lines and runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.body import Run, RunStyle
from drafting.reading.source import WHITE

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SYMBOLS = {"F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□", "F0FC": "√", "F06C": "●", "F09F": "•"}
"""What the characters of symbol fonts show, by their code."""

_BOLD_HEADING = re.compile(r"(?![（(]?附)[^。；：，！？,.;:!?](?:[^。；：！？.;:!?]{0,28}[^。；：，！？,.;:!?])(?<!表)")


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one style. ``\\n`` is a soft line break, ``\\t`` a tab. ``note``: the footnote whose mark stands behind it."""

    text: str
    style: RunStyle = RunStyle.PLAIN
    note: str = ""


def split(words: Sequence[Words]) -> list[list[Words]]:
    """The words of each line that holds any, where soft line breaks part them."""
    lines: list[list[Words]] = [[]]
    for one in words:
        pieces = one.text.split("\n")
        lines[-1].append(one if len(pieces) == 1 else Words(pieces[0], one.style))
        lines.extend([Words(piece, one.style)] for piece in pieces[1:])
    return [line for line in lines if any(piece.note or piece.text.strip(WHITE) for piece in line)]


def trimmed(pieces: Sequence[Words]) -> tuple[Run, ...]:
    """Runs without outer white space; neighbours of one style are one run."""
    runs: list[Run] = []
    for piece in pieces:
        if piece.note:
            last = runs.pop() if runs else Run("")
            runs.append(replace(last, notes=(*last.notes, piece.note)))
        elif runs and runs[-1].style is piece.style and not runs[-1].notes:
            runs[-1] = Run(runs[-1].text + piece.text, piece.style)
        elif piece.text:
            runs.append(Run(piece.text, piece.style))
    while runs and not runs[0].text.strip(WHITE) and not runs[0].notes:
        del runs[0]
    while runs and not runs[-1].text.strip(WHITE) and not runs[-1].notes:
        del runs[-1]
    # Most lines have no white space to lose.
    if runs and (text := runs[0].text.lstrip(WHITE)) != runs[0].text:
        runs[0] = replace(runs[0], text=text)
    if runs and (text := runs[-1].text.rstrip(WHITE)) != runs[-1].text:
        runs[-1] = replace(runs[-1], text=text)
    return tuple(runs)


def heading_level(said: int, runs: Sequence[Run], *, at_left: bool) -> int:
    """The level that the style says (0 for none); a short line all in bold at the left is a heading of the first."""
    text = "".join(run.text for run in runs)
    if 0 < said < 7 and len(text) <= 60:
        return min(said, 4)
    bold = bool(runs) and all(run.style is RunStyle.BOLD for run in runs)
    return 1 if bold and at_left and _BOLD_HEADING.fullmatch(text) else 0
