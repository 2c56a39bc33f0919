"""A question on one body is answered with that body: sources that tell of others stay out."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Sở Xây dựng chủ trì tiêu chí nào?", "so-xay-dung"),
        ("Công an tỉnh chủ trì tiêu chí nào?", "cong-an-tinh"),
        ("so y te huong dan tieu chi gi", "so-y-te"),
        ("Sở Giao thông vận tải thẩm định gì?", "so-gtvt"),
    ],
)
def test_what_one_body_does_names_no_other(service: Service, question: str, body: str) -> None:
    assert [a.id for a in service.ask(question).agencies] == [body]
