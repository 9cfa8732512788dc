"""The lines of a letter as they stand on its pages, ours and those of a PDF, and what parts the two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

from drafting.layout.arranged import Role
from drafting.layout.pages import Page
from drafting.layout.rarity import by_rarity
from drafting.model.lengths import MM_PER_PT

SAME_LINE_MM = 2.8
"""What stands less than this below what is above it stands on the same line: raised and lowered figures do."""

NO_NAME = "〓"
"""Stands for characters outside GB 2312: LibreOffice's PDF calls those of a font that stepped in by wrong names."""


class Placed(NamedTuple):
    """One printed line, without white space; a cell's line is one of its own. Millimetres, ``y`` of the baseline."""

    text: str
    x: float
    y: float
    table: bool = False


Printed = tuple[tuple[Placed, ...], ...]
_Char = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that only one side has on this page, and why: ``kind`` is the short word the summary counts by."""

    page: int
    kind: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"p{self.page} {self.kind}\n   ours   {self.ours}\n   theirs {self.theirs}"


def our_lines(pages: Sequence[Page]) -> Printed:
    return tuple(
        _placed(
            ((line.y_mm, line.x_mm, line.text) for line in page.lines if line.role is not Role.PAGE_NUMBER),
            [(s.x1_mm, *sorted((s.y1_mm, s.y2_mm))) for s in page.strokes if s.x1_mm == s.x2_mm],
        )
        for page in pages
    )


def rendered_lines(path: Path) -> Printed:
    """The lines of a PDF, page by page, without its page numbers."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return tuple(_of_page(page) for page in document.pages)


def _of_page(page: Any) -> tuple[Placed, ...]:
    height = float(page.height)
    chars = [
        ((height - char["matrix"][5]) * MM_PER_PT, char["x0"] * MM_PER_PT, char["text"])
        for char in page.chars
        if char["upright"] and char["text"].strip()
    ]
    uprights = [
        (line["x0"] * MM_PER_PT, line["top"] * MM_PER_PT, line["bottom"] * MM_PER_PT)
        for line in page.lines
        if line["x1"] - line["x0"] < 0.1
    ]
    number = f"—{page.page_number}—"
    return tuple(line for line in _placed(chars, uprights) if line.text != number)


def _placed(chars: Iterable[_Char], uprights: Sequence[tuple[float, float, float]]) -> tuple[Placed, ...]:
    """What stands at one height between the same two upright rules is one line."""
    cells: defaultdict[tuple[float, float], list[_Char]] = defaultdict(list)
    for y, x, text in chars:
        beside = [place for place, top, bottom in uprights if top <= y - 1 <= bottom]
        left = max((place for place in beside if place <= x + 0.5), default=0.0)
        right = min((place for place in beside if place > x + 0.5), default=0.0)
        cells[round(left), round(right)].append((y, x, text))
    found = [line for cell, inside in cells.items() for line in _lines(inside, table=cell[0] > 0 and cell[1] > 0)]
    return tuple(sorted(found, key=lambda line: (round(line.y, 1), line.x)))


def _lines(chars: list[_Char], *, table: bool) -> Iterable[Placed]:
    rows: list[list[_Char]] = []
    lowest = 0.0
    for y, x, text in sorted(chars):
        if not rows or y - lowest > SAME_LINE_MM:
            rows.append([])
        rows[-1].append((y, x, text))
        lowest = y
    for row in rows:
        row.sort(key=lambda char: char[1])
        text = "".join("".join(text for *_, text in row).split())
        if text:
            yield Placed(_named(text), row[0][1], Counter(round(y, 2) for y, *_ in row).most_common(1)[0][0], table)


def _named(text: str) -> str:
    return "".join(NO_NAME * len(part) if rare else part for part, rare in by_rarity(text))


def matched(ours: Sequence[Placed], theirs: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """The lines that stand on both pages with the same text, in order."""
    waiting: defaultdict[str, list[Placed]] = defaultdict(list)
    for line in reversed(theirs):
        waiting[line.text].append(line)
    return [(line, waiting[line.text].pop()) for line in ours if waiting[line.text]]


def differences(ours: Printed, theirs: Printed) -> list[Difference]:
    """Every line that is not on the same page of the other side, with what parts them."""
    empty: tuple[Placed, ...] = ()
    left: list[tuple[int, Placed]] = []
    right: list[tuple[int, Placed]] = []
    for page in range(max(len(ours), len(theirs))):
        mine, its = (ours[page] if page < len(ours) else empty), (theirs[page] if page < len(theirs) else empty)
        both = matched(mine, its)
        left += [(page, line) for line in _without(mine, [one for one, _ in both])]
        right += [(page, line) for line in _without(its, [one for _, one in both])]
    elsewhere = Counter(line.text for _, line in right)
    moved: Counter[str] = Counter()
    found: list[Difference] = []
    for page, line in left:
        if elsewhere[line.text] > moved[line.text]:
            moved[line.text] += 1
            found.append(Difference(page + 1, _moved(line), line.text, ""))
    left, right = _rest(left, moved.copy()), _rest(right, moved.copy())
    return [*found, *_broken(left, right)]


def _moved(line: Placed) -> str:
    return "a table's row stands on another page" if line.table else "the line stands on another page"


def _without(lines: Sequence[Placed], taken: list[Placed]) -> list[Placed]:
    gone = {id(line) for line in taken}
    return [line for line in lines if id(line) not in gone]


def _rest(lines: list[tuple[int, Placed]], moved: Counter[str]) -> list[tuple[int, Placed]]:
    rest: list[tuple[int, Placed]] = []
    for page, line in lines:
        if moved[line.text]:
            moved[line.text] -= 1
        else:
            rest.append((page, line))
    return rest


def _broken(left: list[tuple[int, Placed]], right: list[tuple[int, Placed]]) -> Iterable[Difference]:
    waiting = [*right]
    for page, mine in left:
        near = next(
            (one for one in waiting if abs(one[0] - page) < 2 and mine.text[:3] == one[1].text[:3]), None
        ) or next((one for one in waiting if one[0] == page), None)
        if near is None:
            yield Difference(page + 1, "only ours", mine.text, "")
            continue
        waiting.remove(near)
        yield Difference(page + 1, _cause(mine, near[1]), mine.text, near[1].text)
    for page, its in waiting:
        yield Difference(page + 1, "only theirs", "", its.text)


def _cause(mine: Placed, its: Placed) -> str:
    common = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine.text, its.text, strict=False)))
    where = "a cell's line" if mine.table else "the line"
    if not common:
        return f"{where} follows from one above"
    if len(common) < min(len(mine.text), len(its.text)):
        return f"{where} holds another text"
    longer = max(mine.text, its.text, key=len)
    odd = "".join(dict.fromkeys(char for char in longer if _odd(char)))
    return f"{where} ends elsewhere, after {common[-2:]!r} before {longer[len(common) :][:2]!r}" + (
        f"; signs of other fonts on it: {odd}" if odd else ""
    )


def _odd(char: str) -> bool:
    return not (char.isascii() or "\u4e00" <= char <= "\u9fa5" or char in "，。、；：？！“”‘’（）《》〈〉〔〕—…·～％")
