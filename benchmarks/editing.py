"""``python -m benchmarks.editing [FOLDER …] [--misses]``: how the proofreader fares against an editor's labels.

A letter ``name.txt`` (.docx, .html …) has its labels in ``name.json``: a list of {string, fix, certainty: sure | likely |
style, category}, or {"findings": that list, "item": what the register knows}; ``start`` says which of several equal strings
is meant. A file {"seeds": {key: file}, "errors": [the labels with "seed": key]} labels several letters at once. An empty
list is a letter in which nothing is wrong. A label is found where a finding overlaps its string; a finding that overlaps no
label is false. Matters of style count neither as missed nor as false.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import peers
from benchmarks.table import Row
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.proofread.finding import Finding, Severity
from drafting.reading.files import read_text
from drafting.services.proofreading import check_file

LETTERS = Path(__file__).parent.parent / "tests" / "fixtures" / "proofread"
CERTAINTIES = ("sure", "likely", "style")


@dataclass
class Score:
    """``labels`` and ``found`` by (category, certainty); findings by severity, right and false; ``characters`` read;
    ``peer``: what AutoCorrect would change, and how much of it is labelled."""

    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[Severity] = field(default_factory=Counter)
    false: Counter[Severity] = field(default_factory=Counter)
    characters: int = 0
    letters: int = 0
    peer: tuple[int, int] = (0, 0)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def recall(self, certainty: str) -> float:
        wanted = sum(count for (_, of), count in self.labels.items() if of == certainty)
        return sum(count for (_, of), count in self.found.items() if of == certainty) / max(1, wanted)

    def precision(self, *severities: Severity) -> float:
        right = sum(self.right[severity] for severity in severities)
        return right / max(1, right + sum(self.false[severity] for severity in severities))

    @property
    def false_errors(self) -> float:
        """Error-level findings that are none, per 10,000 characters."""
        return self.false[Severity.ERROR] * 10_000 / max(1, self.characters)


def measure(folders: list[Path]) -> Score:
    """Check every labelled letter below the folders."""
    score = Score()
    for folder in folders:
        for path, labels, item, bureau in _labelled(folder):
            compare(path, labels, item, score, bureau)
    return score


def compare(
    path: Path, labels: list[dict[str, Any]], item: Item | None, score: Score, bureau: Bureau | None = None
) -> None:
    """Add one letter to the score."""
    text, _ = read_text(path)
    findings = check_file(path, item, bureau).findings
    if peers.is_here():
        all_places = [place for label in labels for place in _places(text, label)]
        told, right = peers.told(text, all_places)
        score.peer = (score.peer[0] + told, score.peer[1] + right)
    score.letters += 1
    score.characters += len(text)
    spans = [(label, tuple(_places(text, label))) for label in labels]
    for label, places in spans:
        key = (label["category"], label["certainty"])
        score.labels[key] += 1
        hit = any(_overlaps(finding, place) for finding in findings for place in places)
        score.found[key] += hit
        if not hit:
            score.missed.append(f"{path.stem}　{key[1]}　{key[0]}　“{label['string']}”→{label['fix']}")
    for finding in findings:
        if any(_overlaps(finding, place) for _, places in spans for place in places):
            score.right[finding.severity] += 1
        else:
            score.false[finding.severity] += 1
            around = text[max(0, finding.start - 8) : finding.end + 8].replace("\n", "↵")
            score.wrong.append(f"{path.stem}　{finding.severity.value}　{finding.code}　“{finding.text}”（{around}）")


def _labelled(folder: Path) -> Iterator[tuple[Path, list[dict[str, Any]], Item | None, Bureau | None]]:
    for file in sorted(folder.rglob("*.json")):
        labels = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(labels, dict) and "seeds" in labels:
            for key, name in labels["seeds"].items():
                yield file.parent / name, [label for label in labels["errors"] if label["seed"] == key], None, None
            continue
        item = _item(labels["item"]) if isinstance(labels, dict) and labels.get("item") else None
        bureau = Bureau(**labels["bureau"]) if isinstance(labels, dict) and labels.get("bureau") else None
        letter = next((path for path in sorted(file.parent.glob(file.stem + ".*")) if path.suffix != ".json"), None)
        if letter is not None:
            yield letter, labels["findings"] if isinstance(labels, dict) else labels, item, bureau


def _item(record: dict[str, Any]) -> Item:
    assigned = date.fromisoformat(record["assigned"]) if record.get("assigned") else None
    proposers = tuple(record.get("proposers", ()))
    known = {key: record[key] for key in ("number", "title", "session", "lead_unit") if key in record}
    return Item(
        id="item",
        kind=ItemKind(record["kind"]),
        proposers=proposers,
        proposer_count=None if record.get("collective") else len(proposers) or None,
        role=Role(record.get("role", "lead")),
        assigned=assigned,
        asks=tuple(record.get("asks", ())),
        assigned_asks=tuple(record.get("assigned_asks", ())),
        **known,
    )


def _places(text: str, label: dict[str, Any]) -> Iterator[tuple[int, int]]:
    length = len(label["string"])
    if "start" in label:
        yield label["start"], label["start"] + length
        return
    start = text.find(label["string"])
    while start >= 0:
        yield start, start + length
        start = text.find(label["string"], start + 1)


def _overlaps(finding: Finding, place: tuple[int, int]) -> bool:
    """Findings of no length (something is missing here) lie in or at the edge of what they are about."""
    if finding.start == finding.end:
        return place[0] <= finding.start <= place[1]
    return finding.start < place[1] and place[0] < finding.end


def run() -> list[Row]:
    """The figures of DESIGN over the letters that nothing was tuned on, with errors and without."""
    score = measure([LETTERS / "held_back", LETTERS / "clean_held_back"])
    letters = f"{score.letters} letters never tuned on"
    return [
        Row("check: certain findings of an editor found", score.recall("sure") * 100, "%", 85, letters),
        Row("check: precision", score.precision(Severity.ERROR, Severity.WARNING) * 100, "%", 95, letters),
        Row("check: false errors per 10,000 characters", score.false_errors, "", 0, letters),
    ]


def main(arguments: list[str]) -> int:
    folders = [Path(name) for name in arguments if not name.startswith("--")] or [LETTERS]
    score = measure(folders)
    if not score.letters:
        print("文件夹里没有带标注的答复件。")
        return 2
    print(f"{score.letters}件，{score.characters}字")
    print(f"{'类别':<20}" + "".join(f"{certainty:>12}" for certainty in CERTAINTIES))
    for category in sorted({category for category, _ in score.labels}):
        cells = [(score.found[category, of], score.labels[category, of]) for of in CERTAINTIES]
        print(f"{category:<22}" + "".join(f"{f'{found}/{wanted}' if wanted else '':>12}" for found, wanted in cells))
    print("召回　" + "　".join(f"{of} {score.recall(of):.1%}" for of in CERTAINTIES))
    exact = score.precision(Severity.ERROR, Severity.WARNING)
    print(f"准确　错误和存疑 {exact:.1%}　连同提示 {score.precision(*Severity):.1%}")
    print(f"误报的错误　每万字 {score.false_errors:.2f} 处")
    if peers.is_here():
        print("AutoCorrect 默认设置：要改 {} 处，其中 {} 处有标注".format(*score.peer))
    if "--misses" in arguments:
        print("\n".join(("漏掉的：", *score.missed, "误报的：", *score.wrong)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
