"""The bureau's profile 单位资料."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, cast

from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.services.workspace import Workspace


def get_bureau(workspace: Workspace) -> Bureau:
    """The profile; an empty one in a new workspace."""
    return bureau_of(workspace.store.books.profile())


def set_bureau(workspace: Workspace, bureau: Bureau) -> None:
    workspace.store.books.set_profile(asdict(bureau))


def bureau_of(record: Mapping[str, Any]) -> Bureau:
    """The profile in its stored record; what this version does not know is passed over, what it lacks defaults."""
    known = {field.name for field in fields(Bureau)}
    values = {name: value for name, value in record.items() if name in known}
    if "form" in values:
        values["form"] = Form(cast("str", values["form"]))
    return Bureau(**values)
