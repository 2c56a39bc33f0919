"""Many people ask one service at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from assistant.service import Service

_DAY = date(2025, 6, 30)
_QUESTIONS = (
    "Sở nào chủ trì tiêu chí giao thông?",
    "Công an tỉnh làm gì?",
    "Ai thẩm định tiêu chí y tế?",
    "Thời tiết mai thế nào?",
) * 6


def test_few_answers_are_worked_out_at_once_and_all_are_those_that_one_person_gets(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = [service.ask(q, (), _DAY) for q in _QUESTIONS]
    inside, most, guard, read = 0, 0, threading.Lock(), service.reader.read

    def counted(*args: object) -> object:
        nonlocal inside, most
        with guard:
            inside += 1
            most = max(most, inside)
        threading.Event().wait(0.01)  # whoever else may come in does
        found = read(*args)  # type: ignore[arg-type]
        with guard:
            inside -= 1
        return found

    monkeypatch.setattr(service.reader, "read", counted)
    with ThreadPoolExecutor(12) as people:
        together = list(people.map(lambda q: service.ask(q, (), _DAY), _QUESTIONS))
    assert together == alone
    assert most == 2
