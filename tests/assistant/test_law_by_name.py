"""The law asked by what it is called, by its places and exclusions, and by clauses that have ended or that nobody has read."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Verdict
from assistant.answering.cases.spoken import Spoken
from assistant.service import Service
from assistant.understanding.rhetoric import Rhetoric

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "number", "day"),
    [
        ("Chương trình du lịch nông thôn của Thủ tướng là quyết định số bao nhiêu?", "922/QĐ-TTg", "02/8/2022"),
        ("Thủ tướng phê duyệt chương trình chuyển đổi số nông thôn mới tại quyết định nào, ngày nào?", "924/QĐ-TTg", "02/8/2022"),
        ("quyet dinh cua thu tuong ve chuong trinh ocop ban hanh ngay nao", "919/QĐ-TTg", "01/8/2022"),
        ("Chương trình chuyên đề về nước sạch nông thôn do ai phê duyệt, số mấy?", "925/QĐ-TTg", "02/8/2022"),
    ],
)
def test_a_programme_called_by_its_subject_is_told_with_its_number_and_day(
    service: Service, question: str, number: str, day: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.citations[0].document == number
    assert number in answer.answer
    assert day in answer.answer


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Nội dung thành phần số 3 của chương trình nông thôn mới là gì?", {"III.3"}),
        ("Quyết định 263 có mấy nội dung thành phần, nội dung số 05 là gì?", {"III", "III.5"}),
        ("nội dung thành phần số 07 và số 11 theo quyết định 263 gồm gì", {"III.7", "III.11"}),
    ],
)
def test_a_component_is_found_by_its_number(service: Service, question: str, refs: set[str]) -> None:
    cited = {(c.document, c.ref) for c in service.ask(question, as_of=TODAY).citations}
    assert {("263/QĐ-TTg", ref) for ref in refs} <= cited


@pytest.mark.parametrize(
    ("question", "body", "on"),
    [
        ("Theo Điều 33 Nghị định 27, giám sát cộng đồng do cơ quan nào chủ trì?", "ubmttq-cac-cap", TODAY),
        ("Tỷ lệ số dự án cơ chế đặc thù do cơ quan nào quyết định theo Nghị định 27?", "hdnd-tinh", TODAY),
        ("Theo Nghị định 27, ai phê duyệt dự án sản xuất cộng đồng?", "ubnd-huyen-tp", date(2022, 12, 1)),
        ("Ai quy định cơ chế lồng ghép vốn các chương trình mục tiêu quốc gia?", "hdnd-tinh", date(2024, 5, 1)),
    ],
)
def test_who_a_decree_names_is_told_in_the_wording_of_the_day_or_its_last_one(
    service: Service, question: str, body: str, on: date
) -> None:
    assert [a.id for a in service.ask(question, as_of=on).agencies][:1] == [body]


def test_a_duty_of_another_law_is_not_put_beside_what_the_plan_gives_to_nobody(service: Service) -> None:
    assert not service.ask("Ai đào tạo nâng cao năng lực cho người dân tham gia dự án liên kết chuỗi?", as_of=TODAY).agencies


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Dự án cấp điện 3 tỷ ở xã có được áp dụng cơ chế đặc thù không?", "no"),
        ("Theo Nghị định 27, dự án lưới điện phân phối không được áp dụng cơ chế đặc thù, đúng không?", "yes"),
        ("Thông tư 55/2023 có áp dụng cho vốn đầu tư phát triển không?", "no"),
        ("Đường bê tông nội bản 2 tỷ có được làm theo cơ chế đặc thù của Nghị định 27 không?", "insufficient"),
    ],
)
def test_what_a_clause_excludes_is_denied(service: Service, question: str, verdict: Verdict) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Khoản 17 Điều 1 Nghị định 38/2023/NĐ-CP sửa điều nào của Nghị định 27/2022/NĐ-CP?",
        "Khoản 8 Điều 1 của Nghị định 38/2023/NĐ-CP thay lời văn nào trong Nghị định 27/2022/NĐ-CP?",
        "Từ khi Quyết định 03/2024 sửa, huyện bị thu hồi công nhận khi bao nhiêu phần trăm số xã bị thu hồi?",
    ],
)
def test_a_clause_that_nobody_has_read_is_refused_with_where_to_look(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Ngày 05/02/2026, Quyết định 263/QĐ-TTg có còn là văn bản trong thời gian áp dụng không?", "no", "31/12/2025"),
        ("Thông tư 55/2023 đã hết thời gian áp dụng chưa?", "yes", "31/12/2025"),
        (
            "Quyết định 1689/QĐ-TTg có sửa đổi Nghị quyết 25/2021/QH15 không?",
            "no",
            "triển khai thực hiện Nghị quyết 25/2021/QH15",
        ),
        ("Ngày bắt đầu có hiệu lực của Quyết định 07/2022 và các năm ngân sách mà nó áp dụng?", None, "10/5/2022"),
    ],
)
def test_the_life_of_a_document_is_told_with_its_days(
    service: Service, question: str, verdict: Verdict | None, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert told in answer.answer


def test_the_years_that_a_decision_applies_to_stand_in_a_clause_of_their_own(service: Service) -> None:
    cited = service.ask("Quyết định 07/2022 có hiệu lực ngày nào, dùng cho giai đoạn nào?", as_of=TODAY).citations
    assert {"Đ10.1", "Đ10.2"} <= {c.ref for c in cited}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("xã tụt 5 trong 19 tiêu chí", {"5/19"}),
        ("xã mất 10 tiêu chí trong tổng số 19", {"10/19"}),
        ("xã tụt tiêu chí 5 trong bộ 19 tiêu chí", set()),
    ],
)
def test_so_many_of_all_criteria_are_a_share(service: Service, question: str, said: set[str]) -> None:
    tokens = Spoken(service.reader.read(question, (), TODAY)).tokens
    assert {t.text for t in tokens if t.whole} == said


def test_what_begins_is_not_denied(service: Service) -> None:
    rhetoric = Rhetoric(service.corpus.phrases.rhetoric)
    assert rhetoric.statement("Nghị định này bắt đầu có hiệu lực khi ký") is None
    assert rhetoric.statement("nghi dinh nay bat dau co hieu luc khi ky") is None
    assert rhetoric.statement("Xã đâu có phải góp tiền") is not None
