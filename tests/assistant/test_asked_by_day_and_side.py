"""Documents asked for by their day or held against each other by their fields, headers of what amends, and second questions that were lost."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Quyết định ngày 08/3/2022 của Thủ tướng về tiêu chí nông thôn mới là số mấy?", {"318", "319", "320", "321"}),
        ("UBND tỉnh có quyết định ngày 06/6/2022 về nông thôn mới, đó là quyết định số bao nhiêu?", {"1001", "1002"}),
        ("Ngày 12/6/2025 Chính phủ ra nghị định nào?", {"131/2025", "150/2025"}),
    ],
)
def test_a_day_on_which_several_were_issued_is_asked_back(service: Service, question: str, numbers: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "clarify"
    assert len(answer.choices) == len(numbers)
    assert all(any(f" {n}/" in choice for choice in answer.choices) for n in numbers)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Thông tư ngày 31/10/2024 của Bộ Tài chính là thông tư số mấy?", "75/2024/TT-BTC"),
        ("Nghị quyết ngày 20/02/2025 của HĐND tỉnh Sơn La số bao nhiêu?", "461/NQ-HĐND"),
        ("Quyết định ký ngày 8 tháng 3 năm 2022 về xã kiểu mẫu số mấy", "319/QĐ-TTg"),
        ("quyết định ngày 02/8/2022 về du lịch nông thôn số mấy", "922/QĐ-TTg"),
    ],
)
def test_the_one_document_of_a_day_is_told(service: Service, question: str, number: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert answer.answer.splitlines()[0].split("**")[1].endswith(number)


def test_all_documents_of_a_day_are_told_where_all_are_asked_for(service: Service) -> None:
    answer = service.ask("Ngày 08/3/2022 Thủ tướng ban hành những quyết định nào?", as_of=TODAY)
    assert answer.status == "answered"
    assert all(number in answer.answer for number in ("318/QĐ-TTg", "319/QĐ-TTg", "320/QĐ-TTg", "321/QĐ-TTg"))


def test_a_day_on_which_something_takes_effect_is_no_day_of_issue(service: Service) -> None:
    assert service.ask("Quyết định nào có hiệu lực từ ngày 08/3/2022?", as_of=TODAY).status != "clarify"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị định 125/2025 với 131/2025 khác nhau ở lĩnh vực của bộ nào?", ("Bộ Tài chính", "Bộ Nông nghiệp và Môi trường")),
        ("Quyết định 318 và 319 khác nhau ở phạm vi nào?", ("xã nông thôn mới nâng cao", "kiểu mẫu")),
    ],
)
def test_fields_of_two_documents_are_told_by_both(service: Service, question: str, told: tuple[str, str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert len({c.document for c in answer.citations}) == 2
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("QĐ 03/2024/QĐ-TTg sửa quy định nào?", "Ai ký?", "Trần Lưu Quang"),
        ("Thông tư 112/2025/TT-BTC của Bộ Tài chính sửa thông tư nào?", "ai ky thong tu do, hieu luc tu ngay nao", "28/11/2025"),
        ("Thông tư 112/2025/TT-BTC sửa thông tư nào?", "Thế ai ký?", "Nguyễn Thị Bích Ngọc"),
        ("Thông tư nào sửa Thông tư 55/2023/TT-BTC?", "Ai ký?", "Nguyễn Thị Bích Ngọc"),
    ],
)
def test_the_header_of_what_amends_is_meant(service: Service, before: str, question: str, told: str) -> None:
    assert told in service.ask(question, [before], as_of=TODAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "Toàn tỉnh từ 200 đơn vị cấp xã còn bao nhiêu, mấy xã mấy phường? ai ký nghị quyết đó?",
        "Sau sắp xếp Sơn La còn bao nhiêu xã? Ai ký nghị quyết đó?",
    ],
)
def test_who_signed_what_tells_a_number_is_told_beside_it(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert all(words in answer.answer for words in ("75", "67 xã", "Trần Thanh Mẫn"))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Bảng phân công sở nào phụ trách từng tiêu chí huyện trong QĐ 1001/QĐ-UBND cụ thể ra sao?", "no_basis"),
        ("Cho xem bảng phân công theo Quyết định 1001/QĐ-UBND", "no_basis"),
        ("QĐ 1001/QĐ-UBND phân công những gì?", "answered"),
    ],
)
def test_a_table_that_nobody_has_read_is_refused(service: Service, question: str, status: str) -> None:
    assert service.ask(question, as_of=TODAY).status == status
