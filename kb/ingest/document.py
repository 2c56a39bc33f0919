"""One official file -> stored text with provisions."""

from __future__ import annotations

from pathlib import Path

from kb.ingest.joining import paragraphs
from kb.ingest.lines import Line, OfficialText
from kb.ingest.structure import provisions


def read_official(path: Path) -> OfficialText:
    t = path.read_text(encoding="utf-8")
    lines = [Line(" ".join(l.split()), whole=True) for l in t.splitlines() if l.strip()]
    text, ps = paragraphs(lines)
    return OfficialText(text, tuple(provisions(ps)), 1)
