"""Follow-ups on what the plan says: of another subject or body, which other documents it names, by which clause and until when."""

from __future__ import annotations

import pytest

from assistant.service import Service

_POWER = "Kế hoạch 203 nói gì về kéo điện cho bản chưa có điện?"
_RESOLUTIONS = "KH 203 kể nghị quyết nào của HĐND tỉnh trong phần tuyên truyền?"
_DRAFT = "KH 203 bảo trình nghị quyết HĐND tỉnh về định mức chi hỗ trợ phát triển sản xuất đúng không?"
_TRADE = "Sở Công thương lo tiêu chí gì trong KH 203?"


@pytest.mark.parametrize(
    ("before", "question", "refs"),
    [
        (_POWER, "the nuoc sach thi sao", {"II.7.b/12"}),
        ("KH 203 nói gì về hợp tác xã?", "Thế OCOP?", {"II.4.b/4"}),
        (_RESOLUTIONS, "Của UBND tỉnh thì QĐ nào ban hành bộ tiêu chí xã?", {"II.2/1"}),
        (_RESOLUTIONS, "Thế của Thủ tướng thì quyết định nào?", {"II.2/1"}),
        (_DRAFT, "Theo khoản nào của NĐ 38 vậy?", {"II.3/5"}),
        (_TRADE, "Còn bên xây dựng lo gì?", {"III.4/1", "III.4/3"}),
        (_TRADE, "Còn bên giao thông lo gì?", {"III.5/1", "III.5/2"}),
        (_TRADE, "Còn Sở Xây dựng lo gì?", {"III.4/1", "III.4/3"}),
        ("Sở Y tế phụ trách tiêu chí gì trong KH 203?", "Còn Công an tỉnh phụ trách việc gì?", {"III.17/1", "III.17/3"}),
        (_POWER, "Thế nước sạch sở nào lo?", {"III.1/2"}),  # who has it is asked
    ],
)
def test_follow_ups_on_what_the_plan_says_are_of_the_plan(service: Service, before: str, question: str, refs: set[str]) -> None:
    answer = service.ask(question, [before])
    assert (answer.status, answer.verdict) == ("answered", None)
    assert refs <= {c.ref for c in answer.citations}
    assert {c.document for c in answer.citations} == {"203/KH-UBND"}


def test_a_deadline_that_is_not_set_is_refused(service: Service) -> None:
    before = "KH 203 bắt các sở, huyện làm kế hoạch hành động à?"
    assert service.ask("the co ghi han nop ngay nao khong", [before]).status == "no_basis"
