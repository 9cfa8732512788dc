"""Automatic numbering of Word written out as text: counters, formats and the pattern of each level."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from drafting.reading.docx.numerals import numeral
from drafting.reading.docx.package import W, value
from drafting.reading.symbols import symbol


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and prints its numbers; ``pattern`` holds %1 to %9 for the levels."""

    pattern: str
    format: str
    start: int
    restart: int | None
    legal: bool
    suffix: str
    font: str = ""


# Word's second bullet is a letter that its font shows as a ring.
_BULLETS = {("Courier New", "o"): "○"}


@dataclass(slots=True)
class Numbering:
    """The lists of a document. ``label`` counts: call it once a numbered paragraph, in printed order."""

    levels: dict[tuple[str, int], Level] = field(default_factory=dict[tuple[str, int], Level])
    abstract: dict[str, str] = field(default_factory=dict[str, str])
    overrides: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    counters: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    styles: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    started: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])

    def label(self, number: str, level: int) -> str:
        """The number that Word prints before the next paragraph of this list and level, with the space after it."""
        rules = self._rules(number, level)
        if rules is None:
            return ""
        list_id = self._list(number)
        key = (list_id, level)
        if (number, level) in self.overrides and (number, level) not in self.started:
            self.started.add((number, level))
            self.counters[key] = self.overrides[number, level]
        elif key in self.counters:
            self.counters[key] += 1
        else:
            self.counters[key] = rules.start
        for deeper in range(level + 1, 9):
            below = self._rules(number, deeper)
            if below is None or below.restart is None or level < below.restart:
                self.counters.pop((list_id, deeper), None)
        if rules.format == "bullet":
            return _bullet(rules.pattern, rules.font)
        return self._filled(number, rules) + (" " if rules.suffix == "space" else "")

    def _list(self, number: str) -> str:
        """The list that a number belongs to; a number whose list is missing counts for itself."""
        return self.abstract.get(number, number)

    def _rules(self, number: str, level: int) -> Level | None:
        return self.levels.get((number, level)) or self.levels.get((self.abstract.get(number, "") + "#", level))

    def _filled(self, number: str, rules: Level) -> str:
        def one(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            other = self._rules(number, level)
            if other is None:
                return ""
            count = self.counters.setdefault((self._list(number), level), other.start)
            return numeral(count, "decimal" if rules.legal else other.format)

        return re.sub(r"%([1-9])", one, rules.pattern)


def numbering_of(root: Any) -> Numbering:
    """The numbering part of a document; an empty one for None."""
    found = Numbering()
    if root is None:
        return found
    named: dict[str, str] = {}
    borrowing: dict[str, str] = {}
    for abstract in root.iterfind(W + "abstractNum"):
        name = str(abstract.get(W + "abstractNumId"))
        if link := value(abstract, "styleLink"):
            named[link] = name
        if link := value(abstract, "numStyleLink"):
            borrowing[name] = link
        for level in abstract.iterfind(W + "lvl"):
            depth = int(level.get(W + "ilvl", "0"))
            found.levels[name + "#", depth] = _level(level)
            style = value(level, "pStyle")
            if style:
                found.styles[style] = (name, depth)
    for one in root.iterfind(W + "num"):
        number = str(one.get(W + "numId"))
        name = value(one, "abstractNumId") or ""
        # A list made from a list style has its levels where the style is defined.
        found.abstract[number] = named.get(borrowing.get(name, ""), name)
        for override in one.iterfind(W + "lvlOverride"):
            depth = int(override.get(W + "ilvl", "0"))
            start, level = value(override, "startOverride"), override.find(W + "lvl")
            if level is not None:
                found.levels[number, depth] = _level(level)
            if start is not None and start.lstrip("-").isdecimal():
                found.overrides[number, depth] = int(start)
    return found


def _font(level: Any) -> str:
    fonts = level.find(f"{W}rPr/{W}rFonts")
    return str(fonts.get(W + "ascii", "")) if fonts is not None else ""


def _level(level: Any) -> Level:
    start, restart = value(level, "start") or "1", value(level, "lvlRestart")
    return Level(
        pattern=value(level, "lvlText") or "",
        format=value(level, "numFmt") or "decimal",
        start=int(start) if start.isdecimal() else 1,
        restart=int(restart) if restart and restart.isdecimal() else None,
        legal=value(level, "isLgl") is not None,
        suffix=value(level, "suff") or "tab",
        font=_font(level),
    )


def _bullet(pattern: str, font: str) -> str:
    """The sign of a bullet: symbol fonts show other signs than they store, some stored as plain letters."""
    if (font, pattern) in _BULLETS:
        return _BULLETS[font, pattern]
    return "".join(symbol(font, f"{ord(sign):X}") for sign in pattern)
