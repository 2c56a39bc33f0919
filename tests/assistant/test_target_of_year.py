"""One year's target, asked behind a target that a document has until a later year."""

from __future__ import annotations

import pytest

from assistant.service import Service

UNTIL = "Theo NQ 257/2025, đến 2030 khoảng bao nhiêu % số xã đạt chuẩn?"


@pytest.mark.parametrize(
    "question", ["riêng 2026 thì chỉ tiêu cả nước là mấy?", "thế năm 2026 cả nước bao nhiêu?", "riêng năm 2026 thì sao?"]
)
def test_the_target_of_that_year_is_told(service: Service, question: str) -> None:
    answer = service.ask(question, [UNTIL])
    assert (answer.citations[0].document, answer.citations[0].ref) == ("244/2025/QH15", "I/13")
    assert "15%" in answer.answer


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("còn năm 2027?", UNTIL),
        ("năm 2024 thì bao nhiêu?", "Theo QĐ 263/QĐ-TTg đến năm 2025 cả nước bao nhiêu % số xã đạt chuẩn?"),
        ("còn 2024?", "Theo KH 203, đến năm 2025 có bao nhiêu xã đạt chuẩn?"),
    ],
)
def test_a_year_of_which_nothing_tells_stays_open(service: Service, question: str, before: str) -> None:
    assert service.ask(question, [before]).status == "no_basis"


def test_a_later_year_stays_with_the_document(service: Service) -> None:
    assert {c.document for c in service.ask("còn đến 2035?", [UNTIL]).citations} == {"257/2025/QH15"}
