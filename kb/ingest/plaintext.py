"""TXT -> lines."""

from __future__ import annotations

from kb.ingest.encodings import decode
from kb.ingest.errors import IngestError
from kb.ingest.lines import Line

MOST_CHARACTERS = 20_000_000


def read_txt(raw: bytes) -> tuple[list[Line], int, list[str]]:
    """The lines of a text file, its pages (form feeds) and notes.

    Raises:
        IngestError: empty, too long, or not text.
    """
    text = decode(raw)
    if len(text) > MOST_CHARACTERS:
        raise IngestError("long", f"{len(text)}")
    if text.count("\x00") + text.count("\ufffd") > len(text) * 0.05:
        raise IngestError("binary")
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    raw_lines = [(number, line, gap) for number, page in enumerate(pages, 1) for line, gap in _with_gaps(page)]
    wrapped = _is_wrapped([line for _, line, _ in raw_lines])
    # In a text that was cut into short lines the length of a line stands for its right edge.
    lines = [
        Line(
            line, number, not wrapped, 1.0 + gap if wrapped else 0.0, 1.0 if wrapped else 0.0, 1.0 + len(line) if wrapped else 0.0
        )
        for number, line, gap in raw_lines
    ]
    return lines, len(pages), []


def _with_gaps(page: str) -> list[tuple[str, int]]:
    found, gap = [], 0
    for line in page.split("\n"):
        if line.strip():
            found.append((" ".join(line.split()), gap))
            gap = 0
        else:
            gap += 1
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines were cut at a width: many are nearly as long as the longest, and that is short."""
    if len(lines) < 10:
        return False
    lengths = sorted(len(line) for line in lines)
    longest = lengths[int(len(lengths) * 0.98)]
    return longest <= 160 and sum(n > longest * 0.8 for n in lengths) > len(lengths) * 0.35
