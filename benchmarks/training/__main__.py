"""``python -m benchmarks.training``: train the model of ``drafting/reading/prose.py`` anew and write its weights.

It learns from the labelled letters that may be tuned on, from ``paragraphs.txt`` and from paragraphs whose headings say what
they are. Without arguments it writes ``resources/words/sections.json``; with ``--validate`` it prints how well paragraphs
of letters left out are told (six parts) and how sure the answers were. The letters of ``unseen`` are never used.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.parsing import LETTERS
from drafting.reading.files import read_letter
from drafting.reading.prose import SECTIONS, features, sections_of_prose
from drafting.services.parsing import parse_file

_ROOT = Path(__file__).parents[2]
_OUT = _ROOT / "resources" / "words" / "sections.json"
_NAMES = [section.value for section in SECTIONS]
_EPOCHS, _RATE, _SHRINK = 12, 0.4, 0.01
_LEAST_LETTERS, _LEAST_WEIGHT = 3, 0.12
_Example = tuple[dict[str, float], int, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with its section; ``position`` None where it stands under a heading."""

    letter: str
    text: str
    section: str
    position: float | None


def free_pieces() -> list[Piece]:
    """Paragraphs under no heading: those of the labelled letters and those written for this."""
    found: list[Piece] = []
    for labels in sorted((LETTERS / "seen").glob("*.json")):
        file = next(path for path in sorted(labels.parent.glob(labels.stem + ".*")) if path.suffix != ".json")
        blocks = json.loads(labels.read_text(encoding="utf-8"))["blocks"]
        first = next((place for place, block in enumerate(blocks) if block["type"] == "heading"), len(blocks))
        read = {block.text for block in read_letter(file)[0].blocks}
        for place, block in enumerate(blocks[:first]):
            if block["type"] == "paragraph" and block["section"] in _NAMES and block["text"] in read:
                found.append(Piece(labels.stem, block["text"], block["section"], place / max(1, len(blocks) - 1)))
    lines = (Path(__file__).parent / "paragraphs.txt").read_text(encoding="utf-8")
    short = {section[0]: section for section in _NAMES}
    for number, letter in enumerate(lines.split("\n\n")):
        rows = [row for row in letter.splitlines() if row[1:2] == "|"]
        for place, row in enumerate(rows):
            found.append(Piece(f"written {number}", row[2:], short[row[0]], (place + 1) / (len(rows) + 1)))
    return found


def headed_pieces() -> list[Piece]:
    """Paragraphs whose headings say what they are, of all letters that may be tuned on."""
    folders = (LETTERS / "seen", LETTERS.parent / "proofread", _ROOT / "resources" / "sample" / "letters")
    paths = [
        path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".docx", ".html")
    ]
    found: dict[str, Piece] = {}
    for path in paths:
        if "held" in str(path):
            continue
        for block in parse_file(path)["blocks"]:
            sure = block["confidence"] >= 0.95 and len(block["text"]) > 15
            if sure and block["type"] == "paragraph" and block["section"] in _NAMES:
                found.setdefault(block["text"], Piece(path.stem, block["text"], block["section"], None))
    return list(found.values())


def trained(free: Sequence[Piece], headed: Sequence[Piece]) -> dict[str, Any]:
    """The weights of a softmax regression and the logarithms of how sections follow each other."""
    examples = [(features(one.text, one.position), _NAMES.index(one.section), 1.5) for one in free]
    examples += [(features(one.text, None), _NAMES.index(one.section), 0.6) for one in headed]
    return {"weights": _weights(examples), "order": _order(free)}


def _weights(examples: list[_Example]) -> dict[str, list[float]]:
    seen = Counter(name for example in examples for name in example[0])
    examples = [({n: v for n, v in known.items() if seen[n] >= _LEAST_LETTERS}, at, by) for known, at, by in examples]
    weights: dict[str, list[float]] = {}
    order = random.Random(1)
    for epoch in range(_EPOCHS):
        order.shuffle(examples)
        rate = _RATE / (1 + epoch * 0.5)
        for known, at, by in examples:
            _step(weights, known, at, by * rate, 1 - rate * _SHRINK)
    telling = {name: row for name, row in weights.items() if max(row) - min(row) >= _LEAST_WEIGHT}
    return {name: [round(one, 2) for one in row] for name, row in sorted(telling.items())}


def _step(weights: dict[str, list[float]], known: dict[str, float], at: int, rate: float, keep: float) -> None:
    rows = [(weights.setdefault(name, [0.0, 0.0, 0.0]), value) for name, value in known.items()]
    raw = [sum(row[place] * value for row, value in rows) for place in range(3)]
    likely = [math.exp(one - max(raw)) for one in raw]
    total = sum(likely)
    for place in range(3):
        pull = ((place == at) - likely[place] / total) * rate
        for row, value in rows:
            row[place] = row[place] * keep + pull * value


def _order(free: Sequence[Piece]) -> dict[str, list[float]]:
    counts = {name: [1.0, 1.0, 1.0] for name in (*_NAMES, "first", "last")}
    for letter in dict.fromkeys(one.letter for one in free):
        places = [_NAMES.index(one.section) for one in free if one.letter == letter]
        counts["first"][places[0]] += 1
        counts["last"][places[-1]] += 1
        for before, after in pairwise(places):
            counts[_NAMES[before]][after] += 1
    return {name: [round(math.log(one / sum(row)), 3) for one in row] for name, row in counts.items()}


def validate(free: Sequence[Piece], headed: Sequence[Piece], parts: int = 6) -> list[tuple[float, bool]]:
    """How sure each left-out paragraph was told, and whether rightly."""
    letters = sorted({one.letter for one in free})
    random.Random(5).shuffle(letters)
    answers: list[tuple[float, bool]] = []
    for part in range(parts):
        out = set(letters[part::parts])
        model = trained([one for one in free if one.letter not in out], [o for o in headed if o.letter not in out])
        for letter in sorted(out):
            mine = [one for one in free if one.letter == letter]
            told = sections_of_prose([one.text for one in mine], [one.position or 0.0 for one in mine], model)
            answers += [(sure, section.value == one.section) for (section, sure), one in zip(told, mine, strict=True)]
    return answers


def main(arguments: Iterable[str]) -> int:
    free, headed = free_pieces(), headed_pieces()
    if "--validate" in arguments:
        answers = validate(free, headed)
        print(
            f"{len(free)} 段自由段落，{len(headed)} 段有标题；交叉验证 {sum(right for _, right in answers) / len(answers):.1%}"
        )
        for low, high in ((0.0, 0.6), (0.6, 0.75), (0.75, 0.9), (0.9, 1.01)):
            band = [right for sure, right in answers if low <= sure < high]
            print(f"  把握 {low:.2f}–{min(high, 1):.2f}：{len(band):4} 段，正确 {sum(band) / max(1, len(band)):.1%}")
        return 0
    _OUT.write_text(
        json.dumps(trained(free, headed), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    print(f"{_OUT.name}：{_OUT.stat().st_size / 1024:.0f} KB，学自 {len(free)} + {len(headed)} 段。")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
