"""The head of the first page: marks, issuing authority, 文号, 签发人, rules (GB/T 9704-2012, 7.2 and 10.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafting.layout.arranged import (
    Alignment,
    PlacedRule,
    PlacedText,
    Role,
    StyledParagraph,
    StyledRun,
)
from drafting.layout.metrics import BASELINE
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph
from drafting.layout.signers import number_lines, signer_lines
from drafting.layout.widths import EM_ASCENT, width
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form, Letter


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the title. ``title_before``: lines to leave blank under it."""

    flow: tuple[StyledParagraph, ...] = ()
    placed: tuple[PlacedText | PlacedRule, ...] = ()
    top: float = 0.0
    title_before: float = 0.0


def head_of(letter: Letter, authority: str, form: Form, profile: Profile) -> Head:
    if form is Form.LETTER and authority:
        return _letter_head(letter, authority, profile)
    if form is Form.RED_HEAD and authority:
        return _red_head(letter, authority, profile)
    return _plain_head(letter, profile)


def _letter_head(letter: Letter, authority: str, profile: Profile) -> Head:
    """The name 30 mm from the sheet's top, a double rule 4 mm under it, 文号 flush right, marks flush left."""
    size = _fitting_size(authority, profile.points("letter.authority_largest"), profile)
    top, left = (
        profile.value("letter.authority_top"),
        (profile.value("page.width") - profile.value("letter.rule_length")) / 2,
    )
    thick, thin, between = (profile.value(f"letter.{name}") for name in ("thick", "thin", "between"))

    def rule(y: float, thickness: float) -> PlacedRule:
        return PlacedRule(
            y_mm=y + thickness / 2,
            x_mm=left,
            width_mm=profile.value("letter.rule_length"),
            thickness_mm=thickness,
            colour=profile.red,
        )

    upper = top + size / POINTS_PER_MM + profile.value("letter.rule_below_authority")
    pair = thick + between + thin
    lower = profile.value("page.height") - profile.value("letter.rule_from_bottom") - pair / 2
    text_top = upper + pair + profile.value("letter.text_below_rule")
    flow = _columns(_left_marks(letter), [(Role.DOC_NUMBER, letter.doc_number), *_right_marks(letter)], profile)
    return Head(
        flow=(*flow, *signer_lines("", letter.signer, profile)),
        placed=(
            _authority(authority, size, top, profile),
            rule(upper, thick),
            rule(upper + thick + between, thin),
            rule(lower, thin),
            rule(lower + thin + between, thick),
        ),
        top=(text_top - profile.value("page.top")) * POINTS_PER_MM - _em_top(profile),
        title_before=profile.value("letter.title_before"),
    )


def _red_head(letter: Letter, authority: str, profile: Profile) -> Head:
    """××文件 35 mm below the type area's top, two lines, 文号 (with 签发人 on its line), a red rule 4 mm under it."""
    name = authority if authority.endswith(("文件", "函", "令")) else f"{authority}文件"
    size = _fitting_size(name, profile.points("red_head.authority_largest"), profile)
    top, below = profile.value("page.top"), profile.value("red_head.authority_top")
    number_top = below * POINTS_PER_MM + size + profile.value("red_head.number_below") * profile.pitch
    marks, numbers = _columns(_left_marks(letter), _right_marks(letter), profile), number_lines(letter, profile)
    # Without a number the rule stands where the number would.
    last = number_top + (len(numbers) - 1) * profile.pitch
    rule = _red_rule(last + _em_top(profile) + profile.roles[Role.DOC_NUMBER].size if numbers else number_top, profile)
    rule_end = (rule.y_mm + rule.thickness_mm / 2 - top) * POINTS_PER_MM
    if marks and numbers:
        numbers = (replace(numbers[0], space_before=number_top / profile.pitch - len(marks)), *numbers[1:])
    flow_end = last + profile.pitch if numbers else len(marks) * profile.pitch or rule_end
    return Head(
        flow=(*marks, *numbers),
        placed=(_authority(name, size, top + below, profile), rule),
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


def _plain_head(letter: Letter, profile: Profile) -> Head:
    """No red head: marks at the top corners, 文号 centred under them."""
    flow = (*_columns(_left_marks(letter), _right_marks(letter), profile), *number_lines(letter, profile))
    return Head(flow=flow, title_before=profile.value("red_head.title_before") if flow else 0.0)


def _left_marks(letter: Letter) -> list[tuple[Role, str]]:
    marks = letter.marks
    found = ((Role.COPY_NUMBER, marks.copy_number), (Role.SECRECY, marks.secrecy), (Role.URGENCY, marks.urgency))
    return [(role, text) for role, text in found if text]


def _right_marks(letter: Letter) -> list[tuple[Role, str]]:
    found = ((Role.CATEGORY, letter.marks.category), (Role.DISCLOSURE, letter.marks.disclosure))
    return [(role, text) for role, text in found if text]


def _columns(
    left: list[tuple[Role, str]], right: list[tuple[Role, str]], profile: Profile
) -> tuple[StyledParagraph, ...]:
    """Marks from above downwards: those of the left flush left, those of the right flush right on the same lines."""
    right = [(role, text) for role, text in right if text]
    lines: list[StyledParagraph] = []
    for index in range(max(len(left), len(right))):
        at_left = left[index] if index < len(left) else None
        at_right = right[index] if index < len(right) else None
        if at_left and at_right:
            runs = (
                StyledRun(f"{at_left[1]}\t", profile.roles[at_left[0]].typeface, role=at_left[0]),
                StyledRun(at_right[1], profile.roles[at_right[0]].typeface, role=at_right[0]),
            )
            lines.append(paragraph(at_left[0], runs, profile, tab_right=0.0))
        elif at_left:
            lines.append(paragraph(at_left[0], at_left[1], profile))
        elif at_right:
            lines.append(paragraph(at_right[0], at_right[1], profile, align=Alignment.RIGHT))
    return tuple(lines)


def _authority(text: str, size: float, top_mm: float, profile: Profile) -> PlacedText:
    return PlacedText(
        role=Role.AUTHORITY,
        text=text,
        typeface=profile.roles[Role.AUTHORITY].typeface,
        size=size,
        top_mm=top_mm,
        colour=profile.red,
    )


def _fitting_size(text: str, largest: float, profile: Profile) -> float:
    """The largest half point size at which ``text`` stands on one line of the type area."""
    natural = width(text, largest)
    return largest if natural <= profile.type_width else int(2 * largest * profile.type_width / natural) / 2


def _em_top(profile: Profile) -> float:
    """How far below its line's top a body character's upper edge stands, in points."""
    return BASELINE * profile.pitch - EM_ASCENT * profile.roles[Role.BODY].size
