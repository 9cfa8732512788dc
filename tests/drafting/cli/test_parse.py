"""``parse`` says what a file is, as JSON or in a few lines, and refuses in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli import run

LETTER = Path(__file__).parents[2] / "fixtures" / "letters" / "seen" / "09_table_levels.txt"


def no_painter() -> None:
    raise AssertionError("parse draws nothing")


def parse(*arguments: str) -> int:
    return run(["parse", *arguments], no_painter)  # pyright: ignore[reportArgumentType]


def test_json_is_one_document_with_every_key_of_the_promise(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(str(LETTER), "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert list(record) == [
        "kind", "document", "numbers", "session", "item_title", "doc_title", "doc_number", "signer", "category",
        "disclosure", "addressees", "issuer", "issuers", "date", "contacts", "cc", "attachments", "asks", "blocks", "problems",
    ]  # fmt: skip
    table = next(block for block in record["blocks"] if block["type"] == "table")
    assert table["text"] == "" and table["rows"][0] == ["片区", "泊位（个）", "", "缺口（个）"]
    assert all(0 <= block["confidence"] <= 1 for block in record["blocks"])
    assert {block["level"] for block in record["blocks"] if block["type"] == "heading"} == {1, 2, 3, 4}


def test_without_json_a_summary_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(str(LETTER)) == 0
    out = capsys.readouterr().out
    assert out.startswith("建议的答复\n") and "案号：063" in out and "联系人：章怀远" in out


def test_what_cannot_be_read_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04 broken")
    assert parse(str(bad), "--json") == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1 and "损坏" in captured.err
