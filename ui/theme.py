"""The look: few colours, each with a meaning, light and dark; spacing and type for Chinese text.

The accent marks what is chosen and the one main action; red is kept for errors and overdue items, amber for what will
soon be; everything else is ink and paper.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources

FONT_FAMILIES = [
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Unifont CJK",
]
BASE_POINTS = 10
# Not importlib.resources.files: its import alone takes as long as the first paint.
RESOURCES = Path(resources.__file__).parent


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``: the window, what is written on, ink, quiet ink, rules, and the colours with a meaning."""

    name: str
    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    danger: str
    warning: str
    warning_ground: str
    hint: str
    good: str


LIGHT = Theme(
    name="light",
    window="#f3f4f6",
    base="#ffffff",
    raised="#ffffff",
    text="#1d2127",
    muted="#626a75",
    border="#d8dce2",
    accent="#2a5da8",
    on_accent="#ffffff",
    selection="#dbe6f6",
    hover="#e9edf3",
    danger="#b3261e",
    warning="#925400",
    warning_ground="#fdf1dc",
    hint="#4a6785",
    good="#2b6a45",
)
DARK = Theme(
    name="dark",
    window="#1e2024",
    base="#26292e",
    raised="#2d3036",
    text="#e5e7eb",
    muted="#9ba3ae",
    border="#3c4048",
    accent="#7aa8ee",
    on_accent="#10161f",
    selection="#324567",
    hover="#343840",
    danger="#ff8a80",
    warning="#e8b25a",
    warning_ground="#453620",
    hint="#9db8d6",
    good="#86c9a0",
)


def theme_of(widget: QWidget | QApplication) -> Theme:
    """The theme a widget is shown in."""
    return LIGHT if widget.palette().color(QPalette.ColorRole.Window).lightness() > 127 else DARK


def chosen(name: str, app: QApplication) -> Theme:
    """The theme ``light`` or ``dark``, or for ``auto`` the one the desktop is set to."""
    if name == "auto":
        return theme_of(app)
    return DARK if name == "dark" else LIGHT


def tint(app: QApplication, theme: Theme, larger: int = 0) -> None:
    """Give the program its colours and type; ``larger`` is added to the base size in points."""
    app.setPalette(palette(theme))
    font = QFont(FONT_FAMILIES)
    font.setPointSize(BASE_POINTS + larger)
    app.setFont(font)


def dress(app: QApplication, theme: Theme) -> None:
    """Give the program the shapes and spaces of its parts; after ``tint``, and after the first paint."""
    app.setStyleSheet(_sheet().substitute(asdict(theme), icons=(RESOURCES / "icons").as_posix()))


def palette(theme: Theme) -> QPalette:
    """Qt's colour roles from a theme."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.window,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Mid: theme.border,
        role.Midlight: theme.hover,
        role.Light: theme.raised,
        role.Dark: theme.border,
    }
    result = QPalette()
    for colour_role, colour in colours.items():
        result.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, colour_role, QColor(theme.muted))
    return result


@cache
def _sheet() -> Template:
    return Template((RESOURCES / "styles" / "dafu.qss").read_text(encoding="utf-8"))
