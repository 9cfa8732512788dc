from __future__ import annotations

from dataclasses import fields
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from clauses.body import Align, Cell, Paragraph, Run, RunStyle, Table
from clauses.clause import Clause, ClauseState
from clauses.facts import Fact
from clauses.section import Section
from drafting.model.item import Item, ItemKind, ItemState, Role
from drafting.store.models import ClauseRow, FactRow, ItemRow
from drafting.store.records import from_row, to_row

TEXT = st.text(max_size=20)
DAYS = st.none() | st.dates()
TABLE = Table(((Cell("合计", 1, 2, Align.CENTER), None), (Cell("甲"), Cell("1"))), header_rows=1)


@given(
    st.builds(
        Item,
        id=TEXT,
        kind=st.sampled_from(ItemKind),
        number=TEXT,
        title=TEXT,
        session=st.none() | TEXT,
        proposers=st.lists(TEXT, max_size=3).map(tuple),
        proposer_count=st.none() | st.integers(0, 99),
        role=st.sampled_from(Role),
        assigned=DAYS,
        due=DAYS,
        asks=st.lists(TEXT, max_size=3).map(tuple),
        state=st.sampled_from(ItemState),
    )
)
def test_an_item_comes_back_from_its_row(item: Item) -> None:
    assert from_row(Item, to_row(item)) == item


def test_a_clause_with_runs_and_a_merged_table_comes_back_from_its_row() -> None:
    clause = Clause(
        id="c",
        section=Section.NEXT_STEPS,
        title="𬭎",
        body=(Paragraph((Run("一"), Run("二", RunStyle.BOLD))), TABLE),
        topics=("养老", "助餐"),
        state=ClauseState.APPROVED,
        as_of=date(2025, 5, 31),
    )
    assert from_row(Clause, to_row(clause)) == clause


def test_every_field_of_a_stored_value_has_its_column() -> None:
    """A field added to the model wants a migration and a column."""
    for value, table in ((Item, ItemRow), (Clause, ClauseRow), (Fact, FactRow)):
        columns = {column.name for column in table.__table__.columns}
        assert {field.name for field in fields(value)} <= columns, value
