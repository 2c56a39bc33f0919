"""Communes put together: at once recognised where all had the title, by the whole way where some had none."""

from __future__ import annotations

import pytest

from assistant.service import Service

WHO = "Theo NQ 35/2023, các xã nhập lại đều đạt chuẩn cả rồi thì ai ra quyết định công nhận xã mới?"


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("Còn lẫn một xã chưa đạt thì xã mới có được công nhận luôn không?", [WHO], "no"),
        ("Các xã nhập lại đều đạt chuẩn thì xã mới có được công nhận luôn không theo NQ 35/2023?", [], "yes"),
        ("Theo NQ 35/2023, các xã nhập lại đều đạt chuẩn thì xã mới có phải xét lại không?", [], "no"),
        ("Theo Nghị quyết 35/2023, trong số xã nhập lại còn xã chưa đạt thì xã mới có phải làm lại hồ sơ không?", [], "yes"),
        ("Xã đạt chuẩn nhập với xã chưa đạt thì xã mới có tự động đạt chuẩn không?", [], "no"),
        ("Xã mới lập từ các xã có xã chưa đạt thì không được công nhận ngay, đúng không?", [], "yes"),
    ],
)
def test_the_way_to_the_title_is_judged(service: Service, question: str, history: list[str], verdict: str) -> None:
    assert service.ask(question, history).verdict == verdict


def test_who_recognises_is_told_as_before(service: Service) -> None:
    answer = service.ask(WHO)
    assert answer.verdict is None
    assert "Ủy ban nhân dân tỉnh" in answer.answer
