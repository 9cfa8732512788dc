"""Learning takes clauses from letters of past years, none twice, and says what it could not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clauses.clause import ClauseState
from clauses.facts import Fact
from clauses.section import Section
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.services import drafting, ledger, library, profile
from drafting.services.learning import learn
from drafting.services.workspace import Workspace, open_workspace

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters" / "seen"
FIRST = LETTERS / "01_proposal_with_heads.txt"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(str(tmp_path / "库.dafu")) as opened:
        yield opened


def test_a_letter_gives_clauses_by_section_under_its_headings(workspace: Workspace) -> None:
    report = learn(workspace, [FIRST])
    clauses = library.all_clauses(workspace)
    assert report.added == len(clauses) == 6
    assert [clause.section for clause in clauses] == [
        Section.OPENING,
        Section.SITUATION,
        Section.PROGRESS,
        Section.PROGRESS,
        Section.NEXT_STEPS,
        Section.THANKS,
    ]
    assert [clause.title for clause in clauses][2:4] == ["摸清底数，分类建账", "结合改造，同步实施"]
    assert all(clause.as_of == date(2024, 6, 18) for clause in clauses)
    assert all("第27号提案的答复" in clause.source for clause in clauses)


def test_the_items_own_words_are_slots(workspace: Workspace) -> None:
    learn(workspace, [FIRST])
    text = "\n".join(clause.text for clause in library.all_clauses(workspace))
    assert "{称呼}提出的《{案由}》（第{案号}号）收悉" in text
    for own in ("周以宁", "27号", "您"):
        assert own not in text


def test_a_contact_line_of_the_body_is_learned_without_the_person(workspace: Workspace) -> None:
    learn(workspace, [LETTERS / "02_suggestion_without_heads.txt"])
    contact = next(one for one in library.all_clauses(workspace) if one.section is Section.CONTACT)
    assert contact.text == "联系人及电话：{联系人}  {电话}"


def test_the_same_file_is_never_learned_twice(workspace: Workspace, tmp_path: Path) -> None:
    learn(workspace, [FIRST])
    copy = tmp_path / "改名.txt"
    copy.write_bytes(FIRST.read_bytes())
    again = learn(workspace, [FIRST, copy])
    assert again.known == (FIRST.name, "改名.txt") and again.added == 0
    assert "已跳过" in str(again)


def test_wording_the_library_has_is_not_added_again(workspace: Workspace, tmp_path: Path) -> None:
    learn(workspace, [FIRST])
    other = tmp_path / "明年.txt"
    other.write_text(
        FIRST.read_text(encoding="utf-8").replace("412条", "530条").replace("2024", "2025"), encoding="utf-8"
    )
    report = learn(workspace, [other])
    assert (report.added, report.files[0].renewed, len(library.all_clauses(workspace))) == (0, 6, 6)


def test_a_folder_is_learned_and_what_is_no_letter_is_told(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "往年").mkdir()
    (tmp_path / "往年" / "甲.txt").write_bytes(FIRST.read_bytes())
    (tmp_path / "往年" / "空.docx").write_bytes(b"")
    (tmp_path / "往年" / "~$锁.docx").write_bytes(b"x")
    (tmp_path / "往年" / "通知.txt").write_bytes((LETTERS / "77_other_document.txt").read_bytes())
    seen: list[tuple[int, int, str]] = []
    report = learn(workspace, [tmp_path / "往年"], lambda *step: seen.append(step))
    assert [file.name for file in report.files] == ["甲.txt"]
    assert [problem.where for problem in report.unread] == ["空.docx", "通知.txt"]
    assert seen[-1] == (3, 3, "")


def test_learning_stops_when_asked(workspace: Workspace) -> None:
    report = learn(workspace, [LETTERS], None, lambda: True)
    assert report.cancelled and not report.files


def test_asks_of_one_item_do_not_go_into_the_library(workspace: Workspace) -> None:
    learn(workspace, [LETTERS / "02_suggestion_without_heads.txt"])
    text = "\n".join(clause.text for clause in library.all_clauses(workspace))
    assert "在大学城与老城之间开行夜班车" not in text


def test_a_heading_that_names_an_ask_names_the_clause(workspace: Workspace) -> None:
    learn(workspace, [LETTERS / "11_heads_are_asks.txt"])
    progress = [one for one in library.all_clauses(workspace) if one.section is Section.PROGRESS]
    assert [clause.title for clause in progress] == ["设立小微企业服务专窗", "拓宽融资渠道", "减少重复检查"]
    assert len(progress[1].body) == 2


def newer(tmp_path: Path) -> Path:
    """The first letter as it might read two years on."""
    path = tmp_path / "后年.txt"
    text = FIRST.read_text(encoding="utf-8").replace("412条", "530条").replace("2024", "2026")
    path.write_text(text, encoding="utf-8")
    return path


def test_newer_wording_takes_the_place_of_an_older_draft_which_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    learn(workspace, [FIRST])
    report = learn(workspace, [newer(tmp_path)])
    clauses = library.all_clauses(workspace)
    assert (report.added, report.files[0].renewed, len(clauses)) == (0, 6, 6)
    assert all(clause.as_of == date(2026, 6, 18) for clause in clauses)
    renewed = [clause for clause in clauses if clause.revision == 2]
    assert renewed and all(library.revisions(workspace, clause.id) for clause in renewed)
    assert "换成了更新的说法" in str(report)


def test_what_an_officer_approved_stays_whatever_is_learned(workspace: Workspace, tmp_path: Path) -> None:
    learn(workspace, [FIRST])
    library.save_clauses(
        workspace, [replace(clause, state=ClauseState.APPROVED) for clause in library.all_clauses(workspace)]
    )
    report = learn(workspace, [newer(tmp_path)])
    assert (report.files[0].renewed, report.files[0].alike) == (0, 6)


def test_what_was_stopped_goes_on_where_it_stood(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafting.services.learning.LOT", 3)
    calls = iter([False] * 5 + [True] * 5)
    first = learn(workspace, [LETTERS], None, lambda: next(calls))
    assert first.cancelled and len(first.files) + len(first.known) + len(first.unread) == 5
    seen = learn(workspace, [LETTERS])
    assert {file.name for file in first.files} <= set(seen.known)


def test_files_left_out_are_told_by_reason(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"空{number}.txt").write_bytes(b"")
    said = str(learn(workspace, [tmp_path]))
    assert "空0.txt、空1.txt、空2.txt等 5 个文件：文件是空的。" in said


PARKING = (
    "云岭区城市管理局关于区政协五届{n}次会议第{n}号提案的答复\n温琴委员：\n您提出的《关于缓解停车难的提案》收悉，现答复如下：\n"
    "一、基本情况\n截至{y}年底，全区公共停车泊位{v}万个，停车供需矛盾依然突出，老城片区尤为明显。\n"
    "感谢您的关心支持！\n云岭区城市管理局\n2024年6月3日\n"
)


def parking(folder: Path, place: str, year: int, value: str) -> Path:
    file = folder / f"{place}{year}.txt"
    text = PARKING.format(n=year - 2020, y=year, v=value).replace("云岭区", place)
    file.write_text(text.replace("2024年6月3日", f"{year + 1}年6月3日"), encoding="utf-8")
    return file


def test_a_figure_of_our_letters_flows_into_drafts_and_a_new_value_of_the_ledger_instead_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    profile.set_bureau(workspace, Bureau(name="云岭区城市管理局", region="云岭区"))
    learn(workspace, [parking(tmp_path, "云岭区", 2023, "4.7"), parking(tmp_path, "云岭区", 2024, "5.2")])
    learn(workspace, [parking(tmp_path, "青松区", 2025, "9.9")])
    item = Item(id="i", kind=ItemKind.PROPOSAL, number="7", title="关于缓解停车难的提案", proposers=("温琴",))
    made = drafting.draft(workspace, item)
    assert any("截至2024年底，全区公共停车泊位5.2万个" in block.text for block in made.letter.blocks)
    assert any("公共停车泊位5.2万个取自往年答复" in note for note in made.notes)
    assert [fact.value for fact in ledger.proposals(workspace)] == ["5.2"]
    ledger.save(workspace, Fact(name="公共停车泊位", value="6", unit="万个", as_of=date(2025, 12, 31)))
    made = drafting.draft(workspace, item)
    assert any("截至2025年底，全区公共停车泊位6万个" in block.text for block in made.letter.blocks)


def test_looking_through_a_great_library_tells_its_progress(workspace: Workspace) -> None:
    learn(workspace, [FIRST])
    seen: list[str] = []
    learn(workspace, [FIRST], lambda _done, _total, what: seen.append(what))
    assert seen[0] == "先看库中已有的条款（0/6）"


def test_a_text_that_is_no_letter_by_its_length_is_left_out_at_once(workspace: Workspace, tmp_path: Path) -> None:
    endless = tmp_path / "流水.txt"
    endless.write_text("第1行普通文字没有标点\n" * 6000, encoding="utf-8")
    (problem,) = learn(workspace, [endless]).unread
    assert problem.message == "篇幅太长，不像是一件答复。"


def test_figures_are_kept_before_their_file_is_noted_as_learned(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between the two, the file is learned again; the other way round its figures would be lost."""

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    text = FIRST.read_text(encoding="utf-8").replace("一、", "截至2023年底，户籍人口55.37万人。\n一、", 1)
    file = Path(workspace.location).parent / "答复.txt"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(library, "save_learned", killed)
    with pytest.raises(KeyboardInterrupt):
        learn(workspace, [file])
    assert ledger.proposals(workspace)
    assert not library.learned_files(workspace)
