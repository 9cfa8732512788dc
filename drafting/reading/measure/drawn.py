"""What an anchored shape comes to: a rule, or a text box at its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from drafting.layout.measuring.description import Rule

# What is flatter than this and much longer is a rule, however it was drawn.
FLATTEST = 2.0
SHORTEST = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox:
    """A text box: the element with its paragraphs, its upper left corner and size in mm, and where it is aligned."""

    content: Any
    x: float | None = None
    y: float | None = None
    width: float | None = None
    side: str = ""


Shape = Rule | TextBox
