"""Follow-ups that lean on what told of the thing before, and what the plan says of documents beside their headers."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("before", "question", "refs"),
    [
        ("Kế hoạch nói gì về văn hóa?", "còn y tế thì sao", ["II.7.b/10"]),
        ("an ninh trat tu thi ke hoach dat ra gi", "con giao duc thi sao", ["II.7.đ/1"]),
        ("Sở nào lo tiêu chí điện?", "còn nước sạch thì sao", ["III.1/2"]),
        ("Den 2025 may xa dat chuan?", "trong do bien gioi bao nhieu", ["II.1.b/2"]),
        ("OCOP kế hoạch nói gì?", "khác gì du lịch nông thôn", ["II.4.b/4", "II.7.c/7"]),
        ("Kế hoạch này bãi bỏ công văn nào?", "hôm nào vậy?", ["III.27/3"]),
        ("ke hoach nay bai bo cong van nao", "so may", ["III.27/3"]),
        ("Bộ tiêu chí xã của tỉnh theo quyết định nào?", "Văn bản quy định việc thu hồi thì số mấy?", ["II.7.k/4"]),
    ],
)
def test_a_follow_up_is_told_where_the_thing_before_was(service: Service, before: str, question: str, refs: list[str]) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} >= set(refs)


def test_a_part_that_the_plan_does_not_tell_of_its_own_figure_is_told_by_no_other_document(service: Service) -> None:
    assert service.ask("bao nhiêu cái 4 sao trong đó", ["Tỉnh đặt mấy sản phẩm OCOP?"]).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        ("Nghị quyết 56/2023/NQ-HĐND ra ngày nào, sẽ được thay bằng nghị quyết về gì?", "II.3/6", "chuỗi giá trị"),
        ("NQ 56/2023/NQ-HĐND đề ngày nào, và bị thay bởi nghị quyết theo hai điều nào?", "II.3/6", "Điều 22"),
        ("Nghị quyết 56/2023/NQ-HĐND ký hôm nào theo mục II.3?", "II.3/6", "18/4/2023"),
        ("Nghị định 27/2022 và Nghị định 38/2023 ban hành ngày nào?", "II.3/5", "24/6/2023"),
    ],
)
def test_where_the_plan_names_a_document_is_told_with_its_header(service: Service, question: str, ref: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}
    assert told in answer.answer


@pytest.mark.parametrize(
    "question", ["Sở Nội vụ phải kiểm tra cán bộ đạt chuẩn mấy lần một năm?", "Công an xã phải tuần tra mấy lần một tuần?"]
)
def test_how_often_is_no_claim(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Tỷ lệ hộ dùng điện lưới: KH đặt hướng tăng hay có con số?", ["II.7.b/5"]),
        ("Chỉ tiêu bản được ghi ở hai chỗ, mỗi chỗ mấy bản?", ["II.1.b/3", "II.7.k/3"]),
        ("may ban len nong thon moi, ban kieu mau may", ["II.1.b/3"]),
    ],
)
def test_a_direction_or_another_place_is_told_where_no_number_of_its_own_is(
    service: Service, question: str, refs: list[str]
) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} >= set(refs)


def test_what_each_village_has_is_told_by_nobody(service: Service) -> None:
    assert service.ask("mỗi xã được bao nhiêu bản kiểu mẫu").status == "no_basis"
