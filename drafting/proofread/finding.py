"""Finding (问题): one thing a careful editor would point out, with its reason and, where there is one, its fix."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """ERROR only where it is certain; WARNING a computed or likely fault; HINT a matter of form."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def chinese(self) -> str:
        return {"error": "错误", "warning": "存疑", "hint": "提示"}[self.value]


FindingKey = tuple[str, str, str]
"""What makes a finding the same after another check: its code, its block, the words it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``start`` and ``end`` are code points within the text checked.

    For a letter that text is one block's (``block_id``, as the editor shows it without its number); for frame fields
    ``block_id`` is ``@title``, ``@addressees``, ``@doc_number``, ``@signature``, ``@date``, ``@notes``, ``@cc``.
    ``suggestion`` replaces exactly ``text`` (None: no fix); ``source`` is the rule's ground.
    """

    code: str
    severity: Severity
    message: str
    text: str
    start: int
    end: int
    suggestion: str | None = None
    source: str = ""
    block_id: str = ""
    safe: bool = False

    @property
    def key(self) -> FindingKey:
        return self.code, self.block_id, self.text
