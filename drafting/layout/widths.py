"""How wide a text stands on one line, for what is placed by its width: signatures, hanging indents, columns.

LibreOffice leaves a gap between Han and Latin that Word, as the exported file asks, does not; where the two differ the
wider is taken, so that what must fit fits in both.
"""

from __future__ import annotations

import re

from clauses.body import RunStyle
from drafting.layout.arranged import Typeface
from drafting.layout.metrics import widths
from drafting.layout.portions import GAP

EM_ASCENT = 0.88
"""A Han character's square begins this share of its size above the baseline."""
EM_MIDDLE = EM_ASCENT - 0.5
"""And its middle is there: that of a dash, too."""
_LETTER, _HAN = r"[0-9A-Za-z\u00c0-\u00ff]", r"[^\x00-\u2e7f，。、；：？！（）《》〈〉“”‘’…—·〔〕【】「」『』　～]"
_SEAM = re.compile(f"(?<={_LETTER})(?={_HAN})|(?<={_HAN})(?={_LETTER})")


def width(text: str, size: float, spacing: float = 0.0) -> float:
    """The width of ``text`` in points. ``spacing`` is the run's letter spacing in points."""
    advances = widths(size, Typeface.FANGSONG, RunStyle.PLAIN, spacing)
    return sum(map(advances.__getitem__, text)) + GAP * size * seams(text)


def seams(text: str) -> int:
    """How often digits or Latin letters meet Han."""
    return len(_SEAM.findall(text))
