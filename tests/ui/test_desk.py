"""The desk: one letter, one history for everything that changes it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Paragraph
from drafting.model.blocks import TextBlock
from drafting.model.change import Change
from drafting.model.letter import Letter
from drafting.model.span import Span
from tests.ui.editor.samples import stored
from ui.desk import Desk


def said(*texts: str) -> Letter:
    return Letter(blocks=tuple(TextBlock(id=f"b{n}", body=Paragraph.of(text)) for n, text in enumerate(texts, 1)))


def desk_with(letter: Letter) -> Desk:
    desk = Desk()
    desk.lay(None, stored(letter))
    return desk


def test_a_change_is_told_with_who_made_it() -> None:
    desk = desk_with(Letter())
    heard: list[tuple[Change, bool]] = []
    desk.changed.append(lambda change, typed: heard.append((change, typed)))
    desk.edit(said("一"), typed=True)
    desk.edit(said("一"))
    desk.undo()
    assert [typed for _, typed in heard] == [True, False]


def test_joined_edits_are_one_step() -> None:
    desk = desk_with(Letter())
    desk.edit(said("一"))
    desk.edit(said("一二"), join=True)
    assert len(desk.history) == 1
    desk.undo()
    assert desk.letter == Letter()
    desk.redo()
    assert desk.letter == said("一二")


def test_a_new_edit_after_undo_drops_what_could_be_redone() -> None:
    desk = desk_with(Letter())
    desk.edit(said("一"))
    desk.undo()
    desk.edit(said("二"))
    assert not desk.can_redo
    assert len(desk.history) == 1


def test_another_letter_brings_its_own_history() -> None:
    desk = desk_with(Letter())
    desk.edit(said("一"))
    history = (tuple(desk.history), desk.position)
    opened: list[Letter] = []
    desk.opened.append(lambda: opened.append(desk.letter))
    desk.lay(None, stored(said("一")), history)
    desk.undo()
    assert desk.letter == Letter()
    desk.lay(None, None)
    assert opened == [said("一"), Letter()] and not desk.can_undo


def test_a_history_that_comes_later_lies_under_what_was_done_meanwhile() -> None:
    first = desk_with(Letter())
    first.edit(said("一"))
    desk = desk_with(said("一"))
    desk.edit(said("一", "二"))
    desk.recall(tuple(first.history), first.position)
    desk.undo()
    desk.undo()
    assert desk.letter == Letter()


def test_a_place_is_shown_to_all_who_want_to_know() -> None:
    desk = Desk()
    shown: list[Span] = []
    desk.located.append(shown.append)
    desk.locate(Span("b1", 0, 2))
    assert shown == [Span("b1", 0, 2)]


def test_what_is_done_as_one_is_undone_as_one() -> None:
    desk = desk_with(said("零"))
    desk.edit(said("一"))
    with desk.as_one():
        desk.edit(said("二"))
        with desk.as_one():
            desk.edit(said("三"))
        desk.edit(said("四"))
    desk.edit(said("五"))
    assert len(desk.history) == 3
    desk.undo()
    desk.undo()
    assert desk.letter == said("一")


@given(st.lists(st.one_of(st.lists(st.sampled_from("甲乙丙"), max_size=4), st.booleans()), max_size=30))
def test_undo_and_redo_walk_through_every_letter_there_was(deeds: list[list[str] | bool]) -> None:
    desk = desk_with(Letter())
    letters, place = [Letter()], 0
    for deed in deeds:
        if isinstance(deed, list):
            letter = said(*deed)
            if letter != letters[place]:
                del letters[place + 1 :]
                letters.append(letter)
                place += 1
            desk.edit(letter)
        elif deed:
            place = max(place - 1, 0)
            desk.undo()
        else:
            place = min(place + 1, len(letters) - 1)
            desk.redo()
        assert desk.letter == letters[place]
        assert (desk.can_undo, desk.can_redo) == (place > 0, place < len(letters) - 1)
