"""Statements that a question calls false: what is read as one, and what is left as it stands."""

from __future__ import annotations

import pytest

from assistant.service import Service
from assistant.understanding.falsehoods import Falsehoods


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Nói Sở Y tế chủ trì tiêu chí y tế là sai chứ?", "Sở Y tế chủ trì tiêu chí y tế, đúng không?"),
        ("ai bao so y te chu tri tieu chi y te la sai?", "so y te chu tri tieu chi y te, đúng không?"),
        ("Mục tiêu OCOP là 240 sản phẩm là sai chứ?", "Mục tiêu OCOP là 240 sản phẩm, đúng không?"),
        ("Sở Y tế chủ trì tiêu chí y tế, đúng không?", None),
        ("Điện do Sở Công thương lo, y tế do Sở Y tế lo là sai chứ?", None),
    ],
)
def test_a_question_that_calls_a_statement_false_is_read_as_the_statement(
    service: Service, question: str, statement: str | None
) -> None:
    phrases = service.corpus.phrases
    assert Falsehoods(phrases.claim_words, phrases.claims["confirmations"]).statement(question) == statement
