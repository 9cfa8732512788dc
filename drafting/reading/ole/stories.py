"""The texts beside the main one: footnotes and endnotes by their reference, text boxes by their anchor."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise

from drafting.reading.ole.file import Binary

_LENGTHS = 0x4C
"""Offset in the FIB of the lengths of the stories, in the order in which they stand in the text."""
_FOOTNOTES, _ENDNOTES = (2, 3), (46, 47)
_ANCHORS, _BOXES = 40, 56
_ANCHOR, _BOX, _SHAPE_IN_BOX = 26, 22, 14


@dataclass(frozen=True, slots=True)
class Stories:
    """``body`` is the length of the main text; notes and boxes by the position of what stands for them in it."""

    body: int
    notes: dict[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    boxes: dict[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])


def stories_of(binary: Binary) -> Stories:
    """Where each story stands in the text, from and to."""
    body, foot, headers, _, comments, end, *_ = (binary.number(_LENGTHS + 4 * at) for at in range(8))
    end_start = body + foot + headers + comments
    try:
        notes = _notes(binary, _FOOTNOTES, body) | _notes(binary, _ENDNOTES, end_start)
        return Stories(body, notes, _boxes(binary, end_start + end))
    except struct.error:
        return Stories(body)


def _notes(binary: Binary, indices: tuple[int, int], start: int) -> dict[int, tuple[int, int]]:
    references, texts = (binary.part(index) for index in indices)
    limits = [start + at for at in _numbers(texts, len(texts) // 4)]
    return dict(zip(_numbers(references, (len(references) - 4) // 6), pairwise(limits), strict=False))


def _boxes(binary: Binary, start: int) -> dict[int, tuple[int, int]]:
    anchors, boxes = binary.part(_ANCHORS), binary.part(_BOXES)
    many, count = (len(anchors) - 4) // (4 + _ANCHOR), (len(boxes) - 4) // (4 + _BOX)
    limits = [start + at for at in _numbers(boxes, count + 1)]
    shapes = {
        struct.unpack_from("<I", boxes, 4 * (count + 1) + _BOX * at + _SHAPE_IN_BOX)[0]: limit
        for at, limit in enumerate(pairwise(limits))
    }
    places = _numbers(anchors, many)
    named = (struct.unpack_from("<I", anchors, 4 * (many + 1) + _ANCHOR * at)[0] for at in range(many))
    return {
        place: shapes[shape] for place, shape in zip(places, named, strict=False) if shape in shapes and place < start
    }


def _numbers(data: bytes, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}I", data) if count > 0 else ()
