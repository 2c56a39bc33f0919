"""Claims that a body does something by itself, or decides what it only submits; and amounts said to be made up of their parts."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Một mình Sở Nội vụ đôn đốc phong trào Sơn La chung sức xây dựng nông thôn mới, đúng không?", "no"),
        ("Sở Nội vụ không phải một mình đôn đốc phong trào Sơn La chung sức, đúng không?", "yes"),
        ("Một mình Sở Y tế chủ trì tiêu chí y tế, đúng không?", "yes"),
        ("Sở Tài chính tự phê duyệt phương án phân bổ kinh phí, đúng không?", "no"),
        ("Sở Tài chính thẩm định phương án phân bổ kinh phí xong khỏi trình ai, phải không?", "no"),
        ("Sở Tài chính không được tự phê duyệt phương án phân bổ kinh phí mà phải trình cấp có thẩm quyền, đúng không?", "yes"),
        ("Các khoản vốn trung ương năm 2023 cộng lại khớp với tổng chứ?", "yes"),
        ("Vốn đầu tư và vốn sự nghiệp năm 2022 cộng lại không bằng tổng vốn trung ương năm đó, phải không?", "no"),
        (
            "Vốn trung ương và vốn đối ứng đều 642.140 triệu đồng, là một khoản chứ không phải hai nguồn khác nhau, phải không?",
            "no",
        ),
    ],
)
def test_what_is_said_to_be_done_alone_or_to_add_up(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_a_follow_up_says_that_they_decide_themselves(service: Service) -> None:
    answer = service.ask("Và họ duyệt luôn, khỏi trình ai?", ["Sở nào thẩm định, tổng hợp phương án phân bổ kinh phí?"])
    assert answer.verdict == "no"
    assert [c.ref for c in answer.citations] == ["III.3/1"]
