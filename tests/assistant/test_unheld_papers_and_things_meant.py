"""Follow-ups on a document that only the plan mentions, and follow-ups that say which thing of a list they mean."""

from __future__ import annotations

import pytest

from assistant.service import Service

_CONCLUSION = "Ban Dân vận Tỉnh ủy theo KH 203 thực hiện Kết luận 54-KL/TW phải không?"
_LIST = "Kế hoạch 203 dự kiến trình HĐND tỉnh những nghị quyết gì?"


@pytest.mark.parametrize(
    ("before", "question", "ref", "told"),
    [
        (_CONCLUSION, "nó ban hành ngày nào?", "III.25.a/1", "09/5/2023"),
        (_CONCLUSION, "văn bản đó ra ngày nào?", "III.25.a/1", "09/5/2023"),
        (_CONCLUSION, "kết luận ấy của ai ban hành?", "III.25.a/1", "Ban Bí thư"),
        (
            "Bộ Chỉ huy Quân sự tỉnh theo KH 203 thực hiện Chỉ thị 01/CT-TTg đúng không?",
            "chỉ thị đó ban hành khi nào?",
            "III.18/1",
            "09/01/2015",
        ),
        (
            "Đề án trồng một tỷ cây xanh trong KH 203 theo Quyết định 524/QĐ-TTg à?",
            "quyết định ấy ký ngày nào?",
            "II.7.f/1",
            "01/4/2021",
        ),
    ],
)
def test_a_paper_that_only_the_plan_mentions_is_told_as_the_plan_gives_it(
    service: Service, before: str, question: str, ref: str, told: str
) -> None:
    answer = service.ask(question, [before])
    assert ref in {c.ref for c in answer.citations}
    assert told in answer.answer


@pytest.mark.parametrize(
    ("before", "question"),
    [(_CONCLUSION, "kế hoạch đó ban hành ngày nào?"), ("Kế hoạch 203 có bao nhiêu phần?", "nó ban hành ngày nào?")],
)
def test_the_plan_is_told_where_it_is_meant(service: Service, before: str, question: str) -> None:
    assert "14/8/2023" in service.ask(question, [before]).answer


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("ý là mức hỗ trợ làm đường ấy, áp dụng từ năm nào tới năm nào", "II.3/8"),
        ("ý mình là mức hỗ trợ đường giao thông nông thôn đó, đến năm nào thì hết", "II.3/8"),
        ("ý tôi là đề án OCOP ấy, cho giai đoạn nào", "II.3/4"),
        ("ý em hỏi phân cấp cho HĐND huyện cơ, quyết định cái gì", "II.3/7"),
    ],
)
def test_a_thing_of_a_list_is_told_of_and_not_the_life_of_the_plan(service: Service, question: str, ref: str) -> None:
    assert {c.ref for c in service.ask(question, [_LIST]).citations} == {ref}
