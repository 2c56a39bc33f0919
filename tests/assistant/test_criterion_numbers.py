"""Claims on the number of a criterion, in the set that they are on."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Nhà ở dân cư là tiêu chí 9 của xã, phải không?", "yes", "PL1/9"),
        ("giao thong la tieu chi so 3 dung khong", "no", "PL1/2"),
        ("Tiêu chí 12 là lao động à?", "yes", "PL1/12"),
        ("Bộ tiêu chí nâng cao thì tiêu chí 15 là hành chính công, đúng không?", "yes", "PL2/15"),
        ("Tiêu chí 8 bộ mới là môi trường, đúng không?", "yes", "PL1/8"),
        ("Tiêu chí cuối của bộ mới là giảm nghèo, đúng không?", "no", "PL1/6"),
        ("Điện là tiêu chí 4 chứ không phải tiêu chí 5, phải không?", "yes", "PL1/4"),
        ("Văn hóa với y tế gộp vào một tiêu chí trong bộ mới, đúng không?", "yes", "PL1/5"),
        ("Môi trường với thu nhập gộp vào một tiêu chí trong bộ mới, đúng không?", "no", "PL1/8"),
    ],
)
def test_a_number_is_held_against_the_set_that_is_spoken_of(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Tiêu chí 15 là sở nào chủ trì?",
        "Sở Y tế chủ trì tiêu chí 15, đúng không?",
        "Xã đạt tiêu chí 10 thì là 39 triệu, đúng không?",
    ],
)
def test_what_is_said_besides_of_a_criterion_is_judged_elsewhere(service: Service, question: str) -> None:
    assert not service.ask(question).answer.startswith(("**Đúng.**\n", "**Không.**\n\n- Tiêu chí"))


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("tieu chi so 13 trong bo 2021-2025 ten gi", ["PL1/13"]),
        ("Tiêu chí số 14 của xã nâng cao gọi là gì?", ["PL2/14"]),
        ("Theo bộ tiêu chí mới, tiêu chí 7 mang tên gì?", ["PL1/7"]),
        ("Tiêu chí 17 của xã nông thôn mới và của xã nâng cao là tiêu chí gì?", ["PL1/17", "PL2/17"]),
        ("Điện là tiêu chí số mấy của xã?", ["PL1/4"]),
        (
            "Thu nhập ở bộ xã nông thôn mới là tiêu chí số mấy, còn ở bộ xã nâng cao là tiêu chí số mấy?",
            ["PL1/10", "PL2/10"],
        ),
    ],
)
def test_a_criterion_is_told_by_its_number_in_each_set_that_is_named(service: Service, question: str, refs: list[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [c.ref for c in answer.citations] == refs


@pytest.mark.parametrize(("number", "verdict"), [("15", "no"), ("14", "no")])
def test_two_sets_may_call_a_number_otherwise(service: Service, number: str, verdict: str) -> None:
    answer = service.ask(f"Trong hai bộ của Quyết định 318, tiêu chí số {number} có cùng tên không?")
    assert answer.verdict == verdict
    assert [c.ref for c in answer.citations] == [f"PL1/{number}", f"PL2/{number}"]


def test_a_criterion_whose_name_is_unverified_or_that_a_set_lacks_is_not_told_as_law(service: Service) -> None:
    assert service.ask("Tiêu chí 4 trong bộ huyện nông thôn mới tên gì?").status == "no_basis"
    assert service.ask("Tiêu chí 14 của bộ 2026-2030 tên gì?").status == "no_basis"


def test_a_follow_up_of_a_number_alone_asks_it_of_the_same_set(service: Service) -> None:
    answer = service.ask("Còn tiêu chí 5?", ["Quyết định 51/2025: tiêu chí số 4 tên gì?"])
    assert [(c.document, c.ref) for c in answer.citations] == [("51/2025/QĐ-TTg", "PL1/5")]


@pytest.mark.parametrize(
    ("before", "question", "ref"),
    [
        (
            "Tiêu chí số 15 trong bộ xã nông thôn mới 2021-2025 tên gì?",
            "Thế bộ xã nâng cao, tiêu chí mang số ấy tên gì?",
            "PL2/15",
        ),
        ("Xã nông thôn mới thì bao nhiêu % dân có sổ khám chữa bệnh điện tử?", "Còn xã nâng cao?", "PL2/14.4"),
    ],
)
def test_a_follow_up_asks_the_same_of_another_grade(service: Service, before: str, question: str, ref: str) -> None:
    assert ref in [c.ref for c in service.ask(question, [before]).citations]


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Tiêu chí số 10 của xã là gì?", [("51/2025/QĐ-TTg", "PL1/10"), ("318/QĐ-TTg", "PL1/10")]),
        ("tieu chi 4 la tieu chi nao", [("51/2025/QĐ-TTg", "PL1/4"), ("318/QĐ-TTg", "PL1/4")]),
        ("Giờ tiêu chí số 3 là gì?", [("51/2025/QĐ-TTg", "PL1/3")]),
        ("Hiện nay tiêu chí 17 là tiêu chí gì?", [("51/2025/QĐ-TTg", "PL1"), ("318/QĐ-TTg", "PL1/17")]),
        ("Tiêu chí 17 là gì?", [("318/QĐ-TTg", "PL1/17")]),
        ("Tiêu chí 10 bộ mới là gì?", [("51/2025/QĐ-TTg", "PL1/10")]),
    ],
)
def test_a_number_alone_is_told_of_the_set_in_force_and_of_the_one_before(
    service: Service, question: str, refs: list[tuple[str, str]]
) -> None:
    answer = service.ask(question, (), date(2026, 11, 23))
    assert [(c.document, c.ref) for c in answer.citations] == refs


def test_before_the_new_set_a_number_means_the_old_one(service: Service) -> None:
    answer = service.ask("Tiêu chí số 10 của xã là gì?", (), date(2024, 6, 30))
    assert [(c.document, c.ref) for c in answer.citations] == [("318/QĐ-TTg", "PL1/10")]
