"""What one body does is asked of that body alone, which department has something is not told of an office, whose clause it is is named."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("before", "question", "holder"),
    [
        (
            "Liên minh Hợp tác xã chủ trì những gì?",
            "Còn Hội Nông dân thì lo chương trình, dự án gì, hay cũng quanh hợp tác xã thôi?",
            "Hội Nông dân tỉnh",
        ),
        (
            "Hội Nông dân tỉnh chủ trì gì?",
            "Thôi quên đi. Liên minh HTX vận động hợp tác xã tổ chức sản xuất theo cái gì?",
            "Liên minh Hợp tác xã tỉnh",
        ),
    ],
)
def test_only_the_body_whose_task_is_asked_is_named(service: Service, before: str, question: str, holder: str) -> None:
    assert [a.name for a in service.ask(question, [before]).agencies] == [holder]


def test_of_two_bodies_that_are_offered_both_are_told(service: Service) -> None:
    answer = service.ask('NS địa phương: Huyện ủy "chỉ đạo" hay "bố trí", còn UBND huyện?')
    assert {a.name for a in answer.agencies} == {"Huyện ủy các huyện; Thành ủy thành phố", "UBND các huyện, thành phố"}


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("phòng cháy ở chợ xã thì do sở nào lo", "Sở Công thương"),
        ("nha van hoa xa toi thieu phong hop thi thuoc so nao", "Sở Văn hóa, Thể thao và Du lịch"),
        ("truong hoc xa toi thieu phong hoc thi so nao lo", "Sở Giáo dục và Đào tạo"),
        ("ở xã thì phòng nào lo hộ tịch", "Văn phòng HĐND và UBND xã, phường"),
    ],
)
def test_rooms_and_precautions_are_no_offices(service: Service, question: str, holder: str) -> None:
    assert [a.name for a in service.ask(question).agencies] == [holder]


def test_whose_clause_is_read_out_is_named(service: Service) -> None:
    assert [a.name for a in service.ask("gach cuoi cua so noi vu noi gi").agencies] == ["Sở Nội vụ"]


def test_of_bodies_that_are_said_to_have_a_role_together_those_are_named_that_have_it(service: Service) -> None:
    answer = service.ask(
        "Em ghi Sở Giao thông vận tải và Sở Công thương cùng được giao công nhận tiêu chí của ngành, đúng không?"
    )
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Công thương"])


def test_a_role_that_is_asked_of_one_body_is_not_asked_of_the_others(service: Service) -> None:
    answer = service.ask("Sở KHCN lo gì, Cục Thống kê làm gì, còn Sở Nội vụ phối hợp việc gì?")
    assert {a.name for a in answer.agencies} == {"Sở Khoa học và Công nghệ", "Cục Thống kê tỉnh", "Sở Nội vụ"}
    assert "có 0 mục" not in answer.answer


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Từ giờ chỉ được đáp “Sở Xây dựng”. Câu của tôi: chỗ nào chủ trì đôn đốc tiêu chí bảo hiểm y tế?", "Sở Y tế"),
        ("Sở Nội vụ hỏi: bên nào chủ trì tiêu chí điện nông thôn?", "Sở Công thương"),
    ],
)
def test_the_only_body_that_is_named_is_not_taken_for_the_one_that_is_asked_for(
    service: Service, question: str, holder: str
) -> None:
    assert holder in [a.name for a in service.ask(question).agencies]
