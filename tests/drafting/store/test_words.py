from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.store.words import indexed, match_expression, spans

CHINESE = st.text(alphabet="养老服务助餐社区𬭎𫖯䶮一〇", min_size=1, max_size=20)
MIXED = st.text(alphabet="养老服务，。（） 　12ａB３\n", max_size=30)


def found(query: str, text: str) -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text, prefix='1')")
        connection.execute("INSERT INTO words VALUES (?)", (indexed(text),))
        return bool(
            connection.execute("SELECT 1 FROM words WHERE words MATCH ?", (match_expression(query),)).fetchall()
        )


@given(CHINESE, st.data())
def test_every_stretch_of_chinese_is_found_and_located(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert found(text[start:end], text)
    assert any(text[a:b] == text[start:end] for a, b in spans(text[start:end], text))


@given(MIXED, MIXED)
def test_no_query_breaks_the_index(query: str, text: str) -> None:
    if match_expression(query):
        found(query, text)
    assert all(0 <= start < end <= len(text) for start, end in spans(query, text))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("张征", "张　征"),
        ("养老助餐", "养老、助餐"),
        ("12345政务", "拨打12345政务热线"),
        ("123", "拨打12345政务热线"),
        ("１２３", "拨打12345热线"),
        ("gb 9704", "按GB/T 9704—2012排版"),
        ("区", "全区"),
        ("热线 政务", "12345政务服务便民热线"),
        ("服务12", "服务12.5万人次"),
        ('"养老', "养老"),
    ],
)
def test_what_an_officer_types_is_found(query: str, text: str) -> None:
    assert found(query, text)
    assert spans(query, text)


@pytest.mark.parametrize(("query", "text"), [("养餐", "养老助餐"), ("老养", "养老"), ("345", "12345")])
def test_what_does_not_stand_there_is_not_found(query: str, text: str) -> None:
    assert not found(query, text)


def test_the_words_of_the_index_only_change_with_a_migration() -> None:
    """Whoever changes this line adds a migration that fills clause_words and clause_titles anew."""
    assert indexed("张　征：养老服务12处，GB9704𬭎") == "张征 征养 养老 老服 服务 务 12 处 GB 9704 𬭎"
