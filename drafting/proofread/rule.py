"""Rule: one thing the proofreader looks for, as a value. Each stands in a file of its own under rules/<family>/."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region

EVERYWHERE = frozenset(Region)
RUNNING_TEXT = frozenset({Region.TITLE, Region.HEADING, Region.BODY})
PROSE = frozenset({Region.BODY, Region.HEADING})


_UNKNOWN = Case()


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a passage. ``suggestion`` replaces exactly it; ``message`` and ``severity`` override the rule's."""

    start: int
    end: int
    suggestion: str | None = None
    message: str | None = None
    severity: Severity | None = None


PassageCheck = Callable[[Passage, Case], Iterator[Hit]]
LetterCheck = Callable[[tuple[Passage, ...], Case], Iterator[tuple[Passage, Hit]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``passage`` looks at one line (cheap on every keystroke), ``letter`` at the whole; exactly one is given.

    ``bad`` are texts the rule must find something in, ``good`` ones it must leave alone; one meta-test runs them all.
    ``hint`` names literals (parted by ``|``) of which every passage it can find anything in holds one: others are not looked at.
    ``quotations`` lets it look inside “…” and 《…》, ``own_titles`` inside 《关于……的提案》 and 《……方案》 only; ``safe`` says its fix may be taken without reading. ``taste`` marks
    what is a matter of style: off until the bureau switches it on. ``weak`` gives way where another rule has found
    something in the same place.
    """

    code: str
    severity: Severity
    message: str
    why: str
    source: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    passage: PassageCheck | None = None
    letter: LetterCheck | None = None
    regions: frozenset[Region] = EVERYWHERE
    hint: str = ""
    quotations: bool = False
    own_titles: bool = False
    safe: bool = False
    taste: bool = False
    weak: bool = False
    case: Case = _UNKNOWN

    @property
    def family(self) -> str:
        return self.code.split("-")[0]

    @property
    def hints(self) -> tuple[str, ...]:
        """The literals of which a passage must hold one; none where any passage may hold something."""
        if self.hint:
            return tuple(self.hint.split("|"))
        return self.passage.hints if isinstance(self.passage, Pattern) else ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A passage check that finds a regular expression; made by ``pattern``."""

    regex: re.Pattern[str]
    suggest: Callable[[re.Match[str]], str | None] | str | None
    hints: tuple[str, ...]
    groups: tuple[str, ...]

    def __call__(self, passage: Passage, case: Case) -> Iterator[Hit]:
        for match in self.regex.finditer(passage.text):
            group = next((name for name in self.groups if match[name] is not None), 0)
            suggest = self.suggest
            yield Hit(match.start(group), match.end(group), suggest(match) if callable(suggest) else suggest)


def pattern(
    regex: str, suggest: Callable[[re.Match[str]], str | None] | str | None = None, *, hint: str = ""
) -> PassageCheck:
    """A check that finds ``regex`` (its group ``x`` or ``y``, or the whole match) and offers ``suggest``.

    ``hint`` names literals (parted by ``|``) of which every match holds one: lines without any are not searched.
    """
    compiled = re.compile(regex)
    groups = tuple(name for name in ("x", "y") if "x" in compiled.groupindex and name in compiled.groupindex)
    return Pattern(compiled, suggest, tuple(filter(None, hint.split("|"))), groups)
