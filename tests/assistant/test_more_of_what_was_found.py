"""Follow-ups that ask more of what the question before found: the money of a document, the other units of a commune."""

from __future__ import annotations

import pytest

from assistant.service import Service

_MERGED = "Từ 2026 ba chương trình MTQG gộp làm một theo nghị quyết nào của Quốc hội?"
_APPROVED = "Chương trình NTM 2021-2025 được phê duyệt theo quyết định nào?"
_COMMUNE = "Xã Chiềng Bằng cũ của Quỳnh Nhai giờ thuộc xã nào?"


@pytest.mark.parametrize(
    ("before", "question", "document", "sum_"),
    [
        (_MERGED, "tổng vốn tới 2030 cỡ bao nhiêu?", "257/2025/QH15", "423.000"),
        (_MERGED, "tổng vốn?", "257/2025/QH15", "423.000"),
        (_MERGED, "ngân sách trung ương bao nhiêu?", "257/2025/QH15", "100.000"),
        ("ba chuong trinh gop lam mot tu 2026 theo nghi quyet nao", "tong kinh phi la may ty", "257/2025/QH15", "423.000"),
        (_APPROVED, "tổng vốn bao nhiêu?", "263/QĐ-TTg", "196.332"),
        (
            "Quốc hội phê duyệt chủ trương đầu tư chương trình NTM 2021-2025 bằng nghị quyết nào?",
            "vốn bao nhiêu tỷ?",
            "25/2021/QH15",
            "196.332",
        ),
    ],
)
def test_an_amount_is_asked_of_the_document_that_was_found(
    service: Service, before: str, question: str, document: str, sum_: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert answer.citations[0].document == document
    assert sum_ in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "document"),
    [
        (_MERGED, "vốn đối ứng của tỉnh bao nhiêu?", "203/KH-UBND"),  # of the province
        ("Kế hoạch 203 căn cứ quyết định nào của Thủ tướng?", "vốn năm 2023 bao nhiêu?", "203/KH-UBND"),  # the plan was named
    ],
)
def test_an_amount_of_others_is_not(service: Service, before: str, question: str, document: str) -> None:
    assert service.ask(question, [before]).citations[0].document == document


@pytest.mark.parametrize(
    ("before", "question", "units"),
    [
        (_COMMUNE, "xã mới đó gộp thêm những đâu nữa?", ["Mường Giàng", "Chiềng Khoang", "Chiềng Ơn"]),
        (_COMMUNE, "xã đó gồm những xã cũ nào?", ["Mường Giàng", "Chiềng Khoang", "Chiềng Ơn"]),
        (_COMMUNE, "xã đó có thêm nơi nào khác không?", ["Mường Giàng", "Chiềng Khoang", "Chiềng Ơn"]),
        ("Phổng Lập nhập vào xã nào?", "còn ghép thêm đâu nữa không?", ["Phổng Lập", "Mường É"]),
        ("Xã Hua La giờ thuộc phường nào?", "phường đó gộp thêm những đâu nữa?", ["Chiềng Cơi", "Chiềng Cọ"]),
        ("Chiềng Bằng huyện Quỳnh Nhai nay là xã gì?", "trước nó thuộc huyện nào?", ["huyện Quỳnh Nhai"]),
    ],
)
def test_the_other_units_of_a_commune_are_told(service: Service, before: str, question: str, units: list[str]) -> None:
    answer = service.ask(question, [before])
    assert (answer.status, answer.verdict) == ("answered", None)
    assert {c.document for c in answer.citations} == {"1681/NQ-UBTVQH15"}
    assert all(unit in answer.answer for unit in units)
