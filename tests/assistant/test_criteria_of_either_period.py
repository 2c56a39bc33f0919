"""How many criteria a commune must meet, asked of neither period, is told of both."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Xã đạt chuẩn nông thôn mới phải đủ bao nhiêu tiêu chí?",
        "Xã đạt chuẩn cần bao nhiêu tiêu chí?",
        "Xã NTM có mấy tiêu chí?",
        "muon dat nong thon moi phai du may tieu chi",
    ],
)
def test_both_sets_are_told(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert {c.document for c in answer.citations} == {"318/QĐ-TTg", "51/2025/QĐ-TTg"}
    assert "19 tiêu chí" in answer.answer
    assert "10 tiêu chí" in answer.answer


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Bộ tiêu chí xã nông thôn mới 2026-2030 có mấy tiêu chí?", "51/2025/QĐ-TTg"),
        ("Xã nâng cao có mấy tiêu chí?", "318/QĐ-TTg"),
        ("Huyện NTM có mấy tiêu chí?", "320/QĐ-TTg"),
    ],
)
def test_one_that_is_named_is_told_alone(service: Service, question: str, document: str) -> None:
    assert {c.document for c in service.ask(question).citations} == {document}
