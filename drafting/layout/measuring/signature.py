"""Where signature and date stand: with a seal the date 4 characters from the right and the name centred on it, without
one the name 2 from the right and the date's first character 2 right of the name's (GB/T 9704-2012, 7.3.5.1, 7.3.5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, SheetSection
from drafting.layout.measuring.pitch import gap_above
from drafting.layout.numbering import chinese_number
from drafting.layout.portions import GAP
from drafting.layout.profile import Profile
from drafting.layout.widths import seams, width

_SLACK = 0.85
"""In characters: fonts and typed spaces place a line no nearer than that."""

_LONGEST = 60
_NARROW = 30.0
"""In points: on another sheet nothing can stand where it should."""

_WHOLE_DATE = re.compile(r"\d{4}年[1-9]\d?月[1-9]\d?日")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's edges in characters from the type area's right edge: ``start`` is the farther."""

    start: float
    end: float

    @property
    def centre(self) -> float:
        return (self.start + self.end) / 2


def signature_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    dates = [at for at, one in enumerate(found.flow) if isinstance(one, Passage) and one.role is Role.DATE]
    if len(dates) != 1:
        return
    date = found.flow[dates[0]]
    names = [one for one in found.flow if isinstance(one, Passage) and one.role is Role.SIGNATURE]
    if not isinstance(date, Passage) or any(one.in_table or one.boxed or not _single(one) for one in (date, *names)):
        return
    section = found.sections[date.section]
    if abs(section.type_width - profile.type_width) > _NARROW:
        return
    wrong, place, signed = list[Departure](), _Line(0.0, 0.0), list[_Line]()
    for gaps in (True, False):
        place, signed = _line(date, section, gaps=gaps), [_line(name, section, gaps=gaps) for name in names]
        wrong = list(_judged(date, place, list(zip(names, signed, strict=True)), profile))
        if not wrong:
            break
    yield from wrong
    yield from _gap(found, names, place, signed, profile)


def _judged(date: Passage, place: _Line, names: list[tuple[Passage, _Line]], profile: Profile) -> Iterator[Departure]:
    sealed, unsealed = profile.numbers["signature.sealed_right"], profile.numbers["signature.unsealed_right"]
    lines = [line for _, line in names]
    centred = all(abs(line.centre - place.centre) <= _SLACK for line in lines)
    reaches = any(line.end < 1.0 for line in lines)
    right = abs(place.end - sealed.value) <= _SLACK or (place.end > sealed.value and reaches and centred)
    if (centred and right) or _is_unsealed(place, lines, profile):
        return
    if not _WHOLE_DATE.fullmatch("".join(date.text.split())) and place.end > 1.2:
        # A date in other numerals has another width: where it would stand when mended cannot be said.
        return
    provision = Provision(sealed.clause, sealed.force)
    if not right and not (lines and abs(lines[-1].end - unsealed.value) <= _SLACK and place.end > 0.5 and not centred):
        expected = f"右空{chinese_number(round(sealed.value))}字（加盖印章）或首字比署名首字右移二字（不加盖）"
        yield depart("date-place", provision, expected, _gap_name(place.end), at=date)
        return
    if right:
        for name, line in names:
            if abs(line.centre - place.centre) > _SLACK:
                side = "右" if line.centre < place.centre else "左"
                have = f"偏{side}{abs(line.centre - place.centre):.1f}字"
                yield depart("signature-place", provision, "以成文日期为准居中", have, at=name)
        return
    offset = profile.numbers["signature.date_offset"]
    have = f"右移{lines[-1].start - place.start:.1f}字"
    yield depart("date-place", Provision(offset.clause, offset.force), "首字比署名首字右移二字", have, at=date)


def _is_unsealed(date: _Line, names: list[_Line], profile: Profile) -> bool:
    """As 7.3.5.2 has it: the longest name, or a date that is longer, 2 characters from the right."""
    if not names:
        return False
    room, offset = profile.value("signature.unsealed_right"), profile.value("signature.date_offset")
    longest = max(names, key=lambda line: line.start)
    moved = abs(longest.start - date.start - offset) <= _SLACK
    shorter = date.start - date.end <= longest.start - longest.end
    by_name = abs(longest.end - room) <= _SLACK and (shorter or date.end >= room - _SLACK)
    by_date = abs(date.end - room) <= _SLACK and longest.end >= room - _SLACK
    return moved and (by_name or by_date)


def _gap(
    found: Description, names: list[Passage], date: _Line, signed: list[_Line], profile: Profile
) -> Iterator[Departure]:
    """Without a seal the signature stands one line below the text."""
    if not names or not _is_unsealed(date, signed, profile):
        return
    room, above = gap_above(found.flow, found.flow.index(names[0]), found.sections)
    number = profile.numbers["signature.gap_unsealed"]
    if above >= 0 and room / 28.0 < 0.45:
        provision = Provision(number.clause, number.force)
        yield depart("signature-gap", provision, "正文（或附件说明）下空一行", "没有空行", at=names[0])


def _single(passage: Passage) -> bool:
    """Whether the line is one name or date, not several set side by side."""
    text = passage.text.strip(WHITE)
    return len(text) <= _LONGEST and "\t" not in passage.text and "\u3000" not in text and "  " not in text


def _line(passage: Passage, section: SheetSection, *, gaps: bool) -> _Line:
    """``gaps``: with the room that programs leave between digits and Han, which a file may forbid."""
    seen = [piece for piece in passage.pieces if piece.text.strip(WHITE)]
    size, spacing = (seen[0].size, seen[0].spacing) if seen else (16.0, 0.0)
    text = passage.text
    bare = text.strip(WHITE)
    wide = width(bare, size, spacing) - (0.0 if gaps else seams(bare) * GAP * size)
    trailing = sum(1.0 if char == "\u3000" else 0.5 for char in text[len(text.rstrip(WHITE)) :]) * size
    left = passage.indent
    room = section.type_width
    if passage.align is Alignment.RIGHT:
        end = passage.right + trailing
    elif passage.align is Alignment.CENTER:
        end = passage.right + (room - left - passage.right - wide - trailing) / 2 + trailing
    else:
        end = room - left - wide
    return _Line((end + wide) / size, end / size)


def _gap_name(characters: float) -> str:
    return "居右顶格" if abs(characters) < 0.3 else f"右空{characters:.1f}字"
