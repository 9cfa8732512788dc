"""A Markdown file prints its words, not its markup; what a letter cannot take over is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.body import RunStyle
from drafting.model.blocks import Heading
from drafting.reading.files import read_elements, read_letter
from drafting.reading.source import Grid, Line
from drafting.reading.textual.markdown_file import markdown_elements


def texts(text: str) -> list[str]:
    return [one.text for one in markdown_elements(text)[0] if isinstance(one, Line)]


def told(text: str) -> str:
    return "".join(problem.message for problem in markdown_elements(text)[1])


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("共***三***项**重点**、*次要*、_其他_、~~原有~~任务", "共三项重点、次要、其他、原有任务"),
        ("编号 snake_case_name，3 * 4 * 5", "编号 snake_case_name，3 * 4 * 5"),
        ("电话6555****、6556****", "电话6555****、6556****"),
        ("命令 `a*b` 与 ``c`d``", "命令 a*b 与 c`d"),
        (r"\*原样\*，1\. 与 \# 号", "*原样*，1. 与 # 号"),
        ('见[区网站](http://a.example/x_(1) "标题")和<http://b.example>', "见区网站和http://b.example"),
        ("气温&lt;5&deg;C &amp; 湿度", "气温<5°C & 湿度"),
        ("含<u>下划线</u>与<span style='color:red'>红字</span>", "含下划线与红字"),
        ("当 a<b 且 c>d 时", "当 a<b 且 c>d 时"),
        ("附注[1]与[^无定义]", "附注[1]与[^无定义]"),
    ],
)
def test_markup_inside_a_line_is_read_away_and_nothing_else(line: str, printed: str) -> None:
    assert texts(line) == [printed]


def test_raised_and_lowered_figures_keep_their_place() -> None:
    (line,) = markdown_elements("CO<sub>2</sub>排放")[0]
    assert isinstance(line, Line)
    assert [(run.text, run.style) for run in line.runs] == [
        ("CO", RunStyle.PLAIN),
        ("2", RunStyle.SUBSCRIPT),
        ("排放", RunStyle.PLAIN),
    ]


def test_signs_of_blocks_are_no_words() -> None:
    text = "- 甲\n  * 乙\n    1. 丙\n> 引用\n> > 再引\n\n***\n\n- [x] 已办\n- [ ] 未办\n"
    assert texts(text) == ["甲", "乙", "1.丙", "引用", "再引", "☑已办", "☐未办"]


def test_items_all_numbered_one_are_counted() -> None:
    assert texts("1. 甲\n1. 乙\n1. 丙\n") == ["1.甲", "2.乙", "3.丙"]


def test_code_is_kept_as_it_is() -> None:
    assert texts("```\n# 原样 **字**\n```\n正文") == ["# 原样 **字**", "正文"]


def test_a_line_that_breaks_inside_a_paragraph_is_two() -> None:
    assert texts("云岭区水务局  \n2024年7月9日<br>附注") == ["云岭区水务局", "2024年7月9日", "附注"]


def test_headings_under_one_title_count_from_the_first_level() -> None:
    lines = [
        one for one in markdown_elements("# 答复\n## 基本情况\n### 成效 ###\n下一步\n---\n")[0] if isinstance(one, Line)
    ]
    assert [(line.text, line.level) for line in lines] == [("答复", 1), ("基本情况", 1), ("成效", 2), ("下一步", 1)]


def test_footnotes_stand_at_their_mark() -> None:
    line, grid = markdown_elements(
        "共72处[^a]。\n\n|项|数|\n|-|-|\n|甲|5[^b]|\n\n[^a]: 含自设点。\n    另计。\n[^b]: 估计。\n"
    )[0]
    assert isinstance(line, Line)
    assert [run.notes for run in line.runs if run.notes] == [("含自设点。\n另计。",)]
    assert isinstance(grid, Grid)
    cell = grid.table.rows[1][1]
    assert cell is not None
    assert (cell.text, [note.text for note in cell.notes]) == ("5", ["估计。"])


def test_a_table_without_outer_strokes_is_one() -> None:
    (grid,) = markdown_elements("街道 | 数量\n--- | ---:\n龙泉 | `12`\n")[0]
    assert isinstance(grid, Grid)
    assert (grid.table.texts, grid.table.header_rows) == ((("街道", "数量"), ("龙泉", "12")), 1)


def test_a_row_of_dashes_is_a_row() -> None:
    (grid,) = markdown_elements("|项|数|\n|-|-|\n|甲|1|\n|-|-|\n")[0]
    assert isinstance(grid, Grid)
    assert grid.table.texts == (("项", "数"), ("甲", "1"), ("-", "-"))


def test_what_is_not_set_is_told() -> None:
    text = "---\ntitle: 答复\n---\n见[网站](http://a.example)。\n![示意图](a.png)\n"
    assert texts(text) == ["见网站。", "示意图"]
    assert all(word in told(text) for word in ("title", "1处链接", "1幅图片"))


def test_only_a_file_called_markdown_is_read_so(tmp_path: Path) -> None:
    for name, printed in (("a.md", "甲、乙"), ("a.txt", "*甲*、`乙`")):
        (tmp_path / name).write_text("*甲*、`乙`", encoding="utf-8")
        (line,) = read_elements(tmp_path / name)[0]
        assert isinstance(line, Line)
        assert line.text == printed


def test_a_letter_in_markdown_is_a_letter(tmp_path: Path) -> None:
    file = tmp_path / "答复.md"
    file.write_text(
        "# 关于区政协第17号提案的答复\n\n**安然委员：**\n\n您的提案收悉，现答复如下：\n\n## 一、基本情况\n\n共236处。\n\n"
        "云岭区水务局\n\n2024年7月9日\n",
        encoding="utf-8",
    )
    letter, _, _ = read_letter(file)
    assert letter.title == ("关于区政协第17号提案的答复",)
    assert (letter.addressees, letter.signature, letter.date) == ("安然委员", ("云岭区水务局",), "2024年7月9日")
    assert [block.text for block in letter.blocks if isinstance(block, Heading)] == ["基本情况"]


@given(st.text(alphabet="甲乙*_`~[]()!<>\\|#-+1.&;:^ \n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    elements, _ = markdown_elements(text)
    assert "".join(texts(text)).count("甲") + sum(
        cell.text.count("甲")
        for one in elements
        if isinstance(one, Grid)
        for row in one.table.rows
        for cell in row
        if cell
    ) <= text.count("甲")
