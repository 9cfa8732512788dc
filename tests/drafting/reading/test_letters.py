"""The labelled letters read as their labels say, whatever kind of file they come in."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from benchmarks.parsing import Score, compare, measure
from drafting.services.parsing import parse_file
from tests.drafting.reading.wordfile import p, word_file

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
TEXTS = sorted(
    path
    for path in (LETTERS / "seen").glob("*.txt")
    if "gbk" not in path.stem and "|" not in path.read_text(encoding="utf-8")
)


def test_letters_tuned_on_read_as_labelled() -> None:
    """A few paragraphs speak of what was done and of what will be in one breath: either section would do."""
    score = measure(LETTERS / "seen")
    assert [miss for miss in score.misses if " 段落“" not in miss] == []
    assert score.section_accuracy >= 0.99


def test_letters_never_tuned_on_hold_the_figures() -> None:
    score = measure(LETTERS / "unseen")
    assert score.field_accuracy >= 0.97
    assert score.heading_f1 >= 0.98
    assert score.section_accuracy >= 0.93


def differences(wanted: Path, found: dict[str, Any]) -> list[str]:
    score = Score()
    compare(wanted.stem, json.loads(wanted.with_suffix(".json").read_text(encoding="utf-8")), found, score)
    return [miss for miss in score.misses if miss not in READ_OTHERWISE]


READ_OTHERWISE = frozenset(measure(LETTERS / "seen").misses)
"""Misses that have nothing to do with the kind of file."""


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_the_same_letter_as_a_word_file(text: Path, tmp_path: Path) -> None:
    lines = text.read_text(encoding="utf-8").splitlines()
    indent = '<w:ind w:firstLine="640"/>'
    body = "".join(p(escape(line.strip()), indent if line[:1] in " \u3000" else "") for line in lines)
    file = tmp_path / (text.stem + ".docx")
    file.write_bytes(word_file(body))
    assert differences(text, parse_file(file)) == []


# A page shows no indents, and by them alone the wrapped lines of that letter are known; nor does it show tabs.
@pytest.mark.parametrize(
    "text",
    [one for one in TEXTS if "wrapped" not in one.stem and "\t" not in one.read_text(encoding="utf-8")],
    ids=lambda path: path.stem,
)
def test_the_same_letter_as_a_saved_page(text: Path, tmp_path: Path) -> None:
    lines = text.read_text(encoding="utf-8").splitlines()
    body = "".join(f"<p>{escape(line).replace('  ', '&nbsp; ')}</p>" for line in lines)
    file = tmp_path / (text.stem + ".html")
    page = (
        f"<html><head><title>x</title></head><body><div id='zoom'>{body}</div><div class='footer'></div></body></html>"
    )
    file.write_text(page, encoding="utf-8")
    assert differences(text, parse_file(file)) == []
