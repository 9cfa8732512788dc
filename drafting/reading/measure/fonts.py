"""The fonts a theme stands for: its major and minor font, for Latin and for Chinese text."""

from __future__ import annotations

from typing import Any

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Themed = dict[str, str]


def themed_fonts(root: Any) -> Themed:
    """The font names by the theme's keys (``minorEastAsia``, ``majorAscii`` …); empty for None."""
    found: Themed = {}
    for kind in ("major", "minor"):
        scheme = root.find(f".//{_A}{kind}Font") if root is not None else None
        if scheme is None:
            continue
        latin, chinese = _face(scheme, "latin"), _face(scheme, "ea") or _chinese(scheme)
        found |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": chinese}
    return found


def _face(scheme: Any, name: str) -> str:
    face = scheme.find(_A + name)
    return "" if face is None else str(face.get("typeface", ""))


def _chinese(scheme: Any) -> str:
    """What a theme that names no East Asian font of its own has for Chinese."""
    fonts = (one for one in scheme.iterfind(_A + "font") if one.get("script") == "Hans")
    return next((str(one.get("typeface", "")) for one in fonts), "")
