"""Breaking a one-line title into lines shaped as a trapezium or lozenge without breaking words (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import ceil

from drafting.layout.widths import width

_FORBIDDEN = 1000.0
_TORN = 30.0
"""What it costs at least to break a word."""
_MOST_LINES = 6
"""A title of more lines is not one, and only cut to fit."""
Splits = list[tuple[float, tuple[str, ...]]]
# Stretches no line break may enter: ordinals with their noun, figures with their unit, short quoted names, dates.
_WHOLE = re.compile(
    r"第[\d０-９一二三四五六七八九十百零〇]+(?:届|次会议|次全会|次|号|期|批|条|章)"
    r"|[\d０-９.．,％%‰]+(?:年度?|月|日|号|件|项|个|名|万元|亿元|元|公里|平方米)?"
    r"|《[^《》]{1,12}》|“[^“”]{1,10}”|〔\d+〕|[A-Za-z0-9\-+.]+"
    r"|的(?:答复意见|会办意见|协办意见|办理意见|答复函|答复|复函|回复|函|通知|报告)"
)
# Stretches a line break had better not enter: a term with its body, a quoted name.
_CLOSE = re.compile(
    r"(?:^|(?<=[\s、]))[一-鿿]{2,14}?(?:局|委员会|大队|支队|办公室|中心)(?=\s|关于|对|$)"
    r"|第[\d一二三四五六七八九十百]+届(?:委员会|人民代表大会|人大)|(?:(?<=政协)[一-鿿]{2,8}?|[一-鿿]{2})[省市州区县旗](?=第?[\d一二三四五六七八九十]+届)|《[^《》]+》|（[^（）]+）|[省市州区县](?:政协|人大)|关于对"
)
_NOT_FIRST = frozenset("的了等和与及、，。；：？！）》〉”’】〕号届次局会们者")
_NOT_LAST = frozenset("（《〈“‘【〔第对")


@lru_cache(maxsize=256)
def break_title(text: str, capacity: float) -> tuple[str, ...]:
    """The title as lines of at most ``capacity`` characters; one line where it fits."""
    if _length(text) <= capacity:
        return (text,)
    costs = _break_costs(text)
    fewest = ceil(_length(text) / capacity)
    if fewest > _MOST_LINES:
        return _chop(text, capacity)
    known: dict[tuple[int, int], Splits] = {}
    candidates = [
        (cost + _shape_cost(lines), lines)
        for count in range(fewest, fewest + 2)
        for cost, lines in _splits(text, count, capacity, costs, known)
    ]
    return min(candidates, key=lambda found: found[0])[1] if candidates else _chop(text, capacity)


def mended(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Title lines as they were printed, put together again where a word is torn between two of them."""
    found = list(lines[:1])
    for line in lines[1:]:
        end = len(found[-1])
        if line and end and _break_costs(found[-1] + line)[end] >= _TORN:
            found[-1] += line
        else:
            found.append(line)
    return tuple(found)


def in_two(text: str) -> tuple[str, ...]:
    """The text on two lines of about one length that break no word; as it is where it cannot be broken."""
    ways = _splits(text, 2, _length(text), _break_costs(text), {})
    found = ((cost + abs(_length(upper) - _length(lower)), (upper, lower)) for cost, (upper, lower) in ways)
    return min(found, default=(0.0, (text,)))[1]


def _splits(text: str, count: int, capacity: float, costs: list[float], known: dict[tuple[int, int], Splits]) -> Splits:
    """The ways to set ``text`` in ``count`` lines that break no whole stretch, with their cost, cheapest few.

    ``known`` keeps what was found for the rest of the title, which many ways share.
    """
    if count == 1:
        return [(0.0, (text,))] if _length(text) <= capacity else []
    if (len(text), count) in known:
        return known[len(text), count]
    offset = len(costs) - len(text)
    found: Splits = []
    for place in range(2, len(text) - 1):
        if _length(text[:place]) > capacity:
            break
        cost = costs[offset + place]
        if cost < _FORBIDDEN:
            rests = _splits(text[place:], count - 1, capacity, costs, known)
            found += [(cost + rest_cost, (text[:place], *rest)) for rest_cost, rest in rests]
    known[len(text), count] = sorted(found, key=lambda entry: entry[0] + _shape_cost(entry[1]))[:40]
    return known[len(text), count]


def _break_costs(text: str) -> list[float]:
    """The cost of breaking before each character: 0 at a good place, ``_FORBIDDEN`` where it must not be."""
    costs = [3.0] * len(text)
    words = _words(text)
    for start, end in words:
        costs[start] = min(costs[start], 1.0)
        if end < len(text):
            costs[end] = min(costs[end], 1.0)
    for start, end in words:
        for place in range(start + 1, end):
            costs[place] = max(costs[place], _TORN)
    for place in range(1, len(text)):
        before, after = text[:place], text[place:]
        if after[0].isspace():
            costs[place] += 60.0
        if before.endswith(("关于", "的", "、", "会议", "大会")) or before[-1].isspace():
            costs[place] = min(costs[place], 0.0)
        if after.startswith(("关于", "对")) and not before.endswith("关于"):
            costs[place] += 6.0
        if after[0] in _NOT_FIRST or before[-1] in _NOT_LAST:
            costs[place] += 60.0
    for match in _CLOSE.finditer(text):
        for place in range(match.start() + 1, match.end()):
            costs[place] += 8.0
    for match in _WHOLE.finditer(text):
        for place in range(match.start() + 1, match.end()):
            costs[place] = _FORBIDDEN
        if match.start():
            costs[match.start()] = min(costs[match.start()], 2.0 if match[0][0] != "的" else _FORBIDDEN)
    return costs


def _shape_cost(lines: tuple[str, ...]) -> float:
    """0 for a trapezium or lozenge; a rectangle, an hourglass, a stub and a very uneven pair cost more."""
    lengths = [_length(line) for line in lines]
    steps = [right - left for left, right in pairwise(lengths)]
    rises = [step > 0 for step in steps if step]
    cost = 0.6 * sum(abs(step) for step in steps) / max(len(steps), 1)
    if all(abs(step) < 0.6 for step in steps):
        cost += 3.0
    if any(not left and right for left, right in pairwise(rises)):
        cost += 12.0
    if min(lengths) < 0.3 * max(lengths):
        cost += 4.0
    return cost + 4.5 * (len(lines) - 1)


def _words(text: str) -> list[tuple[int, int]]:
    """Known words in ``text``, the longest at each place, overlaps resolved from the left."""
    words, longest = _lexicon()
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(text):
        for size in range(min(longest, len(text) - place), 1, -1):
            if text[place : place + size] in words:
                found.append((place, place + size))
                place += size
                break
        else:
            place += 1
    return found


@cache
def _lexicon() -> tuple[frozenset[str], int]:
    words = frozenset(files("resources").joinpath("profiles", "title_words.txt").read_text(encoding="utf-8").split())
    return words, max(map(len, words))


@lru_cache(maxsize=8192)
def _length(text: str) -> float:
    """In characters, as the line is set: Latin narrower, and a gap where it meets Han."""
    return width(text, 1.0)


def _chop(text: str, capacity: float) -> tuple[str, ...]:
    step = max(int(capacity), 1)
    return tuple(text[place : place + step] for place in range(0, len(text), step))
