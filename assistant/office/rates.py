"""How often one person may ask. Counted in each worker: together they let through what the setting says."""

from __future__ import annotations

import math

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from assistant.office.clock import Clock, now

#: Steps back up to so many seconds are the work of NTP, and shorter than what they could add to a wait.
_SLACK = 1.0


class Rates:
    """Counts by name over a moving minute."""

    def __init__(self, per_minute: int, workers: int = 1, clock: Clock = now) -> None:
        self._limit = RateLimitItemPerMinute(math.ceil(per_minute / workers))
        self._clock, self._last = clock, 0.0
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def wait(self, name: str) -> int:
        """Seconds to wait before another try; 0 where this one may pass, which is then counted."""
        at = self._clock()
        if at < self._last - _SLACK:  # the clock was set back: what was counted "in the future" would keep people out until then
            self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._last = at
        if self._limiter.hit(self._limit, name):
            return 0
        return max(1, math.ceil(self._limiter.get_window_stats(self._limit, name).reset_time - at))
