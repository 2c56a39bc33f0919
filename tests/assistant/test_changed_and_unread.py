"""What a clause was changed into by words that nobody here has read is not told."""

from __future__ import annotations

import pytest

from assistant.service import Service

_BEFORE = "Trước 07/3/2024, điểm a khoản 5 Điều 4 QĐ 18/2022 lấy tỷ lệ xã bị thu hồi nào để thu hồi công nhận huyện?"


@pytest.mark.parametrize(
    "question",
    [
        "Sau ngày đó, con số tại đúng điểm ấy được sửa thành bao nhiêu?",
        "Giờ thì tỷ lệ đó đổi thành mấy?",
        "Từ 07/3/2024 con số ấy được sửa lại là bao nhiêu?",
        "Sau khi sửa thì mức ấy là mấy phần trăm?",
    ],
)
def test_what_a_clause_was_changed_into_is_not_told_where_nobody_read_it(service: Service, question: str) -> None:
    answer = service.ask(question, [_BEFORE])
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer
    assert "03/2024/QĐ-TTg" in answer.answer


def test_what_a_clause_was_changed_into_is_told_where_it_was_read_and_whether_it_was_at_all(service: Service) -> None:
    read = service.ask("Sau khi sửa thì lời văn mới ra sao?", ["Điểm d khoản 1 Điều 4 QĐ 18/2022 ban đầu ghi thế nào?"])
    assert "An toàn về an ninh, trật tự" in read.answer
    life = service.ask("Điểm đó sau này sửa ra sao?", [_BEFORE])
    assert "07/3/2024" in life.answer
    assert "03/2024/QĐ-TTg" in life.answer
    assert "chưa đọc được" in life.answer
    assert service.ask("Điểm ấy đã bị sửa chưa?", [_BEFORE]).verdict == "yes"
