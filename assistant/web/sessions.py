"""Sessions that cost little: Gradio describes every part of the page anew for each, also for a program's single call.

It keeps these descriptions for links that bring a page back as it was, which this app has none of. Without them a call takes a third
less of the processor, and a session a tenth of the memory (Gradio keeps the last 10,000).
"""

from __future__ import annotations

from copy import copy
from typing import Any

from gradio import state_holder


class LightSession(state_holder.SessionState):  # type: ignore[misc]
    """What a user's session holds, without the descriptions."""

    def __init__(self, blocks: Any) -> None:
        self.blocks_config = copy(blocks.default_config)
        self.config_values: dict[int, Any] = {}
        self.state_data: dict[int, Any] = {}
        self._state_ttl: dict[int, Any] = {}
        self.is_closed = False
        self.STATE_TTL_WHEN_CLOSED = 3600

    def __setitem__(self, key: int, value: Any) -> None:
        super().__setitem__(key, value)
        self.config_values.clear()

    def _update_config(self, key: int) -> None: ...

    def _update_value_in_config(self, key: int, value: Any) -> None: ...


def keep_light() -> None:
    """Makes Gradio give every user such a session."""
    state_holder.SessionState = LightSession
