"""What no document tells, though what lies beside it is told: points, shares of the province, levels nobody read, schedules, who issues papers."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Huyện bố trí vượt vốn đối ứng thì được cộng chính xác mấy điểm thưởng theo KH 203?", "203/KH-UBND"),
        ("rieng tinh Son La duoc trung uong giao bao nhieu ty cho chuong trinh hop nhat 2026-2030?", "257/2025/QH15"),
        ("Muốn được danh hiệu xã nông thôn mới hiện đại thì phải đủ mấy tiêu chí, từng mức ra sao?", "51/2025/QĐ-TTg"),
        ("Trong bao nhiêu ngày thì huyện phải thẩm tra hồ sơ xã?", "18/2022/QĐ-TTg"),
    ],
)
def test_the_nearest_is_shown_and_the_thing_itself_refused(service: Service, question: str, document: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert [c.document for c in answer.citations] == [document]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Huyện bố trí vượt vốn đối ứng có được cộng điểm thưởng không?", "cộng điểm thưởng"),
        ("Tỉnh Sơn La có hợp nhất với tỉnh khác không?", "không sáp nhập"),
        ("Bộ tiêu chí xã nông thôn mới 2026-2030 có mấy tiêu chí?", "10 tiêu chí"),
        ("Cơ quan nào cấp giấy phép lái xe hiện nay?", "Công an tỉnh"),
        ("Cơ quan nào cấp phiếu lý lịch tư pháp?", "Công an tỉnh"),
    ],
)
def test_what_is_told_stays_answered(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "question", ["lịch thi bằng lái xe máy tháng sau xem văn bản nào?", "lịch thi bằng lái xe máy xem ở đâu?"]
)
def test_when_a_test_is_held_is_no_question_of_who_holds_it(service: Service, question: str) -> None:
    for history in ([], ["Luật nào chấm dứt cấp huyện từ tháng 7 năm 2025?"]):
        assert service.ask(question, history).status in ("out_of_scope", "no_basis")


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Ai cấp giấy chứng nhận OCOP 3 sao bây giờ?", "giấy chứng nhận OCOP 3 sao"),
        ("ai cap giay chung nhan OCOP 3 sao", "giay chung nhan OCOP 3 sao"),
        ("Sổ hộ nghèo do ai cấp?", "Sổ hộ nghèo"),
        ("bao giờ có lịch thi công chức sở nội vụ?", "lịch thi công chức"),
    ],
)
def test_a_thing_that_no_source_knows_is_named_as_a_whole(service: Service, question: str, thing: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert f"“{thing}" in answer.answer
    assert not answer.agencies
