"""Follow-ups on communes: whether one is among those that were kept, and which old units went into one with that spoken of."""

from __future__ import annotations

import pytest

from assistant.service import Service

KEPT = "Sơn La có những xã nào không sắp xếp từ 1/7/2025?"


@pytest.mark.parametrize(
    ("question", "before", "verdict"),
    [
        ("Ngọc Chiến có nằm trong số đó không?", "Đợt 1/7/2025 Sơn La có xã nào giữ nguyên không sáp nhập không?", "yes"),
        ("Xã Mường Lạn có trong đó không?", KEPT, "yes"),
        ("Có Tân Yên không?", KEPT, "yes"),
        ("Thế Mai Sơn thì sao, có trong số đó không?", KEPT, "no"),
        ("Xã Chiềng Mai có thuộc nhóm đó không?", "Sau sáp nhập Sơn La có bao nhiêu xã giữ nguyên?", "no"),
    ],
)
def test_whether_a_commune_was_kept_is_judged(service: Service, question: str, before: str, verdict: str) -> None:
    assert service.ask(question, [before]).verdict == verdict


@pytest.mark.parametrize(
    ("question", "before", "said"),
    [
        ("gom them nhung xa cu nao nua", "thi tran Hat Lot gio la xa nao", "Cò Nòi"),
        ("Nhập với những xã nào nữa?", "Thị trấn Hát Lót giờ là xã nào?", "Cò Nòi"),
        ("Bao gồm thêm xã nào?", "Xã Cò Nòi giờ thuộc xã nào?", "thị trấn Hát Lót"),
        ("Còn những đơn vị nào nhập cùng?", "Xã Mường Bon cũ nay thuộc xã nào?", "Mường Bằng"),
    ],
)
def test_the_other_units_are_told(service: Service, question: str, before: str, said: str) -> None:
    answer = service.ask(question, [before])
    assert said in answer.answer
    assert len(answer.citations) == 1


def test_another_list_is_no_list_of_kept_communes(service: Service) -> None:
    answer = service.ask("Mai Sơn có trong số đó không?", ["Kế hoạch 203 giao huyện nào về đích trước 2025?"])
    assert "giữ nguyên" not in answer.answer
