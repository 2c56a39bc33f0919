"""Whom the answer to a claim names: of bodies that it denies something only what they have of just that, and all of whom it is true."""

from __future__ import annotations

import pytest

from assistant.service import Service

AGRICULTURE, FINANCE = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài chính"


@pytest.mark.parametrize(
    ("before", "claim", "holder"),
    [
        ("", "Tiêu chí nước sạch giao Sở TNMT chủ trì vì cùng mảng môi trường mà, phải không ạ?", AGRICULTURE),
        ("", "Sở Công thương hướng dẫn cụm ngành nghề nông thôn vì đã lo cụm công nghiệp, phải không ạ?", AGRICULTURE),
        ("", "so y te lo luon bao hiem that nghiep vi cung la bao hiem ha", "Sở Lao động - Thương binh và Xã hội"),
        (
            "Lấy ý kiến sự hài lòng của người dân đối với huyện NTM làm thế nào?",
            "Vậy Ban Dân vận đứng ra lấy ý kiến đó chứ, vì họ lo dân vận mà?",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
        ),
    ],
)
def test_what_a_body_has_for_its_reason_alone_is_not_what_is_claimed(
    service: Service, before: str, claim: str, holder: str
) -> None:
    answer = service.ask(claim, [before] if before else [])
    assert answer.verdict == "no"
    assert answer.agencies[0].name == holder
    assert not {"Sở Tài nguyên và Môi trường", "Sở Công thương", "Sở Y tế", "Ban Dân vận Tỉnh ủy"} & {
        a.name for a in answer.agencies
    }


@pytest.mark.parametrize(
    ("before", "claim", "holder"),
    [
        ("", "UBND huyện được quyền sửa nghị quyết Đại hội Đảng bộ huyện chứ?", "Huyện ủy các huyện; Thành ủy thành phố"),
        ("Hợp tác xã vay vốn ở quỹ nào?", "Hội Nông dân tỉnh cũng cho vay vốn kiểu đó à?", "Liên minh Hợp tác xã tỉnh"),
    ],
)
def test_other_tasks_of_a_body_do_not_make_it_a_holder(service: Service, before: str, claim: str, holder: str) -> None:
    answer = service.ask(claim, [before] if before else [])
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", [holder])


def test_of_two_bodies_that_are_exchanged_both_are_named(service: Service) -> None:
    answer = service.ask(
        "Cục Thống kê chủ trì dự án nông lâm thủy sản tập trung còn Hội Nông dân cấp số liệu kinh tế xã hội, phải không?"
    )
    assert answer.verdict == "no"
    assert {a.name for a in answer.agencies} == {"Cục Thống kê tỉnh", "Hội Nông dân tỉnh"}


@pytest.mark.parametrize(
    ("claim", "holders"),
    [
        (
            "Hội Nông dân tỉnh lo dự án nông lâm thủy sản tập trung, còn Liên minh HTX lo vay quỹ hợp tác xã, đúng chứ?",
            {"Hội Nông dân tỉnh", "Liên minh Hợp tác xã tỉnh"},
        ),
        (
            "Cục Thống kê cấp số liệu còn Ngân hàng Nhà nước lo vốn tín dụng, đúng không?",
            {"Cục Thống kê tỉnh", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Sơn La"},
        ),
    ],
)
def test_a_claim_that_is_true_of_two_bodies_names_both(service: Service, claim: str, holders: set[str]) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "yes"
    assert {a.name for a in answer.agencies} == holders


@pytest.mark.parametrize(
    ("claim", "named"),
    [
        ("Sở Kế hoạch và Đầu tư mới là cơ quan quản lý Chương trình, đúng chứ?", AGRICULTURE),
        ("Gạch đầu dòng thứ ba của Sở Tài chính nhắc tới Luật Đầu tư công phải không?", FINANCE),
    ],
)
def test_who_is_called_so_and_whose_section_it_is_are_named(service: Service, claim: str, named: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "no"
    assert named in {a.name for a in answer.agencies}
    assert f"{named} không được giao" not in answer.answer


@pytest.mark.parametrize("claim", ["Hằng năm Sở Y tế báo cáo kết quả trong tháng 10, đúng không?"])
def test_of_many_that_have_the_same_task_only_the_one_meant_is_named(service: Service, claim: str) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Y tế"])
