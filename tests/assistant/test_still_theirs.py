"""Follow-ups that ask whether a body still has the field that it was claimed to have, or another one."""

from __future__ import annotations

import pytest

from assistant.service import Service

_PLANNING = "Quy hoạch chung xây dựng xã trong KH 203 do Sở Xây dựng chủ trì nhỉ?"
_ROADS = "Tiêu chí giao thông do Sở Giao thông vận tải hướng dẫn đúng không?"


@pytest.mark.parametrize(
    ("before", "question", "verdict", "document"),
    [
        (_PLANNING, "sau đợt nhập sở 3/2025 họ vẫn giữ mảng này chứ?", "yes", "150/2025/NĐ-CP"),
        (_PLANNING, "sau khi nhập sở thì họ còn giữ việc đó không?", "yes", "150/2025/NĐ-CP"),
        ("Tiêu chí y tế trong KH 203 do Sở Y tế chủ trì phải không?", "giờ họ còn lo việc này không?", "yes", "150/2025/NĐ-CP"),
        (
            "Sở Văn hóa, Thể thao và Du lịch hướng dẫn tiêu chí văn hóa phải không?",
            "từ 3/2025 sở ấy vẫn quản mảng này à?",
            "yes",
            "150/2025/NĐ-CP",
        ),
        (_ROADS, "sau 1/3/2025 sở đó có còn phụ trách nữa không?", "no", "203/KH-UBND"),
        (_ROADS, "sau dot nhap so ho co giu mang do nua khong", "no", "203/KH-UBND"),
        ("Tiêu chí y tế do Sở Xây dựng chủ trì à?", "họ vẫn giữ mảng này chứ?", "no", "150/2025/NĐ-CP"),
        (_PLANNING, "họ vẫn giữ mảng y tế chứ?", "no", "150/2025/NĐ-CP"),
    ],
)
def test_whether_a_body_still_has_its_field(service: Service, before: str, question: str, verdict: str, document: str) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert document in {c.document for c in answer.citations}
