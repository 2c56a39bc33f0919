"""The first and the last criterion of a set are told by its headings."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "history", "ref", "said"),
    [
        ("Tiêu chí cuối cùng của bộ tiêu chí xã 2026-2030 tên gì?", [], "PL1/10", "quốc phòng"),
        ("Tiêu chí đầu tiên của bộ tiêu chí xã 2026-2030 là gì?", [], "PL1/1", "Quy hoạch"),
        ("Bộ tiêu chí xã nông thôn mới giai đoạn 2021-2025: tiêu chí cuối là gì?", [], "PL1/19", "Quốc phòng và An ninh"),
        ("Tiêu chí chót trong bộ tiêu chí xã nâng cao 318 là tiêu chí nào?", [], "PL2/19", "Quốc phòng và An ninh"),
        ("Tiêu chí cuối cùng là gì?", ["Bộ tiêu chí xã 2026-2030 có bao nhiêu tiêu chí?"], "PL1/10", "quốc phòng"),
    ],
)
def test_the_criterion_at_an_end_is_named(service: Service, question: str, history: list[str], ref: str, said: str) -> None:
    answer = service.ask(question, history)
    assert answer.citations[0].ref == ref
    assert said in answer.answer


def test_who_has_it_is_another_question(service: Service) -> None:
    assert service.ask("Tiêu chí cuối cùng ai phụ trách trong bộ 318?").citations[0].ref != "PL1/19"
