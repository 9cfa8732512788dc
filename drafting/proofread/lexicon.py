"""The lexicon: words with what each costs, characters that are easily confused, and the cheapest way to cut a stretch.

The cost of a word is the negative logarithm of its frequency, that of a stretch the least sum over all ways to cut it into
words. A misprint breaks a common word into rare pieces, so a stretch that becomes much cheaper by one changed character
very likely holds a misprint, and one inside a longer correct word does not: 接纳人才 is cheap as it stands, 纳人 is not.
How often two characters stand side by side in print (``seen``) tells the rest: 检测 is seen everywhere, 检则 nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import inf

LONGEST = 4
UNKNOWN = 18.0
"""The cost of a character that is in no list."""

RAREST = 15.0
"""Words that cost more are known, but nothing is taken for a misprint of them."""

RAREST_IDIOM = 17.0
"""As RAREST, for words of four characters: three right ones give the fourth away."""

COMMON = 7.5
"""A character that costs less stands alone everywhere (的, 和, 了)."""

RARE = 12.0
"""A known word of two characters that costs more may still be a misprint of a common one."""

PHRASE = 16.0
"""The cost of a fixed phrase of four characters that is no word of the dictionary (see phrases)."""

TRADE_WORD = 12.5
"""The cost of a shorter one: common in a trade, and in no newspaper."""

UNSEEN = -1.0
"""What two characters count that are never printed side by side, where once in a while counts 1 and everywhere 9."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``costs`` of words; what stands ``before``, ``after`` or in the ``middle`` of a piece to make a word of two or three
    characters; ``idioms`` by their first and last two characters; ``sounds`` and ``shapes`` the groups of characters that are
    easily confused; ``neighbours`` what follows a character in print, and how often (logarithms)."""

    costs: dict[str, float]
    before: dict[str, list[str]]
    after: dict[str, list[str]]
    middle: dict[str, list[str]]
    idioms: dict[str, list[str]]
    sounds: dict[str, list[str]]
    shapes: dict[str, str]
    neighbours: dict[str, tuple[str, str]]

    def cost(self, text: str) -> float:
        """The least cost of cutting ``text`` into words."""
        return self._ways(text)[0][-1]

    def cut(self, text: str) -> list[str]:
        """The words of the cheapest cut."""
        back = self._ways(text)[1]
        words: list[str] = []
        end = len(text)
        while end:
            words.append(text[back[end] : end])
            end = back[end]
        return words[::-1]

    def plain(self, text: str) -> bool:
        """Whether ``text``, cut from the left into the longest words, leaves no character alone that does not stand alone
        everywhere and no rare word: nothing in it looks misprinted, and it needs no closer look."""
        costs, start, size = self.costs, 0, len(text)
        while start < size:
            for end in range(min(size, start + LONGEST), start + 1, -1):
                cost = costs.get(text[start:end])
                if cost is not None:
                    if end - start == 2 and cost >= RARE:
                        return False
                    start = end
                    break
            else:
                if costs.get(text[start], UNKNOWN) > COMMON:
                    return False
                start += 1
        return True

    def seen(self, first: str, second: str) -> float:
        """How often the two are printed side by side, as a logarithm."""
        following, levels = self.neighbours.get(first, ("", ""))
        place = following.find(second)
        return float(levels[place]) if place >= 0 else UNSEEN

    def sides(self, text: str) -> tuple[list[float], list[float], list[int]]:
        """For every place the least cost of what comes before it and of what comes after it, and the places of the cheapest cut."""
        costs, size = self.costs, len(text)
        before, after = [0.0, *[inf] * size], [*[inf] * size, 0.0]
        back = [0] * (size + 1)
        words: list[tuple[int, int, float]] = []
        # Forwards from every start; the words met are kept for the way back.
        for start in range(size):
            so_far = before[start]
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                cost = costs.get(text[start:end])
                if cost is None:
                    if end > start + 1:
                        continue
                    cost = UNKNOWN
                words.append((start, end, cost))
                if so_far + cost < before[end]:
                    before[end], back[end] = so_far + cost, start
        for start, end, cost in reversed(words):
            if cost + after[end] < after[start]:
                after[start] = cost + after[end]
        cut = [size]
        while cut[-1]:
            cut.append(back[cut[-1]])
        return before, after, cut[::-1]

    def _ways(self, text: str) -> tuple[list[float], list[int]]:
        """For every end the least cost of what comes before it, and where its last word begins."""
        costs, best, back = self.costs, [0.0], [0]
        for end in range(1, len(text) + 1):
            least, place = best[end - 1] + costs.get(text[end - 1], UNKNOWN), end - 1
            for start in range(max(0, end - LONGEST), end - 1):
                word = costs.get(text[start:end])
                if word is not None and best[start] + word < least:
                    least, place = best[start] + word, start
            best.append(least)
            back.append(place)
        return best, back


@cache
def lexicon() -> Lexicon:
    """Read resources/words/lexicon.txt, usage.txt (words that letters use more than newspapers do), phrases.txt, alike.txt and
    neighbours.txt."""
    costs: dict[str, float] = {}
    for line in (*_lines("lexicon.txt"), *_lines("usage.txt")):
        cost, *words = line.split(" ")
        costs.update(dict.fromkeys(words, float(cost)))
    for phrase in _lines("phrases.txt"):
        if len(phrase) <= LONGEST:
            costs[phrase] = min(PHRASE if len(phrase) == LONGEST else TRADE_WORD, costs.get(phrase, UNKNOWN))
    before: defaultdict[str, list[str]] = defaultdict(list)
    after: defaultdict[str, list[str]] = defaultdict(list)
    middle: defaultdict[str, list[str]] = defaultdict(list)
    idioms: defaultdict[str, list[str]] = defaultdict(list)
    for word, cost in costs.items():
        if cost > (RAREST_IDIOM if len(word) == LONGEST else RAREST):
            continue
        if 2 <= len(word) <= 3:
            before[word[1:]].append(word[0])
            after[word[:-1]].append(word[-1])
            if len(word) == 3:
                middle[word[0] + word[2]].append(word[1])
        elif len(word) == 4:
            idioms[word[:2]].append(word)
            idioms["?" + word[2:]].append(word)
    sounds: defaultdict[str, list[str]] = defaultdict(list)
    shapes: dict[str, str] = {}
    for line in _lines("alike.txt"):
        kind, chars = line.split()
        if kind == "形":
            shapes[chars[0]] = chars[1:]
        else:
            for char in chars:
                sounds[char].append(chars)
    neighbours = {first: (following, levels) for first, following, levels in map(str.split, _lines("neighbours.txt"))}
    return Lexicon(costs, before, after, middle, idioms, sounds, shapes, neighbours)


@lru_cache(maxsize=4096)
def sides_of(text: str) -> tuple[list[float], list[float], list[int]]:
    """``sides`` of a stretch that several rules look at."""
    return lexicon().sides(text)


def sounds_alike(one: str, other: str) -> bool:
    """Whether both characters are read alike, tones and zh/z, ing/in and the like aside."""
    return any(other in group for group in lexicon().sounds.get(one, ()))


def looks_like(char: str) -> str:
    """The characters of similar shape, the most similar first."""
    return lexicon().shapes.get(char, "")


@cache
def alike(char: str) -> frozenset[str]:
    """The characters that sound or look like ``char``."""
    known = lexicon()
    return frozenset("".join(known.sounds.get(char, ()))) | frozenset(known.shapes.get(char, "")) - {char}


def _lines(name: str) -> list[str]:
    text = (files("resources") / "words" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
