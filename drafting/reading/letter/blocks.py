"""The body of a letter: lines, tables and pictures -> headings, paragraphs, tables and figures."""

from __future__ import annotations

from collections.abc import Sequence

from clauses.body import Note, Paragraph, Run, notes_in
from drafting.model.blocks import Block, Figure, Heading, Origin, TableBlock, TextBlock
from drafting.reading.letter.headings import is_bare_heading, label_of, split_heading
from drafting.reading.source import Element, Grid, Line, Picture


def read_blocks(elements: Sequence[Element], first_id: int = 1, origin: Origin | None = None) -> tuple[Block, ...]:
    """The blocks that ``elements`` print; ids count from ``first_id``."""
    listed = _list_items(elements)
    closed = _closed_items(elements)
    blocks: list[Block] = []
    source = origin or Origin()

    def name() -> str:
        return f"b{first_id + len(blocks)}"

    for place, element in enumerate(elements):
        if isinstance(element, Grid):
            blocks.append(TableBlock(id=name(), table=element.table, origin=source))
        elif isinstance(element, Picture):
            blocks.append(Figure(id=name(), image=element.image, width_mm=element.width_mm, origin=source))
        elif place in listed or element.literal:
            blocks.append(TextBlock(id=name(), body=_paragraph(element, 0, len(element.text)), origin=source))
        else:
            split = None if place in closed else split_heading(element.text)
            if split:
                run_in = bool(split.rest)
                end = len(element.text) - len(split.rest)
                blocks.append(
                    Heading(
                        id=name(),
                        level=split.level,
                        text=split.heading,
                        printed=split.printed,
                        run_in=run_in,
                        notes=_notes(element, end - len(split.heading), end),
                        origin=source,
                    )
                )
                if run_in:
                    body = _paragraph(element, end, len(element.text))
                    blocks.append(TextBlock(id=name(), body=body, origin=source))
            elif element.level or is_bare_heading(element.text):
                blocks.append(
                    Heading(
                        id=name(),
                        level=element.level or 1,
                        text=element.text,
                        numbered=False,
                        notes=_notes(element, 0, len(element.text)),
                        origin=source,
                    )
                )
            else:
                blocks.append(TextBlock(id=name(), body=_paragraph(element, 0, len(element.text)), origin=source))
    return tuple(blocks)


def _list_items(elements: Sequence[Element]) -> set[int]:
    """Numbered lines that are items of a list, not headings: in a run of neighbours of one level one ends with ；."""
    items: set[int] = set()
    run: list[int] = []
    level = 0
    for place, element in enumerate((*elements, None)):
        label = label_of(element.text) if isinstance(element, Line) else None
        if label is None or label.level != level:
            if any(_text(elements, at).endswith(("；", ";")) for at in run):
                items.update(run)
            run, level = [], label.level if label else 0
        if label is not None:
            run.append(place)
    return items


def _closed_items(elements: Sequence[Element]) -> set[int]:
    """Numbered sentences (ending with 。) that no text of their own follows: items of a list rather than headings.

    The last of a list is one too, though text follows it that belongs to the letter again.
    """
    found: set[int] = set()
    for place, element in enumerate(elements):
        label = label_of(element.text) if isinstance(element, Line) else None
        if label is None or not _text(elements, place).endswith(("。", ".")):
            continue
        split = split_heading(_text(elements, place))
        following = label_of(_text(elements, place + 1)) if place + 1 < len(elements) else label
        alone = following is not None and following.level <= label.level
        before = label_of(_text(elements, place - 1)) if place - 1 in found else None
        if not (split and split.rest) and (alone or (before is not None and before.level == label.level)):
            found.add(place)
    return found


def _text(elements: Sequence[Element], place: int) -> str:
    element = elements[place]
    return element.text if isinstance(element, Line) else ""


def _notes(line: Line, start: int, end: int) -> tuple[Note, ...]:
    """The footnotes of a line up to ``end``, by their place behind ``start``."""
    return tuple(Note(max(note.at - start, 0), note.text) for note in notes_in(line.runs) if note.at <= end)


def _paragraph(line: Line, start: int, end: int) -> Paragraph:
    """The part of a line between two offsets, with its runs."""
    if not line.runs:
        return Paragraph.of(line.text[start:end])
    runs: list[Run] = []
    offset = 0
    for run in line.runs:
        piece = run.text[max(0, start - offset) : max(0, end - offset)]
        # A mark between a heading and what follows it in the line is the heading's.
        ends = start < offset + len(run.text) <= end or (not start and not offset and not run.text)
        if piece or (ends and run.notes):
            runs.append(Run(piece, run.style, run.notes if ends else ()))
        offset += len(run.text)
    return Paragraph(tuple(runs))
