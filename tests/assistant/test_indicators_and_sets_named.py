"""Indicators by their number and what they are, and the sets of both periods compared."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Tiêu chí 17.1 nước sạch xã nâng cao bao nhiêu phần trăm?", "PL2/18.1"),
        ("tieu chi 17.1 nuoc sach xa nang cao bao nhieu phan tram", "PL2/18.1"),
        ("Chỉ tiêu 17.1 nước sạch xã bao nhiêu phần trăm?", "PL1/17.1"),
        ("Tiêu chí 18.1 xã nâng cao bao nhiêu phần trăm?", "PL2/18.1"),
        ("Tiêu chí 15.1 bảo hiểm y tế xã nâng cao bao nhiêu phần trăm?", "PL2/14.1"),
        ("Chỉ tiêu 17.8 xã nâng cao yêu cầu gì?", "PL2/17.8"),
    ],
)
def test_an_indicator_is_found_by_what_it_is_where_its_number_is_of_another_set(
    service: Service, question: str, ref: str
) -> None:
    answer = service.ask(question)
    assert (answer.citations[0].document, answer.citations[0].ref) == ("318/QĐ-TTg", ref)


@pytest.mark.parametrize(
    "question",
    [
        "So sánh bộ tiêu chí xã 2021-2025 với 2026-2030",
        "So sánh bộ tiêu chí xã cũ với mới",
        "Bộ tiêu chí xã 2021-2025 khác bộ 2026-2030 thế nào?",
    ],
)
def test_of_two_sets_that_are_compared_both_are_told(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "19 tiêu chí" in answer.answer
    assert "10 tiêu chí" in answer.answer


def test_one_criterion_that_is_compared_is_no_comparison_of_the_sets(service: Service) -> None:
    assert "47 chỉ tiêu" not in service.ask("So sánh tiêu chí giao thông bộ cũ với bộ mới").answer
