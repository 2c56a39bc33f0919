"""What a second document says of what a first one does, and what follows on the document that changed or carries out another one."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "document", "said"),
    [
        ("NQ 25 nói ít nhất 15 tỉnh, còn QĐ 263 nói mấy tỉnh?", "263/QĐ-TTg", "17 đến 19"),
        ("QĐ 263 nói khoảng 17-19 tỉnh, còn NQ 25 nói mấy tỉnh?", "25/2021/QH15", "ít nhất 15"),
        ("Nghị quyết 25 ghi ít nhất 80% số xã, thế còn Quyết định 263 ghi bao nhiêu?", "263/QĐ-TTg", "80%"),
        ("QĐ 318 có 19 tiêu chí, còn QĐ 51 có mấy tiêu chí?", "51/2025/QĐ-TTg", "10 tiêu chí"),
    ],
)
def test_what_is_put_beside_a_figure_is_the_second_documents(service: Service, question: str, document: str, said: str) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.citations[0].document) == (None, document)
    assert said in answer.answer


def test_a_claim_on_one_document_is_judged_as_before(service: Service) -> None:
    assert service.ask("NQ 25 nói ít nhất 15 tỉnh, đúng không?").verdict == "yes"


@pytest.mark.parametrize(
    ("question", "before", "said"),
    [
        ("Ký ngày bao nhiêu?", "QĐ 318 bị sửa bởi văn bản nào?", "211/QĐ-TTg** ngày 01/3/2024"),
        ("Ban hành hôm nào?", "Thông tư 55/2023 được sửa đổi bởi thông tư nào?", "112/2025/TT-BTC** ngày 28/11/2025"),
        ("Văn bản đó ai ký?", "QĐ 18/2022 được sửa bởi văn bản nào?", "Trần Lưu Quang"),
        ("Hiệu lực từ khi nào?", "NĐ 27/2022 bị thay bởi nghị định nào?", "Hiệu lực từ 01/01/2026"),
        ("ai ký đấy?", "Chính phủ đã có kế hoạch triển khai NQ 257 chưa?", "Nguyễn Hòa Bình"),
        ("Kế hoạch đó ai ký?", "Chính phủ đã có kế hoạch triển khai NQ 257 chưa?", "Nguyễn Hòa Bình"),
        ("ai ký đấy?", "Tỉnh Sơn La đã có kế hoạch triển khai QĐ 263 chưa?", "Nguyễn Thành Công"),
    ],
)
def test_a_bare_header_is_of_the_document_that_was_told(service: Service, question: str, before: str, said: str) -> None:
    answer = service.ask(question, [before])
    assert (answer.status, said in answer.answer) == ("answered", True)


@pytest.mark.parametrize(
    ("question", "before", "said"),
    [
        ("Ai ký?", "QĐ 263 do cơ quan nào ban hành?", "Phạm Bình Minh"),
        ("ký hôm nào thế?", "QĐ 51/2025 thay quyết định nào?", "51/2025/QĐ-TTg** ngày 29/12/2025"),
    ],
)
def test_behind_other_questions_it_is_of_the_document_that_was_named(
    service: Service, question: str, before: str, said: str
) -> None:
    assert said in service.ask(question, [before]).answer


def test_where_a_clause_was_changed_and_by_whom_is_told_by_the_change(service: Service) -> None:
    told = service.ask("Điều kiện an ninh của QĐ 18 được sửa ở đâu, ai ký?")
    assert told.answer.startswith("**Quyết định 03/2024/QĐ-TTg**")
    assert "Trần Lưu Quang" in told.answer


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Trước đó câu chữ là gì?", "Điều kiện an ninh của QĐ 18 được sửa ở đâu, ai ký?"),
        ("Trước đó viết thế nào?", "Văn bản nào sửa điều kiện an ninh của QĐ 18?"),
    ],
)
def test_how_it_read_before_is_the_first_wording(service: Service, question: str, before: str) -> None:
    answer = service.ask(question, [before])
    assert answer.citations[0].ref == "Đ4.1.d"
    assert "không phức tạp" in answer.answer.split("Bản có hiệu lực")[0]


@pytest.mark.parametrize("question", ["QĐ 318 và 263 cái nào ký trước?", "QĐ 318, 263 cái nào ký trước?"])
def test_a_second_number_alone_is_a_document_too(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert {"318/QĐ-TTg", "263/QĐ-TTg"} <= {c.document for c in answer.citations}


def test_a_number_of_things_is_none(service: Service) -> None:
    assert service.ask("QĐ 318 và 263 xã thì sao?").citations[0].document != "263/QĐ-TTg"


@pytest.mark.parametrize("question", ["Cả thảy bao nhiêu điều?", "Hết thảy mấy chương?"])
def test_how_long_a_document_is_in_all_is_told(service: Service, question: str) -> None:
    assert "9 chương, 60 điều" in service.ask(question, ["NĐ 358 quy định cái gì?"]).answer


@pytest.mark.parametrize("question", ["Còn bộ 2021-2025 thì mấy?", "Thế bộ 2021-2025?", "Còn giai đoạn 2021-2025 thì bao nhiêu?"])
def test_the_same_is_asked_of_a_period_that_is_named(service: Service, question: str) -> None:
    answer = service.ask(question, ["bộ tiêu chí xã NTM 2026-2030 có mấy tiêu chí"])
    assert answer.citations[0].document == "318/QĐ-TTg"
    assert "19 tiêu chí" in answer.answer
