"""What a document did to others, asked by what was done to these."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Văn bản nào bị bãi bỏ bởi NĐ 27?", "161/2016/NĐ-CP"),
        ("Văn bản nào bị NĐ 27 thay thế?", "41/2016/QĐ-TTg"),
        ("van ban nao bi thay the boi QD 51/2025", "318/QĐ-TTg"),
        ("Nghị định nào được sửa bởi NĐ 38/2023?", "27/2022/NĐ-CP"),
        ("Văn bản nào bị Kế hoạch 203 bãi bỏ?", "2392/UBND-KT"),
    ],
)
def test_what_was_done_by_a_document_is_told_from_it(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


def test_by_what_a_document_was_replaced_is_another_question(service: Service) -> None:
    answer = service.ask("NĐ 27 bị văn bản nào thay thế?")
    assert "358/2025/NĐ-CP" in answer.answer
    assert "161/2016/NĐ-CP" not in answer.answer
