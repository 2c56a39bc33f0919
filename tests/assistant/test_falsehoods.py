"""Statements that a question calls false or denies by asking: what is read as one, and what is left as it stands."""

from __future__ import annotations

import pytest

from assistant.service import Service
from assistant.understanding.falsehoods import Falsehoods
from assistant.understanding.rhetoric import Rhetoric


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


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Mục tiêu chung làm gì có nông thôn mới nâng cao?", "Mục tiêu chung có nông thôn mới nâng cao, đúng không?"),
        ("lam gi co chuyen So Y te tham dinh tieu chi giao thong", "So Y te tham dinh tieu chi giao thong, đúng không?"),
        ("Tiêu chí giao thông đâu đến lượt Sở Y tế thẩm định", "Tiêu chí giao thông Sở Y tế thẩm định, đúng không?"),
        ("có chỗ nào bắt các sở báo cáo trước ngày 20/11 đâu", "các sở báo cáo trước ngày 20/11, đúng không?"),
        ("Kế hoạch có nhắc gì tới chuyển đổi số đâu nhỉ", "Kế hoạch có nhắc tới chuyển đổi số, đúng không?"),
        ("Sở Y tế không thẩm định tiêu chí giao thông đâu", None),
        ("Huyện có báo cáo gửi về đâu?", None),
        ("Việc này có trong năm đầu", None),
        ("Các sở góp việc, làm gì có chuyện góp tiền?", None),
    ],
)
def test_a_question_that_denies_by_asking_is_read_as_what_it_denies(
    service: Service, question: str, statement: str | None
) -> None:
    assert Rhetoric(service.corpus.phrases.rhetoric).statement(question) == statement


@pytest.mark.parametrize(
    ("question", "verdict", "opening"),
    [
        ("Mục tiêu chung làm gì có nông thôn mới nâng cao?", "no", "**Không phải vậy**"),
        ("Tiêu chí giao thông đâu đến lượt Sở Y tế thẩm định?", "yes", "**Đúng**"),
    ],
)
def test_what_is_denied_by_asking_is_put_right(service: Service, question: str, verdict: str, opening: str) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.answer.startswith(opening)) == (verdict, True)
