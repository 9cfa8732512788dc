from __future__ import annotations

from dataclasses import replace
from datetime import date

from clauses.body import Paragraph
from clauses.clause import Clause, ClauseState
from clauses.ranking import score, worth
from clauses.section import Section

TODAY = date(2026, 5, 1)
CLAUSE = Clause(
    id="c",
    section=Section.PROGRESS,
    title="社区助餐服务",
    body=(Paragraph.of("建成助餐点12个。"),),
    topics=("养老",),
    state=ClauseState.APPROVED,
    as_of=date(2025, 12, 31),
)


def better(one: Clause, other: Clause, *words: str) -> bool:
    return score(one, words, TODAY) > score(other, words, TODAY)


def test_a_whole_title_is_above_a_part_above_a_topic_above_a_section_above_the_text() -> None:
    whole, topic = replace(CLAUSE, title="养老"), CLAUSE
    part, text = replace(CLAUSE, title="养老服务", topics=()), replace(CLAUSE, topics=())
    assert better(whole, part, "养老") and better(part, topic, "养老") and better(topic, text, "养老")
    assert better(CLAUSE, replace(CLAUSE, section=Section.OTHER), "工作进展")


def test_case_does_not_matter() -> None:
    assert better(replace(CLAUSE, title="GB服务"), CLAUSE, "gb")


def test_every_word_of_a_query_counts() -> None:
    assert better(CLAUSE, replace(CLAUSE, title="社区服务"), "社区", "助餐")


def test_approved_fresh_and_used_speak_for_a_clause() -> None:
    for worse in (
        replace(CLAUSE, state=ClauseState.DRAFT),
        replace(CLAUSE, as_of=date(2020, 1, 1)),
        replace(CLAUSE, valid_until=date(2026, 4, 30)),
    ):
        assert worth(CLAUSE, TODAY) > worth(worse, TODAY)
        assert worth(worse, TODAY) > worth(replace(worse, state=ClauseState.RETIRED), TODAY)
    assert worth(replace(CLAUSE, uses=5), TODAY) > worth(CLAUSE, TODAY)


def test_a_clause_is_valid_through_its_last_day() -> None:
    assert worth(replace(CLAUSE, valid_until=TODAY), TODAY) == worth(CLAUSE, TODAY)


def test_facts_dated_ahead_count_as_todays() -> None:
    assert worth(replace(CLAUSE, as_of=date(2027, 1, 1)), TODAY) == worth(replace(CLAUSE, as_of=TODAY), TODAY)
