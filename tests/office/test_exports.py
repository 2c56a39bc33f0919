"""Exports of the audit: whoever holds one can compute its hashes again without the store, and sees what was changed in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.office.audit import Audit
from assistant.office.exports import exported, verified
from assistant.office.store import Store

DAY = 86400.0


@pytest.fixture
def lines(store: Store) -> list[str]:
    """Four entries, at moments that no clock for people shows exactly."""
    times = iter(1764156000.1234567 + i / 3 for i in range(4))
    audit = Audit(store, lambda: next(times))
    for i in range(4):
        audit.append("ask", "lan", {"question": f"xã {i}", "zero": "\x00", "half": "\ud800", "share": 0.1 + i}, f"r{i}")
    return list(exported(audit))


def test_every_hash_can_be_computed_from_the_export_alone(lines: list[str]) -> None:
    before = "0" * 64
    for line in map(json.loads, lines):
        body = json.dumps(line["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        parts = before, str(line["seq"]), repr(line["at"]), line["kind"], line["account"], line["receipt"], body
        assert line["hash"] == hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
        before = line["hash"]


def test_a_whole_export_ends_where_the_audit_ends(lines: list[str], store: Store) -> None:
    there, here = verified(lines), Audit(store).verify()
    assert (there.entries, there.pruned, there.fault, there.seq, there.hash) == (4, 0, "", here.seq, here.hash)


def test_an_export_of_a_pruned_audit_begins_where_it_was_pruned(store: Store) -> None:
    at = [0.0]
    audit = Audit(store, lambda: at[0])
    for i in range(5):
        at[0] = i * DAY
        audit.append("ask", "lan", {"i": i})
    audit.prune(2)
    found = verified(exported(audit))
    assert (found.entries, found.pruned, found.fault, found.hash) == (4, 2, "", audit.verify().hash)


def test_an_empty_audit_gives_an_empty_export(store: Store) -> None:
    assert verified(exported(Audit(store))).entries == 0


def _with(**changes: Any) -> Callable[[list[str]], list[str]]:
    """The second line with other values."""
    return lambda lines: [lines[0], json.dumps({**json.loads(lines[1]), **changes}), *lines[2:]]


@pytest.mark.parametrize(
    ("harm", "seq", "told"),
    [
        (_with(body={"question": "khác"}), 2, "đã bị sửa"),
        (_with(account="khac"), 2, "đã bị sửa"),
        (_with(at=1764156000.457), 2, "đã bị sửa"),
        (_with(when="2020-01-01T00:00:00+00:00"), 2, "đã bị sửa"),
        (_with(before="0" * 64), 2, "đã bị sửa"),
        (_with(hash="0" * 64), 2, "đã bị sửa"),
        (_with(seq="hai"), 2, "dòng 2"),
        (_with(more=1), 2, "dòng 2"),
        (lambda lines: [lines[0], *lines[2:]], 2, "thiếu mục 2"),
        (lambda lines: [lines[0], lines[2], lines[1], lines[3]], 2, "thiếu mục 2"),
        (lambda lines: [*lines, lines[3]], 5, "thiếu mục 5"),
        (lambda lines: [*lines[:3], "{broken"], 4, "dòng 4"),
        (lambda lines: [*lines[:3], "[" * 100_000], 4, "dòng 4"),
    ],
)
def test_what_was_changed_in_an_export_is_named(
    lines: list[str], harm: Callable[[list[str]], list[str]], seq: int, told: str
) -> None:
    found = verified(harm(lines))
    assert told in found.fault
    assert found.seq == seq


def test_an_export_that_was_cut_off_shows_by_where_it_ends(lines: list[str], store: Store) -> None:
    cut, end = verified(lines[:3]), Audit(store).verify()
    assert cut.fault == ""
    assert (cut.seq, cut.hash) != (end.seq, end.hash)
