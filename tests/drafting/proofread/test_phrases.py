"""Fixed phrases with one character that does not belong there."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.proofread.lexicon import lexicon
from drafting.proofread.passage import Passage, Region
from drafting.proofread.phrases import near_phrases, phrases

WORDS = Path(__file__).parents[3] / "resources" / "words"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("压实食品安全主题责任", "食品安全主体责任"),
        ("加强职业医师队伍建设", "执业医师"),
        ("推动义务教育优质均横发展", "义务教育优质均衡"),
        ("由专人现场踏堪", "现场踏勘"),
        ("逐步形成常效机制", "长效机制"),
    ],
)
def test_one_character_off_a_fixed_phrase_is_found(text: str, right: str) -> None:
    assert [one.phrase for one in near_phrases(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "落实主体责任",
        "水质检测结果",
        "现场察看",
        "意大利支持的项目",
        "深加工",
        "服务业服务水平",
        "心理咨询室",
        "执业资格",
    ],
)
def test_what_makes_sense_as_printed_stays(text: str) -> None:
    assert not list(near_phrases(text))


def test_words_of_a_trade_are_words() -> None:
    assert all(lexicon().costs[word] < 13 for word in ("公建", "用气", "收班"))


@pytest.mark.parametrize("name", ["phrases.txt"])
def test_the_phrases_are_sorted_and_none_stands_twice(name: str) -> None:
    rows = [line for line in (WORDS / name).read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert rows == sorted(set(rows))
    assert len(phrases().known) == len(rows) > 4000


def test_a_misprint_in_the_items_title_is_ours() -> None:
    passage = Passage(
        "您提出的《关于防犯电信网络炸骗的提案》收悉，《关于防犯诈骗的通知》已印发，墙上写着“防犯诈骗”。", Region.BODY
    )
    first = passage.text.index("防犯")
    assert passage.in_own_title(first, first + 2)
    named = passage.text.index("防犯诈骗的通知")
    assert passage.in_own_title(named, named + 2)
    assert not passage.in_own_title(passage.text.rindex("防犯"), passage.text.rindex("防犯") + 2)
