"""Places in statements, in follow-ups on several of them, by a bare name with "mới"; and titles that no document tells."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "before", "verdict", "new"),
    [
        ("Nậm Giôn cũng vậy, về Chiềng Lao", "Xã Hua Trai nay thuộc xã nào?", "yes", "xã Chiềng Lao"),
        ("Pi Toong cung the, ve Chieng Lao", "xa Hua Trai nay thuoc xa nao", "no", "xã Mường La"),
        ("Chiềng Kheo về xã Chiềng Mai", "Chiềng Ban nhập vào đâu?", "yes", "xã Chiềng Mai"),
        ("Còn Chieng Dong về Yên Châu luôn", "Chiềng Ve huyện Mai Sơn nhập vào xã nào?", "no", "xã Chiềng Mai"),
    ],
)
def test_a_bare_statement_of_where_a_commune_went_is_judged(
    service: Service, question: str, before: str, verdict: str, new: str
) -> None:
    answer = service.ask(question, [before], TODAY)
    assert answer.verdict == verdict
    assert new in answer.answer


@pytest.mark.parametrize(
    ("question", "on", "verdict"),
    [
        ("Hồi đó các xã ấy thuộc huyện Sông Mã và chưa nhập chứ?", date(2024, 10, 1), "yes"),
        ("Lúc này mấy xã đó đã nhập rồi phải không?", date(2024, 10, 1), "no"),
        ("Mấy xã đó nhập rồi phải không?", TODAY, "yes"),
        ("Các xã ấy được giữ nguyên chứ?", TODAY, "no"),
        ("Trước các xã đó thuộc huyện Sốp Cộp phải không?", TODAY, "no"),
    ],
)
def test_those_communes_are_the_ones_of_the_question_before(service: Service, question: str, on: date, verdict: str) -> None:
    answer = service.ask(question, ["Mường Sai huyện Sông Mã và xã Đứa Mòn nay thuộc xã nào?"], on)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} == {"Đ1.51", "Đ1.54"}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Thuận Châu mới có cả Phổng Lái.", "no"),
        ("Thuận Châu mới gồm cả Tông Lạnh với Thôm Mòn.", "yes"),
        ("Tân Yên không bị động đến khi nhập xã, đúng không?", "yes"),
        ("Mường Bám đứng ngoài đợt sáp nhập phải không?", "yes"),
        ("Chiềng Ban đứng ngoài đợt sáp nhập phải không?", "no"),
        ("tinh son la co phai nhap tinh khong", "no"),
    ],
)
def test_a_commune_of_today_is_judged_by_what_made_it(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Ghi bảng tra: Chiềng Chung (Mai Sơn) và Mường Bằng giờ về hai xã mới nào?", {"Đ1.47", "Đ1.45"}),
        ("xa toi truoc la Dua Mon Song Ma nay la gi", {"Đ1.54"}),
    ],
)
def test_each_commune_that_is_asked_for_is_told(service: Service, question: str, refs: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} == refs


@pytest.mark.parametrize(
    "question",
    [
        "Nhập xong thì xã Sốp Cộp có đạt nông thôn mới chưa?",
        "xa Thuan Chau moi co phai xa nong thon moi khong",
        "Sau sáp nhập xã Vân Hồ còn giữ danh hiệu nông thôn mới nâng cao không?",
    ],
)
def test_whether_a_commune_of_today_has_a_title_is_told_nowhere(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "no_basis"


def test_a_title_that_a_document_tells_is_not_refused(service: Service) -> None:
    assert service.ask("Xã Yên Sơn được công nhận nông thôn mới chưa?", as_of=TODAY).status == "answered"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Cả hai xã Chiềng Chung đều về xã Đoàn Kết, đúng không?", "no"),
        ("Có hai xã tên Chiềng Chung, giờ nhập chung thành một xã rồi chứ?", "no"),
        ("Hai xã cùng tên Chiềng Chung trước ở Mai Sơn và thị xã Mộc Châu nay thành những xã nào?", None),
    ],
)
def test_two_communes_of_one_name_are_told_together(service: Service, question: str, verdict: str | None) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} >= {"Đ1.1", "Đ1.47"}
