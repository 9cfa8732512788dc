"""A proposal's own text finds its item."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting.model.item import Item, ItemKind
from drafting.services.items import list_items, save_item
from drafting.services.proposals import add_proposal_text, items_meant
from drafting.services.workspace import Workspace, open_workspace

P12 = Item(
    id="p12", kind=ItemKind.PROPOSAL, number="12", title="关于改造城中村供水管网的提案", session="区政协十届三次会议"
)
S12 = Item(id="s12", kind=ItemKind.SUGGESTION, number="12", title="关于增设过街天桥的建议")
P31 = Item(id="p31", kind=ItemKind.PROPOSAL, number="31", title="关于推进分级诊疗的提案")
ITEMS = (P12, S12, P31)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        for item in ITEMS:
            save_item(opened, item)
        yield opened


MEANT = [
    ("第12号提案", "供水管网老化。", "p12"),
    ("建议012", "过街不便。", "s12"),
    ("原文", "关于推进分级诊疗的提案\n近年来……", "p31"),
    ("附件", "题目：《关于增设过街天桥的建议》\n案号：第12号", "s12"),
    ("关于推进分级诊疗的提案", "内容略。", "p31"),
    ("提案", "区政协十届三次会议提案\n编号：0012\n案由：改造城中村供水管网\n", "p12"),
]


@pytest.mark.parametrize(("name", "text", "item"), MEANT)
def test_name_and_text_say_which_item(name: str, text: str, item: str) -> None:
    assert [found.id for found in items_meant(ITEMS, text, name)] == [item]


def test_a_file_of_nothing_known_fits_none() -> None:
    assert items_meant(ITEMS, "会议通知", "通知") == ()
    assert items_meant((), "关于推进分级诊疗的提案", "x") == ()


def test_text_and_asks_are_stored_and_trouble_is_told(workspace: Workspace, tmp_path: Path) -> None:
    good, lost, empty = tmp_path / "提案31.txt", tmp_path / "别的.txt", tmp_path / "空.txt"
    good.write_text("关于推进分级诊疗的提案\n建议：\n1.畅通转诊。\n2.加强培训。\n", encoding="gb18030")
    lost.write_text("会议通知", encoding="utf-8")
    empty.write_bytes(b"")
    added = add_proposal_text(workspace, [good, lost, empty, tmp_path / "没有.docx"])
    assert [one.item.id if one.item else None for one in added] == ["p31", None, None, None]
    assert all(one.problem.endswith("。") for one in added[1:])
    stored = next(item for item in list_items(workspace) if item.id == "p31")
    assert stored.asks == ("畅通转诊", "加强培训") and stored.text.startswith("关于推进分级诊疗")
