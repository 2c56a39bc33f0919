"""Sessions: a random token for the browser, its hash in the store; they end by age, by rest, by logging out."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from assistant.office.clock import Clock, now
from assistant.office.people import Person, Role
from assistant.office.store import Store
from assistant.office.tables import accounts, sessions

#: How far a clock may be set back before sessions from "the future" are no longer believed.
_SLACK = 120.0
#: A session's last use is written down at most so often: reading must not cost a write each time.
_SEEN_EVERY = 60.0


class Sessions:
    """Begins, finds and ends sessions."""

    def __init__(self, store: Store, hours: float, idle_minutes: float, clock: Clock = now) -> None:
        self._store, self._clock = store, clock
        self._most, self._rest = hours * 3600, idle_minutes * 60

    def begin(self, account: str) -> str:
        """A new session, always with a token that nobody has seen before; ended ones are swept out."""
        token, at = secrets.token_urlsafe(32), self._clock()
        with self._store.begin() as connection:
            connection.execute(delete(sessions).where((sessions.c.began < at - self._most) | (sessions.c.seen < at - self._rest)))
            connection.execute(insert(sessions).values(token=_hashed(token), account=account, began=at, seen=at))
        return token

    def person(self, token: str) -> Person | None:
        """Whose session a token is; None where it is none, has ended, or its account was switched off."""
        at = self._clock()
        wanted = select(sessions, accounts.c.role).join(accounts, accounts.c.name == sessions.c.account)
        with self._store.read() as connection:
            row = connection.execute(wanted.where(sessions.c.token == _hashed(token), accounts.c.active)).first()
        if row is None or not self._holds(row, at):
            return None
        if at - row.seen > _SEEN_EVERY:
            with self._store.begin() as connection:
                connection.execute(update(sessions).where(sessions.c.token == row.token).values(seen=at))
        return Person(row.account, Role(row.role))

    def end(self, token: str) -> None:
        """Ends a session."""
        with self._store.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.token == _hashed(token)))

    def _holds(self, row: Row[Any], at: float) -> bool:
        return bool(at - self._most <= row.began <= at + _SLACK and at - self._rest <= row.seen <= at + _SLACK)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
