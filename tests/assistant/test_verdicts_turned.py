"""A verdict follows how it is asked for: whether a case is left out, or is not; a loss, or what is kept."""

from __future__ import annotations

import pytest

from assistant.service import Service

_YES, _NO = ("yes", "eligible"), ("no", "not_eligible")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Huyện mới thiếu đối ứng đúng một năm thì vẫn chưa tới mức bị gạt khỏi xét thi đua, có phải thế?", _YES),
        ("Huyện thiếu vốn đối ứng một năm thì chưa bị loại đúng không?", _YES),
        ("huyen thieu doi ung mot nam thi khong bi gat khoi thi dua dau nhi", _YES),
        ("Huyện thiếu vốn đối ứng một năm thì vẫn được xét thi đua chứ?", _YES),
        ("Huyện thiếu vốn đối ứng một năm thì có bị loại khỏi xét thi đua không?", _NO),
        ("Huyện thiếu vốn đối ứng một năm thế là bị gạt rồi phải không?", _NO),
        ("Huyện thiếu đối ứng một năm thì đã tới mức bị gạt khỏi thi đua chưa?", _NO),
        ("Huyện thiếu vốn đối ứng hai năm liền thì chưa bị loại đúng không?", _NO),
        ("Huyện thiếu vốn đối ứng hai năm liền thì vẫn được xét thi đua chứ?", _NO),
        ("Huyện thiếu vốn đối ứng hai năm liên tiếp, thế là bị gạt rồi phải không?", _YES),
        ("Huyện hụt đối ứng 2 năm liền mà bảo không mất quyền xét thi đua là sai đúng không?", _YES),
        ("Huyện thiếu đối ứng một năm mà bảo bị loại khỏi xét thi đua là sai đúng không?", _YES),
        ("Huyện thiếu đối ứng hai năm liền mà nói bị loại khỏi xét thi đua là sai à?", _NO),
    ],
)
def test_who_is_left_out_is_told_as_it_is_asked(service: Service, question: str, verdict: tuple[str, ...]) -> None:
    assert service.ask(question).verdict in verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã nông thôn mới rớt 2 tiêu chí thì chưa tới mức bị tước danh hiệu, có phải thế?", "yes"),
        ("Xã nông thôn mới rớt 12 tiêu chí thì chưa tới mức bị tước danh hiệu, có phải thế?", "no"),
        ("Xã nông thôn mới không còn đạt 60% tiêu chí thì vẫn giữ được danh hiệu chứ?", "no"),
        ("Xã nông thôn mới không còn đạt 20% tiêu chí thì vẫn giữ được danh hiệu chứ?", "yes"),
        ("Xã nông thôn mới không còn đạt 60% tiêu chí thì đã đến mức bị thu hồi chưa?", "yes"),
    ],
)
def test_a_title_kept_and_a_title_lost_have_opposite_verdicts(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Người ta nói Sở Y tế lo điện là sai chứ?", "yes"),
        ("Đồng nghiệp em nói Sở Y tế lo trạm y tế là sai đúng không?", "no"),
        ("Xã rớt 12 tiêu chí mà bảo vẫn giữ danh hiệu là sai đúng không?", "yes"),
    ],
)
def test_what_is_called_false_is_judged_whoever_says_it(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
