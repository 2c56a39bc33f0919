"""Claims that two things belong to one body, or to several: the documents say who holds each."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Tiêu chí y tế và tiêu chí môi trường có chung 1 sở chủ trì ko?", "no"),
        ("Văn hóa và thông tin truyền thông hai tiêu chí này một sở lo à?", "no"),
        ("co phai tieu chi giao thong va tieu chi dien cung mot so lo khong", "no"),
        ("Ai thẩm định chủ trương đầu tư, ai thẩm định phương án phân bổ kinh phí: hai sở này có là một không?", "no"),
        ("Tiêu chí điện và tiêu chí cơ sở hạ tầng thương mại có cùng một sở chủ trì không?", "yes"),
        ("Giảm nghèo bền vững và lao động qua đào tạo có cùng một sở không?", "yes"),
        ("Hai tiêu chí giao thông và thủy lợi khác sở chủ trì đúng không?", "yes"),
        ("Tiêu chí giáo dục và văn hóa không cùng một sở chủ trì đúng không?", "yes"),
        ("Giảm nghèo bền vững và lao động qua đào tạo khác sở chủ trì phải không?", "no"),
    ],
)
def test_who_holds_each_decides_whether_one_body_holds_both(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_a_measure_that_is_the_same_is_no_body(service: Service) -> None:
    assert (
        service.ask("Vốn trung ương năm 2022 là 323.110 triệu đồng, cùng một mức với kế hoạch ghi, đúng không?").verdict == "yes"
    )
