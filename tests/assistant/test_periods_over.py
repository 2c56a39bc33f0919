"""What was issued for 2021-2025 is no figure for later years, and whoever reads it today is told that its period is over."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY, THEN = date(2026, 11, 23), date(2024, 6, 30)


@pytest.mark.parametrize(
    "question",
    [
        "Từ 2026 tỉnh mình phải đối ứng bao nhiêu?",
        "Năm 2026 địa phương đối ứng theo tỷ lệ nào?",
        "nam 2027 dia phuong doi ung bao nhieu",
        "Đến 2027 Sơn La có bao nhiêu xã nâng cao?",
        "Sang năm 2028 phải có mấy xã kiểu mẫu?",
    ],
)
def test_how_much_in_a_year_behind_the_period_is_not_told_by_its_figures(service: Service, question: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giai đoạn 2021-2025 địa phương đối ứng bao nhiêu?", "642.140"),
        ("Đến 2025 Sơn La có bao nhiêu xã nâng cao?", "20 xã"),
        ("Năm 2026 cả nước phấn đấu bao nhiêu phần trăm xã đạt chuẩn?", "15%"),
    ],
)
def test_how_much_in_a_year_that_a_document_is_for_is_told(service: Service, question: str, told: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Bây giờ ai ký quyết định công nhận xã nông thôn mới?",
            "Quyết định 18/2022/QĐ-TTg ban hành cho giai đoạn đến hết năm 2025",
        ),
        ("Định mức phân bổ vốn trung ương theo quyết định nào?", "16/2026/QĐ-TTg"),
        ("Quyết định 07/2022 quy định gì?", "Quyết định 07/2022/QĐ-TTg ban hành cho giai đoạn đến hết năm 2025"),
    ],
)
def test_a_source_whose_period_is_over_says_so_and_which_came_if_known(service: Service, question: str, said: str) -> None:
    assert said in (service.ask(question, (), TODAY).notice or "")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Bây giờ ai ký quyết định công nhận xã nông thôn mới?", THEN),  # its period ran
        ("OCOP giai đoạn 2021-2025 theo quyết định nào?", TODAY),  # asked of that period itself
        ("Bộ tiêu chí xã 2026-2030 ở quyết định nào?", TODAY),
    ],
)
def test_nothing_is_said_where_the_period_runs_or_is_what_is_asked_of(service: Service, question: str, day: date) -> None:
    assert "ban hành cho giai đoạn đến hết năm" not in (service.ask(question, (), day).notice or "")


@pytest.mark.parametrize(
    "question",
    [
        "Xã tôi muốn lên xã NTM nâng cao thì giờ làm hồ sơ theo quyết định nào?",
        "Xã kiểu mẫu bây giờ gọi là gì?",
        "gio xa nang cao do ai tham dinh",
    ],
)
def test_who_asks_today_of_a_title_given_no_more_is_told_so_first(service: Service, question: str) -> None:
    first = service.ask(question, (), TODAY).citations[0]
    assert (first.document, first.ref) == ("51/2025/QĐ-TTg", "PL1")


@pytest.mark.parametrize(
    ("question", "day"), [("Xã nâng cao do ai công nhận?", TODAY), ("Giờ xã nâng cao do ai công nhận?", THEN)]
)
def test_a_title_is_told_by_its_own_law_where_nobody_asks_of_now_or_it_still_runs(
    service: Service, question: str, day: date
) -> None:
    assert "51/2025/QĐ-TTg" not in {c.document for c in service.ask(question, (), day).citations}
