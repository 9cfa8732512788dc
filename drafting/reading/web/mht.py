"""Pages saved as one file (.mht, 网页，单个文件) -> the page in them."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError

from drafting.reading.refused import Refused


def page_of(data: bytes) -> bytes:
    """The first page of the file, in its own encoding. Raises Refused where there is none."""
    try:
        message = message_from_bytes(data)
    except (MessageError, ValueError):
        raise Refused("网页存档已损坏，无法读取。") from None
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return content
    raise Refused("网页存档里没有网页。")
