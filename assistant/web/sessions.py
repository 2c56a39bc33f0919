"""What the app remembers of each page that was opened, kept small."""

from __future__ import annotations

from collections import OrderedDict, deque
from types import SimpleNamespace
from typing import Any

#: So many open pages are remembered by one process; the one that rested longest goes first.
_MOST = 4000
#: After so many further sessions one that holds nothing is forgotten: a finished call of a named endpoint, a page not yet used.
_RECENT = 200


def keep_small(app: Any) -> None:
    """Tells a served app to begin each session without a description of every part of the page, and to forget empty ones.

    Gradio makes the description for its deep links, which this app doesn't offer: a fifth of a megabyte and 20 ms a session. Also
    without it a session takes some 15 kB, kept until 10,000 others have come, and each call of a named endpoint begins one.
    """
    holder = app.state_holder
    holder.blocks = SimpleNamespace(default_config=app.default_config, blocks={})
    holder.capacity = _MOST
    holder.session_data = _Remembered(holder, app.default_config)


class _Remembered(OrderedDict[str, Any]):
    """Sessions by their name, the one used longest ago first."""

    def __init__(self, holder: Any, fresh: Any) -> None:
        self._holder, self._fresh, self._new = holder, fresh, deque[str]()
        super().__init__(list(holder.session_data.items()))  # somebody may have asked already, and another may ask now

    def __setitem__(self, name: str, session: Any) -> None:
        if name not in self:
            self._new.append(name)
        super().__setitem__(name, session)
        if len(self._new) > _RECENT:
            self._forget(self._new.popleft())

    def _forget(self, name: str) -> None:
        """Drops a session that begins again as it is: without a state and without parts of a page that were drawn for it."""
        session = self.get(name)
        if session is None or session.state_data or len(session.blocks_config.blocks) != len(self._fresh.blocks):
            return
        del self[name]
        self._holder.time_last_used.pop(name, None)
