"""Items and small stand-ins that the window's tests are written with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from drafting.model.item import Item, ItemKind

TODAY = date(2026, 5, 20)


def item(number: str = "12", **fields: Any) -> Item:
    """A proposal that is enough for a test."""
    given = {
        "id": f"id{number}",
        "kind": ItemKind.PROPOSAL,
        "title": f"关于第{number}件事的提案",
        "proposers": ("陈敬棠",),
    }
    return Item(number=number, **({"proposer_count": 1} | given | fields))


class Recorder:
    """A view that remembers the last thing it was told by each method."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[Any, ...]] = {}

    def __getattr__(self, name: str) -> Callable[..., None]:
        def take(*values: Any) -> None:
            self.told[name] = values

        return take


class Signal:
    """A signal that nobody emits."""

    def connect(self, _slot: object) -> None: ...


class Task:
    progressed = Signal()

    def cancel(self) -> None: ...


def run_at_once(
    _title: str,
    work: Callable[..., Any],
    done: Callable[[Any], None],
    failed: Callable[[Exception], None] | None = None,
) -> Task:
    """``Tasks.run`` without a thread."""
    try:
        result = work(lambda *_: None, lambda: False)
    except Exception as failure:
        if failed is None:
            raise
        failed(failure)
    else:
        done(result)
    return Task()
