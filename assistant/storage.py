"""Where the assistant keeps what it stores and searches, as the office's settings say it; by default all in the data folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Storage:
    """``library``: the PostgreSQL database of the official files; empty for a file in the data folder."""

    library: str = ""


#: Everything in the data folder of this machine.
HERE = Storage()
