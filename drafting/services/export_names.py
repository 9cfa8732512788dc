"""What an exported file is called: ``{案号}号{件型}-{提出人}.docx`` (DESIGN section 3)."""

from __future__ import annotations

import re

from drafting.model.item import Item

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)$")
_NAMED = 3
_LONGEST = 40


def file_name(item: Item, suffix: str = ".docx") -> str:
    """The file's name without characters that Windows or Linux refuse; long lists of proposers become 等N人."""
    proposers = _proposers(item)
    stem = f"{item.number}号{item.kind.chinese}" + (f"-{proposers}" if proposers else "")
    safe = _UNSAFE.sub("_", stem).strip(" .") or "答复"
    return ("_" + safe if _RESERVED.match(safe) else safe) + suffix


def _proposers(item: Item) -> str:
    names = item.proposers
    count = max(item.proposer_count or 0, len(names))
    if not names:
        return ""
    joined = "、".join(names)
    if count > len(names) and len(names) <= _NAMED and not item.collective:
        return f"{joined}等{count}人"
    if len(names) > _NAMED or len(joined) > _LONGEST:
        return f"{names[0][:_LONGEST]}等{count}{'家' if item.collective else '人'}" if count > 1 else joined[:_LONGEST]
    return joined
