"""Paragraphs as they are printed: one block, or a run-in heading with the text behind it; and how one is patched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.body import Paragraph, Run
from drafting.composing.merging.sequences import pairs
from drafting.composing.merging.tables import table_lines, table_patched
from drafting.composing.merging.wording import Glyph, glyphs_of, patched, runs_of, text_with_notes
from drafting.layout.numbering import labels
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock
from drafting.reading.letter.blocks import read_blocks
from drafting.reading.letter.headings import label_of
from drafting.reading.source import Element, Grid, Line

Unit = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """Which printed line shows which unit. Units that no line shows (empty ones) stay behind the one before them."""

    units: tuple[Unit, ...]
    unit_of: dict[int, int]

    @staticmethod
    def of(blocks: tuple[Block, ...], lines: Sequence[Element]) -> Printing:
        units = _units(blocks)
        numbers = labels(blocks)
        shown = [(unit_words(unit, numbers), _unit_kind(unit)) for unit in units]
        printed = [(printed_words(line), printed_kind(line)) for line in lines]
        matched = pairs(shown, printed, lambda one: one[0], lambda one: one[1], moves=False)
        return Printing(units, {line: unit for unit, line in matched.items()})

    @property
    def leading(self) -> Unit:
        """What stands before the first unit that is printed."""
        first = min(self.unit_of.values(), default=len(self.units))
        return tuple(block for unit in self.units[:first] for block in unit)

    def silent_after(self, unit: int, standing: set[int]) -> Unit:
        """The units behind ``unit`` that no line shows, up to the next one that is still ``standing``."""
        shown = set(self.unit_of.values())
        found: list[Block] = []
        for place in range(unit + 1, len(self.units)):
            if place in standing:
                break
            if place not in shown:
                found += self.units[place]
        return tuple(found)


def printed_words(element: Element) -> str:
    """What an element says, without its number and white space."""
    if isinstance(element, Line):
        label = label_of(element.text)
        return "".join(element.text[label.end if label else 0 :].split())
    return table_lines(element.table) if isinstance(element, Grid) else f"{len(element.image)}:{hash(element.image)}"


def printed_kind(element: Element) -> str:
    return type(element).__name__


def unit_patched(unit: Unit, was: Element, now: Element) -> Unit:
    """The unit, printed as ``was``, with what ``now`` says instead."""
    first = unit[0]
    if was == now:
        return unit
    if isinstance(first, TableBlock) and isinstance(was, Grid) and isinstance(now, Grid):
        return (replace(first, table=table_patched(was.table, now.table, first.table)),)
    if isinstance(was, Line) and isinstance(now, Line):
        return unit if (was.text, was.runs) == (now.text, now.runs) else _reworded(unit, was, now)
    return _renamed(unit, read_blocks((now,)))


def _reworded(unit: Unit, was: Line, now: Line) -> Unit:
    """Where both read as the same kinds of block, the kinds of the unit stay; else the reading of ``now`` decides."""
    old, new = read_blocks((was,)), read_blocks((now,))
    if [type(block) for block in old] == [type(block) for block in new]:
        if len(unit) == 1:
            first = unit[0]
            if isinstance(first, Heading):
                return (_heading_reworded(first, was, now),)
            if isinstance(first, TextBlock):
                glyphs = patched(_glyphs(was), _glyphs(now), glyphs_of(first.body.runs))
                return (replace(first, body=Paragraph(runs_of(glyphs))),)
        elif len(old) == 2:
            return _pair_reworded(unit, old, new)
    return _renamed(unit, new)


def _heading_reworded(heading: Heading, was: Line, now: Line) -> Heading:
    old, new = label_of(was.text), label_of(now.text)
    text, notes = text_with_notes(runs_of(_glyphs(now)[new.end if new else 0 :]))
    level = new.level if old and new and old.level != new.level else heading.level
    return replace(
        heading,
        level=level,
        text=text,
        notes=notes,
        printed=(new.printed if new else "") if heading.printed else "",
        numbered=heading.numbered if (old is None) == (new is None) else new is not None,
    )


def _pair_reworded(unit: Unit, old: Unit, new: Unit) -> Unit:
    """A run-in heading and the text behind it."""
    heading, body = unit
    was, now, was_body, now_body = old[0], new[0], old[1], new[1]
    if isinstance(heading, Heading) and isinstance(was, Heading) and isinstance(now, Heading):
        heading = replace(
            heading,
            text=now.text,
            notes=now.notes,
            level=now.level if now.level != was.level else heading.level,
            printed=now.printed if heading.printed else "",
        )
    if isinstance(body, TextBlock) and isinstance(was_body, TextBlock) and isinstance(now_body, TextBlock):
        sides = (glyphs_of(one.body.runs) for one in (was_body, now_body, body))
        body = replace(body, body=Paragraph(runs_of(patched(*sides))))
    return heading, body


def _renamed(unit: Unit, read: Unit) -> Unit:
    """Blocks as read, under the ids of the unit as far as they reach."""
    found: list[Block] = []
    computed = all(isinstance(block, Heading) and not block.printed for block in unit[:1])
    for place, block in enumerate(read):
        own = unit[min(place, len(unit) - 1)]
        ident = own.id if place < len(unit) else f"{own.id}-{place}"
        made = replace(block, id=ident, origin=own.origin, section=own.section, confidence=own.confidence)
        if isinstance(made, Heading) and computed:
            made = replace(made, printed="")
        found.append(made)
    return tuple(found)


def _glyphs(line: Line) -> tuple[Glyph, ...]:
    return glyphs_of(line.runs or (Run(line.text),))


def _units(blocks: tuple[Block, ...]) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for block in blocks:
        before = units[-1][-1] if units else None
        joins = isinstance(before, Heading) and before.run_in and isinstance(block, TextBlock)
        units[-1 if joins else len(units) :] = [(*units[-1], block) if joins else (block,)]
    return tuple(units)


def unit_words(unit: Unit, numbers: dict[str, str]) -> str:
    first = unit[0]
    if isinstance(first, TableBlock):
        return table_lines(first.table)
    if isinstance(first, Figure):
        return f"{len(first.image)}:{hash(first.image)}"
    text = numbers.get(first.id, "") + "".join(block.text for block in unit)
    label = label_of(text)
    return "".join(text[label.end if label else 0 :].split())


def _unit_kind(unit: Unit) -> str:
    first = unit[0]
    return "Grid" if isinstance(first, TableBlock) else "Picture" if isinstance(first, Figure) else "Line"
