"""Indicators by their numbers, annexes that are counted, numbers that look like departments, and issuers set against others."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("chỉ tiêu 8.3 của xã nông thôn mới yêu cầu gì", "PL1/8.3"),
        ("chi tieu 6.3 doi hoi gi o xa", "PL1/6.3"),
        ("Chỉ tiêu 15.2 xã nâng cao yêu cầu gì?", "PL2/15.2"),
    ],
)
def test_an_indicator_is_found_by_its_number(service: Service, question: str, ref: str) -> None:
    first = service.ask(question).citations[0]
    assert (first.document, first.ref) == ("318/QĐ-TTg", ref)


@pytest.mark.parametrize(
    ("question", "refs"),
    [("QĐ 51/2025 kèm mấy phụ lục, mỗi cái về gì?", {"Đ1"}), ("Quyết định 318 có mấy phụ lục?", {"PL1", "PL2"})],
)
def test_annexes_are_counted_by_what_tells_of_them(service: Service, question: str, refs: set[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert refs <= {c.ref for c in answer.citations}


def test_a_coefficient_typed_without_marks_is_no_department(service: Service) -> None:
    answer = service.ask("xa bien gioi chia von trung uong 2026-2030 tinh he so nao")
    assert (answer.status, answer.citations[0].ref) == ("answered", "giai-doan-sau")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Thông tư 55 do Bộ Tài chính chứ không phải Bộ Kế hoạch và Đầu tư ban hành, đúng không?", "yes"),
        ("Thông tư 55 do Bộ Kế hoạch và Đầu tư chứ không phải Bộ Tài chính ban hành, đúng không?", "no"),
        ("nghi dinh 98 nam 2018 ve lien ket la bo nong nghiep ra ha", "no"),
        ("Nghị quyết 461 do HĐND tỉnh chứ không do UBND tỉnh thông qua, đúng không?", "yes"),
    ],
)
def test_an_issuer_is_held_against_the_header_also_where_another_is_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Thông tư 55/2023/TT-BTC đứng dưới hai nghị định nào?", "27/2022/NĐ-CP"),
        ("Quyết định 1001 dựa theo quyết định nào?", "320/QĐ-TTg"),
    ],
)
def test_what_a_document_rests_on_is_told_in_everyday_words_too(service: Service, question: str, number: str) -> None:
    assert number in service.ask(question).answer
