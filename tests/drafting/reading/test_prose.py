"""Sections of paragraphs without headings: told one after the other, surely only where they are plain."""

from __future__ import annotations

import time

from benchmarks.training.__main__ import free_pieces, headed_pieces, validate
from clauses.section import Section
from drafting.reading.prose import sections_of_prose

LETTER = (
    "炸街扰民屡禁不止，主要是改装配件网购便利，违法行为多发生在凌晨，取证困难。",
    "分局5月起启动“静夜”行动，每晚在滨江路等7处点位设卡，查扣非法改装摩托车132辆。",
    "整治不会一阵风，分局拟在重点路段加装声呐抓拍设备，推动联合值守常态化。",
)
SITUATION, PROGRESS, PLANS = Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS


def test_plain_prose_goes_from_the_situation_to_the_plans() -> None:
    told = sections_of_prose(LETTER, (0.2, 0.5, 0.8))
    assert [section for section, _ in told] == [SITUATION, PROGRESS, PLANS]


def test_letters_left_out_are_told_and_the_doubtful_ones_are_known() -> None:
    """Cross-validation: never tuned on what it is asked about; what is told surely is right."""
    answers = validate(free_pieces(), headed_pieces())
    right = [told for _, told in answers]
    sure = [told for sureness, told in answers if sureness >= 0.9]
    doubtful = [told for sureness, told in answers if sureness < 0.75]
    assert sum(right) / len(right) >= 0.89
    assert sum(sure) / len(sure) >= 0.97 and len(sure) > len(answers) / 2
    assert sum(doubtful) / len(doubtful) < 0.85


def test_nothing_is_asked_and_nothing_told() -> None:
    assert sections_of_prose((), ()) == []


def test_a_letter_is_told_in_a_moment() -> None:
    sections_of_prose(LETTER, (0.2, 0.5, 0.8))
    begun = time.perf_counter()
    sections_of_prose(LETTER * 10, [place / 30 for place in range(30)])
    assert time.perf_counter() - begun < 0.2
