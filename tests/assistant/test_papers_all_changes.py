"""All changes of a document, claims on what one does to another, programmes named together, and articles of what is only cited."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    "question",
    [
        "Thông tư 55/2023/TT-BTC đến nay được sửa mấy lần, lần nào bằng thông tư nào?",
        "thong tu 55 sua bao nhieu lan roi",
        "Thông tư về quản lý kinh phí sự nghiệp bị những thông tư nào sửa, ký ngày nào?",
    ],
)
def test_all_documents_that_changed_one_are_told(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert {"75/2024/TT-BTC", "112/2025/TT-BTC"} <= {c.document for c in answer.citations}
    assert "31/10/2024" in answer.answer


def test_the_last_change_is_told_alone_where_it_is_asked(service: Service) -> None:
    answer = service.ask("Thông tư sửa đổi Thông tư 55/2023 mới nhất số mấy?", as_of=DAY)
    assert "75/2024/TT-BTC" not in {c.document for c in answer.citations}


def test_a_year_tells_which_of_two_documents_of_a_name_is_meant(service: Service) -> None:
    answer = service.ask("Nghị định về cơ chế quản lý chương trình mục tiêu quốc gia năm 2022 đã được sửa mấy lần?", as_of=DAY)
    assert answer.answer.startswith("**Nghị định 27/2022/NĐ-CP**")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kế hoạch 203 có phải để thực hiện Quyết định 263/QĐ-TTg không?", "yes"),
        ("Quyết định 923/QĐ-TTg có phải để triển khai Quyết định 318/QĐ-TTg không?", "no"),
        ("Thông tư 75/2024 ngày 31/10/2024 có phải để sửa Thông tư 55/2023 không?", "yes"),
        ("Nghị quyết 56/2023/NQ-HĐND có phải cụ thể hóa Quyết định 07/2022/QĐ-TTg không?", "no"),
        ("QĐ 1689 ký 11/10/2021 có phải văn bản sửa Nghị quyết 25/2021/QH15 ko", "no"),
    ],
)
def test_whether_one_document_is_made_for_another_is_judged_by_their_relation(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


def test_what_a_document_was_made_for_instead_is_cited(service: Service) -> None:
    answer = service.ask("Nghị quyết 56/2023/NQ-HĐND có phải cụ thể hóa Quyết định 07/2022/QĐ-TTg không?", as_of=DAY)
    assert ("27/2022/NĐ-CP", "Đ1") in [(c.document, c.ref) for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "guided"),
    [
        ("Hướng dẫn 90 của Mặt trận trung ương làm theo quyết định nào của Thủ tướng?", "18/2022/QĐ-TTg"),
        ("cong van 3371 cua bo cong an giai thich quyet dinh nao", "18/2022/QĐ-TTg"),
        ("Văn bản nào làm rõ điểm d khoản 1 Điều 4 của Quyết định 18/2022/QĐ-TTg?", "3371/BCA-V05"),
    ],
)
def test_what_guides_a_document_is_told(service: Service, question: str, guided: str) -> None:
    assert guided in service.ask(question, as_of=DAY).answer


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Chương trình OCOP và chương trình du lịch nông thôn mang số quyết định nào?", {"919/QĐ-TTg", "922/QĐ-TTg"}),
        ("chuong trinh chuyen doi so voi chuong trinh khoa hoc cong nghe so may", {"924/QĐ-TTg", "923/QĐ-TTg"}),
    ],
)
def test_each_of_two_programmes_named_together_is_told(service: Service, question: str, numbers: set[str]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert numbers | {"263/QĐ-TTg"} == {c.document for c in answer.citations}


def test_two_names_of_one_programme_are_one(service: Service) -> None:
    answer = service.ask("Chương trình bảo vệ môi trường và cấp nước sạch nông thôn số quyết định nào?", as_of=DAY)
    assert {c.document for c in answer.citations} == {"925/QĐ-TTg"}


@pytest.mark.parametrize(
    "question",
    [
        "Khoản 3 Điều 12 Thông tư 60/2026 quy định chi bao nhiêu?",
        "Điều 9 Thông tư 124/2021/TT-BCA ghi những gì?",
    ],
)
def test_an_article_of_a_document_that_is_only_cited_is_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=DAY).status == "no_basis"


def test_the_article_that_a_clause_tells_of_is_no_reason_to_refuse(service: Service) -> None:
    assert service.ask("Điều 5 Thông tư 124/2021/TT-BCA nói gì?", as_of=DAY).status == "answered"


def test_this_article_is_the_one_named_before(service: Service) -> None:
    answer = service.ask(
        "Nghị định 38/2023 sửa Điều 9 Nghị định 27/2022, vậy khoản 2 điều này nay ghi sao?", as_of=date(2024, 1, 2)
    )
    refs = [c.ref for c in answer.citations]
    assert "Đ9.2" in refs
    assert "Đ9.3" not in refs


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị quyết 1681 do Quốc hội ban hành đúng không?", "no"),
        ("Nghị quyết 1681 do Ủy ban Thường vụ Quốc hội ban hành đúng không?", "yes"),
        ("Nghị quyết 1681 do Chủ tịch Quốc hội ký đúng không?", "yes"),
    ],
)
def test_an_office_signs_and_its_body_need_not_have_issued(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Bộ tiêu chí xã từ năm 2026 theo quyết định nào, thay quyết định nào?", "318/QĐ-TTg"),
        ("Kế hoạch 229 thực hiện chương trình nào của Thủ tướng?", "923/QĐ-TTg"),
        ("nghi dinh 27 bi bao nhieu nghi dinh sua", "38/2023/NĐ-CP"),
    ],
)
def test_the_other_document_is_told_however_it_is_asked_for(service: Service, question: str, number: str) -> None:
    assert number in service.ask(question, as_of=DAY).answer


def test_what_a_document_of_ours_does_not_tell_is_no_foreign_subject(service: Service) -> None:
    assert service.ask("Quyết định 25/2025/QĐ-TTg quy định về hệ thống báo cáo từ ngày nào?", as_of=DAY).status == "no_basis"
