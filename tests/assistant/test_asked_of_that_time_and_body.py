"""Follow-ups on the time and the body that were spoken of, and claims that only one of several cases counts."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
_COMMUNES = "Theo QĐ 18/2022 thì ai công nhận xã đạt chuẩn NTM?"


@pytest.mark.parametrize(
    ("question", "before", "ref"),
    [
        ("Còn huyện thì hồi đó ai công nhận?", _COMMUNES, "Đ3.2"),
        ("Thế huyện thì khi đó ai công nhận?", _COMMUNES, "Đ3.2"),
        ("Còn huyện thì hồi đó ai làm?", _COMMUNES, "Đ3.2"),
        ("Còn huyện thì hồi đó ai công nhận?", "Theo QĐ 18 năm 2022, xã NTM ai công nhận?", "Đ3.2"),
        ("Còn xã nâng cao hồi đó ai công nhận?", _COMMUNES, "Đ3.1"),
        ("Còn xã kiểu mẫu thì lúc đó ai công nhận?", "Theo QĐ 18/2022 thì ai công nhận huyện đạt chuẩn NTM?", "Đ3.1"),
    ],
)
def test_who_did_it_then_for_another_level_is_told(service: Service, question: str, before: str, ref: str) -> None:
    answer = service.ask(question, [before], TODAY)
    assert (answer.status, [c.ref for c in answer.citations]) == ("answered", [ref])


def test_another_act_is_not_taken_for_the_one_before(service: Service) -> None:
    answer = service.ask("Hồi đó thu hồi thì ai quyết?", [_COMMUNES], TODAY)
    assert [c.ref for c in answer.citations] == ["Đ3.1"]


@pytest.mark.parametrize(
    "question",
    [
        "CT đó giai đoạn nào, mà cơ quan chủ trì nay đổi tên thành gì?",
        "Chương trình này giai đoạn nào, đơn vị đó giờ là sở nào?",
        "Chương trình đó thuộc giai đoạn nào, cơ quan chủ trì giờ tên gì?",
    ],
)
def test_the_period_of_a_programme_and_the_body_of_today_are_told_together(service: Service, question: str) -> None:
    before = "KH 203 giao ai đôn đốc các huyện làm CTMTQG phát triển KT-XH vùng ĐBDTTS và miền núi?"
    answer = service.ask(question, [before], TODAY)
    assert [c.ref for c in answer.citations] == ["III.19/1"]
    assert "2021 - 2030" in answer.answer
    assert "Sở Dân tộc và Tôn giáo" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Xã chỉ bị thu hồi danh hiệu NTM khi rớt từ 50% số tiêu chí trở lên, rớt ít hơn thì không bao giờ bị thu hồi.", "no"),
        ("Xã chỉ bị thu hồi khi từ 30% đến dưới 50% tiêu chí không đạt, có đúng không?", "no"),
        ("Phải rớt ít nhất một nửa số tiêu chí xã NTM mới bị thu hồi danh hiệu.", "no"),
        ("Rớt chưa tới 50% tiêu chí thì xã không bị thu hồi, đúng không?", "no"),
        ("Rớt dưới 50% số tiêu chí thì không bao giờ bị thu hồi danh hiệu xã NTM.", "no"),
        ("Xã không phải chỉ bị thu hồi khi từ 50% tiêu chí trở lên không đạt.", "yes"),
        ("Xã từ 50% tiêu chí trở lên không đạt thì bị thu hồi.", "yes"),
        ("Dưới 30% tiêu chí không đạt thì xã không bị thu hồi.", "yes"),
        ("Xã rớt 35% tiêu chí mà không có tiêu chí trọng yếu nào thì không bị thu hồi.", "yes"),
    ],
)
def test_only_one_of_two_cases_is_denied_and_each_of_them_affirmed(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict
