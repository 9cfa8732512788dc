"""``python -m benchmarks.parsing [FOLDER]``: how well letters are read, over a folder of letters with labels.

A letter ``name.txt`` (.docx, .html …) has its labels in ``name.json``, in the shape of ``parse --json``. Metadata is exact
match field by field; headings count where level, label and text agree; sections are those of paragraphs and tables that
were found with the right text.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.table import Row
from drafting.services.parsing import parse_file

FIELDS = (
    "kind",
    "document",
    "numbers",
    "session",
    "item_title",
    "doc_title",
    "doc_number",
    "signer",
    "category",
    "disclosure",
    "addressees",
    "issuer",
    "issuers",
    "date",
    "contacts",
    "cc",
    "attachments",
    "asks",
)
LETTERS = Path(__file__).parent.parent / "tests" / "fixtures" / "letters"


@dataclass
class Score:
    """Right and wanted counts, and every miss in words."""

    fields: int = 0
    fields_wanted: int = 0
    headings: int = 0
    headings_found: int = 0
    headings_wanted: int = 0
    sections: int = 0
    sections_wanted: int = 0
    blocks: int = 0
    blocks_wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def field_accuracy(self) -> float:
        return self.fields / max(1, self.fields_wanted)

    @property
    def heading_f1(self) -> float:
        return 2 * self.headings / max(1, self.headings_found + self.headings_wanted)

    @property
    def section_accuracy(self) -> float:
        return self.sections / max(1, self.sections_wanted)

    @property
    def block_recall(self) -> float:
        return self.blocks / max(1, self.blocks_wanted)


def measure(folder: Path) -> Score:
    """Read every labelled letter below ``folder`` and compare."""
    score = Score()
    for labels in sorted(folder.rglob("*.json")):
        letter = next((path for path in sorted(labels.parent.glob(labels.stem + ".*")) if path.suffix != ".json"), None)
        if letter is not None:
            compare(letter.stem, json.loads(labels.read_text(encoding="utf-8")), parse_file(letter), score)
    return score


def compare(name: str, wanted: dict[str, Any], found: dict[str, Any], score: Score) -> None:
    """Add one letter to the score."""
    for key in FIELDS:
        if key in wanted:
            score.fields_wanted += 1
            score.fields += wanted[key] == found[key]
            if wanted[key] != found[key]:
                score.misses.append(f"{name} {key}: {found[key]!r} 应为 {wanted[key]!r}")
    _compare_headings(name, wanted, found, score)
    places = {_key(block): block["section"] for block in found["blocks"] if block["type"] != "heading"}
    for block in wanted["blocks"]:
        if block["type"] == "heading":
            continue
        score.sections_wanted += 1
        score.blocks_wanted += 1
        section = places.get(_key(block))
        score.blocks += section is not None
        score.sections += section == block["section"]
        if section != block["section"]:
            score.misses.append(f"{name} 段落“{block['text'][:24]}”: {section} 应为 {block['section']}")


def _compare_headings(name: str, wanted: dict[str, Any], found: dict[str, Any], score: Score) -> None:
    want, have = (Counter(_key(b) for b in side["blocks"] if b["type"] == "heading") for side in (wanted, found))
    score.headings += sum((want & have).values())
    score.headings_wanted += sum(want.values())
    score.headings_found += sum(have.values())
    score.misses += [f"{name} 标题缺：{key[2]}{key[3]}" for key in want - have]
    score.misses += [f"{name} 标题多：{key[2]}{key[3]}" for key in have - want]


def _key(block: dict[str, Any]) -> tuple[Any, ...]:
    if block["type"] == "table":
        return ("table", tuple(tuple(row) for row in block["rows"]))
    return (block["type"], block["level"], block["label"], block["text"])


def run() -> list[Row]:
    """The figures of DESIGN over the letters that nothing was tuned on."""
    score = measure(LETTERS / "unseen")
    letters = f"{len(list((LETTERS / 'unseen').glob('*.json')))} letters never tuned on"
    return [
        Row("parse: metadata fields exact", score.field_accuracy * 100, "%", 97, letters),
        Row("parse: heading F1", score.heading_f1 * 100, "%", 98, letters),
        Row("parse: section of each paragraph", score.section_accuracy * 100, "%", 93, letters),
    ]


def main(arguments: list[str]) -> int:
    score = measure(Path(arguments[0]) if arguments else LETTERS)
    if not score.fields_wanted:
        print("文件夹里没有带标注的答复件。")
        return 2
    print(f"元数据    {score.field_accuracy:7.2%}  {score.fields}/{score.fields_wanted}")
    print(f"标题 F1   {score.heading_f1:7.3f}  {score.headings}/{score.headings_wanted}")
    print(f"段落文字  {score.block_recall:7.2%}  {score.blocks}/{score.blocks_wanted}")
    print(f"段落分节  {score.section_accuracy:7.2%}  {score.sections}/{score.sections_wanted}")
    for miss in score.misses:
        print("  " + miss)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
