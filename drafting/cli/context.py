"""What a command is given besides its arguments, and how it answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafting.layout.pages import PagePainter

DONE, FINDINGS, BAD_INPUT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Context:
    """``location`` is --workspace or None for the default; ``painter`` loads the page painter of the window when called."""

    location: str | None
    painter: Callable[[], PagePainter]


def print_json(value: Any) -> None:
    """The one JSON document of ``--json``, on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def say(message: str) -> None:
    """A message to the person, on stderr."""
    sys.stderr.write(message + "\n")
