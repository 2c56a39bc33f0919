"""Documents asked for by a period, claims on who signed them and since when they hold, and what the first wording said."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Cho tôi số, ngày của quyết định về trình tự, thủ tục công nhận xã đạt chuẩn NTM riêng cho giai đoạn 2026-2030.",
            "18/2022/QĐ-TTg",
        ),
        ("Trình tự công nhận xã đạt chuẩn giai đoạn 2026-2030 nằm ở quyết định số bao nhiêu, ngày nào?", "18/2022/QĐ-TTg"),
        ("Quyết định phê duyệt chương trình OCOP giai đoạn 2026-2030 số mấy?", "919/QĐ-TTg"),
        ("Nghị quyết của HĐND tỉnh về vốn đối ứng chương trình giai đoạn 2026-2030 số mấy?", "32/2022/NQ-HĐND"),
        ("Kế hoạch của tỉnh thực hiện chương trình nông thôn mới giai đoạn 2026-2030 số mấy, ngày nào?", "203/KH-UBND"),
    ],
)
def test_a_document_of_the_period_before_is_not_told_for_one_that_nobody_found(
    service: Service, question: str, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "no_basis"
    assert "2026-2030" in answer.answer
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Số, ngày của quyết định ban hành bộ tiêu chí xã giai đoạn 2026-2030?", "51/2025/QĐ-TTg"),
        (
            "Cho tôi số, ngày của quyết định quy định trình tự, thủ tục công nhận xã đạt chuẩn NTM giai đoạn 2021-2025.",
            "18/2022/QĐ-TTg",
        ),
        ("Chương trình nông thôn mới giai đoạn 2021-2025 phê duyệt ở quyết định nào?", "263/QĐ-TTg"),
        ("Thông tư của Bộ Tài chính về kinh phí sự nghiệp chương trình giai đoạn 2026-2030 số mấy?", "60/2026/TT-BTC"),
    ],
)
def test_a_document_of_the_period_asked_for_is_told(service: Service, question: str, number: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert number in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Thông tư 112/2025 ký ngày nào chạy luôn ngày ấy, 28/11/2025, chứ không chờ 45 ngày. Có đúng vậy không?", "yes"),
        ("Nghị định 38/2023 ban hành ngày nào thì có hiệu lực ngày ấy, đúng chứ?", "yes"),
        ("Ngày ký Nghị định 27/2022 cũng là ngày nó có hiệu lực phải không?", "yes"),
        ("Quyết định 51/2025 ký hôm nào áp dụng hôm đó, đúng không?", "no"),
    ],
)
def test_that_a_document_holds_from_the_day_of_its_signing_is_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_when_it_was_signed_and_when_it_holds_asked_openly_is_no_claim(service: Service) -> None:
    answer = service.ask("Thông tư 112/2025 ký ngày nào, có hiệu lực ngày nào?", as_of=TODAY)
    assert answer.verdict is None
    assert "Hiệu lực từ 28/11/2025" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quyết định 263 do Thủ tướng ký, đúng không?", "no"),
        ("Thủ tướng ký Quyết định 263 à?", "no"),
        ("Quyết định 263 do chính Thủ tướng ký chứ không phải Phó Thủ tướng, đúng không?", "no"),
        ("Quyết định 263 do Phó Thủ tướng ký, đúng không?", "yes"),
        ("Quyết định 51 do Thủ tướng ban hành, đúng không?", "yes"),
        ("Quyết định 51 là của Thủ tướng Chính phủ, đúng không?", "yes"),
        ("Nghị quyết 1681 do Chủ tịch Quốc hội ký, đúng không?", "yes"),
    ],
)
def test_who_signed_is_told_apart_from_who_issued(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert answer.verdict == verdict
    assert "Người ký: " in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "NĐ 27 lúc mới ban hành cho cơ quan chủ quản 30 ngày làm việc để giao kế hoạch 5 năm, đúng không?",
        "Nghị định 27 khi mới ra quy định cơ quan chủ quản giao kế hoạch 5 năm trong 30 ngày làm việc phải không?",
    ],
)
def test_what_a_document_said_when_it_came_out_is_its_first_wording(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == "yes"
    assert "19/4/2022 đến 23/6/2023" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Sở Y tế báo cáo kết quả KH 203 vào ngày nào?", "Sở Giáo dục gửi báo cáo KH 203 ngày nào hằng năm?"],
)
def test_by_which_day_a_body_reports_on_the_plan_is_told_as_of_all(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert "18/11" in answer.answer


def test_what_an_answer_is_for_asks_for_nothing(service: Service) -> None:
    question = "nghị quyết của HĐND tỉnh lập các sở hồi đầu 2025 số mấy, đề ngày nào, lập bao nhiêu cơ quan?"
    told = service.ask(f"Soạn bài cho cán bộ xã mới: {question}", as_of=TODAY).answer
    assert all(words in told for words in ("461/NQ-HĐND", "20/02/2025", "sáu cơ quan"))


def test_wards_are_not_taken_from_the_communes(service: Service) -> None:
    told = service.ask("Quyết định sắp xếp xã của UBTVQH số mấy, ngày nào, còn lại bao nhiêu xã phường?", as_of=TODAY).answer
    assert "162" not in told
    assert "67 xã và 08 phường" in told
