"""Widths of signs as LibreOffice sets them, thousandths of an em: in the Latin font beside Latin, else in the Chinese one.

What a font lacks comes from another, and some signs of the free stand-in for 仿宋 are not full width; a machine with the
official fonts sets those wider. The widths are data, measured by rendering every sign (resources/profiles/sign_widths.txt).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_BLANK = {" ": 331}


@cache
def beside_latin() -> dict[str, int]:
    return _section("beside Latin")


@cache
def among_han() -> dict[str, int]:
    return _BLANK | _section("among Han")


def _section(name: str) -> dict[str, int]:
    text = files("resources").joinpath("profiles", "sign_widths.txt").read_text(encoding="utf-8")
    rows = text.partition(f"[{name}]\n")[2].partition("\n[")[0].splitlines()
    return {char: int(width) for width, _, chars in (row.partition(" ") for row in rows) for char in chars}
