"""Another share of failed criteria is asked behind one, in few words: judged as a share of criteria, too."""

from __future__ import annotations

import pytest

from assistant.service import Service

OF_ALL = "Xã bị tụt 40% số tiêu chí, trong đó có thu nhập, thì có bị thu hồi danh hiệu không?"
PLAIN = "Xã trượt 45% số tiêu chí thì có bị thu hồi không?"


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        (OF_ALL, "Nếu tụt hẳn 55% mà thu nhập vẫn đạt thì sao, có bị ko?", "yes"),
        (OF_ALL, "giảm còn 20% thì có bị không", "no"),
        (OF_ALL, "Còn nếu sụt xuống 28% thôi thì bị chứ?", "no"),
        (PLAIN, "Rớt tới 60% thì có bị không?", "yes"),
        (PLAIN, "Lên 52% thì bị chứ?", "yes"),
        (PLAIN, "Thế 25% thì sao?", "no"),
    ],
)
def test_another_share_is_judged(service: Service, before: str, question: str, verdict: str) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert "thu hồi" in answer.answer


def test_a_share_of_something_else_is_none_of_criteria(service: Service) -> None:
    answer = service.ask("Hộ nghèo giảm còn 20% thì sao?", [PLAIN])
    assert "4 tiêu chí không đạt" not in answer.answer
