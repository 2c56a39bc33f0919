"""Titles, sets and pilots that went with their period or their level: whether they are still there."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
_NOW = "Bộ tiêu chí 2026-2030 có bao nhiêu tiêu chí cấp xã?"
_THEN = "Bộ tiêu chí 2021-2025 có bao nhiêu tiêu chí cấp xã?"


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        (("Xã kiểu mẫu theo QĐ 319 phải đủ mấy điều kiện?",), "Danh hiệu đó giai đoạn 2026-2030 còn không?", "no"),
        (("Xã nông thôn mới nâng cao theo QĐ 318 phải đạt mấy tiêu chí?",), "danh hieu ay gio con khong", "no"),
        (("Quyết định 319 quy định xã kiểu mẫu thế nào?",), "Danh hiệu này bỏ chưa?", "yes"),
        ((), "Danh hiệu xã kiểu mẫu theo QĐ 319 giai đoạn 2026-2030 còn không?", "no"),
        ((_NOW,), "Thế còn cấp huyện thì bộ mới có tiêu chí không?", "no"),
        ((), "Bộ tiêu chí 2026-2030 có tiêu chí cấp huyện không?", "no"),
        ((), "Bộ tiêu chí 2026-2030 không có tiêu chí cấp huyện, đúng không?", "yes"),
    ],
)
def test_the_new_set_tells_what_is_no_more(service: Service, history: tuple[str, ...], question: str, verdict: str) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.verdict == verdict
    assert ("51/2025/QĐ-TTg", "PL1") in {(c.document, c.ref) for c in answer.citations}


def test_what_else_is_asked_of_a_title_is_not_whether_it_is_given(service: Service) -> None:
    asked = service.ask("Danh hiệu đó còn bị thu hồi không?", ("Xã nông thôn mới kiểu mẫu cần mấy điều kiện?",), TODAY)
    assert asked.citations[0].document == "18/2022/QĐ-TTg"


@pytest.mark.parametrize(
    ("history", "question"),
    [((_THEN,), "Thế cấp huyện có tiêu chí không?"), ((), "Bộ tiêu chí 2021-2025 có tiêu chí cấp huyện không?")],
)
def test_the_sets_before_had_criteria_for_districts(service: Service, history: tuple[str, ...], question: str) -> None:
    assert service.ask(question, history, TODAY).verdict == "yes"


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (("NQ 111/2024/QH15 cho mỗi tỉnh thí điểm mấy huyện?",), "gio con thi diem cap huyen kieu do duoc khong?"),
        ((), "Hiện nay còn thí điểm cấp huyện theo Nghị quyết 111/2024/QH15 không?"),
    ],
)
def test_a_pilot_of_districts_ended_with_them(service: Service, history: tuple[str, ...], question: str) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.verdict == "no"
    assert "01/7/2025" in answer.answer


def test_before_their_end_districts_had_their_pilot(service: Service) -> None:
    asked = "Còn thí điểm cấp huyện theo NQ 111/2024/QH15 không?"
    assert service.ask(asked, (), date(2024, 12, 1)).verdict == "yes"
