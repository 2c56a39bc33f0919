"""Official files -> structure -> matched to provisions."""

from __future__ import annotations

from kb.ingest.document import read_official

__all__ = ["read_official"]
