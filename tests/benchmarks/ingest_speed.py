"""Pages a second of born-digital PDF on one core: reading alone, and with cleaning, paragraphs and provisions.

Run: python tests/benchmarks/ingest_speed.py [FILE.pdf ...]; without files the official plan (or a plan of our own) is laid out.
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "kb"))

from ingest_layouts import OFFICIAL, PLAN, as_pdf, paragraphs
from pypdf import PdfReader

from kb.ingest.document import structured
from kb.ingest.pdf import read_pdf

ROUNDS = 5


def _measured(raw: bytes) -> tuple[int, float, float, float]:
    best = [float("inf")] * 3
    pages = 0
    for _ in range(ROUNDS):
        started = time.process_time()
        lines, pages, notes = read_pdf(raw)
        read = time.process_time()
        structured(lines, pages, notes)
        done = time.process_time()
        for page in PdfReader(io.BytesIO(raw)).pages:
            page.extract_text()
        best = [min(a, b) for a, b in zip(best, (read - started, done - started, time.process_time() - done), strict=True)]
    return pages, pages / best[0], pages / best[1], pages / best[2]


def main(files: list[str]) -> None:
    """Measures the files, or the plan laid out three times over."""
    lines = paragraphs(OFFICIAL.read_text(encoding="utf-8") if OFFICIAL.exists() else PLAN * 40)
    raws = [Path(f).read_bytes() for f in files] or [
        as_pdf(lines),
        as_pdf(lines, size=10, justified=False),
        as_pdf(lines, space=6),
    ]
    for raw in raws:
        pages, read, whole, plain = _measured(raw)
        print(
            f"{pages} pages: reading {read:.0f} pages/s, to provisions {whole:.0f} pages/s (pypdf's extract_text alone: {plain:.0f})"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
