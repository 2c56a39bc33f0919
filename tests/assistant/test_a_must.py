"""Whether something is a must: judged as what has to be so; people's own giving is left to them."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Giai đoạn 2021-2025, xã kiểu mẫu có bắt buộc phải có thôn thông minh không?",
        "xa kieu mau co bat buoc phai co thon thong minh khong",
        "Xã kiểu mẫu có nhất thiết phải là xã nâng cao không?",
        "Xã đạt chuẩn có bắt buộc phải không nợ đọng xây dựng cơ bản không?",
        "Có bắt buộc lấy ý kiến hài lòng của người dân khi xét xã đạt chuẩn không?",
        "Vốn đối ứng có bắt buộc không?",
        "Vốn đối ứng địa phương là bắt buộc, đúng không?",
        "Lồng ghép vốn có bắt buộc không?",
    ],
)
def test_what_has_to_be_so_is_a_must(service: Service, question: str) -> None:
    assert service.ask(question).verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "Người dân có phải đóng góp không?",
        "Dân có phải góp tiền không?",
        "Có được bắt dân đóng góp không?",
        "Xây dựng nông thôn mới bà con có bị bắt buộc góp tiền không?",
    ],
)
def test_people_give_of_their_own_will(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "no"
    assert "tự nguyện" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã kiểu mẫu bắt buộc phải đạt kiểu mẫu ở cả 5 lĩnh vực à?", "no"),
        ("Điều chỉnh nghị quyết đại hội đảng bộ huyện có bắt buộc không?", "no"),
        ("Điều chỉnh nghị quyết đại hội đảng bộ huyện là không bắt buộc, đúng không?", "yes"),
        ("Dân không phải đóng góp, đúng không?", "yes"),
    ],
)
def test_what_is_left_open_or_denied_stays_as_it_was(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
