"""The size a figure is printed at, read from the picture's own header."""

from __future__ import annotations

import struct

from drafting.model.blocks import Figure
from drafting.model.lengths import POINTS_PER_MM

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"


def picture_size(figure: Figure, widest: float, highest: float) -> tuple[float, float]:
    """Width and height in points: the figure's own width, made smaller where it would leave the type area."""
    across, down = pixels(figure.image)
    wide = min(figure.width_mm * POINTS_PER_MM or widest, widest)
    high = wide * down / across
    return (wide, high) if high <= highest else (wide * highest / high, highest)


def pixels(image: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG; (1, 1) of anything else."""
    if image.startswith(_PNG) and len(image) >= 24:
        across, down = struct.unpack(">II", image[16:24])
        return max(across, 1), max(down, 1)
    if image.startswith(_JPEG):
        return _jpeg_pixels(image)
    return 1, 1


def _jpeg_pixels(image: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(image):
        marker, length = image[place + 1], int.from_bytes(image[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            down, across = struct.unpack(">HH", image[place + 5 : place + 9])
            return max(across, 1), max(down, 1)
        place += 2 + length
    return 1, 1
