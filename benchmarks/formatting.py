"""``format``: text to official Word file, cold and in process, beside a plain python-docx script doing the least of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import installed
from benchmarks.letters import letters
from benchmarks.table import Row, seconds
from drafting.layout.arrange import arrange
from drafting.layout.settle import settled
from drafting.model.blocks import TableBlock, TextBlock
from drafting.model.letter import Form, Letter
from drafting.services.formatting import format_file
from drafting.writing.docx.package import docx_bytes
from drafting.writing.text import letter_to_text

ROOT = Path(__file__).parents[1]
_SENTENCE = (
    "近年来，全区坚持把社区康复服务摆在重要位置，按照先行试点、逐步推开的思路，依托基层医疗卫生机构持续完善服务体系。"
)
_PARAGRAPH = "    " + _SENTENCE * 3
TEXT = "\n".join(
    (
        "云岭区卫生健康局关于政协云岭区第九届委员会第二次会议第88号提案的答复",
        "沈知远委员：",
        "    您提出的《关于完善社区康复服务的提案》收悉，现答复如下：",
        "    一、基本情况",
        *[_PARAGRAPH] * 5,
        "    二、下一步打算",
        *[_PARAGRAPH] * 4,
        "    感谢您对卫生健康工作的关心和支持。",
        "云岭区卫生健康局",
        "2024年6月5日",
        "（联系人：赵明远，电话：0871-65550126）",
    )
)
_SCRIPT = """
import sys, docx
from docx.shared import Mm, Pt
made = docx.Document()
section = made.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
for line in open(sys.argv[1], encoding="utf-8"):
    added = made.add_paragraph(line.strip())
    added.paragraph_format.first_line_indent = Pt(32)
    added.runs[0].font.size = Pt(16)
made.save(sys.argv[2])
"""


def run() -> list[Row]:
    with TemporaryDirectory() as folder:
        source, out = Path(folder) / "letter.txt", Path(folder) / "letter.docx"
        source.write_text(TEXT, encoding="utf-8")
        command = [sys.executable, "main.py", "format", str(source), "--out", str(out)]
        script = [sys.executable, "-c", _SCRIPT, str(source), str(out)]
        cold, peer = seconds(_process(command)), seconds(_process(script))
        inside = seconds(lambda: format_file(source, out))
    big = _big()
    made = docx_bytes(settled(arrange(big, form=Form.LETTER, sealed=True)))
    text, word = (
        _formatted(suffix, data) for suffix, data in ((".txt", letter_to_text(big).encode()), (".docx", made))
    )
    peer_name = "plain python-docx script"
    return [
        Row("format of a 1,600-character letter, cold process", cold, "s", 0.20, peer_name, peer),
        Row("format of a 1,600-character letter, in process", inside * 1000, "ms", 15),
        Row("format of 1,920 paragraphs and 60 tables, a text", text, "s", 0.4),
        Row("format of 1,920 paragraphs and 60 tables, a Word file", word, "s", 0.4),
    ]


def _formatted(suffix: str, data: bytes) -> float:
    with TemporaryDirectory() as folder:
        source = Path(folder) / f"big{suffix}"
        source.write_bytes(data)
        return seconds(lambda: format_file(source, Path(folder) / "out.docx"), runs=3)


def _process(command: list[str]) -> Callable[[], object]:
    environment = installed.environment()
    return lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment)


def _big() -> Letter:
    """1,920 paragraphs and 60 tables."""
    blocks = tuple(block for letter in letters(40, 7) for block in letter.blocks)
    paragraphs = [block for block in blocks if isinstance(block, TextBlock)]
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    made = [paragraphs[number % len(paragraphs)] for number in range(1920)]
    return Letter(blocks=(*made, *(tables[number % len(tables)] for number in range(60))), date="2024年6月5日")
