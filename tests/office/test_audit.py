"""The audit: appended, never changed, its chain tells of every change; pruning by age; the worklist."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from assistant.office.audit import Audit
from assistant.office.store import Store
from assistant.office.worklist import worklist


@pytest.fixture
def audit(store: Store) -> Audit:
    return Audit(store)


def _raw(store: Store, *statements: str) -> None:
    assert store.path is not None
    connection = sqlite3.connect(store.path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def _forced(store: Store, statement: str) -> None:
    """Changes the table as somebody with the file in hand would: without its guards."""
    _raw(store, "DROP TRIGGER audit_unchanged", "DROP TRIGGER audit_kept", statement)


def test_what_is_appended_comes_out_in_order(audit: Audit) -> None:
    for i in range(3):
        audit.append("ask", "lan", {"question": f"xã {i}", "zero": "\x00", "half": "\ud800"})
    assert [(e.seq, e.account, e.body["question"]) for e in audit.entries()] == [(i + 1, "lan", f"xã {i}") for i in range(3)]
    assert audit.verify().fault == ""


def test_eight_threads_that_append_make_one_unbroken_chain(audit: Audit) -> None:
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda i: _patient(audit, i), range(80)))
    assert sorted(numbers) == list(range(1, 81))
    assert (audit.verify().entries, audit.verify().fault) == (80, "")


def _patient(audit: Audit, i: int) -> int:
    patient = Audit(Store(f"sqlite:///{audit._store.path}", wait=60))
    return patient.append("ask", f"a{i}", {"i": i})


@pytest.mark.parametrize("statement", ["UPDATE audit SET body = '{}'", "DELETE FROM audit", "DELETE FROM audit WHERE seq = 2"])
def test_the_database_itself_refuses_to_change_or_delete_an_entry(audit: Audit, store: Store, statement: str) -> None:
    for i in range(3):
        audit.append("ask", "lan", {"i": i})
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        _raw(store, statement)


@pytest.mark.parametrize(
    ("statement", "seq", "told"),
    [
        ("UPDATE audit SET body = '{\"i\":9}' WHERE seq = 2", 2, "đã bị sửa"),
        ("UPDATE audit SET account = 'khac' WHERE seq = 1", 1, "đã bị sửa"),
        ("UPDATE audit SET at = at + 1 WHERE seq = 3", 3, "đã bị sửa"),
        ("DELETE FROM audit WHERE seq = 2", 2, "thiếu mục 2"),
        ("DELETE FROM audit WHERE seq = 1", 1, "thiếu mục 1"),
        ("DELETE FROM audit WHERE seq = 3", 2, "phải đến mục 3"),
    ],
)
def test_the_chain_names_the_entry_that_was_tampered_with(
    audit: Audit, store: Store, statement: str, seq: int, told: str
) -> None:
    for i in range(3):
        audit.append("ask", "lan", {"i": i})
    _forced(store, statement)
    found = audit.verify()
    assert told in found.fault
    assert found.seq == seq


def test_a_clock_set_back_does_not_turn_the_order_round(store: Store) -> None:
    times = iter([1000.0, 400.0, 1001.0])
    audit = Audit(store, lambda: next(times))
    for _ in range(3):
        audit.append("ask", "lan", {})
    assert [e.at for e in audit.entries()] == [1000.0, 1000.0, 1001.0]
    assert audit.verify().fault == ""


def test_pruning_deletes_the_old_says_so_in_the_chain_and_leaves_it_whole(store: Store) -> None:
    day = 86400.0
    at = [0.0]
    audit = Audit(store, lambda: at[0])
    for i in range(5):
        at[0] = i * day
        audit.append("ask", "lan", {"i": i})
    assert audit.prune(2, "admin") == 2
    assert [e.body.get("i", e.kind) for e in audit.entries()] == [2, 3, 4, "prune"]
    assert (audit.verify().fault, audit.verify().pruned) == ("", 2)
    assert audit.prune(2) == 0


def test_the_worklist_holds_unanswered_and_disliked_questions_once_however_typed(audit: Audit) -> None:
    def ask(question: str, status: str) -> None:
        audit.append("ask", "lan", {"question": question, "status": status})

    def rate(question: str, **body: Any) -> None:
        audit.append("rating", "lan", {"question": question, "status": "answered", **body})

    ask("Ai cấp giấy phép?", "no_basis")
    ask("ai cap giay phep?", "no_basis")
    ask("Sở nào lo đường?", "answered")
    rate("Sở nào lo đường?", good=False, reason="sai cơ quan", note="là Sở Xây dựng")
    ask("Ai lo điện?", "answered")
    rate("Ai lo điện?", good=True)
    ask("Ai lo nước?", "no_basis")
    ask("Ai lo nước?", "answered")
    found = [(item.question, item.times, item.complaints) for item in worklist(audit.entries())]
    assert found == [("Sở nào lo đường?", 1, ("sai cơ quan - là Sở Xây dựng",)), ("Ai cấp giấy phép?", 2, ())]
