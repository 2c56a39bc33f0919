"""Who signed a document, as it is said or asked, also of the document that the question before was answered by."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quyết định 1689 do Thủ tướng Phạm Minh Chính ký, có đúng không?", "no"),
        ("Quyết định 926 do Phó Thủ tướng Phạm Bình Minh ký, đúng chứ?", "yes"),
        ("Thông tư 13/2025/TT-BNNMT do Thứ trưởng Võ Văn Hưng ký, đúng chứ?", "yes"),
        ("quyet dinh 51/2025 la pho thu tuong dat but ky nhi", "yes"),
        ("Nghị quyết 1681 là Chủ tịch nước ký mà.", "no"),
        ("Nghị quyết 1681 do Chủ tịch Quốc hội ký ngày 16/6/2025, phải không?", "yes"),
        ("Người ký Kế hoạch 203 là Giám đốc Sở Nông nghiệp, đúng không?", "no"),
        ("Kế hoạch 203 do cấp phó ký thay Chủ tịch UBND tỉnh, đúng không, tên là gì?", "yes"),
        ("Ông Nguyễn Thành Công ký KH 203 thay mặt Chủ tịch đúng không?", "yes"),
        ("Chủ tịch UBND tỉnh ký Kế hoạch 203, không phải cấp phó, đúng không?", "no"),
        ("Ai ký Quyết định 318? Tôi nghe nói Thủ tướng Nguyễn Xuân Phúc ký.", "no"),
    ],
)
def test_an_office_or_a_name_is_held_against_the_header(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch UBND tỉnh ký công nhận xã đạt chuẩn, đúng không?",
        "Thủ tướng ban hành Quyết định 263 đúng không?",
    ],
)
def test_who_issues_or_recognises_signs_no_document(service: Service, question: str) -> None:
    assert "Người ký: **" not in service.ask(question, (), TODAY).answer


def test_of_two_offices_the_one_that_signed_is_told_without_a_verdict(service: Service) -> None:
    answer = service.ask("Quyết định 926 là Bộ trưởng Bộ Công an ký hay Phó Thủ tướng ký?", (), TODAY)
    assert answer.verdict is None
    assert "Phạm Bình Minh" in answer.answer


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (("Thông tư nào sửa Thông tư 55/2023 vào cuối năm 2025?",), "Ai là người ký?", "Nguyễn Thị Bích Ngọc"),
        (("Văn bản mới nhất sửa Thông tư 55/2023 là gì?", "Ngày nào có hiệu lực?"), "Thứ trưởng nào ký?", "Nguyễn Thị Bích Ngọc"),
        (("Thông tư 55/2023 đã bị sửa mấy lần?",), "Lần đầu ký ngày nào?", "31/10/2024"),
        (("Quyết định 51/2025 ký hôm nào?",), "ông nào ký?", "Trần Hồng Hà"),
    ],
)
def test_a_header_is_asked_of_the_document_that_was_found(
    service: Service, history: tuple[str, ...], question: str, told: str
) -> None:
    assert told in service.ask(question, history, TODAY).answer


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Quyết định 211 ký ngày nào, có phải tháng 3/2023 không?", "no", "01/3/2024"),
        ("Quyết định 263 ký hôm nào, có phải 22/02/2022 không?", "yes", "22/02/2022"),
        ("318 bắt đầu có hiệu lực ngày nào?", None, "08/3/2022"),
        ("Chương trình 263 kết thúc khi nào?", None, "31/12/2025"),
        ("Nghị quyết của Quốc hội về kế hoạch năm 2026 đề ngày mấy?", None, "13/11/2025"),
    ],
)
def test_days_of_documents_however_they_are_called(service: Service, question: str, verdict: str | None, told: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert (answer.verdict, told in answer.answer) == (verdict, True)


@pytest.mark.parametrize(
    ("claim", "status", "verdict"),
    [
        ("Nghị định 27/2022 và Quyết định 263/QĐ-TTg cùng mang chữ ký một người, đúng chứ? Nêu tên.", "answered", "yes"),
        ("Quyết định 318 với Kế hoạch 203 do cùng một ông ký, đúng không?", "answered", "no"),
        ("Quyết định 318 với Kế hoạch 203 không phải cùng một ông ký, đúng không?", "answered", "yes"),
        ("QĐ 318 và Kế hoạch 203 do hai người khác nhau ký, phải không?", "answered", "yes"),
        ("QĐ 318 và QĐ 319 do cùng một người ký, phải không?", "no_basis", None),
    ],
)
def test_signers_of_documents_are_held_against_each_other(service: Service, claim: str, status: str, verdict: str | None) -> None:
    answer = service.ask(claim, (), TODAY)
    assert (answer.status, answer.verdict) == (status, verdict)
