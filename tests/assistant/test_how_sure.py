"""Who asks how sure an answer is, is told by what the text was checked, also where nobody verified it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("Sở nào lo tiêu chí điện nông thôn, thông tin này có tin được không?", "answered", "đã đối chiếu toàn văn 203/KH-UBND"),
        (
            "Chương trình 2021-2025 dự kiến huy động tổng cộng toàn xã hội bao nhiêu tỷ, nguồn có đáng tin không?",
            "partial",
            "chưa kiểm chứng",
        ),
        (
            "thu nhap xa ntm nam 2024 o vung minh phai tu bao nhieu trieu, so do da kiem chung chua",
            "partial",
            "chưa kiểm chứng",
        ),
    ],
)
def test_the_degree_of_checking_is_told(service: Service, question: str, status: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == status
    assert told in answer.answer
    assert answer.verdict is None


def test_nothing_is_said_of_it_where_nobody_asks(service: Service) -> None:
    assert "Mức kiểm chứng" not in service.ask("Sở nào lo tiêu chí điện nông thôn?").answer
