from __future__ import annotations

from pathlib import Path

import docx
import pytest

from drafting.model.letter import Form
from drafting.model.problem import EnvironmentProblem
from drafting.reading.files import read_letter
from drafting.services.formatting import FormatOptions, format_file
from drafting.services.pages import pages_of

TEXT = """类别：A
主动公开
云卫函〔2024〕12号
云岭区卫生健康局
关于政协云岭区第九届委员会第二次会议第88号提案的答复
沈知远、何若兰委员：
　　你们提出的《关于完善社区康复服务的提案》收悉，现答复如下：
　　一、基本情况
　　（一）健全网络。全区建成驿站12个，“小病在社区”逐步成为习惯……
　　二、下一步打算
　　感谢你们对卫生健康工作的关心和支持。
附件：1.驿站名单
　　　2.收费项目
云岭区卫生健康局
云岭区民政局
2024年6月5日
（联系人：赵明远，电话：0871-65550126）
抄送：区政协提案委、区政府办公室
云岭区卫生健康局办公室　2024年6月6日印发
"""


def words(text: str) -> str:
    return "".join(text.split())


def printed(path: Path) -> str:
    body = docx.Document(str(path)).element.body
    tag = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return words("".join(part.text or "" for part in body.iter(tag)))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "答复.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", [Form.RED_HEAD, Form.PLAIN])
def test_not_one_word_is_touched(source: Path, tmp_path: Path, form: Form) -> None:
    report = format_file(source, tmp_path / "out.docx", FormatOptions(form))
    assert report.written == tmp_path / "out.docx"
    assert printed(report.written) == words(TEXT)


def test_the_letter_form_moves_the_number_above_the_marks_and_keeps_every_word(source: Path, tmp_path: Path) -> None:
    format_file(source, tmp_path / "out.docx")
    assert sorted(printed(tmp_path / "out.docx")) == sorted(words(TEXT))


def test_half_width_punctuation_stays_half_width(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(
        "沈知远委员:\n您提出的提案收悉,答复如下:\n附件:名单\n云岭区民政局\n2024年6月5日\n抄送:区政协提案委\n",
        encoding="utf-8",
    )
    format_file(source, tmp_path / "out.docx")
    assert printed(tmp_path / "out.docx") == words(source.read_text(encoding="utf-8"))


def test_a_heading_line_in_the_plain_form_keeps_the_authority_s_name(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("云岭区民政局文件\n云民函〔2024〕3号\n" + TEXT.split("\n", 3)[3], encoding="utf-8")
    format_file(source, tmp_path / "out.docx", FormatOptions(Form.PLAIN))
    assert "云岭区民政局文件" in printed(tmp_path / "out.docx")


def test_what_was_formatted_is_formatted_again_to_the_same_words(source: Path, tmp_path: Path) -> None:
    format_file(source, tmp_path / "1.docx", FormatOptions(Form.PLAIN))
    format_file(tmp_path / "1.docx", tmp_path / "2.docx", FormatOptions(Form.PLAIN))
    assert printed(tmp_path / "2.docx") == words(TEXT)


def test_the_file_itself_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    with pytest.raises(EnvironmentProblem, match="覆盖"):
        format_file(path, path)
    assert path.read_bytes() == b"x"


def test_another_kind_of_file_is_not_written(source: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"\.docx"):
        format_file(source, tmp_path / "out.pdf")


@pytest.mark.parametrize("content", [b"", b"   \n", b"%PDF-1.7", b"PK\x03\x04broken", b"\x89PNG\r\n\x1a\n"])
def test_what_cannot_be_read_is_one_sentence_and_nothing_is_written(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(content)
    report = format_file(source, tmp_path / "out.docx")
    assert report.written is None
    assert len(report.problems) == 1
    assert not (tmp_path / "out.docx").exists()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "找不到" in str(format_file(tmp_path / "no.txt", tmp_path / "out.docx").problems[0])


@pytest.mark.parametrize(
    "line",
    ["抄送：区政府办公室。", "附件：1. 统计表", "2026年5月8日", "（联系人：王小明，电话：0871-65550100）", "类别：A"],
)
@pytest.mark.parametrize("form", list(Form))
def test_a_text_of_one_line_of_the_frame_is_set_and_laid_out(tmp_path: Path, line: str, form: Form) -> None:
    source = tmp_path / "a.txt"
    source.write_text(line + "\n", encoding="utf-8")
    report = format_file(source, tmp_path / "a.docx", FormatOptions(form=form))
    assert report.written is not None
    assert pages_of(read_letter(source)[0], form=form, sealed=True).pages
