"""Files made for the browser: they travel as text and are saved by the page, so that none is left on the server."""

from __future__ import annotations

import base64
import json

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MARKDOWN = "text/markdown;charset=utf-8"
CSV = "text/csv;charset=utf-8"


def parcel(name: str, kind: str, data: bytes) -> str:
    """A file as the page's script takes it.

    >>> parcel("a.txt", "text/plain", b"hi")
    '{"name": "a.txt", "type": "text/plain", "data": "aGk="}'
    """
    return json.dumps({"name": name, "type": kind, "data": base64.b64encode(data).decode("ascii")})
