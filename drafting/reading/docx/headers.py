"""What the first page's header prints: the 发文机关标志 and marks are the letter's, other words are only told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from drafting.model.problem import Problem
from drafting.reading.docx.package import R, W, switched_on
from drafting.reading.letter.marks import marks_of
from drafting.reading.letter.tail import is_organisation
from drafting.reading.source import Elements, Grid, Line

_PAGE_NUMBER = re.compile(r"[\s\d—–－\-第页共/]*")


def first_header(body: Any, relations: dict[str, tuple[str, str]]) -> str:
    """The name of the part that is printed above the first page, "" where there is none."""
    section = next(body.iter(W + "sectPr"), None)
    if section is None:
        return ""
    wanted = "first" if switched_on(section, "titlePg") else "default"
    for reference in section.iterfind(W + "headerReference"):
        if reference.get(W + "type", "default") == wanted:
            return relations.get(str(reference.get(R + "id")), ("", ""))[1]
    return ""


def with_header(elements: Elements, header: Sequence[str], problems: list[Problem]) -> Elements:
    """``elements`` with the header's lines before them where they head the letter; words that are left out are told."""
    if not header:
        return elements
    new = _unseen(elements, header)
    first = next((element.text for element in elements if isinstance(element, Line)), "")
    heads = bool(marks_of(first)) and all(
        is_organisation(text) or text.endswith("文件") or marks_of(text) for text in new
    )
    if heads:
        return (*(Line(text=text) for text in new), *elements)
    problems += [Problem(f"页眉中的“{text}”未带入正文。") for text in new]
    return elements


def other_margins(relations: dict[str, tuple[str, str]], first: str) -> list[str]:
    """The names of the headers and footers but ``first``."""
    return [part for kind, part in relations.values() if kind.endswith(("/header", "/footer")) and part != first]


def told_margins(elements: Elements, texts: Sequence[str]) -> list[Problem]:
    """A sentence for each text at the top or foot of the pages that the letter does not hold."""
    return [Problem(f"页眉页脚中的“{text}”未带入正文。") for text in dict.fromkeys(_unseen(elements, texts))]


def _unseen(elements: Elements, texts: Sequence[str]) -> list[str]:
    body = "".join(_squeezed(element) for element in elements)
    return [text for text in texts if "".join(text.split()) not in body and not _PAGE_NUMBER.fullmatch(text)]


def _squeezed(element: object) -> str:
    if isinstance(element, Line):
        return "".join(element.text.split())
    return (
        "".join("".join(text.split()) for row in element.table.texts for text in row)
        if isinstance(element, Grid)
        else ""
    )
