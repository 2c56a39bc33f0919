"""Factors of which only the highest counts where a place has several: these are not added."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.model import Provision
from kb.vietnamese import fold

_TOLD = re.compile(r"\bchi tinh he so cao nhat\b")


def highest_counts(provisions: Sequence[Provision]) -> bool:
    """Whether a source says that of several factors only the highest counts."""
    return any(_TOLD.search(fold(p.text)) for p in provisions)
