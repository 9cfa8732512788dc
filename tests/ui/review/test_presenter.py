"""The checks panel's presenter: checks after a pause, lists by severity, steps, fixes as one step, ignores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from clauses.body import Paragraph
from drafting.model.blocks import TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.model.letter import Letter
from drafting.model.span import Span
from drafting.proofread.finding import Finding, FindingKey, Severity
from drafting.proofread.house_style import STANDARD, HouseStyle
from tests.ui.editor.samples import LETTER, stored
from ui.desk import Desk
from ui.review.presenter import ReviewPresenter
from ui.words import chinese


class Memory:
    """What a workspace keeps of ignored findings."""

    def __init__(self) -> None:
        self.kept: dict[str, frozenset[FindingKey]] = {}
        self.spared: list[str] = []

    def ignored(self, letter_id: str) -> frozenset[FindingKey]:
        return self.kept.get(letter_id, frozenset())

    def ignore(self, letter_id: str, finding: FindingKey) -> None:
        self.kept[letter_id] = self.ignored(letter_id) | {finding}

    def heed_again(self, letter_id: str) -> None:
        self.kept.pop(letter_id, None)

    def spare(self, finding: Finding) -> None:
        self.spared.append(finding.text)

    def style(self) -> HouseStyle:
        return STANDARD


class Recorder:
    def __init__(self) -> None:
        self.waiting: Callable[[], None] | None = None
        self.findings: list[Finding] = []
        self.chosen = -1
        self.counts: dict[Severity, int] = {}
        self.ignored = 0
        self.nothing = ""
        self.worked_in, self.kept_focus = False, 0

    def later(self, milliseconds: int, act: Callable[[], None]) -> None:
        self.waiting = act

    def pause(self) -> None:
        act, self.waiting = self.waiting, None
        assert act is not None
        act()

    def show_findings(self, findings: Sequence[Finding], chosen: int) -> None:
        self.findings, self.chosen = list(findings), chosen

    def show_counts(self, counts: dict[Severity, int], fixable: int) -> None:
        self.counts = counts

    def show_nothing(self, text: str) -> None:
        self.nothing = text

    def show_ignored(self, count: int) -> None:
        self.ignored = count

    def choose(self, place: int) -> None:
        self.chosen = place

    def show_families(self, families: Sequence[str]) -> None:
        self.families = list(families)

    def is_worked_in(self) -> bool:
        return self.worked_in

    def work_in(self) -> None:
        self.kept_focus += 1


def looked_for(letter: Letter, _item: Item | None, _bureau: Bureau | None, _style: HouseStyle) -> tuple[Finding, ...]:
    """一是 is a hint, 收悉 an error to be fixed, 统筹 a warning."""
    words = (
        ("收悉", "words-a", Severity.ERROR, "已收悉", True),
        ("一是", "numerals-b", Severity.HINT, None, False),
        ("统筹", "words-c", Severity.WARNING, "统一", False),
    )
    found: list[Finding] = []
    for block in letter.blocks:
        for word, code, severity, suggestion, safe in words:
            start = block.text.find(word)
            if start >= 0 and block.text[start - 1 : start] != "已":
                found.append(
                    Finding(
                        code=code,
                        severity=severity,
                        message=word,
                        text=word,
                        start=start,
                        end=start + len(word),
                        suggestion=suggestion,
                        block_id=block.id,
                        safe=safe,
                    )
                )
    return tuple(sorted(found, key=lambda finding: finding.text))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def view() -> Recorder:
    return Recorder()


@pytest.fixture
def told() -> list[tuple[str, bool]]:
    return []


@pytest.fixture
def underlined() -> list[Any]:
    return []


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def presenter(
    desk: Desk, view: Recorder, told: list[tuple[str, bool]], underlined: list[Any], memory: Memory
) -> ReviewPresenter:
    def at_once(_title: str, work: Any, done: Any) -> None:
        done(work(None, None))

    presenter = ReviewPresenter(
        desk,
        view,
        at_once,
        lambda: None,
        underlined.append,
        lambda text, grave: told.append((text, grave)),
        memory,
        chinese,
        looked_for,
    )
    desk.lay(None, stored(LETTER))
    view.pause()
    return presenter


def test_findings_are_listed_with_errors_first(presenter: ReviewPresenter, view: Recorder, told, underlined) -> None:
    assert [finding.text for finding in view.findings] == ["收悉", "统筹", "一是"]
    assert told[-1] == ("错误 1　存疑 1　提示 1", True)
    assert (Span("b9", 0, 2), "一是", Severity.HINT) in underlined[-1]


def test_after_a_change_and_a_pause_it_is_checked_again(presenter: ReviewPresenter, view: Recorder, desk: Desk) -> None:
    desk.edit(Letter(blocks=LETTER.blocks[1:]))
    view.pause()
    assert [finding.text for finding in view.findings] == ["统筹", "一是"]


def test_what_was_found_in_an_older_letter_is_dropped(desk: Desk, view: Recorder) -> None:
    waiting: list[Any] = []
    presenter = ReviewPresenter(
        desk,
        view,
        lambda _title, work, done: waiting.append((work, done)),
        lambda: None,
        lambda marks: None,
        lambda text, grave: None,
        Memory(),
        chinese,
        looked_for,
    )
    desk.lay(None, stored(LETTER))
    presenter.check_now()
    work, done = waiting.pop()
    found = work(None, None)
    desk.edit(Letter())
    done(found)
    assert view.findings == []


def test_steps_go_round_and_show_the_place(presenter: ReviewPresenter, view: Recorder, desk: Desk) -> None:
    shown: list[Span] = []
    desk.located.append(shown.append)
    for _ in range(4):
        presenter.step(1)
    assert [span.block_id for span in shown] == ["b1", "b9", "b9", "b1"]
    presenter.step(-1)
    assert view.chosen == 2


def test_a_fix_is_one_step_of_the_history(presenter: ReviewPresenter, view: Recorder, desk: Desk) -> None:
    presenter.fix(0)
    assert desk.letter.blocks[0].text == "您提出的提案已收悉，现答复如下："
    assert len(desk.history) == 1
    assert "收悉" not in [finding.text for finding in view.findings]
    desk.undo()
    view.pause()
    assert view.findings[0].text == "收悉"


def test_only_fixes_that_need_no_reading_are_taken_all_at_once(presenter: ReviewPresenter, desk: Desk) -> None:
    presenter.fix_all()
    assert isinstance(desk.letter.blocks[0], TextBlock) and "已收悉" in desk.letter.blocks[0].text
    assert desk.letter.blocks[8] == LETTER.blocks[8]
    assert len(desk.history) == 1


def test_an_ignored_finding_stays_away_from_this_letter(
    presenter: ReviewPresenter, view: Recorder, desk: Desk, told
) -> None:
    presenter.ignore(0)
    assert [finding.text for finding in view.findings] == ["统筹", "一是"]
    assert told[-1] == ("存疑 1　提示 1", False)
    presenter.check_now()
    assert len(view.findings) == 2
    desk.lay(None, stored(LETTER, "other"))
    view.pause()
    assert len(view.findings) == 3
    desk.lay(None, stored(LETTER))
    view.pause()
    assert (len(view.findings), view.ignored) == (2, 1)


def test_what_was_ignored_comes_back_when_asked(
    presenter: ReviewPresenter, view: Recorder, desk: Desk, memory: Memory
) -> None:
    presenter.ignore(0)
    presenter.heed_again()
    assert (len(view.findings), view.ignored, memory.kept) == (3, 0, {})


def test_severities_can_be_left_out_of_the_list(presenter: ReviewPresenter, view: Recorder) -> None:
    presenter.filter(frozenset({Severity.HINT}))
    assert [finding.text for finding in view.findings] == ["一是"]
    assert view.counts[Severity.ERROR] == 1


def test_without_a_letter_nothing_is_said(presenter: ReviewPresenter, view: Recorder, desk: Desk, told) -> None:
    desk.lay(None, None)
    view.pause()
    assert view.findings == [] and told[-1] == ("", False)


def test_where_there_is_no_letter_nothing_is_said_to_be_right(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    assert view.nothing == "没有发现问题。"
    desk.lay(None, None)
    assert "还没有答复" in view.nothing


def test_a_fix_goes_on_to_the_next_finding_once_the_text_was_read_again(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    shown: list[Span] = []
    desk.located.append(shown.append)
    presenter.fix(0)
    assert shown == []
    view.pause()
    assert [span.block_id for span in shown] == ["b9"]


def test_a_whole_group_is_ignored_at_once(presenter: ReviewPresenter, view: Recorder, memory: Memory) -> None:
    presenter.ignore_group(1)
    assert [finding.text for finding in view.findings] == ["收悉", "一是"]
    assert view.ignored == 1


def test_words_spared_for_good_are_gone_and_told_to_the_bureau(
    presenter: ReviewPresenter, view: Recorder, memory: Memory
) -> None:
    presenter.spare(0)
    assert memory.spared == ["收悉"]
    assert [finding.text for finding in view.findings] == ["统筹", "一是"]


def test_one_family_can_be_listed_alone(presenter: ReviewPresenter, view: Recorder) -> None:
    assert view.families == ["words", "numerals"]
    presenter.filter_family("numerals")
    assert [finding.text for finding in view.findings] == ["一是"]
    presenter.ignore(0)
    assert [finding.text for finding in view.findings] == ["收悉", "统筹"]


def test_who_works_through_the_list_stays_in_it(presenter: ReviewPresenter, view: Recorder) -> None:
    presenter.ignore(0)
    assert view.kept_focus == 0
    view.worked_in = True
    presenter.ignore(0)
    assert view.kept_focus == 1


def test_another_finding_is_chosen_in_the_list_and_the_list_is_worked_in_on(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    shown: list[Span] = []
    desk.located.append(shown.append)
    presenter.look(1)
    assert [span.block_id for span in shown] == ["b9"]
    assert (view.chosen, view.kept_focus) == (1, 1)


def test_the_finding_the_cursor_is_put_in_is_chosen_in_the_list(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    warning = view.findings[1]
    desk.note_caret(Span(warning.block_id, warning.start + 1, warning.start + 1))
    assert view.chosen == 1
    desk.note_caret(Span("b5", 0, 0))
    assert view.chosen == 1
    presenter.step(1)
    assert view.chosen == 2


def test_the_severest_is_chosen_until_somebody_has_been_at_it(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    blocks = (replace(LETTER.blocks[0], body=Paragraph.of("您提出的提案已收悉。")), *LETTER.blocks[1:])
    desk.lay(None, stored(replace(LETTER, blocks=blocks)))
    view.pause()
    assert view.findings[view.chosen].text == "统筹"
    desk.edit(LETTER)
    view.pause()
    assert view.findings[view.chosen].text == "收悉"
    assert view.chosen == 0


def test_the_next_is_shown_after_a_group_or_a_word_was_put_away(
    presenter: ReviewPresenter, view: Recorder, desk: Desk
) -> None:
    shown: list[Span] = []
    desk.located.append(shown.append)
    presenter.spare(0)
    assert shown[-1].block_id == view.findings[view.chosen].block_id == "b9"
    presenter.ignore_group(0)
    assert len(shown) == 2


def test_nothing_is_said_to_be_right_before_it_was_checked(
    presenter: ReviewPresenter, view: Recorder, desk: Desk, told: list[tuple[str, bool]]
) -> None:
    right = replace(LETTER, blocks=(replace(LETTER.blocks[0], body=Paragraph.of("没有问题。")),))
    desk.lay(None, stored(right))
    assert (view.nothing, told[-1]) == ("", ("", False))
    view.pause()
    assert (view.nothing, told[-1]) == ("没有发现问题。", ("校对：没有问题", False))
