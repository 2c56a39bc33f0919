"""Exports of the audit: a line an act with all that its hash covers, so that the chain can be checked without the store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.office.audit import Audit, Entry, Verified


class Line(BaseModel):
    """One act as it is exported: the entry, its moment for people, and the hash of the entry before."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    seq: int
    at: float
    when: str
    kind: str
    account: str
    receipt: str
    body: dict[str, Any]
    before: str
    hash: str

    @property
    def entry(self) -> Entry:
        """The entry that the line tells of."""
        return Entry(self.seq, self.at, self.kind, self.account, self.receipt, self.body, self.hash)


def exported(audit: Audit) -> Iterator[str]:
    """Every entry as a line of JSON; times are exact, for the hash covers them to the last digit."""
    before = audit.start()
    for e in audit.entries():
        line = {"seq": e.seq, "at": e.at, "when": e.when, "kind": e.kind, "account": e.account, "receipt": e.receipt}
        yield json.dumps({**line, "body": e.body, "before": before, "hash": e.hash}, ensure_ascii=False) + "\n"
        before = e.hash


def verified(lines: Iterable[str]) -> Verified:
    """Computes the chain of an export again. What was cut off its end shows only in the number and hash of its last entry."""
    last: Line | None = None
    count = pruned = 0
    for place, text in enumerate(lines, 1):
        line = _read(text)
        if line is None:
            return Verified(count, pruned, f"dòng {place} không phải một mục do “ntm audit export” ghi ra", place)
        if last is None:
            pruned = line.seq - 1
        elif line.seq != last.seq + 1:
            return Verified(count, pruned, f"thiếu mục {last.seq + 1} (mục kế tiếp là {line.seq})", last.seq + 1)
        if (last is not None and line.before != last.hash) or not line.entry.follows(line.before) or line.when != line.entry.when:
            return Verified(count, pruned, f"mục {line.seq} không khớp mã băm: nội dung đã bị sửa", line.seq)
        last, count = line, count + 1
    return Verified(count, pruned, seq=last.seq if last else 0, hash=last.hash if last else "")


def _read(text: str) -> Line | None:
    try:
        return Line.model_validate(json.loads(text))
    except (ValueError, ValidationError, RecursionError):
        return None
