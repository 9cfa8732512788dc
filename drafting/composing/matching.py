"""Which clauses speak of what an item asks for: weighted characters and pairs of them, without a dictionary. Pure.

A text's grams are the two-character strings of its Han stretches, cut at function words. A gram weighs the more the
fewer clauses hold it, so 医养 decides and 服务 hardly counts. Asks are worded otherwise than answers (空车位, 空余泊位):
for them single characters count too, half as much. Whole topics named in the item count above all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from clauses.clause import Clause
from drafting.composing.matters import kin_of, matters, named_in, telling_words

_STRETCH = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffffA-Za-z0-9]+")
_FUNCTION_WORDS = re.compile(
    r"关于|建议|提案|进一步|加快|加强|推进|推动|促进|提升|提高|做好|做实|开展|希望|我们|我区|全区|以及|[的了和与及等对在为是将把由从让使中各]"
)
_QUOTES = re.compile("[“”‘’《》]")
TITLE_WEIGHT, TEXT_WEIGHT = 1.0, 0.7
UNSEEN = 0.6
"""Share of the greatest weight that a gram no clause holds still has: what the library cannot answer counts against."""

KNOWN = 0.3
"""Share of its weight that a gram of an ask keeps where the item's title has it too."""

ANSWERS = 0.22
"""A clause that answers less of an ask than this does not answer it (scale: 1.5 at most)."""

FAINT = 0.5
"""What remains of the weight of an ask's characters that are in no word of its matter (消除安全隐患)."""

CHARACTERS = 0.5
"""What single characters count beside pairs."""

MATTER = 0.25
"""A clause that names less than this of the matters of an ask speaks of something else."""

MATTER_UNTITLED, MATTER_ALONE = 0.4, 0.51
"""The same under a title that names none of them; where it names but one of several."""

_LITTLE = 0.5
"""An ask whose words name less than this lives on the item's title for its matter (强化基层服务机构专业培训)."""

_OTHERWISE = 0.5
"""What the matters that a clause names in other words than the ask add to how well it answers."""

_ALIKE = 0.7
_FEWEST_COUNTED = 2
_SHORTEST_TITLE = 4
_PUNCTUATED_NUMBER = re.compile(r"(?<=\d),(?=\d{3})|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?底?")
_CHANGED = re.compile(r"[由从][^，。；]{0,16}?(?:提高|增加|增长|扩大|上升|下降|减少|压减|压缩|缩短|降)(?:到|至|为)")
_COUNTED = re.compile(r"([一-鿿]{2,12}?)(?:已?达到?|约|为|是|有)?\d[\d.]*(?=[%％一-鿿])")


def grams(text: str) -> frozenset[str]:
    """The character pairs of ``text``."""
    found: set[str] = set()
    for stretch in _STRETCH.findall(_FUNCTION_WORDS.sub(" ", text)):
        found.update(stretch[place : place + 2] for place in range(len(stretch) - 1))
    return frozenset(found)


def phrases(text: str) -> tuple[str, ...]:
    """What to look for in a library too great to weigh whole: stretches of up to four characters, each once."""
    found: list[str] = []
    for stretch in _STRETCH.findall(_FUNCTION_WORDS.sub(" ", text)):
        found += [stretch[place : place + 4] for place in range(0, max(len(stretch) - 2, 1), 2)]
    return tuple(dict.fromkeys(phrase for phrase in found if len(phrase) > 1))


def characters(text: str) -> frozenset[str]:
    """The single characters of ``text``, function words left out."""
    return frozenset("".join(_STRETCH.findall(_FUNCTION_WORDS.sub(" ", text))))


@dataclass(frozen=True, slots=True)
class Indexed:
    """A clause with its grams and characters: of its title and topics, and of its text. ``place``: where in the library;
    ``kin``: the matters it names in any of their words."""

    clause: Clause
    place: int
    head: frozenset[str]
    text: frozenset[str]
    kin: frozenset[str] = frozenset()

    @staticmethod
    def of(clause: Clause, place: int, wanted: frozenset[str] | None = None) -> Indexed:
        """All grams of the clause; with ``wanted`` only which of these it holds, found many times faster."""
        head, text = " ".join((clause.title, *clause.topics)), clause.text
        kin = kin_of(f"{head}\n{text}")
        if wanted is None:
            return Indexed(clause, place, grams(head) | characters(head), grams(text) | characters(text), kin)
        in_head, in_text = (frozenset(gram for gram in wanted if gram in words) for words in (head, text))
        return Indexed(clause, place, in_head, in_text, kin)


class Matcher:
    """Holds the grams of a library and tells how well each clause covers a wish; with ``wishes`` only these."""

    def __init__(self, clauses: Sequence[Clause], wishes: Sequence[str] = ()) -> None:
        wanted = frozenset[str]().union(*map(grams, wishes), *map(characters, wishes)) if wishes else None
        self.indexed = tuple(Indexed.of(clause, place, wanted) for place, clause in enumerate(clauses))
        self._weighed: dict[tuple[str, str, bool], dict[str, float]] = {}
        self._held = Counter(gram for one in self.indexed for gram in one.head | one.text)

    def cover(self, title: str, one: Indexed) -> float:
        """How much of an item's title the clause covers: 0 nothing, 1 every pair in its own title or topics."""
        return self._share(self._weights(title, ""), one)

    def answer(self, ask: str, one: Indexed, title: str) -> float:
        """How well the clause answers an ask: 0 not at all, up to 1.5.

        What the item's title says already counts little: every clause on the item's topic holds it.
        """
        if not names_matter(ask, one):
            return 0.0
        pairs = self._share(self._weights(ask, title), one)
        singles = CHARACTERS * self._share(self._weights(ask, title, single=True), one)
        return pairs + singles + _OTHERWISE * otherwise_named(ask, one, title)

    def shared(self, ask: str, one: Indexed) -> int:
        """How many of the ask's pairs of characters the clause holds, a matter named in other words as two."""
        return len(grams(ask) & (one.head | one.text)) + 2 * len(kin_of(ask) & one.kin)

    def _share(self, weights: Mapping[str, float], one: Indexed) -> float:
        met = sum(TITLE_WEIGHT * weights[gram] for gram in weights.keys() & one.head)
        met += sum(TEXT_WEIGHT * weights[gram] for gram in (weights.keys() & one.text) - one.head)
        return met

    def _weights(self, wish: str, title: str, *, single: bool = False) -> Mapping[str, float]:
        """What each gram of a wish counts, 1 in all; what the title says already counts little."""
        key = (wish, title, single)
        if key not in self._weighed:
            cut = characters if single else grams
            known = cut(title)
            weights = {gram: self._weight(gram) * (KNOWN if gram in known else 1.0) for gram in cut(wish)}
            if title:
                telling = frozenset[str]().union(*map(cut, telling_words(wish)))
                weights = {gram: weight * (1.0 if gram in telling else FAINT) for gram, weight in weights.items()}
            whole = sum(weights.values()) or 1.0
            self._weighed[key] = {gram: weight / whole for gram, weight in weights.items()}
        return self._weighed[key]

    def _weight(self, gram: str) -> float:
        greatest = log(1 + len(self.indexed))
        held = self._held[gram]
        return log(1 + len(self.indexed) / held) if held else UNSEEN * greatest


def names_matter(ask: str, one: Indexed) -> bool:
    """Whether the clause names enough of what an ask is about, or the ask nothing in particular.

    A clause under a title that names none of it must speak of more: a sum of rents stands in many a text.
    """
    wanted = matters(ask)
    if sum(wanted.values()) < _LITTLE:
        return True
    in_head = _named(wanted, one.head, kin_of(" ".join((one.clause.title, *one.clause.topics))))
    if in_head.keys() & named_in(ask):
        return True
    named = _named(wanted, one.head | one.text, one.kin)
    least = MATTER if in_head else MATTER_UNTITLED if len(named) > 1 else MATTER_ALONE
    return sum(named.values()) >= least * sum(wanted.values())


def names_more(ask: str, one: Indexed, title: str) -> bool:
    """Whether the clause names of an ask what the item's title does not, where the ask has anything of the kind."""
    own = {word: weight for word, weight in matters(ask).items() if word not in matters(title)}
    return not own or bool(_named(own, one.head | one.text, one.kin))


def _named(wanted: Mapping[str, float], held: frozenset[str], kin: frozenset[str]) -> Mapping[str, float]:
    return {word: weight for word, weight in wanted.items() if word in kin or _pairs_of(word) <= held}


def otherwise_named(ask: str, one: Indexed, title: str) -> float:
    """How much of what an ask is about the clause names in other words, 0 to 1; what the item's title names counts little."""
    wanted, known = matters(ask), matters(title)
    weights = {word: weight * (KNOWN if word in known else 1.0) for word, weight in wanted.items()}
    held = one.head | one.text
    met = sum(
        weights[head]
        for head, words in named_in(ask).items()
        if head in one.kin and not any(_pairs_of(word) <= held for word in words)
    )
    return met / whole if (whole := sum(weights.values())) else 0.0


@lru_cache(4096)
def _pairs_of(word: str) -> frozenset[str]:
    return frozenset(word[place : place + 2] for place in range(len(word) - 1))


def alike_titles(title: str, others: Sequence[str], *, one_way: bool = False) -> list[float]:
    """How much each of ``others`` has in common with ``title``, 0 to 1, by the weight of their character pairs.

    ``one_way``: how much of the other's own words stand in ``title``, whatever else ``title`` says.
    """
    sought, found = grams(title), [grams(other) for other in others]
    held = Counter(gram for one in found for gram in one)
    whole = log(2 + len(found))

    def weight(texts: frozenset[str]) -> float:
        return sum(whole - log(1 + held[gram]) for gram in texts)

    return [
        weight(sought & one) / (weight(one if one_way else sought | one) or 1.0) if sought & one else 0.0
        for one in found
    ]


def names_topic(clause: Clause, wish: str) -> bool:
    """Whether ``wish`` names one of the clause's topics in full, quotation marks aside."""
    plain = _QUOTES.sub("", wish)
    return any(len(topic) > 1 and _QUOTES.sub("", topic) in plain for topic in clause.topics)


def without_doubles(found: Iterable[Indexed]) -> list[Indexed]:
    """``found`` in its order, less those that say what one before them says; of two alike the newer stands there."""
    kept: list[Indexed] = []
    for one in found:
        double = next((place for place, other in enumerate(kept) if alike(one, other)), None)
        if double is None:
            kept.append(one)
        elif _renews(one.clause, kept[double].clause):
            kept[double] = one
    return kept


def _renews(newer: Clause, older: Clause) -> bool:
    """Whether a clause that says the same should stand in the other's place: in the same section, no less approved."""
    later = bool(newer.as_of and older.as_of and newer.as_of > older.as_of)
    return later and newer.section is older.section and newer.state is older.state


def newest_of(one: Indexed, others: Iterable[Indexed]) -> Indexed:
    """The newest of those that say the same as ``one`` and may stand in its place; itself where there is none."""
    newer = [other for other in others if _renews(other.clause, one.clause) and alike(one, other)]
    return max(newer, key=lambda other: other.clause.as_of or date.min, default=one)


def alike(one: Indexed, other: Indexed) -> bool:
    """Whether two clauses say the same, or one of them nothing that the other does not say; of another year perhaps."""
    smaller = min(len(one.text), len(other.text))
    said = smaller > 0 and len(one.text & other.text) / smaller > _ALIKE
    return said or _same_title(one.clause, other.clause) or _count_the_same(one.clause.text, other.clause.text)


def _same_title(one: Clause, other: Clause) -> bool:
    """Whether two letters tell of one matter under the same heading, each of its year."""
    named = len(one.title) >= _SHORTEST_TITLE and not one.title.endswith(one.section.chinese)
    about = frozenset("".join(one.topics[:1])) & frozenset("".join(other.topics[:1]))
    return (
        named
        and (one.title, one.section) == (other.title, other.section)
        and one.as_of != other.as_of
        and len(about) > 1
    )


def _count_the_same(one: str, other: str) -> bool:
    """Whether two texts give figures of the same things: 受理线索、追回工资、结案率 of one year and of another."""
    first, second = _counted(one), _counted(other)
    both = len(first & second)
    return both >= _FEWEST_COUNTED and both > min(len(first), len(second)) / 2


@lru_cache(4096)
def _counted(text: str) -> frozenset[str]:
    """What a text gives figures of: the words before each number, the last four characters of them."""
    return frozenset(match[1][-4:] for match in _COUNTED.finditer(_CHANGED.sub("", _PUNCTUATED_NUMBER.sub("", text))))
