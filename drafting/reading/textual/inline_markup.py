"""Markup inside a line of a Markdown file: emphasis, links, code, HTML, entities and escapes, read away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from clauses.body import RunStyle
from drafting.reading.words import Words

_ATTRIBUTES = r"(?:\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*"
_TOKEN = re.compile(
    rf"""\\(?P<escaped>[!-/:-@\[-`{{-~])
    |(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
    |<(?P<address>(?:https?|ftp|mailto):[^\s<>]*|[\w.+-]+@[\w.-]+)>
    |<!--.*?-->
    |!\[(?P<image>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])
    |\[\^(?P<note>[^\]\s]+)\]
    |\[(?P<link>(?:[^\[\]]|\[[^\]]*\])+)\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[(?P<named>[^\]]*)\])
    |</?(?P<tag>[a-zA-Z][a-zA-Z0-9]*){_ATTRIBUTES}\s*/?>
    |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z]\w{{1,30}});)
    |(?<!\*)\*\*\*(?![*\s])(?P<both>.+?)(?<![*\s\\])\*\*\*(?!\*)
    |(?<!\*)\*\*(?![*\s])(?P<bold>.+?)(?<![*\s\\])\*\*(?!\*)
    |(?<![\w_])__(?![_\s])(?P<strong>.+?)(?<![_\s\\])__(?![\w_])
    |(?<!\*)\*(?![*\s])(?P<italic>[^*]+?)(?<![*\s\\])\*(?!\*)
    |(?<![\w_])_(?![_\s])(?P<slanted>[^_]+?)(?<![_\s\\])_(?![\w_])
    |(?<!~)~~(?![~\s])(?P<struck>.+?)(?<![~\s])~~(?!~)""",
    re.VERBOSE,
)
_STYLES = {
    "both": RunStyle.BOLD,
    "bold": RunStyle.BOLD,
    "strong": RunStyle.BOLD,
    "italic": RunStyle.ITALIC,
    "slanted": RunStyle.ITALIC,
}
_TAGS = {
    "b": RunStyle.BOLD,
    "strong": RunStyle.BOLD,
    "i": RunStyle.ITALIC,
    "em": RunStyle.ITALIC,
    "u": RunStyle.UNDERLINE,
    "ins": RunStyle.UNDERLINE,
    "sub": RunStyle.SUBSCRIPT,
    "sup": RunStyle.SUPERSCRIPT,
}


@dataclass(slots=True)
class Markup:
    """What a file defines (footnotes, names of links) and what of it a letter cannot take over."""

    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    names: frozenset[str] = frozenset()
    links: int = 0
    images: int = 0

    def words(self, text: str, style: RunStyle = RunStyle.PLAIN) -> Iterator[Words]:
        """The words of a line; ``\\n`` where it breaks."""
        at, outer = 0, style
        for match in _TOKEN.finditer(text):
            if self._is_text(match):
                continue
            yield from _plain(text[at : match.start()], style)
            at = match.end()
            if match["tag"]:
                name, closes = match["tag"].lower(), match[0].startswith("</")
                style = outer if closes else _TAGS.get(name, style)
                yield from _plain("\n" if name == "br" else "", style)
            else:
                yield from self._shown(match, style)
        yield from _plain(text[at:], style)

    def _is_text(self, match: re.Match[str]) -> bool:
        """Whether what looks like a footnote or a named link is none: the file defines no such name."""
        if match["note"]:
            return match["note"] not in self.notes
        named = match["named"]
        return named is not None and (named or match["link"]).lower() not in self.names

    def _shown(self, match: re.Match[str], style: RunStyle) -> Iterator[Words]:
        kind = match.lastgroup or ""
        if match["note"]:
            yield Words("", style, self.notes[match["note"]])
        elif match["link"]:
            self.links += 1
            yield from self.words(match["link"], style)
        elif match["image"] is not None:
            self.images += 1
            yield from _plain(match["image"], style)
        elif match["entity"]:
            yield from _plain(html.unescape(match["entity"]), style)
        elif match["code"]:
            yield from _plain(match["code"].strip(), style)
        elif kind in _STYLES or kind == "struck":
            yield from self.words(match[kind], _STYLES.get(kind, style))
        else:
            yield from _plain(match["escaped"] or match["address"] or "", style)


def _plain(text: str, style: RunStyle) -> Iterator[Words]:
    if text:
        yield Words(text, style)
