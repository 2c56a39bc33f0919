"""Files made for the browser: they travel as text and are saved by the page, so that none is left on the server."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MARKDOWN = "text/markdown;charset=utf-8"
CSV = "text/csv;charset=utf-8"
CALENDAR = "text/calendar;charset=utf-8"
ANY = "application/octet-stream"


def parcel(name: str, kind: str, data: bytes) -> str:
    """A file as the page's script takes it.

    >>> parcel("a.txt", "text/plain", b"hi")
    '[{"name": "a.txt", "type": "text/plain", "data": "aGk="}]'
    """
    return parcels({name: data}, kind)


def parcels(files: Mapping[str, bytes], kind: str = ANY) -> str:
    """Several files, saved one after the other."""
    packed = [{"name": n, "type": kind, "data": base64.b64encode(data).decode("ascii")} for n, data in files.items()]
    return json.dumps(packed, ensure_ascii=False)
