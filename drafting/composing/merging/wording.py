"""Words with their styles and footnotes: one state patched by what another changed, and three states merged.

A glyph is one character with its style and the footnotes behind it; a footnote before any character is a glyph without
a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from clauses.body import Note, Run, RunStyle, noted_runs, notes_in
from drafting.composing.merging.sequences import merged

Glyph = tuple[str, RunStyle, tuple[str, ...]]
_PART = re.compile(r"[^，。；：！？,;!?]*[，。；：！？,;!?]*[”’）》]*|[”’）》]+")


def glyphs_of(runs: Iterable[Run]) -> tuple[Glyph, ...]:
    found: list[Glyph] = []
    for run in runs:
        found += [(char, run.style, ()) for char in run.text]
        if run.notes and run.text:
            found[-1] = (*found[-1][:2], run.notes)
        elif run.notes:
            found.append(("", run.style, run.notes))
    return tuple(found)


def runs_of(glyphs: Iterable[Glyph]) -> tuple[Run, ...]:
    """The runs that ``glyphs`` make, as few as can be."""
    runs: list[Run] = []
    for style, group in groupby(glyphs, key=lambda glyph: glyph[1]):
        text = ""
        for char, _, notes in group:
            text += char
            if notes:
                runs.append(Run(text, style, notes))
                text = ""
        if text:
            runs.append(Run(text, style))
    return tuple(runs)


def text_of(glyphs: Iterable[Glyph]) -> str:
    return "".join(glyph[0] for glyph in glyphs)


def patched(before: Sequence[Glyph], after: Sequence[Glyph], kept: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """``kept`` (printed as ``before``) with what ``after`` changed: characters that stayed keep how they are kept.

    Where ``before`` prints other characters than ``kept`` holds, ``after`` stands as it is.
    """
    if before == after:
        return tuple(kept)
    if [glyph[0] for glyph in before] != [glyph[0] for glyph in kept]:
        return tuple(after)
    found: list[Glyph] = []
    matcher = SequenceMatcher(None, text_of(before), text_of(after), autojunk=False)
    if len(text_of(before)) != len(before) or len(text_of(after)) != len(after):
        matcher = SequenceMatcher(None, [one[0] for one in before], [one[0] for one in after], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            found += after[new_start:new_end]
            continue
        for place in range(end - start):
            same = before[start + place] == after[new_start + place]
            found.append(kept[start + place] if same else after[new_start + place])
    return tuple(found)


def parts_of(glyphs: Sequence[Glyph]) -> list[tuple[Glyph, ...]]:
    """The clauses 分句 of a text, each with the punctuation that ends it: the smallest piece two people may both change."""
    parts: list[tuple[Glyph, ...]] = []
    start = 0
    text = "".join(glyph[0] or "\0" for glyph in glyphs)
    for match in _PART.finditer(text):
        if match.end() > start:
            parts.append(tuple(glyphs[start : match.end()]))
            start = match.end()
    return parts


def merged_runs(
    base: Sequence[Run], ours: Sequence[Run], theirs: Sequence[Run], *, prefer_theirs: bool
) -> tuple[tuple[Run, ...], bool]:
    """The runs with what either side changed, and whether both changed the same clause differently.

    There the preferred side stands.
    """
    sides = [parts_of(glyphs_of(runs)) for runs in (base, ours, theirs)]
    parts, conflict = merged(*sides, prefer_theirs=prefer_theirs)
    return runs_of(glyph for part in parts for glyph in part), conflict


def runs_with_notes(text: str, notes: tuple[Note, ...]) -> tuple[Run, ...]:
    """A heading's text as runs."""
    return noted_runs(text, notes)


def text_with_notes(runs: tuple[Run, ...]) -> tuple[str, tuple[Note, ...]]:
    """Runs as a heading's text: it keeps no styles."""
    return "".join(run.text for run in runs), notes_in(runs)
