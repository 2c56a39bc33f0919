"""Whether somebody made a plan or another document that carries out a named one, or one that was spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)
MERGED = "Từ 2026 chương trình NTM gộp với giảm nghèo và dân tộc miền núi theo nghị quyết nào của Quốc hội?"
NAMED = "Nghị quyết 257/2025/QH15 ban hành ngày nào?"


@pytest.mark.parametrize(
    ("question", "history", "document", "told"),
    [
        ("Chính phủ có kế hoạch triển khai nghị quyết đó không, số mấy, ai ký?", [MERGED], "424/NQ-CP", "Nguyễn Hòa Bình"),
        ("Chính phủ có ra nghị quyết nào để thực hiện cái đó không?", [NAMED], "424/NQ-CP", "30/12/2025"),
        ("thế Chính phủ có kế hoạch thực hiện chưa?", [MERGED], "424/NQ-CP", "Kế hoạch"),
        ("chinh phu co ke hoach thuc hien nghi quyet 257 chua, ai ky", [], "424/NQ-CP", "Nguyễn Hòa Bình"),
        ("Tỉnh Sơn La có kế hoạch triển khai Quyết định 263/QĐ-TTg không, số mấy?", [], "203/KH-UBND", "14/8/2023"),
        ("UBND tỉnh có kế hoạch triển khai Quyết định 923/QĐ-TTg không?", [], "229/KH-UBND", "15/9/2022"),
        ("Đã có kế hoạch triển khai nghị quyết đó chưa, của ai?", [MERGED], "424/NQ-CP", "Nguyễn Hòa Bình"),
        ("Bộ NN&MT có quyết định triển khai nghị quyết đó không?", [NAMED], "417/QĐ-BNNMT", "31/01/2026"),
    ],
)
def test_the_document_of_the_issuer_is_told(
    service: Service, question: str, history: list[str], document: str, told: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.verdict == "yes"
    assert answer.citations[0].document == document
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("UBND tỉnh có kế hoạch thực hiện nghị quyết ấy không, ai ký?", [NAMED]),
        ("Thủ tướng có kế hoạch triển khai nghị quyết đó không?", [MERGED]),
        ("UBND xã có kế hoạch triển khai nghị quyết đó không?", [NAMED]),
        ("Tỉnh đã có kế hoạch triển khai Quyết định 51/2025/QĐ-TTg chưa?", []),
        ("Có kế hoạch nào thực hiện Quyết định 51/2025/QĐ-TTg chưa?", []),
    ],
)
def test_where_none_is_known_that_is_said(service: Service, question: str, history: list[str]) -> None:
    answer = service.ask(question, history, TODAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)
    assert "chưa tìm được văn bản nào như vậy" in answer.answer


@pytest.mark.parametrize(
    ("question", "history", "document"),
    [
        ("Chính phủ triển khai nghị quyết đó bằng kế hoạch nào, ai ký?", [MERGED], "424/NQ-CP"),
        ("tinh trien khai quyet dinh 263 theo ke hoach nao, ngay nao", [], "203/KH-UBND"),
    ],
)
def test_by_which_one_it_is_carried_out_is_told(service: Service, question: str, history: list[str], document: str) -> None:
    answer = service.ask(question, history, TODAY)
    assert (answer.verdict, answer.citations[0].document) == (None, document)


@pytest.mark.parametrize(
    "question",
    [
        "Chính phủ không có kế hoạch triển khai Nghị quyết 257/2025/QH15, đúng không?",
        "Tỉnh có kế hoạch thực hiện chương trình NTM không?",
        "UBND các huyện có lập kế hoạch triển khai Quyết định 263/QĐ-TTg không?",
    ],
)
def test_other_claims_are_judged_as_before(service: Service, question: str) -> None:
    assert "chưa tìm được văn bản nào như vậy" not in service.ask(question, as_of=TODAY).answer


def test_what_came_later_was_not_there_yet(service: Service) -> None:
    asked = "UBND tỉnh có kế hoạch triển khai Quyết định 263/QĐ-TTg chưa?"
    assert service.ask(asked, as_of=date(2022, 12, 1)).status == "no_basis"
    assert service.ask(asked, as_of=TODAY).verdict == "yes"
