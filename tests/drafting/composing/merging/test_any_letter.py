"""Whatever the letter, form and kind: exporting and taking back at once changes nothing; edits on one side are all taken."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clauses.body import Paragraph
from drafting.composing.merging.merge import three_way
from drafting.composing.merging.outcome import Side
from drafting.composing.merging.rebasing import rebased
from drafting.composing.merging.units import Printing, printed_words, unit_words
from drafting.model.blocks import Block, Origin, OriginKind, TextBlock
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking, MarkPlace
from drafting.reading.docx.body import docx_elements
from drafting.reading.printed import printed
from drafting.reading.source import Element, Line
from drafting.services.arranging import arranged_letter
from drafting.writing.docx.package import docx_bytes
from tests.drafting.composing.merging.letters import SENTENCE, WHOLE, distinct
from tests.drafting.model.letters import BLOCKS, LETTERS

FILE = Origin(OriginKind.FILE, "改.docx")
PLACES = st.sampled_from(MarkPlace)


@given(WHOLE, st.sampled_from(Form), st.booleans(), PLACES, PLACES)
@settings(max_examples=60, deadline=None)
def test_exported_and_taken_back_at_once_nothing_changes(
    letter: Letter, form: Form, sealed: bool, category: MarkPlace, disclosure: MarkPlace
) -> None:
    shown = docx_bytes(
        arranged_letter(
            letter,
            form=form,
            sealed=sealed,
            authority="云岭区教育局",
            marking=Marking(category=category, disclosure=disclosure),
            even_imprint=False,
        )
    )
    before = printed(docx_elements(shown)[0])
    assert rebased(letter, before, printed(docx_elements(shown)[0]), FILE) == letter
    # One word more in the first paragraph is the one thing that comes back.
    if letter.blocks[0].text not in (line.text for line in before.body if isinstance(line, Line)):
        return
    body = list(before.body)
    place = next(at for at, line in enumerate(body) if isinstance(line, Line) and line.text == letter.blocks[0].text)
    body[place] = Line(text=letter.blocks[0].text.replace("12个", "14个"))
    changed = rebased(letter, before, replace(before, body=tuple(body)), FILE)
    assert changed.blocks[0].text == letter.blocks[0].text.replace("12个", "14个")
    assert replace(changed, blocks=(letter.blocks[0], *changed.blocks[1:])) == letter


@given(LETTERS, LETTERS)
@settings(max_examples=60, deadline=None)
def test_what_only_one_side_changed_stands(base: Letter, other: Letter) -> None:
    base, other = distinct(base), distinct(other)
    assert three_way(base, other, base).letter == other
    assert three_way(base, other, other).letter == other
    merged = three_way(base, base, other)
    assert not merged.conflicts
    assert [block.text for block in merged.letter.blocks] == [block.text for block in other.blocks]
    assert (merged.letter.title, merged.letter.marks) == (other.title, other.marks)


@given(LETTERS, LETTERS, LETTERS, st.sampled_from((None, *Side)))
@settings(max_examples=60, deadline=None)
def test_any_three_letters_merge_and_every_id_is_there_once(
    base: Letter, ours: Letter, theirs: Letter, rest: Side | None
) -> None:
    merged = three_way(distinct(base), distinct(ours), distinct(theirs), rest=rest)
    ids = [block.id for block in merged.letter.blocks]
    assert len(ids) == len(set(ids))
    assert not (rest and merged.open_conflicts)


@given(st.lists(BLOCKS, max_size=5), st.data())
@settings(max_examples=40, deadline=None)
def test_paragraphs_both_sides_added_are_all_there(blocks: list[Block], data: st.DataObject) -> None:
    base = distinct(Letter(blocks=tuple(blocks)))

    def with_added(words: str) -> Letter:
        at = data.draw(st.integers(0, len(blocks)))
        fresh = TextBlock(id=f"b{len(blocks) + 1}", body=Paragraph.of(words))
        return replace(base, blocks=(*base.blocks[:at], fresh, *base.blocks[at:]))

    own, other = "经办人补写的一段文字，说明经费来源。", "领导审改时加的另一句，强调时限要求。"
    merged = three_way(base, with_added(own), with_added(other))
    texts = [block.text for block in merged.letter.blocks]
    assert not merged.conflicts
    assert own in texts and other in texts and len(texts) == len(blocks) + 2


def words(letter: Letter) -> str:
    """The body as printed, without numbers and white space."""
    shown = Printing.of(letter.blocks, ()).units
    return "".join(unit_words(unit, {}) for unit in shown)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(("remove", "add", "move", "reword", "cut", "join", "swap")),
        st.integers(0, 20),
        st.integers(0, 20),
        SENTENCE.filter(bool),
    ),
    max_size=4,
)


def edited(lines: list[Element], edits: list[tuple[str, int, int, str]]) -> list[Element]:
    for kind, one, other, sentence in edits:
        at = one % len(lines) if lines else 0
        line = lines[at] if lines else None
        if kind == "add" or line is None:
            lines.insert(at, Line(text=sentence))
        elif kind == "remove":
            lines.pop(at)
        elif kind == "move":
            lines.insert(other % len(lines), lines.pop(at))
        elif kind == "swap":
            there = other % len(lines)
            lines[at], lines[there] = lines[there], lines[at]
        elif isinstance(line, Line) and kind == "reword":
            lines[at] = Line(text=line.text.replace("1", "3").replace("强", "好") + "并已落实。")
        elif isinstance(line, Line) and kind == "cut" and len(line.text) > 8:
            half = len(line.text) // 2
            lines[at : at + 1] = [Line(text=line.text[:half]), Line(text=line.text[half:])]
        elif isinstance(line, Line) and kind == "join" and at + 1 < len(lines):
            following = lines[at + 1]
            if isinstance(following, Line):
                lines[at : at + 2] = [Line(text=line.text + following.text)]
    return lines


@given(WHOLE, st.sampled_from(Form), EDITS)
@settings(max_examples=120, deadline=None)
def test_the_letter_says_what_the_edited_file_says(
    letter: Letter, form: Form, edits: list[tuple[str, int, int, str]]
) -> None:
    arranged = arranged_letter(
        letter, form=form, sealed=True, authority="云岭区教育局", marking=Marking(), even_imprint=False
    )
    before = printed(docx_elements(docx_bytes(arranged))[0])
    assume(words(letter) == "".join(map(printed_words, before.body)))
    after = replace(before, body=tuple(edited(list(before.body), edits)))
    theirs = rebased(letter, before, after, FILE)
    assert words(theirs) == "".join(map(printed_words, after.body))
    merged = three_way(letter, letter, theirs)
    assert not merged.conflicts
    assert words(merged.letter) == words(theirs)
    # What the officer wrote elsewhere meanwhile is there too.
    own = TextBlock(id="b900", body=Paragraph.of("经办人后来补写的一段，说明经费来源。"))
    both = three_way(letter, replace(letter, blocks=(*letter.blocks, own)), theirs)
    assert not both.conflicts
    assert words(both.letter).replace(own.text, "") == words(theirs)
