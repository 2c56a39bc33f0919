"""What a document said before and after its amendment, which change of it was the first, and the day and submission of what acts on it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
COMPARED = [
    "So sánh giúp em điều kiện an ninh để công nhận xã trước và sau khi QĐ 18/2022 bị sửa năm 2024.",
    "Điều kiện an ninh trật tự để xã được công nhận trước và sau khi Quyết định 18/2022/QĐ-TTg được sửa đổi khác nhau thế nào?",
]
#: Claims on what changed a document before another one did, with the verdict.
FIRST = {
    "Trước TT 112 thì TT 55/2023 chưa hề bị thông tư nào sửa.": "no",
    "Trước Thông tư 112/2025/TT-BTC, Thông tư 55/2023/TT-BTC chưa từng được sửa đổi, đúng không?": "no",
    "Trước TT 112/2025 thì TT 55/2023 đã từng bị sửa một lần, phải không?": "yes",
    "TT 112/2025 là thông tư đầu tiên sửa TT 55/2023.": "no",
    "Trước khi có TT 75/2024 thì TT 55/2023 chưa bị sửa lần nào.": "yes",
    "Quyết định 03/2024 là văn bản đầu tiên sửa Quyết định 18/2022, đúng không?": "yes",
    "Trước năm 2024 QĐ 18/2022 đã bị sửa chưa?": "no",
    "Trước năm 2025, TT 55/2023 chưa hề bị sửa.": "no",
    "Trước NĐ 38/2023 thì NĐ 27/2022 đã bị sửa rồi đúng không?": "no",
}
SUBMITTED = [
    "Chính phủ ra kế hoạch triển khai NQ 257 theo tờ trình nào? Tôi cần đúng số, ngày.",
    "Kế hoạch của Chính phủ triển khai NQ 257 ban hành theo tờ trình số mấy?",
    "Nghị quyết của Chính phủ triển khai Nghị quyết 257/2025/QH15 căn cứ tờ trình nào, ngày bao nhiêu?",
]
SIGNED = {
    "Thông tư sửa TT 55/2023/TT-BTC ký ngày bao nhiêu?": ("clarify", ("31/10/2024", "28/11/2025")),
    "Quyết định sửa QĐ 18/2022 ký ngày bao nhiêu?": ("answered", ("07/3/2024",)),
    "Kế hoạch 203 ký ngày mấy?": ("answered", ("14/8/2023",)),
}


@pytest.mark.parametrize("question", COMPARED)
def test_both_wordings_are_told(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert "không phức tạp" in answer.answer
    assert ("18/2022/QĐ-TTg", "Đ4.1.d") in [(c.document, c.ref) for c in answer.citations]
    assert answer.verdict is None


def test_whether_an_amended_document_still_holds_is_not_taken_for_that(service: Service) -> None:
    answer = service.ask("Quyết định 18/2022 trước và sau khi sửa còn hiệu lực không?", as_of=TODAY)
    assert "Hiệu lực từ 02/8/2022" in answer.answer


@pytest.mark.parametrize(("question", "verdict"), FIRST.items())
def test_the_first_change_is_held_against_what_changed_it_before(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


def test_which_was_the_first_is_asked_openly(service: Service) -> None:
    answer = service.ask("Thông tư nào là thông tư đầu tiên sửa TT 55/2023?", as_of=TODAY)
    assert (answer.verdict, "75/2024/TT-BTC" in answer.answer) == (None, True)


@pytest.mark.parametrize("question", SUBMITTED)
def test_the_submission_is_that_of_the_document_that_carries_out_another(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert [(c.document, c.ref) for c in answer.citations] == [("424/NQ-CP", "I/2")]
    assert "263/TTr-BNNMT ngày 27/12/2025" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Quyết định của Thủ tướng triển khai NQ 257 theo tờ trình số mấy?", "Thông tư hướng dẫn NĐ 27 theo tờ trình nào?"],
)
def test_a_submission_that_no_document_tells_is_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "no_basis"


@pytest.mark.parametrize(("question", "told"), SIGNED.items())
def test_the_day_of_an_amending_document_is_told_of_each(
    service: Service, question: str, told: tuple[str, tuple[str, ...]]
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == told[0]
    assert all(day in answer.answer for day in told[1])
