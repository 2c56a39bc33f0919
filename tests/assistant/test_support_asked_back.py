"""The most that is supported, asked of a decree that has a share for each form of support."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Nghị định sửa đổi nói mức hỗ trợ tối đa là bao nhiêu phần trăm?", "clarify"),
        ("Nghị định 27 quy định mức hỗ trợ tối đa bao nhiêu phần trăm?", "clarify"),
        ("theo nghi dinh 38 muc ho tro toi da may phan tram", "clarify"),
        ("Trần ngân sách hỗ trợ một dự án là bao nhiêu %?", "clarify"),
        ("Một dự án được nhà nước hỗ trợ cao nhất mấy phần trăm?", "clarify"),
        ("tran ho tro du an la bao nhieu phan tram", "clarify"),
        ("Trần ngân sách hỗ trợ dự án liên kết là bao nhiêu %?", "answered"),
        ("Trần hỗ trợ một dự án ở xã đặc biệt khó khăn là bao nhiêu phần trăm?", "answered"),
        ("Nghị định 38 hỗ trợ tối đa bao nhiêu phần trăm dự án liên kết?", "answered"),
        ("Nghị định 38: địa bàn khó khăn hỗ trợ tối đa bao nhiêu phần trăm?", "answered"),
    ],
)
def test_the_most_that_is_supported_is_asked_back_without_the_form(service: Service, question: str, status: str) -> None:
    assert service.ask(question, as_of=TODAY).status == status
