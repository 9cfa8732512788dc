"""The sections of paragraphs that no heading announces, told together: a small trained model (a conditional random field).

Each paragraph is weighed by its runs of one to three characters, the beginnings and ends of its sentences and its place;
how sections follow each other is weighed too, within a heading's text and across headings. What a paragraph is, is judged
over all ways the whole letter may go. ``python -m benchmarks.training sections`` makes the weights from letters written
for it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from clauses.section import Section

SECTIONS = (Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS)
WEIGHT_UNIT = 0.05
"""The shipped weights are whole numbers of this."""

_TEXT = 6.0
"""How much all runs of characters of a paragraph weigh together beside its place."""

_RUNS = 3
_NEVER, _NOTHING = -1e6, (0.0, 0.0)
_YEAR = re.compile(r"20[0-4]\d(?=年)")

Scores = tuple[float, float, float]
Steps = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph to be judged; ``position`` runs from 0 to 1 over the letter, ``heading`` counts the headings before it.

    ``known``: the section where something else has told it; it speaks for its neighbours."""

    text: str
    position: float
    heading: int = 0
    known: Section | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """``weights``: by feature, how much rather progress and how much rather plans than situation it tells; ``order`` how
    section follows section, within a heading's text and across headings."""

    weights: dict[str, tuple[float, float]]
    order: tuple[Steps, Steps]


def sections_of_prose(passages: Sequence[Passage], model: Model | None = None) -> list[tuple[Section, float]]:
    """The section of each paragraph with how likely it is, 0 to 1."""
    if not passages:
        return []
    model = model or _shipped()
    places = context(passages)
    emitted = [_emitted(model.weights, one, place) for one, place in zip(passages, places, strict=True)]
    found: list[tuple[Section, float]] = []
    for likely in likelihoods(emitted, steps_between(passages, model.order)):
        best = likely.index(max(likely))
        found.append((SECTIONS[best], round(likely[best], 2)))
    return found


def grams(text: str) -> set[str]:
    """What the model sees of a paragraph's words: runs of characters, with figures as 0, and how its sentences go."""
    plain = "^" + re.sub(r"\s", "", re.sub(r"[0-9０-９]+", "0", text))
    found = {plain[at : at + run] for run in range(1, _RUNS + 1) for at in range(len(plain) - run + 1)}
    sentences = [one for one in re.split(r"[。；]", plain[1:]) if one]
    for sentence in sentences:
        found |= {mark + part for run in range(1, 5) for mark, part in (("^^", sentence[:run]), ("$", sentence[-run:]))}
        for part in sentence.split("，"):
            found |= {"~" + part[:1], "~" + part[:2], "~$" + part[-1:], "~$" + part[-2:]}
    if sentences:
        found |= {"首" + sentences[0][:2], "首" + sentences[0][:3], "末" + sentences[-1][:2], "末" + sentences[-1][:3]}
    return found


def text_weight(count: int) -> float:
    """How much each of the runs of a paragraph counts, where it has ``count``."""
    return _TEXT / math.sqrt(max(1, count))


def context(passages: Sequence[Passage]) -> list[dict[str, float]]:
    """Where each paragraph stands: in the letter, under its heading, and its years beside the letter's latest."""
    count = len(passages)
    latest = max((int(year) for one in passages for year in _YEAR.findall(one.text)), default=0)
    found: list[dict[str, float]] = []
    for place, one in enumerate(passages):
        opens = place == 0 or passages[place - 1].heading != one.heading
        ends = place == count - 1 or passages[place + 1].heading != one.heading
        years = [int(year) for year in _YEAR.findall(one.text)]
        found.append(
            {
                "#": 1.0,
                "#位": one.position,
                "#序": place / (count - 1) if count > 1 else 0.5,
                "#首": float(place == 0),
                "#二": float(place == 1),
                "#末": float(place == count - 1),
                "#倒二": float(place == count - 2),
                "#题": float(one.heading > 0),
                "#题首": float(one.heading > 0 and opens),
                "#题末": float(ends),
                "#长": math.log(max(1, len(one.text))) / 4,
                "#年": float(bool(years)),
                "#末年": float(bool(years) and max(years) == latest),
                "#往年": float(bool(years) and max(years) < latest - 1),
            }
        )
    return found


def steps_between(passages: Sequence[Passage], order: tuple[Steps, Steps]) -> list[Steps]:
    """For each paragraph but the first, how sections follow each other from the one before it."""
    return [order[before.heading != one.heading] for before, one in pairwise(passages)]


def likelihoods(emitted: Sequence[Scores], steps: Sequence[Steps]) -> list[Scores]:
    """How likely each paragraph is each section, over all ways the letter may go."""
    forward, backward = ways(emitted, steps)
    total = log_sum(forward[-1])
    both = (_plus(ahead, behind) for ahead, behind in zip(forward, backward, strict=True))
    return [(math.exp(one[0] - total), math.exp(one[1] - total), math.exp(one[2] - total)) for one in both]


def ways(emitted: Sequence[Scores], steps: Sequence[Steps]) -> tuple[list[Scores], list[Scores]]:
    """For each paragraph and section the logarithm of all ways to it, itself included, and of all ways on from it."""
    forward = [emitted[0]]
    for scores, step in zip(emitted[1:], steps, strict=True):
        forward.append(_plus(scores, _through(forward[-1], tuple(zip(*step, strict=True)))))
    backward: list[Scores] = [(0.0, 0.0, 0.0)]
    for scores, step in zip(reversed(emitted[1:]), reversed(steps), strict=True):
        backward.append(_through(_plus(scores, backward[-1]), step))
    return forward, backward[::-1]


@cache
def _shipped() -> Model:
    stored = json.loads((files("resources") / "words" / "sections.json").read_text(encoding="utf-8"))
    rather = zip(*([weight * WEIGHT_UNIT for weight in stored[name.value]] for name in SECTIONS[1:]), strict=True)
    within, across = stored["order"]
    return Model(dict(zip(stored["features"].split("\n"), rather, strict=True)), (within, across))


def _emitted(weights: Mapping[str, tuple[float, float]], passage: Passage, place: Mapping[str, float]) -> Scores:
    """How much a paragraph alone speaks for each section; of a known one, for no other."""
    if passage.known is not None:
        known = [0.0 if section is passage.known else _NEVER for section in SECTIONS]
        return known[0], known[1], known[2]
    done = planned = 0.0
    seen = grams(passage.text)
    for gram in seen:
        weight = weights.get(gram)
        if weight:
            done += weight[0]
            planned += weight[1]
    by = text_weight(len(seen))
    done, planned = done * by, planned * by
    for name, value in place.items():
        weight = weights.get(name, _NOTHING)
        done += weight[0] * value
        planned += weight[1] * value
    return 0.0, done, planned


def _through(scores: Scores, step: Steps) -> Scores:
    """The sums over where one goes to (or, with the step turned round, came from)."""
    return (
        log_sum(_plus(scores, step[0])),
        log_sum(_plus(scores, step[1])),
        log_sum(_plus(scores, step[2])),
    )


def _plus(one: Sequence[float], other: Sequence[float]) -> Scores:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def log_sum(scores: Scores) -> float:
    """The logarithm of the sum of what the scores are logarithms of."""
    highest = max(scores)
    return highest + math.log(sum(math.exp(one - highest) for one in scores))
