"""All bodies of a kind asked by name, and the numbers of papers that nobody has seen."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)
ROOMS = ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND")
MEMBERS = ("Hội Nông dân", "Phụ nữ", "Đoàn TNCS", "Cựu chiến binh", "Liên đoàn Lao động")


@pytest.mark.parametrize(
    "question",
    [
        "Theo khung của Chính phủ năm 2025 thì mỗi xã có những phòng, tổ chức chuyên môn nào giúp UBND?",
        "xa moi co phong gi",
        "Nêu tên 3 phòng của UBND cấp xã hiện nay.",
        "Phường có những cơ quan chuyên môn nào giúp UBND phường?",
        "Kể các phòng của UBND cấp xã theo Nghị định 150/2025/NĐ-CP",
    ],
)
def test_all_rooms_of_a_commune_are_named(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert all(room in answer.answer for room in ROOMS)
    assert {"Đ15/1", "Đ15/2", "Đ15/3"} <= {c.ref for c in answer.citations}


def test_the_room_that_has_a_field_is_named_alone(service: Service) -> None:
    answer = service.ask("Phòng nào của xã lo hộ tịch?", as_of=DAY)
    assert [a.name for a in answer.agencies] == ["Văn phòng HĐND và UBND xã, phường"]


@pytest.mark.parametrize(
    "question",
    [
        "Kể tên năm tổ chức chính trị - xã hội của tỉnh từ 1/7/2025 trực thuộc Mặt trận.",
        "Những hội nào nay nằm trong Mặt trận tỉnh?",
        "ke ten cac doan the tinh",
    ],
)
def test_the_organisations_under_the_front_are_named(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert all(any(member in a.name for a in answer.agencies) for member in MEMBERS)


def test_what_they_have_to_do_is_another_question(service: Service) -> None:
    answer = service.ask("Các đoàn thể có nhiệm vụ gì?", as_of=DAY)
    assert [c.ref for c in answer.citations] == ["III.25.d"]


@pytest.mark.parametrize(
    "question",
    [
        "Cho biết số và ngày quyết định của Tỉnh ủy Sơn La hợp nhất Ban Tuyên giáo với Ban Dân vận.",
        "Số quyết định hợp nhất Ban Tuyên giáo và Ban Dân vận tỉnh là bao nhiêu?",
        "Cho xin số hiệu, ngày ký quyết định giải thể 12 công an cấp huyện Sơn La",
    ],
)
def test_a_number_that_nobody_has_seen_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question, as_of=DAY).status == "no_basis"


def test_one_that_is_known_is(service: Service) -> None:
    answer = service.ask("Số hiệu và ngày ban hành quyết định thành lập Sở Dân tộc và Tôn giáo?", as_of=DAY)
    assert "461/NQ-HĐND ngày 20/02/2025" in answer.answer
