"""What a letter says in numbers, paragraph by paragraph and table by table: for relations that reach across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafting.proofread.passage import Passage, Region
from drafting.proofread.quantities import is_rate, label_of
from drafting.proofread.tables import tables
from drafting.proofread.tokens import Amount, amounts

_NOUN = re.compile(r"[\u4e00-\u9fff]{0,8}")
_STOP = re.compile(r"[\u4e00-\u9fff]*?(?=[共有为达已均将拟可等]|$)")
_LENGTH = re.compile(r"总长度?|全长|总里程")
_WHOSE = re.compile(
    r"^[年月底末初]|全[区县市省]|我[区县市局]|辖区|的|其中|目前|现有|已|共有|共|新增|再|建成|培育|达到?|为|累计|总数|总量|到年底|年底|力争"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """An amount of the letter: ``name`` are the words round it (全区建成养老服务中心43个), ``place`` its passage's place.

    A table's fact stands in its total row: ``name`` are the column's words.
    """

    place: int
    name: str
    amount: Amount
    total: bool = False


def facts_of(passages: Sequence[Passage]) -> tuple[Fact, ...]:
    """Every figure of the text and every total of the tables, in order; rates left out."""
    found: list[Fact] = []
    for place, passage in enumerate(passages):
        if passage.region in (Region.BODY, Region.HEADING):
            found += [Fact(place, name, amount) for name, amount in _named(passage.text)]
    return tuple(found)


def table_totals(passages: Sequence[Passage]) -> Iterator[Fact]:
    """The sums of the columns that have a unit over them, as the total row tells them."""
    places = {id(passage): place for place, passage in enumerate(passages)}
    for table in tables(passages):
        if table.total is None:
            continue
        for column, cell in enumerate(table.total.cells):
            unit = table.unit(column)
            if cell.number is None or not unit or cell.percent or "%" in unit:
                continue
            for amount in amounts(f"{cell.number:f}{unit}"):
                name = re.sub(r"[（(].*?[）)]", "", table.head[column])
                yield Fact(places[id(table.total.passage)], name, amount, total=True)


@lru_cache(maxsize=512)
def _named(text: str) -> tuple[tuple[str, Amount], ...]:
    return tuple((name_of(text, amount), amount) for amount in amounts(text) if not is_rate(amount))


def name_of(text: str, amount: Amount) -> str:
    """The words before the amount in its clause and those that follow it: 培育夜间消费集聚区6个, 10个文化站."""
    after = _NOUN.match(text, amount.end)
    tail = _STOP.match(after[0]) if after else None
    return label_of(text, amount) + (tail[0] if tail else "")


def core(words: str) -> str:
    """What is counted, without whose it is and what is said of it."""
    return _WHOSE.sub("", words)


def shares_name(asked: str, name: str) -> bool:
    """The thing asked for (three characters or more, its last words first) is named there."""
    asked, name = (_LENGTH.sub("总里程", words) for words in (core(asked), name))
    if len(asked) < 2:
        return False
    if len(asked) == 2:
        return asked == core(name)[-2:] or name.endswith(asked)
    return any(asked[-size:] in name for size in (6, 4, 3) if len(asked) >= size)
