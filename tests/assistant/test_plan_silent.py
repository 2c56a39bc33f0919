"""What only other documents tell, or nothing tells, is not said to be in the plan; reports go the way that the plan tells."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kế hoạch có đề cập tới bình đẳng giới không?", "no"),
        ("Kế hoạch có ghi tỷ lệ bảo hiểm y tế 90 phần trăm không?", "no"),
        ("Kế hoạch 203 có nhắc đến bảo hiểm y tế không?", "yes"),
        ("Vốn doanh nghiệp huy động kế hoạch có nêu số tiền cụ thể không?", "no"),
        ("Sản phẩm OCOP kế hoạch có đặt con số không?", "yes"),
        ("Phần bổ sung năm 2023 đã nằm trong 642.140 triệu chưa?", "yes"),
    ],
)
def test_what_the_plan_speaks_of(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Báo cáo quý thì nộp trước ngày nào?", "no_basis"),
        ("bao cao sau thang gui cho ai", "no_basis"),
        ("Báo cáo quy định nộp ngày nào?", "answered"),
        ("Báo cáo năm nộp trong tháng nào?", "answered"),
    ],
)
def test_only_the_yearly_report_has_its_days(service: Service, question: str, status: str) -> None:
    assert service.ask(question).status == status


@pytest.mark.parametrize(
    "claim",
    ["Huyện nộp thẳng báo cáo năm cho UBND tỉnh có được không?", "Sở Y tế gửi báo cáo năm trực tiếp cho UBND tỉnh, đúng không?"],
)
def test_a_report_goes_through_another_body(service: Service, claim: str) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Nông nghiệp và Phát triển nông thôn"])
    assert "không được giao việc này" not in answer.answer
