"""Letters and changes as JSON values and back, without loss. Fields at their defaults are left out."""

from __future__ import annotations

import dataclasses
import types
import typing
from base64 import b64decode, b64encode
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from clauses.body import Cell, Note, Paragraph, Run, Table
from drafting.model.blocks import Figure, Heading, Origin, TableBlock, TextBlock
from drafting.model.change import Change
from drafting.model.letter import Attachment, Letter, Marks

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        Cell,
        Note,
        Paragraph,
        Run,
        Table,
        Figure,
        Heading,
        Origin,
        TableBlock,
        TextBlock,
        Change,
        Attachment,
        Letter,
        Marks,
    )
}
_KIND = "_"


def encode(value: Any) -> Any:
    """A value of the model as what ``json.dumps`` takes. Dataclasses carry their name under "_"."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [encode(part) for part in typing.cast("tuple[Any, ...]", value)]
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    kind = _KINDS.get(value.__class__.__name__)
    if kind is None:
        return value
    record: dict[str, Any] = {_KIND: kind.__name__}
    for name, default, _ in _fields(kind):
        part = getattr(value, name)
        if part != default:
            record[name] = encode(part)
    return record


def decode(record: Any) -> Any:
    """The value that ``encode`` made ``record`` of. Raises ValueError for a kind this version does not know."""
    kind = _KINDS.get(record[_KIND])
    if kind is None:
        raise ValueError(f"unknown kind {record[_KIND]!r}")
    return kind(**{name: convert(record[name]) for name, _, convert in _fields(kind) if name in record})


@cache
def _fields(kind: type) -> tuple[tuple[str, Any, Callable[[Any], Any]], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((field.name, field.default, _converter(hints[field.name])) for field in dataclasses.fields(kind))


def _converter(hint: Any) -> Callable[[Any], Any]:
    origin = typing.get_origin(hint)
    if origin is tuple:
        convert = _converter(typing.get_args(hint)[0])
        return lambda parts: tuple(convert(part) for part in parts)
    if origin in (types.UnionType, typing.Union):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        convert = decode if len(inner) > 1 else _converter(inner[0])
        return lambda part: None if part is None else convert(part)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint is bytes:
        return b64decode
    if hint in _KINDS.values():
        return decode
    return lambda part: part
