"""Clauses named by their numbers: without their article, behind one another, and claimed to be on something or to change something."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

_FIRST = "Khoản 12 Điều 1 NĐ 38 sửa điều mấy của NĐ 27?"


@pytest.mark.parametrize(
    ("question", "history", "ref"),
    [
        ("Khoản 6 NĐ 38 sửa gì?", [], "Đ1.6"),
        ("NĐ 38 khoản 13 sửa gì?", [], "Đ1.13"),
        ("Khoản 6 Điều 1 NĐ 38 sửa gì?", [], "Đ1.6"),
        ("khoản 6 sửa gì?", ["Khoản 12 NĐ 38 sửa gì?"], "Đ1.6"),
        ("Khoản 6 thì sao?", [_FIRST, "Khoản 13 thì sao?"], "Đ1.6"),
    ],
)
def test_a_clause_is_told_by_its_number_alone(service: Service, question: str, history: list[str], ref: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("Còn khoản 7 sửa gì?", [_FIRST, "Khoản 13 thì sao?"]),
        ("Khoản 7 NĐ 38 sửa gì?", []),
        ("Khoản 8 của NĐ 38 nói gì?", []),
        ("Khoản 7 NĐ 38 sửa phần sản xuất cộng đồng, đúng chứ?", []),
    ],
)
def test_a_clause_nobody_read_is_refused_and_no_other_told(service: Service, question: str, history: list[str]) -> None:
    answer = service.ask(question, history)
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Khoản 6 NĐ 38 sửa phần sản xuất cộng đồng, đúng chứ?", "no", "Đ1.6"),
        ("Khoản 6 NĐ 38 sửa phần lồng ghép vốn, đúng chứ?", "yes", "Đ1.6"),
        ("Khoản 10 NĐ 38 đụng tới chuyện bảo trì công trình.", "yes", "Đ1.10"),
        ("Khoản 10 NĐ 38 đụng tới chuyện lồng ghép vốn à?", "no", "Đ1.10"),
        ("Khoản 13 Điều 1 Nghị định 38 nói về sản xuất cộng đồng.", "yes", "Đ1.13"),
        ("Khoản 7 NĐ 38 sửa điều 22 phải không?", "no", "Đ1.13"),
        ("Khoản 13 NĐ 38 sửa điều 22 phải không?", "yes", "Đ1.13"),
    ],
)
def test_a_claim_on_a_clause_is_judged_by_that_clause(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert answer.citations[0].ref == ref


def test_a_clause_of_a_document_of_many_articles_is_given_no_article(service: Service) -> None:
    assert service.reader.read("Khoản 2 NĐ 27 quy định gì?", (), date(2026, 11, 30)).refs == ()
