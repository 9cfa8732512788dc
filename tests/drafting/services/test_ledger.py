"""The facts ledger knows where its figures stand, and proposes what letters say without taking it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clauses.facts import Fact
from drafting.model.letter import DocumentKind, Letter
from drafting.services import ledger, letters, library
from drafting.services.items import save_item
from drafting.services.learning import learn
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.values import clause, item, with_paragraph

PEOPLE = Fact(name="户籍人口", value="55.37", unit="万人", as_of=date(2017, 12, 31), source="统计公报")
LETTER = """云岭区卫生健康局关于对区政协十届三次会议第12号提案的答复

沈牧之委员：
您提出的《关于加强家庭医生签约服务的提案》（第12号）收悉，现答复如下：
一、基本情况
截至2023年底，云岭区户籍人口49.9万人，家庭医生签约率达到72.4%。力争2025年底社区医院达到20所。
二、下一步打算
继续扩大签约服务覆盖面，把重点人群的签约服务做细做实。
感谢您对卫生健康工作的关心和支持！

云岭区卫生健康局
2024年6月18日
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        yield opened


def test_where_a_fact_stands_is_told(workspace: Workspace) -> None:
    slotted = clause("slot", "人口", "全区户籍人口{户籍人口}。")
    written = clause("written", "医疗", "全区户籍人口55.37万人，医疗机构齐全。")
    other = clause("other", "别的", "旅客55.37万人次。")
    library.save_clauses(workspace, (slotted, written, other))
    save_item(workspace, item("12"))
    text = "我区户籍人口55.37万人。"
    letters.create_letter(workspace, item("12").id, DocumentKind.REPLY, with_paragraph(Letter(), text))
    found = ledger.uses(workspace, PEOPLE)
    assert [one.id for one in found.slots] == ["slot"]
    assert [one.id for one in found.written] == ["written"]
    assert [one.label for one in found.drafts] == ["提案12"]


def test_a_new_value_shows_the_drafts_that_still_carry_the_old(workspace: Workspace) -> None:
    save_item(workspace, item("12"))
    letters.create_letter(workspace, item("12").id, DocumentKind.REPLY, with_paragraph(Letter(), "户籍人口55.37万人。"))
    ledger.save(workspace, PEOPLE)
    ledger.save(workspace, replace(PEOPLE, value="56.01"))
    assert [one.label for one in ledger.drafts_with(workspace, PEOPLE)] == ["提案12"]
    assert ledger.drafts_with(workspace, replace(PEOPLE, value="56.01")) == ()


def test_letters_propose_figures_and_the_ledger_stays_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "往年.txt").write_text(LETTER, encoding="utf-8")
    report = learn(workspace, [tmp_path / "往年.txt"])
    assert report.figures == 2 and "数据台账" in str(report)
    assert ledger.facts(workspace) == ()
    found = ledger.proposals(workspace)
    assert {(fact.name, fact.printed, fact.as_of) for fact in found} == {
        ("户籍人口", "49.9万人", date(2023, 12, 31)),
        ("家庭医生签约率", "72.4%", date(2023, 12, 31)),
    }
    assert all("第12号提案" in fact.source for fact in found)


def test_what_was_settled_is_not_proposed_again(workspace: Workspace) -> None:
    ledger.propose(workspace, [PEOPLE])
    ledger.settle(workspace, [PEOPLE])
    ledger.propose(workspace, [PEOPLE])
    assert ledger.proposals(workspace) == ()


def test_a_figure_older_than_the_ledgers_is_not_proposed(workspace: Workspace) -> None:
    ledger.save(workspace, replace(PEOPLE, value="57", as_of=date(2024, 12, 31)))
    ledger.propose(workspace, [PEOPLE])
    assert ledger.proposals(workspace) == ()
