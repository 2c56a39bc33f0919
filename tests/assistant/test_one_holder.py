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


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("", "Thông tin truyền thông và văn hóa cùng do Sở Văn hóa lo à?", "no"),
        ("", "Tiêu chí trường học và y tế đều giao Sở Giáo dục, đúng không?", "no"),
        ("", "Tiêu chí tiếp cận pháp luật và hệ thống chính trị đều là việc của Sở Nội vụ?", "no"),
        ("", "tieu chi giao thong va thuy loi deu do so giao thong lo a", "no"),
        ("", "Tiêu chí điện, chợ và cụm công nghiệp đều thuộc Sở Công thương phải không?", "yes"),
        ("", "Hộ nghèo và lao động qua đào tạo đều về Sở Lao động phải không?", "yes"),
        ("", "Tiêu chí y tế với bảo hiểm y tế chia cho hai sở à?", "no"),
        ("", "Trường học và đào tạo nghề có tách ra hai sở không?", "yes"),
        ("Tiêu chí nước sạch do sở nào?", "Còn tiêu chí môi trường vẫn sở ấy chứ?", "no"),
        ("Tiêu chí nhà ở dân cư do sở nào lo?", "Thế quy hoạch thì vẫn là sở ấy à?", "yes"),
        ("", "Phương án phân bổ kinh phí chương trình do Sở Nông nghiệp chủ trì, Sở Tài chính chỉ phối hợp, đúng không?", "no"),
        ("", "CTMTQG DTTS giao Sở Tư pháp hướng dẫn, đúng không?", "no"),
    ],
)
def test_several_things_of_one_body_are_held_against_who_holds_each(
    service: Service, before: str, question: str, verdict: str
) -> None:
    assert service.ask(question, [before] if before else []).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Tiêu chí điện thì Sở Giao thông không liên quan gì, Sở Công thương lo, đúng không?", "yes"),
        ("Sở Xây dựng không liên quan tới nhà ở dân cư, đúng không?", "no"),
        ("Sở Y tế không liên quan gì đến tiêu chí giáo dục, đúng không?", "yes"),
        ("Biên phòng không liên quan gì tới tiêu chí an ninh, đúng chứ?", "no"),
        ("Nước sạch Sở Nông nghiệp ko dính gì, một mình Sở Y tế lo hết?", "no"),
    ],
)
def test_a_body_that_is_said_to_have_no_part_is_held_against_all_norms(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_a_body_that_has_a_part_all_the_same_is_named(service: Service) -> None:
    answer = service.ask("Tiêu chí môi trường thì Sở Nông nghiệp không dính gì, chỉ Sở Tài nguyên và Môi trường lo, đúng không?")
    assert {a.name for a in answer.agencies} == {"Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn"}
    assert "không được giao" not in answer.answer
