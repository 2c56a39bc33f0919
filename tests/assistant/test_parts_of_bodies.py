"""What of a body's work did not go with the rest, which bodies went into a living one, who has a field today."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)


def heirs(answer: Answer) -> set[str]:
    return {t.name for a in answer.agencies for t in a.today}


def refs(answer: Answer) -> set[str]:
    return {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Sở Xây dựng nhận việc của Sở GTVT, trừ phần nào?", "I/3"),
        ("Việc gì của Sở Giao thông vận tải không chuyển về Sở Xây dựng?", "I/3"),
        ("Phần nào của Sở LĐTBXH không về Sở Nội vụ?", "I/8"),
    ],
)
def test_what_did_not_go_with_the_rest_is_told_with_who_has_it(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert "Công an tỉnh" in heirs(answer)
    assert ref in refs(answer)


@pytest.mark.parametrize(
    ("before", "claim", "verdict"),
    [
        ("Sở Lao động - Thương binh và Xã hội nay về đâu?", "Còn cai nghiện ma túy cũng theo về đó à?", "no"),
        ("Sở GTVT nhập vào sở nào?", "Cấp bằng lái xe cũng theo về đấy luôn đúng không?", "no"),
        ("Sở GTVT nhập vào sở nào?", "Giao thông nông thôn cũng về đó đúng không?", "yes"),
    ],
)
def test_a_part_is_held_against_where_the_rest_went(service: Service, before: str, claim: str, verdict: str) -> None:
    assert service.ask(claim, [before], as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Sở Nội vụ nhận thêm sở nào và chuyển việc gì đi?", {"I/5", "I/6"}),
        ("Sở Tài chính hiện nay hình thành từ những sở nào?", {"I/2"}),
        ("Ngân hàng Nhà nước Khu vực 3 nhận việc từ đâu, gồm tỉnh nào?", {"I/1"}),
    ],
)
def test_a_living_body_is_told_with_what_went_into_it(service: Service, question: str, cited: set[str]) -> None:
    assert cited <= refs(service.ask(question, as_of=TODAY))


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Kinh tế tập thể hiện do sở nào quản lý theo Nghị định 150/2025?", "Sở Tài chính"),
        ("theo khung 150/2025/NĐ-CP thì hợp tác xã, doanh nghiệp thuộc sở nào", "Sở Tài chính"),
        ("Bảo trợ xã hội của ngành lao động nay chuyển về sở nào?", "Sở Y tế"),
        ("Năm 2023 ngân hàng nhà nước nào ở tỉnh lo tín dụng nông thôn, giờ là ngân hàng nào?", "Ngân hàng Nhà nước Khu vực 3"),
    ],
)
def test_who_has_a_field_today_is_told_by_the_frame_or_the_move(service: Service, question: str, holder: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert holder in heirs(answer) | {a.name for a in answer.agencies}
