"""Kills: a program that saves edits is killed at random moments; every edit it called saved must be there afterwards.

``python -m benchmarks.kills 1000`` kills as often as DESIGN asks; the table's figure comes from 100.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.table import Row
from clauses.body import Paragraph
from drafting.model.blocks import TextBlock, next_block_id
from drafting.model.change import Change, apply, difference
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.services.items import save_item
from drafting.services.letters import create_letter, history, letter_of, record
from drafting.services.safekeeping import doctor
from drafting.services.workspace import open_workspace

KILLS = 100
LONGEST = 1.2
"""Seconds a program may live: it takes a third of one to open, then saves some hundred edits a second."""

ITEM = "i1"


def run(kills: int = KILLS) -> list[Row]:
    folder = Path(tempfile.mkdtemp())
    try:
        lost, saved, unsound = _kill_often(folder / "w.dafu", kills, random.Random(11))
    finally:
        shutil.rmtree(folder)
    return [
        Row(f"acknowledged edits lost in {kills} kills", lost, "edits", 0.0, f"{saved} acknowledged in all"),
        Row(f"workspaces found damaged in {kills} kills", unsound, "files", 0.0),
    ]


def _kill_often(path: Path, kills: int, chance: random.Random) -> tuple[int, int, int]:
    """Edits lost, edits acknowledged, and times the file was not sound."""
    with open_workspace(path) as workspace:
        save_item(workspace, Item(id=ITEM, kind=ItemKind.PROPOSAL, number="1", title="关于助餐的提案"))
        create_letter(workspace, ITEM, DocumentKind.REPLY, Letter())
    lost = saved = unsound = known = 0
    for _ in range(kills):
        acknowledged = _kill_one(path, chance.uniform(0.3, LONGEST))
        saved += len(acknowledged)
        unsound += not _is_sound(path)
        stored, known_now = _read(path)
        lost += sum(number >= known_now or number not in stored for number in acknowledged)
        lost += max(0, known - known_now)
        known = known_now
    return lost, saved, unsound


def _kill_one(path: Path, life: float) -> list[int]:
    """Start a program that saves edits, kill it, and return the numbers of those it had acknowledged."""
    command = [sys.executable, "-m", "benchmarks.kills", "--save", str(path)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1])
    time.sleep(life)
    child.kill()
    said = child.communicate()[0].decode()
    return [int(line) for line in said.splitlines(keepends=True) if line.endswith("\n")]


def _read(path: Path) -> tuple[set[int], int]:
    """The edits in the stored letter, and how many steps its history has; the history must lead to the letter."""
    with open_workspace(path) as workspace:
        stored = letter_of(workspace, ITEM)
        assert stored is not None
        changes, position = history(workspace, stored.id)
    letter = Letter()
    for change in changes[:position]:
        letter = apply(letter, change)
    assert letter == stored.letter, "the history does not lead to the letter"
    return {int(block.text) for block in stored.letter.blocks}, len(changes)


def _is_sound(path: Path) -> bool:
    return all(check.ok for check in doctor(path) if check.name == "工作库")


def _save_for_ever(path: str) -> None:
    """The program that is killed: one paragraph an edit, its number printed once it is saved."""
    with open_workspace(path) as workspace:
        stored = letter_of(workspace, ITEM)
        assert stored is not None
        letter, steps = stored.letter, list(history(workspace, stored.id)[0])
        while True:
            number = len(steps)
            block = TextBlock(id=next_block_id(letter.blocks), body=Paragraph.of(str(number)))
            after = replace(letter, blocks=(*letter.blocks, block))
            steps.append(_step(letter, after))
            record(workspace, stored.id, steps, len(steps))
            letter = after
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


def _step(before: Letter, after: Letter) -> Change:
    change = difference(before, after)
    assert change is not None
    return change


if __name__ == "__main__":
    if sys.argv[1:2] == ["--save"]:
        _save_for_ever(sys.argv[2])
    for row in run(int(sys.argv[1]) if sys.argv[1:] else KILLS):
        print(row)
