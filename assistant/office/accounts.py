"""Accounts: hashed passwords, roles, lock-out after wrong passwords."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from assistant.office.clock import Clock, now
from assistant.office.errors import AccountError, LoginError
from assistant.office.people import Person, Role
from assistant.office.store import Store
from assistant.office.tables import accounts, sessions

_NAME = re.compile(r"[a-z0-9][a-z0-9._@-]{1,63}")
_SHORTEST, _LONGEST = 10, 200
_WRONG = "Tên đăng nhập hoặc mật khẩu không đúng."
#: One hash at a time: each takes 64 MiB, and many at once would be an attack on the memory.
_HASHING = threading.BoundedSemaphore(1)


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it is listed; the password stays in the store."""

    name: str
    role: Role
    active: bool
    locked: bool


class Accounts:
    """Makes, changes and checks accounts in the store."""

    def __init__(self, store: Store, lock_after: int = 5, lock_minutes: float = 15.0, clock: Clock = now) -> None:
        from argon2 import PasswordHasher

        self._store, self._clock = store, clock
        self._lock_after, self._lock_seconds = lock_after, lock_minutes * 60
        self._hasher = PasswordHasher()
        self._decoy = ""

    def add(self, name: str, password: str, role: Role) -> None:
        """Makes an account. Raises ``AccountError`` where name or password won't do or the name is taken."""
        _check_name(name)
        row = {
            "name": name,
            "role": str(role),
            "password": self._hashed(password),
            "active": True,
            "failures": 0,
            "locked_until": 0.0,
        }
        with self._store.begin() as connection:
            if connection.execute(select(accounts.c.name).where(accounts.c.name == name)).first():
                raise AccountError(f"đã có tài khoản “{name}”. Để đổi mật khẩu: ntm accounts password {name}")
            connection.execute(insert(accounts).values(row))

    def listed(self) -> list[Account]:
        """All accounts by name."""
        with self._store.read() as connection:
            rows = connection.execute(select(accounts).order_by(accounts.c.name)).all()
        return [Account(r.name, Role(r.role), r.active, r.locked_until > self._clock()) for r in rows]

    def change(self, name: str, *, password: str | None = None, role: Role | None = None, active: bool | None = None) -> None:
        """Changes an account, lifts its lock and ends its sessions. Raises ``AccountError`` where there is none."""
        values: dict[str, object] = {"failures": 0, "locked_until": 0.0}
        if password is not None:
            values["password"] = self._hashed(password)
        if role is not None:
            values["role"] = str(role)
        if active is not None:
            values["active"] = active
        with self._store.begin() as connection:
            if connection.execute(update(accounts).where(accounts.c.name == name).values(values)).rowcount == 0:
                raise _unknown(name)
            connection.execute(delete(sessions).where(sessions.c.account == name))

    def remove(self, name: str) -> None:
        """Removes an account and ends its sessions. Raises ``AccountError`` where there is none."""
        with self._store.begin() as connection:
            if connection.execute(delete(accounts).where(accounts.c.name == name)).rowcount == 0:
                raise _unknown(name)
            connection.execute(delete(sessions).where(sessions.c.account == name))

    def person(self, name: str) -> Person | None:
        """The active account of a name, or None."""
        with self._store.read() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name, accounts.c.active)).first()
        return None if row is None else Person(row.name, Role(row.role))

    def login(self, name: str, password: str) -> Person:
        """The person with a name and password.

        Raises:
            LoginError: they don't match, or the account is locked; the message tells nobody whether the account exists.
        """
        with self._store.read() as connection:
            row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
        if row is not None and (left := self._locked_for(row)) > 0:
            raise LoginError(
                f"Tài khoản tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau {int(left // 60) + 1} phút.", int(left) + 1
            )
        right = self._matches(row.password if row is not None else self._decoy_hash(), password)
        if row is None or not row.active:
            raise LoginError(_WRONG)
        with self._store.begin() as connection:
            if not right:
                self._count_failure(connection, name)
            elif row.failures:
                connection.execute(update(accounts).where(accounts.c.name == name).values(failures=0, locked_until=0.0))
        if not right:
            raise LoginError(_WRONG)
        return Person(row.name, Role(row.role))

    def _count_failure(self, connection: Connection, name: str) -> None:
        connection.execute(update(accounts).where(accounts.c.name == name).values(failures=accounts.c.failures + 1))
        failures = connection.execute(select(accounts.c.failures).where(accounts.c.name == name)).scalar_one()
        if failures >= self._lock_after:
            until = self._clock() + self._lock_seconds
            connection.execute(update(accounts).where(accounts.c.name == name).values(failures=0, locked_until=until))

    def _locked_for(self, row: Row[Any]) -> float:
        """Seconds that the lock of an account still holds; one that lies further ahead than any lock counts from now on."""
        left = row.locked_until - self._clock()
        if left <= self._lock_seconds:
            return float(left)
        with self._store.begin() as connection:  # the clock was set back: the lock would hold until it has caught up
            until = self._clock() + self._lock_seconds
            same = (accounts.c.name == row.name) & (accounts.c.locked_until == row.locked_until)
            connection.execute(update(accounts).where(same).values(locked_until=until))
        return self._lock_seconds

    def _hashed(self, password: str) -> str:
        if not _SHORTEST <= len(password) <= _LONGEST:
            raise AccountError(f"mật khẩu dài {len(password)} ký tự; cần từ {_SHORTEST} đến {_LONGEST}. Ví dụ: một câu dễ nhớ.")
        with _HASHING:
            return self._hasher.hash(password)

    def _decoy_hash(self) -> str:
        """A hash to check against where there is no account, so that the time taken tells nothing."""
        if not self._decoy:
            self._decoy = self._hashed("khong-co-tai-khoan")
        return self._decoy

    def _matches(self, hashed: str, password: str) -> bool:
        from argon2.exceptions import VerificationError

        if len(password) > _LONGEST:
            return False
        try:
            with _HASHING:
                return self._hasher.verify(hashed, password.encode("utf-8", "replace"))
        except VerificationError:
            return False


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise AccountError(
            f"tên tài khoản “{name}” không dùng được: cần 2 đến 64 ký tự gồm chữ thường không dấu, số và . _ @ - "
            "Ví dụ: nguyen.van.a"
        )


def _unknown(name: str) -> AccountError:
    return AccountError(f"không có tài khoản “{name}”. Xem danh sách: ntm accounts list")
