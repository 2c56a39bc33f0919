"""The time of the office, in one place so that tests can set it back."""

from __future__ import annotations

import time
from collections.abc import Callable

#: Gives seconds since 1970.
Clock = Callable[[], float]


def now() -> float:
    """The wall clock."""
    return time.time()
