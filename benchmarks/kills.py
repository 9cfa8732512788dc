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
from drafting.model.blocks import TextBlock
from drafting.model.change import Change, apply, difference
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.services.items import save_item
from drafting.services.letters import create_letter, history, letter_of, record
from drafting.services.safekeeping import doctor
from drafting.services.workspace import open_workspace

KILLS = 100
PARAGRAPHS = 40
LOT = 50
ITEM = "i1"


def run(kills: int = KILLS) -> list[Row]:
    """A new workspace after every LOT kills, as the histories grow long."""
    folder, chance = Path(tempfile.mkdtemp()), random.Random(11)
    try:
        lots = [_kill_often(folder / f"{done}.dafu", min(LOT, kills - done), chance) for done in range(0, kills, LOT)]
    finally:
        shutil.rmtree(folder)
    lost, saved, unsound = (sum(counts) for counts in zip(*lots, strict=True))
    return [
        Row(f"acknowledged edits lost in {kills} kills", lost, "edits", 0.0, f"{saved} acknowledged in all"),
        Row(f"workspaces found damaged in {kills} kills", unsound, "files", 0.0),
    ]


def _kill_often(path: Path, kills: int, chance: random.Random) -> tuple[int, int, int]:
    """Edits lost, edits acknowledged, and times the file was not sound."""
    with open_workspace(path) as workspace:
        save_item(workspace, Item(id=ITEM, kind=ItemKind.PROPOSAL, number="1", title="关于助餐的提案"))
        create_letter(workspace, ITEM, DocumentKind.REPLY, _blank())
    lost = saved = unsound = known = 0
    for _ in range(kills):
        acknowledged = _kill_one(path, chance)
        saved += len(acknowledged)
        unsound += not _is_sound(path)
        stored = _read(path)
        lost += sum(stored[number : number + 1] != [number] for number in acknowledged)
        lost += max(0, known - len(stored))
        known = len(stored)
    return lost, saved, unsound


def _kill_one(path: Path, chance: random.Random) -> list[int]:
    """Start a program that saves edits, kill it while it opens or while it saves, and return what it had acknowledged."""
    command = [sys.executable, "-m", "benchmarks.kills", "--save", str(path)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1])
    said = b""
    if chance.random() < 0.8 and child.stdout:
        said = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.4))
    else:
        time.sleep(chance.uniform(0.2, 0.8))
    child.kill()
    lines = (said + child.communicate()[0]).decode().splitlines(keepends=True)
    return [int(line) for line in lines if line.endswith("\n")]


def _read(path: Path) -> list[int]:
    """The numbers of the edits in the stored history, which must lead to the stored letter."""
    with open_workspace(path) as workspace:
        stored = letter_of(workspace, ITEM)
        assert stored is not None
        changes, position = history(workspace, stored.id)
    letter = _blank()
    for change in changes[:position]:
        letter = apply(letter, change)
    assert letter == stored.letter, "the history does not lead to the letter"
    return [int(change.inserted[0].text) for change in changes]


def _is_sound(path: Path) -> bool:
    return all(check.ok for check in doctor(path) if check.name == "工作库")


def _save_for_ever(path: str) -> None:
    """The program that is killed: each edit puts its number in a paragraph, and is printed once it is saved."""
    with open_workspace(path) as workspace:
        stored = letter_of(workspace, ITEM)
        assert stored is not None
        letter, steps = stored.letter, list(history(workspace, stored.id)[0])
        while True:
            number = len(steps)
            place = number % PARAGRAPHS
            edited = TextBlock(id=letter.blocks[place].id, body=Paragraph.of(str(number)))
            after = replace(letter, blocks=(*letter.blocks[:place], edited, *letter.blocks[place + 1 :]))
            steps.append(_step(letter, after))
            record(workspace, stored.id, steps, len(steps))
            letter = after
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


def _blank() -> Letter:
    return Letter(blocks=tuple(TextBlock(id=f"b{place}", body=Paragraph.of("待写")) for place in range(PARAGRAPHS)))


def _step(before: Letter, after: Letter) -> Change:
    change = difference(before, after)
    assert change is not None
    return change


if __name__ == "__main__":
    if sys.argv[1:2] == ["--save"]:
        _save_for_ever(sys.argv[2])
    for row in run(int(sys.argv[1]) if sys.argv[1:] else KILLS):
        print(row)
