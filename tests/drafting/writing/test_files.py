from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from drafting.model.problem import EnvironmentProblem
from drafting.writing import files
from drafting.writing.files import place, write_whole


def test_a_new_file_is_written_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "甲" / "乙.docx"
    write_whole(target, b"1")
    assert target.read_bytes() == b"1"
    assert [entry.name for entry in target.parent.iterdir()] == ["乙.docx"]


def test_the_same_content_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    place(target, b"1")
    before = target.stat().st_mtime_ns
    placed = place(target, b"1")
    assert placed.left
    assert target.stat().st_mtime_ns == before


def test_a_file_that_differs_is_never_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    place(target, b"1")
    placed = place(target, b"2")
    assert (placed.path.name, placed.numbered, placed.left) == ("a(2).docx", True, False)
    assert place(target, b"2").left
    assert place(target, b"3").path.name == "a(3).docx"
    assert target.read_bytes() == b"1"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EACCES, "在 Word 或 WPS 中关闭"),
        (errno.EROFS, "只读"),
        (errno.EIO, "没有写成"),
    ],
)
def test_what_the_disk_refuses_is_told_with_the_remedy_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, "replace", refuse)
    with pytest.raises(EnvironmentProblem, match=said):
        write_whole(target, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"old"


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(EnvironmentProblem, match="文件夹"):
        write_whole(tmp_path / "a.docx", b"1")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(EnvironmentProblem, match="不是文件夹"):
        write_whole(tmp_path / "out" / "a.docx", b"1")
