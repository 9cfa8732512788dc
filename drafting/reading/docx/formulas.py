"""Formulas of Word written on one line: every character kept, with the strokes, roots and brackets that Word draws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clauses.body import RunStyle
from drafting.reading.docx.package import W
from drafting.reading.words import Words

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_GONE = frozenset((W + "del", W + "moveFrom"))
_SEVERAL_TERMS = re.compile(r"[+＋\-－−×÷·/]")


def formula(element: Any) -> Iterator[Words]:
    """The words of an ``m:`` element in the order they are read aloud."""
    tag = str(element.tag)
    if tag == MATH + "t":
        yield Words(str(element.text or ""))
    elif tag in _GONE or tag.endswith("Pr"):
        return
    elif tag in _DRAWN:
        yield from _DRAWN[tag](element)
    else:
        yield from _children(element)


def _children(element: Any) -> Iterator[Words]:
    for child in element:
        yield from formula(child)


def _part(element: Any, name: str) -> list[Words]:
    found = element.find(MATH + name)
    return list(_children(found)) if found is not None else []


def _set(element: Any, name: str, style: RunStyle) -> list[Words]:
    return [Words(one.text, style) for one in _part(element, name)]


def _sign(element: Any, path: str, usual: str) -> str:
    found = element.find("/".join(MATH + name for name in path.split("/")))
    return usual if found is None else str(found.get(MATH + "val", ""))


def _fraction(element: Any) -> Iterator[Words]:
    yield from _grouped(_part(element, "num"))
    yield Words("/")
    yield from _grouped(_part(element, "den"))


def _grouped(words: list[Words]) -> list[Words]:
    """In brackets where a sum or product would be read apart."""
    several = _SEVERAL_TERMS.search("".join(one.text for one in words).lstrip("-－−"))
    return [Words("("), *words, Words(")")] if several else words


def _scripts(element: Any) -> Iterator[Words]:
    yield from _part(element, "e")
    yield from _set(element, "sub", RunStyle.SUBSCRIPT)
    yield from _set(element, "lim", RunStyle.SUBSCRIPT)
    yield from _set(element, "sup", RunStyle.SUPERSCRIPT)


def _root(element: Any) -> Iterator[Words]:
    yield from _set(element, "deg", RunStyle.SUPERSCRIPT)
    yield Words("√")
    yield from _grouped(_part(element, "e"))


def _operator(element: Any) -> Iterator[Words]:
    yield Words(_sign(element, "naryPr/chr", "∫"))
    yield from _set(element, "sub", RunStyle.SUBSCRIPT)
    yield from _set(element, "sup", RunStyle.SUPERSCRIPT)
    yield from _part(element, "e")


def _brackets(element: Any) -> Iterator[Words]:
    yield Words(_sign(element, "dPr/begChr", "("))
    for place, part in enumerate(element.findall(MATH + "e")):
        if place:
            yield Words(_sign(element, "dPr/sepChr", "|"))
        yield from _children(part)
    yield Words(_sign(element, "dPr/endChr", ")"))


_DRAWN = {
    MATH + "f": _fraction,
    MATH + "sSub": _scripts,
    MATH + "sSup": _scripts,
    MATH + "sSubSup": _scripts,
    MATH + "limLow": _scripts,
    MATH + "rad": _root,
    MATH + "nary": _operator,
    MATH + "d": _brackets,
}
