"""Whether a document for the period of today is here, who signed which, and how many articles one has."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Thủ tướng đã ban hành bộ tiêu chí giai đoạn 2026-2030 chưa?", "51/2025/QĐ-TTg"),
        ("Chính phủ có nghị quyết triển khai chương trình giai đoạn mới chưa?", "424/NQ-CP"),
        ("bo tieu chi moi ban hanh chua", "51/2025/QĐ-TTg"),
        ("Giai đoạn 2026-2030 đã có nghị định chưa?", "358/2025/NĐ-CP"),
    ],
)
def test_a_document_for_the_period_of_today_that_is_here_is_told(service: Service, question: str, number: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "yes"
    assert number in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh Sơn La đã có kế hoạch NTM giai đoạn 2026-2030 chưa?",
        "Kế hoạch của tỉnh cho chương trình giai đoạn mới ra chưa?",
        "Chương trình 2026-2030 tỉnh Sơn La có kế hoạch chưa?",
        "HĐND tỉnh đã có nghị quyết cho giai đoạn 2026-2030 chưa?",
        "son la ban hanh bo tieu chi 2026-2030 chua",
    ],
)
def test_that_none_is_here_is_no_proof_that_none_was_issued(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "insufficient"
    assert re.search(r"chưa thấy\*\* (kế hoạch|nghị quyết|bộ tiêu chí) của", answer.answer)
    assert "không có nghĩa là chưa ban hành" in answer.answer


def test_another_period_a_named_document_and_an_earlier_day_are_told_as_before(service: Service) -> None:
    assert "chưa thấy" not in service.ask("Giai đoạn 2021-2025 tỉnh có kế hoạch chưa?").answer
    assert service.ask("Ngày 10/1/2026 bộ tiêu chí 51 đã có hiệu lực chưa?").verdict == "no"
    assert "chưa thấy** bộ tiêu chí" not in service.ask("Đã có bộ tiêu chí 2026-2030 chưa?", as_of=date(2024, 6, 30)).answer


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("ông Trần Lưu Quang là ai", {"03/2024/QĐ-TTg"}),
        ("Đồng chí Nguyễn Thành Công giữ chức vụ gì?", {"203/KH-UBND"}),
        ("Phạm Bình Minh ký những văn bản nào?", {"263/QĐ-TTg", "27/2022/NĐ-CP", "318/QĐ-TTg"}),
        ("van ban nao do pham binh minh ky", {"263/QĐ-TTg", "27/2022/NĐ-CP", "318/QĐ-TTg"}),
    ],
)
def test_a_person_is_known_by_what_he_signed(service: Service, question: str, numbers: set[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert numbers <= {c.document for c in answer.citations}
    assert ("Chức vụ hiện nay" in answer.answer) == ("ai" in question.split() or "chức" in question)


def test_a_person_whom_no_document_names_and_what_else_is_asked_of_one_are_not_made_up(service: Service) -> None:
    assert service.ask("Ông Nguyễn Văn A là ai?").status != "answered"
    assert service.ask("Ông Trần Lưu Quang quê ở đâu?").status != "answered"
    assert service.ask("Ông Phạm Bình Minh có ký Quyết định 18/2022/QĐ-TTg không?").verdict != "yes"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Nghị định 27 có bao nhiêu điều?", "42 điều"),
        ("thong tu 112/2025 co may dieu", "4 điều"),
        ("Nghị định 358 có bao nhiêu chương?", "9 chương"),
        ("NĐ 358 cả thảy bao nhiêu điều?", "60 điều"),
    ],
)
def test_articles_are_counted_where_all_are_here_or_a_clause_says_it(service: Service, question: str, said: str) -> None:
    assert said in service.ask(question).answer


@pytest.mark.parametrize("question", ["Nghị định 27 có bao nhiêu chương?", "NĐ 38 có mấy điều?", "Thông tư 55 gồm mấy chương?"])
def test_a_length_that_nobody_has_read_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_conditions_and_articles_on_something_are_no_length(service: Service) -> None:
    assert "điều kiện" in service.ask("Nghị định 27 đặt mấy điều kiện hỗ trợ liên kết chuỗi giá trị?").answer.lower()
