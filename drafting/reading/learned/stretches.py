"""Parts of a paragraph, with the styles of their runs."""

from __future__ import annotations

import re
from dataclasses import replace

from clauses.body import Paragraph, Run


def end_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def stretch(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A part of a paragraph, its runs in their styles."""
    runs: list[Run] = []
    at = 0
    for run in paragraph.runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            runs.append(replace(run, text=text))
    return Paragraph(tuple(runs))


def closed(item: Paragraph) -> Paragraph:
    """An item taken out of its list ends with a full stop."""
    if not item.runs or not item.text.endswith(("；", ";", "，", ",")):
        return item
    last = item.runs[-1]
    return Paragraph((*item.runs[:-1], replace(last, text=last.text[:-1] + "。")))
