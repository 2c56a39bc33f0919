"""Documents that are spoken of by what they do to another one, since when they do it, and which one took the place of another."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "number", "words"),
    [
        (
            "Ai đứng tên ký quyết định năm 2024 sửa Quy định xét công nhận xã kèm QĐ 18, ký ngày nào?",
            "03/2024/QĐ-TTg",
            "Trần Lưu Quang",
        ),
        ("Ai ký quyết định sửa quy định ban hành kèm theo Quyết định 18/2022?", "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        ("Quyết định của Thủ tướng sửa quyết định 18 có hiệu lực từ bao giờ?", "03/2024/QĐ-TTg", "Hiệu lực từ 07/3/2024"),
        ("Thông tư sửa Thông tư 55 gần nhất do ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        ("Nghị quyết Quốc hội thay Nghị quyết 25/2021 thông qua ngày nào?", "257/2025/QH15", "11/12/2025"),
        ("quyết định sửa khoản 2 Điều 4 Quyết định 18 ký ngày nào?", "03/2024/QĐ-TTg", "07/3/2024"),
        ("Quyết định sửa các bộ tiêu chí năm 2024 ai ký, ngày nào?", "211/QĐ-TTg", "01/3/2024"),
        ("kế hoạch của tỉnh triển khai Quyết định 263 ai ký?", "203/KH-UBND", "Nguyễn Thành Công"),
    ],
)
def test_the_document_that_does_it_is_told_and_not_the_one_to_which_it_is_done(
    service: Service, question: str, number: str, words: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert number in answer.answer
    assert words in answer.answer
    assert number in {c.document for c in answer.citations}


def test_that_nobody_knows_who_signed_is_said_of_the_document_that_does_it(service: Service) -> None:
    answer = service.ask("Thông tư năm 2024 sửa Thông tư 55 ai ký?", as_of=TODAY)
    assert answer.status == "no_basis"
    assert "75/2024/TT-BTC" in answer.answer


@pytest.mark.parametrize(
    ("question", "number"),
    [("Nghị định 27 do ai ký?", "27/2022/NĐ-CP"), ("Quyết định 51 sửa gì mà ai ký?", "51/2025/QĐ-TTg")],
)
def test_a_document_that_is_named_stays_the_one_that_is_asked_about(service: Service, question: str, number: str) -> None:
    assert number in {c.document for c in service.ask(question, as_of=TODAY).citations}


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("QĐ 51 thay QĐ 318 từ ngày nào?", "15/02/2026"),
        ("Thông tư 112 sửa Thông tư 55 kể từ ngày nào?", "28/11/2025"),
        ("Nghị định 193 bãi bỏ Điều 58 Nghị định 358 từ khi nào?", "01/7/2026"),
        ("Nghị quyết 257 tiếp nối Nghị quyết 25/2021 từ năm nào?", "01/01/2026"),
    ],
)
def test_since_when_one_document_does_it_to_another_is_told(service: Service, question: str, day: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert f"từ {day}" in answer.answer
    assert "trước" not in answer.answer.split("Văn bản:")[0]  # not which came first


@pytest.mark.parametrize(
    "question",
    [
        "NĐ 358/2025 có điều ghi rõ bãi bỏ NĐ 27/2022 kể từ ngày nào, trích nguyên văn điều khoản bãi bỏ đó ra.",
        "NĐ 358 thay NĐ 27 từ bao giờ?",
        "QĐ 51 bãi bỏ QĐ 318 ở điều mấy, từ ngày nào?",
    ],
)
def test_what_nobody_read_of_it_is_not_told(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer


def test_the_days_of_two_documents_are_still_told_side_by_side(service: Service) -> None:
    assert "431 ngày" in service.ask("Nghị định 38 và Nghị định 27 ký ngày nào?", as_of=TODAY).answer


CLAUSE = "Điều 58 Nghị định 358/2025/NĐ-CP bị bãi bỏ chưa?"


@pytest.mark.parametrize(
    ("before", "question", "number", "place"),
    [
        (CLAUSE, "Văn bản nào bỏ nó, chính xác khoản mấy điều mấy?", "193/2026/NĐ-CP", "khoản 3 Điều 31"),
        (CLAUSE, "Điều ấy bị bỏ ở khoản nào của văn bản nào?", "193/2026/NĐ-CP", "khoản 3 Điều 31"),
        ("Điều 21 Nghị định 27/2022 đã bị sửa chưa?", "Sửa bằng văn bản nào, khoản nào?", "38/2023/NĐ-CP", "khoản 12 Điều 1"),
        ("Điều 21 Nghị định 27/2022 đã bị sửa chưa?", "Khoản nào của nghị định nào sửa nó?", "38/2023/NĐ-CP", "khoản 12 Điều 1"),
        ("Điều 21 Nghị định 27/2022 đã bị sửa chưa?", "NĐ nào sửa, khoản mấy?", "38/2023/NĐ-CP", "khoản 12 Điều 1"),
        (CLAUSE, "Bãi bỏ từ ngày nào, bằng NĐ nào?", "193/2026/NĐ-CP", "khoản 3 Điều 31"),
        ("khoản 2 Điều 2 TT 55/2023 đã bị sửa chưa?", "Sửa từ khi nào, bằng thông tư nào?", "55/2023/TT-BTC", "khoản 2 Điều 1"),
    ],
)
def test_what_was_done_to_the_clause_before_is_told_of_that_clause(
    service: Service, before: str, question: str, number: str, place: str
) -> None:
    answer = service.ask(question, (before,), TODAY)
    assert answer.status == "answered"
    assert f"{place} " in answer.answer
    assert answer.citations[0].document == number


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ((), "khoản 2 Điều 2 TT 55/2023 bị sửa đổi từ bao giờ?"),
        (("khoản 2 Điều 2 TT 55/2023 nay còn như cũ không?",), "Sửa đổi từ bao giờ?"),
        (("Khoản 1 Điều 3 TT 55/2023 quy định gì?",), "Sửa từ ngày nào?"),
    ],
)
def test_since_when_a_clause_was_changed_is_told_also_where_only_its_article_is_here(
    service: Service, history: tuple[str, ...], question: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.status == "answered"
    assert "từ 28/11/2025" in answer.answer
    assert answer.citations[0].document == "55/2023/TT-BTC"


def test_since_when_a_document_is_no_more_is_told_behind_whether_it_holds(service: Service) -> None:
    answer = service.ask("Bãi bỏ từ ngày nào?", ("Quyết định 318 còn dùng không?",), TODAY)
    assert answer.status == "answered"
    assert "51/2025/QĐ-TTg từ 15/02/2026" in answer.answer


def test_what_is_asked_of_the_document_of_the_clause_stays_of_the_document(service: Service) -> None:
    assert "31/12/2025" in service.ask("Nó ký ngày nào?", (CLAUSE,), TODAY).answer


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Sang 2026-2030 kinh phí thường xuyên theo thông tư nào của Bộ Tài chính, không còn theo TT 55 nữa?", "60/2026/TT-BTC"),
        ("Từ 2026 xét xã nông thôn mới theo quyết định nào, không dùng Quyết định 318 nữa?", "51/2025/QĐ-TTg"),
        ("Giờ quản lý chương trình theo nghị định nào, thôi theo NĐ 27 rồi à?", "358/2025/NĐ-CP"),
        ("Quyết định 318 không còn áp dụng nữa thì dùng quyết định nào?", "51/2025/QĐ-TTg"),
    ],
)
def test_by_which_document_one_goes_now_is_no_claim_on_the_one_before(service: Service, question: str, number: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert number in answer.answer


def test_that_a_document_is_gone_by_no_more_is_still_judged(service: Service) -> None:
    assert service.ask("Thông tư 55 không còn áp dụng nữa, đúng không?", as_of=TODAY).verdict == "yes"


@pytest.mark.parametrize(
    ("question", "status", "verdict"),
    [
        ("nghị quyết 56/2023 của tỉnh về hỗ trợ sản xuất đã có cái mới thay chưa, cái mới số mấy?", "no_basis", None),
        ("Nghị quyết 32/2022 có bản thay thế chưa, là nghị quyết nào?", "no_basis", None),
        ("NQ 56 của tỉnh ra cái mới chưa vậy?", "answered", "insufficient"),
        ("Quyết định 318 đã có cái mới thay chưa, cái mới số mấy?", "answered", "yes"),
        ("nghị quyết 56/2023 của tỉnh có phải trình bản mới không?", "answered", "yes"),
    ],
)
def test_whether_there_is_a_new_one_is_told_only_where_one_is_known(
    service: Service, question: str, status: str, verdict: str | None
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == (status, verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Nghị quyết ấy có hiệu lực ngày nào, còn chính quyền các xã, phường mới chạy từ ngày nào?",
        "Văn bản ấy có hiệu lực ngày nào, các xã mới hoạt động từ bao giờ?",
    ],
)
def test_it_is_the_document_that_answered_and_not_one_that_this_names(service: Service, question: str) -> None:
    answer = service.ask(question, ("Văn bản nào của UBTVQH sắp xếp các xã của Sơn La năm 2025?",), TODAY)
    assert answer.status == "answered"
    assert "16/6/2025" in answer.answer
    assert "01/7/2025" in answer.answer
