"""Which form a file has, and its authority's name and red rules (GB/T 9704-2012, 7.2.7 and 10.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.layout.arranged import Alignment, Role
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import Description, Furniture, Passage, Rule, TableSheet
from drafting.layout.measuring.look import colour_name, is_red
from drafting.layout.profile import Force, Number, Profile
from drafting.model.lengths import MM_PER_PT as MM
from drafting.model.letter import Form

_SHORTEST = 90.0
_WIDTH_TOLERANCE = 2.0
_PLACE_TOLERANCE = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """``rules`` are those of the head (and of page one's foot); ``pitch`` the line pitch gaps are counted in;
    ``last_line``: the authority's own last line; ``middles``: of the sheet and of its type area, in millimetres;
    ``nameless``: red rules without a name, nor a picture that could be one.
    """

    form: Form
    authority: Passage | None
    last_line: Passage | None
    rules: tuple[Rule, ...]
    pitch: float
    nameless: bool = False
    middles: tuple[float, ...] = ()


def shaped(found: Description, profile: Profile) -> Shaped:
    """The form, told from the name above the text, the rules and where the 文号 stands."""
    first = found.sections[0]
    pages = ("first",) if first.first_differs or _heads(first.part("header", "first")) else ("default",)
    headers = [part for part in first.furniture if part.kind in ("header", "footer") and part.pages in pages]
    placed = [one for part in headers for one in part.passages] + list(found.boxes)
    flowing = [one for part in found.flow for one in (part.passages if isinstance(part, TableSheet) else (part,))]
    names = [one for one in (*placed, *flowing) if one.role is Role.AUTHORITY]
    name = names[0] if names else None
    rules = [rule for part in headers for rule in part.rules] + list(found.rules)
    # The black line that Word's own header style draws is no rule of the head.
    rules += [rule for part in headers for rule in _bordered(part.passages) if is_red(rule.colour)]
    rules += _borders(flowing) + _table_borders(found)
    long = tuple(rule for rule in rules if (rule.length or 0) >= _SHORTEST and (is_red(rule.colour) or name))
    number = next((one for one in flowing if one.role is Role.DOC_NUMBER), None)
    kept = tuple(rule for rule in long if is_red(rule.colour) or not _of_imprint(rule, found))
    upright = abs(first.width * MM - profile.value("page.width")) < 1.0
    pictured = any(one.picture for one in (*placed, *flowing[:8]))
    return Shaped(
        form=_form(name, number, kept, found),
        authority=name,
        last_line=names[-1] if names else None,
        rules=kept,
        pitch=profile.pitch,
        nameless=name is None and bool(kept) and not pictured,
        # On another sheet nothing stands where it should.
        middles=(first.width / 2 * MM, (first.left + first.type_width / 2) * MM) if upright else (),
    )


def _heads(part: Furniture | None) -> bool:
    """Whether a first page's header holds the red head, even where Word is told not to show it."""
    return part is not None and (bool(part.rules) or any(one.role is Role.AUTHORITY for one in part.passages))


def _borders(flowing: list[Passage]) -> list[Rule]:
    """The borders of paragraphs above the title."""
    end = next((at for at, one in enumerate(flowing) if one.role in (Role.TITLE, Role.ADDRESSEES)), 0)
    return _bordered(flowing[:end])


def _table_borders(found: Description) -> list[Rule]:
    """The red borders of a table that sets out the head."""
    head = [part for part in found.flow if isinstance(part, TableSheet) and _sets_head(part)]
    rows = [row for table in head for row in table.rows]
    return [rule for row in rows for rule in (row.above, row.below) if rule is not None and is_red(rule.colour)]


def _sets_head(table: TableSheet) -> bool:
    return any(one.role in (Role.AUTHORITY, Role.DOC_NUMBER) for one in table.passages)


def _bordered(passages: list[Passage] | tuple[Passage, ...]) -> list[Rule]:
    return [rule for one in passages for rule in (one.above, one.below) if rule is not None]


def _of_imprint(rule: Rule, found: Description) -> bool:
    """Whether a black rule belongs to the imprint: it is anchored below the title and no wider than the type area."""
    title = next((at for at, one in enumerate(found.flow) if isinstance(one, Passage) and one.role is Role.TITLE), 0)
    return rule.place > title and (rule.length or 0) < 165


def _form(name: Passage | None, number: Passage | None, rules: tuple[Rule, ...], found: Description) -> Form:
    if name is None and not rules:
        return Form.PLAIN
    strokes = sum(2 if rule.double else 1 for rule in rules)
    if strokes == 1 and name is not None and "".join(name.text.split()).endswith("文件"):
        return Form.RED_HEAD
    if strokes >= 2 or any((rule.length or 0) > 163 for rule in rules):
        return Form.LETTER
    text = "".join(name.text.split()) if name else ""
    if rules or text.endswith("文件"):
        return Form.RED_HEAD
    right = number is not None and number.align is Alignment.RIGHT
    return Form.LETTER if right or found.sections[0].first_differs else Form.RED_HEAD


def rule_departures(found: Shaped, profile: Profile, top: float | None, last: float | None) -> Iterator[Departure]:
    """The red rules of the head. ``top`` and ``last``: where the characters of the authority's first and last line begin,
    in mm from the sheet's top.
    """
    if found.nameless:
        where, provision = ELEMENTS[Role.AUTHORITY], Provision("7.2.4, 10.1", Force.MUST)
        yield depart("authority-missing", provision, "有发文机关标志", "没有", where=where)
    if found.form is Form.LETTER:
        yield from _letter_rules(found, profile, top, last)
    elif found.form is Form.RED_HEAD:
        provision, width = Provision("7.2.7", Force.MUST), profile.value("page.type_width")
        if not found.rules:
            yield depart("red-rule-missing", provision, "发文字号下一条红色分隔线", "没有", where="版头分隔线")
        yield from _each(found, provision, width, "版头分隔线")


def _letter_rules(found: Shaped, profile: Profile, top: float | None, last: float | None) -> Iterator[Departure]:
    number = profile.numbers["letter.rule_length"]
    provision = _provision(number)
    strokes = sum(2 if rule.double else 1 for rule in found.rules)
    if strokes < 4:
        expected = "首页上、下各一条红色双线"
        have = "没有" if not strokes else f"只有{strokes}条线"
        yield depart("red-rule-missing", provision, expected, have, where="信函格式红色双线")
    yield from _each(found, provision, number.value, "信函格式红色双线")
    half = profile.value("page.height") / 2
    upper = sorted((rule for rule in found.rules if rule.y is not None and rule.y < half), key=_y)
    lower = sorted((rule for rule in found.rules if rule.y is not None and rule.y >= half), key=_y)
    yield from _order(upper, "上线应上粗下细", provision, thick_first=True)
    yield from _order(lower, "下线应上细下粗", provision, thick_first=False)
    if lower:
        yield from _lower_place(lower, profile)
    placed = top is not None and abs(top - profile.value("letter.authority_top")) <= _PLACE_TOLERANCE
    if upper and placed and last is not None and found.last_line is not None:
        wanted = profile.numbers["letter.rule_below_authority"]
        below = _y(upper[0]) - upper[0].thickness / 2 - (last + found.last_line.size * MM)
        if abs(below - wanted.value) > _PLACE_TOLERANCE:
            expected = f"发文机关标志下{wanted.value:g}毫米"
            yield depart("red-rule-place", _provision(wanted), expected, f"约{below:.1f}毫米", where="上红色双线")


def _lower_place(lower: list[Rule], profile: Profile) -> Iterator[Departure]:
    wanted = profile.numbers["letter.rule_from_bottom"]
    middle = (_y(lower[0]) + _y(lower[-1])) / 2
    distance = profile.value("page.height") - middle
    if abs(distance - wanted.value) > _PLACE_TOLERANCE:
        expected = f"距下页边{wanted.value:g}毫米"
        yield depart("red-rule-place", _provision(wanted), expected, f"{distance:.1f}毫米", where="下红色双线")


def _each(found: Shaped, provision: Provision, width: float, where: str) -> Iterator[Departure]:
    """Colour and length of every rule, each fault told once."""
    for rule in found.rules:
        if not is_red(rule.colour):
            yield depart("red-rule-colour", provision, "红色", colour_name(rule.colour), where=where)
            break
    for rule in found.rules:
        if rule.length is not None and abs(rule.length - width) > _WIDTH_TOLERANCE:
            yield depart("red-rule-width", provision, f"长{width:g}毫米", f"{rule.length:.0f}毫米", where=where)
            return
    for rule in found.rules:
        aside = _aside(rule, found.middles)
        if abs(aside) > _PLACE_TOLERANCE:
            have = f"偏{'右' if aside > 0 else '左'}{abs(aside):.0f}毫米"
            yield depart("red-rule-centre", provision, "居中", have, where=where)
            break


def _aside(rule: Rule, middles: tuple[float, ...]) -> float:
    """How far its middle stands from the sheet's or the type area's, whichever is nearer, in millimetres."""
    if rule.x is None or rule.length is None:
        return 0.0
    middle = rule.x + rule.length / 2
    return min((middle - centre for centre in middles), key=abs, default=0.0)


def _order(pair: list[Rule], expected: str, provision: Provision, *, thick_first: bool) -> Iterator[Departure]:
    first: bool | None = None
    if len(pair) == 2:
        first = None if abs(pair[0].thickness - pair[1].thickness) < 0.05 else pair[0].thickness > pair[1].thickness
    elif len(pair) == 1 and pair[0].double:
        first = pair[0].thick_first
    if first is not None and first is not thick_first:
        have = "上细下粗" if thick_first else "上粗下细"
        yield depart("red-rule-order", provision, expected[-4:], have, where="信函格式红色双线")


def _y(rule: Rule) -> float:
    return rule.y or 0.0


def _provision(number: Number) -> Provision:
    return Provision(number.clause, number.force)
