"""Settle: signature and date share a page with body text, and page one has body text (GB/T 9704-2012, 7.3.5.5 and 7.3.3).

A short last paragraph is kept with the signature by the arrangement itself. A long one would leave half a page empty
if all of it moved, so it is let go where the page engine finds text beside the signature anyway; where it does not, the
room above the signature is reduced, then the paragraph moved, then the line pitch altered, within ``_STEPS``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from drafting.layout.arranged import Arranged, Role, StyledParagraph, StyledTable
from drafting.layout.imprint import with_addressees
from drafting.layout.profile import load_profile

if TYPE_CHECKING:
    from drafting.layout.cache import LayoutCache
    from drafting.layout.pages import Page

_CLOSING = frozenset({Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.DATE, Role.NOTE})
_TEXT = frozenset({Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.TABLE, Role.FIGURE})
_SIGNED = frozenset({Role.SIGNATURE, Role.DATE})
# A last paragraph of so many characters is at most three lines and may always move whole.
_SHORT = 80
# Addressees of more characters may fill page one.
_MANY = 110
# Bodies of fewer characters may stand on page one alone.
_SLIGHT = 400
# Bodies of more do not fit on one page.
_PAGE = 1200
# What may be done, the least first: lines less above the signature, lines above the title, parts of the line pitch.
_STEPS = (
    (1.0, 0.0, 1.0),
    (1.0, 0.0, 0.97),
    (1.0, 0.0, 0.958),
    (0.0, 0.0, 1.02),
    (0.0, 0.0, 1.047),
    (1.0, -1.0, 0.958),
    (1.0, -1.0, 0.93),
    (0.0, 1.0, 1.047),
    (0.0, 2.0, 1.06),
    (1.0, -1.0, 0.9),
    (0.0, 3.0, 1.06),
)
_COUNTS = {1.0: "一", 2.0: "两", 3.0: "三"}


class _Good(Protocol):
    """Whether an arrangement prints well; ``imprint_alone``: even where only the imprint stands on the last page."""

    def __call__(self, arranged: Arranged, /, *, imprint_alone: bool = False) -> bool: ...


def settled(arranged: Arranged, cache: LayoutCache | None = None, *, even_imprint: bool = False) -> Arranged:
    """``arranged`` with its signature beside body text as Word and as LibreOffice will break its pages.

    ``cache``: that of the letter on the desk, so that a keystroke tries only what changed. ``even_imprint``: the imprint
    stands on an even page, the back of a sheet.
    """
    if _many_addressees(arranged) and not all(_has_text(pages[0]) for pages in _printed(arranged, cache)):
        arranged = with_addressees(arranged)
    arranged = _beside_text(arranged, cache)
    return _on_an_even_page(arranged, cache) if even_imprint and arranged.imprint else arranged


def _many_addressees(arranged: Arranged) -> bool:
    return any(
        isinstance(part, StyledParagraph) and part.role is Role.ADDRESSEES and len(part.text) > _MANY
        for part in arranged.flow
    )


def _on_an_even_page(arranged: Arranged, cache: LayoutCache | None) -> Arranged:
    """The imprint goes to the next page; where it stands alone already, to the one after a blank page (7.5)."""
    pages = _printed(arranged, cache)[0]
    if len(pages) % 2 == 0:
        return arranged
    alone = not {line.role for line in pages[-1].lines} - {Role.CC, Role.ISSUED}
    return replace(arranged, imprint_turns=2 if alone else 1)


def _has_text(page: Page) -> bool:
    return any(line.role in _TEXT for line in page.lines)


def _beside_text(arranged: Arranged, cache: LayoutCache | None) -> Arranged:
    last = _last_of_body(arranged)
    if last is None:
        return arranged
    paragraph = arranged.flow[last]
    body = sum(len(part.text) for part in arranged.flow[: last + 1] if isinstance(part, StyledParagraph))
    short = isinstance(paragraph, StyledTable) or len(paragraph.text) <= _SHORT
    if short and body > _SLIGHT:
        return arranged
    good = _judge(cache)
    loose = _with(arranged, last, keep_with_next=False)
    if good(loose, imprint_alone=True):
        return loose
    fewer = _stepped(loose, last, _STEPS[0])
    if good(fewer):
        return fewer
    # What is longer than a page has text on page one wherever its last paragraph goes.
    return arranged if body > _PAGE else _rearranged(arranged, loose, last, good)


def _rearranged(arranged: Arranged, loose: Arranged, last: int, good: _Good) -> Arranged:
    """A letter of about one page, by the first step that serves."""
    steps = [_stepped(loose, last, step) for step in _STEPS]
    tried = (arranged, *steps)
    alone = (found for found in tried if good(found, imprint_alone=True))
    return next((found for found in tried if good(found)), None) or next(alone, arranged)


def _last_of_body(arranged: Arranged) -> int | None:
    """The place of the last paragraph or table before signature and date; None where there is none or no signature."""
    roles = [part.role if isinstance(part, StyledParagraph) else Role.TABLE for part in arranged.flow]
    if Role.DATE not in roles and Role.SIGNATURE not in roles:
        return None
    place = max(index for index, role in enumerate(roles) if role in (Role.SIGNATURE, Role.DATE))
    while place >= 0 and roles[place] in _CLOSING:
        place -= 1
    return place if place >= 0 and roles[place] in _TEXT else None


def _stepped(arranged: Arranged, last: int, step: tuple[float, float, float]) -> Arranged:
    """The arrangement with one step taken, and a notice that says so."""
    less, above, share = step
    notices: list[str] = []
    for index, part in enumerate(arranged.flow):
        if index > last and _is(part, Role.SIGNATURE, Role.DATE):
            if less and isinstance(part, StyledParagraph) and part.space_before > less:
                arranged = _with(arranged, index, space_before=part.space_before - less)
                notices.append("署名前少空一行")
            break
    title = next((index for index, part in enumerate(arranged.flow) if _is(part, Role.TITLE)), None)
    if above and title is not None and isinstance(part := arranged.flow[title], StyledParagraph):
        arranged = _with(arranged, title, space_before=max(part.space_before + above, 0.0))
        notices.append(f"标题前{'多' if above > 0 else '少'}空{_COUNTS[abs(above)]}行")
    if share != 1.0:
        pitch = load_profile(arranged.profile).pitch
        arranged = _respaced(arranged, round(pitch * share, 2))
        notices.append(f"行距由{pitch:g}磅调整为{pitch * share:.2f}磅")
    return replace(arranged, notices=(*arranged.notices, f"为使落款与正文同页，{'，'.join(notices)}。"))


def _printed(arranged: Arranged, cache: LayoutCache | None) -> tuple[tuple[Page, ...], ...]:
    """The pages as each program prints them."""
    # The page engine is loaded only for the few letters that need it: format has 0.2 s for all it does.
    from drafting.layout.cache import LayoutCache
    from drafting.layout.kinsoku import LIBREOFFICE, WORD
    from drafting.layout.paginate import paginate

    trials = cache.trials if cache else dict[str, LayoutCache]()
    return tuple(
        paginate(arranged, rules, trials.setdefault(rules.name, LayoutCache())).pages for rules in (LIBREOFFICE, WORD)
    )


def _judge(cache: LayoutCache | None) -> _Good:
    from drafting.layout.cache import LayoutCache

    shared = cache or LayoutCache()

    def good(found: Arranged, /, *, imprint_alone: bool = False) -> bool:
        for pages in _printed(found, shared):
            roles = [{line.role for line in page.lines} for page in pages]
            signed = next((seen for seen in roles if seen & _SIGNED), set[Role]())
            if not (signed & _TEXT and roles[0] & _TEXT):
                return False
            if not (imprint_alone or roles[-1] & (_TEXT | _SIGNED)):
                return False
        return True

    return good


def _respaced(arranged: Arranged, pitch: float) -> Arranged:
    flow = tuple(
        replace(part, pitch=pitch)
        if isinstance(part, StyledParagraph) and part.role in _TEXT and not part.image
        else part
        for part in arranged.flow
    )
    return replace(arranged, flow=flow)


def _with(arranged: Arranged, place: int, **changes: bool | float) -> Arranged:
    part = arranged.flow[place]
    if not isinstance(part, StyledParagraph):
        return arranged
    return replace(arranged, flow=(*arranged.flow[:place], replace(part, **changes), *arranged.flow[place + 1 :]))  # pyright: ignore[reportArgumentType]


def _is(part: StyledParagraph | StyledTable, *roles: Role) -> bool:
    return isinstance(part, StyledParagraph) and part.role in roles
