"""The preview follows the desk, as long as somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from clauses.body import Paragraph
from drafting.layout.fit import Overrun, Tightness
from drafting.layout.pages import Page
from drafting.layout.seals import Seal
from drafting.model.blocks import TextBlock
from drafting.model.letter import Form, Letter
from drafting.model.span import Span
from drafting.services.pages import pages_of
from tests.ui.preview.pages import letter
from ui.desk import Desk
from ui.preview.places import Box, boxes
from ui.preview.presenter import PreviewPresenter, Setup


class RecordingView:
    """What the presenter told its view. ``later`` keeps the call until ``pause``."""

    def __init__(self) -> None:
        self.watched = True
        self.pages: list[tuple[Page, ...]] = []
        self.place: tuple[Box, ...] = ()
        self.followed: tuple[Box, ...] = ()
        self.findings: tuple[tuple[Box, str], ...] = ()
        self.topped = 0
        self.notices: tuple[str, ...] = ()
        self.waiting: Callable[[], None] | None = None
        self.resting: Callable[[], None] | None = None
        self.seals: tuple[Seal, ...] = ()
        self.fit: tuple[Overrun | None, Tightness | None, Tightness] = (None, None, Tightness())

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        self.pages.append(pages)

    def show_place(self, place: tuple[Box, ...]) -> None:
        self.place = place

    def follow(self, place: tuple[Box, ...]) -> None:
        self.followed = place

    def show_findings(self, found: Callable[[int], tuple[tuple[Box, str], ...]]) -> None:
        self.findings = tuple(one for index in range(len(self.pages[-1]) + 1) for one in found(index))

    def show_seals(self, seals: tuple[Seal, ...]) -> None:
        self.seals = seals

    def show_fit(self, over: Overrun | None, tried: Tightness | None, own: Tightness) -> None:
        self.fit = (over, tried, own)

    def show_notices(self, notices: tuple[str, ...]) -> None:
        self.notices = notices

    def to_top(self) -> None:
        self.topped += 1

    def later(self, act: Callable[[], None]) -> None:
        self.waiting = act

    def after_pause(self, act: Callable[[], None]) -> None:
        self.resting = act

    def is_watched(self) -> bool:
        return self.watched

    def pause(self) -> None:
        act, self.waiting = self.waiting, None
        if act:
            act()


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def presenter(desk: Desk, view: RecordingView) -> PreviewPresenter:
    presenter = PreviewPresenter(desk, view, Setup)
    desk.letter = letter()
    for listener in desk.opened:
        listener()
    return presenter


def type_into(desk: Desk, block_id: str, text: str) -> None:
    blocks = tuple(
        replace(block, body=Paragraph.of(text + block.text))
        if isinstance(block, TextBlock) and block.id == block_id
        else block
        for block in desk.letter.blocks
    )
    desk.edit(replace(desk.letter, blocks=blocks), typed=True)


@pytest.mark.usefixtures("presenter")
def test_opening_a_letter_shows_its_first_page(view: RecordingView) -> None:
    assert len(view.pages) == 1
    assert view.topped == 1
    assert any(line.text == "一、基本情况" for line in view.pages[0][0].lines)


@pytest.mark.usefixtures("presenter")
def test_what_arranging_had_to_tell_is_shown(desk: Desk, view: RecordingView) -> None:
    before = len(view.notices)
    desk.edit(replace(desk.letter, signature=()))
    view.pause()
    assert len(view.notices) == before + 1


@pytest.mark.usefixtures("presenter")
def test_keys_typed_in_one_go_are_laid_out_once(desk: Desk, view: RecordingView) -> None:
    type_into(desk, "b1", "新")
    type_into(desk, "b1", "新")
    view.pause()
    assert len(view.pages) == 2
    assert any(line.text.startswith("新新") for line in view.pages[-1][0].lines)


@pytest.mark.usefixtures("presenter")
def test_pages_that_did_not_change_stay_the_same_values(desk: Desk, view: RecordingView) -> None:
    type_into(desk, "b98", "新")
    view.pause()
    before, after = view.pages
    assert [old is new for old, new in zip(before, after, strict=True)] == [True, False]


def test_nothing_is_laid_out_while_nobody_looks(presenter: PreviewPresenter, desk: Desk, view: RecordingView) -> None:
    view.watched = False
    type_into(desk, "b1", "新")
    assert view.waiting is None
    assert len(view.pages) == 1
    view.watched = True
    presenter.watched()
    presenter.watched()
    assert len(view.pages) == 2


def test_a_click_on_the_page_is_told_to_the_desk(presenter: PreviewPresenter, desk: Desk, view: RecordingView) -> None:
    told: list[Span] = []
    desk.located.append(told.append)
    line = next(line for line in view.pages[0][0].lines if line.block_id == "b1")
    presenter.clicked(0, line.x_mm + 0.5, line.y_mm - 1)
    presenter.clicked(0, 100, 2)
    presenter.clicked(7, 100, 100)
    assert told == [Span("b1", 0, 0)]
    assert len(view.place) == 1


@pytest.mark.usefixtures("presenter")
def test_a_place_shown_in_the_text_is_marked_on_the_page_until_the_next_key(desk: Desk, view: RecordingView) -> None:
    desk.locate(Span("b2", 0, 4))
    assert len(view.place) == 1
    type_into(desk, "b1", "新")
    view.pause()
    assert view.place == ()


def test_findings_are_underlined_where_they_stand(presenter: PreviewPresenter, desk: Desk, view: RecordingView) -> None:
    presenter.mark_findings([(Span("b1", 0, 2), "error"), (Span("gone", 0, 2), "hint")])
    assert [severity for _, severity in view.findings] == ["error"]
    for listener in desk.opened:
        listener()
    assert view.findings == ()


def test_another_form_is_shown_when_asked(desk: Desk, view: RecordingView) -> None:
    setups = [Setup(sealed=False), Setup(sealed=True)]
    presenter = PreviewPresenter(desk, view, lambda: setups[-1])
    desk.letter = letter()
    presenter.refresh()
    setups.pop()
    presenter.refresh()
    assert view.pages[0] != view.pages[1]


def test_a_sealed_letter_shows_what_the_seal_will_cover_and_no_other(desk: Desk, view: RecordingView) -> None:
    setups = [Setup(sealed=False), Setup(sealed=True)]
    presenter = PreviewPresenter(desk, view, lambda: setups[-1])
    desk.letter = letter()
    presenter.refresh()
    assert len(view.seals) == 1
    setups.pop()
    presenter.refresh()
    assert view.seals == ()


@pytest.mark.usefixtures("presenter")
def test_the_pages_follow_what_is_being_written(desk: Desk, view: RecordingView) -> None:
    last = [block.id for block in desk.letter.blocks if isinstance(block, TextBlock)][-1]
    desk.caret = Span(last, 0, 0)
    type_into(desk, last, "新")
    view.pause()
    assert view.followed == boxes(view.pages[-1], desk.caret) != ()
    assert view.place == ()


@pytest.mark.usefixtures("presenter")
@pytest.mark.parametrize("place", ["@title", "@addressees", "@signature", "@notes"])
def test_the_pages_follow_what_is_written_in_a_field(desk: Desk, view: RecordingView, place: str) -> None:
    desk.edit(replace(desk.letter, notes=("（联系人：赵明远）",)))
    view.pause()
    desk.note_caret(Span(place, 2, 2))
    view.pause()
    assert len(view.followed) == 1


@pytest.mark.usefixtures("presenter")
def test_the_pages_follow_the_caret_though_nothing_is_typed(desk: Desk, view: RecordingView) -> None:
    desk.note_caret(Span("b4", 0, 0))
    view.pause()
    assert view.followed == boxes(view.pages[-1], Span("b4", 0, 0)) != ()
    assert len(view.pages) == 1


def test_the_end_of_a_long_letter_is_looked_at_anew_in_a_pause(desk: Desk, view: RecordingView) -> None:
    presenter = PreviewPresenter(desk, view, Setup)
    # Its signature needs help to stand beside text, and a key more does away with that.
    desk.letter = ending_badly()
    for listener in desk.opened:
        listener()
    helped = view.notices
    assert helped
    type_into(desk, "b1", "新" * 60)
    view.pause()
    assert view.notices == helped
    assert view.resting is not None
    view.resting()
    assert view.notices != helped
    assert presenter.current_pages() == view.pages[-1]


def ending_badly() -> Letter:
    """Over ten pages, with notices about its end."""
    for paragraphs in range(60, 90):
        found = letter(paragraphs)
        found = replace(found, blocks=tuple(block for block in found.blocks if block.id != "b99"))
        if any("落款" in notice for notice in pages_of(found, form=Form.LETTER, sealed=True).notices):
            return found
    raise AssertionError("no such letter")
