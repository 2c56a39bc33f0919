"""PDF -> lines with their places, by page."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kb.ingest.errors import IngestError
from kb.ingest.lines import Line
from kb.ingest.pdftext import CELL, SPACE, Letters, PageText, Piece

MOST_PAGES = 5_000


def read_pdf(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The lines of a PDF, the number of its pages and notes.

    Raises:
        IngestError: encrypted, damaged, too long, or scanned without text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = _open(raw)
    try:
        count = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, IndexError) as error:
        raise _failure(error) from error
    if count > MOST_PAGES:
        raise IngestError("long", f"{count}")
    if count == 0:
        raise IngestError("empty", "PDF không có trang")
    lines: list[Line] = []
    empty: list[int] = []
    fonts: dict[int, Letters] = {}
    for number in range(count):
        found = _page_lines(reader, number, fonts)
        lines += found
        if not found:
            empty.append(number + 1)
    return lines, count, _notes(reader, lines, empty, count)


def _open(raw: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IngestError("encrypted")
        return reader
    except IngestError:
        raise
    except MemoryError:
        raise
    except Exception as error:
        raise _failure(error) from error


def _failure(error: Exception) -> IngestError:
    """pypdf raises many kinds for broken files; ``DependencyError`` means a cipher that needs another package."""
    said = f"{type(error).__name__}: {error}"
    if "Dependency" in said or "ecrypt" in said:
        return IngestError("encrypted", said)
    return IngestError("objects" if "imit" in said or "maximum" in said else "damaged", said)


def _page_lines(reader: PdfReader, number: int, fonts: dict[int, Letters]) -> list[Line]:
    try:
        page = reader.pages[number]
        pieces = PageText(fonts).read(page)
        return _lines(pieces, _height(page), number + 1)
    except MemoryError:
        raise
    except Exception:
        # A broken page is reported as a page without text; the others are still read.
        return []


def _height(page: Any) -> float:
    try:
        return abs(float(page.mediabox.height)) or 842.0
    except (TypeError, ValueError):
        return 842.0


def _notes(reader: PdfReader, lines: Sequence[Line], empty: Sequence[int], count: int) -> list[str]:
    if len(empty) == count:
        pictures = any(_has_picture(reader, n) for n in range(min(count, 3)))
        raise IngestError("scanned" if pictures else "no-text", pages(range(1, count + 1)))
    notes = []
    if scanned := [n for n in empty if _has_picture(reader, n - 1)]:
        notes.append(f"trang {pages(scanned)} là ảnh quét, không có chữ: hãy nhận dạng chữ (OCR) rồi nạp lại")
    strange = sum(1 for line in lines if _UNREADABLE.search(line.text))
    if strange > len(lines) * 0.5:
        raise IngestError("no-letters")
    if strange > len(lines) * 0.05:
        notes.append(
            "nhiều chữ không đọc được vì phông chữ của tệp không kèm bảng mã; hãy xuất lại PDF từ tệp gốc hoặc dùng DOCX"
        )
    return notes


_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]")


def _has_picture(reader: PdfReader, number: int) -> bool:
    try:
        objects = reader.pages[number].get("/Resources", {}).get_object().get("/XObject", {}).get_object()
        return any(o.get_object().get("/Subtype") == "/Image" for o in objects.values())
    except Exception:
        return False


def pages(numbers: Sequence[int]) -> str:
    """Page numbers in short.

    >>> pages([1, 2, 3, 7])
    '1-3, 7'
    """
    out: list[list[int]] = []
    for n in numbers:
        if out and n == out[-1][-1] + 1:
            out[-1][1:] = [n]
        else:
            out.append([n])
    return ", ".join(str(r[0]) if r[0] == r[-1] else f"{r[0]}-{r[-1]}" for r in out)


def _lines(pieces: list[Piece], height: float, page: int) -> list[Line]:
    """Pieces that share a base line become a line; text that stands across (stamps, watermarks) is left out."""
    if not pieces:
        return []
    weight: Counter[int] = Counter()
    for piece in pieces:
        weight[piece.turn] += len(piece.text)
    turn = weight.most_common(1)[0][0]
    upright = sorted((p for p in pieces if p.turn == turn), key=lambda p: -p.base)
    rows: list[list[Piece]] = []
    for piece in upright:
        # Superscripts stand a little above their line.
        if rows and rows[-1][0].base - piece.base < 0.45 * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    found: list[Line] = []
    above = 0.0
    for row in rows:
        base = max(row, key=lambda p: len(p.text)).base
        if line := _line(row, page, above - base if above else 0.0, 1 - base / height if turn == 0 else 0.5):
            found.append(line)
            above = base
    return found


def _line(row: list[Piece], page: int, gap: float, top: float) -> Line | None:
    row.sort(key=lambda p: p.left)
    text, edge, last = "", row[0].left, ""
    for piece in row:
        space = piece.left - edge
        if last == piece.text and piece.left < edge - 0.5 * (edge - row[0].left) and space < -0.8 * (piece.right - piece.left):
            continue  # drawn twice to look bold
        if text and space > CELL * piece.size and text[-1:] != "|":
            text += " | "
        elif text and space > SPACE * piece.size and text[-1] != " " and piece.text[:1] != " ":
            text += " "
        text += piece.text
        edge, last = max(edge, piece.right), piece.text
    text = " ".join(text.split())
    if not text:
        return None
    size = max(row, key=lambda p: len(p.text)).size
    return Line(text, page, False, gap, row[0].left, edge, size, max(row[0].word, 0.0), min(max(top, 0.0), 1.0))
