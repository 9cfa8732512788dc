"""Golden documents, part by part (tests/golden/README.md says how they are made again)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from lxml import etree

from clauses.body import Align, Cell, Table
from drafting.model.blocks import TableBlock
from drafting.model.codec import decode, encode
from drafting.model.letter import Form, Letter, Marks
from tests.drafting.layout.letters import BUREAU, attachments, letter, text
from tests.drafting.writing.opened import Opened, written

GOLDEN = Path(__file__).parents[2] / "golden"
COMMON = {"word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"}  # fmt: skip
REGENERATE = bool(os.environ.get("DAFU_REGENERATE"))


def cases() -> dict[str, tuple[Letter, Form, bool]]:
    joint = (BUREAU, "云岭区民政局", "云岭区人力资源和社会保障局")
    wide = Table(tuple(tuple(Cell(f"{row}{column}", align=Align.RIGHT) for column in range(9)) for row in range(3)), 1)
    many = Table(tuple(tuple(Cell(f"第{row}行第{column}列") for column in range(10)) for row in range(4)), 1)
    marks = Marks(copy_number="000012", secrecy="秘密★1年", urgency="特急", category="类别：B", disclosure="依申请公开")
    issued = {"issued_by": f"{BUREAU}办公室", "issued_on": "2024年6月6日"}
    return {
        "letter-sealed": (letter(attachments=attachments()), Form.LETTER, True),
        "letter-unsealed": (letter(), Form.LETTER, False),
        "red-head-joint": (letter(signature=joint, signer="林致和", **issued), Form.RED_HEAD, True),
        "red-head-marks": (letter(marks=marks, **issued), Form.RED_HEAD, True),
        "red-head-wide-table": (
            letter(
                blocks=(text("b1", "各驿站情况如下。"), TableBlock(id="b2", table=many), text("b3", "感谢支持。")),
                signer="张明远　李致和　王思齐",
                **issued,
            ),
            Form.RED_HEAD,
            True,
        ),
        "plain": (letter(title=(BUREAU, "关于政协云岭区第九届委员会", "第二次会议第88号提案的答复")), Form.PLAIN, True),
        "plain-long-name": (
            letter(signature=("云岭区住房和城乡建设局综合行政执法大队委员会",), notes=()),
            Form.PLAIN,
            True,
        ),
        "rare-characters": (
            letter(
                addressees="𬭎喆、䶮青委员",
                blocks=(text("b1", "“引号”——省略……与 GB/T 9704 并用，1.5 万。"), TableBlock(id="b2", table=wide)),
            ),
            Form.PLAIN,
            False,
        ),
    }


def pretty(data: bytes) -> str:
    tree = etree.fromstring(data)
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


def compare(path: Path, found: str) -> None:
    if REGENERATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8"), f"{path} differs: see tests/golden/README.md"


def stored(name: str) -> str:
    return name.removeprefix("word/").replace("/", "-").lstrip("_").replace("[", "").replace("]", "")


@pytest.mark.parametrize("name", cases())
def test_a_letter_gives_the_golden_parts(name: str) -> None:
    value, form, sealed = cases()[name]
    case = {"form": form.value, "sealed": sealed, "letter": encode(value)}
    compare(GOLDEN / name / "case.json", json.dumps(case, ensure_ascii=False, indent=1) + "\n")
    opened = of_case(GOLDEN / name)
    for part, data in opened.parts.items():
        compare(GOLDEN / ("common" if part in COMMON else name) / stored(part), pretty(data))


def of_case(folder: Path) -> Opened:
    case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    return written(decode(case["letter"]), Form(case["form"]), sealed=case["sealed"])


def test_no_golden_folder_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir() if path.is_dir()} == {*cases(), "common"}
