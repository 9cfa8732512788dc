"""Trial: a letter laid out to see where its signature comes to stand, and the pitch at which it would stand elsewhere."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor, inf
from typing import TYPE_CHECKING

from drafting.layout.arranged import Arranged, Role, StyledParagraph, StyledTable
from drafting.layout.profile import load_profile
from drafting.model.lengths import POINTS_PER_MM

if TYPE_CHECKING:
    from drafting.layout.cache import LayoutCache
    from drafting.layout.pages import Page

CLOSING = frozenset({Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.DATE, Role.NOTE})
TEXT = frozenset({Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.TABLE, Role.FIGURE})
SIGNED = frozenset({Role.SIGNATURE, Role.DATE})
_NOTED = SIGNED | {Role.NOTE}
_COUNTS = {1.0: "一", 2.0: "两", 3.0: "三"}
# A pitch this much closer or wider than what just fits, in points of the whole page: twentieths of a point are written.
_MARGIN = 1.0
_BELOW_BASELINE = 0.2


_SIGNATURE = "落款"
_NEARER = "署名前少空一行"
# More lines than this above a signature are room for a seal beside another.
_SEAL_GAP = 2.0


class Trial:
    """``arranged`` keeps its last paragraph, at ``last``, with the signature. One trial is for one letter."""

    def __init__(self, arranged: Arranged, last: int, cache: LayoutCache | None) -> None:
        # The page engine is loaded only for the letters that need it: format has 0.2 s for all it does.
        from drafting.layout.cache import LayoutCache

        self.arranged, self.last = arranged, last
        self._profile = load_profile(arranged.profile)
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
            isinstance(part, StyledParagraph) and part.role is Role.SIGNATURE and part.space_before > _SEAL_GAP
            for part in self.arranged.flow
        )

    def loose(self) -> Arranged:
        """The letter whose last paragraph may run over the page."""
        part = self.arranged.flow[self.last]
        if isinstance(part, StyledTable) or not part.keep_with_next:
            return self.arranged
        return _with(self.arranged, self.last, replace(part, keep_with_next=False))

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

    def squeezed(self, found: Arranged, pitch: float) -> Arranged:
        """The last paragraph at a closer pitch, and no more room about the signatures than their seals need."""
        apart = self._profile.value("signature.seal_apart_least")
        flow = list(found.flow)
        for place, part in enumerate(flow):
            if isinstance(part, StyledParagraph) and part.role is Role.SIGNATURE:
                flow[place] = replace(
                    part, space_before=min(part.space_before, apart if part.space_before > _SEAL_GAP else 1.0)
                )
            elif isinstance(part, StyledParagraph) and place == self.last:
                flow[place] = replace(part, pitch=pitch)
        notice = f"署名前和各署名之间少空一些，末段行距由{self._profile.pitch:g}磅调整为{pitch:g}磅"
        return _said(replace(found, flow=tuple(flow)), [notice])

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
        return int(self._room(pages[signed - 1]) / self._profile.pitch + 0.1) if signed else 0

    def closer(self, found: Arranged, *, fewer: int = 0) -> float:
        """The pitch of the page on which the text ends that gives room for the signature, ``fewer`` lines above it.

        0 where there is none.
        """
        pages, page = self.pages(found), self.text_page(found)
        closing = {round(line.y_mm, 1) for line in pages[_signed(pages)].lines if line.role in CLOSING}
        blank = sum(part.space_before for part in _closing(found, self.last))
        needed = (len(closing) + blank - fewer) * self._profile.pitch - self._room(pages[page])
        return self._changed(found, page, -needed - _MARGIN) or 0.0

    def line_more(self, found: Arranged, page: int) -> float:
        """The pitch at which a page holds one more line; 0 where there is none."""
        return self._changed(found, page, self._room(self.pages(found)[page]) - self._profile.pitch - _MARGIN) or 0.0

    def wider(self, found: Arranged, page: int) -> float:
        """The pitch of a page at which its last line goes to the next; infinite where there is none."""
        return self._changed(found, page, self._room(self.pages(found)[page]) + _MARGIN) or inf

    def respaced(self, found: Arranged, page: int, pitch: float, *, fewer: int = 0) -> Arranged:
        """The text that stands on the page alone at another pitch."""
        own = self._own(found, page)
        notices = [f"第{page + 1}页行距由{self._profile.pitch:g}磅调整为{pitch:g}磅"]
        found = _repitched(found, own, pitch)
        if fewer and (nearer := self._nearer(found, fewer)) is not found:
            found = nearer
            notices.insert(0, _NEARER)
        return _said(found, notices)

    def nearer(self, found: Arranged) -> Arranged:
        """A line less above the signature, for the imprint's sake; as it is where there is only one."""
        nearer = self._nearer(found, 1)
        return found if nearer is found else _said(nearer, [_NEARER], "版记")

    def _nearer(self, found: Arranged, fewer: int) -> Arranged:
        place = self.last + 1 + next(i for i, part in enumerate(_closing(found, self.last)) if part.role in SIGNED)
        part = found.flow[place]
        if isinstance(part, StyledParagraph) and part.space_before > fewer:
            return _with(found, place, replace(part, space_before=part.space_before - fewer))
        return found

    def stretched(self, found: Arranged, above: float, pitch: float) -> Arranged:
        """All text at another pitch, with lines more or less above the title."""
        pitch = round(pitch, 2)
        every = {part.block_id for part in found.flow if _role(part) in TEXT}
        notices = [f"行距由{self._profile.pitch:g}磅调整为{pitch:g}磅"]
        found = _repitched(found, every, pitch)
        title = next((place for place, part in enumerate(found.flow) if _role(part) is Role.TITLE), None)
        if title is not None and isinstance(part := found.flow[title], StyledParagraph):
            found = _with(found, title, replace(part, space_before=max(part.space_before + above, 0.0)))
            notices.insert(0, f"标题前{'多' if above > 0 else '少'}空{_COUNTS[abs(above)]}行")
        return _said(found, notices)

    def _changed(self, found: Arranged, page: int, gained: float) -> float | None:
        """The pitch at which the page's own text is higher by so many points; None where it has none."""
        own = self._own(found, page)
        lines = {
            round(line.y_mm, 1)
            for line in self.pages(found)[page].lines
            if line.block_id in own and line.role in TEXT and line.role is not Role.TABLE
        }
        if not lines:
            return None
        exact = 20 * (self._profile.pitch + gained / len(lines))
        return (ceil(exact) if gained > 0 else floor(exact)) / 20

    def _own(self, found: Arranged, page: int) -> set[str]:
        """The blocks that stand on this page only."""
        pages = self.pages(found)
        here, elsewhere = set[str](), set[str]()
        for index, each in enumerate(pages):
            (here if index == page else elsewhere).update(line.block_id for line in each.lines if line.role in TEXT)
        last = found.flow[self.last].block_id
        return (here - elsewhere) | ({last} & here)

    def _room(self, page: Page) -> float:
        """Points left under the page's last line of flowing text."""
        foot = page.height_mm - self._foot_margin
        low = max(
            (
                line.y_mm + _BELOW_BASELINE * self._profile.pitch / POINTS_PER_MM
                for line in page.lines
                if line.role in TEXT | CLOSING
            ),
            default=0.0,
        )
        return (foot - low) * POINTS_PER_MM

    @property
    def _foot_margin(self) -> float:
        value = self._profile.value
        return value("page.height") - value("page.top") - value("page.type_height")

    def _paginated(self, found: Arranged, rules: str) -> tuple[Page, ...]:
        from drafting.layout.kinsoku import RULES
        from drafting.layout.paginate import outline

        known = self._printed.get((id(found), rules))
        if known is None:
            pages = outline(found, RULES[rules], self._cache)
            known = self._printed[id(found), rules] = (found, pages)
        return known[1]


def rows_higher(found: Arranged, place: int, share: float) -> Arranged:
    """The table at ``place`` with rows higher by this share."""
    part = found.flow[place]
    if not isinstance(part, StyledTable):
        return found
    higher = replace(part, row_height=part.row_height * share, pitch=round(20 * part.pitch * share) / 20)
    return _said(_with(found, place, higher), ["末尾表格的行距略有增加"])


def words_of(flow: tuple[StyledParagraph | StyledTable, ...]) -> int:
    return sum(len(part.text) for part in flow if isinstance(part, StyledParagraph))


def _one(pages: tuple[Page, ...], roles: frozenset[Role]) -> bool:
    return sum(_has(page, roles) for page in pages) <= 1


def _signed(pages: tuple[Page, ...]) -> int:
    return next((index for index, page in enumerate(pages) if _has(page, SIGNED)), 0)


def _has(page: Page, roles: frozenset[Role]) -> bool:
    return any(line.role in roles for line in page.lines) or bool(page.pictures and Role.FIGURE in roles)


def _closing(found: Arranged, last: int) -> list[StyledParagraph]:
    """What follows the body, to the note under the date."""
    parts: list[StyledParagraph] = []
    for part in found.flow[last + 1 :]:
        if not isinstance(part, StyledParagraph) or part.role not in CLOSING:
            break
        parts.append(part)
    return parts


def _repitched(found: Arranged, blocks: set[str], pitch: float) -> Arranged:
    flow = tuple(
        replace(part, pitch=pitch)
        if isinstance(part, StyledParagraph) and part.role in TEXT and part.block_id in blocks and not part.image
        else part
        for part in found.flow
    )
    return replace(found, flow=flow)


def _with(found: Arranged, place: int, part: StyledParagraph | StyledTable) -> Arranged:
    return replace(found, flow=(*found.flow[:place], part, *found.flow[place + 1 :]))


def _said(found: Arranged, notices: list[str], beside: str = _SIGNATURE) -> Arranged:
    return replace(found, notices=(*found.notices, f"为使{beside}与正文同页，{'，'.join(notices)}。"))


def _role(part: StyledParagraph | StyledTable) -> Role:
    return part.role if isinstance(part, StyledParagraph) else Role.TABLE
