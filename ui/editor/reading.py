"""One line of the text document as a value."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QTextBlock

from clauses.body import Run, RunStyle
from drafting.model.blocks import Figure
from ui.editor.fields import LineRole
from ui.editor.lines import PICTURE, Shown
from ui.editor.styles import KEY, LEVEL, NOTE_END, NOTES, ROLE, SCOPE, STYLE, scope

OUT_OF_STYLE = -1


def read_line(block: QTextBlock, figures: Mapping[str, Figure]) -> tuple[Shown, int]:
    """A line of text and its length in the document. ``head`` is OUT_OF_STYLE where stretches came from elsewhere."""
    form = block.blockFormat()
    role = LineRole(form.property(ROLE) or LineRole.BODY.value)
    key, level = form.property(KEY) or "", form.property(LEVEL) or 0
    runs, head = _runs(block, role, level)
    image = figures.get(key) if runs and PICTURE in runs[0].text else None
    return Shown(role, key, runs, level, head, image=image), block.length()


def _runs(block: QTextBlock, role: LineRole, level: int) -> tuple[tuple[Run, ...], int]:
    runs: list[Run] = []
    head, in_head = 0, level > 0
    body, heading = scope(role, 0), scope(role, level)
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        form, text = fragment.charFormat(), fragment.text()
        found = form.property(SCOPE)
        if in_head and found == heading:
            head += len(text)
        elif found == body:
            in_head = False
        elif text != PICTURE:
            in_head, head = False, OUT_OF_STYLE
        style = RunStyle(form.property(STYLE) or RunStyle.PLAIN.value)
        noted = form.property(NOTES)
        for part, notes in ((text[:1], tuple(noted.split(NOTE_END))), (text[1:], ())) if noted else ((text, ()),):
            if part and runs and runs[-1].style is style and not runs[-1].notes:
                runs[-1] = Run(runs[-1].text + part, style, notes)
            elif part:
                runs.append(Run(part, style, notes))
        if noted and text[1:]:
            # What is typed behind a mark takes its format and is no part of it.
            in_head, head = False, OUT_OF_STYLE
        step += 1
    return tuple(runs), head
