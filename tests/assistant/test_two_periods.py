"""One thing asked of two periods or times: both halves are told, each from its own source."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "So vốn ngân sách trung ương: chương trình NTM 2021-2025 với chương trình hợp nhất 2026-2030 là bao nhiêu?",
            ("39.632", "100.000"),
        ),
        ("So sánh vốn trung ương của NTM giai đoạn 2021-2025 và của chương trình hợp nhất 2026-2030?", ("39.632", "100.000")),
        ("Vốn ngân sách trung ương cho NTM giai đoạn 2021-2025 và giai đoạn 2026-2030 là bao nhiêu?", ("39.632", "100.000")),
        (
            "Ngân sách trung ương bố trí cho chương trình giai đoạn 2021-2025 bao nhiêu, còn giai đoạn 2026-2030 bao nhiêu?",
            ("39.632", "100.000"),
        ),
        ("Bộ tiêu chí xã NTM 2021-2025 và 2026-2030 có mấy tiêu chí?", ("19 tiêu chí", "10 tiêu chí")),
        (
            "Hệ số phân bổ vốn TW cho xã từ 15 tiêu chí trở lên: vốn năm 2021 bao nhiêu, sang 2022-2025 xã 15-18 tiêu chí bao nhiêu?",
            ("1,3", "3,0"),
        ),
        ("Chi thường xuyên lồng ghép theo NĐ 358 giờ áp thông tư nào, còn hồi trước áp thông tư nào?", ("60/2026", "55/2023")),
        ("Chi thường xuyên lồng ghép giờ theo thông tư nào, trước đây theo thông tư nào?", ("60/2026", "55/2023")),
        ("Lồng ghép vốn chi thường xuyên trước đây theo thông tư nào, nay theo thông tư nào?", ("60/2026", "55/2023")),
        ("Xã NTM hiện nay theo bộ tiêu chí ở quyết định nào, trước đây theo quyết định nào?", ("51/2025", "318/QĐ-TTg")),
    ],
)
def test_both_are_told(service: Service, question: str, told: tuple[str, str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert all(x in answer.answer for x in told)


def test_a_case_of_a_commune_is_decided_for_the_years_of_the_rule_only(service: Service) -> None:
    case = "Xã 16 tiêu chí, không phải xã đặc biệt khó khăn, hệ số phân bổ mấy?"
    assert service.ask(case, as_of=TODAY).verdict == "insufficient"
    assert service.ask("Hệ số phân bổ vốn TW cho xã từ 15 tiêu chí trở lên: vốn năm 2021 bao nhiêu?", as_of=TODAY).verdict is None


def test_of_one_period_nothing_else_is_told(service: Service) -> None:
    answer = service.ask("Vốn trung ương của chương trình hợp nhất 2026-2030 là bao nhiêu?", as_of=TODAY)
    assert {c.document for c in answer.citations} == {"257/2025/QH15"}
