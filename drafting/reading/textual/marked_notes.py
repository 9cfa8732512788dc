"""Footnotes as Markdown writes them: ``[^1]`` where the mark stands, ``[^1]: …`` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from clauses.body import Cell, Note, Run, noted_runs, notes_in
from drafting.reading.source import Element, Grid, Line

_MARK = re.compile(r"\[\^([^\]\s]{1,40})\](?!:)")
_DEFINED = re.compile(r"^[ \t]*\[\^([^\]\s]{1,40})\]:[ \t]*(\S.*(?:\n[ \t]{4,}\S.*)*)(?:\n|$)", re.MULTILINE)


def without_notes(text: str) -> tuple[str, Mapping[str, str]]:
    """The text without its footnotes, and these by name; those that no mark refers to stay where they are."""
    marked = set(_MARK.findall(text)) if "[^" in text else set[str]()
    if not marked:
        return text, {}
    notes = {name: note for name, note in _DEFINED.findall(text) if name in marked}
    kept = _DEFINED.sub(lambda match: "" if match[1] in notes else match[0], text)
    return kept, {name: "\n".join(line.strip() for line in note.split("\n")) for name, note in notes.items()}


def with_notes(element: Element, notes: Mapping[str, str]) -> Element:
    """The element with its marks read as footnotes."""
    if isinstance(element, Line):
        runs = tuple(part for run in element.runs or (Run(element.text),) for part in _noted(run, notes))
        if not any(run.notes for run in runs):
            return element
        return replace(element, text="".join(run.text for run in runs), runs=runs)
    if isinstance(element, Grid):
        rows = tuple(tuple(cell and _cell(cell, notes) for cell in row) for row in element.table.rows)
        return Grid(replace(element.table, rows=rows))
    return element


def _cell(cell: Cell, notes: Mapping[str, str]) -> Cell:
    runs = _noted(Run(cell.text), notes)
    return replace(cell, text="".join(run.text for run in runs), notes=notes_in(runs))


def _noted(run: Run, notes: Mapping[str, str]) -> tuple[Run, ...]:
    text, found, end = "", list[Note](), 0
    for mark in _MARK.finditer(run.text):
        if mark[1] in notes:
            text += run.text[end : mark.start()]
            found.append(Note(len(text), notes[mark[1]]))
            end = mark.end()
    return (
        tuple(replace(part, style=run.style) for part in noted_runs(text + run.text[end:], found)) if found else (run,)
    )
