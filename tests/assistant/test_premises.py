"""Questions for a reason: what they take for granted is denied where it is not so, and stays untouched where it is."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.premises import Premises

DAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Vì sao Sở Y tế lo tiêu chí giao thông?", "Sở Y tế lo tiêu chí giao thông"),
        ("cho hoi tai sao so y te lai lo duong sa the", "so y te lai lo duong sa"),
        ("Tiêu chí chợ vì sao do Sở Tài chính hướng dẫn nhỉ?", "Tiêu chí chợ do Sở Tài chính hướng dẫn"),
        ("Kế hoạch chỉ đặt 12 xã nâng cao, sao ít thế?", "Kế hoạch chỉ đặt 12 xã nâng cao"),
        ("Sao ít vậy?", None),
        ("Huyện không bố trí đủ vốn thì sao?", None),
        ("làm sao để xã được công nhận", None),
        ("Vì sao?", None),
        ("Nếu xã nộp muộn thì vì sao bị trừ điểm?", None),
        ("Sở nào lo tiêu chí y tế, và vì sao lại là sở đó?", None),
    ],
)
def test_what_a_reason_is_asked_for_is_told_apart(service: Service, question: str, said: str | None) -> None:
    found = Premises(service.corpus.phrases.premises).statement(question)
    assert found == (f"{said}, đúng không?" if said else None)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Vì sao kế hoạch giao Sở Y tế chủ trì tiêu chí giao thông?", "Sở Giao thông vận tải"),
        ("tai sao so tai chinh lai lo tieu chi dien nong thon", "Sở Công thương"),
        ("Lý do gì mà Sở Tư pháp chủ trì tiêu chí trường học thế?", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_the_reason_for_what_is_not_so_is_answered_with_what_is(service: Service, question: str, body: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", [body])


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao Sở Y tế chủ trì tiêu chí bảo hiểm y tế?",
        "tai sao cong an tinh lai chu tri tieu chi an ninh trat tu",
        "Tại sao Công văn 2392/UBND-KT bị bãi bỏ?",
    ],
)
def test_the_reason_for_what_is_so_is_not_made_up(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)
