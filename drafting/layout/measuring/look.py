"""Typeface, size, weight and colour of every element (GB/T 9704-2012, 5.2.2, 5.2.4 and the clause of each element)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafting.layout.arranged import Role, Typeface
from drafting.layout.measuring.departure import ELEMENTS, Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, Piece, TableSheet
from drafting.layout.measuring.fonts import NAMES, typeface_of
from drafting.layout.profile import Force, Profile, RoleFormat

SIZES = {22.0: "2号", 16.0: "3号", 14.0: "4号", 12.0: "小4号", 10.5: "5号", 15.0: "小3号", 18.0: "小2号", 9.0: "小5号"}
_TOLERANCE = 0.3
_HEADINGS = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3, 4: Role.HEADING_4}
# Elements whose typeface is settled locally, not by the standard.
_FREE_TYPEFACE = frozenset(
    {Role.CATEGORY, Role.DISCLOSURE, Role.CAPTION, Role.FIGURE, Role.TABLE, Role.ATTACHMENT_TITLE}
)
_FREE_SIZE = frozenset({Role.AUTHORITY, Role.CAPTION, Role.FIGURE, Role.TABLE, Role.ATTACHMENT_TITLE, Role.PAGE_NUMBER})
_LIGHT = frozenset(set(Role) - {Role.TABLE, Role.CAPTION, Role.FIGURE, Role.AUTHORITY, Role.PAGE_NUMBER, Role.BLANK})
_SIGNER = "签发人"
Part = tuple[Piece, int, int]


def look_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    """What differs in the body, its tables and boxes; page numbers are looked at with their place."""
    passages: list[Passage] = []
    for part in found.flow:
        passages.extend(part.passages if isinstance(part, TableSheet) else (part,))
    passages += found.boxes
    passages += [one for section in found.sections for part in section.furniture for one in part.passages]
    for passage in dict.fromkeys(passages):
        if passage.role is not None and passage.role is not Role.PAGE_NUMBER:
            yield from _of_passage(passage, profile)


def _of_passage(passage: Passage, profile: Profile) -> Iterator[Departure]:
    for role, parts in _portions(passage):
        style = profile.roles[Role.BODY if role is Role.BLANK else role]
        told = replace(passage, role=role)
        yield from _size(told, style, parts)
        yield from _typeface(told, style, parts)
        yield from _bold(told, parts)
        yield from _colour(told, parts)


def _portions(passage: Passage) -> Iterator[tuple[Role, list[Part]]]:
    """The elements in the paragraph with their pieces: a run-in heading and the text after it are two."""
    role = passage.role or Role.BODY
    parts: list[Part] = []
    at = 0
    for piece in passage.pieces:
        parts.append((piece, at, at + len(piece.text)))
        at += len(piece.text)
    for mark, start, end in passage.marks:
        yield mark, list(_cut(parts, start, end))
    if passage.marks:
        return
    if passage.lead is None:
        yield role, [part for part in parts if part[0].text.strip(WHITE)]
        return
    level, end = passage.lead
    yield _HEADINGS[level], list(_cut(parts, 0, end))
    yield role, list(_cut(parts, end, at))


def _cut(parts: list[Part], start: int, end: int) -> Iterator[Part]:
    for piece, first, last in parts:
        low, high = max(first, start), min(last, end)
        text = piece.text[low - first : high - first] if low < high else ""
        if text.strip(WHITE):
            yield replace(piece, text=text), low, high


def _size(passage: Passage, style: RoleFormat, parts: list[Part]) -> Iterator[Departure]:
    if style.role in _FREE_SIZE:
        return
    wrong = [part for part in parts if abs(part[0].size - style.size) > _TOLERANCE]
    if wrong:
        provision = Provision(style.clause or "5.2.2", Force.USUALLY)
        yield depart(
            _code(style.role, "size"),
            provision,
            size_name(style.size),
            size_name(wrong[0][0].size),
            at=passage,
            part=_span(wrong),
        )


def _typeface(passage: Passage, style: RoleFormat, parts: list[Part]) -> Iterator[Departure]:
    if style.role in _FREE_TYPEFACE:
        return
    wrong = [part for part in parts if _tells_typeface(part[0].text) and not _fits(part, style.typeface, passage)]
    if not wrong:
        yield from _themed(passage, style, parts)
        return
    expected = Typeface.KAITI if _is_signer(wrong[0], passage) else style.typeface
    force = Force.RECOMMENDED if style.role is Role.AUTHORITY else Force.USUALLY
    clause = style.clause or "5.2.2"
    if expected is not style.typeface:
        force, clause = Force.MUST, "7.2.6"
    font = wrong[0][0].east_asian or "未指定字体"
    provision, named = Provision(clause, force), _SIGNER if _names_signer(wrong[0], passage) else ""
    code = _code(style.role, "font")
    yield depart(code, provision, NAMES[expected], font, where=named, at=passage, part=_span(wrong))


def _themed(passage: Passage, style: RoleFormat, parts: list[Part]) -> Iterator[Departure]:
    """A theme font is right only until the theme changes, which another program or machine may do."""
    themed = [part for part in parts if part[0].themed and _tells_typeface(part[0].text)]
    if themed:
        code, provision = _code(style.role, "theme-font"), Provision("", Force.CUSTOM)
        have = f"随主题变的字体（现为{themed[0][0].east_asian}）"
        yield depart(code, provision, f"直接指定{NAMES[style.typeface]}", have, at=passage, part=_span(themed))


def _fits(part: Part, typeface: Typeface, passage: Passage) -> bool:
    if _is_signer(part, passage):
        typeface = Typeface.KAITI
    return typeface_of(part[0].east_asian) is typeface


def _is_signer(part: Part, passage: Passage) -> bool:
    """Whether the piece is the name after 签发人：, or a further one after the 文号 or on a line of its own."""
    if passage.role is not Role.DOC_NUMBER:
        return False
    label = passage.text.find(_SIGNER)
    if label >= 0:
        return label < part[1]
    return passage.text.rfind("号") < part[1] and not any(map(str.isdigit, part[0].text))


def _names_signer(part: Part, passage: Passage) -> bool:
    """Whether the piece is of 签发人：, the name or the words before it."""
    label = passage.text.find(_SIGNER)
    return _is_signer(part, passage) or (passage.role is Role.DOC_NUMBER and 0 <= label <= part[1])


def _tells_typeface(text: str) -> bool:
    """Whether any character in it must be in the element's font: a common Chinese one; rare ones may need another font."""
    for char in text:
        if "\u4e00" <= char <= "\u9fff":
            try:
                char.encode("gb2312")
            except UnicodeEncodeError:
                continue
            return True
    return False


def _bold(passage: Passage, parts: list[Part]) -> Iterator[Departure]:
    role = passage.role or Role.BODY
    if role not in _LIGHT:
        return
    bold = [part for part in parts if part[0].bold and _tells_typeface(part[0].text)]
    # A few words of the body may be stressed; an element that is bold as a whole, or a heading, is not as the standard has it.
    stressed = role in (Role.BODY, Role.NOTE) and len(bold) < len(
        [one for one in parts if _tells_typeface(one[0].text)]
    )
    if bold and not stressed:
        provision = Provision("7.3.3" if role in _HEADINGS.values() else "5.2.2", Force.USUALLY)
        yield depart(_code(role, "bold"), provision, "不加粗", "加粗", at=passage, part=_span(bold))


def _colour(passage: Passage, parts: list[Part]) -> Iterator[Departure]:
    role = passage.role or Role.BODY
    if role is Role.AUTHORITY:
        wrong = [part for part in parts if not is_red(part[0].colour)]
        if wrong:
            provision = Provision("7.2.4, 10.1", Force.MUST)
            yield depart("authority-colour", provision, "红色", colour_name(wrong[0][0].colour), at=passage)
        return
    wrong = [part for part in parts if part[0].colour != "000000" or part[0].highlight]
    if wrong:
        found = "有突出显示底色" if wrong[0][0].colour == "000000" else colour_name(wrong[0][0].colour)
        yield depart(
            _code(role, "colour"), Provision("5.2.4", Force.MUST), "黑色", found, at=passage, part=_span(wrong)
        )


def is_red(colour: str) -> bool:
    """Whether a colour prints as red."""
    if not re.fullmatch("[0-9A-Fa-f]{6}", colour):
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xB0 and green <= 0x50 and blue <= 0x50


def colour_name(colour: str) -> str:
    if colour == "000000":
        return "黑色"
    return colour if len(colour) != 6 else f"{'红色' if is_red(colour) else '颜色'} {colour}"


def size_name(points: float) -> str:
    name = SIZES.get(points)
    return f"{name}（{points:g}磅）" if name else f"{points:g}磅"


def _span(parts: list[Part]) -> tuple[int, int]:
    return parts[0][1], parts[-1][2]


def _code(role: Role, aspect: str) -> str:
    return f"{element_code(role)}-{aspect}"


def element_code(role: Role) -> str:
    return role.value.replace("_", "-") if role in ELEMENTS else "body"
