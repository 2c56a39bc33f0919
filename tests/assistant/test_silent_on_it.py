"""What the sources do not speak of is neither denied nor confirmed: results, bans, differences, and whether there is anything to do."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Mục tiêu xã kiểu mẫu đạt chưa?",
        "Mục tiêu của KH 203 đã hoàn thành chưa?",
        "Tỉnh đã đạt mục tiêu 20 xã nâng cao chưa?",
        "KH 203 cấm dùng vốn trả nợ đọng à?",
        "KH 203 không bắt buộc góp vốn đúng không?",
        "Quốc hội và Thủ tướng đặt số huyện đạt chuẩn nông thôn mới khác nhau không?",
    ],
)
def test_it_is_left_open(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("KH 203 đặt mục tiêu 83 xã đạt chuẩn đúng chưa?", "yes"),
        ("KH 203 không cho huy động dân góp tiền, đúng không?", "no"),
        ("KH 203 không cho dân góp tiền phải không?", "no"),
        ("Hội Nông dân có phải làm gì trong KH 203 không?", "yes"),
        ("Các lực lượng vũ trang có phải làm gì trong KH 203 không?", None),
        ("Trường học có được giao gì trong KH 203 không?", None),
    ],
)
def test_what_is_told_is_judged_or_told(service: Service, question: str, verdict: str | None) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("answered", verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Hồ sơ đề nghị xét công nhận xã đạt chuẩn gồm những giấy tờ gì?",
        "Thành phần hồ sơ công nhận xã nông thôn mới?",
        "Xã xin công nhận nông thôn mới cần giấy tờ gì?",
        "ho so cua xa de nghi cong nhan gom nhung gi",
    ],
)
def test_the_papers_of_a_communes_file_are_told_with_a_warning(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [c.ref for c in answer.citations] == ["II/1"]
    assert "Phải tra lại trước khi dùng" in answer.answer
    assert not answer.agencies


@pytest.mark.parametrize(
    ("question", "ref"),
    [("Ai thẩm định hồ sơ công nhận xã?", "II/4"), ("Hồ sơ cấp huyện trình tỉnh gồm những gì?", "II/3")],
)
def test_who_appraises_it_and_a_districts_file_are_told_as_before(service: Service, question: str, ref: str) -> None:
    assert service.ask(question).citations[0].ref == ref
