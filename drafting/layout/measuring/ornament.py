"""What is done to characters beside typeface, size, weight and colour: slant, lines, scale, spacing, half-width quotes.

The standard asks for 28 characters a line of plain 3号仿宋 (GB/T 9704-2012, 5.2.2 and 5.2.3); it names none of these, so
nothing here is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from drafting.layout.arranged import Role
from drafting.layout.measuring.body import TEXT
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, Passage, Piece
from drafting.layout.measuring.fonts import typeface_of
from drafting.layout.measuring.look import element_code
from drafting.layout.profile import STANDARD, Force, load_profile

_PLAIN = TEXT | {Role.TITLE, Role.ADDRESSEES, Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.DATE, Role.NOTE}
_CUSTOM = Provision("", Force.CUSTOM)
_GRID = Provision("5.2.3", Force.USUALLY)
# In points: what rounding and a line made to fit come to.
_APART = 0.7
# Fonts of these characters follow the Latin font unless a run says otherwise.
_SHARED = frozenset("“”‘’…—·")
_MANNERS: tuple[tuple[str, str, Callable[[Piece], bool]], ...] = (
    ("italic", "斜体", lambda piece: piece.italic),
    ("underline", "加下划线", lambda piece: piece.underlined and bool(piece.text.strip(WHITE))),
    ("strike", "加删除线", lambda piece: piece.struck),
)


def ornament_departures(found: Description) -> Iterator[Departure]:
    passages = [one for one in found.flow if isinstance(one, Passage) and one.role in _PLAIN]
    usual = _usual(passages)
    mixed = any(piece.hinted for one in passages for piece in one.pieces)
    for passage in passages:
        yield from _manners(passage)
        if passage.role is Role.BODY:
            yield from _stretched(passage, usual)
            yield from _latin(passage)
        if mixed:
            yield from _quotes(passage)


def _manners(passage: Passage) -> Iterator[Departure]:
    for aspect, have, shows in _MANNERS:
        part = _part(passage, shows)
        if part is not None:
            yield depart(_code(passage, aspect), _CUSTOM, "不用斜体、下划线、删除线", have, at=passage, part=part)


def _usual(passages: list[Passage]) -> float:
    """The letter spacing of most of the body, in points."""
    counted: Counter[float] = Counter()
    for passage in passages:
        for piece in passage.pieces if passage.role is Role.BODY else ():
            counted[round(piece.spacing, 2)] += len(piece.text)
    return counted.most_common(1)[0][0] if counted else 0.0


def _stretched(passage: Passage, usual: float) -> Iterator[Departure]:
    """Characters narrower, wider or farther apart than the letter's others, but for a few made to fit."""
    scaled = next((piece for piece in passage.pieces if _long(piece) and not 95 <= piece.scale <= 105), None)
    if scaled is not None:
        part = _part(passage, lambda piece: piece.scale == scaled.scale)
        yield depart(_code(passage, "scale"), _GRID, "字宽100%", f"缩放{scaled.scale}%", at=passage, part=part)
    spaced = next((piece for piece in passage.pieces if _long(piece) and abs(piece.spacing - usual) > _APART), None)
    if spaced is not None:
        part = _part(passage, lambda piece: piece.spacing == spaced.spacing)
        have = f"字符间距{'加宽' if spaced.spacing > usual else '紧缩'}{abs(spaced.spacing - usual):.1f}磅"
        yield depart(_code(passage, "spacing"), _GRID, "每行28字，字距一致", have, at=passage, part=part)


def _long(piece: Piece) -> bool:
    return len(piece.text.strip(WHITE)) > 3


def _latin(passage: Passage) -> Iterator[Departure]:
    """Digits and Latin in the Chinese font or the profile's Latin one; the standard leaves it open."""
    usual = load_profile(STANDARD).latin
    # A number that Word generates is in the list's own font.
    for piece in passage.pieces[bool(passage.number) :]:
        shows = any(char.isascii() and char.isalnum() for char in piece.text)
        if shows and piece.latin and piece.latin.casefold() != usual.casefold() and typeface_of(piece.latin) is None:
            part = _part(passage, lambda one, name=piece.latin: one.latin == name)
            yield depart(
                _code(passage, "latin"), _CUSTOM, f"数字、字母用{usual}或中文字体", piece.latin, at=passage, part=part
            )
            return


def _quotes(passage: Passage) -> Iterator[Departure]:
    """Where other runs are told to set “ ” … — in the Chinese font, one that is not sets them in the Latin font."""
    part = _part(
        passage,
        lambda piece: not piece.hinted and typeface_of(piece.latin) is None and not _SHARED.isdisjoint(piece.text),
    )
    if part is not None:
        have = "引号、省略号等用西文字体"
        yield depart(_code(passage, "quotes"), _CUSTOM, "用中文字体（全角）", have, at=passage, part=part)


def _part(passage: Passage, shows: Callable[[Piece], bool]) -> tuple[int, int] | None:
    """From the first to the last piece of which it holds."""
    at, places = 0, list[tuple[int, int]]()
    for piece in passage.pieces:
        if piece.text.strip(WHITE) and shows(piece):
            places.append((at, at + len(piece.text)))
        at += len(piece.text)
    return (places[0][0], places[-1][1]) if places else None


def _code(passage: Passage, aspect: str) -> str:
    return f"{element_code(passage.role or Role.BODY)}-{aspect}"
