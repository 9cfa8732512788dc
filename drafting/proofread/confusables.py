"""Words that are right in themselves and wrong in their place: 反应 where 反映 is meant, told by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from drafting.proofread.lexicon import lexicon
from drafting.proofread.usual import strange

_SIZE, _AROUND = 2, 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and what stands ``before`` and ``after`` it only."""

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misused:
    """``text[start:end]`` should be ``right``, as ``context`` stands beside it."""

    start: int
    end: int
    right: str
    context: str


@cache
def sets() -> dict[str, tuple[Word, tuple[Word, ...]]]:
    """Read resources/words/confusable.txt: every word with the others of its set."""
    text = (files("resources") / "words" / "confusable.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[Word, tuple[Word, ...]]] = {}
    for group in text.split("\n\n"):
        words = tuple(_word(line) for line in group.splitlines() if line and line[0] != "#")
        for word in words:
            found[word.text] = (word, tuple(other for other in words if other is not word))
    return found


def _word(line: str) -> Word:
    text, before, after = line.split("｜")
    return Word(text, tuple(before.split()), tuple(after.split()))


def misused(text: str) -> Iterator[Misused]:
    """The words whose neighbours belong to another of their set, and not to them; what is usual there is right."""
    known = sets()
    places = strange(text)
    for start in sorted({*places, *(place - 1 for place in places if place)}):
        found = known.get(text[start : start + _SIZE])
        if found is not None and (one := _misused(text, start, *found)):
            yield one


def _misused(text: str, start: int, word: Word, others: tuple[Word, ...]) -> Misused | None:
    end = start + _SIZE
    if _context(text, start, end, word):
        return None
    for other in others:
        context = _context(text, start, end, other)
        if context and _is_word(text, start, end):
            return Misused(start, end, other.text, context)
    return None


def _context(text: str, start: int, end: int, word: Word) -> str:
    """What stands beside the stretch that belongs to ``word``, as it would read."""
    for gap in ("", "的", "了"):
        for cue in word.after:
            if text.startswith(gap + cue, end):
                return word.text + gap + cue
        for cue in word.before:
            if text.endswith(cue + gap, 0, start):
                return cue + gap + word.text
    return ""


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether the stretch is no part of longer words or of two."""
    first, last = max(0, start - _AROUND), end + _AROUND
    place, edges = first, {first}
    for one in lexicon().cut(text[first:last]):
        place += len(one)
        edges.add(place)
    return start in edges and end in edges
