"""Proposers as lists write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.reading.xlsx.names import Proposers, both, read_proposers

CASES = [
    ("张　征", ("张征",), 1),
    ("张 征", ("张征",), 1),
    ("张\n征", ("张征",), 1),
    ("张三、李四等5人", ("张三", "李四"), 5),
    ("张三、李四等５人", ("张三", "李四"), 5),
    ("张三等5名代表", ("张三",), 5),
    ("张三等十二位委员", ("张三",), 12),
    ("张三、李四（等5人）", ("张三", "李四"), 5),
    ("张三 等 5 人", ("张三",), 5),
    ("张三等5人联名", ("张三",), 5),
    ("张三、李四等", ("张三", "李四"), 2),
    ("张三 李四 王小五", ("张三", "李四", "王小五"), 3),
    ("张 三、李 四", ("张三", "李四"), 2),
    ("张 征 李 明", ("张征", "李明"), 2),
    ("丁 灵 琳", ("丁灵琳",), 1),
    ("欧阳 修", ("欧阳修",), 1),
    ("欧阳 文华 李明", ("欧阳文华", "李明"), 2),
    ("区人大城建环资委", ("区人大城建环资委",), None),
    ("张三\n李四\n王五六", ("张三", "李四", "王五六"), 3),
    ("张三，李四;王五", ("张三", "李四", "王五"), 3),
    ("张三和李四", ("张三", "李四"), 2),
    ("张和平", ("张和平",), 1),
    ("张三（民革）、李四(区医院)", ("张三", "李四"), 2),
    ("张三委员", ("张三",), 1),
    ("张三代表、李四代表", ("张三", "李四"), 2),
    ("邹 平代表、白 云委员", ("邹平", "白云"), 2),
    ("张代表", ("张代表",), 1),
    ("张三等5名政协委员", ("张三",), 5),
    ("张三、李四等（5人）", ("张三", "李四"), 5),
    ("代表：高 山；联名：流 水、知 音", ("高山", "流水", "知音"), 3),
    ("领衔人：张三\n附议人：李四", ("张三", "李四"), 2),
    ("区政协委员张三", ("张三",), 1),
    ("区人大代表：张三、李四", ("张三", "李四"), 2),
    ("张三 13800000000、李四 0871-65550000", ("张三", "李四"), 2),
    ("张三、李四联名", ("张三", "李四"), 2),
    ("领衔人：张三", ("张三",), 1),
    ("阿依古丽·麦麦提", ("阿依古丽·麦麦提",), 1),
    ("刘𬭎", ("刘𬭎",), 1),
    ("李学会", ("李学会",), 1),
    ("民盟昆明市委", ("民盟昆明市委",), None),
    ("民盟　云岭区委", ("民盟云岭区委",), None),
    ("区工商联", ("区工商联",), None),
    ("九三学社云岭区基层委员会", ("九三学社云岭区基层委员会",), None),
    ("中国民主促进会云岭区委员会", ("中国民主促进会云岭区委员会",), None),
    ("经济界", ("经济界",), None),
    ("致公党界别", ("致公党界别",), None),
    ("石桥镇代表团", ("石桥镇代表团",), None),
    ("区政协提案和社会法制委员会", ("区政协提案和社会法制委员会",), None),
    ("区总工会、区妇联", ("区总工会", "区妇联"), None),
    ("区知联会", ("区知联会",), None),
    ("/", (), None),
    ("", (), None),
    ("无", (), None),
]


@pytest.mark.parametrize(("text", "names", "total"), CASES, ids=[case[0] or "empty" for case in CASES])
def test_proposers_are_read_as_written(text: str, names: tuple[str, ...], total: int | None) -> None:
    found = read_proposers(text)
    assert (found.names, found.total) == (names, total)


def test_cosigners_in_a_column_of_their_own_are_counted_with_the_lead() -> None:
    assert both(read_proposers("张三"), read_proposers("李四、王五")) == Proposers(("张三", "李四", "王五"), 3)
    assert both(read_proposers("张三"), read_proposers("李四等4人")).total == 5
    assert both(read_proposers("张三等5人"), read_proposers("李四、王五")).total == 5
    assert both(read_proposers("张三"), read_proposers("张三、李四")) == Proposers(("张三", "李四"), 2)
    assert both(read_proposers("张三"), Proposers(), together=7).total == 7
    assert both(read_proposers("张三"), Proposers(), others=4).total == 5
    assert both(read_proposers("张三等5人"), Proposers(), others=4).total == 5
    assert both(read_proposers("张三"), read_proposers("李四、王五"), others=2).total == 3


def test_a_body_with_cosigners_stays_a_body() -> None:
    assert both(read_proposers("民建云岭区总支"), read_proposers("张三")).total is None


_HAN = st.sampled_from("伟芳娜敏静磊洋艳勇杰娟涛超明刚平辉玲桂英华文斌云飞鹏宇晨")
_NAME = st.builds("".join, st.lists(_HAN, min_size=1, max_size=2)).map(lambda given: "赵" + given)


@given(
    names=st.lists(_NAME, min_size=1, max_size=6, unique=True),
    separator=st.sampled_from(["、", "，", ",", "；", ";", "\n", "/", " 、 "]),
)
def test_any_separator_gives_the_same_names(names: list[str], separator: str) -> None:
    spaced = [f"{name[0]}　{name[1]}" if len(name) == 2 else name for name in names]
    if separator == "\n":
        spaced = names
    found = read_proposers(separator.join(spaced))
    assert found == Proposers(tuple(names), len(names))
