"""Where the rule definitions lie."""

from __future__ import annotations

from pathlib import Path

DEFINITIONS = Path(__file__).resolve().parent.parent / "definitions"
