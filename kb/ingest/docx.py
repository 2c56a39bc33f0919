"""DOCX -> lines, a paragraph each. Automatic numbers are worked out, legacy fonts decoded, headers and footers left out."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from kb.ingest.encodings import from_font
from kb.ingest.errors import IngestError
from kb.ingest.lines import Line
from kb.ingest.numbering import Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Bytes that one part of the file may unpack to, and how many times its packed size (above 10 MB).
MOST_BYTES, MOST_RATIO = 120_000_000, 200


def read_docx(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The paragraphs of a DOCX, the number of its pages as Word counted them last, and notes.

    Raises:
        IngestError: damaged, encrypted, or a ZIP bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _check(archive)
            body = _tree(archive, "word/document.xml")
            numbering = Numbering(_tree(archive, "word/numbering.xml"), _tree(archive, "word/styles.xml"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, zipfile.LargeZipFile) as error:
        raise IngestError("damaged", str(error)) from error
    except RuntimeError as error:  # zipfile says "encrypted" with a RuntimeError
        raise IngestError("encrypted", str(error)) from error
    if body is None:
        raise IngestError("damaged", "word/document.xml")
    reader = _Reader(numbering)
    lines = list(reader.lines(body))
    return lines, reader.page, []


def _check(archive: zipfile.ZipFile) -> None:
    for info in archive.infolist():
        if info.filename in ("word/document.xml", "word/numbering.xml", "word/styles.xml") and (
            info.file_size > MOST_BYTES
            or (info.file_size > 10_000_000 and info.file_size > MOST_RATIO * max(info.compress_size, 1))
        ):
            raise IngestError("bomb", f"{info.file_size / 1e6:.0f} MB")


def _tree(archive: zipfile.ZipFile, name: str) -> Any:
    """The parsed part, or None where there is none. What unpacks to more than it claims is a bomb as well."""
    if name not in archive.namelist():
        return None
    with archive.open(name) as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise IngestError("bomb", f"> {MOST_BYTES // 1_000_000} MB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise IngestError("damaged", str(error)) from error


class _Reader:
    """Walks the body."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.page = 1

    def lines(self, body: Any) -> Iterator[Line]:
        """Paragraphs and rows of tables, in order."""
        for element in body.iter(f"{_W}p", f"{_W}tr"):
            if element.tag == f"{_W}tr":
                cells = [" ".join(self._text(p)[0] for p in cell.iter(f"{_W}p")) for cell in element.iterchildren(f"{_W}tc")]
                if text := " | ".join(c.strip() for c in cells if c.strip()):
                    yield Line(text, self.page, True)
            elif not any(True for _ in element.iterancestors(f"{_W}tc", f"{_W}txbxContent")):
                yield from self._paragraph(element)

    def _paragraph(self, element: Any) -> Iterator[Line]:
        page = self.page
        text, breaks = self._text(element)
        if text.strip():
            # A manual line break inside a paragraph separates what people see as lines of their own.
            for part in text.split("\n"):
                if part.strip():
                    yield Line(f"{self._numbering.label(element)}{part}" if part is text.split("\n")[0] else part, page, True)
        self.page += breaks

    def _text(self, element: Any) -> tuple[str, int]:
        """The text of a paragraph and the number of page breaks in it."""
        parts: list[str] = []
        breaks = 0
        for run in element.iter(f"{_W}r"):
            convert = from_font(_font(run))
            for child in run:
                if child.tag in (f"{_W}t", f"{_W}noBreakHyphen"):
                    text = (child.text or "") if child.tag == f"{_W}t" else "-"
                    parts.append(convert(text) if convert else text)
                elif child.tag in (f"{_W}tab", f"{_W}ptab"):
                    parts.append(" ")
                elif child.tag == f"{_W}lastRenderedPageBreak":
                    breaks += 1
                elif child.tag == f"{_W}br":
                    parts.append("" if child.get(f"{_W}type") == "page" else "\n")
        return "".join(parts), breaks


def _font(run: Any) -> str:
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    return "" if fonts is None else str(fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or "")
