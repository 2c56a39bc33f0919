"""Yes/no questions asked openly: where the sources speak of the same subject and not of what is asked, it is left open, not denied."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "question",
    [
        "Thi đua khen thưởng có bắt buộc không?",
        "Xã biên giới có được hạ tiêu chuẩn không?",
        "Sản phẩm OCOP 3 sao có được bày bán ở sân bay không?",
        "Chợ quê có phải họp cả ngày chủ nhật không?",
        "Tổ hợp tác có được mượn máy cày của xã không?",
        "Ban quản lý xã có phải mua bảo hiểm cho công trình không?",
        "bao cao nam nop tre co bi phat tien khong",
    ],
)
def test_what_no_source_says_is_left_open(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Người dân có được góp ngày công thay tiền không?", "yes"),
        ("Hợp tác xã có vay được của quỹ hỗ trợ hợp tác xã tỉnh không?", "yes"),
        ("Cửa hàng tạp hóa trong xã có phải làm thủ tục đăng ký kinh doanh không?", "yes"),
        ("Vốn đầu tư của trung ương có phải đối ứng không?", "yes"),
        ("Huyện có được quyết định công nhận xã không?", "no"),
        ("Tiêu chí điện có do Sở Xây dựng chủ trì không?", "no"),
        ("co duoc de xa nao duoi 15 tieu chi den 2025 khong", "no"),
    ],
)
def test_what_a_source_says_is_affirmed_or_denied(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    "question", ["Sở Nội vụ chủ trì tiêu chí điện, đúng không?", "Tiêu chí điện do Sở Y tế chủ trì phải không?"]
)
def test_what_is_put_forward_to_be_confirmed_is_still_denied(service: Service, question: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == "no"
