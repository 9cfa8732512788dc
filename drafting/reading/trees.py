"""lxml, loaded when first needed. It carries no types, so it comes as ``Any``."""

from __future__ import annotations

from typing import Any


def etree() -> Any:
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]

    return etree  # pyright: ignore[reportUnknownVariableType]


def html() -> Any:
    from lxml import html

    return html
