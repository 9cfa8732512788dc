"""The coverage map 逐条答复: which paragraphs answer which ask, as the program guesses and the officer decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.model.blocks import Heading, TextBlock
from drafting.model.item import Item
from drafting.model.letter import Letter
from drafting.proofread.coverage import cover
from drafting.proofread.judged import Judged
from drafting.proofread.unanswered import THIN


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of the letter: its block, and its first words under its heading's number."""

    block_id: str
    words: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """One ask: whether it is answered and where, how strongly the program thinks so, whether an officer ``confirmed``."""

    ask: str
    answered: bool
    strength: float
    confirmed: bool
    places: tuple[Place, ...]

    @property
    def thin(self) -> bool:
        return self.answered and not self.confirmed and self.strength < THIN

    @property
    def state(self) -> str:
        """How it stands, in the officer's words."""
        if self.confirmed:
            return "已答复" if self.answered else "没有答复"
        return "答复较简略，请核对" if self.thin else "似已答复" if self.answered else "可能没有答复"


def coverage_map(letter: Letter, asks: Sequence[str], judged: Sequence[Judged] = ()) -> tuple[MapRow, ...]:
    """A row for every ask, in their order. What an officer decided stands; a paragraph since removed falls away."""
    known, places = {one.ask: one for one in judged}, {place.block_id: place for place in paragraphs(letter)}
    return tuple(_rows(letter, asks, known, places))


def _rows(letter: Letter, asks: Sequence[str], known: dict[str, Judged], places: dict[str, Place]) -> Iterator[MapRow]:
    for one in cover(asks, letter) if asks else ():
        decided = known.get(one.ask)
        guessed = tuple(answer.block_id for answer in one.answers) if one.answered else ()
        blocks = guessed if decided is None else decided.block_ids
        answered = one.answered if decided is None else decided.answered
        there = tuple(places[block] for block in blocks if block in places)
        yield MapRow(one.ask, answered, one.strength, decided is not None, there if answered else ())


def paragraphs(letter: Letter) -> tuple[Place, ...]:
    """The paragraphs of the body that can answer an ask, in their order."""
    heading, found = "", list[Place]()
    for block in letter.blocks:
        if isinstance(block, Heading):
            heading = block.printed + block.text
        elif isinstance(block, TextBlock) and block.text.strip():
            words = block.text.strip()
            shown = words if len(words) <= 36 else words[:35] + "…"
            found.append(Place(block.id, f"{heading[:18]}｜{shown}" if heading else shown))
    return tuple(found)


def answer_lines(letter: Letter, item: Item, judged: Sequence[Judged] = ()) -> tuple[str, ...]:
    """The map as the approval sheet shows it: one line an ask."""
    lines: list[str] = []
    for number, row in enumerate(coverage_map(letter, item.our_asks, judged), 1):
        headings = dict.fromkeys(place.words.partition("｜")[0] for place in row.places if "｜" in place.words)
        where = f"（见“{'”“'.join(headings)}”）" if headings else ""
        unsure = "" if row.confirmed else "，经办人未核对"
        lines.append(f"{number}. {row.ask}：{row.state}{where}{unsure}")
    return tuple(lines)
