"""The head of the first page: marks, issuing authority, 文号, 签发人, rules (GB/T 9704-2012, 7.2 and 10.1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from drafting.layout.arranged import Alignment, PlacedRule, PlacedText, Role, StyledParagraph
from drafting.layout.metrics import BASELINE
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.signers import Mark, mark_runs, number_lines, numbered, signer_lines
from drafting.layout.titles import in_two
from drafting.layout.widths import EM_ASCENT, width
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form, Letter, Marks
from drafting.model.marking import MARK_NAMES, Marking, MarkPlace

STANDARD_PLACES = Marking()
_LEADING = 1.25
"""From one line of the issuing authority's name to the next, in its size."""
Placed = Mapping[MarkPlace, tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the title. ``title_before``: lines to leave blank under it."""

    flow: tuple[StyledParagraph, ...] = ()
    placed: tuple[PlacedText | PlacedRule, ...] = ()
    top: float = 0.0
    title_before: float = 0.0


def head_of(letter: Letter, authority: str, form: Form, profile: Profile, marking: Marking = STANDARD_PLACES) -> Head:
    placed = placed_marks(letter.marks, marking)
    if form is Form.LETTER and authority:
        return _letter_head(letter, placed, authority, profile)
    if form is Form.RED_HEAD and authority:
        return _red_head(letter, placed, authority, profile)
    return _plain_head(letter, placed, profile)


def placed_marks(marks: Marks, marking: Marking) -> Placed:
    """The marks there are by their place, in the order of the locality."""
    left = MarkPlace.LEFT
    found = zip(
        MARK_NAMES,
        (
            (left, Role.COPY_NUMBER, marks.copy_number),
            (left, Role.SECRECY, marks.secrecy),
            (left, Role.URGENCY, marks.urgency),
            (marking.category, Role.CATEGORY, marks.category),
            (marking.disclosure, Role.DISCLOSURE, marks.disclosure),
        ),
        strict=True,
    )
    named = dict(found)
    ordered = [named[name] for name in marking.order if named[name][2]]
    return {place: tuple((role, text) for at, role, text in ordered if at is place) for place in MarkPlace}


def _letter_head(letter: Letter, marks: Placed, authority: str, profile: Profile) -> Head:
    """The name 30 mm from the sheet's top, a double rule 4 mm under it, 文号 flush right, marks flush left."""
    top, left = (
        profile.value("letter.authority_top"),
        (profile.value("page.width") - profile.value("letter.rule_length")) / 2,
    )
    names, height = _authority(authority, profile.points("letter.authority_largest"), top, profile)
    thick, thin, between = (profile.value(f"letter.{name}") for name in ("thick", "thin", "between"))

    def rule(y: float, thickness: float) -> PlacedRule:
        return PlacedRule(
            y_mm=y + thickness / 2,
            x_mm=left,
            width_mm=profile.value("letter.rule_length"),
            thickness_mm=thickness,
            colour=profile.red,
        )

    upper = top + height / POINTS_PER_MM + profile.value("letter.rule_below_authority")
    pair = thick + between + thin
    lower = profile.value("page.height") - profile.value("letter.rule_from_bottom") - pair / 2
    text_top = upper + pair + profile.value("letter.text_below_rule")
    first = numbered(letter.doc_number, marks[MarkPlace.NUMBER])
    right = (*((first,) if first else ()), *_a_line_each(marks[MarkPlace.RIGHT]))
    flow = _columns(_a_line_each(marks[MarkPlace.LEFT]), right, profile)
    return Head(
        flow=(*flow, *signer_lines("", letter.signer, profile)),
        placed=(
            *names,
            rule(upper, thick),
            rule(upper + thick + between, thin),
            rule(lower, thin),
            rule(lower + thin + between, thick),
        ),
        top=(text_top - profile.value("page.top")) * POINTS_PER_MM - _em_top(profile),
        title_before=profile.value("letter.title_before"),
    )


def _red_head(letter: Letter, placed: Placed, authority: str, profile: Profile) -> Head:
    """××文件 35 mm below the type area's top, two lines, 文号 (with 签发人 on its line), a red rule 4 mm under it."""
    name = authority if authority.endswith(("文件", "函", "令")) else f"{authority}文件"
    top, below = profile.value("page.top"), profile.value("red_head.authority_top")
    names, height = _authority(name, profile.points("red_head.authority_largest"), top + below, profile)
    number_top = below * POINTS_PER_MM + height + profile.value("red_head.number_below") * profile.pitch
    room = int(below * POINTS_PER_MM / profile.pitch)
    marks = _corners(placed, profile, room)
    numbers = number_lines(letter, placed[MarkPlace.NUMBER], profile)
    # Without a number the rule stands where the number would.
    last = number_top + (len(numbers) - 1) * profile.pitch
    rule = _red_rule(last + _em_top(profile) + profile.roles[Role.DOC_NUMBER].size if numbers else number_top, profile)
    rule_end = (rule.y_mm + rule.thickness_mm / 2 - top) * POINTS_PER_MM
    if marks and numbers:
        numbers = (replace(numbers[0], space_before=number_top / profile.pitch - len(marks)), *numbers[1:])
    flow_end = last + profile.pitch if numbers else len(marks) * profile.pitch or rule_end
    return Head(
        flow=(*marks, *numbers),
        placed=(*names, rule),
        top=0.0 if marks else number_top if numbers else rule_end,
        title_before=profile.value("red_head.title_before") + (rule_end - flow_end) / profile.pitch,
    )


def _red_rule(under: float, profile: Profile) -> PlacedRule:
    """The rule across the type area, 4 mm under what ends ``under`` points below the type area's top (7.2.7)."""
    thickness = profile.value("red_head.rule_thickness")
    upper = profile.value("page.top") + under / POINTS_PER_MM + profile.value("red_head.rule_below_number")
    return PlacedRule(
        y_mm=upper + thickness / 2,
        x_mm=profile.value("page.left"),
        width_mm=profile.value("page.type_width"),
        thickness_mm=thickness,
        colour=profile.red,
    )


def _plain_head(letter: Letter, placed: Placed, profile: Profile) -> Head:
    """No red head: marks at the top corners, 文号 centred under them."""
    flow = (*_corners(placed, profile), *number_lines(letter, placed[MarkPlace.NUMBER], profile))
    return Head(flow=flow, title_before=profile.value("red_head.title_before") if flow else 0.0)


def _corners(placed: Placed, profile: Profile, room: int = 0) -> tuple[StyledParagraph, ...]:
    """The marks of both corners a line each; the last ones share a line where there is ``room`` for so many lines only."""
    left, right = (_a_line_each(placed[place]) for place in (MarkPlace.LEFT, MarkPlace.RIGHT))
    for lines in (left, right):
        while room and len(lines) > room:
            lines[-2:] = [(*lines[-2], *lines[-1])]
    return _columns(left, right, profile)


def _a_line_each(marks: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    return [(mark,) for mark in marks]


def _columns(
    left: Sequence[tuple[Mark, ...]], right: Sequence[tuple[Mark, ...]], profile: Profile
) -> tuple[StyledParagraph, ...]:
    """Lines from above downwards: those of the left flush left, those of the right flush right on the same lines."""
    lines: list[StyledParagraph] = []
    for at_left, at_right in zip_longest(left, right, fillvalue=()):
        marks = (*at_left, *at_right)
        different: dict[str, Any] = {"align": Alignment.LEFT if at_left else Alignment.RIGHT}
        runs = mark_runs(marks, profile)
        if at_left and at_right:
            runs = (*mark_runs(at_left, profile, end="\t"), *mark_runs(at_right, profile))
            different["tab_right"] = 0.0
        lines.append(paragraph(marks[0][0], runs, profile, **different))
    return tuple(lines)


def _authority(name: str, largest: float, top_mm: float, profile: Profile) -> tuple[tuple[PlacedText, ...], float]:
    """The name and its height in points: on one line, or on two where it would be no larger than a title."""
    lines, size = (name,), _fitting_size(name, largest, profile)
    if size < profile.points("head.authority_least"):
        lines = in_two(name)
        size = min(_fitting_size(line, profile.points("head.two_lines_largest"), profile) for line in lines)
    pitch = size * _LEADING
    placed = tuple(
        PlacedText(
            role=Role.AUTHORITY,
            text=line,
            typeface=profile.roles[Role.AUTHORITY].typeface,
            size=size,
            top_mm=top_mm + number * pitch / POINTS_PER_MM,
            colour=profile.red,
        )
        for number, line in enumerate(lines)
    )
    return placed, (len(lines) - 1) * pitch + size


def _fitting_size(text: str, largest: float, profile: Profile) -> float:
    """The largest half point size at which ``text`` stands on one line of the type area."""
    natural = width(text, largest)
    return largest if natural <= profile.type_width else int(2 * largest * profile.type_width / natural) / 2


def _em_top(profile: Profile) -> float:
    """How far below its line's top a body character's upper edge stands, in points."""
    return BASELINE * profile.pitch - EM_ASCENT * profile.roles[Role.BODY].size
