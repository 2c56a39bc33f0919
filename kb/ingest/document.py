"""One official file -> stored text with provisions: readers, cleaning, joining, structure."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kb.ingest.cleaning import cleaned, without_running
from kb.ingest.docx import read_docx
from kb.ingest.errors import IngestError
from kb.ingest.identity import identify
from kb.ingest.joining import paragraphs
from kb.ingest.lines import Line, OfficialText
from kb.ingest.pdf import read_pdf
from kb.ingest.plaintext import MOST_CHARACTERS, read_txt
from kb.ingest.structure import provisions
from kb.ingest.webpage import read_html

MOST_BYTES = 100_000_000
_READERS = {"pdf": read_pdf, "docx": read_docx, "html": read_html, "txt": read_txt}
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file.

    Raises:
        IngestError: missing, not an ordinary file (folder, device, pipe), empty, larger than 100 MB, or unreadable.
    """
    try:
        # O_NONBLOCK: a pipe put in the place of the file must not make the programme wait.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise IngestError("missing") from error
    except (OSError, ValueError) as error:
        kind = (
            "not-a-file"
            if isinstance(error, IsADirectoryError) or (isinstance(error, OSError) and path.is_dir())
            else "unreadable"
        )
        raise IngestError(kind, str(getattr(error, "strerror", error))) from error
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        os.close(handle)
        raise IngestError("not-a-file")
    with os.fdopen(handle, "rb") as stream:
        if state.st_size > MOST_BYTES:
            raise IngestError("huge", f"{state.st_size / 1e6:.0f} MB")
        raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise IngestError("huge", f"> {MOST_BYTES // 1_000_000} MB")
    if not raw.strip(b"\x00 \t\r\n\xef\xbb\xbf\x0c"):
        raise IngestError("empty")
    return raw


def kind_of_file(raw: bytes) -> str:
    """What a file is, by its content; its name may lie.

    Raises:
        IngestError: a kind that is not read; the message names it and says what to do.
    """
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw[:4] == b"PK\x03\x04":
        return _zip_kind(raw)
    if raw[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise IngestError("encrypted" if b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d" in raw else "old-word")
    if raw[:5] == b"{\\rtf":
        raise IngestError("rtf")
    if raw.startswith(_IMAGES):
        raise IngestError("image")
    if raw[:2] in (b"\x1f\x8b", b"PK") or raw[:6] in (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"):
        raise IngestError("archive")
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    head = raw[:4096].decode("utf-16", "ignore").encode() if wide else raw[:2048]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<p")) or b"<html" in start:
        return "html"
    if not wide and raw[:65536].count(b"\x00") > 0:
        raise IngestError("binary")
    return "txt"


def _zip_kind(raw: bytes) -> str:
    if b"word/document.xml" in raw:
        return "docx"
    # A torn DOCX has lost its directory; its first entry still tells what it was.
    if b"[Content_Types].xml" in raw[:4096]:
        raise IngestError("spreadsheet" if b"xl/" in raw or b"ppt/" in raw else "damaged")
    raise IngestError("archive")


def parse(raw: bytes) -> OfficialText:
    """Reads a file.

    Raises:
        IngestError: it can't be read; the message is Vietnamese and says what to do.
    """
    lines, pages, notes = _READERS[kind_of_file(raw)](raw)
    return structured(lines, pages, notes)


def structured(lines: list[Line], pages: int, notes: list[str]) -> OfficialText:
    """Lines -> stored text with its provisions.

    Raises:
        IngestError: no text is left, or too much.
    """
    shown = cleaned(lines)
    text, found = paragraphs(without_running(shown))
    if not text.strip():
        raise IngestError("only-heads" if shown else "empty")
    if len(text) > MOST_CHARACTERS:
        raise IngestError("long", f"{len(text)}")
    number, issued, title = identify(found)
    return OfficialText(text, tuple(provisions(found)), pages, number, issued, title, tuple(notes))


def read_official(path: Path) -> OfficialText:
    """Reads an official file in this process. Files from outside are read by ``kb.ingest.worker`` instead.

    Raises:
        IngestError: it can't be read.
    """
    return parse(read_bytes(path))
