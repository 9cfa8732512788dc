"""The sample shows every kind of item, and its finished letters would pass a careful editor on any day of the year."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from clauses.body import Table
from clauses.clause import Clause
from clauses.section import Section
from clauses.slots import slot_names
from drafting.composing.addressees import by_body, persons
from drafting.composing.slots import values_for
from drafting.model.blocks import TableBlock
from drafting.model.item import ItemKind, ItemState, Role
from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.finding import Severity
from drafting.services.drafting import missing_slots
from drafting.services.proofreading import check_letter
from drafting.services.sample import Sample, read_sample

TODAY = date(2026, 3, 9)
DAYS = [date(2026, 1, 1), date(2026, 3, 9), date(2027, 12, 31), date(2028, 2, 29)]
MEANT_MISSING = {"面商日期"}


@pytest.fixture(scope="module")
def sample() -> Sample:
    return read_sample(TODAY)


def finished(sample: Sample) -> list[tuple[str, DocumentKind, Letter]]:
    return [entry for entry in sample.letters if not missing_slots(entry[2])]


def test_there_are_items_of_every_kind(sample: Sample) -> None:
    assert len(sample.items) >= 14
    assert {item.kind for item in sample.items} == {ItemKind.PROPOSAL, ItemKind.SUGGESTION}
    assert {item.role for item in sample.items} == set(Role)
    assert {item.state for item in sample.items} == set(ItemState)
    assert sum(by_body(item) for item in sample.items) >= 3
    assert {1, 2, 3, 5, 8} <= {persons(item) for item in sample.items}
    assert sum(bool(item.text and item.asks) for item in sample.items) >= 4
    assert len({item.id for item in sample.items}) == len(sample.items)


def test_due_dates_are_spread_around_the_day_it_is_made(sample: Sample) -> None:
    days = [(item.due - TODAY).days for item in sample.items if item.due]
    assert len(days) == len(sample.items)
    assert min(days) < 0 and any(0 <= day <= 3 for day in days) and any(day > 30 for day in days)
    assert all(item.assigned and item.due and item.assigned < item.due for item in sample.items)


def test_the_library_covers_the_sections_and_topics(sample: Sample) -> None:
    sections = Counter(clause.section for clause in sample.clauses)
    assert len(sample.clauses) >= 66
    assert min(sections[section] for section in (Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS)) >= 8
    assert {Section.OPENING, Section.THANKS, Section.CONTACT} <= sections.keys()
    assert len({clause.topics[0] for clause in sample.clauses if clause.topics}) >= 6
    assert sum(any(isinstance(part, Table) for part in clause.body) for clause in sample.clauses) >= 2
    assert len({clause.id for clause in sample.clauses}) == len(sample.clauses)
    assert any(clause.valid_until and clause.valid_until < TODAY for clause in sample.clauses)


def test_every_slot_of_a_clause_is_filled_by_the_items_bureau_and_facts(sample: Sample) -> None:
    item = sample.items[0]
    values = values_for(item, sample.bureau, sample.facts, TODAY)
    for clause in sample.clauses:
        assert set(slot_names(clause.text)) <= values.keys() | MEANT_MISSING | {"会商"}, clause.title


def test_tables_add_up(sample: Sample) -> None:
    for clause in sample.clauses:
        for table in (part for part in clause.body if isinstance(part, Table)):
            _assert_adds_up(clause, table)


def _assert_adds_up(clause: Clause, table: Table) -> None:
    rows = table.texts[table.header_rows :]
    total = rows[-1]
    assert total[0] == "合计", clause.title
    for column, text in enumerate(total):
        if text.isdecimal():
            assert int(text) == sum(int(row[column]) for row in rows[:-1]), f"{clause.title}：第{column + 1}列"


def test_three_letters_are_finished_and_one_is_in_work(sample: Sample) -> None:
    done = finished(sample)
    assert [(item, document) for item, document, _ in done] == [
        ("s7", DocumentKind.REPLY),
        ("p25", DocumentKind.REPLY),
        ("s31", DocumentKind.OPINION),
    ]
    assert len(sample.letters) == 4
    for _, _, letter in done:
        assert 1200 <= sum(len(block.text) for block in letter.blocks) <= 2500
    assert any(isinstance(block, TableBlock) for block in done[0][2].blocks)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_finished_letters_pass_the_checks_on_any_day(today: date) -> None:
    sample = read_sample(today)
    items = {item.id: item for item in sample.items}
    for item_id, _, letter in finished(sample):
        found = check_letter(letter, items[item_id], sample.bureau)
        serious = [finding for finding in found if finding.severity is not Severity.HINT]
        assert not serious, serious


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_no_letter_names_a_day_after_its_own_or_figures_of_the_future(today: date) -> None:
    sample = read_sample(today)
    for item_id, _, letter in sample.letters:
        own = _day(letter.date)
        assert today - timedelta(days=20) <= own <= today
        for words in re.findall(r"\d{4}年\d+月\d+日", " ".join(block.text for block in letter.blocks)):
            assert _day(words) <= own, f"{item_id}：{words}"
        for year in re.findall(r"截至(\d{4})年底", " ".join(block.text for block in letter.blocks)):
            assert int(year) < own.year


def _day(words: str) -> date:
    year, month, day = (int(part) for part in re.findall(r"\d+", words))
    return date(year, month, day)
