"""The preview between the desk and its view: letters become pages, clicks become places in the text. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from drafting.layout.cache import LayoutCache
from drafting.layout.fit import Overrun, Tightness, overrun, tightened
from drafting.layout.head import STANDARD_PLACES
from drafting.layout.pages import Page, Pages
from drafting.layout.profile import load_profile
from drafting.layout.seals import Seal, seals
from drafting.model.change import Change
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking
from drafting.model.span import Span
from drafting.services.pages import pages_of
from ui.desk import Desk
from ui.preview.places import Box, boxes, marked, span_at

LONG = 8
"""A letter of more pages is settled in a pause: what keeps its signature beside text takes many a layout to find."""
NOTHING = Letter()
"""What lies on the desk where there is no letter: no page is shown of it."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How the letter is printed: the form of its first page, whether it is sealed, the authority's name 发文机关标志.

    ``even_imprint``: the imprint on an even page. ``marking``: where the marks stand.
    """

    form: Form = Form.LETTER
    sealed: bool = True
    authority: str = ""
    even_imprint: bool = False
    marking: Marking = STANDARD_PLACES


class PreviewView(Protocol):
    """What the presenter needs of the pages on screen."""

    def show_pages(self, pages: tuple[Page, ...]) -> None: ...

    def show_place(self, place: tuple[Box, ...]) -> None:
        """Mark a place and bring it into view; nothing to mark for an empty one."""
        ...

    def follow(self, place: tuple[Box, ...]) -> None:
        """Bring a place into view if it is not; nothing is marked."""
        ...

    def show_notices(self, notices: tuple[str, ...]) -> None:
        """What arranging the letter had to tell."""
        ...

    def show_findings(self, found: Callable[[int], tuple[tuple[Box, str], ...]]) -> None:
        """Underline places; ``found`` tells those of a page, by its index, with each the severity's value."""
        ...

    def show_seals(self, seals: tuple[Seal, ...]) -> None:
        """What the seals will cover; none where the letter is not sealed."""
        ...

    def show_fit(self, over: Overrun | None, tried: Tightness | None, own: Tightness) -> None:
        """The last page holds little; what is being tried, an empty one where nothing helps; the letter's own."""
        ...

    def to_top(self) -> None: ...

    def later(self, act: Callable[[], None]) -> None:
        """Call ``act`` when what is under way is done; asked again before that, once is enough."""
        ...

    def after_pause(self, act: Callable[[], None]) -> None:
        """Call ``act`` when nothing was typed for a moment; asked again before that, the moment begins anew."""
        ...

    def is_watched(self) -> bool:
        """Whether the pages can be seen now."""
        ...


class PreviewPresenter:
    """Keeps the pages in step with the letter on the desk, as long as somebody looks at them."""

    def __init__(self, desk: Desk, view: PreviewView, setup: Callable[[], Setup]) -> None:
        self._desk, self._view, self._setup = desk, view, setup
        self._cache = LayoutCache()
        self._pages: tuple[Page, ...] = ()
        self._findings: tuple[tuple[Span, str], ...] = ()
        self._place: Span | None = None
        self._stale, self._typing = True, False
        self._tried: Tightness | None = None
        desk.opened.append(self._opened)
        desk.moved.append(self._caret_moved)
        desk.changed.append(self._changed)
        desk.located.append(self._located)

    def refresh(self) -> None:
        """Lay the letter out anew and show it, or once it is looked at."""
        self._stale, self._typing = True, False
        if self._view.is_watched():
            self._show()

    def current_pages(self) -> tuple[Page, ...]:
        """The pages of the letter as it is now, watched or not."""
        if self._stale or self._typing:
            self._typing = False
            self._show()
        return self._pages

    def watched(self) -> None:
        """The pages have come into sight, or the letter has changed before it: show the place that is being written."""
        if self._stale:
            self._show()
        if self._desk.caret is not None:
            self._view.follow(boxes(self._pages, self._desk.caret))

    def clicked(self, page: int, x_mm: float, y_mm: float) -> None:
        """A point of the page with this index was clicked: go there in the text."""
        span = span_at(self._pages[page], x_mm, y_mm) if page < len(self._pages) else None
        if span:
            self._desk.locate(span)

    def mark_findings(self, found: Sequence[tuple[Span, str]]) -> None:
        """Show findings on the page: where, and the severity's value."""
        self._findings = tuple(found)
        self._show_findings()

    def try_to_fit(self) -> None:
        """Show the pages with lines and characters as little closer as makes the letter a page shorter; nothing is changed yet."""
        self._tried = tightened(self._at, len(self._pages), load_profile()) or Tightness()
        self._show()

    def take_fit(self) -> None:
        """Give the letter what is being tried."""
        if self._tried:
            self._desk.edit(replace(self._desk.letter, pitch=self._tried.pitch, spacing=self._tried.spacing))
            self._show()

    def leave_fit(self) -> None:
        """Back to the letter as it is; where nothing is being tried, back to the usual pitch and spacing."""
        if self._tried is None:
            self._desk.edit(replace(self._desk.letter, pitch=0.0, spacing=0.0))
        self._tried = None
        self._show()

    def _own(self) -> Tightness:
        return Tightness(self._desk.letter.pitch, self._desk.letter.spacing)

    def _at(self, tightness: Tightness, cache: LayoutCache | None = None) -> Pages:
        setup, letter = self._setup(), self._desk.letter
        return pages_of(
            letter if tightness == self._own() else replace(letter, pitch=tightness.pitch, spacing=tightness.spacing),
            form=setup.form,
            sealed=setup.sealed,
            authority=setup.authority,
            even_imprint=setup.even_imprint,
            marking=setup.marking,
            cache=cache,
            typing=self._typing,
        )

    def _opened(self) -> None:
        self._tried = None
        self._cache, self._findings, self._place = LayoutCache(), (), None
        self.refresh()
        self._view.to_top()

    def _changed(self, _change: Change, typed: bool) -> None:
        self._stale, self._place, self._tried = True, None, None
        self._typing = typed and len(self._pages) > LONG
        if self._view.is_watched():
            self._view.later(self.watched)
            if self._typing:
                self._view.after_pause(self._paused)

    def _paused(self) -> None:
        if self._typing:
            self._typing = False
            self._show()

    def _caret_moved(self) -> None:
        if self._view.is_watched():
            self._view.later(self.watched)

    def _located(self, span: Span) -> None:
        self._place = span
        if self._view.is_watched():
            if self._stale:
                self._show()
            self._view.show_place(boxes(self._pages, span))

    def _show(self) -> None:
        if self._desk.letter == NOTHING:
            self._pages, self._stale = (), False
            self._view.show_pages(())
            self._view.show_seals(())
            self._view.show_fit(None, None, Tightness())
            return
        setup = self._setup()
        pages = self._at(self._tried or self._own(), self._cache)
        self._pages, self._stale = pages.pages, False
        self._view.show_pages(self._pages)
        self._view.show_seals(seals(self._pages) if setup.sealed else ())
        self._view.show_notices(pages.notices)
        self._view.show_fit(overrun(pages), self._tried, self._own())
        self._view.show_place(boxes(self._pages, self._place) if self._place else ())
        self._show_findings()

    def _show_findings(self) -> None:
        # Asked for the pages in sight only: there may be hundreds of findings, and every key brings new pages.
        pages, findings = self._pages, self._findings
        self._view.show_findings(lambda index: marked(index, pages[index], findings) if index < len(pages) else ())
