"""What replies of past years promised, as ``draft`` and ``items show`` tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from drafting.services.suggesting import EarlierReply
from drafting.store.stored import PromiseState


def earlier_records(replies: Iterable[EarlierReply]) -> list[dict[str, Any]]:
    """The JSON of docs/json.md."""
    return [
        {
            "title": reply.title,
            "item_title": reply.item_title,
            "date": reply.date.isoformat() if reply.date else None,
            "category": reply.category or None,
            "file": reply.file or None,
            "item": reply.item_id or None,
            "promises": [
                {
                    "text": promise.text,
                    "due": promise.due.isoformat() if promise.due else None,
                    "overdue": promise.overdue,
                    "state": promise.state.value,
                    "note": promise.note,
                }
                for promise in reply.promises
            ],
        }
        for reply in replies
    ]


def earlier_lines(replies: Iterable[EarlierReply]) -> Iterator[str]:
    """A line a reply, and one for each of its promises."""
    for reply in replies:
        day = f"{reply.date.year}年" if reply.date else ""
        yield f"往年类似件：{day}{reply.title}"
        for promise in reply.promises:
            term = f"期限{promise.due.isoformat()}{'，已到' if promise.overdue else ''}" if promise.due else ""
            state = "" if promise.state is PromiseState.OPEN else promise.state.chinese
            said = "，".join(filter(None, (term, state, promise.note)))
            yield f"　当时承诺：{promise.text}" + (f"（{said}）" if said else "")
