"""The bureau's profile as a form, and back, with what is wrong field by field. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from typing import Protocol

from clauses.slots import slot_names
from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from ui.words import Tr

PATTERNS = tuple(
    field.name
    for field in fields(Bureau)
    if field.name.startswith(("title_", "opening_", "closing_", "contact_pattern", "heading_"))
)


class ProfileView(Protocol):
    def show_values(self, values: Mapping[str, object]) -> None: ...
    def show_problems(self, problems: dict[str, str]) -> None: ...
    def finish(self) -> None: ...


class ProfilePresenter:
    """``store`` is called with the accepted profile."""

    def __init__(self, view: ProfileView, bureau: Bureau, store: Callable[[Bureau], None], tr: Tr) -> None:
        self._view, self._bureau, self._store, self._tr = view, bureau, store, tr
        view.show_values(asdict(bureau))

    def accept(self, values: Mapping[str, str | bool]) -> None:
        bureau = bureau_of(self._bureau, values)
        problems = self._problems(bureau)
        self._view.show_problems(problems)
        if not problems:
            self._store(bureau)
            self._view.finish()

    def restore_patterns(self) -> None:
        """Show the wordings that the program came with."""
        self._view.show_values({name: getattr(Bureau(), name) for name in PATTERNS})

    def _problems(self, bureau: Bureau) -> dict[str, str]:
        tr, problems, known = self._tr, dict[str, str](), _known_slots()
        if not bureau.name:
            problems["name"] = tr("请填单位全称：落款和标题要用。")
        for name in PATTERNS:
            strange = [slot for slot in slot_names(getattr(bureau, name)) if slot not in known]
            if strange:
                problems[name] = tr("没有“{slot}”这一空位。").format(slot=strange[0])
        return problems


def bureau_of(before: Bureau, values: Mapping[str, str | bool]) -> Bureau:
    """The profile with the form's values, trimmed."""
    taken = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    return replace(before, **(taken | {"form": Form(str(taken.get("form", before.form)))}))  # pyright: ignore[reportArgumentType]


def _known_slots() -> frozenset[str]:
    standard = Bureau()
    return frozenset(slot for name in PATTERNS for slot in slot_names(getattr(standard, name)))
