"""Markdown: its markup is layout and is read away, emphasis as a style (CommonMark's commonest signs)."""

from __future__ import annotations

import re

from clauses.body import Run, RunStyle

# What no other text has: a heading with hashes, a line all in emphasis, an item that leads with emphasis.
_TELLING = re.compile(r"^[ \t]*(?:#{1,4}[ \t]+\S.*|\*\*[^*\n]+\*\*[ \t]*|[-+*][ \t]+\*\*[^*\n]+\*\*.*)$", re.MULTILINE)
_ITEM = re.compile(r"[-+*]\s+(?=\S)|>\s*(?=\S)")
_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,})")
_EMPHASIS = re.compile(r"\*\*(?=\S)(?P<bold>[^*]+?)(?<=\S)\*\*")


def is_markdown(text: str) -> bool:
    """Whether the text is marked up, so that its stars and dashes are no words."""
    return bool(_TELLING.search(text))


def has_markup(line: str) -> bool:
    """Whether a line of words would be taken for marked up."""
    return bool(_ITEM.match(line) or _RULE.fullmatch(line) or _EMPHASIS.search(line))


def unmarked(line: str) -> tuple[Run, ...]:
    """The words of a line, those emphasised in bold; none for a rule."""
    if _RULE.fullmatch(line):
        return ()
    sign = _ITEM.match(line)
    words = line[sign.end() :] if sign else line
    runs: list[Run] = []
    at = 0
    for match in _EMPHASIS.finditer(words):
        runs += [Run(words[at : match.start()]), Run(match["bold"], RunStyle.BOLD)]
        at = match.end()
    return tuple(run for run in (*runs, Run(words[at:])) if run.text)
