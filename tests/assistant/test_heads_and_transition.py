"""Who heads a council or board, what goes on that was begun before a document, organs of the front that issue one, tiers of shares."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị định 27/2022 ghi Trưởng Ban quản lý xã là công chức tài chính - kế toán xã, đúng không?", "no"),
        ("Trưởng ban quản lý xã là Chủ tịch UBND xã đúng không?", "yes"),
        ("Trưởng Ban quản lý xã là Chủ tịch HĐND xã đúng không?", "no"),
        ("truong ban quan ly xa do bi thu dang uy xa lam phai khong", "no"),
        ("Giám đốc Sở Nông nghiệp làm chủ tịch Hội đồng thẩm định cấp tỉnh xét công nhận xã à?", "no"),
        ("Chủ tịch Hội đồng thẩm định xét xã là giám đốc sở nông nghiệp à?", "no"),
        ("ong pho chu tich tinh ngoi ghe chu tich hoi dong tham dinh xa nong thon moi co dung quy dinh khong", "yes"),
    ],
)
def test_who_heads_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2024, 8, 15)).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Dự án duyệt trước khi Thông tư 112/2025/TT-BTC có hiệu lực thì phải duyệt lại đúng không?", "no"),
        ("Việc làm đúng luật trước Thông tư 112 thì tiếp tục theo quyết định đã duyệt, không phải làm lại, đúng không?", "yes"),
    ],
)
def test_what_was_begun_before_goes_on(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=date(2025, 12, 5))
    assert (answer.verdict, answer.citations[0].ref) == (verdict, "Đ3")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hướng dẫn 90 của MTTQ đòi lấy ý kiến 70% số hộ ở huyện, đúng không?", "yes"),
        ("huong dan 90 cua mat tran yeu cau lay y kien 60% ho o huyen phai khong", "no"),
        ("Hướng dẫn 90 là của Mặt trận Tổ quốc đúng không?", "yes"),
    ],
)
def test_an_organ_of_the_front_is_of_the_front(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2023, 10, 10)).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tỉnh nhận hỗ trợ trung ương 66% thì đối ứng ít nhất ngang bằng vốn trung ương cho, đúng không?", "yes"),
        ("tinh nhan ho tro 72% cung chi doi ung 5% thoi nhi", "no"),
    ],
)
def test_a_share_is_judged_by_the_point_of_its_tier(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=date(2024, 5, 16))
    assert (answer.verdict, answer.citations[0].ref) == (verdict, "Đ8.2.b")
