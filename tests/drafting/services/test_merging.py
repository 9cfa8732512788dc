"""Word files edited after export, taken back into the letter."""

from __future__ import annotations

import copy
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from clauses.section import Section
from drafting.cli import run
from drafting.composing.merging.outcome import ChangeKind, Side
from drafting.model.blocks import Heading, Origin, OriginKind, TableBlock, TextBlock
from drafting.model.bureau import Bureau
from drafting.model.change import difference
from drafting.model.letter import Attachment, DocumentKind, Form, Letter, Marks
from drafting.services.exporting import ExportOptions, export
from drafting.services.items import save_item
from drafting.services.letters import create_letter, history, letter_of, record
from drafting.services.merging import NO_BASE, Returned, is_exported, keep, take_back
from drafting.services.profile import set_bureau
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.services.test_exporting import BUREAU, item

CLAUSE = Origin(OriginKind.CLAUSE, "c7", 2)


def heading(ident: str, level: int, text: str, *, run_in: bool = False) -> Heading:
    return Heading(id=ident, level=level, text=text, run_in=run_in, section=Section.PROGRESS, origin=CLAUSE)


def text(ident: str, words: str) -> TextBlock:
    return TextBlock(id=ident, body=Paragraph.of(words), section=Section.PROGRESS, origin=CLAUSE)


OPENING = "您在政协云岭区第九届委员会第二次会议上提出的《关于完善社区康复服务的提案》（第88号）收悉，现答复如下："
STATIONS = "全区建成社区康复驿站12个，服务居民3600人次，其中残疾儿童420人次。去年新增4个，投入资金260万元。"
DOCTORS = "我局从区人民医院选派康复医师18名，每周到驿站坐诊两天，并为行动不便的居民提供上门评估。"
TRAINING = "组织驿站人员参加康复技能培训6期，培训320人次，考核合格率达到98%。"
PLAN = "明年计划在东部片区再建驿站3个，把康复评估纳入家庭医生签约服务。"
THANKS = "感谢您对我局工作的关心和支持，欢迎继续提出宝贵意见和建议。"


def reply() -> Letter:
    table = Table(
        (
            (Cell("片区"), Cell("驿站数"), Cell("服务人次")),
            (Cell("东部"), Cell("5"), Cell("1500")),
            (Cell("西部"), Cell("7"), Cell("2100")),
        ),
        1,
    )
    return Letter(
        marks=Marks(category="类别：A", disclosure="主动公开"),
        doc_number="云卫函〔2026〕　　号",
        title=(f"{BUREAU}关于政协云岭区第九届委员会第二次会议第88号提案的答复",),
        addressees="沈知远委员",
        blocks=(
            text("b1", OPENING),
            heading("b2", 1, "工作进展"),
            heading("b3", 2, "完善服务网络"),
            text("b4", STATIONS),
            TableBlock(id="b5", table=table, section=Section.PROGRESS),
            heading("b6", 2, "充实服务力量。", run_in=True),
            text("b7", DOCTORS),
            text("b8", TRAINING),
            heading("b9", 1, "下一步打算"),
            text("b10", PLAN),
            text("b11", THANKS),
        ),
        signature=(BUREAU,),
        date="2026年6月5日",
        notes=("（联系人：赵明远，电话：0871-65550126）",),
        cc="区政协提案委员会",
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        set_bureau(opened, Bureau(name=BUREAU, form=Form.LETTER))
        save_item(opened, item())
        create_letter(opened, item().id, DocumentKind.REPLY, reply())
        yield opened


def exported(workspace: Workspace, folder: Path) -> Path:
    (entry,) = export(workspace, [item()], folder / "out").written
    assert entry.path
    return entry.path


def edited(path: Path, edit: Callable[[Any], None]) -> Path:
    document = docx.Document(str(path))
    edit(document)
    document.save(str(path))
    return path


def officer_edits(workspace: Workspace, after: Letter) -> None:
    stored = letter_of(workspace, item().id)
    assert stored
    changes, position = history(workspace, stored.id)
    change = difference(stored.letter, after)
    assert change
    record(workspace, stored.id, (*changes[:position], change), position + 1)


def back(workspace: Workspace, path: Path) -> Returned:
    returned, problems = take_back(workspace, path)
    assert returned, problems
    return returned


def paragraph(document: Any, words: str) -> Any:
    return next(one for one in document.paragraphs if words in one.text)


def reworded(old: str, new: str) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        found = paragraph(document, old)
        run = next((one for one in found.runs if old in one.text), None)
        if run is not None:
            run.text = run.text.replace(old, new)
        else:
            whole = found.text.replace(old, new)
            for one in found.runs[1:]:
                one.text = ""
            found.runs[0].text = whole

    return edit


def added_after(words: str, new: str) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        found = paragraph(document, words)
        fresh = copy.deepcopy(found._p)
        found._p.addnext(fresh)
        made = docx.text.paragraph.Paragraph(fresh, found._parent)
        for one in made.runs[1:]:
            one.text = ""
        made.runs[0].text = new

    return edit


def test_a_file_that_nobody_edited_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    returned = back(workspace, exported(workspace, tmp_path))
    merged = returned.merged()
    assert merged.letter == reply()
    assert not merged.changes and not merged.conflicts and not returned.notes
    assert not keep(workspace, returned, merged)


def test_a_file_that_word_saved_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), lambda _document: None)
    assert back(workspace, path).merged().letter == reply()


def test_changed_words_come_into_the_same_block(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), reworded("12个，服务居民3600人次", "14个，服务居民4100人次"))
    returned = back(workspace, path)
    merged = returned.merged()
    (change,) = merged.changes
    assert (change.kind, change.where) == (ChangeKind.CHANGED, "“完善服务网络”之下")
    expected = text("b4", STATIONS.replace("12个，服务居民3600人次", "14个，服务居民4100人次"))
    assert merged.letter == replace(reply(), blocks=(*reply().blocks[:3], expected, *reply().blocks[4:]))
    assert keep(workspace, returned, merged)
    stored = letter_of(workspace, item().id)
    assert stored and stored.letter == merged.letter and stored.position == 1


def test_what_the_officer_changed_meanwhile_stays(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), reworded("每周到驿站坐诊两天", "每周到驿站坐诊三天"))
    letter = reply()
    own = text("b10", PLAN.replace("3个", "5个"))
    officer_edits(workspace, replace(letter, blocks=(*letter.blocks[:9], own, *letter.blocks[10:])))
    merged = back(workspace, path).merged()
    assert not merged.conflicts
    assert merged.letter.blocks[9] == own
    assert merged.letter.blocks[6].text == DOCTORS.replace("两天", "三天")
    assert merged.letter.blocks[5] == letter.blocks[5]


def test_both_in_one_paragraph_but_not_in_one_clause(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), reworded("260万元", "280万元"))
    letter = reply()
    own = text("b4", STATIONS.replace("12个", "13个"))
    officer_edits(workspace, replace(letter, blocks=(*letter.blocks[:3], own, *letter.blocks[4:])))
    merged = back(workspace, path).merged()
    assert not merged.conflicts
    assert merged.letter.blocks[3].text == STATIONS.replace("12个", "13个").replace("260万元", "280万元")


def test_both_in_one_clause_is_a_conflict_and_ours_stand(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), reworded("12个", "14个"))
    letter = reply()
    own = text("b4", STATIONS.replace("12个", "13个"))
    officer_edits(workspace, replace(letter, blocks=(*letter.blocks[:3], own, *letter.blocks[4:])))
    returned = back(workspace, path)
    merged = returned.merged()
    (conflict,) = merged.open_conflicts
    assert (conflict.base, conflict.ours) == (STATIONS, STATIONS.replace("12个", "13个"))
    assert conflict.theirs == STATIONS.replace("12个", "14个")
    assert merged.letter.blocks[3] == own
    for decided in (returned.merged(rest=Side.THEIRS), returned.merged(decided={conflict.key: Side.THEIRS})):
        assert not decided.open_conflicts
        assert decided.letter.blocks[3].text == STATIONS.replace("12个", "14个")


def test_an_added_paragraph_stands_where_the_file_has_it(workspace: Workspace, tmp_path: Path) -> None:
    new = "上述驿站全部接入区级康复信息平台，实现预约、评估、转介一站办理。"
    path = edited(exported(workspace, tmp_path), added_after("组织驿站人员", new))
    merged = back(workspace, path).merged()
    assert [block.id for block in merged.letter.blocks] == [
        "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b12", "b9", "b10", "b11",
    ]  # fmt: skip
    fresh = merged.letter.blocks[8]
    assert fresh.text == new and fresh.origin == Origin(OriginKind.FILE, path.name)
    assert fresh.section is Section.PROGRESS
    assert [one.kind for one in merged.changes] == [ChangeKind.ADDED]


def test_a_removed_paragraph_goes(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "组织驿站人员")
        found._p.getparent().remove(found._p)

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    assert merged.letter == replace(reply(), blocks=(*reply().blocks[:7], *reply().blocks[8:]))


def test_removed_there_and_reworded_here_is_a_conflict(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "组织驿站人员")
        found._p.getparent().remove(found._p)

    path = edited(exported(workspace, tmp_path), edit)
    letter = reply()
    own = text("b8", TRAINING.replace("6期", "8期"))
    officer_edits(workspace, replace(letter, blocks=(*letter.blocks[:7], own, *letter.blocks[8:])))
    returned = back(workspace, path)
    merged = returned.merged()
    (conflict,) = merged.open_conflicts
    assert conflict.theirs == "" and own in merged.letter.blocks
    assert own not in returned.merged(rest=Side.THEIRS).letter.blocks


def test_reworded_there_and_removed_here_is_a_conflict(workspace: Workspace, tmp_path: Path) -> None:
    path = edited(exported(workspace, tmp_path), reworded("6期", "8期"))
    letter = reply()
    officer_edits(workspace, replace(letter, blocks=(*letter.blocks[:7], *letter.blocks[8:])))
    returned = back(workspace, path)
    merged = returned.merged()
    (conflict,) = merged.open_conflicts
    assert conflict.ours == "" and conflict.theirs == TRAINING.replace("6期", "8期")
    assert len(merged.letter.blocks) == 10
    taken = returned.merged(rest=Side.THEIRS).letter.blocks
    assert taken[7].text == TRAINING.replace("6期", "8期")


def test_a_moved_paragraph_keeps_its_block(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "组织驿站人员")
        paragraph(document, "全区建成")._p.addprevious(found._p)

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    assert [block.id for block in merged.letter.blocks] == [
        "b1", "b2", "b3", "b8", "b4", "b5", "b6", "b7", "b9", "b10", "b11",
    ]  # fmt: skip
    assert [one.kind for one in merged.changes] == [ChangeKind.MOVED]


def test_a_heading_added_with_the_others_renumbered_stays_computed(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        added_after("组织驿站人员", "二、存在困难")(document)
        fresh = paragraph(document, "二、存在困难")
        fresh.style = paragraph(document, "工作进展").style
        added_after("二、存在困难", "一是专业康复人员总量不足，二是偏远社区场地紧张。")(document)
        paragraph(document, "偏远社区").style = paragraph(document, "组织驿站人员").style
        reworded("二、下一步打算", "三、下一步打算")(document)

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    headings = [block for block in merged.letter.blocks if isinstance(block, Heading)]
    assert [(one.level, one.text, one.printed) for one in headings] == [
        (1, "工作进展", ""),
        (2, "完善服务网络", ""),
        (2, "充实服务力量。", ""),
        (1, "存在困难", ""),
        (1, "下一步打算", ""),
    ]
    assert [one.kind for one in merged.changes] == [ChangeKind.ADDED, ChangeKind.ADDED]


def test_a_paragraph_cut_in_two_loses_no_word(workspace: Workspace, tmp_path: Path) -> None:
    first, second = STATIONS[:-21], STATIONS[-21:]

    def edit(document: Any) -> None:
        reworded(STATIONS, first)(document)
        added_after(first, second)(document)

    letter = back(workspace, edited(exported(workspace, tmp_path), edit)).merged().letter
    texts = [block.text for block in letter.blocks]
    assert texts[3:5] == [first, second] and letter.blocks[3].id == "b4"


def test_two_paragraphs_put_together_lose_no_word(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "组织驿站人员")
        found._p.getparent().remove(found._p)
        reworded(DOCTORS, DOCTORS + TRAINING)(document)

    letter = back(workspace, edited(exported(workspace, tmp_path), edit)).merged().letter
    assert [block.text for block in letter.blocks][5:8] == ["充实服务力量。", DOCTORS + TRAINING, "下一步打算"]


def test_a_cell_and_a_row_of_a_table(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        table = document.tables[0]
        table.cell(1, 2).paragraphs[0].runs[0].text = "1620"
        fresh = copy.deepcopy(table.rows[2]._tr)
        table.rows[2]._tr.addnext(fresh)
        for cell, words in zip(table.rows[3].cells, ("南部", "2", "300"), strict=True):
            cell.paragraphs[0].runs[0].text = words

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    block = merged.letter.blocks[4]
    assert isinstance(block, TableBlock) and block.id == "b5" and block.table.header_rows == 1
    assert block.table.texts == (
        ("片区", "驿站数", "服务人次"),
        ("东部", "5", "1620"),
        ("西部", "7", "2100"),
        ("南部", "2", "300"),
    )


def test_number_date_and_signature_filled_in(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        reworded("　　号", "36号")(document)
        reworded("2026年6月5日", "2026年6月12日")(document)
        reworded("沈知远委员", "沈知远等委员")(document)

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    expected = replace(reply(), doc_number="云卫函〔2026〕36号", date="2026年6月12日", addressees="沈知远等委员")
    assert merged.letter == expected
    assert {one.where for one in merged.changes} == {"发文字号", "成文日期", "主送"}


def test_bold_words_come_as_bold(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "明年计划")
        found.runs[0].bold = True

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    block = merged.letter.blocks[9]
    assert isinstance(block, TextBlock) and Run(PLAN, RunStyle.BOLD) in block.body.runs


def test_a_date_struck_out_leaves_signature_and_notes_where_they_are(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        found = paragraph(document, "2026年6月5日")
        found._p.getparent().remove(found._p)

    merged = back(workspace, edited(exported(workspace, tmp_path), edit)).merged()
    assert merged.letter == replace(reply(), date="")


def test_tracked_changes_count_as_accepted(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        run = paragraph(document, "组织驿站人员").runs[0]._r
        gone, new = OxmlElement("w:del"), OxmlElement("w:ins")
        for mark in (gone, new):
            mark.set(qn("w:id"), "90")
            mark.set(qn("w:author"), "审核人")
            mark.append(copy.deepcopy(run))
            run.addprevious(mark)
        for words in gone.iter(qn("w:t")):
            words.tag = qn("w:delText")
        for words in new.iter(qn("w:t")):
            words.text = words.text.replace("6期", "9期")
        run.getparent().remove(run)

    returned = back(workspace, edited(exported(workspace, tmp_path), edit))
    assert returned.merged().letter.blocks[7] == text("b8", TRAINING.replace("6期", "9期"))


def test_comments_are_told_without_names(workspace: Workspace, tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        document.add_comment(paragraph(document, "组织驿站人员").runs[0], text="期数请再核。", author="王某")

    returned = back(workspace, edited(exported(workspace, tmp_path), edit))
    (comment,) = returned.comments
    assert (comment.text, comment.words) == ("期数请再核。", TRAINING)
    assert returned.merged().letter == reply()
    assert not returned.notes


@pytest.mark.parametrize("name", ["88号提案-沈知远（改）.docx", "88号提案-沈知远 - 副本.docx", "局领导审定稿.docx"])
def test_a_file_under_another_name_is_known_by_it_or_by_what_it_says(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    path = edited(exported(workspace, tmp_path), reworded("6期", "8期")).rename(tmp_path / name)
    returned = back(workspace, path)
    assert returned.item == item()
    assert is_exported(workspace, path)


def test_of_two_exports_the_one_the_file_came_from_is_the_base(workspace: Workspace, tmp_path: Path) -> None:
    first = exported(workspace, tmp_path)
    letter = reply()
    officer_edits(
        workspace, replace(letter, blocks=(*letter.blocks[:9], text("b10", "改成了全新的打算。"), *letter.blocks[10:]))
    )
    second = exported(workspace, tmp_path)
    assert second != first
    merged = back(workspace, edited(first, reworded("6期", "8期"))).merged()
    assert not merged.conflicts
    assert merged.letter.blocks[7].text == TRAINING.replace("6期", "8期")
    assert merged.letter.blocks[9].text == "改成了全新的打算。"


def test_an_export_of_an_earlier_version_without_its_letter_is_held_against_the_letter_now(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = edited(exported(workspace, tmp_path), reworded("6期", "8期"))
    execute(workspace.location, "DELETE FROM exported_letters")
    returned = back(workspace, path)
    assert returned.notes == (NO_BASE,)
    assert returned.merged().letter.blocks[7] == text("b8", TRAINING.replace("6期", "8期"))


def test_files_that_cannot_be_taken_back_are_told_in_one_sentence(workspace: Workspace, tmp_path: Path) -> None:
    path = exported(workspace, tmp_path)
    public = path.rename(tmp_path / "88号提案-沈知远（公开版）.docx")
    stranger, missing, broken = tmp_path / "讲话.docx", tmp_path / "没有.docx", tmp_path / "坏.docx"
    document = docx.Document()
    document.add_paragraph("同志们，今天的会议很重要。")
    document.save(str(stranger))
    broken.write_bytes(b"PK\x03\x04")
    for file, words in (
        (public, "这是公开版，不是送签的答复，不能取回。"),
        (stranger, "看不出是登记簿里哪一件的答复，请用 --item 指明。"),
        (missing, "找不到这个文件。"),
        (broken, "Word 文件不完整或已损坏，请用 Word 或 WPS 打开后重新保存。"),
    ):
        returned, problems = take_back(workspace, file)
        assert returned is None
        assert [problem.message for problem in problems] == [words]


def test_name_and_words_that_disagree_ask_for_the_item(workspace: Workspace, tmp_path: Path) -> None:
    other = item("61")
    save_item(workspace, other)
    path = edited(exported(workspace, tmp_path), lambda document: None)
    document = docx.Document(str(path))
    for one in document.paragraphs:
        for piece in one.runs:
            piece.text = piece.text.replace("第88号", "第61号")
    document.save(str(path))
    returned, problems = take_back(workspace, path)
    assert returned is None and "请用 --item 指明是哪一件" in problems[0].message
    returned, _ = take_back(workspace, path, item())
    assert returned and returned.item == item()


@pytest.mark.parametrize("form", Form)
def test_attachments_footnotes_and_every_form(workspace: Workspace, tmp_path: Path, form: Form) -> None:
    table = Table(((Cell("街道"), Cell("驿站")), (Cell("东华"), Cell("3"))), 1)
    noted = TextBlock(id="b8", body=Paragraph((Run("组织培训6期", notes=("截至2026年5月。",)), Run("，共320人次。"))))
    first = Attachment(name="驿站名单", blocks=(text("b20", "名单如下："), TableBlock(id="b21", table=table)))
    letter = replace(
        reply(),
        blocks=(*reply().blocks[:7], noted, *reply().blocks[8:]),
        attachments=(first, Attachment(name="经费说明")),
    )
    officer_edits(workspace, letter)
    (entry,) = export(workspace, [item()], tmp_path / "out", ExportOptions(form=form)).written
    assert entry.path
    assert back(workspace, entry.path).merged().letter == letter

    def edit(document: Any) -> None:
        names = next(one for one in document.tables if one.cell(0, 0).text == "街道")
        names.cell(1, 1).paragraphs[0].runs[0].text = "4"
        reworded("，共320人次。", "，共360人次。")(document)

    merged = back(workspace, edited(entry.path, edit)).merged()
    cell = replace(table, rows=(table.rows[0], (Cell("东华"), Cell("4"))))
    said = replace(noted, body=Paragraph((noted.body.runs[0], Run("，共360人次。"))))
    expected = replace(
        letter,
        blocks=(*letter.blocks[:7], said, *letter.blocks[8:]),
        attachments=(replace(first, blocks=(first.blocks[0], TableBlock(id="b21", table=cell))), letter.attachments[1]),
    )
    assert merged.letter == expected


def test_the_command_takes_back_and_tells(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edited(exported(workspace, tmp_path), reworded("6期", "8期"))
    letter = reply()
    officer_edits(
        workspace,
        replace(letter, blocks=(*letter.blocks[:7], text("b8", TRAINING.replace("6期", "7期")), *letter.blocks[8:])),
    )

    def merge(*options: str) -> tuple[int, dict[str, Any]]:
        status = run(["--workspace", workspace.location, "merge", str(path), "--json", *options], unpainted)
        return status, json.loads(capsys.readouterr().out)

    status, told = merge("--dry-run")
    assert status == 1 and not told["stored"]
    (conflict,) = told["conflicts"]
    assert conflict["kept"] == "ours" and not conflict["decided"]
    assert merge("--ours")[0] == 0
    status, told = merge("--theirs", "--item", "提案88")
    assert (status, told["stored"], told["label"]) == (0, True, "提案88")
    assert [(one["kind"], one["after"]) for one in told["changes"]] == [("changed", TRAINING.replace("6期", "8期"))]
    stored = letter_of(workspace, item().id)
    assert stored and stored.position == 2
    status = run(["--workspace", workspace.location, "merge", str(tmp_path / "没有.docx")], unpainted)
    assert status == 2 and capsys.readouterr().err == "没有.docx：找不到这个文件。\n"


def unpainted() -> Any:
    raise AssertionError("nothing is painted")


def execute(location: str, sql: str) -> None:
    with closing(sqlite3.connect(location)) as connection:
        connection.execute(sql)
        connection.commit()
