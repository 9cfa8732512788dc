"""A finding's fix taken into the letter: exactly its words are replaced, styles around them stay. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clauses.body import Note, Paragraph, Run, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Letter
from drafting.proofread.finding import Finding
from ui.editor.fields import FIELDS, LineRole
from ui.editor.lines import cut, joined
from ui.editor.tabling import cell_of

_FIELDS = {
    "@doc_number": LineRole.DOC_NUMBER,
    "@title": LineRole.TITLE,
    "@addressees": LineRole.ADDRESSEES,
    "@signature": LineRole.SIGNATURE,
    "@date": LineRole.DATE,
    "@notes": LineRole.NOTE,
    "@cc": LineRole.CC,
}


def fixed(letter: Letter, findings: Iterable[Finding]) -> Letter:
    """``letter`` with the fixes taken; those whose words no longer stand where they were are passed over.

    Taken from the last to the first, so that the places of the others stay true; of two that overlap the later one.
    """
    reached: dict[str, int] = {}
    ordered = sorted(findings, key=lambda finding: (finding.block_id, finding.start), reverse=True)
    for finding in ordered:
        if finding.suggestion is not None and finding.end <= reached.get(finding.block_id, finding.end):
            reached[finding.block_id] = finding.start
            letter = _one(letter, finding, finding.suggestion)
    return letter


def _one(letter: Letter, finding: Finding, suggestion: str) -> Letter:
    role = _FIELDS.get(finding.block_id)
    if role is not None:
        field = FIELDS[role]
        between = "" if role is LineRole.TITLE else "\n"
        return field.put(letter, _in_lines(field.get(letter), between, finding, suggestion))
    blocks = tuple(
        _in_block(block, finding, suggestion) if block.id == finding.block_id else block for block in letter.blocks
    )
    return replace(letter, blocks=blocks)


def _in_lines(lines: tuple[str, ...], between: str, finding: Finding, suggestion: str) -> tuple[str, ...]:
    """The fix in the line where its words begin; words that run into the next line are taken out there."""
    if between.join(lines)[finding.start : finding.end] != finding.text:
        return lines
    result: list[str] = []
    here, put = 0, suggestion
    for line in lines:
        start, end = finding.start - here, finding.end - here
        if end > 0 and start < len(line):
            line = line[: max(start, 0)] + put + line[min(end, len(line)) :]
            put = ""
        here += len(lines[len(result)]) + len(between)
        result.append(line)
    return tuple(result)


def _in_block(block: Block, finding: Finding, suggestion: str) -> Block:
    match block:
        case Heading() if finding.text and finding.start == finding.end == 0 and finding.text in block.printed:
            return replace(block, printed=block.printed.replace(finding.text, suggestion, 1))
        case Heading() if block.text[finding.start : finding.end] == finding.text:
            notes = _moved(block.notes, finding.start, finding.end, suggestion)
            return replace(
                block, text=block.text[: finding.start] + suggestion + block.text[finding.end :], notes=notes
            )
        case TextBlock() if block.text[finding.start : finding.end] == finding.text:
            return replace(block, body=_in_paragraph(block.body, finding, suggestion))
        case TableBlock():
            return replace(block, table=_in_table(block.table, finding, suggestion))
        case _:
            return block


def _in_paragraph(paragraph: Paragraph, finding: Finding, suggestion: str) -> Paragraph:
    runs = paragraph.runs
    replaced = cut(runs, finding.start, finding.end)
    style = replaced[0].style if replaced else runs[0].style if runs else Run("").style
    put = Run(suggestion, style, tuple(note for run in replaced for note in run.notes))
    return Paragraph(joined((*cut(runs, 0, finding.start), put, *cut(runs, finding.end))))


def _moved(notes: tuple[Note, ...], start: int, end: int, put: str) -> tuple[Note, ...]:
    """Footnotes of a text in which ``put`` takes the place of ``start`` to ``end``."""
    by = len(put) - (end - start)
    return tuple(note if note.at <= start else Note(max(note.at, end) + by, note.text) for note in notes)


def _in_table(table: Table, finding: Finding, suggestion: str) -> Table:
    place = cell_of(table, finding.start)
    if place is None:
        return table
    row, column, before = place
    cell = table.rows[row][column]
    start, end = finding.start - before, finding.end - before
    if cell is None or cell.text[start:end] != finding.text:
        return table
    notes = _moved(cell.notes, start, end, suggestion)
    changed = replace(cell, text=cell.text[:start] + suggestion + cell.text[end:], notes=notes)
    rows = tuple(
        tuple(changed if (r, c) == (row, column) else other for c, other in enumerate(line))
        for r, line in enumerate(table.rows)
    )
    return replace(table, rows=rows)
