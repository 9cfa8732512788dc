"""Every word of the window is marked for translation, has its English, and the compiled catalogue is fresh."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import ui.words
from clauses.clause import ClauseState
from clauses.section import Section
from drafting.model.item import ItemKind, ItemState, Role
from drafting.model.letter import DocumentKind
from drafting.proofread.finding import Severity
from drafting.reading.xlsx.meanings import Meaning

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "dafu.po"
MARKS = ("tr", "_tr", "mark")
HOLE = re.compile(r"\{[a-z_]*\}")
# Said on the terminal before the window's language is known.
BEFORE_THE_WINDOW = {"ui/start.py", "ui/options.py"}
# Messages that the command line tells as well, in the language of all services.
TOLD_ON_THE_COMMAND_LINE = {"ui/preview/painter.py", "ui/preview/fonts.py"}
# Not a word of the window: what is printed in letters, and names of typefaces and languages.
PRINTED = "# i18n: printed"
MODULES = sorted(
    path
    for path in (ROOT / "ui").rglob("*.py")
    if str(path.relative_to(ROOT)) not in BEFORE_THE_WINDOW | TOLD_ON_THE_COMMAND_LINE
)


def extracted() -> set[str]:
    found = extract_from_dir(str(ROOT / "ui"), [("**.py", "python")], keywords=dict.fromkeys(MARKS))
    return {message for _, _, message, _, _ in found if isinstance(message, str)}


def english() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file, locale="en") if entry.id}


def test_every_word_has_its_english_and_no_english_is_left_over() -> None:
    assert {word for word, translated in english().items() if translated} == extracted()


def test_the_english_keeps_the_places_that_are_filled_in() -> None:
    wrong = {word for word, translated in english().items() if set(HOLE.findall(word)) != set(HOLE.findall(translated))}
    assert not wrong


def test_the_compiled_catalogue_is_fresh() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    assert all(compiled.gettext(word) == translated for word, translated in english().items())


def test_the_words_of_the_model_are_marked() -> None:
    kinds = (ItemKind, ItemState, Role, DocumentKind, Severity, Section, ClauseState)
    words = {value.chinese for kind in kinds for value in kind} | {
        str(value) for value in Meaning if value != Meaning.IGNORED
    }
    assert words <= set(ui.words.MODEL_WORDS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_chinese_is_shown_unmarked(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    bare = [node for node in unmarked(ast.parse(source)) if PRINTED not in lines[node.lineno - 1]]
    assert not [f"{path.name}:{node.lineno} {node.value}" for node in bare]


def unmarked(tree: ast.AST) -> Iterator[ast.Constant]:
    """String constants with Han that are neither in a marking call nor a docstring nor only punctuation."""
    spared = {id(part) for node in ast.walk(tree) for part in _spared(node)}
    for node in ast.walk(tree):
        said = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared
        if said and any("\u3400" <= letter <= "\u9fff" for letter in node.value):
            yield node


def _spared(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in MARKS:
            yield from node.args
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
