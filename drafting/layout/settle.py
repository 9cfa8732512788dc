"""Settle: page one has body text, signature and date share a page with some, and the imprint stands where it should
(GB/T 9704-2012, 7.3.2, 7.3.3, 7.3.5.5, 7.4).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.layout.arranged import Arranged, Role, StyledParagraph, StyledTable
from drafting.layout.closing import beside_text
from drafting.layout.imprint import with_addressees
from drafting.layout.resettle import settled_as_before
from drafting.layout.trial import TEXT

if TYPE_CHECKING:
    from drafting.layout.cache import LayoutCache
    from drafting.layout.pages import Page

# Addressees of more characters may fill page one.
_MANY = 110


def settled(
    arranged: Arranged, cache: LayoutCache | None = None, *, even_imprint: bool = False, as_before: bool = False
) -> Arranged:
    """``arranged`` with its signature beside body text as Word and as LibreOffice will break its pages.

    ``cache``: that of the letter on the desk, so that a keystroke tries only what changed. ``even_imprint``: the imprint
    stands on an even page, the back of a sheet. ``as_before``: what was done to the cache's letter is done again untried.
    """
    known = cache.settled if cache and as_before else None
    if known and (again := settled_as_before(arranged, *known)) is not None:
        return again
    found = _settled(arranged, cache, even_imprint)
    if cache:
        cache.settled = arranged, found
    return found


def _settled(arranged: Arranged, cache: LayoutCache | None, even_imprint: bool) -> Arranged:
    if _many_addressees(arranged) and not all(_has_text(pages[0]) for pages in _printed(arranged, cache)):
        arranged = with_addressees(arranged)
    arranged = beside_text(arranged, cache)
    if arranged.noted and arranged.imprint:
        arranged = _after_notes(arranged, cache)
    last = arranged.flow[-1] if arranged.flow else None
    if arranged.imprint and isinstance(last, StyledTable) and not (last.landscape or arranged.imprint_turns):
        arranged = _after_table(arranged, cache)
    return _on_an_even_page(arranged, cache) if even_imprint and arranged.imprint else arranged


def _after_notes(arranged: Arranged, cache: LayoutCache | None) -> Arranged:
    """Both stand at the foot of a page: where the last one has footnotes, the imprint goes to a page of its own."""
    bare = replace(arranged, imprint=())
    noted = any(line.role is Role.FOOTNOTE for pages in _printed(bare, cache) for line in pages[-1].lines)
    return replace(arranged, imprint_turns=1) if noted else arranged


def _after_table(arranged: Arranged, cache: LayoutCache | None) -> Arranged:
    """LibreOffice pushes a whole table off the page whose foot the imprint claims: where it has no room, it turns the page."""
    turned = all(_imprint_alone(pages[-1]) for pages in _printed(arranged, cache))
    return replace(arranged, imprint_turns=1) if turned else arranged


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
    return replace(arranged, imprint_turns=2 if _imprint_alone(pages[-1]) else 1)


def _imprint_alone(page: Page) -> bool:
    return not {line.role for line in page.lines} - {Role.CC, Role.ISSUED}


def _has_text(page: Page) -> bool:
    return any(line.role in TEXT for line in page.lines)


def _printed(arranged: Arranged, cache: LayoutCache | None) -> tuple[tuple[Page, ...], ...]:
    """The pages as each program prints them."""
    # The page engine is loaded only for the few letters that need it: format has 0.2 s for all it does.
    from drafting.layout.cache import LayoutCache
    from drafting.layout.kinsoku import LIBREOFFICE, WORD
    from drafting.layout.paginate import outline

    cache = cache or LayoutCache()
    return tuple(outline(arranged, rules, cache) for rules in (LIBREOFFICE, WORD))
