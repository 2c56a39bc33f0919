"""Which places of a document were changed is asked by its number, behind the question which document did it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "before", "said"),
    [
        ("Sửa chỗ nào?", "QĐ 18 được văn bản nào sửa?", ("khoản 1 Điều 4", "khoản 2 Điều 4", "khoản 5 Điều 4")),
        ("Sửa những điểm nào vậy?", "Quyết định 18/2022 bị văn bản nào sửa đổi?", ("khoản 2 Điều 4", "khoản 5 Điều 4")),
        ("Cụ thể sửa điều khoản nào?", "Nghị định 27 đã được sửa bởi văn bản nào?", ("Điều 5", "Điều 21")),
        ("Sửa gì?", "Nghị định 38 sửa nghị định nào?", ("Điều 5", "Điều 21")),
    ],
)
def test_all_places_are_told(service: Service, question: str, before: str, said: tuple[str, ...]) -> None:
    answer = service.ask(question, [before])
    assert all(place in answer.answer for place in said)


def test_how_many_places_is_told_as_before(service: Service) -> None:
    assert "bốn chỗ" in service.ask("Sửa mấy chỗ?", ["QĐ 18 được văn bản nào sửa?"]).answer
