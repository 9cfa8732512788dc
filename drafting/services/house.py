"""A letter set into the bureau's house template 红头模板: which of its fields the template has places for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.head import STANDARD_PLACES
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking
from drafting.model.problem import EnvironmentProblem
from drafting.writing.docx.template import Template, TemplateProblem, read_template, set_into

_EVEN = "套用模板时不能自动把版记排到偶数页，打印前请在 Word 里看一眼。"


def open_template(path: Path) -> Template:
    """The bureau's template. Raises EnvironmentProblem where it is missing or no Word file."""
    try:
        return read_template(path.read_bytes())
    except OSError:
        raise EnvironmentProblem(f"找不到或打不开模板 {path}。") from None
    except TemplateProblem as problem:
        raise EnvironmentProblem(f"{path.name}：{problem}") from None


def in_template(
    letter: Letter,
    template: Template,
    *,
    sealed: bool,
    authority: str,
    marking: Marking = STANDARD_PLACES,
    even_imprint: bool = False,
) -> tuple[bytes, tuple[str, ...]]:
    """The file, and what its arrangement has to say.

    Where the imprint falls depends on the template's own head, which our page engine does not know: ``even_imprint`` is
    only told of.
    """
    values = _values(letter, authority)
    arranged = _under_head(
        settled(
            arrange(_without(letter, template.slots), form=Form.PLAIN, sealed=sealed, tables_lie=False, marking=marking)
        )
    )
    notices = (*arranged.notices, _EVEN) if even_imprint and arranged.imprint else arranged.notices
    return set_into(template, arranged, values), notices


def _values(letter: Letter, authority: str) -> dict[str, str]:
    """What the places of a template may ask for."""
    return {
        "文号": letter.doc_number,
        "签发人": letter.signer.removeprefix("签发人："),
        "发文机关": letter.authority or authority,
        "份号": letter.marks.copy_number,
        "密级": letter.marks.secrecy,
        "紧急程度": letter.marks.urgency,
        "类别": letter.marks.category,
        "公开属性": letter.marks.disclosure,
    }


def _without(letter: Letter, slots: frozenset[str]) -> Letter:
    """The letter without the fields that the template prints itself."""
    marks = replace(
        letter.marks,
        copy_number="" if "份号" in slots else letter.marks.copy_number,
        secrecy="" if "密级" in slots else letter.marks.secrecy,
        urgency="" if "紧急程度" in slots else letter.marks.urgency,
        category="" if "类别" in slots else letter.marks.category,
        disclosure="" if "公开属性" in slots else letter.marks.disclosure,
    )
    number = "" if "文号" in slots else letter.doc_number
    return replace(letter, marks=marks, doc_number=number, signer="" if "签发人" in slots else letter.signer)


def _under_head(arranged: Arranged) -> Arranged:
    """Two blank lines between the template's head and a title that comes first (7.3.1)."""
    first = arranged.flow[0] if arranged.flow else None
    if not isinstance(first, StyledParagraph) or first.role is not Role.TITLE:
        return arranged
    return replace(arranged, flow=(replace(first, space_before=2.0), *arranged.flow[1:]))
