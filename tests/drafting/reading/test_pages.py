"""Pages saved from government sites, however they are laid out."""

from __future__ import annotations

from base64 import encodebytes
from pathlib import Path

from drafting.reading.files import read_letter
from drafting.reading.letter.text import letter_of
from drafting.reading.source import Grid, Line
from drafting.reading.web.html import html_elements

LETTER = ("关于区政协第58号提案的答复", "温琴委员：", "您提出的提案收悉。", "云岭区交通运输局", "2024年6月3日")


def page(body: str) -> bytes:
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def test_a_table_of_one_column_lays_out_the_page() -> None:
    rows = f"<tr><td>首页</td></tr><tr><td>{'<br>'.join(LETTER)}</td></tr>"
    found = html_elements(page(f"<table>{rows}</table>"))
    assert [one.text for one in found if isinstance(one, Line)] == ["首页", *LETTER]


def test_a_cell_of_many_lines_holds_the_letter() -> None:
    lines = "".join(f"<p>{line}</p>" for line in LETTER * 2)
    found = html_elements(page(f"<table><tr><td>导航</td><td>{lines}</td></tr></table>"))
    assert [one.text for one in found if isinstance(one, Line)] == ["导航", *LETTER, *LETTER]


def test_a_table_of_figures_stays_a_table() -> None:
    rows = "<tr><td>乡镇</td><td>个数</td></tr><tr><td>东镇<br>西镇</td><td>3</td></tr>"
    (grid,) = html_elements(page(f"<table>{rows}</table>"))
    assert isinstance(grid, Grid)
    assert grid.table.texts[1] == ("东镇\n西镇", "3")


def test_a_break_in_the_source_between_chinese_is_no_space() -> None:
    found = html_elements(page("<p>澜州市市场\n监督管理局第\n 12号<span>Word 2016\nand WPS</span></p>"))
    assert [one.text for one in found if isinstance(one, Line)] == ["澜州市市场监督管理局第12号Word 2016 and WPS"]


def test_a_short_line_all_in_bold_is_a_heading_unless_the_page_prints_so() -> None:
    body = "".join(f"<p>{line}</p>" for line in LETTER)
    found = html_elements(
        page(f"{body}<div><strong>做好警力部署</strong></div><p style='text-align:center'><b>题</b></p>")
    )
    assert [one.text for one in found if isinstance(one, Line) and one.level] == ["做好警力部署"]
    bold = html_elements(page("".join(f"<p><b>{line}</b></p>" for line in ("做好部署", "完善设施", "后续计划"))))
    assert not any(one.level for one in bold if isinstance(one, Line))


def test_breaks_that_the_page_keeps_end_lines() -> None:
    for begins, ends in (("<pre>", "</pre>"), ("<div style='white-space: pre-wrap'>", "</div>")):
        lines = [one for one in html_elements(page(begins + "\n    ".join(LETTER) + ends)) if isinstance(one, Line)]
        assert [one.text for one in lines] == list(LETTER)
        assert lines[1].indented


def test_a_page_saved_as_one_file_is_read(tmp_path: Path) -> None:
    whole = page("".join(f"<p>{line}</p>" for line in LETTER))
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
    part = b"--B\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + encodebytes(whole) + b"\n--B--\n"
    file = tmp_path / "答复.mht"
    file.write_bytes(head + part)
    assert read_letter(file)[1].addressees == ("温琴",)
    file.write_bytes(head + b"--B\nContent-Type: image/png\n\nx\n--B--\n")
    assert [one.message for one in read_letter(file)[2]] == ["网页存档里没有网页。"]


def test_a_title_that_only_the_metadata_tells_and_buttons_in_the_text() -> None:
    keys = f"<table><tr><td>信息名称</td><td>{LETTER[0]}</td></tr><tr><td>索引号</td><td>015</td></tr></table>"
    body = "".join(f"<p>{line}</p>" for line in (*LETTER[1:3], "分享到：微信 微博", *LETTER[3:]))
    letter = letter_of(html_elements(page(keys + body)), tidy=True)
    assert (letter.title, letter.signature, len(letter.blocks)) == ((LETTER[0],), (LETTER[3],), 1)
