"""The bureau's house style 校对习惯 in its workspace: read, changed, and its words taken from a list."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from drafting.proofread.engine import all_rules
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.house_style import HouseStyle, OwnWord, Spared
from drafting.proofread.rule import Rule
from drafting.services.workspace import Workspace

SETTING = "house_style"


def rules() -> tuple[Rule, ...]:
    """Every rule there is, by code."""
    return all_rules()


def get_house_style(workspace: Workspace) -> HouseStyle:
    """The bureau's own; the standard one in a new workspace."""
    record = workspace.store.books.setting(SETTING)
    return house_style_of(json.loads(record)) if record else HouseStyle()


def set_house_style(workspace: Workspace, style: HouseStyle) -> None:
    workspace.store.books.set_setting(SETTING, json.dumps(asdict(style), ensure_ascii=False))


def spare_for_good(workspace: Workspace, finding: Finding) -> HouseStyle:
    """Never again point these words out by this rule, in any letter. Returns the new style."""
    style, one = get_house_style(workspace), Spared(finding.text, finding.code)
    if one not in style.spared:
        style = replace(style, spared=(*style.spared, one))
        set_house_style(workspace, style)
    return style


def house_style_of(record: Mapping[str, Any]) -> HouseStyle:
    """The style in its stored record; what this version does not know is passed over."""
    known = {severity.value for severity in Severity}
    return HouseStyle(
        tuple((str(code), str(severity)) for code, severity in record.get("severities", ())),
        tuple(
            OwnWord(
                str(word.get("wrong", "")),
                str(word.get("right", "")),
                Severity(word["severity"]) if word.get("severity") in known else Severity.WARNING,
                str(word.get("note", "")),
            )
            for word in record.get("words", ())
        ),
        tuple(Spared(str(one.get("words", "")), str(one.get("code", ""))) for one in record.get("spared", ())),
    )


def words_of_list(text: str) -> tuple[OwnWord, ...]:
    """Words pasted from a table: a line each, cells parted by tabs, commas or arrows: wrong, right, note."""
    found: list[OwnWord] = []
    for line in text.splitlines():
        for between in ("\t", "→", "->", "，", ","):
            if between in line:
                cells = [cell.strip() for cell in line.split(between)]
                break
        else:
            cells = [line.strip()]
        if cells[0] and (len(cells) < 2 or cells[0] != cells[1]):
            found.append(OwnWord(cells[0], right="".join(cells[1:2]), note="".join(cells[2:3])))
    return tuple(found)
