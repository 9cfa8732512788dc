"""What the window remembers between starts: one small JSON file in the user's configuration folder. No Qt."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

RECENT = 8
CARETS = 100


@dataclass(slots=True)
class State:
    """``geometry`` is Qt's own, in base 64; ``splitter`` widths in pixels; ``theme`` auto, light or dark.

    ``carets``: letter, block and code point where the cursor stood in the letters worked on last, the latest at the end.
    ``text_size`` is added to the base size in points, ``letter_zoom`` counts steps from the editor's usual size. ``seen_sample``: the notice about the sample was put away.
    """

    geometry: str = ""
    splitter: list[int] = field(default_factory=list[int])
    tab: str = ""
    filters: dict[str, str] = field(default_factory=dict[str, str])
    language: str = "zh_CN"
    theme: str = "auto"
    text_size: int = 0
    letter_zoom: int = 0
    workspace: str = ""
    recent: list[str] = field(default_factory=list[str])
    folder: str = ""
    export_folder: str = ""
    seen_sample: bool = False
    carets: list[list[Any]] = field(default_factory=list[list[Any]])

    def note_workspace(self, location: str) -> None:
        """Put ``location`` first among the recent workspaces."""
        self.workspace = location
        self.recent = [location, *(place for place in self.recent if place != location)][:RECENT]


def load(path: Path) -> State:
    """The state stored at ``path``; a missing or damaged file, or a value of the wrong kind, is the default."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return State()
    return _state_of(record) if isinstance(record, dict) else State()


def save(path: Path, state: State) -> None:
    """Store ``state``, whole or not at all. A folder that cannot be written is not worth a word to the user."""
    draft = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(state), ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _state_of(record: dict[str, Any]) -> State:
    state = State()
    for known in fields(State):
        value, default = record.get(known.name), getattr(state, known.name)
        if type(value) is type(default):
            setattr(state, known.name, value)
    return state
