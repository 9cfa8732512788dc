"""The bureau's profile 单位资料: kept in the workspace, read by whatever is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any

from drafting.model.bureau import Bureau
from drafting.services.workspace import Workspace


def get_bureau(workspace: Workspace) -> Bureau:
    """The profile; an empty one in a new workspace."""
    return bureau_of(workspace.store.books.profile())


def set_bureau(workspace: Workspace, bureau: Bureau) -> None:
    workspace.store.books.set_profile(asdict(bureau))


def bureau_of(record: Mapping[str, Any]) -> Bureau:
    """The profile in its stored record; what this version does not know is passed over, what it lacks defaults."""
    values = {field.name: _known(field.default, record[field.name]) for field in fields(Bureau) if field.name in record}
    return Bureau(**values)


def _known(default: object, value: Any) -> Any:
    """The value, but of a choice that this version does not have the default."""
    if not isinstance(default, StrEnum):
        return value
    return next((choice for choice in type(default) if choice.value == str(value)), default)
