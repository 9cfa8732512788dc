"""Closing: signature and date on a page with body text, and the pages before it full (GB/T 9704-2012, 7.3.3, 7.3.5.5).

Where they would stand alone there is a row of things to do, the least visible first: the line pitch of one page a little
closer or wider, the last short paragraph moved along with them, the room above the signature less. ``fit`` in the profile
bounds the pitch; every step is tried on the pages as Word and as LibreOffice print them, and says what it did.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import TYPE_CHECKING

from drafting.layout.arranged import Arranged, Flow, StyledParagraph, StyledTable
from drafting.layout.profile import load_profile
from drafting.layout.remedies import loosened, nearer, respaced, rows_higher, squeezed, stretched
from drafting.layout.trial import CLOSING, SIGNED, TEXT, Trial
from drafting.layout.widths import width

if TYPE_CHECKING:
    from drafting.layout.cache import LayoutCache

# A letter of more paragraphs is not estimated but laid out; one of far more only where its last paragraph is long.
_ESTIMATED, _LAID_OUT = 40, 600
# A last paragraph of so many characters is at most three lines and may always move whole.
_SHORT = 80
# Lines by which an estimate may be wrong: for the letter, and for each of its paragraphs.
_UNSURE, _UNSURE_EACH = 1.0, 0.15
# Lines that a page may be left short by the paragraph that moves along.
_LITTLE, _SOME = 2, 3
# A pitch closer or wider by no more is hardly seen.
_SLIGHTLY_CLOSER, _SLIGHTLY_WIDER = 0.945, 1.05
# What a short letter may do besides: lines above the title, and the pitch of all its text.
_ABOVE = ((-1.0, 0.958), (-1.0, 0.93), (-1.0, 0.9), (1.0, 1.047), (2.0, 1.05), (3.0, 1.05))
_ROWS = (1.05, 1.1, 1.15, 1.2, 1.25, 1.3)
_PAGE = 1200
"""Bodies of more characters do not fit on one page."""


def beside_text(arranged: Arranged, cache: LayoutCache | None = None) -> Arranged:
    """``arranged`` with signature and date on a page with text; as it is where it has none of them."""
    last = _last_of_body(arranged)
    if last is None or (cache is None and _surely_fits(arranged, last)) or _huge(arranged, last):
        return arranged
    trial = Trial(arranged, last, cache)
    loose = loosened(trial)
    if (alone := trial.imprints_alone(loose)) is not None:
        found = loose if trial.straddles(loose) or arranged is loose else arranged
        return _with_imprint(trial, found) if alone else found
    best: list[tuple[int, Arranged]] = []
    for found in _steps(trial, loose):
        if (alone := trial.imprints_alone(found)) == 0:
            return found
        best += [] if alone is None else [(alone, found)]
    if not best and _characters(arranged.flow[: last + 1]) <= _PAGE:
        pitch = load_profile(arranged.profile).pitch
        tried = (stretched(trial, loose, above, share * pitch) for above, share in _ABOVE)
        best += [(0, found) for found in tried if trial.imprints_alone(found) is not None][:1]
    # Where it cannot be helped, nothing is altered for it.
    alone, found = min(
        best,
        key=lambda one: (one[0], one[1] is not arranged),
        default=(0, arranged if trial.together(arranged) else loose),
    )
    return _with_imprint(trial, found) if alone and found is arranged else found


def _with_imprint(trial: Trial, found: Arranged) -> Arranged:
    """A line less above the signature where that gives the imprint room on its page. The pages stay at 22 lines: a page
    for the imprint is less than those."""
    less = nearer(trial, found)
    return less if trial.imprints_alone(less) == 0 else found


def _steps(trial: Trial, loose: Arranged) -> Iterator[Arranged]:
    """What may be done, the least first. ``loose`` lets the last paragraph run over the page."""
    numbers = load_profile(trial.arranged.profile)
    pitch, least, most = numbers.pitch, numbers.value("fit.pitch_least"), numbers.value("fit.pitch_most")
    page, closer = trial.text_page(loose), trial.closer(loose)
    moved = trial.left_short(trial.arranged) if trial.movable else _SOME + 1
    if page and closer >= _SLIGHTLY_CLOSER * pitch:
        yield respaced(trial, loose, page, closer)
    if page and trial.wider(loose, 0) <= _SLIGHTLY_WIDER * pitch:
        yield respaced(trial, loose, 0, trial.wider(loose, 0))
    if moved <= _LITTLE:
        yield trial.arranged
    if closer >= least:
        yield respaced(trial, loose, page, closer)
    if (wider := trial.wider(loose, page)) <= _SLIGHTLY_WIDER * pitch:
        yield respaced(trial, loose, page, wider)
    if moved <= _SOME:
        yield trial.arranged
    if wider <= most:
        yield respaced(trial, loose, page, wider)
    if (closer := trial.closer(loose, fewer=1)) >= least:
        yield respaced(trial, loose, page, min(closer, pitch), fewer=1)
    if page:
        yield from _two_pages(trial, loose, least, most)
    for share in _ROWS if isinstance(loose.flow[trial.last], StyledTable) else ():
        yield rows_higher(loose, trial.last, share)
    yield trial.arranged
    if trial.seals_apart:
        yield squeezed(trial, trial.arranged, least)


def _two_pages(trial: Trial, loose: Arranged, least: float, most: float) -> Iterator[Arranged]:
    """A line more or less on page one, and the page on which the text ends closer or wider too."""
    if (closer := trial.line_more(loose, 0)) >= least:
        found = respaced(trial, loose, 0, closer)
        if (closer := trial.closer(found)) >= least:
            yield respaced(trial, found, trial.text_page(found), closer)
    if (wider := trial.wider(loose, 0)) <= most:
        found = respaced(trial, loose, 0, wider)
        if (wider := trial.wider(found, page := trial.text_page(found))) <= most:
            yield respaced(trial, found, page, wider)


def _last_of_body(arranged: Arranged) -> int | None:
    """The place of the last paragraph or table before signature and date; None where there is none or no signature."""
    roles = [part.role for part in arranged.flow]
    if not SIGNED & {*roles}:
        return None
    place = max(index for index, role in enumerate(roles) if role in SIGNED)
    while place >= 0 and roles[place] in CLOSING:
        place -= 1
    return place if place >= 0 and roles[place] in TEXT else None


def _huge(arranged: Arranged, last: int) -> bool:
    """Whether laying the letter out would take longer than all else, though its last paragraph may just move along."""
    part = arranged.flow[last]
    return len(arranged.flow) > _LAID_OUT and (isinstance(part, StyledTable) or len(part.text) <= _SHORT)


def _surely_fits(arranged: Arranged, last: int) -> bool:
    """Whether counting characters tells that text stands beside the signature: the page engine need not be loaded."""
    profile = load_profile(arranged.profile)
    end = max(index for index, part in enumerate(arranged.flow) if part.role in CLOSING) + 1
    parts = arranged.flow[:end]
    if len(parts) > _ESTIMATED or any(isinstance(part, StyledTable) or part.image for part in parts):
        return False
    page, capacity = profile.points("page.type_height"), profile.value("grid.lines")
    heights = [_height(part, profile.pitch, profile.type_width) for part in parts if isinstance(part, StyledParagraph)]
    body = next(index for index, part in enumerate(parts) if part.role in TEXT)
    on_first = floor((page - arranged.first_page_top) / profile.pitch - sum(heights[:body]))
    lines, closing = sum(heights[body : last + 1]), sum(heights[last + 1 :])
    on_last, room = (lines, on_first) if lines <= on_first else ((lines - on_first) % capacity, capacity)
    unsure = _UNSURE + _UNSURE_EACH * last
    return (
        on_last - min(heights[last], 3.0) >= unsure and on_last + unsure + closing <= room and heights[last] <= on_last
    )


def _characters(flow: Flow) -> int:
    return sum(len(part.text) for part in flow if isinstance(part, StyledParagraph))


def _height(part: StyledParagraph, pitch: float, column: float) -> float:
    """In lines of the body's pitch, as counting its characters tells."""
    across = column - part.left - part.right
    return part.space_before + ceil((width(part.text, part.size) + part.first_line) / across) * part.pitch / pitch
