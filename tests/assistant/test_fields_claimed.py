"""Claims on which department has a field, on no day or on today."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("giảm nghèo giờ bên nông nghiệp môi trường lo à", "yes", "I/1"),
        ("hộ nghèo giờ bên giáo dục quản, đúng không?", "no", "I/1"),
        ("Tài nguyên nước hỏi Sở NN và môi trường, đúng không?", "yes", "I/1"),
        ("tài sản công hỏi bên Sở Tài chính nhỉ", "yes", "I/2"),
        ("quản lý thị trường nay thuộc Sở Tài chính, phải không?", "no", "I/9"),
        ("Xúc tiến thương mại nay do Sở Công Thương lo à?", "yes", "I/9"),
    ],
)
def test_a_field_is_with_the_department_that_lists_it(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


def test_what_the_plan_gives_is_judged_by_the_plan(service: Service) -> None:
    assert service.ask("Sở Y tế chủ trì tiêu chí y tế, đúng không?").citations[0].document == "203/KH-UBND"
