"""Follow-ups on the paper that amended, replaced or came before the one spoken of, and a paper asked for instead of it."""

from __future__ import annotations

import pytest

from assistant.service import Service

SET = "Bộ tiêu chí xã NTM 2021-2025 là QĐ 318 phải không?"
AMENDED = "QĐ 18/2022 xét công nhận NTM đã bị sửa chưa?"
DECREE = "NĐ 27/2022 về quản lý CTMTQG có hiệu lực từ bao giờ?"


@pytest.mark.parametrize(
    ("question", "history", "document", "said"),
    [
        ("cái sửa đó ai ký?", [AMENDED], "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        ("bản sửa đổi ấy ai ký?", [AMENDED], "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        ("quyết định sửa ấy số mấy?", ["QĐ 318 có bị sửa không?"], "211/QĐ-TTg", "211/QĐ-TTg"),
        ("giai đoạn sau thì QĐ nào?", [SET], "51/2025/QĐ-TTg", "51/2025/QĐ-TTg"),
        ("giai đoạn 2026-2030 thì QĐ nào?", [SET], "51/2025/QĐ-TTg", "51/2025/QĐ-TTg"),
        ("nó có hiệu lực từ bao giờ?", [SET, "giai đoạn sau thì QĐ nào?"], "51/2025/QĐ-TTg", "15/02/2026"),
        ("ai ký?", [SET, "giai đoạn sau thì QĐ nào?"], "51/2025/QĐ-TTg", "Trần Hồng Hà"),
        ("thế cái nghị định trước nó về cơ chế đặc thù là số mấy?", [DECREE], "27/2022/NĐ-CP", "161/2016"),
        ("cái trước nó về cơ chế quản lý là văn bản nào?", [DECREE], "27/2022/NĐ-CP", "161/2016"),
        ("không, tôi hỏi thông tư của Bộ Tài chính về kinh phí sự nghiệp giai đoạn đó", [DECREE], "55/2023/TT-BTC", "55/2023"),
        ("không, tôi hỏi quyết định của Thủ tướng về bộ tiêu chí xã NTM", [DECREE], "51/2025/QĐ-TTg", "51/2025"),
    ],
)
def test_that_paper_is_told(service: Service, question: str, history: list[str], document: str, said: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert document in {c.document for c in answer.citations}
    assert said in answer.answer


def test_which_of_several_amendments_is_meant_stays_open(service: Service) -> None:
    answer = service.ask("cái sửa đó ban hành ngày nào?", ["TT 55/2023/TT-BTC đã sửa đổi chưa?"])
    assert {c.document for c in answer.citations} == {"55/2023/TT-BTC"}


@pytest.mark.parametrize("question", ["căn cứ vào nghị định nào mà thay?", "dựa trên nghị định nào để thay?"])
def test_by_what_another_is_to_be_replaced_is_told(service: Service, question: str) -> None:
    plan = "KH 203 yêu cầu trình nghị quyết mới thay NQ 56/2023 của HĐND tỉnh đúng không?"
    answer = service.ask(question, [plan])
    assert answer.citations[0].ref == "II.3/6"
    assert "38/2023" in answer.answer
    assert service.ask("nghị quyết nào thay?", [plan]).status == "no_basis"
