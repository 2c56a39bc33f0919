"""A share claimed of a grade of communes is held against the indicator of that grade, also where it is claimed in a follow-up."""

from __future__ import annotations

import pytest

from assistant.service import Service

OF_PLAIN = "Xã NTM thì tỷ lệ dân có bảo hiểm y tế phải từ 90% theo bộ tiêu chí 2021-2025 đúng không?"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã nâng cao thì tỷ lệ dân có bảo hiểm y tế chỉ cần 90% đúng không?", "no"),
        ("Xã NTM nâng cao thì tỷ lệ dân có bảo hiểm y tế phải từ 90% theo bộ tiêu chí 2021-2025 đúng không?", "no"),
        ("Xã NTM nâng cao thì tỷ lệ dân có bảo hiểm y tế phải từ 95% theo bộ tiêu chí 2021-2025 đúng không?", "yes"),
        (OF_PLAIN, "yes"),
        ("Xã nông thôn mới tỷ lệ dân có bảo hiểm y tế phải từ 95% đúng không?", "no"),
    ],
)
def test_a_share_is_held_against_the_grade_that_is_named(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Vậy xã nâng cao cũng 90 là đủ à?", "no"),
        ("Thế xã nâng cao thì 95% chứ?", "yes"),
        ("Xã nâng cao cũng vậy à?", "no"),
    ],
)
def test_a_higher_grade_is_claimed_behind_a_claim(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, [OF_PLAIN])
    assert answer.verdict == verdict
    assert "95%" in answer.answer
