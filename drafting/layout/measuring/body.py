"""The body: indents, line spacing, characters a line, room between paragraphs (GB/T 9704-2012, 5.2.3 and 7.3.3)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, LineRule, Passage
from drafting.layout.measuring.look import element_code
from drafting.layout.measuring.ordinals import ordinal_departures
from drafting.layout.measuring.pitch import advance_of, pitch_of
from drafting.layout.numbering import chinese_number
from drafting.layout.profile import Force, Profile

HEADINGS = frozenset({Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4})
TEXT = HEADINGS | {Role.BODY}
_FRAME = frozenset({Role.ADDRESSEES, Role.SIGNATURE, Role.DATE, Role.ATTACHMENT_NOTE, Role.NOTE})
# Lines that fill the type area 22 to a page, give or take what rounding and old habit (28 pt) make of it.
_CLOSE, _WIDE = 27.4, 29.4
# Within these 7.3.5.5 lets the body be tightened or loosened to keep the signature beside it.
_TIGHTEST, _LOOSEST = 26.0, 30.75
_SLACK = 3.0
_WIDEST_INDENT = 26
# 此致 and 敬礼 stand as letters have them.
_REGARDS = re.compile(r"此致|敬礼[！!。]?")
_PROVISION = Provision("7.3.3", Force.MUST)
_GRID = Provision("5.2.3", Force.USUALLY)


def body_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    texts = [one for one in found.flow if isinstance(one, Passage) and one.role in TEXT]
    first = texts[0] if texts and _heads(found, texts[0]) else None
    for passage in texts:
        yield from _indent(passage, profile)
        yield from _apart(passage, passage.after if passage is first else max(passage.before, passage.after))
        yield from ordinal_departures(passage)
    yield from _pitches(found, texts, profile)
    yield from _characters(found, texts, profile)
    yield from _blank_lines(found)


def _indent(passage: Passage, profile: Profile) -> Iterator[Departure]:
    """Two characters before the first line, none before the others."""
    code = element_code(passage.role or Role.BODY)
    if passage.align in (Alignment.CENTER, Alignment.RIGHT):
        align = {"center": "居中", "right": "居右"}[passage.align.value]
        yield depart(f"{code}-align", _PROVISION, "左空二字", align, at=passage)
        return
    if _REGARDS.fullmatch(passage.text.strip(WHITE)):
        return
    cell, wanted = passage.size or profile.roles[Role.BODY].size, profile.roles[Role.BODY].first_line
    typed = passage.typed_indent
    start = passage.left + passage.first_line
    room = (start + typed) / cell
    if abs(room - wanted) > 0.16 * wanted and not (typed and abs(start / cell - wanted) < 0.3):
        yield depart(
            f"{code}-indent", _PROVISION, f"左空{chinese_number(round(wanted))}字", _characters_of(room), at=passage
        )
    elif typed:
        provision = Provision("7.3.3", Force.CUSTOM)
        yield depart(f"{code}-typed-spaces", provision, "以首行缩进空二字", "键入的空格", at=passage)
    long = len(passage.text) > _WIDEST_INDENT
    if long and abs(passage.left) > _SLACK:
        yield depart(f"{code}-wrap", _PROVISION, "回行顶格", f"回行缩进{passage.left / cell:.1f}字", at=passage)
    if long and abs(passage.right) > _SLACK:
        provision = Provision("5.2.3", Force.USUALLY)
        yield depart(f"{code}-right-indent", provision, "右不留空", f"右缩进{passage.right / cell:.1f}字", at=passage)


def _characters_of(room: float) -> str:
    return "顶格" if abs(room) < 0.15 else f"左空{room:.1f}字" if room > 0 else f"悬挂缩进{-room:.1f}字"


def _heads(found: Description, first: Passage) -> bool:
    """Whether the text stands right under the title, its addressees being in the imprint: a line is free between."""
    above = [one for one in found.flow[: found.flow.index(first)] if isinstance(one, Passage) and not one.blank]
    return bool(above) and above[-1].role is Role.TITLE


def _apart(passage: Passage, room: float) -> Iterator[Departure]:
    """Paragraphs follow one another without room between them, or a page has no 22 lines."""
    if room > _SLACK:
        found = f"段{'前' if passage.before >= passage.after else '后'}{room:g}磅"
        yield depart("paragraph-spacing", _GRID, "段前段后不留空", found, at=passage)


def _pitches(found: Description, texts: list[Passage], profile: Profile) -> Iterator[Departure]:
    """The line spacing; what differs within bounds is an adjustment (7.3.5.5) where the letter's frame keeps 22 lines."""
    frame = [one for one in found.flow if isinstance(one, Passage) and one.role in _FRAME]
    kept = any(_CLOSE <= pitch_of(one, found.sections[one.section]) <= _WIDE for one in frame)
    least, most = (_TIGHTEST, _LOOSEST) if kept else (_CLOSE, _WIDE)
    expected = f"每面{profile.value('grid.lines'):g}行（固定值{profile.pitch:g}磅左右）"
    adjusted = {round(pitch_of(one, found.sections[one.section]), 1) for one in texts if one.role is Role.BODY}
    for passage in texts:
        pitch = pitch_of(passage, found.sections[passage.section])
        alone = len(adjusted) > 1 and not _CLOSE <= pitch <= _WIDE
        if not least <= pitch <= most or (alone and passage.role is Role.BODY):
            yield depart("line-spacing", _GRID, expected, _spacing(passage, pitch), at=passage)


def _spacing(passage: Passage, pitch: float) -> str:
    if passage.rule is LineRule.MULTIPLE:
        return f"{passage.line:g}倍行距（约{pitch:.1f}磅）"
    return f"{'固定值' if passage.rule is LineRule.EXACT else '最小值'}{passage.line:g}磅"


def _characters(found: Description, texts: list[Passage], profile: Profile) -> Iterator[Departure]:
    """Characters a line of most of the body's text, where nothing else is wrong with its size or margins.

    Closer ones within bounds are an adjustment (7.3.5.5) where the letter's frame keeps 28.
    """
    wanted, size = profile.value("grid.characters"), profile.roles[Role.BODY].size
    advance = _advance(found, texts, size)
    if not advance:
        return
    fit = int(profile.type_width / advance + 0.05) if advance > 1 else 999
    frame = _advance(found, [one for one in found.flow if isinstance(one, Passage) and one.role in _FRAME], size)
    if frame - advance > 0.05 and advance - size >= profile.value("fit.spacing_least") - 0.01:
        return
    # Without a grid 27 characters fit: usual, and no more than a character short.
    if not wanted - 1 <= fit <= wanted:
        yield depart("line-characters", _GRID, f"每行{wanted:g}字", f"每行{fit}字", where="正文")


def _advance(found: Description, texts: list[Passage], size: float) -> float:
    """From one character to the next in most of the text of this size, in points; 0 where there is none."""
    counted: Counter[float] = Counter()
    for passage in texts:
        section = found.sections[passage.section]
        for piece in passage.pieces:
            if abs(piece.size - size) < 0.3 and not section.landscape:
                counted[round(advance_of(passage, piece, section), 2)] += len(piece.text)
    return counted.most_common(1)[0][0] if counted else 0.0


def _blank_lines(found: Description) -> Iterator[Departure]:
    """Empty paragraphs between two paragraphs of the body."""
    printed = [at for at, one in enumerate(found.flow) if not isinstance(one, Passage) or not one.blank]
    for above, below in pairwise(printed):
        one, other = found.flow[above], found.flow[below]
        if not (isinstance(one, Passage) and isinstance(other, Passage)) or below == above + 1:
            continue
        if one.role in TEXT and other.role in TEXT and not _is_anchor(found, above, below):
            provision = Provision("7.3.3", Force.CUSTOM)
            expected, count = "段落之间不空行", below - above - 1
            yield depart("blank-line", provision, expected, f"空{count}行", where=ELEMENTS[Role.BODY], at=other)


def _is_anchor(found: Description, above: int, below: int) -> bool:
    """Whether what stands between prints next to nothing (it carries a shape, a break or a picture)."""
    between = [one for one in found.flow[above + 1 : below] if isinstance(one, Passage)]
    return any(one.page_break or pitch_of(one, found.sections[one.section]) < 10 for one in between) or (
        found.flow[below].section != found.flow[above].section
    )
