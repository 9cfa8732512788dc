"""Footnotes: numbered through the letter in circles, their marks raised behind the words they are about (usual practice)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clauses.body import Cell, Run, RunStyle, Table, noted_runs
from drafting.layout.arranged import Flow, Part, Role, StyledParagraph, StyledRun, StyledTable, Typeface
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"


def mark_of(number: int) -> str:
    """① to ㊿ as LibreOffice prints them; Word goes on with 21."""
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else str(number)


def marks(run: Run, typeface: Typeface, block_id: str, role: Role | None = None) -> Iterator[StyledRun]:
    """The marks behind a run, not numbered yet."""
    for note in run.notes:
        yield StyledRun(_CIRCLED[0], typeface, RunStyle.SUPERSCRIPT, role=role, block_id=block_id, note=note)


def notes_numbered(flow: Flow) -> Flow:
    """``flow`` with every footnote given its number; the same value where it has none."""
    if not _has_notes(flow):
        return flow
    count = 0
    parts: dict[int, Part] = {}
    for place, part in enumerate(flow):
        if isinstance(part, StyledTable):
            if found := len(table_notes(part.table)):
                parts[place] = replace(part, first_note=count + 1)
                count += found
        elif any(run.note for run in part.runs):
            runs: list[StyledRun] = []
            for run in part.runs:
                count += bool(run.note)
                runs.append(replace(run, text=mark_of(count), number=count) if run.note else run)
            parts[place] = replace(part, runs=tuple(runs))
    return tuple(parts.get(place, part) for place, part in enumerate(flow))


def _has_notes(flow: Flow) -> bool:
    # Plain loops: this is asked at every keystroke.
    for part in flow:
        if isinstance(part, StyledTable):
            for row in part.table.rows:
                for cell in row:
                    if cell and cell.notes:
                        return True
        else:
            for run in part.runs:
                if run.note:
                    return True
    return False


def table_notes(table: Table) -> tuple[str, ...]:
    """The footnotes of a table in the order they are numbered."""
    return tuple(
        note.text
        for row in table.rows
        for cell in row
        if cell and cell.notes
        for note in sorted(cell.notes, key=lambda note: note.at)
    )


def cell_lines(styled: StyledTable, cell: Cell, typeface: Typeface) -> tuple[tuple[StyledRun, ...], ...]:
    """The lines of a cell as it was typed, the marks of its footnotes among them."""
    if not cell.notes:
        return tuple((StyledRun(line, typeface),) if line else () for line in cell.text.split("\n"))
    number = _first_number(styled, cell)
    lines: list[list[StyledRun]] = [[]]
    for run in noted_runs(cell.text, cell.notes):
        first, *others = run.text.split("\n")
        lines[-1].append(StyledRun(first, typeface))
        lines += [[StyledRun(other, typeface)] for other in others]
        for mark in marks(run, typeface, ""):
            lines[-1].append(replace(mark, text=mark_of(number), number=number))
            number += 1
    return tuple(tuple(run for run in line if run.text) for line in lines)


def _first_number(styled: StyledTable, sought: Cell) -> int:
    number = styled.first_note
    for row in styled.table.rows:
        for cell in row:
            if cell is sought:
                return number
            number += len(cell.notes) if cell else 0
    return number


def notes_of(flow: Iterable[Part]) -> tuple[str, ...]:
    """The text of every footnote, in the order of their numbers."""
    return tuple(
        note
        for part in flow
        for note in (
            table_notes(part.table) if isinstance(part, StyledTable) else [run.note for run in part.runs if run.note]
        )
    )


def note_paragraphs(number: int, note: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    """A footnote as it is set at the foot of a page: its mark and its text, a paragraph a line."""
    first, *others = note.split("\n")
    typeface = profile.roles[Role.FOOTNOTE].typeface
    sign = StyledRun(mark_of(number), typeface, RunStyle.SUPERSCRIPT, number=number)
    return (
        paragraph(Role.FOOTNOTE, (sign, StyledRun(first, typeface)), profile),
        *(paragraph(Role.FOOTNOTE, other, profile) for other in others),
    )
