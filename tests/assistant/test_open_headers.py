"""What headers of documents leave open, and what a named annex tells: no verdict where nobody has seen it, a number where it is told."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Năm 2024 Sơn La có quyết định nào sửa Quyết định 1002/QĐ-UBND không, số mấy?", "Đ1"),
        ("Quyết định 211 có sửa cả Quyết định 319 không?", "Đ1"),
        ("Bộ tiêu chí riêng của tỉnh cho giai đoạn 2026-2030 là quyết định số mấy?", "Đ1"),
    ],
)
def test_what_the_header_of_a_document_leaves_open_gets_no_verdict(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict, answer.citations[0].ref) == ("no_basis", None, ref)


def test_how_many_a_named_annex_has_is_told_where_it_says_so(service: Service) -> None:
    assert service.ask("Phụ lục II của Quyết định 318 gồm mấy chỉ tiêu?").status == "answered"
    assert service.ask("Phụ lục II của Quyết định 51/2025 gồm bao nhiêu tiêu chí?").status == "no_basis"


@pytest.mark.parametrize("topic", ["", " về nông thôn mới", " ve xay dung ntm"])
def test_what_a_document_says_of_the_programme_is_what_it_opens_with(service: Service, topic: str) -> None:
    answer = service.ask(f"Nghị quyết 22 của Tỉnh ủy nói gì{topic}?")
    assert answer.citations[0].document == "22-NQ/TU"
    assert "người dân là chủ thể" in answer.answer


@pytest.mark.parametrize(
    ("question", "issuer"), [("Kế hoạch 203 của ai?", "Ủy ban nhân dân tỉnh"), ("qd 919 la cua co quan nao", "Thủ tướng")]
)
def test_whose_a_document_is_stands_in_its_header(service: Service, question: str, issuer: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert issuer in answer.answer


def test_whose_a_task_of_a_document_is_does_not_stand_there(service: Service) -> None:
    assert "Triển khai thực hiện Chương trình" not in service.ask("Nhiệm vụ tuyên truyền trong Kế hoạch 203 là của ai?").answer
