"""The sections of a letter: upright sheets, and those that lie on their side for a wide table (GB/T 9704-2012, 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from drafting.layout.arranged import Arranged, Part, StyledParagraph
from drafting.layout.footnotes import notes_of
from drafting.layout.profile import Profile
from drafting.writing.docx.body import Figures, flow_xml
from drafting.writing.docx.furniture import (
    EMPTY,
    TURN,
    footer_xml,
    header_xml,
    lying_header_xml,
    references_xml,
    section_xml,
)
from drafting.writing.docx.imprint import imprint_xml

_LYING, _BARE = "lying ", "bare "
Furniture = dict[str, tuple[str, str]]
"""Headers and footers: what they are (``footer default``, ``lying header even``, ``bare footer even``) to the part's name and its text."""


def furniture_of(arranged: Arranged, profile: Profile) -> Furniture:
    """Every header and footer the letter needs."""
    found = {
        "header default": ("header1.xml", header_xml((), profile)),
        "header even": ("header2.xml", header_xml((), profile)),
        "footer default": ("footer1.xml", footer_xml(profile, even=False)),
        "footer even": ("footer2.xml", footer_xml(profile, even=True)),
    }
    if arranged.first_page:
        found |= {
            "header first": ("header3.xml", header_xml(arranged.first_page, profile)),
            "footer first": ("footer3.xml", footer_xml(profile, even=False, numbered=arranged.number_first_page)),
        }
    lying = any(part.landscape for part in arranged.flow)
    if lying:
        found |= {
            f"{_LYING}header default": ("header4.xml", lying_header_xml(profile, even=False)),
            f"{_LYING}header even": ("header5.xml", lying_header_xml(profile, even=True)),
        }
    if lying or _blank_before_imprint(arranged):
        found |= {
            f"{_BARE}footer default": ("footer4.xml", footer_xml(profile, even=False, numbered=False)),
            f"{_BARE}footer even": ("footer5.xml", footer_xml(profile, even=True, numbered=False)),
        }
    return found


def body_xml(arranged: Arranged, profile: Profile, links: Mapping[str, str], figures: Figures) -> str:
    """All that stands in w:body. ``links`` maps what ``furniture_of`` names to relationship ids."""
    groups = [(landscape, [*parts]) for landscape, parts in groupby(arranged.flow, lambda part: part.landscape)]
    blank = _blank_before_imprint(arranged)
    if not groups or blank or (groups[-1][0] and arranged.imprint):
        groups.append((False, []))
    written: list[str] = []
    notes = bool(notes_of(arranged.flow))
    for index, (landscape, parts) in enumerate(groups):
        first, last = not index and bool(arranged.first_page), index == len(groups) - 1
        references = _references(links, first=first, landscape=landscape, bare=landscape or (last and blank))
        section = section_xml(profile, references, first=first, landscape=landscape, notes=notes)
        top = 0.0 if index else arranged.first_page_top
        if not last:
            written.append(flow_xml(_begun(parts, index), profile, top, figures, section))
            continue
        # LibreOffice leaves a floating table on the page before where no paragraph comes first.
        before = ("" if parts else EMPTY) + (TURN if arranged.imprint_turns and (parts or blank) else "")
        written += (
            flow_xml(_begun(parts, index), profile, top, figures),
            before,
            imprint_xml(arranged, profile),
            section,
        )
    return "".join(written)


def _blank_before_imprint(arranged: Arranged) -> bool:
    return bool(arranged.imprint) and arranged.imprint_turns > 1


def _begun(parts: list[Part], index: int) -> list[Part]:
    """A section begins on a page of its own: its first paragraph need not ask for one."""
    if index and parts and isinstance(first := parts[0], StyledParagraph) and first.page_break_before:
        return [replace(first, page_break_before=False), *parts[1:]]
    return parts


def _references(links: Mapping[str, str], *, first: bool, landscape: bool, bare: bool) -> str:
    """What a section's pages have above and below: ``bare`` pages have no number at their foot."""
    groups = (("default", "even"), ("first",)) if first else (("default", "even"),)
    kinds = [f"{part} {pages}" for group in groups for part in ("header", "footer") for pages in group]
    chosen = {"header": _LYING if landscape else "", "footer": _BARE if bare else ""}
    return references_xml({kind: links[chosen[kind.split()[0]] + kind] for kind in kinds})
