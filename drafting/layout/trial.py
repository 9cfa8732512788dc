"""Trial: a letter laid out to see where its signature comes to stand, and the pitch at which it would stand elsewhere.

What is done about it is drafting/layout/remedies.py.
"""

from __future__ import annotations

from math import ceil, floor, inf
from typing import TYPE_CHECKING

from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.profile import load_profile
from drafting.model.lengths import POINTS_PER_MM

if TYPE_CHECKING:
    from drafting.layout.cache import LayoutCache
    from drafting.layout.pages import Page

CLOSING = frozenset({Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.DATE, Role.NOTE})
TEXT = frozenset({Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.TABLE, Role.FIGURE})
SIGNED = frozenset({Role.SIGNATURE, Role.DATE})
_NOTED = SIGNED | {Role.NOTE}
# A pitch this much closer or wider than what just fits, in points of the whole page: twentieths of a point are written.
_MARGIN = 1.0
_BELOW_BASELINE = 0.2
SEAL_GAP = 2.0
"""More lines than this above a signature are room for a seal beside another."""


class Trial:
    """``arranged`` keeps its last paragraph, at ``last``, with the signature. One trial is for one letter."""

    def __init__(self, arranged: Arranged, last: int, cache: LayoutCache | None) -> None:
        # The page engine is loaded only for the letters that need it: format has 0.2 s for all it does.
        from drafting.layout.cache import LayoutCache

        self.arranged, self.last = arranged, last
        self.profile = load_profile(arranged.profile)
        self._cache = cache or LayoutCache()
        # By identity; the letter is kept with its pages, so that its id is not given to others.
        self._printed: dict[tuple[int, str], tuple[Arranged, tuple[Page, ...]]] = {}

    @property
    def movable(self) -> bool:
        """Whether the last of the body moves along with the signature."""
        part = self.arranged.flow[self.last]
        return isinstance(part, StyledParagraph) and part.keep_with_next

    @property
    def seals_apart(self) -> bool:
        """Whether signatures stand apart for their seals."""
        return any(
            isinstance(part, StyledParagraph) and part.role is Role.SIGNATURE and part.space_before > SEAL_GAP
            for part in self.arranged.flow
        )

    def pages(self, found: Arranged) -> tuple[Page, ...]:
        """As LibreOffice prints them, lines without their characters."""
        return self._paginated(found, "libreoffice")

    def imprints_alone(self, found: Arranged) -> int | None:
        """In how many programs the imprint is alone on the last page; None where text is missing beside the signature or
        on page one, or the date stands on another page than the signature.
        """
        alone = 0
        for rules in ("libreoffice", "word"):
            pages = self._paginated(found, rules)
            if not (_has(pages[_signed(pages)], TEXT) and _has(pages[0], TEXT) and _one(pages, _NOTED)):
                return None
            alone += not _has(pages[-1], TEXT | SIGNED)
        return alone

    def together(self, found: Arranged) -> bool:
        """Whether all signatures and the date stand on one page."""
        return _one(self.pages(found), SIGNED)

    def straddles(self, found: Arranged) -> bool:
        """Whether the last paragraph begins on a page before the one it ends on, in either program."""
        part = found.flow[self.last]
        return any(
            len({number for number, page in enumerate(pages) for line in page.lines if line.block_id == part.block_id})
            > 1
            for pages in (self.pages(found), self._paginated(found, "word"))
        )

    def text_page(self, found: Arranged) -> int:
        """The page before the signature's on which the text ends."""
        pages = self.pages(found)
        return max((index for index in range(_signed(pages)) if _has(pages[index], TEXT)), default=0)

    def left_short(self, found: Arranged) -> int:
        """How many lines the page before the signature's is short of."""
        pages = self.pages(found)
        signed = _signed(pages)
        return int(self._room(pages[signed - 1]) / self.profile.pitch + 0.1) if signed else 0

    def closer(self, found: Arranged, *, fewer: int = 0) -> float:
        """The pitch of the page on which the text ends that gives room for the signature, ``fewer`` lines above it.

        0 where there is none.
        """
        pages, page = self.pages(found), self.text_page(found)
        closing = {round(line.y_mm, 1) for line in pages[_signed(pages)].lines if line.role in CLOSING}
        blank = sum(part.space_before for part in after_body(found, self.last))
        needed = (len(closing) + blank - fewer) * self.profile.pitch - self._room(pages[page])
        return self._changed(found, page, -needed - _MARGIN) or 0.0

    def line_more(self, found: Arranged, page: int) -> float:
        """The pitch at which a page holds one more line; 0 where there is none."""
        return self._changed(found, page, self._room(self.pages(found)[page]) - self.profile.pitch - _MARGIN) or 0.0

    def wider(self, found: Arranged, page: int) -> float:
        """The pitch of a page at which its last line goes to the next; infinite where there is none."""
        return self._changed(found, page, self._room(self.pages(found)[page]) + _MARGIN) or inf

    def own(self, found: Arranged, page: int) -> set[str]:
        """The blocks that stand on this page only."""
        pages = self.pages(found)
        here, elsewhere = set[str](), set[str]()
        for index, each in enumerate(pages):
            (here if index == page else elsewhere).update(line.block_id for line in each.lines if line.role in TEXT)
        last = found.flow[self.last].block_id
        return (here - elsewhere) | ({last} & here)

    def _changed(self, found: Arranged, page: int, gained: float) -> float | None:
        """The pitch at which the page's own text is higher by so many points; None where it has none."""
        own = self.own(found, page)
        lines = {
            round(line.y_mm, 1)
            for line in self.pages(found)[page].lines
            if line.block_id in own and line.role in TEXT and line.role is not Role.TABLE
        }
        if not lines:
            return None
        exact = 20 * (self.profile.pitch + gained / len(lines))
        return (ceil(exact) if gained > 0 else floor(exact)) / 20

    def _room(self, page: Page) -> float:
        """Points left under the page's last line of flowing text."""
        foot = page.height_mm - self._foot_margin
        low = max(
            (
                line.y_mm + _BELOW_BASELINE * self.profile.pitch / POINTS_PER_MM
                for line in page.lines
                if line.role in TEXT | CLOSING
            ),
            default=0.0,
        )
        return (foot - low) * POINTS_PER_MM

    @property
    def _foot_margin(self) -> float:
        value = self.profile.value
        return value("page.height") - value("page.top") - value("page.type_height")

    def _paginated(self, found: Arranged, rules: str) -> tuple[Page, ...]:
        from drafting.layout.kinsoku import RULES
        from drafting.layout.paginate import outline

        known = self._printed.get((id(found), rules))
        if known is None:
            pages = outline(found, RULES[rules], self._cache)
            known = self._printed[id(found), rules] = (found, pages)
        return known[1]


def after_body(found: Arranged, last: int) -> list[StyledParagraph]:
    """What follows the body, to the note under the date."""
    parts: list[StyledParagraph] = []
    for part in found.flow[last + 1 :]:
        if not isinstance(part, StyledParagraph) or part.role not in CLOSING:
            break
        parts.append(part)
    return parts


def _one(pages: tuple[Page, ...], roles: frozenset[Role]) -> bool:
    return sum(_has(page, roles) for page in pages) <= 1


def _signed(pages: tuple[Page, ...]) -> int:
    return next((index for index, page in enumerate(pages) if _has(page, SIGNED)), 0)


def _has(page: Page, roles: frozenset[Role]) -> bool:
    return any(line.role in roles for line in page.lines) or bool(page.pictures and Role.FIGURE in roles)
