"""What there was before a document, the first and the last that amended one, by which clause another one went."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.came_before import asks_before
from assistant.understanding.its_amendment import header_of

TODAY = date(2026, 11, 23)
_FROM_2026 = "Nghị định nào quy định cơ chế quản lý các chương trình MTQG từ năm 2026?"
_SET = "Ai ký ban hành bộ tiêu chí quốc gia về NTM 2026-2030?"
_AMENDED = "TT 55/2023/TT-BTC bị sửa bởi những thông tư nào?"


@pytest.mark.parametrize(
    ("history", "question", "document"),
    [
        ((_FROM_2026,), "Trước đấy áp dụng cái nào?", "27/2022/NĐ-CP"),
        ((_FROM_2026,), "Trước kia theo nghị định nào?", "27/2022/NĐ-CP"),
        (("Nghị định 358/2025 có hiệu lực từ khi nào?",), "hoi truoc dung van ban nao", "27/2022/NĐ-CP"),
        (("QĐ 51/2025 có hiệu lực từ ngày nào?",), "Cái cũ là cái nào?", "318/QĐ-TTg"),
        ((_SET,), "Thế bộ trước đó của xã thì ai ký?", "318/QĐ-TTg"),
        ((_SET,), "Bộ trước đó của huyện ban hành ngày nào?", "320/QĐ-TTg"),
        (("Nghị định 358/2025 ban hành ngày nào?",), "Nghị định trước đó ban hành ngày nào?", "27/2022/NĐ-CP"),
        ((), "Trước Nghị định 358/2025 áp dụng văn bản nào?", "27/2022/NĐ-CP"),
        ((), "Trước khi có QĐ 51/2025 thì theo văn bản nào?", "318/QĐ-TTg"),
        ((), "Trước bộ tiêu chí quốc gia về nông thôn mới giai đoạn 2026-2030 thì theo quyết định nào?", "318/QĐ-TTg"),
        ((), "Văn bản nào áp dụng trước Nghị định 358/2025?", "27/2022/NĐ-CP"),
        ((), "Trước Nghị định 38/2023 áp dụng nghị định nào?", "27/2022/NĐ-CP"),
    ],
)
def test_what_there_was_before_is_what_a_document_took_the_place_of(
    service: Service, history: tuple[str, ...], question: str, document: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.status == "answered"
    assert document.split("/", maxsplit=1)[0] in answer.answer
    assert document in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    "question", ["Trước đó ai phê duyệt?", "Trước đây xã nào đạt chuẩn?", "Văn bản đó ai ký?", "Bộ cũ có mấy tiêu chí?"]
)
def test_else_nothing_is_asked_of_what_there_was_before(question: str) -> None:
    assert not asks_before(question)


@pytest.mark.parametrize(
    ("history", "question", "document", "told"),
    [
        ((_AMENDED,), "Cái sửa gần nhất ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        ((_AMENDED,), "Cái đầu tiên ngày nào?", "75/2024/TT-BTC", "31/10/2024"),
        (("Thông tư 55/2023 ban hành ngày nào?",), "Lần sửa gần đây nhất do ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        (("Thông tư 55/2023 bị sửa mấy lần?",), "lan dau sua ngay nao", "75/2024/TT-BTC", "31/10/2024"),
        ((), "Thông tư 55/2023 lần sửa gần nhất do ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        ((), "Lần sửa cuối của Thông tư 55/2023 là ngày nào, ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        ((), "Văn bản sửa đổi đầu tiên của Thông tư 55/2023/TT-BTC là văn bản nào?", "75/2024/TT-BTC", "31/10/2024"),
        ((), "Bản sửa đổi cuối cùng của Quyết định 18/2022/QĐ-TTg số mấy?", "03/2024/QĐ-TTg", "07/3/2024"),
    ],
)
def test_the_first_or_last_amendment_is_asked_by_its_own_number(
    service: Service, history: tuple[str, ...], question: str, document: str, told: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.status == "answered"
    assert told in answer.answer
    assert answer.citations[0].document == document


def test_the_header_of_a_document_is_asked_for_as_it_was() -> None:
    assert header_of("Thông tư 75/2024/TT-BTC", ", ai ký") == "Thông tư 75/2024/TT-BTC, ai ký?"


@pytest.mark.parametrize("question", ["Bãi bỏ theo điều khoản nào của văn bản nào?", "Bị bãi bỏ theo khoản nào, văn bản nào?"])
def test_by_which_clause_another_one_was_repealed(service: Service, question: str) -> None:
    answer = service.ask(question, ("Điều 58 NĐ 358/2025 còn áp dụng không?",), TODAY)
    assert answer.status == "answered"
    assert "khoản 3 Điều 31 Nghị định 193/2026/NĐ-CP" in answer.answer
