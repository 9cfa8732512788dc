"""The sections of paragraphs that no heading announces, one after the other: a small trained model beside the cues.

Each paragraph is weighed by its pairs of characters, the beginnings of its sentences, its cues and its place (a softmax
over three sections); the likeliest sequence of all of them is taken, as letters go from the situation over what was done
to what is planned. ``python -m benchmarks.training`` makes the weights from letters and paragraphs written for it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from clauses.section import Section
from drafting.reading.cues import cue_strengths, of_prose

SECTIONS = (Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS)
# How much the cues' own judgement and the usual order of sections weigh beside the trained weights (cross-validated).
_CUES, _ORDER = 0.3, 0.3
_SUREST = 0.94
_MARKS = re.compile(r"[，。、；：“”《》（）]")

Scores = tuple[float, float, float]
Model = Mapping[str, dict[str, list[float]]]
"""``weights`` by feature and ``order``: how sections follow each other, each with a number for every section."""


def sections_of_prose(
    texts: Sequence[str], positions: Sequence[float], model: Model | None = None
) -> list[tuple[Section, float]]:
    """The section of each paragraph with how sure it is, 0 to 1; ``positions`` run from 0 to 1 over the letter."""
    if not texts:
        return []
    model = model or _shipped()
    emitted = [_emitted(model["weights"], text, at) for text, at in zip(texts, positions, strict=True)]
    path = _likeliest(emitted, model["order"])
    return [(SECTIONS[one], round(_sureness(scores, one), 2)) for one, scores in zip(path, emitted, strict=True)]


def features(text: str, position: float | None) -> dict[str, float]:
    """What the model sees of a paragraph: figures as 0, pairs and triples of characters weighed down by length."""
    plain = re.sub(r"\s", "", re.sub(r"[0-9０-９]+", "0", text))
    grams = {plain[at : at + 2] for at in range(len(plain) - 1)}
    grams |= {plain[at : at + 3] for at in range(len(plain) - 2) if not _MARKS.search(plain[at : at + 3])}
    for sentence in filter(None, re.split(r"[。；]", plain)):
        grams |= {"^" + sentence[:2], "^" + sentence[:3]}
    grams |= {"^^" + plain[:2], "^^" + plain[:4]}
    found = dict.fromkeys(sorted(grams), 4 / math.sqrt(max(1, len(grams))))
    future, done, state, opens = cue_strengths(text)
    found |= {"#将": min(future, 6) / 2, "#已": min(done, 6) / 2, "#况": min(state, 6) / 2, "#下": opens, "#": 1.0}
    if position is not None:
        found |= {"#位": position * 2, "#首": float(position < 0.25), "#末": float(position > 0.6)}
    return found


@cache
def _shipped() -> Model:
    return json.loads((files("resources") / "words" / "sections.json").read_text(encoding="utf-8"))


def _emitted(weights: Mapping[str, list[float]], text: str, position: float) -> Scores:
    """The logarithm of how likely each section is for the paragraph alone, with the cues' own judgement."""
    raw = [0.0, 0.0, 0.0]
    for name, value in features(text, position).items():
        for place, weight in enumerate(weights.get(name, ())):
            raw[place] += weight * value
    told, sure = of_prose(text, position, headed=False)
    scores = [one + _CUES * (sure - 0.55) * 10 * (told is section) for one, section in zip(raw, SECTIONS, strict=True)]
    total = math.log(sum(math.exp(one - max(scores)) for one in scores)) + max(scores)
    return (scores[0] - total, scores[1] - total, scores[2] - total)


def _likeliest(emitted: Sequence[Scores], order: Mapping[str, list[float]]) -> list[int]:
    """The sequence of sections with the highest score (Viterbi)."""
    steps = [order[section.value] for section in SECTIONS]
    best = [score + _ORDER * first for score, first in zip(emitted[0], order["first"], strict=True)]
    back: list[list[int]] = []
    for scores in emitted[1:]:
        from_where = [max(range(3), key=lambda one, to=to: best[one] + _ORDER * steps[one][to]) for to in range(3)]
        best = [best[came] + _ORDER * steps[came][to] + scores[to] for to, came in enumerate(from_where)]
        back.append(from_where)
    ended = [score + _ORDER * last for score, last in zip(best, order["last"], strict=True)]
    path = [ended.index(max(ended))]
    for from_where in reversed(back):
        path.append(from_where[path[-1]])
    return path[::-1]


def _sureness(scores: Scores, chosen: int) -> float:
    return min(_SUREST, math.exp(scores[chosen]))
