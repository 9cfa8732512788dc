"""The sample workspace, and the demonstration: it, its replies as Word files, PDF and page pictures in one folder."""

from __future__ import annotations

from datetime import date

from drafting.services import items, letters, library, profile
from drafting.services.sample import read_sample
from drafting.services.workspace import Workspace, open_workspace

SHOWN_FIRST = "s7"


def create_sample(location: str, today: date | None = None) -> Workspace:
    """Open the workspace at ``location`` and, where its register is empty, fill it with the sample."""
    ws = open_workspace(location)
    if items.list_items(ws):
        return ws
    sample = read_sample(today or date.today())
    profile.set_bureau(ws, sample.bureau)
    for fact in sample.facts:
        library.save_fact(ws, fact)
    library.save_clauses(ws, sample.clauses)
    items.save_listed(ws, ((item, "示例") for item in sample.items))
    for item_id, document, letter in sample.letters:
        stored = letters.create_letter(ws, item_id, document, letter)
        if item_id == SHOWN_FIRST:
            letters.note_opened(ws, stored.id)
    return ws
