"""The figures of DESIGN, on letters that nothing was tuned on; and no false error on clean letters full of traps."""

from __future__ import annotations

import pytest

from benchmarks.editing import LETTERS, measure
from drafting.proofread.finding import Severity


def test_a_careful_editors_certain_findings_are_found() -> None:
    score = measure([LETTERS / "held_back", LETTERS / "clean_held_back"])
    assert score.recall("sure") >= 0.85
    assert score.precision(Severity.ERROR, Severity.WARNING) >= 0.95


@pytest.mark.parametrize("folder", ["clean", "clean_held_back"])
def test_clean_letters_full_of_traps_have_no_error(folder: str) -> None:
    score = measure([LETTERS / folder])
    assert score.false[Severity.ERROR] == 0, score.wrong
    assert score.false[Severity.WARNING] == 0, score.wrong


def test_the_second_set_keeps_what_was_reached() -> None:
    score = measure([LETTERS / "second" / "held_back", LETTERS / "second" / "clean_held_back"])
    assert score.recall("sure") >= 0.85
    assert score.precision(Severity.ERROR, Severity.WARNING) >= 0.95


@pytest.mark.parametrize("folder", ["clean", "clean_held_back"])
def test_clean_letters_of_the_second_set_have_no_error(folder: str) -> None:
    score = measure([LETTERS / "second" / folder])
    assert score.false[Severity.ERROR] == 0, score.wrong


def test_the_third_set_keeps_what_was_reached() -> None:
    score = measure(
        [LETTERS / "phrases" / "held_back", LETTERS / "phrases" / "clean", LETTERS / "phrases" / "clean_held_back"]
    )
    assert score.recall("sure") >= 0.78
    assert score.precision(Severity.ERROR, Severity.WARNING) >= 0.95
    assert score.false[Severity.ERROR] == 0, score.wrong


@pytest.mark.parametrize(("folder", "least"), [("tuned", 0.9), ("held_back", 0.87)])
def test_the_letters_of_numbers_and_structure_keep_what_was_reached(folder: str, least: float) -> None:
    score = measure([LETTERS / "third" / folder])
    assert score.recall("sure") >= least
    assert score.precision(Severity.ERROR) == 1, score.wrong


@pytest.mark.parametrize("folder", ["clean", "clean_held_back"])
def test_clean_letters_of_numbers_and_structure_have_no_error(folder: str) -> None:
    score = measure([LETTERS / "third" / folder])
    assert score.false[Severity.ERROR] == 0, score.wrong


def test_the_letters_of_word_mistakes_keep_what_was_reached() -> None:
    score = measure([LETTERS / "fourth" / "held_back"])
    assert score.recall("sure") >= 0.83
    assert score.precision(Severity.ERROR, Severity.WARNING) >= 0.95


@pytest.mark.parametrize("folder", ["clean", "clean_held_back"])
def test_clean_letters_of_word_mistakes_have_no_error(folder: str) -> None:
    score = measure([LETTERS / "fourth" / folder])
    assert score.false[Severity.ERROR] == 0, score.wrong


@pytest.mark.parametrize(("folder", "least"), [("tuned", 0.93), ("held_back", 0.9)])
def test_ordinary_letters_of_the_fifth_set_keep_what_was_reached(folder: str, least: float) -> None:
    score = measure([LETTERS / "fifth" / folder])
    assert score.recall("sure") >= least
    assert score.precision(Severity.ERROR, Severity.WARNING) >= 0.95, score.wrong


def test_clean_letters_of_the_fifth_set_have_no_error() -> None:
    score = measure([LETTERS / "fifth" / "clean"])
    assert score.false[Severity.ERROR] == 0, score.wrong
