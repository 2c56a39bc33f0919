"""The audit: what was asked, answered and rated, in a chain of hashes that shows whether anything was changed or taken out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from assistant.office.clock import Clock, now
from assistant.office.store import Store
from assistant.office.tables import audit, chain

_PIECE = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One act in the audit. ``hash`` covers all other fields and the entry before."""

    seq: int
    at: float
    kind: str
    account: str
    receipt: str
    body: dict[str, Any]
    hash: str

    @property
    def when(self) -> str:
        """The moment, in UTC, for people."""
        return datetime.fromtimestamp(self.at, UTC).isoformat(timespec="milliseconds")

    def follows(self, before: str) -> bool:
        """Whether this is what was kept after the entry with that hash."""
        return self.hash == _sealed(before, self.seq, self.at, self.kind, self.account, self.receipt, canonical(self.body))


@dataclass(frozen=True, slots=True)
class Verified:
    """What checking the chain found. ``fault`` is empty where it is whole, otherwise Vietnamese; ``seq`` is where it broke, or its
    last entry, whose ``hash`` stands for all of it."""

    entries: int
    pruned: int
    fault: str = ""
    seq: int = 0
    hash: str = ""


def canonical(body: Mapping[str, Any]) -> str:
    """A body as the one text that is hashed and kept; half characters that no encoding holds are replaced.

    >>> canonical({"b": 1, "a": "xã"})
    '{"a":"xã","b":1}'
    """
    written = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written.encode("utf-8", "replace").decode()


def _sealed(before: str, seq: int, at: float, kind: str, account: str, receipt: str, body: str) -> str:
    return hashlib.sha256("\x1f".join((before, str(seq), repr(at), kind, account, receipt, body)).encode()).hexdigest()


class Audit:
    """Appends, exports, verifies and prunes. Safe for several threads and processes: appending is serialised by the store."""

    def __init__(self, store: Store, clock: Clock = now) -> None:
        self._store, self._clock = store, clock

    def append(self, kind: str, account: str, body: Mapping[str, Any], receipt: str = "") -> int:
        """Keeps an act; gives its number. Raises ``StoreError``: then nothing was kept."""
        with self._store.begin() as connection:
            return self._add(connection, kind, account, canonical(body), receipt)

    def _add(self, connection: Connection, kind: str, account: str, body: str, receipt: str) -> int:
        # Counting first locks the row: whoever else appends waits here, on either database.
        connection.execute(update(chain).values(seq=chain.c.seq + 1))
        end = connection.execute(select(chain)).one()
        at = max(self._clock(), end.at)  # a clock set back doesn't turn the order of entries round
        seal = _sealed(end.hash, end.seq, at, kind, account, receipt, body)
        row = {"seq": end.seq, "at": at, "kind": kind, "account": account, "receipt": receipt, "body": body, "hash": seal}
        connection.execute(insert(audit).values(row))
        connection.execute(update(chain).values(hash=seal, at=at))
        return int(end.seq)

    def entries(self, since: float = 0.0) -> Iterator[Entry]:
        """All entries from a moment on, in order, read piece by piece."""
        for row in self._rows():
            if row.at >= since:
                yield _entry(row)

    def start(self) -> str:
        """The hash before the oldest entry that is still there."""
        with self._store.read() as connection:
            return str(connection.execute(select(chain.c.pruned_hash)).scalar_one())

    def by_receipt(self, receipt: str) -> Entry | None:
        """The first entry with a receipt, or None."""
        with self._store.read() as connection:
            row = connection.execute(select(audit).where(audit.c.receipt == receipt).order_by(audit.c.seq).limit(1)).first()
        return None if row is None else _entry(row)

    def _rows(self) -> Iterator[Row[Any]]:
        last = -1
        while True:
            with self._store.read() as connection:
                rows = connection.execute(select(audit).where(audit.c.seq > last).order_by(audit.c.seq).limit(_PIECE)).all()
            yield from rows
            if len(rows) < _PIECE:
                return
            last = rows[-1].seq

    def verify(self) -> Verified:
        """Computes the chain again, from where it was pruned to its end."""
        with self._store.read() as connection:
            end = connection.execute(select(chain)).one()
        before, expected = end.pruned_hash, end.pruned_seq
        count = 0
        for row in self._rows():
            if row.seq > end.seq:
                break  # added while we read
            expected += 1
            if row.seq != expected:
                return Verified(count, end.pruned_seq, f"thiếu mục {expected} (mục kế tiếp là {row.seq})", expected)
            if _sealed(before, row.seq, row.at, row.kind, row.account, row.receipt, row.body) != row.hash:
                return Verified(count, end.pruned_seq, f"mục {row.seq} không khớp mã băm: nội dung đã bị sửa", row.seq)
            before, count = row.hash, count + 1
        if (expected, before) != (end.seq, end.hash):
            return Verified(count, end.pruned_seq, f"chuỗi dừng ở mục {expected}, phải đến mục {end.seq}", expected)
        return Verified(count, end.pruned_seq, seq=end.seq, hash=end.hash)

    def older(self, days: int) -> int:
        """How many entries are older than so many days."""
        limit = self._clock() - days * 86400
        with self._store.read() as connection:
            return int(connection.execute(select(func.count()).select_from(audit).where(audit.c.at < limit)).scalar_one())

    def prune(self, days: int, account: str = "") -> int:
        """Deletes what is older than so many days, keeps in the chain that it was done, and gives how many entries went."""
        limit = self._clock() - days * 86400
        with self._store.begin() as connection:
            connection.execute(update(chain).values(seq=chain.c.seq))
            last = connection.execute(
                select(audit.c.seq, audit.c.hash).where(audit.c.at < limit).order_by(audit.c.seq.desc()).limit(1)
            ).first()
            if last is None:
                return 0
            connection.execute(update(chain).values(pruned_seq=last.seq, pruned_hash=last.hash))
            gone = connection.execute(delete(audit).where(audit.c.seq <= last.seq)).rowcount
            self._add(connection, "prune", account, canonical({"days": days, "up_to": last.seq, "entries": gone}), "")
            return gone


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.seq, row.at, row.kind, row.account, row.receipt, json.loads(row.body), row.hash)
