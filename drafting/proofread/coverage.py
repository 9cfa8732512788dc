"""Coverage (逐条答复): which ask of a proposal is answered by which paragraphs of the letter, and how strongly.

An answer is worded otherwise than the ask, so weighted character pairs are compared, and single characters beside them:
a pair weighs the more the fewer paragraphs hold it, and little where most asks share it (the item's topic). A heading
over a paragraph speaks for it. A letter that goes through the asks one by one (关于“……”的建议, 关于第二条建议) says itself
which paragraphs answer what. Restating an ask, the opening and the thanks answer nothing; declining with reasons does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from clauses.section import Section
from drafting.composing.matching import characters, grams
from drafting.model.blocks import Block, Heading, TextBlock
from drafting.model.letter import Letter
from drafting.proofread.synonyms import levelled
from drafting.proofread.tokens import enumerations

ANSWERED = 0.5
"""An ask whose best paragraph is weaker than this counts as unanswered."""

_NO_ANSWER = frozenset({Section.OPENING, Section.ASKS, Section.THANKS, Section.CONTACT})
_ORDINAL = re.compile(r"第([一二三四五六七八九十])(?:条|点|项|个|方面)(?:意见)?建议|建议([一二三四五六七八九十])[：:]")
_RESTATES = re.compile(r"(?:您|你们|委员|代表|提案|建议)[^。]{0,40}(?:提出|建议|认为)")
_FRAME = re.compile(r"基本情况|现状|下一?步|打算|工作计划|存在|困难|主要做法")
_NUMBERS = "一二三四五六七八九十"
_SINGLE, _SHARED, _UNSEEN, _HEADED = 0.35, 0.35, 0.75, 0.85
_OWN, _FAINT = 0.25, 0.2
"""What is added where paragraph and ask suit each other best, and how little they may share for that."""

_WHOLE = 0.62
"""The share of an ask's weight that a full answer typically holds."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A paragraph that answers an ask, with its strength 0..1."""

    block_id: str
    text: str
    strength: float


@dataclass(frozen=True, slots=True)
class Covered:
    """One ask, its answers (strongest first), and the strength of them together, 0..1."""

    ask: str
    strength: float
    answers: tuple[Answer, ...]

    @property
    def answered(self) -> bool:
        return self.strength >= ANSWERED


@dataclass(frozen=True, slots=True)
class _Unit:
    block_id: str
    text: str
    heads: tuple[str, ...]
    windows: tuple[frozenset[str], ...]

    @property
    def held(self) -> frozenset[str]:
        return frozenset[str]().union(*self.windows)


def cover(asks: Sequence[str], letter: Letter) -> tuple[Covered, ...]:
    """Every ask with the paragraphs that answer it, in the order of ``asks``."""
    units = _units(letter.blocks, asks)
    wanted = [_marks(ask) for ask in asks]
    holding = Counter(gram for unit in units for gram in unit.held)
    asked = Counter(gram for grams_of_ask in wanted for gram in grams_of_ask)

    def weight(gram: str) -> float:
        full = log(1 + len(units)) if units else 1.0
        rarity = log(1 + len(units) / holding[gram]) / full if holding[gram] else _UNSEEN
        shared = _SHARED if len(asks) > 2 and asked[gram] >= len(asks) / 2 else 1.0
        return rarity * shared * (_SINGLE if len(gram) == 1 else 1.0)

    rows = [
        [_answer(unit, ask, place, {gram: weight(gram) for gram in grams_of_ask}) for unit in units]
        for place, (ask, grams_of_ask) in enumerate(zip(asks, wanted, strict=True))
    ]
    found = tuple(_covered(ask, row, rows) for ask, row in zip(asks, rows, strict=True))
    return in_turn(found, _sections(letter.blocks))


def _covered(ask: str, row: Sequence[Answer], rows: Sequence[Sequence[Answer]]) -> Covered:
    """The ask with its answers: a paragraph that answers this ask better than any other counts for more."""
    best = max((answer.strength for answer in row), default=0.0)
    answers: list[Answer] = []
    for column, answer in enumerate(row):
        theirs = max(other[column].strength for other in rows)
        own = answer.strength >= _FAINT and answer.strength == best and answer.strength >= theirs
        strength = min(1.0, answer.strength + (_OWN if own else 0.0))
        if strength >= 0.25:
            answers.append(Answer(answer.block_id, answer.text, round(strength, 2)))
    strong = sorted(_once(answers), key=lambda answer: -answer.strength)
    top = strong[0].strength if strong else 0.0
    kept = tuple(answer for answer in strong[:6] if answer.strength >= max(0.4, top * 0.7))
    return Covered(ask, top, kept)


def in_turn(found: Sequence[Covered], sections: Sequence[tuple[Answer, ...]]) -> tuple[Covered, ...]:
    """A letter that answers in the proposal's order answers the ask between two others in the section between theirs.

    Only where one section is left for it that answers no other ask; at the ends only where there are as many sections
    as asks.
    """
    found = _in_step(found, sections)
    places = {answer.block_id: place for place, section in enumerate(sections) for answer in section}
    at = [places.get(one.answers[0].block_id) if one.answered else None for one in found]
    known = [place for place in at if place is not None]
    if len(found) < 3 or len(known) * 2 < len(found) or known != sorted(known):
        return tuple(found)
    used = {
        places[answer.block_id] for one in found if one.answered for answer in one.answers if answer.block_id in places
    }
    result = list(found)
    for number, one in enumerate(found):
        if at[number] is not None or one.answered:
            continue
        before = at[number - 1] if number else (-1 if len(sections) == len(found) else None)
        last = number == len(found) - 1
        after = (len(sections) if len(sections) == len(found) else None) if last else at[number + 1]
        if before is None or after is None or after - before != 2 or before + 1 in used:
            continue
        result[number] = _answered_by(one, sections[before + 1])
    return tuple(result)


def _in_step(found: Sequence[Covered], sections: Sequence[tuple[Answer, ...]]) -> tuple[Covered, ...]:
    """As many sections as asks, and more than half of them answer the ask in their place: the others do so too."""
    places = {answer.block_id: place for place, section in enumerate(sections) for answer in section}
    at = [places.get(one.answers[0].block_id) if one.answers else None for one in found]
    right = sum(place == number for number, place in enumerate(at))
    if len(sections) != len(found) or len(found) < 3 or right * 2 <= len(found):
        return tuple(found)
    return tuple(
        one if place == number or one.strength >= _HEADED else _answered_by(one, sections[number])
        for number, (one, place) in enumerate(zip(found, at, strict=True))
    )


def _answered_by(one: Covered, section: Sequence[Answer]) -> Covered:
    """The ask with a section for its answer, which its words alone would not show."""
    return Covered(one.ask, ANSWERED, tuple(replace(answer, strength=ANSWERED) for answer in section))


def _sections(blocks: Sequence[Block]) -> tuple[tuple[Answer, ...], ...]:
    """The parts of the letter that answer, each under its heading of the highest level; paragraphs where there is none."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    top = min(levels, default=0)
    sections: list[list[Answer]] = []
    answering = not levels
    for block in blocks:
        if isinstance(block, Heading) and block.level == top:
            answering = not _FRAME.search(block.text)
            sections += [[]] if answering else []
        elif isinstance(block, TextBlock) and block.section not in _NO_ANSWER and block.text and answering:
            answer = Answer(block.id, block.text, 0.0)
            if levels:
                sections[-1].append(answer)
            elif not _FRAME.match(block.text):
                sections.append([answer])
    return tuple(tuple(section) for section in sections if section)


def _once(answers: Sequence[Answer]) -> list[Answer]:
    """The strongest answer of each paragraph."""
    best: dict[str, Answer] = {}
    for answer in answers:
        if answer.block_id not in best or best[answer.block_id].strength < answer.strength:
            best[answer.block_id] = answer
    return list(best.values())


def _marks(text: str) -> frozenset[str]:
    """What is compared: pairs and single characters, of the words themselves and of those they stand for."""
    plain = levelled(text)
    return grams(text) | grams(plain) | characters(plain)


def _units(blocks: Sequence[Block], asks: Sequence[str]) -> tuple[_Unit, ...]:
    heads: list[tuple[int, str]] = []
    units: list[_Unit] = []
    for block in blocks:
        if isinstance(block, Heading):
            heads = [head for head in heads if head[0] < block.level] + [(block.level, block.text)]
        elif isinstance(block, TextBlock) and block.section not in _NO_ANSWER and block.text:
            over = tuple(text for _, text in heads)
            for part in _parts(_answering(block.text, asks)):
                units.append(_Unit(block.id, block.text, over, _windows(part, "".join(over[-1:]))))
    return tuple(units)


def _parts(text: str) -> list[str]:
    """The items 一是… 二是… of a paragraph that enumerates, each an answer of its own; else the paragraph."""
    starts = [item.start for run in enumerations(text) if len(run) > 1 for item in run]
    edges = [0, *(start for start in starts if start), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if end > start]


def _answering(text: str, asks: Sequence[str]) -> str:
    """The text without sentences that only repeat what was asked (您提出四条建议：一是……)."""
    sentences = re.split(r"(?<=[。！？])", text)
    return "".join(one for one in sentences if not (_RESTATES.search(one) and any(ask in one for ask in asks)))


def _windows(text: str, head: str) -> tuple[frozenset[str], ...]:
    """The grams of every two sentences in a row, with the heading's: a long paragraph answers no more for its length."""
    said = [one for one in re.split(r"(?<=[。！？；])", text) if one]
    pairs = [f"{head} {one}{two}" for one, two in zip(said, [*said[1:], ""], strict=True)]
    return tuple(_marks(pair) for pair in pairs)


def _answer(unit: _Unit, ask: str, place: int, weights: dict[str, float]) -> Answer:
    strength = min(1.0, max((_share(window, weights) for window in unit.windows), default=0.0) / _WHOLE)
    if any(_names(head, ask, place) for head in unit.heads) or _opens_with(unit.text, ask, place):
        strength = max(strength, _HEADED)
    return Answer(unit.block_id, unit.text, round(strength, 2))


def _share(held: frozenset[str], weights: dict[str, float]) -> float:
    whole = sum(weights.values())
    return sum(value for gram, value in weights.items() if gram in held) / whole if whole else 0.0


def _names(head: str, ask: str, place: int) -> bool:
    """Whether a heading names the ask: by its number, or by most of its words."""
    for match in _ORDINAL.finditer(head):
        return _NUMBERS.index(match[1] or match[2]) == place
    if "建议" not in head and "关于" not in head:
        return False
    wished, named = grams(ask), grams(head)
    return len(named) >= 3 and len(wished & named) / min(len(wished) or 1, len(named)) >= 0.6


def _opens_with(text: str, ask: str, place: int) -> bool:
    """A paragraph that begins 关于第二条建议…… or 关于“……”的建议，……."""
    opening = re.split(r"[，。：:]", text, maxsplit=1)[0][:60]
    return opening.startswith(("关于", "针对", "对于")) and "建议" in opening and _names(opening, ask, place)
