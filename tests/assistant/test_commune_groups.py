"""Groups of communes since 2026, recognition withdrawn by the criteria of each grade, shares out of a sum that a case tells."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã nông nghiệp chiếm 9% cơ cấu kinh tế xếp nhóm 1 đúng không?", "yes"),
        ("Xã có nông nghiệp chiếm 12% cơ cấu kinh tế có được xếp nhóm 1 không?", "no"),
        ("xa khu vuc 2 co thuoc nhom 3 ko", "yes"),
        ("Xã khu vực I, nông nghiệp chiếm 30%, không giáp đô thị có phải nhóm 2 không?", "yes"),
        ("Xã không thuộc khu vực III mà nông nghiệp chỉ 7% có thuộc nhóm 3 không?", "no"),
    ],
)
def test_the_group_of_a_commune_follows_from_what_is_told_of_it(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=DAY)
    assert answer.verdict == verdict
    assert [c.ref for c in answer.citations] == ["PL1/0"]


def test_the_group_is_named_where_it_is_asked(service: Service) -> None:
    assert service.ask("Xã giáp đô thị thuộc nhóm 1 hay nhóm 2?", as_of=DAY).answer.startswith("**Nhóm 1.**")


def test_what_makes_a_group_is_told_and_its_communes_by_name_are_not(service: Service) -> None:
    assert service.ask("Nhóm 2 gồm những xã nào?", as_of=DAY).status == "answered"
    assert service.ask("Ở Sơn La nhóm 1 là xã nào, kể tên?", as_of=DAY).status == "no_basis"


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Xã nông thôn mới nâng cao rớt 6/19 tiêu chí, có cả chất lượng môi trường sống, có bị thu hồi không?", "yes"),
        ("Xã nâng cao trượt 6 tiêu chí nhưng Thu nhập, Môi trường, Chất lượng môi trường sống, Quốc phòng và An ninh đều giữ được."
         " Có bị thu hồi không?", "no"),
    ],
)  # fmt: skip
def test_a_criterion_is_known_by_its_name_in_the_set_of_either_grade(service: Service, case: str, verdict: str) -> None:
    assert service.ask(case, as_of=date(2024, 9, 1)).verdict == verdict


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("mo hinh ntm ko phai ho tro san xuat o huyen mien nui, kinh phi 2 ty, nstw chi 1 ty 500 trieu co dung muc thong tu 55 ko", "no"),
        ("Theo Thông tư 55/2023, mô hình không phải hỗ trợ sản xuất ở huyện còn lại, ngân sách trung ương chi 55% kinh phí có vượt không?", "yes"),
        ("Chi chọn dự án 30 triệu trên tổng kinh phí 1 tỷ đồng, có vượt mức quy định tại Thông tư 55 không?", "no"),
    ],
)  # fmt: skip
def test_what_is_spent_out_of_a_sum_is_held_against_the_share_that_is_allowed(service: Service, case: str, verdict: str) -> None:
    assert service.ask(case, as_of=date(2024, 6, 18)).verdict == verdict
