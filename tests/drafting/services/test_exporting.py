from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from clauses.body import Paragraph
from drafting.layout.pages import Pages
from drafting.model.blocks import TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind, Form, Letter, Marks
from drafting.model.problem import EnvironmentProblem
from drafting.services.export_names import file_name
from drafting.services.exporting import ExportOptions, export
from drafting.services.items import save_item
from drafting.services.letters import create_letter
from drafting.services.papers import ExportAs
from drafting.services.profile import set_bureau
from drafting.services.workspace import Workspace, open_workspace
from tests.drafting.store.files import rows

BUREAU = "云岭区卫生健康局"


def item(number: str = "88", **changes: object) -> Item:
    made = Item(
        id=f"p{number}",
        kind=ItemKind.PROPOSAL,
        number=number,
        title="关于完善社区康复服务的提案",
        session="政协云岭区第九届委员会第二次会议",
        proposers=("沈知远",),
        proposer_count=1,
    )
    return replace(made, **changes)


def reply(number: str = "88") -> Letter:
    lines = (
        f"您在政协云岭区第九届委员会第二次会议上提出的《关于完善社区康复服务的提案》（第{number}号）收悉，现答复如下：",
        "全区建成社区康复驿站12个，服务居民3600人次。",
        "感谢您对我局工作的关心和支持。",
    )
    return Letter(
        doc_number="云卫函〔2024〕12号",
        title=(f"{BUREAU}关于政协云岭区第九届委员会第二次会议第{number}号提案的答复",),
        addressees="沈知远委员",
        blocks=tuple(TextBlock(id=f"b{place}", body=Paragraph.of(line)) for place, line in enumerate(lines, 1)),
        signature=(BUREAU,),
        date="2024年6月5日",
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.dafu") as opened:
        set_bureau(opened, Bureau(name=BUREAU, form=Form.LETTER))
        yield opened


def stored(workspace: Workspace, made: Item, letter: Letter, document: DocumentKind = DocumentKind.REPLY) -> Item:
    save_item(workspace, made)
    create_letter(workspace, made.id, document, letter)
    return made


def test_a_reply_is_written_under_its_number_kind_and_proposer(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), reply())
    (entry,) = export(workspace, [made], tmp_path / "out").written
    assert entry.path == tmp_path / "out" / "88号提案-沈知远.docx"
    assert docx.Document(str(entry.path)).core_properties.title == "".join(reply().title)


def test_a_file_of_the_same_content_is_left_and_one_that_differs_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), reply())
    export(workspace, [made], tmp_path)
    (again,) = export(workspace, [made], tmp_path).written
    assert again.path == tmp_path / "88号提案-沈知远.docx"
    assert "原文件保留" in again.notes[0]
    (plain,) = export(workspace, [made], tmp_path, ExportOptions(form=Form.PLAIN)).written
    assert plain.path == tmp_path / "88号提案-沈知远(2).docx"
    assert "未覆盖" in plain.notes[0]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"date": ""}, "没有成文日期"),
        ({"signature": ()}, "没有署名"),
        ({"blocks": ()}, "没有正文"),
        ({"addressees": "{委员}"}, "委员"),
        ({"doc_number": "云卫函〔2024〕{文号}号"}, "文号"),
    ],
)
def test_what_would_be_wrong_is_refused_with_the_reason(
    workspace: Workspace, tmp_path: Path, changes: dict[str, object], reason: str
) -> None:
    made = stored(workspace, item(), replace(reply(), **changes))
    report = export(workspace, [made], tmp_path / "out")
    assert not report.written
    assert any(reason in told for told in report.refused[0].reasons)
    assert not (tmp_path / "out").exists()


def test_a_wrong_case_number_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), reply("99"))
    assert any("校对错误" in reason for reason in export(workspace, [made], tmp_path).refused[0].reasons)


def test_anyway_writes_it_and_says_what_is_wrong(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), replace(reply(), date=""))
    (entry,) = export(workspace, [made], tmp_path, ExportOptions(anyway=True)).written
    assert entry.path
    assert "没有成文日期" in entry.reasons
    ((kept,),) = rows(Path(workspace.location), "SELECT reasons FROM exports")
    assert json.loads(kept) == list(entry.reasons)


def test_an_item_without_a_letter_is_told(workspace: Workspace, tmp_path: Path) -> None:
    save_item(workspace, item())
    assert "请先起草" in export(workspace, [item()], tmp_path).refused[0].reasons[0]


def test_a_unit_that_only_assists_exports_its_opinion(workspace: Workspace, tmp_path: Path) -> None:
    opinion = replace(reply(), addressees="区民政局")
    made = stored(workspace, item(role=Role.ASSIST), opinion, DocumentKind.OPINION)
    report = export(workspace, [made], tmp_path, ExportOptions(anyway=True))
    assert report.written
    assert export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.REPLY)).refused


def test_progress_is_told_and_the_work_can_be_stopped(workspace: Workspace, tmp_path: Path) -> None:
    items = [stored(workspace, item(str(n)), reply(str(n))) for n in range(1, 4)]
    seen: list[tuple[int, int, str]] = []
    report = export(
        workspace, items, tmp_path, progress=lambda *step: seen.append(step), cancelled=lambda: len(seen) == 2
    )
    assert report.cancelled
    assert len(report.exported) == 2
    assert seen == [(0, 3, "提案1"), (1, 3, "提案2")]


@pytest.mark.parametrize(
    "options",
    [ExportOptions(template=Path("house.docx")), ExportOptions(pdf=True)],
)
def test_what_cannot_be_done_is_one_clear_sentence(
    workspace: Workspace, tmp_path: Path, options: ExportOptions
) -> None:
    with pytest.raises(EnvironmentProblem):
        export(workspace, [item()], tmp_path, options)


def test_a_feedback_form_is_made_for_every_proposer(workspace: Workspace, tmp_path: Path) -> None:
    made = item(proposers=("沈知远", "何若兰"), proposer_count=2)
    save_item(workspace, made)
    report = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.FEEDBACK_FORM))
    names = [entry.path.name for entry in report.written if entry.path]
    assert names == ["88号提案-沈知远（征询意见表）.docx", "88号提案-何若兰（征询意见表）.docx"]
    (form,) = docx.Document(str(tmp_path / names[1])).tables
    cells = {cell.text for row in form.rows for cell in row.cells}
    assert {"何若兰", "第88号", BUREAU, made.title} <= cells


def test_an_approval_sheet_carries_what_the_letter_says(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(office="基层科", officer="赵明远"), replace(reply(), date=""))
    (entry,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.APPROVAL_SHEET)).written
    (sheet,) = docx.Document(str(entry.path)).tables
    cells = {cell.text for row in sheet.rows for cell in row.cells}
    assert {"云卫函〔2024〕12号", "基层科", "赵明远", "沈知远委员"} <= cells


def test_the_public_version_hides_telephone_numbers_and_names_the_page_s_metadata(
    workspace: Workspace, tmp_path: Path
) -> None:
    letter = replace(reply(), notes=("（联系人：赵明远，电话：0871-65550126，13812345678）",), cc="区政协提案委")
    made = stored(workspace, item(), letter)
    (entry,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.PUBLIC)).written
    opened = docx.Document(str(entry.path))
    text = "\n".join(paragraph.text for paragraph in opened.paragraphs)
    assert "138****5678" in text
    assert "0871-6555****" in text
    assert "抄送" not in text
    assert opened.element.body[0].tag.endswith("tbl")
    assert "发布机构" in {cell.text for row in opened.tables[0].rows for cell in row.cells}


def test_what_is_not_to_be_published_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), replace(reply(), marks=Marks(disclosure="不予公开")))
    report = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.PUBLIC))
    assert "不应上网公开" in report.refused[0].reasons[0]


class Painter:
    def __init__(self) -> None:
        self.painted = 0

    def pdf(self, pages: Pages, path: Path, title: str) -> None:
        self.painted += 1
        path.write_bytes(f"{title}{len(pages.pages)}{self.painted}".encode())

    def pictures(self, pages: Pages, folder: Path, stem: str, dpi: int = 110) -> tuple[Path, ...]:
        raise AssertionError


def test_a_pdf_stands_beside_its_word_file_and_is_painted_once(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), reply())
    painter = Painter()
    for _ in range(2):
        (entry,) = export(workspace, [made], tmp_path, ExportOptions(pdf=True), painter).written
        assert entry.pdf == tmp_path / "88号提案-沈知远.pdf"
    assert painter.painted == 1


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "88号提案-沈知远.docx"),
        ({"proposers": ("沈知远", "何若兰", "周启明"), "proposer_count": 3}, "88号提案-沈知远、何若兰、周启明.docx"),
        ({"proposers": tuple("甲乙丙丁戊"), "proposer_count": 5}, "88号提案-甲等5人.docx"),
        ({"proposers": ("沈知远",), "proposer_count": 6}, "88号提案-沈知远等6人.docx"),
        ({"proposers": ("民进云岭区/基层委员会",), "proposer_count": None}, "88号提案-民进云岭区_基层委员会.docx"),
        ({"proposers": ()}, "88号提案.docx"),
        ({"kind": ItemKind.SUGGESTION, "number": "B〔2017〕062"}, "B〔2017〕062号建议-沈知远.docx"),
    ],
)
def test_file_names(changes: dict[str, object], name: str) -> None:
    assert file_name(item(**changes)) == name


def test_the_reply_is_sent_on_with_a_covering_letter(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), replace(reply(), cc="区政协提案和社会法制委员会，区政府办公室"))
    (entry,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.COVERING)).written
    assert entry.path and entry.path.name == "88号提案-沈知远（送交函）.docx"
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(entry.path)).paragraphs)
    assert "区政协提案和社会法制委员会、区政府办公室：" in text
    assert (
        "现将政协云岭区第九届委员会第二次会议第88号提案《关于完善社区康复服务的提案》的答复随函送交，请查收。" in text
    )
    assert "附件：云岭区卫生健康局关于政协云岭区第九届委员会第二次会议第88号提案的答复" in text
    assert "2024年6月5日" in text


def test_a_covering_letter_without_anyone_to_send_it_to_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), replace(reply(), cc=""))
    (entry,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.COVERING)).refused
    assert entry.reasons == ("还有未填的空位：抄送机关",)


def test_a_second_reply_goes_out_beside_the_first_under_a_name_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    made = stored(workspace, item(), reply())
    create_letter(workspace, made.id, DocumentKind.SECOND_REPLY, reply())
    (first,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.REPLY)).written
    (again,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.SECOND_REPLY)).written
    (latest,) = export(workspace, [made], tmp_path).written
    assert first.path and "再次答复" not in first.path.name
    assert again.path and again.path.name.endswith("（再次答复）.docx")
    assert latest.path == again.path


def test_who_only_assists_asks_no_proposer_for_an_opinion(workspace: Workspace, tmp_path: Path) -> None:
    made = item(role=Role.ASSIST, lead_unit="区民政局")
    save_item(workspace, made)
    (refused,) = export(workspace, [made], tmp_path, ExportOptions(as_=ExportAs.FEEDBACK_FORM)).refused
    assert refused.reasons == ("本单位是会办，征询意见表由主办单位送提出人",)
