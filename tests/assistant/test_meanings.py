"""What a term means: told where a document explains it, refused where it is only used, and for places by what makes them so."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Vốn đối ứng là gì?", "Đ3.6"),
        ("Lồng ghép vốn nghĩa là gì?", "Đ3.7"),
        ("the nao la co che dac thu", "Đ3.8"),
        ("Đặc thù là gì trong NĐ 27?", "Đ3.13"),
    ],
)
def test_a_term_that_a_decree_explains_is_told_by_that(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert [(c.document, c.ref) for c in answer.citations] == [("27/2022/NĐ-CP", ref)]


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Thế nào là nước sạch?", "nước sạch"),
        ("Định nghĩa cộng đồng dân cư?", "cộng đồng dân cư"),
        ("Thế nào là xã đặc biệt khó khăn?", "xã đặc biệt khó khăn"),
        ("Xã khu vực III là gì?", "Xã khu vực III"),
    ],
)
def test_a_term_that_is_only_used_is_not_explained(service: Service, question: str, term: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert f"nghĩa của “{term}”" in answer.answer


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Xã NTM kiểu mẫu là gì?", "319/QĐ-TTg"),
        ("the nao la huyen nong thon moi", "18/2022/QĐ-TTg"),
        ("OCOP là gì?", "203/KH-UBND"),
    ],
)
def test_a_place_is_what_its_conditions_make_it_and_a_short_form_what_it_is_short_for(
    service: Service, question: str, document: str
) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert document in {c.document for c in answer.citations}


@pytest.mark.parametrize("question", ["Tiêu chí 10 là gì?", "Nguyên tắc phân bổ vốn là gì?", "Hạn nộp báo cáo là gì?"])
def test_what_things_are_is_no_meaning(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"
