"""The imprint 版记: 抄送, 印发, its rules (GB/T 9704-2012, 7.4; 10.1 for the letter form)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, Rule, TableSheet
from drafting.layout.measuring.look import colour_name, is_red
from drafting.layout.profile import Force, Profile
from drafting.layout.widths import width
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form

_ROLES = (Role.CC, Role.ISSUED)
_ISSUED_DATE = re.compile(r"\d{4}年[1-9]\d?月[1-9]\d?日印发")
# In points: between other margins nothing can stand where it should.
_NARROW = 12.0
_BOTH = re.compile(r"\S[ \t\u3000]+\d{4}年")
_COPIED = Provision("7.4.2", Force.MUST)
_PRINTED = Provision("7.4.3", Force.MUST)
_TOLERANCE = 0.08
# A table stands out by its cells' inner margins.
_SLACK = 4.5


def imprint_departures(found: Description, form: Form, profile: Profile) -> Iterator[Departure]:
    passages = _passages(found)
    if not passages:
        return
    copied = [one for one in passages if one.role is Role.CC]
    issued = [one for one in passages if one.role is Role.ISSUED]
    yield from _cc(copied)
    yield from _issued(issued)
    if form is Form.LETTER and issued:
        provision = Provision("10.1", Force.MUST)
        yield depart("issued-letter", provision, "信函格式不加印发机关、印发日期", "有", at=issued[0])
    yield from _sides(copied, issued)
    yield from _date_side(found, issued, profile)
    yield from _rules(found, passages, form, profile)
    yield from _last(found)


def _passages(found: Description) -> list[Passage]:
    flat = [one for part in found.flow for one in (part.passages if isinstance(part, TableSheet) else (part,))]
    return [one for one in flat if one.role in _ROLES and not one.blank]


def _cc(copied: list[Passage]) -> Iterator[Departure]:
    if not copied:
        return
    first, last = copied[0].text.strip(WHITE), copied[-1].text.strip(WHITE)
    if not re.match(r"(?:抄\s*送|主\s*送)\s*：", first):
        other = next((word for word in ("抄报", "分送") if first.startswith(word)), "")
        have = f"“{other}”" if other else "半角冒号" if re.match(r"抄\s*送\s*:", first) else "没有冒号"
        yield depart("cc-colon", _COPIED, "“抄送”后标全角冒号", have, at=copied[0])
    if not last.endswith("。"):
        yield depart("cc-full-stop", _COPIED, "最后一个抄送机关后标句号", f"末字“{last[-1]}”", at=copied[-1])


def _issued(issued: list[Passage]) -> Iterator[Departure]:
    if not issued:
        return
    text = "".join("".join(one.text.split()) for one in issued)
    if not _ISSUED_DATE.search(text):
        expected = "阿拉伯数字标全年、月、日，不编虚位，后加“印发”"
        yield depart("issued-date", _PRINTED, expected, text[-14:], at=issued[-1])


def _sides(copied: list[Passage], issued: list[Passage]) -> Iterator[Departure]:
    """One character free at the left and at the right."""
    for passages, clause in ((copied[:1], "7.4.2"), (issued[:1], "7.4.3")):
        for passage in passages:
            size = passage.size or 14.0
            left = (passage.indent) / size
            if not 0.3 <= left <= 1.8 and not passage.boxed and not passage.text.startswith("\t"):
                provision = Provision(clause, Force.USUALLY)
                code = "cc-indent" if passage.role is Role.CC else "issued-indent"
                yield depart(code, provision, "左空一字", f"左空{left:.1f}字", at=passage)


def _date_side(found: Description, issued: list[Passage], profile: Profile) -> Iterator[Departure]:
    """The date of issue one character from the right, where agency and date share a paragraph."""
    if len(issued) != 1 or not _BOTH.search(issued[0].text):
        return
    line = issued[0]
    size = line.size or 14.0
    area = found.sections[line.section].type_width
    if abs(area - profile.type_width) > _NARROW or ("\t" in line.text and line.right_tab is None):
        return
    if "\t" in line.text:
        room = (area - (line.right_tab or 0.0)) / size
    elif line.align is Alignment.LEFT or line.align is Alignment.JUSTIFY:
        spacing = line.pieces[0].spacing if line.pieces else 0.0
        room = (area - line.left - line.first_line - width(line.text.rstrip(WHITE), size, spacing)) / size
    else:
        return
    if not -0.5 <= room <= 3.0:
        provision = Provision("7.4.3", Force.USUALLY)
        yield depart("issued-place", provision, "印发日期右空一字", f"右空{room:.1f}字", at=line)


def _rules(found: Description, passages: list[Passage], form: Form, profile: Profile) -> Iterator[Departure]:
    rules = _found_rules(found)
    where = "版记分隔线"
    if form is Form.LETTER:
        if rules:
            yield depart(
                "imprint-rules-letter", Provision("10.1", Force.MUST), "没有分隔线", f"{len(rules)}条", where=where
            )
        return
    provision = Provision("7.4.1", Force.MUST)
    roles = {one.role for one in passages}
    wanted = 1 + len(roles)
    if len(rules) < wanted:
        have = f"只有{len(rules)}条" if rules else "没有"
        yield depart("imprint-rules", provision, f"{wanted}条（首条、末条和要素之间）", have, where=where)
        return
    area = profile.value("page.type_width")
    own = found.sections[passages[-1].section].type_width / POINTS_PER_MM
    wrong = next(
        (one for one in rules if one.length and min(abs(one.length - area), abs(one.length - own)) > _SLACK), None
    )
    if wrong is not None:
        yield depart("imprint-rule-width", provision, "与版心等宽", f"{wrong.length:.0f}毫米", where=where)
    yield from _thickness(rules, profile)
    red = next((one for one in rules if one.colour != "000000"), None)
    if red is not None:
        provision = Provision("5.2.4", Force.MUST)
        yield depart("imprint-rule-colour", provision, "黑色", colour_name(red.colour), where=where)


def _thickness(rules: list[Rule], profile: Profile) -> Iterator[Departure]:
    thick, thin = profile.numbers["imprint.thick"], profile.numbers["imprint.thin"]
    outer, inner = [rules[0], rules[-1]], rules[1:-1]
    for kept, number, label in ((outer, thick, "首条和末条"), (inner, thin, "中间")):
        wrong = next((rule for rule in kept if abs(rule.thickness - number.value) > _TOLERANCE), None)
        if wrong is not None:
            provision = Provision(number.clause, number.force)
            expected = f"{label}高{number.value:g}毫米"
            yield depart(
                "imprint-rule-thickness", provision, expected, f"{wrong.thickness:.2f}毫米", where="版记分隔线"
            )


def _found_rules(found: Description) -> list[Rule]:
    """The rules of the imprint from above: of its table, of its paragraphs, or drawn."""
    rules: list[Rule] = []
    shared = False
    for above, below in _borders(found):
        # A row's lower rule and the next one's upper rule are one.
        rules += [above] if above is not None and not shared else []
        rules += [below] if below is not None else []
        shared = below is not None
    drawn = [rule for rule in found.rules if not is_red(rule.colour) and (rule.length or 0) > 90]
    return rules or drawn


def _borders(found: Description) -> Iterator[tuple[Rule | None, Rule | None]]:
    for at, part in enumerate(found.flow):
        if isinstance(part, TableSheet):
            yield from ((row.above, row.below) for row in (part.rows if part.imprint else ()))
        elif _is_imprint(found, at) or (part.blank and (_is_imprint(found, at - 1) or _is_imprint(found, at + 1))):
            yield part.above, part.below


def _is_imprint(found: Description, at: int) -> bool:
    part = found.flow[at] if 0 <= at < len(found.flow) else None
    return isinstance(part, Passage) and part.role in _ROLES


def _last(found: Description) -> Iterator[Departure]:
    """Nothing is printed after the imprint; one that floats stands at the foot of its page."""
    for part in found.flow:
        if isinstance(part, TableSheet) and part.imprint and part.floating and not part.at_foot:
            provision = Provision("7.4.1", Force.MUST)
            first = part.passages[0] if part.passages else None
            yield depart(
                "imprint-foot", provision, "末条分隔线与版心下边缘重合", "不在版心下边缘", where="版记", at=first
            )
    places = [at for at, part in enumerate(found.flow) if _holds_imprint(part)]
    after = (
        [one for one in found.flow[places[-1] + 1 :] if isinstance(one, Passage) and not one.blank] if places else []
    )
    if after:
        where = ELEMENTS[Role.CC]
        yield depart(
            "imprint-place", Provision("7.4", Force.MUST), "在公文最后", "其后还有文字", where=where, at=after[0]
        )


def _holds_imprint(part: Passage | TableSheet) -> bool:
    return part.imprint if isinstance(part, TableSheet) else part.role in _ROLES
