"""A choice that a plain question answers, the answer to what was asked back, and particles at the end of a question."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Sở Tư pháp còn không hay đổi tên rồi?", "yes", "vẫn là cơ quan đang hoạt động"),
        ("so giao thong van tai con khong hay nhap roi", "no", "Sở Xây dựng"),
        ("Hội Nông dân tỉnh bị bỏ hay vẫn còn?", None, "vẫn là cơ quan đang hoạt động"),
        ("Công an tỉnh vẫn còn hay đã giải thể?", None, "vẫn là cơ quan đang hoạt động"),
        ("Sở Công Thương sáp nhập hay giữ nguyên?", None, "vẫn là cơ quan đang hoạt động"),
        ("Sở Tài nguyên và Môi trường giữ nguyên hay nhập vào đâu rồi?", None, "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_whether_a_body_is_kept_or_gone_is_told_by_what_became_of_it(
    service: Service, question: str, verdict: str | None, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.verdict, told in answer.answer) == (verdict, True)


@pytest.mark.parametrize(
    "question", ["Sở Xây dựng chủ trì hay chỉ phối hợp thôi?", "Trong KH 203, Sở Tư pháp là đơn vị chủ trì hay phối hợp?"]
)
def test_whether_a_body_leads_or_helps_in_no_task_is_told_by_all_its_tasks(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict is None
    assert "mục nhiệm vụ" in answer.answer


def test_whether_a_body_leads_or_helps_in_one_task_is_told_of_that_task(service: Service) -> None:
    answer = service.ask("Tiêu chí điện nông thôn thì Sở Công thương chủ trì hay phối hợp?", as_of=TODAY)
    assert answer.citations[0].ref == "III.6/1"


@pytest.mark.parametrize(
    ("before", "reply", "verdict", "told"),
    [
        ("Bộ chỉ huy tỉnh giờ còn không hay đổi tên rồi?", "quân sự", "yes", "Bộ chỉ huy Quân sự tỉnh"),
        (
            "Bộ chỉ huy tỉnh giờ còn không hay đổi tên rồi?",
            "Bộ chỉ huy Bộ đội Biên phòng tỉnh",
            "no",
            "Ban Chỉ huy Bộ đội Biên phòng tỉnh",
        ),
        ("Cơ quan tôi có phải phối hợp xóa nhà tạm không?", "Sở Tư pháp ạ", "yes", "Sở Tư pháp"),
        ("Bên em chủ trì hay chỉ phối hợp thôi?", "sở xây dựng", None, "Sở Xây dựng"),
        ("Văn bản số 27 của trung ương nói về cái gì đấy?", "27/2022", None, "Nghị định 27/2022/NĐ-CP"),
        ("Văn bản số 27 của trung ương nói về cái gì?", "quyết định ạ", None, "tiếp cận pháp luật"),
    ],
)
def test_a_reply_to_what_was_asked_back_answers_the_question_before(
    service: Service, before: str, reply: str, verdict: str | None, told: str
) -> None:
    assert service.ask(before, as_of=TODAY).status == "clarify"
    answer = service.ask(reply, [before], as_of=TODAY)
    assert (answer.verdict, told in answer.answer) == (verdict, True)


def test_a_reply_that_fits_several_choices_or_asks_something_else_is_no_choice(service: Service) -> None:
    before = "Bộ chỉ huy tỉnh giờ còn không hay đổi tên rồi?"
    assert service.ask("Bộ chỉ huy tỉnh", [before], as_of=TODAY).status == "clarify"
    assert service.ask("Sở nào lo chợ?", [before], as_of=TODAY).citations[0].ref == "III.6/1"


@pytest.mark.parametrize("end", ["đấy?", "hả?", "hả em?", "đấy ạ?", "?"])
def test_a_particle_at_the_end_of_a_question_changes_nothing(service: Service, end: str) -> None:
    assert service.ask(f"Sở nào lo chợ {end}", as_of=TODAY).citations[0].ref == "III.6/1"
    assert "Phạm vi điều chỉnh" in service.ask(f"Nghị định 27 nói về cái gì {end}", as_of=TODAY).answer
