"""Documents and figures asked for behind an aside: a time that has passed, a "whether" that describes what is done, whether there is one yet."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Hết 2025 rồi, giờ bộ tiêu chí nông thôn mới 2026-2030 là văn bản nào?", "51/2025/QĐ-TTg"),
        ("Năm 2025 qua rồi, giờ bộ tiêu chí nông thôn mới 2026-2030 là văn bản nào?", "51/2025/QĐ-TTg"),
        ("Hết 2025 rồi, bộ tiêu chí xã nông thôn mới theo quyết định nào?", "51/2025/QĐ-TTg"),
        ("het giai doan 2021-2025 roi, bo tieu chi quoc gia 2026-2030 la quyet dinh so may", "51/2025/QĐ-TTg"),
        ("Mặt trận đi hỏi dân có hài lòng nông thôn mới không là làm theo hướng dẫn số mấy?", "90/HD-MTTW-BTT"),
        ("Lấy ý kiến dân xem có hài lòng không thì theo hướng dẫn nào?", "90/HD-MTTW-BTT"),
        ("Mặt trận lấy ý kiến hài lòng của dân theo hướng dẫn số mấy?", "90/HD-MTTW-BTT"),
        ("Tỉnh đã ban hành bộ tiêu chí xã chưa, số mấy?", "1002/QĐ-UBND"),
        ("Bộ tiêu chí nông thôn mới của tỉnh Sơn La là quyết định số mấy?", "1002/QĐ-UBND"),
    ],
)
def test_a_document_is_told_behind_an_aside(service: Service, question: str, number: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert number in answer.answer


def test_whether_something_goes_on_after_a_time_is_still_judged(service: Service) -> None:
    assert service.ask("Hết 2025 rồi, Kế hoạch 203 còn hiệu lực không?", as_of=TODAY).verdict == "no"


def test_by_the_end_of_a_year_is_no_aside(service: Service) -> None:
    assert "83 xã" in service.ask("Hết năm 2025 phải có bao nhiêu xã đạt chuẩn?", as_of=TODAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "Bộ tiêu chí riêng của tỉnh Sơn La cho giai đoạn 2026-2030 ban hành theo quyết định số bao nhiêu?",
        "Bộ tiêu chí nông thôn mới của tỉnh Sơn La giai đoạn 2026-2030 là quyết định số mấy?",
        "Bộ tiêu chí xã nông thôn mới của UBND tỉnh Sơn La giai đoạn 2026-2030 số mấy?",
        "Bộ tiêu chí nông thôn mới của Sơn La 2026-2030 là văn bản nào?",
        "Sơn La có bộ tiêu chí nông thôn mới riêng cho 2026-2030 chưa, quyết định số mấy?",
        "Quyết định của UBND tỉnh về xã nông thôn mới kiểu mẫu giai đoạn 2026-2030 số mấy?",
    ],
)
def test_no_document_of_others_or_of_before_stands_for_the_provinces_own(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Bộ tiêu chí riêng của tỉnh Sơn La cho giai đoạn 2021-2025 ban hành theo quyết định số bao nhiêu?", "1002/QĐ-UBND"),
        ("Bộ tiêu chí quốc gia xã nông thôn mới áp dụng ở tỉnh Sơn La giai đoạn 2026-2030 là quyết định nào?", "51/2025/QĐ-TTg"),
    ],
)
def test_the_one_that_there_is_is_told(service: Service, question: str, number: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert number in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Sơn La đã có nghị quyết HĐND thay Nghị quyết 56/2023 về hỗ trợ sản xuất theo NĐ 38 chưa, số mấy?",
        "HĐND tỉnh đã ban hành nghị quyết thay Nghị quyết 56/2023 theo Nghị định 358 chưa, số bao nhiêu?",
        "Theo Nghị định 38, nghị quyết nào đã thay Nghị quyết 56/2023?",
    ],
)
def test_what_a_successor_would_rest_on_is_no_successor(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "no_basis"
    assert "56/2023/NQ-HĐND" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Theo NĐ 27 thì công trình làm theo cơ chế đặc thù được tối đa bao nhiêu tiền?",
        "Mức vốn tối đa của dự án làm theo cơ chế đặc thù theo NĐ 27/2022 là bao nhiêu?",
        "Nghị định 27 cho công trình theo cơ chế đặc thù tối đa mấy tỷ?",
        "cong trinh ap dung co che dac thu khong qua may ty",
    ],
)
def test_the_most_that_a_project_may_cost_is_its_total_investment(service: Service, question: str) -> None:
    assert "05 tỷ đồng" in service.ask(question, as_of=TODAY).answer


def test_what_a_community_may_build_itself_has_a_bound_of_its_own(service: Service) -> None:
    question = "Công trình theo cơ chế đặc thù giao cộng đồng tự làm tối đa bao nhiêu tiền?"
    assert "500 triệu đồng" in service.ask(question, as_of=TODAY).answer
