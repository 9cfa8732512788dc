"""Flat values of the model as rows of plain columns and back: enums as their value, dates as ISO text, tuples as JSON.

Used both by the models and by the glance, which reads with the driver alone; so nothing here knows SQLAlchemy.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from clauses.body import Body
from drafting.model.codec import decode, encode

V = TypeVar("V")


def to_row(value: Any) -> dict[str, Any]:
    """The fields of a flat dataclass as column values."""
    return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def from_row(kind: type[V], row: Mapping[str, Any]) -> V:
    """The value of which ``to_row`` made ``row``. Columns that are no fields are passed over, missing ones default."""
    names, conversions = _fields(kind)
    values = {name: row[name] for name in names if name in row}
    for name, convert in conversions:
        stored = values.get(name)
        if stored is not None:
            values[name] = convert(stored)
    return kind(**values)


def compact(value: Any) -> str:
    """JSON as it is stored: Chinese readable, no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def dump(value: Any) -> str:
    """A Letter, a Change or one of their parts as stored text."""
    return compact(encode(value))


def load(text: str) -> Any:
    return decode(json.loads(text))


def load_body(text: str) -> Body:
    return tuple(decode(part) for part in json.loads(text))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return compact(encode(value))
    return value


@cache
def _fields(kind: type) -> tuple[frozenset[str], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """The names of all fields, and the conversions of those that are not stored as they are."""
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    conversions = ((name, _conversion(hints[name])) for name in names)
    return frozenset(names), tuple((name, convert) for name, convert in conversions if convert)


def _conversion(hint: Any) -> Callable[[Any], Any] | None:
    if typing.get_origin(hint) is types.UnionType:
        (hint,) = (part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        return _load_texts if typing.get_args(hint)[0] is str else load_body
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    if hint is date:
        return date.fromisoformat
    return bool if hint is bool else None


def _load_texts(stored: str) -> tuple[str, ...]:
    return () if stored == "[]" else tuple(json.loads(stored))
