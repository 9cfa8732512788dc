"""The sample workspace, and the demonstration: it, its replies as Word files, PDF and page pictures in one folder."""

from __future__ import annotations

from datetime import date

from drafting.services import items, letters, library, profile
from drafting.services.sample import read_sample
from drafting.services.workspace import Workspace, open_workspace


def create_sample(location: str, today: date | None = None) -> Workspace:
    """Make and open a workspace at ``location`` filled with the sample: it shows the whole job in a minute."""
    sample = read_sample(today or date.today())
    ws = open_workspace(location)
    profile.set_bureau(ws, sample.bureau)
    for fact in sample.facts:
        library.save_fact(ws, fact)
    library.restore_clauses(ws, sample.clauses)
    items.restore_items(ws, sample.items)
    for item_id, document, letter in sample.letters:
        letters.create_letter(ws, item_id, document, letter)
    return ws
