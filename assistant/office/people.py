"""Who acts: account and role, and what each role may do."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; each role may do all that those before it may."""

    ASKER = "asker"
    EDITOR = "editor"
    ADMIN = "admin"

    def may(self, needed: Role) -> bool:
        """Whether this role includes another."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Person:
    """Who sent a request."""

    account: str
    role: Role


#: Who asks where there are no accounts: the person at this machine.
LOCAL = Person("tai-may", Role.ADMIN)
#: On whose behalf the running request acts.
CURRENT: ContextVar[Person | None] = ContextVar("person", default=None)
