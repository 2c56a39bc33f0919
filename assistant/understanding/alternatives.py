"""A pattern that matches any of several phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.vietnamese import fold


def any_of(phrases: Iterable[str]) -> str:
    """The phrases as alternatives of a pattern over text without tone marks, the longest first; for use within a group."""
    return "|".join(sorted((re.escape(fold(p)) for p in phrases), key=len, reverse=True))
