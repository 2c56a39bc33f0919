"""Who has a thing that is called by one everyday word."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("đường ai lo", "Sở Giao thông vận tải"),
        ("duong ai lo", "Sở Giao thông vận tải"),
        ("Cầu hỏng thì hỏi ai?", "Sở Giao thông vận tải"),
        ("trường xuống cấp thì gặp ai", "Sở Giáo dục và Đào tạo"),
        ("chợ ai lo", "Sở Công thương"),
        ("quy hoạch ai lo", "Sở Xây dựng"),
        ("việc làm thì hỏi sở nào", "Sở Lao động - Thương binh và Xã hội"),
        ("mương ai lo", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("thư viện ai lo", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_the_body_of_its_field_is_named(service: Service, question: str, body: str) -> None:
    assert [h.name for h in service.ask(question).agencies] == [body]


@pytest.mark.parametrize("question", ["lễ hội ai lo", "đất ai lo", "vàng ai lo", "đê điều ai lo"])
def test_no_body_is_named_for_what_nobody_here_is_given(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status in ("no_basis", "out_of_scope")
    assert not answer.agencies
