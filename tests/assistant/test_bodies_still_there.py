"""Whether a body is still there, asked beside who has its work; claims that it came through as it was; what it had once it is no more."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 27)


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "verdict", "body"),
    [
        ("Sở Giao thông vận tải còn không, việc đường xá giờ bên nào lo?", "no", "Sở Xây dựng"),
        ("so thong tin truyen thong con khong va ai thay", "no", "Sở Khoa học và Công nghệ"),
        ("hien con so tai nguyen moi truong khong hay ve dau", "no", "Sở Nông nghiệp và Môi trường"),
        ("Biên bản Sở Kế hoạch và Đầu tư lập ngày 10/02/2025: lúc ấy sở ấy còn không, giờ ai thay?", "yes", "Sở Tài chính"),
        ("Ban Dân vận Tỉnh ủy có còn đứng riêng không?", "no", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ],
)
def test_whether_it_is_still_there_is_told_beside_who_has_its_work(
    service: Service, question: str, verdict: str, body: str
) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == verdict
    assert body in _bodies(answer)


@pytest.mark.parametrize(
    ("question", "before", "body"),
    [
        ("Sở Giao thông vận tải còn không, giờ là sở nào?", "Hồi 2023 sở nào lo đường?", "Sở Xây dựng"),
        ("Giờ thì sở nào chủ trì?", "Năm 2023 sở nào chủ trì thẩm định hồ sơ xã đạt chuẩn?", "Sở Nông nghiệp và Môi trường"),
        (
            "Giờ cơ quan nào làm việc ấy?",
            "Ban nào của Tỉnh ủy được giao tuyên truyền nông thôn mới?",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        ),
    ],
)
def test_who_has_it_today_is_asked_of_today_after_a_question_on_another_day(
    service: Service, question: str, before: str, body: str
) -> None:
    answer = service.ask(question, [before], DAY)
    assert answer.as_of == DAY
    assert body in _bodies(answer)


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Sở Tài chính vẫn y nguyên, có gộp với ai đâu.", "no", "I/2"),
        ("Sở Xây dựng giữ nguyên như cũ, có nhập với sở nào đâu.", "no", "I/3"),
        ("So Y te co bi gop voi so nao khac khong", "no", "I"),
        ("Sở Công Thương có bị nhập với ai không?", "no", "I"),
        ("Sở Khoa học và Công nghệ có hợp nhất với ai không?", "yes", "I/4"),
    ],
)
def test_a_department_that_took_another_in_was_merged_and_others_were_not(
    service: Service, claim: str, verdict: str, ref: str
) -> None:
    answer = service.ask(claim, as_of=DAY)
    assert answer.verdict == verdict
    assert ("461/NQ-HĐND", ref) in {(c.document, c.ref) for c in answer.citations}


def test_what_a_body_had_is_told_where_its_end_is_only_the_occasion(service: Service) -> None:
    answer = service.ask("HĐND huyện đã giải thể, vậy kế hoạch định phân cấp cho HĐND huyện quyết những gì?", as_of=DAY)
    assert answer.verdict is None
    assert "danh mục dự án" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Năm 2024 đã có Sở Nông nghiệp và Môi trường chưa?", "no", "từ 01/3/2025"),
        ("Ngày 01/02/2025 Bộ Nông nghiệp và Môi trường đã được lập chưa?", "no", "từ 01/3/2025"),
        ("thang 4 nam 2025 so dan toc va ton giao da co chua", "yes", "Sở Dân tộc và Tôn giáo"),
        ("Năm 2023 đã có Sở Tài chính chưa, hay là cơ quan khác?", "yes", "Sở Tài chính"),
    ],
)
def test_whether_a_body_was_there_already_on_a_day(service: Service, question: str, verdict: str, told: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, told in answer.answer) == (verdict, True)
