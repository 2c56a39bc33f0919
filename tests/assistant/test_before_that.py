"""How it was before a change that was spoken of is asked by the document that made it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "before", "ref", "said"),
    [
        (
            "Thế trước đó?",
            "Điều kiện về an ninh để xã được công nhận NTM sau khi QĐ 03/2024 sửa là gì?",
            "Đ4.1.d",
            "không phức tạp",
        ),
        ("Trước đó quy định thế nào?", "QĐ 03/2024 sửa điều kiện an ninh thành gì?", "Đ4.1.d", "không phức tạp"),
        ("Trước đó tối đa bao nhiêu?", "NĐ 38 sửa mức hỗ trợ dự án liên kết thế nào?", "Đ21.5.a", "80%"),
        ("Hồi trước tối đa bao nhiêu?", "Nghị định 38 nâng mức hỗ trợ dự án cộng đồng lên bao nhiêu?", "Đ22.5.a", "95%"),
    ],
)
def test_the_wording_before_the_change_is_told(service: Service, question: str, before: str, ref: str, said: str) -> None:
    answer = service.ask(question, [before])
    assert answer.citations[0].ref == ref
    assert said in answer.answer.split("Bản có hiệu lực")[0]


def test_of_a_document_as_a_whole_no_figure_is_made_up(service: Service) -> None:
    assert service.ask("Trước đó tối đa bao nhiêu?", ["NĐ 38 sửa gì ở Nghị định 27?"]).status == "no_basis"
