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
    return kind(**{name: convert(row[name]) for name, convert in _converters(kind) if name in row})


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
def _converters(kind: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((field.name, _converter(hints[field.name])) for field in dataclasses.fields(kind))


def _converter(hint: Any) -> Callable[[Any], Any]:
    if typing.get_origin(hint) is types.UnionType:
        (inner,) = (_converter(part) for part in typing.get_args(hint) if part is not type(None))
        return lambda stored: None if stored is None else inner(stored)
    if typing.get_origin(hint) is tuple:
        return (lambda stored: tuple(json.loads(stored))) if typing.get_args(hint)[0] is str else load_body
    if hint is date:
        return date.fromisoformat
    if hint is bool:
        return bool
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return lambda stored: stored
