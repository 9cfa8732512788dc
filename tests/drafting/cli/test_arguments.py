"""Wrong arguments are answered with one Chinese line and status 2."""

from __future__ import annotations

import pytest

from drafting.cli import run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("items", "main.py items：参数有误：还缺少 import|list|show|add。"),
        ("items lst", "main.py items：参数有误：没有 'lst'，可用的有 'import', 'list', 'show', 'add'。"),
        ("items import", "main.py items import：参数有误：还缺少 LIST.xlsx。"),
        ("items import 甲.xlsx 乙.xlsx", "main.py items：参数有误：不认识或多余的“乙.xlsx”。"),
        ("export --all --out", "main.py export：参数有误：--out 后面缺少内容。"),
    ],
)
def test_wrong_arguments_are_told_in_one_chinese_line(
    arguments: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(arguments.split(), lambda: pytest.fail("no page is painted"))
    assert left.value.code == 2
    assert capsys.readouterr().err == said + "\n"
