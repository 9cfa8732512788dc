"""What the classes 办理类别 A to D mean, which differs by place and by year (RULES 2.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping

LETTERS = ("A", "B", "C", "D")
EXAMPLE = "A=已经解决或基本解决；B=列入计划逐步解决；C=留作参考"
"""How meanings are written; a later year's begin with it: ``2026年：A=……``."""

_YEAR = re.compile(r"(\d{4})\s*年?\s*(?:起|度)?\s*[：:]")
_ENTRY = re.compile(r"([A-DＡ-Ｄ])\s*类?\s*[=＝：:、，]?\s*([^\s=＝：:、，].*)")
_WIDE = str.maketrans("ＡＢＣＤ", "ABCD")


def meanings_of(text: str, year: int | None) -> Mapping[str, str]:
    """Letter to meaning for items of ``year``: those of the latest year not after it, else those that name no year.

    None for the year: the latest. Empty where nothing was written; what cannot be read is passed over.
    """
    years = {since: _entries(words)[0] for since, words in _by_year(text)}
    fitting = [since for since in years if year is None or since <= year]
    return years[max(fitting)] if fitting else {}


def unread_meanings(text: str) -> str:
    """The first words that are no meaning of a class, or say one twice; "" where all can be read."""
    seen: set[int] = set()
    for since, words in _by_year(text):
        unread = _entries(words)[1]
        if unread:
            return unread
        if since in seen:
            return f"{since}年"
        seen.add(since)
    return ""


def _by_year(text: str) -> list[tuple[int, str]]:
    """The parts that hold from a year on; 0 for what names none."""
    first, *rest = _YEAR.split(text)
    parts = [(int(rest[at]), rest[at + 1]) for at in range(0, len(rest), 2)]
    return [*([(0, first)] if first.strip() else []), *parts]


def _entries(words: str) -> tuple[dict[str, str], str]:
    """The meanings, and the first words that are none."""
    found: dict[str, str] = {}
    for part in re.split(r"[；;\n]", words):
        entry = part.strip(" \t\r\u3000。")
        match = _ENTRY.fullmatch(entry)
        letter = match[1].translate(_WIDE) if match else ""
        if match and letter not in found:
            found[letter] = match[2].strip()
        elif entry:
            return found, entry
    return found, ""
