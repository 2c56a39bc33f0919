"""Statements that a trainer marks, names said of bodies made one, coefficients, what is said to be needless, losses that are claimed."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

IN_FORCE = date(2024, 6, 15)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Học viên viết: “Theo Quyết định 321, tỉnh hoàn thành nhiệm vụ phải có từ 20% số huyện nâng cao”. Chấm đúng được không?",
            "yes",
        ),
        ("Học viên viết: “Tỉnh hoàn thành nhiệm vụ phải có từ 70% số km đường trồng cây xanh”. Cho điểm được không?", "yes"),
        ("Học viên viết: Sở Xây dựng hướng dẫn tiêu chí điện. Câu này được điểm không?", "no"),
        ("Theo Quyết định 07/2022, Sơn La được hệ số 0,5 tỉnh miền núi, đúng không?", "yes"),
        ("Xã kiểu mẫu mà không cần mô hình thôn thông minh à?", "no"),
        ("Liên kết chuỗi được hỗ trợ mà không cần hợp đồng, biên bản gì à?", "no"),
        ("Huyện đạt chuẩn mà không cần thị trấn đạt đô thị văn minh à?", "no"),
        ("Theo quy định hồi tháng 8/2023, huyện hỏng 2/9 tiêu chí là mất quyết định công nhận rồi chứ?", "no"),
        ("Theo quy định hồi tháng 8/2023, huyện hỏng 5/9 tiêu chí là mất quyết định công nhận rồi chứ?", "yes"),
        (
            "Một xã hỏng 35% số tiêu chí nhưng Thu nhập, các tiêu chí về môi trường và an toàn thực phẩm, Chất lượng môi trường sống,"
            " Quốc phòng và An ninh đều đạt. Có thuộc diện thu hồi quyết định công nhận không?",
            "no",
        ),
    ],
)
def test_claims_on_the_criteria_of_their_day(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=IN_FORCE).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Xây dựng với Sở Giao thông vận tải nhập thành Sở Hạ tầng đúng không?", "no"),
        ("Sở Xây dựng với Sở Giao thông vận tải nhập thành Sở Xây dựng đúng không?", "yes"),
        ("Sở KH&ĐT nhập với Sở TC thành “Sở Kế hoạch - Tài chính” hả?", "no"),
        ("Theo Nghị quyết 60-NQ/TW cả nước còn 34 tỉnh, thành phố, phải không?", "yes"),
        ("Bộ tiêu chí xã 2026-2030 vẫn đủ 19 tiêu chí như bộ 318, tôi ghi lên slide thế được chứ?", "no"),
        (
            "Dự án chuỗi do xã quản lý thì xã tự phê duyệt, do tỉnh quản lý thì tỉnh phê duyệt theo Nghị định 358, phải không?",
            "yes",
        ),
    ],
)
def test_claims_of_today(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2026, 11, 27)).verdict == verdict
