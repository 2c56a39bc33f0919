"""What a criterion is made of, and how places are recognised step by step."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Tiêu chí 8 có những chỉ tiêu gì?", "PL1/8.1", "PL1/8.4"),
        ("tieu chi 15 gom nhung gi", "PL1/15.1", "PL1/15.4"),
        ("Tiêu chí y tế gồm những chỉ tiêu nào?", "PL1/15.1", "PL1/15.4"),
        ("Tiêu chí 14 xã nâng cao gồm những chỉ tiêu nào?", "PL2/14.1", "PL2/14.4"),
        ("Tiêu chí 2 của huyện có mấy chỉ tiêu?", "PL1/2.1", "PL1/2.4"),
    ],
)
def test_a_criterion_is_told_by_its_indicators(service: Service, question: str, first: str, last: str) -> None:
    answer = service.ask(question)
    cited = [c.ref for c in answer.citations]
    assert answer.status == "answered"
    assert cited[1] == first
    assert last in cited


def test_the_criterion_of_that_number_in_the_set_of_today_is_told_beside(service: Service) -> None:
    assert ("51/2025/QĐ-TTg", "PL1/8") in {(c.document, c.ref) for c in service.ask("Tiêu chí 8 có những chỉ tiêu gì?").citations}
    named = service.ask("Tiêu chí 8 giai đoạn 2021-2025 có những chỉ tiêu gì?")
    assert {c.document for c in named.citations} == {"318/QĐ-TTg"}


def test_indicators_that_nobody_verified_are_shown_to_be_checked(service: Service) -> None:
    answer = service.ask("Tiêu chí 17 gồm những chỉ tiêu nào?")
    assert answer.status == "no_basis"
    assert "Phải tra lại" in answer.answer
    assert "17.12" in answer.answer


@pytest.mark.parametrize(
    "question", ["Tiêu chí 8 do ai lo?", "Tiêu chí 8 có bắt buộc không?", "Tiêu chí y tế đạt bao nhiêu phần trăm?"]
)
def test_what_else_is_asked_of_a_criterion_is_not_its_list(service: Service, question: str) -> None:
    assert "PL1/8.3" not in {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    "question",
    ["Quy trình công nhận xã thế nào?", "Các bước công nhận xã đạt chuẩn?", "thu tuc cong nhan xa nong thon moi nhu the nao"],
)
def test_how_a_commune_is_recognised_is_told_by_the_steps_in_force(service: Service, question: str) -> None:
    answer = service.ask(question)
    cited = [(c.document, c.ref) for c in answer.citations]
    assert answer.verdict is None
    assert cited[0] == ("18/2022/QĐ-TTg", "Đ5.1")
    assert ("18/2022/QĐ-TTg", "II/5") in cited
    assert ("18/2022/QĐ-TTg", "II/2") not in cited  # what districts did


def test_how_districts_were_recognised_is_still_told(service: Service) -> None:
    assert [c.ref for c in service.ask("Trình tự công nhận huyện đạt chuẩn?").citations][:3] == ["III/1", "III/2", "III/3"]


@pytest.mark.parametrize("question", ["Quy trình cấp mã số vùng trồng?", "Ai ban hành quy trình công nhận xã?"])
def test_other_procedures_are_not_those_of_recognition(service: Service, question: str) -> None:
    assert "Đ5.1" not in {c.ref for c in service.ask(question).citations}
