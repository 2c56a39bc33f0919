"""What the app remembers of each page that was opened, kept small."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

#: So many open pages (and calls of the named endpoints) are remembered by one process; the one that rested longest goes first.
_MOST = 4000


def keep_small(app: Any) -> None:
    """Tells a served app to begin each session without a description of every part of the page.

    Gradio makes one for its deep links, which this app doesn't offer: a fifth of a megabyte and 20 ms a session, kept until 10,000
    others have come.
    """
    holder = app.state_holder
    holder.blocks = SimpleNamespace(default_config=app.default_config, blocks={})
    holder.capacity = _MOST
