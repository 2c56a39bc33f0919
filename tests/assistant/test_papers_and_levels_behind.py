"""Follow-ups on the header of a document that was asked for, on another level, set, period or committee; and what is told of today's state."""

from __future__ import annotations

import pytest

from assistant.service import Service

_LED = "Nghị quyết nào của tỉnh lập ra mấy sở mới?"
_AMENDED = "TT 55 bị thông tư nào sửa?"
_SET = "QĐ 51/2025 quy định bao nhiêu tiêu chí cho xã nông thôn mới?"
_RECOGNISED = "Ai ra quyết định công nhận xã đạt chuẩn NTM?"
_COMMITTEE = "BCĐ trung ương các chương trình MTQG lập lại theo quyết định nào?"
_PROVINCE = "QĐ 321 đòi tỉnh có bao nhiêu xã nâng cao?"


@pytest.mark.parametrize(
    ("before", "question", "document", "told"),
    [
        (_LED, "HĐND thông qua hôm nào thế?", "461/NQ-HĐND", "20/02/2025"),
        ("Xã của Sơn La sắp xếp theo nghị quyết nào?", "UBTVQH thông qua hôm nào?", "1681/NQ-UBTVQH15", "16/6/2025"),
        (_AMENDED, "Cái năm 2025 ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        (_AMENDED, "Cái năm 2024 ký ngày nào?", "75/2024/TT-BTC", "31/10/2024"),
        ("Thông tư 55/2023 bị văn bản nào sửa?", "Ai ký cái ban hành năm 2025?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        (_SET, "so với bộ cũ 2021-2025 thì số tiêu chí giảm mấy?", "318/QĐ-TTg", "19"),
        ("Bộ tiêu chí xã mới có mấy tiêu chí?", "giảm bao nhiêu so với bộ 318?", "318/QĐ-TTg", "19"),
        (_RECOGNISED, "Còn huyện hồi trước thì ai?", "18/2022/QĐ-TTg", "Thủ tướng Chính phủ"),
        (_COMMITTEE, "Ban của tỉnh thì lập theo quyết định nào?", "626/QĐ-UBND", "626/QĐ-UBND"),
    ],
)
def test_a_follow_up_is_told_of_what_it_means(service: Service, before: str, question: str, document: str, told: str) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert document in {c.document for c in answer.citations}
    assert told in answer.answer


def test_of_no_document_of_that_year_no_signer_is_told(service: Service) -> None:
    assert service.ask("Cái năm 2021 ai ký?", [_AMENDED]).status == "no_basis"


@pytest.mark.parametrize("question", ["Điều kiện của tỉnh giai đoạn mới là gì?", "Giai đoạn mới tỉnh phải đạt điều kiện gì?"])
def test_what_the_new_period_demands_is_not_told_by_the_set_before(service: Service, question: str) -> None:
    answer = service.ask(question, [_PROVINCE])
    assert answer.status == "no_basis"
    assert "Phụ lục III" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Sau sắp xếp Sơn La còn 75 xã và 8 phường, tổng cộng 83 đơn vị.", "no", "Đ1.69"),
        ("Sau sắp xếp tỉnh Sơn La có 67 xã và 8 phường.", "yes", "Đ1.69"),
        ("Trước sắp xếp Sơn La có 177 xã, 15 phường, đúng không?", "yes", "Đ1/truoc-sap-xep"),
        ("Sơn La từ 200 đơn vị còn 75 đơn vị, đúng không?", "yes", "Đ1/truoc-sap-xep"),
    ],
)
def test_counts_are_held_against_the_state_they_are_of(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert [c.ref for c in answer.citations] == [ref]


@pytest.mark.parametrize(
    ("question", "document", "told"),
    [
        ("Ai ký bộ tiêu chí NTM đang dùng bây giờ?", "51/2025/QĐ-TTg", "Trần Hồng Hà"),
        ("Bộ tiêu chí NTM đang có hiệu lực là quyết định nào?", "51/2025/QĐ-TTg", "51/2025/QĐ-TTg"),
        ("Theo bộ mới, xã nào bị xếp vào nhóm 3?", "51/2025/QĐ-TTg", "khu vực III"),
        ("Xã nào thuộc nhóm 1 theo bộ tiêu chí mới?", "51/2025/QĐ-TTg", "giáp đô thị"),
        ("Mục tiêu số xã đạt chuẩn trong nghị quyết Quốc hội năm 2021 là bao nhiêu?", "25/2021/QH15", "80%"),
        ("Huyện ở Sơn La thiếu đối ứng hai năm liền bị sao?", "203/KH-UBND", "thi đua"),
    ],
)
def test_what_is_called_by_today_or_by_its_year_is_told(service: Service, question: str, document: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status in ("answered", "not_eligible")
    assert answer.verdict not in ("yes", "no")
    assert answer.citations[0].document == document
    assert told in answer.answer


def test_communes_of_the_province_in_a_group_are_still_not_told(service: Service) -> None:
    assert service.ask("Những xã nào ở Sơn La thuộc nhóm 3?").status == "no_basis"


def test_a_year_that_no_document_is_of_stays_that_of_the_figure(service: Service) -> None:
    assert service.ask("Vốn trung ương năm 2021 bao nhiêu theo quyết định của Thủ tướng?").status == "no_basis"


@pytest.mark.parametrize("question", ["Sở cũ giờ nhập vào đâu?", "Sở cũ nhập vào sở nào rồi?"])
def test_which_former_department_is_meant_is_asked_back(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert "Sở Giao thông vận tải" in answer.answer
    chosen = service.ask("Sở Giao thông vận tải", [question])
    assert "Sở Xây dựng" in chosen.answer


def test_a_former_department_that_is_named_is_told(service: Service) -> None:
    assert service.ask("Sở NN cũ giờ nhập vào đâu?").status == "answered"
