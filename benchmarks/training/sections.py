"""``python -m benchmarks.training sections``: train the model of ``drafting/reading/meaning/prose.py`` anew and write its weights.

It learns from the letters of ``corpus.py``. With ``--validate`` it prints how well the paragraphs of each hand are told by
what the others wrote, and how sure the answers were. The letters of ``unseen`` are never used.
"""

from __future__ import annotations

import json
import math
import random
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.parsing import LETTERS
from benchmarks.training.corpus import Written, written
from drafting.reading.meaning.prose import (
    SECTIONS,
    WEIGHT_UNIT,
    Model,
    Passage,
    Scores,
    Steps,
    context,
    grams,
    log_sum,
    sections_of_prose,
    text_weight,
    ways,
)

_OUT = Path(__file__).parents[2] / "resources" / "words" / "sections.json"
_TAGS = "spn"
_EPOCHS, _RATE, _SHRINK = 14, 0.03, 1.0
# How often a letter is learned from with part of its paragraphs, and how many of them then.
_THINNED, _KEPT = 0.6, 0.5
# The labelled letters are few and as varied as reality.
_LABELLED_TIMES = 3
_LEAST_PARAGRAPHS, _MOST_FEATURES = 2, 20000
_Order = tuple[list[list[float]], list[list[float]]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """The paragraphs of a letter and the place in ``SECTIONS`` of each one's section."""

    hand: str
    passages: tuple[Passage, ...]
    told: tuple[int, ...]


@dataclass(slots=True)
class _Seen:
    """A paragraph as numbers: its runs of characters, what each of them counts, and where it stands."""

    runs: array[int]
    by: float
    place: list[tuple[int, float]]


def lessons(letters: Iterable[Written]) -> list[Lesson]:
    """What there is to learn of letters."""
    found: list[Lesson] = []
    for letter in letters:
        passages: list[Passage] = []
        told: list[int] = []
        heading = 0
        for place, (tag, text) in enumerate(letter.rows):
            heading += tag == "h"
            if tag in _TAGS and text:
                passages.append(Passage(text, place / max(1, len(letter.rows) - 1), heading))
                told.append(_TAGS.index(tag))
        if passages:
            found.append(Lesson(letter.hand, tuple(passages), tuple(told)))
    return found


def labelled() -> Iterator[Written]:
    """The letters of the tests that may be tuned on."""
    tags = {**dict(zip((section.value for section in SECTIONS), _TAGS, strict=True)), "opening": "o", "thanks": "t"}
    for labels in sorted((LETTERS / "seen").glob("*.json")):
        blocks = json.loads(labels.read_text(encoding="utf-8"))["blocks"]
        rows = [("h" if one["type"] == "heading" else tags.get(one["section"], "x"), one["text"]) for one in blocks]
        yield Written(labels.stem, "seen", tuple(rows))


class _Trainer:
    """A conditional random field learned letter by letter (stochastic gradient, shrunk as by a normal prior)."""

    def __init__(self, letters: Sequence[Lesson]) -> None:
        counts = Counter(gram for one in letters for passage in one.passages for gram in grams(passage.text))
        names = sorted(gram for gram, count in counts.items() if count >= _LEAST_PARAGRAPHS)
        names += list(context((Passage("", 0),))[0])
        self.counts = [counts[name] for name in names]
        self.numbers = {name: number for number, name in enumerate(names)}
        self.done = [0.0] * len(names)
        self.planned = [0.0] * len(names)
        self.order: _Order = ([[0.0] * 3 for _ in range(3)], [[0.0] * 3 for _ in range(3)])
        self.scale = 1.0
        self.mixed = random.Random(1)
        self.seen = [(one, self._seen(one.passages)) for one in letters]

    def _seen(self, passages: Sequence[Passage]) -> list[_Seen]:
        found: list[_Seen] = []
        for passage, place in zip(passages, context(passages), strict=True):
            all_runs = grams(passage.text)
            runs = array("l", sorted(self.numbers[gram] for gram in all_runs if gram in self.numbers))
            found.append(_Seen(runs, text_weight(len(all_runs)), self._place(place)))
        return found

    def learn(self) -> None:
        for epoch in range(_EPOCHS):
            self.mixed.shuffle(self.seen)
            rate = _RATE / (1 + epoch * 0.4)
            for letter, seen in self.seen:
                self.scale *= 1 - rate * _SHRINK / len(self.seen)
                self._letter(*self._thinned(letter, seen), rate)

    def _thinned(self, letter: Lesson, seen: list[_Seen]) -> tuple[Lesson, list[_Seen]]:
        """Often only some paragraphs of the letter, so that place and order tell less than words."""
        if self.mixed.random() >= _THINNED:
            return letter, seen
        kept = [at for at in range(len(seen)) if self.mixed.random() < _KEPT] or [self.mixed.randrange(len(seen))]
        passages = tuple(letter.passages[at] for at in kept)
        places = map(self._place, context(passages))
        thin = [_Seen(seen[at].runs, seen[at].by, place) for at, place in zip(kept, places, strict=True)]
        return Lesson(letter.hand, passages, tuple(letter.told[at] for at in kept)), thin

    def _place(self, place: dict[str, float]) -> list[tuple[int, float]]:
        return [(self.numbers[name], value) for name, value in place.items() if value]

    def _letter(self, letter: Lesson, seen: Sequence[_Seen], rate: float) -> None:
        emitted = [self._scores(one) for one in seen]
        kinds = [int(before.heading != one.heading) for before, one in pairwise(letter.passages)]
        likely, steps = _expected(emitted, [self.order[kind] for kind in kinds])
        for one, told, chances in zip(seen, letter.told, likely, strict=True):
            pull = rate / self.scale
            self._pull(one, pull * ((told == 1) - chances[1]), pull * ((told == 2) - chances[2]))
        for kind, chances, (before, after) in zip(kinds, steps, pairwise(letter.told), strict=True):
            for at in range(3):
                for to in range(3):
                    hit = (at, to) == (before, after)
                    self.order[kind][at][to] += rate * (hit - chances[at][to])

    def _scores(self, one: _Seen) -> Scores:
        done = sum(map(self.done.__getitem__, one.runs)) * one.by
        planned = sum(map(self.planned.__getitem__, one.runs)) * one.by
        done += sum(self.done[at] * value for at, value in one.place)
        planned += sum(self.planned[at] * value for at, value in one.place)
        return 0.0, done * self.scale, planned * self.scale

    def _pull(self, one: _Seen, done: float, planned: float) -> None:
        by_done, by_planned = done * one.by, planned * one.by
        for at in one.runs:
            self.done[at] += by_done
            self.planned[at] += by_planned
        for at, value in one.place:
            self.done[at] += done * value
            self.planned[at] += planned * value

    def model(self) -> Model:
        """The weights that tell most, as they are shipped."""
        telling = sorted(self.numbers, key=self._tells, reverse=True)[:_MOST_FEATURES]
        weights = {name: self._rounded(self.numbers[name]) for name in sorted(telling)}
        return Model({name: pair for name, pair in weights.items() if any(pair)}, self.order)

    def _tells(self, name: str) -> float:
        at = self.numbers[name]
        if name[0] == "#" and not self.counts[at]:
            return math.inf
        spread = max(0.0, self.done[at], self.planned[at]) - min(0.0, self.done[at], self.planned[at])
        return spread * math.sqrt(self.counts[at])

    def _rounded(self, at: int) -> tuple[float, float]:
        done, planned = (round(row[at] * self.scale / WEIGHT_UNIT) * WEIGHT_UNIT for row in (self.done, self.planned))
        return done, planned


def _expected(emitted: Sequence[Scores], steps: Sequence[Steps]) -> tuple[list[Scores], list[list[Scores]]]:
    """How likely each section is for each paragraph, and each pair of sections for each step."""
    forward, backward = ways(emitted, steps)
    total = log_sum(forward[-1])
    pairs = [
        [_chances([came[at] + step[at][to] + scores[to] + on[to] - total for to in range(3)]) for at in range(3)]
        for came, step, scores, on in zip(forward, steps, emitted[1:], backward[1:], strict=False)
    ]
    ends = zip(forward, backward, strict=True)
    return [_chances([ahead[one] + on[one] - total for one in range(3)]) for ahead, on in ends], pairs


def _chances(logarithms: Sequence[float]) -> Scores:
    return math.exp(logarithms[0]), math.exp(logarithms[1]), math.exp(logarithms[2])


def trained(letters: Sequence[Lesson]) -> Model:
    """What the letters teach."""
    trainer = _Trainer(letters)
    trainer.learn()
    return trainer.model()


def validate(letters: Sequence[Lesson], hands: Iterable[str] = ()) -> dict[str, list[tuple[float, bool]]]:
    """For each hand how sure its paragraphs were told by what the others wrote, and whether rightly."""
    answers: dict[str, list[tuple[float, bool]]] = {}
    for hand in hands or sorted({one.hand for one in letters}):
        model = trained([one for one in letters if one.hand != hand])
        answers[hand] = []
        for letter in (one for one in letters if one.hand == hand):
            found = sections_of_prose(letter.passages, model)
            told = zip(found, letter.told, strict=True)
            answers[hand] += [(sure, section is SECTIONS[right]) for (section, sure), right in told]
    return answers


def stored(model: Model) -> str:
    """The model as ``prose.py`` reads it."""
    record = {
        "features": "\n".join(model.weights),
        SECTIONS[1].value: [round(done / WEIGHT_UNIT) for done, _ in model.weights.values()],
        SECTIONS[2].value: [round(planned / WEIGHT_UNIT) for _, planned in model.weights.values()],
        "order": [[[round(one, 3) for one in row] for row in kind] for kind in model.order],
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def main(arguments: Sequence[str]) -> None:
    letters = [*lessons(written()), *lessons(labelled()) * _LABELLED_TIMES]
    if "--validate" in arguments:
        answers = validate(letters, [one for one in arguments if one != "--validate"])
        for hand, told in answers.items():
            print(f"{hand:12} {len(told):5} 段，正确 {sum(right for _, right in told) / len(told):.1%}")
        told = [one for each in answers.values() for one in each]
        for low, high in pairwise((0.0, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01)):
            band = [right for sure, right in told if low <= sure < high]
            print(f"  把握 {low:.2f}–{min(high, 1):.2f}：{len(band):5} 段，正确 {sum(band) / max(1, len(band)):.1%}")
        return
    _OUT.write_text(stored(trained(letters)), encoding="utf-8")
    print(f"{_OUT.name}：{_OUT.stat().st_size / 1024:.0f} KB，学自 {len(letters)} 件。")
