"""Shares of criteria told as more or less than one, and the set by which places are judged in a year."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã trượt hơn 50% số tiêu chí có bị thu hồi danh hiệu không?", "yes"),
        ("Xã trượt quá nửa số tiêu chí có bị thu hồi không?", "yes"),
        ("Xã rớt dưới 30% số tiêu chí có bị thu hồi không?", "no"),
        ("Xã rớt gần 50% số tiêu chí có bị thu hồi không?", "insufficient"),
        ("Xã trượt hơn 30% số tiêu chí có bị thu hồi không?", "insufficient"),
        ("Xã trượt hơn 30% số tiêu chí, trong đó có môi trường, có bị thu hồi không?", "yes"),
        ("Xã trượt từ 50% số tiêu chí trở lên thì bị thu hồi, đúng không?", "yes"),
    ],
)
def test_a_share_beyond_or_below_one_is_a_case(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Xét xã đạt chuẩn năm 2024 áp dụng bộ tiêu chí nào?", "318/QĐ-TTg"),
        ("Năm 2024 xét xã nông thôn mới theo bộ tiêu chí nào?", "318/QĐ-TTg"),
        ("Xét xã nâng cao năm 2024 theo bộ tiêu chí nào?", "318/QĐ-TTg"),
        ("Xét huyện nông thôn mới năm 2024 theo bộ tiêu chí nào?", "320/QĐ-TTg"),
        ("Xét xã nông thôn mới năm 2027 theo bộ tiêu chí nào?", "51/2025/QĐ-TTg"),
    ],
)
def test_places_are_judged_by_the_set_of_the_period(service: Service, question: str, document: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations[0].document) == ("answered", document)


def test_what_nobody_has_read_of_the_change_of_sets_stays_open(service: Service) -> None:
    assert service.ask("Hồ sơ xã nộp năm 2025 nhưng xét năm 2026 theo bộ tiêu chí nào?").status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Bộ tiêu chí xã NTM 2021-2025 còn dùng không?", "no"),
        ("Bộ tiêu chí huyện 2021-2025 còn hiệu lực không?", "no"),
        ("Bộ tiêu chí xã NTM 2026-2030 còn hiệu lực không?", "yes"),
        ("Bộ tiêu chí xã nông thôn mới 2021-2025 có 10 tiêu chí à?", "no"),
        ("Bộ tiêu chí xã nông thôn mới 2021-2025 có 19 tiêu chí à?", "yes"),
        ("Bộ tiêu chí huyện nông thôn mới giai đoạn 2021-2025 có 9 tiêu chí, đúng không?", "yes"),
        ("Bộ tiêu chí xã NTM 2026-2030 vẫn có 19 tiêu chí phải không?", "no"),
    ],
)
def test_a_claim_on_the_set_of_a_period_is_judged_by_that_set(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Bộ 2021-2025 còn áp dụng không?", "no"),
        ("Bộ 2021-2025 có 19 tiêu chí à?", "yes"),
        ("Bộ 2021-2025 có 10 tiêu chí à?", "no"),
    ],
)
def test_so_it_is_behind_a_question_on_the_other_set(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, ["bộ tiêu chí xã NTM 2026-2030 có mấy tiêu chí"]).verdict == verdict
