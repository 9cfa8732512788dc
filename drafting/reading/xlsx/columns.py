"""Gives every column its meaning: by its heading, and by what stands in it where headings are odd or say two things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from drafting.model.item import ItemKind
from drafting.reading.xlsx.context import kind_of
from drafting.reading.xlsx.meanings import Meaning, meaning_of
from drafting.reading.xlsx.numbers import looks_like_number
from drafting.reading.xlsx.sheet import Cell
from drafting.reading.xlsx.text import compact, half_width, is_blank, joined
from drafting.reading.xlsx.units import role_of

_SEVERAL = frozenset({Meaning.COSIGNER, Meaning.ASSIST, Meaning.JOINT, Meaning.SEPARATE, Meaning.SESSION})
_CATEGORY = re.compile(r"^[A-D](?![A-Za-z\d])|[A-D](类|件|级|$)|[（(][A-D]类?[）)]", re.IGNORECASE)
_KIND = re.compile(
    r"(省|市|区|县|政协|人大|代表|委员|个人|集体|联名|重点|督办|界别|大会|闭会|平时|的)*(提案|建议|议案|意见)(件|类|案)?|政协|人大"
)
_PUBLIC = re.compile(r"公开")
_SUBJECT = re.compile(r"关于|建议|提案|加强|推进|完善|加快|提升|促进|规范|建设|治理|优化|推动|解决|支持|问题")
_SESSION = re.compile(r"[届次]|会议|大会|闭会")

Samples = Mapping[int, Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its place from 0, its heading as printed, and what it is taken for."""

    place: int
    heading: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table, and the kind that its headings alone speak of (提案号, 领衔代表)."""

    columns: tuple[Column, ...]
    headings: tuple[tuple[str, ...], ...]
    kind: ItemKind | None = None

    @property
    def counted(self) -> bool:
        """Whether the case number had to be taken from a column that only counts the rows (序号)."""
        place = self.place(Meaning.NUMBER)
        said = meaning_of(self.headings[place]) if place is not None else None
        return said is not None and said[0] is Meaning.SERIAL

    def places(self, meaning: Meaning) -> tuple[int, ...]:
        return tuple(column.place for column in self.columns if column.meaning is meaning)

    def place(self, meaning: Meaning) -> int | None:
        return next(iter(self.places(meaning)), None)


def map_columns(headings: Sequence[tuple[str, ...]], samples: Samples) -> Columns | None:
    """The meanings of all columns, or None where neither case numbers nor titles can be found: then it is no list.

    ``samples`` holds the cells below each heading.
    """
    found = {place: meaning for place, heading in enumerate(headings) if (meaning := meaning_of(heading))}
    found = {place: _by_content(meaning, samples.get(place, ())) for place, meaning in found.items()}
    chosen = _surest(found, samples)
    _settle_number(chosen, found, headings, samples)
    if Meaning.TITLE not in chosen.values():
        _settle_title(chosen, samples)
    meanings = set(chosen.values())
    if Meaning.TITLE not in meanings or Meaning.NUMBER not in meanings:
        return None
    columns = tuple(
        Column(place, "／".join(heading), chosen.get(place, Meaning.IGNORED))
        for place, heading in enumerate(headings)
        if heading or place in chosen
    )
    return Columns(columns, tuple(headings), _kind_of_headings(columns))


def _by_content(found: tuple[Meaning, int], cells: Sequence[Cell]) -> tuple[Meaning, int]:
    """What stands in a column decides between kind, category, disclosure and subject."""
    meaning, sureness = found
    texts = [text for cell in cells if not is_blank(text := compact(joined(cell)))]
    if not texts:
        return found

    def mostly(accepts: Callable[[str], object]) -> bool:
        return sum(1 for text in texts if accepts(text)) * 2 >= len(texts)

    if meaning in (Meaning.CATEGORY, Meaning.KIND, Meaning.ROLE):
        if mostly(lambda text: _CATEGORY.search(half_width(text))):
            return (Meaning.CATEGORY, sureness)
        if mostly(role_of):
            return (Meaning.ROLE, sureness)
        if mostly(_KIND.fullmatch):
            return (Meaning.KIND, sureness)
        if mostly(_PUBLIC.search):
            return (Meaning.DISCLOSURE, sureness)
        return (Meaning.IGNORED, sureness)
    if meaning is Meaning.SESSION and not mostly(lambda text: _SESSION.search(text) or len(text) <= 4):
        return (Meaning.IGNORED, sureness)
    if meaning is Meaning.TITLE and mostly(_KIND.fullmatch):
        return (Meaning.KIND, sureness)
    return found


def _surest(found: dict[int, tuple[Meaning, int]], samples: Samples) -> dict[int, Meaning]:
    """One column a meaning (several where lists spread them), the surest wording first, then the fullest column."""
    chosen: dict[int, Meaning] = {}

    def fullness(place: int) -> int:
        return sum(1 for cell in samples.get(place, ()) if not is_blank(joined(cell)))

    order = sorted(found, key=lambda place: (-found[place][1], -fullness(place), place))
    for place in order:
        meaning = found[place][0]
        if meaning is Meaning.IGNORED or (meaning in chosen.values() and meaning not in _SEVERAL):
            continue
        chosen[place] = meaning
    if Meaning.PROPOSER not in chosen.values():
        chosen |= {place: Meaning.PROPOSER for place, meaning in chosen.items() if meaning is Meaning.GROUP}
    return dict(sorted(chosen.items()))


def _settle_number(
    chosen: dict[int, Meaning],
    found: dict[int, tuple[Meaning, int]],
    headings: Sequence[tuple[str, ...]],
    samples: Samples,
) -> None:
    """The case number: its own column, else one whose cells look like it, else the 序号 column."""
    place = next((place for place, meaning in chosen.items() if meaning is Meaning.NUMBER), None)
    if place is not None and any(not is_blank(joined(cell)) for cell in samples.get(place, ())):
        return
    if place is not None:
        del chosen[place]
    unnamed = [other for other in range(len(headings)) if other not in found and _all_numbers(samples.get(other, ()))]
    serial = next((other for other, meaning in chosen.items() if meaning is Meaning.SERIAL), None)
    best = unnamed[0] if unnamed else serial if serial is not None else place
    if best is not None:
        chosen[best] = Meaning.NUMBER


def _all_numbers(cells: Sequence[Cell]) -> bool:
    given = [cell for cell in cells if not is_blank(joined(cell))]
    good = [cell for cell in given if looks_like_number(cell)]
    return len(given) >= 2 and len(good) * 10 >= len(given) * 9 and len({joined(cell) for cell in good}) == len(good)


def _settle_title(chosen: dict[int, Meaning], samples: Samples) -> None:
    """Without a heading for it the title is the column of long texts that speak of what should be done."""

    def likeness(place: int) -> int:
        texts = [text for cell in samples[place] if not is_blank(text := joined(cell))]
        good = [text for text in texts if len(text) >= 8 and _SUBJECT.search(text)]
        return len(good) if len(good) * 2 > len(texts) else 0

    free = [place for place in samples if place not in chosen or chosen[place] is Meaning.GROUP]
    best = max(free, key=likeness, default=None)
    if best is not None and likeness(best) >= 1:
        chosen[best] = Meaning.TITLE


def _kind_of_headings(columns: Sequence[Column]) -> ItemKind | None:
    telling = (Meaning.NUMBER, Meaning.TITLE, Meaning.PROPOSER, Meaning.COSIGNER)
    said = {kind for column in columns if column.meaning in telling and (kind := kind_of(column.heading))}
    return next(iter(said)) if len(said) == 1 else None
