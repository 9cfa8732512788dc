"""The standard's numbers, read from resources/profiles/*.toml; each keeps its clause and how binding it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from drafting.layout.arranged import Alignment, Role, Typeface
from drafting.model.lengths import POINTS_PER_MM

STANDARD = "gbt9704"
_SECTIONS = ("page", "grid", "signature", "head", "letter", "red_head", "imprint", "fit")


class Force(StrEnum):
    """What the standard says of a number: 应 must, 一般 usually, 推荐 recommended, or nothing (usual practice)."""

    MUST = "must"
    USUALLY = "usually"
    RECOMMENDED = "recommended"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the standard, in the unit the standard uses (mm, pt, characters, lines, count)."""

    value: float
    unit: str
    clause: str
    force: Force
    tolerance: float = 0.0

    @property
    def points(self) -> float:
        """Only for lengths in mm or pt."""
        return self.value * POINTS_PER_MM if self.unit == "mm" else self.value


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface's official font, what stands in for it in order, and the font that has rare characters."""

    name: str
    fallbacks: tuple[str, ...]
    rare: str
    family: str


@dataclass(frozen=True, slots=True)
class RoleFormat:
    """How one element is set. Indents in characters of its size, ``before`` in lines of body pitch."""

    role: Role
    style: str
    typeface: Typeface
    size: float
    pitch: float
    align: Alignment
    first_line: float
    left: float
    right: float
    before: float
    outline: int | None
    keep: bool
    colour: str
    clause: str
    force: Force


@dataclass(frozen=True, slots=True)
class Profile:
    """A format profile. ``numbers`` are keyed ``section.name`` as in the TOML file (``page.top``, ``letter.thick``)."""

    name: str
    title: str
    latin: str
    numbers: dict[str, Number]
    fonts: dict[Typeface, Font]
    roles: dict[Role, RoleFormat]
    line_pitch_twips: int
    char_space: int
    red: str

    def value(self, key: str) -> float:
        return self.numbers[key].value

    def points(self, key: str) -> float:
        return self.numbers[key].points

    @property
    def pitch(self) -> float:
        """The body's line pitch in points."""
        return self.value("grid.pitch")

    @property
    def spacing(self) -> float:
        """The letter spacing of body text in points (negative: closer)."""
        return self.value("grid.spacing")

    @property
    def type_width(self) -> float:
        """The width of the type area 版心 in points."""
        return self.points("page.type_width")

    def character(self, size: float) -> float:
        """The width of one character in points as set: body text stands closer by ``spacing``."""
        return size + self.spacing if size == self.roles[Role.BODY].size else size


@cache
def load_profile(name: str = STANDARD) -> Profile:
    """The profile of that name. Raises FileNotFoundError where there is none."""
    data = tomllib.loads(files("resources").joinpath("profiles", f"{name}.toml").read_text(encoding="utf-8"))
    numbers = {
        f"{section}.{key}": _number(entry)
        for section in _SECTIONS
        for key, entry in data[section].items()
        if isinstance(entry, dict)
    }
    pitch = numbers["grid.pitch"].value
    return Profile(
        name=data["name"],
        title=data["title"],
        latin=data["latin"],
        numbers=numbers,
        fonts={Typeface(key): _font(entry) for key, entry in data["fonts"].items()},
        roles={Role(key): _role(Role(key), entry, pitch) for key, entry in data["roles"].items()},
        line_pitch_twips=data["grid"]["line_pitch_twips"],
        char_space=data["grid"]["char_space"],
        red=data["colours"]["red"],
    )


def _number(entry: Any) -> Number:
    unit = next(iter(entry))
    return Number(float(entry[unit]), unit, entry["clause"], Force(entry["force"]), float(entry.get("tolerance", 0.0)))


def _font(entry: dict[str, Any]) -> Font:
    return Font(entry["name"], tuple(entry["fallbacks"]), entry["rare"], entry["family"])


def _role(role: Role, entry: dict[str, Any], pitch: float) -> RoleFormat:
    return RoleFormat(
        role=role,
        style=entry["style"],
        typeface=Typeface(entry["typeface"]),
        size=entry["size"],
        pitch=entry.get("pitch", pitch),
        align=Alignment(entry.get("align", "justify")),
        first_line=entry.get("first_line", 0.0),
        left=entry.get("left", 0.0),
        right=entry.get("right", 0.0),
        before=entry.get("before", 0.0),
        outline=entry.get("outline"),
        keep=entry.get("keep", False),
        colour=entry.get("colour", "000000"),
        clause=entry.get("clause", ""),
        force=Force(entry.get("force", "must")),
    )
