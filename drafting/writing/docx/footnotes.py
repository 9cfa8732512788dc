"""word/footnotes.xml: the separators Word wants, then the letter's footnotes in the order of their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.layout.arranged import Role
from drafting.layout.feet import WORD_SEPARATOR
from drafting.layout.profile import Profile
from drafting.writing.docx.markup import run, twips
from drafting.writing.docx.styles import FOOTNOTE_MARK, style_id

_MARK = f'<w:rPr><w:rStyle w:val="{FOOTNOTE_MARK}"/></w:rPr>'


def reference_xml(number: int) -> str:
    """The mark of a footnote in the text. Word prints its number."""
    return f'<w:r>{_MARK}<w:footnoteReference w:id="{number}"/></w:r>'


def footnotes_xml(notes: Sequence[str], profile: Profile) -> str:
    """The notes' elements, without the root."""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:line="{twips(WORD_SEPARATOR)}" w:lineRule="exact"/>'
        f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return rules + "".join(
        f'<w:footnote w:id="{number}">{_paragraphs(note, profile)}</w:footnote>'
        for number, note in enumerate(notes, start=1)
    )


def _paragraphs(note: str, profile: Profile) -> str:
    typeface = profile.roles[Role.FOOTNOTE].typeface
    style = f'<w:pPr><w:pStyle w:val="{style_id(Role.FOOTNOTE)}"/></w:pPr>'
    return "".join(
        f"<w:p>{style}{'' if place else f'<w:r>{_MARK}<w:footnoteRef/></w:r>'}{run(text, typeface, profile)}</w:p>"
        for place, text in enumerate(note.split("\n"))
    )
