"""Claims on numbers that the plan decides: from how many on something follows, figures that are swapped, rates that are equal."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Huyện thiếu vốn đối ứng phải bốn năm liên tiếp mới bị loại xét thi đua, đúng không?", "no"),
        ("Phải đủ hai năm liên tiếp thiếu đối ứng thì huyện mới mất xét thi đua, đúng chứ?", "yes"),
        ("huyen thieu doi ung phai 3 nam lien moi khong duoc xet thi dua ha", "no"),
    ],
)
def test_from_so_many_on_something_follows_and_from_no_other_number(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Đến 2025 số xã kiểu mẫu là 20, số xã nâng cao là 3-5, đúng không?", "no"),
        ("Đến 2025 số xã nâng cao là 20, số xã kiểu mẫu là 3-5, đúng không?", "yes"),
        ("Vốn trung ương năm 2023: sự nghiệp 116.020 triệu đồng, đầu tư phát triển 43.140 triệu đồng, phải vậy không?", "no"),
    ],
)
def test_each_of_two_figures_is_said_of_its_own_thing(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Tỷ lệ đối ứng vốn đầu tư phát triển với tỷ lệ đối ứng vốn sự nghiệp khác nhau phải không?", "no"),
        ("Tỷ lệ đối ứng vốn đầu tư phát triển và vốn sự nghiệp bằng nhau đúng không?", "yes"),
    ],
)
def test_two_rates_are_equal_where_both_are_told_alike(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Quyết định 925/QĐ-TTg yêu cầu 100% chất thải rắn sinh hoạt được thu gom, xử lý, đúng chứ?", "no"),
        ("Quyết định 925/QĐ-TTg yêu cầu 80% chất thải rắn sinh hoạt được thu gom, xử lý, đúng chứ?", "yes"),
        ("Sơ kết Nghị quyết 22-NQ/TU: 122 xã dưới 15 tiêu chí, 66 xã từ 15 trở lên, phải vậy không?", "yes"),
        ("Chỉ tiêu 2.2 cấp huyện: vùng Trung du miền núi phía Bắc thấp hơn mức chung, đúng không?", "no"),
    ],
)
def test_a_demanded_share_a_bound_and_a_region_are_read_as_such(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
