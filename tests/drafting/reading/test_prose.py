"""Sections of paragraphs without headings: told one after the other, surely only where they are plain."""

from __future__ import annotations

import json
import time

import pytest

from benchmarks.training.corpus import Written, written
from benchmarks.training.sections import Lesson, labelled, lessons, stored, trained, validate
from clauses.section import Section
from drafting.reading.meaning.prose import Passage, likelihoods, sections_of_prose

LETTER = (
    "炸街扰民屡禁不止，主要是改装配件网购便利，违法行为多发生在凌晨，取证困难。",
    "分局5月起启动“静夜”行动，每晚在滨江路等7处点位设卡，查扣非法改装摩托车132辆。",
    "整治不会一阵风，分局拟在重点路段加装声呐抓拍设备，推动联合值守常态化。",
)
SITUATION, PROGRESS, PLANS = Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS


def passages(texts: tuple[str, ...]) -> list[Passage]:
    return [Passage(text, (place + 1) / (len(texts) + 1)) for place, text in enumerate(texts)]


def test_plain_prose_goes_from_the_situation_to_the_plans() -> None:
    told = sections_of_prose(passages(LETTER))
    assert [section for section, _ in told] == [SITUATION, PROGRESS, PLANS]


def test_what_is_known_stays_and_speaks_for_its_neighbours() -> None:
    known = [Passage(one.text, one.position, known=PLANS) for one in passages(LETTER)[:1]]
    assert sections_of_prose([*known, *passages(LETTER)[1:]])[0] == (PLANS, 1.0)


def test_order_alone_can_tell() -> None:
    even, never = (0.0, 0.0, 0.0), -50.0
    to_the_next = ((never, 0.0, never), (never, never, 0.0), (never, never, 0.0))
    told = likelihoods([(0.0, never, never), even, even], [to_the_next, to_the_next])
    assert [one.index(max(one)) for one in told] == [0, 1, 2]


def test_letters_of_a_hand_left_out_are_told_and_the_doubtful_ones_are_known() -> None:
    """Never learned from what it is asked about; 0.9 means right in nine of ten."""
    letters = [*lessons(written()), *lessons(labelled())]
    answers = validate(letters, ["rural"])["rural"]
    right = [told for _, told in answers]
    sure = [told for sureness, told in answers if sureness >= 0.9]
    doubtful = [told for sureness, told in answers if sureness < 0.75]
    assert sum(right) / len(right) >= 0.91
    assert sum(sure) / len(sure) >= 0.97 and len(sure) > len(answers) / 2
    assert sum(doubtful) / len(doubtful) < 0.85


def test_a_model_is_learned_in_numbers_that_json_keeps() -> None:
    rows = tuple(zip("spn", LETTER, strict=True))
    lesson = lessons([Written("one", "me", (("o", "收悉。"), *rows, ("t", "感谢。")))] * 4)
    assert lesson[0] == Lesson("me", lesson[0].passages, (0, 1, 2))
    record = json.loads(stored(trained(lesson)))
    assert len(record["features"].split("\n")) == len(record["progress"]) == len(record["next_steps"])


@pytest.mark.parametrize("text", ["", "\n", "。", "2024"])
def test_odd_texts_are_told_too(text: str) -> None:
    assert len(sections_of_prose([Passage(text, 0.5)])) == 1


def test_nothing_is_asked_and_nothing_told() -> None:
    assert sections_of_prose(()) == []


def test_a_letter_is_told_in_a_moment() -> None:
    sections_of_prose(passages(LETTER))
    begun = time.perf_counter()
    sections_of_prose(passages(LETTER * 10))
    assert time.perf_counter() - begun < 0.2
