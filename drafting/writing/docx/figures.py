"""Figures: pictures carried through unchanged, inline in a paragraph of their own."""

from __future__ import annotations

from drafting.layout.arranged import StyledParagraph

_EMU = 12700
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


class Media:
    """The pictures of one document: each stored once, by its bytes."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._drawn = 0

    def run(self, part: StyledParagraph) -> str:
        """The run that shows the picture of ``part`` at its size."""
        self._drawn += 1
        name = self._stored(part.image)
        wide, high = round(part.image_width * _EMU), round(part.pitch * _EMU)
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{self._drawn}" name="图{self._drawn}"/>'
            f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
            f'<pic:nvPicPr><pic:cNvPr id="{self._drawn}" name="图{self._drawn}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relationship(name)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def _stored(self, image: bytes) -> str:
        for name, known in self.parts.items():
            if known == image:
                return name
        kind = "png" if image.startswith(b"\x89PNG") else "jpeg"
        name = f"image{len(self.parts) + 1}.{kind}"
        self.parts[name] = image
        return name


def relationship(name: str) -> str:
    """The relationship id of a stored picture."""
    return f"rIdImage{name.split('.', maxsplit=1)[0]}"
