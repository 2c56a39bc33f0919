"""How often one person may ask. Counted in each worker: together they let through what the setting says."""

from __future__ import annotations

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter


class Rates:
    """Counts by name over a moving minute."""

    def __init__(self, per_minute: int, workers: int = 1) -> None:
        self._limit = RateLimitItemPerMinute(math.ceil(per_minute / workers))
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def wait(self, name: str) -> int:
        """Seconds to wait before another try; 0 where this one may pass, which is then counted."""
        if self._limiter.hit(self._limit, name):
            return 0
        return max(1, math.ceil(self._limiter.get_window_stats(self._limit, name).reset_time - time.time()))
