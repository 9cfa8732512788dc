"""What characters stand side by side in letters (``usual.txt``) and the weights that tell misprints (``misprints.json``).

Every letter is judged by what the letters of all other hands say. Misprints are planted in it, one a line, by characters that
sound or look like those printed; what its lines offer as they stand are the counter-examples.
"""

from __future__ import annotations

import json
import math
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.training.corpus import Clean, clean
from drafting.proofread.lexicon import UNKNOWN, alike, lexicon, looks_like, sounds_alike
from drafting.proofread.misprints import features
from drafting.proofread.phrases import phrases
from drafting.proofread.suspects import HAN, Suspect, suspects
from drafting.proofread.usual import OFTENEST, SIDE, SLOTS, Usual, hashed, plainly, usual_of

_WORDS = Path(__file__).parents[2] / "resources" / "words"
_THREES = _WORDS / "usual.bin"
_USUAL, _WEIGHTS, _USAGE = _WORDS / "usual.txt", _WORDS / "misprints.json", _WORDS / "usage.txt"
_SHORTEST = 20
_BY_SOUND, _SHAPES, _TYPED, _TURNED = 0.65, 6, 12.0, 0.08
_OFTEN_ENOUGH, _CHEAPER = 3, 0.3
_EPOCHS, _RATE, _SHRINK = 30, 0.1, 1e-5


@dataclass(frozen=True, slots=True)
class Example:
    """A suspect's features and whether it is one; ``hand`` wrote the letter."""

    hand: str
    known: dict[str, float]
    planted: bool
    shown: str


def counted(letters: Iterable[Clean]) -> tuple[bytes, str]:
    """What ``usual_of`` reads: every two and three characters side by side that hold a Chinese one."""
    counts: Counter[str] = Counter()
    for letter in letters:
        for line in letter.lines:
            plain = plainly(line)[SIDE - 1 : 1 - SIDE]
            counts.update(plain[at : at + 2] for at in range(len(plain) - 1))
            counts.update(plain[at : at + 3] for at in range(len(plain) - 2))
    for phrase in phrases().known:
        counts.update({phrase[at : at + size] for size in (2, 3) for at in range(len(phrase) - size + 1)})
    told = sorted((stretch, count) for stretch, count in counts.items() if _counts(stretch))
    threes = [(stretch, count) for stretch, count in told if len(stretch) > 2]
    often = [stretch for stretch, count in threes if count > 1]
    blocks = (
        _pairs((stretch, count) for stretch, count in told if len(stretch) == 2),
        _packed((stretch[0], stretch[1], stretch[2]) for stretch in often),
        _packed((stretch[1], stretch[2], stretch[0]) for stretch in often),
        _packed((stretch[0], stretch[2], stretch[1]) for stretch in often),
    )
    return _table(threes), "\n\n".join("\n".join(block) for block in blocks)


def _counts(stretch: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in stretch) and not re.search(r"\s", stretch)


def _level(count: int) -> int:
    return min(OFTENEST, count.bit_length())


def _table(threes: Iterable[tuple[str, int]]) -> bytes:
    """``Usual.threes``; of two at one place the one that is met more often stays."""
    table = bytearray(SLOTS)
    for stretch, count in sorted(threes, key=lambda row: row[1]):
        total = hashed(*map(ord, stretch))
        table[total % SLOTS] = (total // SLOTS % 32) << 3 | _level(count)
    return bytes(table)


def _pairs(pairs: Iterable[tuple[str, int]]) -> list[str]:
    rows: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for stretch, count in pairs:
        rows[stretch[0]].append((-_level(count), stretch[1]))
    return [
        f"{first}\t{''.join(char for _, char in sorted(row))}\t{''.join(str(-level) for level, _ in sorted(row))}"
        for first, row in rows.items()
    ]


def _packed(rows: Iterable[tuple[str, str, str]]) -> list[str]:
    """A line a first character: tab, second character, all third ones, tab …"""
    table: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for first, second, char in rows:
        table[first][second].append(char)
    return [
        first + "".join(f"\t{second}{''.join(chars)}" for second, chars in row.items()) for first, row in table.items()
    ]


def used(letters: Iterable[Clean]) -> list[str]:
    """The lines of ``usage.txt``: the words of the lexicon that letters use more than newspapers, with what they cost when both
    count alike."""
    known, counts = lexicon(), Counter[str]()
    for letter in letters:
        for line in letter.lines:
            for run in HAN.finditer(line):
                counts.update(known.cut(run[0]))
    total = sum(counts.values())
    by_cost: defaultdict[float, list[str]] = defaultdict(list)
    for line in (_WORDS / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        printed, *words = line.split(" ")
        for word in words if not line.startswith("#") else ():
            if counts[word] >= _OFTEN_ENOUGH:
                cost = round(-math.log(0.5 * math.exp(-float(printed)) + 0.5 * counts[word] / total), 1)
                if cost <= float(printed) - _CHEAPER:
                    by_cost[cost].append(word)
    return [f"{cost} {' '.join(words)}" for cost, words in sorted(by_cost.items())]


def examples(letters: Sequence[Clean]) -> tuple[list[Example], int, int]:
    """The examples of every letter, how many characters the letters have, and how many misprints were planted."""
    found: list[Example] = []
    chance, size, planted = random.Random(7), 0, 0
    for hand in sorted({letter.hand for letter in letters}):
        common = usual_of(*counted(letter for letter in letters if letter.hand != hand))
        for line in (line for letter in letters if letter.hand == hand for line in letter.lines):
            if len(line) < _SHORTEST:
                continue
            size += len(line)
            plain = plainly(line)
            found += [_example(hand, common, plain, one, False) for one in _suspects(common, plain)]
            if wrong := misprinted(plain, chance):
                planted += 1
                meant = [one for one in _suspects(common, wrong) if _mended(wrong, one) == plain]
                found += [_example(hand, common, wrong, one, True) for one in meant]
    return found, size, planted


def _suspects(common: Usual, plain: str) -> Iterable[Suspect]:
    return suspects(common, plain, common.doubtful(plain, common.known(plain)))


def misprinted(plain: str, chance: random.Random) -> str | None:
    """The line with one character changed for another that it is easily confused with, or two turned; None where none was found."""
    places = [at for at, char in enumerate(plain) if "\u4e00" <= char <= "\u9fff"]
    if chance.random() < _TURNED:
        pairs = [at for at in places if plain[at : at + 2] in lexicon().costs]
        at = chance.choice(pairs) if pairs else 0
        turned = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
        return turned if turned != plain else None
    for _ in range(8):
        at = chance.choice(places) if places else 0
        others = sorted(char for char in alike(plain[at]) if _usable(char) or chance.random() < 0.05)
        sounding = [char for char in others if sounds_alike(plain[at], char)]
        looking = [char for char in looks_like(plain[at])[:_SHAPES] if char in others]
        pool = sounding if sounding and chance.random() < _BY_SOUND else looking
        if pool:
            return plain[:at] + chance.choice(pool) + plain[at + 1 :]
    return None


def _usable(char: str) -> bool:
    """Whether people type it at all."""
    return lexicon().costs.get(char, UNKNOWN) < _TYPED


def _mended(plain: str, one: Suspect) -> str:
    return plain[: one.start] + one.right + plain[one.start + len(one.right) :]


def _example(hand: str, common: Usual, plain: str, one: Suspect, planted: bool) -> Example:
    end = one.start + len(one.right)
    shown = f"{plain[one.start - 4 : one.start]}[{plain[one.start : end]}>{one.right}]{plain[end : end + 4]}"
    return Example(hand, features(common, plain, one), planted, shown)


def fitted(learned: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression (stochastic descent on features of mean 0 and deviation 1)."""
    names = [name for name in learned[0].known if name != "one"]
    columns = [[one.known[name] for one in learned] for name in names]
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    rows = [
        ([(one.known[name] - mean) / by for name, mean, by in zip(names, means, spreads, strict=True)], one.planted)
        for one in learned
    ]
    weights, constant = [0.0] * len(names), 0.0
    chance = random.Random(1)
    for epoch in range(_EPOCHS):
        chance.shuffle(rows)
        rate = _RATE / (1 + epoch)
        for row, planted in rows:
            score = constant + sum(weight * value for weight, value in zip(weights, row, strict=True))
            pull = rate * (planted - 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))
            constant += pull
            weights = [weight + pull * value for weight, value in zip(weights, row, strict=True)]
    plainly_weighed = [weight / by for weight, by in zip(weights, spreads, strict=True)]
    constant -= sum(weight * mean for weight, mean in zip(plainly_weighed, means, strict=True))
    return {name: round(weight, 3) for name, weight in zip(names, plainly_weighed, strict=True)} | {
        "one": round(constant, 3)
    }


def score(weights: dict[str, float], one: Example) -> float:
    return sum(weights[name] * value for name, value in one.known.items())


def validate(learned: Sequence[Example], size: int, planted: int) -> None:
    """Print what share of the planted misprints is found at how many false alarms, each hand judged by the others' weights."""
    judged: list[tuple[float, Example]] = []
    for hand in sorted({one.hand for one in learned}):
        weights = fitted([one for one in learned if one.hand != hand])
        judged += [(score(weights, one), one) for one in learned if one.hand == hand]
    false = sorted(((value, one.shown) for value, one in judged if not one.planted), reverse=True)
    for alarms in (0.3, 0.5, 1, 2, 5):
        least = false[min(len(false) - 1, int(alarms * size / 10_000))][0]
        found = sum(one.planted and value > least for value, one in judged)
        print(f"每万字误报 {alarms}：分数高于 {least:.2f}，查出 {found / planted:.1%}")
    print(" ".join(shown for _, shown in false[:60]))


def main(arguments: Iterable[str]) -> None:
    """Write both files; with ``--validate`` print how well the weights tell first."""
    letters = list(clean())
    _USAGE.write_text("".join(line + "\n" for line in used(letters)), encoding="utf-8")
    lexicon.cache_clear()
    learned, size, planted = examples(letters)
    print(f"{len(letters)} 件 {size} 字，{sum(not one.planted for one in learned)} 处疑点，埋错 {planted} 处")
    if "--validate" in arguments:
        validate(learned, size, planted)
    weights = fitted(learned)
    threes, text = counted(letters)
    _USUAL.write_text(text + "\n", encoding="utf-8")
    _THREES.write_bytes(zlib.compress(threes, 9))
    _WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(
        f"{_USUAL.name}：{_USUAL.stat().st_size / 1024:.0f} KB，{_THREES.name}：{_THREES.stat().st_size / 1024:.0f} KB；{_WEIGHTS.name}"
    )
