"""The arrows between packages run one way, and each heavy library stays behind its own door."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {
    "clauses": {"clauses"},
    "drafting": {"drafting", "clauses", "resources"},
    "ui": {"ui", "drafting", "clauses", "resources"},
    "main.py": {"ui", "drafting"},
}
OURS = {"clauses", "drafting", "ui", "resources", "main", "tests", "benchmarks"}
DOORS = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "sqlalchemy": ("drafting/store/",),
    "sqlite3": ("drafting/store/",),
    "docx": ("drafting/writing/docx/", "drafting/reading/"),
    "lxml": ("drafting/writing/docx/", "drafting/reading/"),
    "zipfile": ("drafting/writing/docx/", "drafting/reading/"),
}
MODULES = sorted(
    [ROOT / "main.py", *(path for room in ("ui", "drafting", "clauses") for path in (ROOT / room).rglob("*.py"))]
)


def imported_names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_place_allows(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    room = place.split("/")[0]
    for name in imported_names(path):
        top = name.split(".")[0]
        if top in OURS:
            assert top in ALLOWED[room], f"{place} may not import {name}"
        for library, doors in DOORS.items():
            if top == library:
                assert place.startswith(doors), f"{place} may not import {name}"
        if room == "clauses":
            assert top in OURS or top in sys.stdlib_module_names, f"{place}: standard library only, not {name}"


def test_presenters_know_no_qt() -> None:
    for path in (ROOT / "ui").rglob("presenter*.py"):
        assert not any(name.startswith("PySide6") for name in imported_names(path)), path


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Lazy imports count too: a circle that is closed late is a circle."""
    arrows: dict[str, set[str]] = {}
    known = {module_name(path) for path in MODULES}
    for path in MODULES:
        wanted: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                wanted.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                inner = {f"{node.module}.{alias.name}" for alias in node.names} & known
                wanted.update(inner or {node.module})
        arrows[module_name(path)] = wanted & known - {module_name(path)}
    while arrows:
        leaves = {name for name, wanted in arrows.items() if not wanted & arrows.keys()}
        if not leaves:
            break
        arrows = {name: wanted for name, wanted in arrows.items() if name not in leaves}
    assert not arrows, f"in or before a circle: {sorted(arrows)}"
