"""The comments 批注 of a Word file: what each says and the words it stands at. Names are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafting.reading.docx.body import plain_text
from drafting.reading.docx.package import Package, W, open_package


@dataclass(frozen=True, slots=True)
class Comment:
    """``words``: the text it is about, "" where it stands at a point."""

    text: str
    words: str = ""


def comments_of(data: bytes) -> tuple[Comment, ...]:
    """In their order in the text. Raises Refused for what cannot be read."""
    package = open_package(data)
    texts = dict(_texts(package))
    root = package.root(package.main)
    if root is None or not texts:
        return ()
    spans = _spans(root)
    return tuple(Comment(text, spans.get(ident, "")) for ident, text in texts.items())


def _texts(package: Package) -> Iterator[tuple[str, str]]:
    root = package.part("comments")
    for comment in root if root is not None else ():
        text = "\n".join(filter(None, (plain_text(paragraph) for paragraph in comment.iter(W + "p"))))
        if text:
            yield str(comment.get(W + "id")), text


def _spans(root: Any) -> dict[str, str]:
    """The words between the marks of every comment."""
    spans: dict[str, str] = {}
    running: set[str] = set()
    for node in root.iter(W + "commentRangeStart", W + "commentRangeEnd", W + "t"):
        ident = str(node.get(W + "id"))
        if node.tag == W + "commentRangeStart":
            running.add(ident)
        elif node.tag == W + "commentRangeEnd":
            running.discard(ident)
        else:
            for one in running:
                spans[one] = spans.get(one, "") + str(node.text or "")
    return spans
