"""What held before a document changed another one, named by the one that did it; the same of a follow-up; and what nobody confirmed since."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)
SHARE = "huyện bị thu hồi công nhận khi bao nhiêu phần trăm xã bị thu hồi"


@pytest.mark.parametrize(
    ("question", "document", "ref", "told"),
    [
        (f"Trước khi QĐ 03/2024 sửa, {SHARE}?", "18/2022/QĐ-TTg", "Đ4.5.a", "30%"),
        (f"Lúc QĐ 03/2024 chưa ban hành thì {SHARE}?", "18/2022/QĐ-TTg", "Đ4.5.a", "30%"),
        (f"Hồi chưa có Quyết định 03/2024 thì {SHARE}?", "18/2022/QĐ-TTg", "Đ4.5.a", "30%"),
        (f"{SHARE} trước khi Quyết định 03/2024/QĐ-TTg sửa đổi?", "18/2022/QĐ-TTg", "Đ4.5.a", "30%"),
        ("Trước khi NĐ 38 sửa NĐ 27, dự án theo nhiệm vụ được hỗ trợ tối đa mấy tỷ đồng?", "27/2022/NĐ-CP", "Đ23.3.a", "03 tỷ"),
        ("Trước khi QĐ 03/2024 sửa, xã phải đáp ứng gì về an ninh trật tự?", "18/2022/QĐ-TTg", "Đ4.1.d", "không phức tạp"),
        ("Trước khi NĐ 27 bị sửa, dự án theo nhiệm vụ được hỗ trợ tối đa mấy tỷ đồng?", "27/2022/NĐ-CP", "Đ23.3.a", "03 tỷ"),
    ],
)
def test_before_the_amending_document_the_old_wording_is_told(
    service: Service, question: str, document: str, ref: str, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert (answer.citations[0].document, answer.citations[0].ref) == (document, ref)
    assert told in answer.answer


@pytest.mark.parametrize("question", [f"Sau khi QĐ 03/2024 sửa thì {SHARE}?", f"Hiện nay {SHARE}?"])
def test_the_new_wording_that_nobody_has_read_is_still_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "before", "status"),
    [
        (
            "Còn theo nhiệm vụ thì lúc ấy một dự án tối đa bao nhiêu tiền?",
            "NĐ 27 bản năm 2022 khi chưa sửa cho dự án sản xuất cộng đồng tối đa bao nhiêu phần trăm?",
            "answered",
        ),
        (
            "Thế còn dự án theo nhiệm vụ?",
            "NĐ 27 khi chưa sửa cho dự án sản xuất cộng đồng tối đa bao nhiêu phần trăm?",
            "answered",
        ),
        (
            "Còn hiện nay dự án theo nhiệm vụ tối đa bao nhiêu tiền?",
            "NĐ 27 khi chưa sửa cho dự án sản xuất cộng đồng tối đa bao nhiêu phần trăm?",
            "no_basis",
        ),
        ("Sau khi sửa thì bao nhiêu?", "NĐ 27 khi chưa sửa cho dự án theo nhiệm vụ tối đa bao nhiêu tiền?", "no_basis"),
        ("Còn lúc NĐ 38 chưa sửa thì sao?", "Dự án theo nhiệm vụ được hỗ trợ tối đa bao nhiêu tiền?", "answered"),
    ],
)
def test_a_follow_up_asks_by_the_old_wording_until_it_says_another_time(
    service: Service, question: str, before: str, status: str
) -> None:
    answer = service.ask(question, (before,), TODAY)
    assert answer.status == status
    assert answer.citations[0].ref == "Đ23.3.a"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (
            "Hồi đầu năm 2023, dự án sản xuất cộng đồng ở xã đặc biệt khó khăn được nhà nước hỗ trợ cao nhất mấy phần trăm?",
            "answered",
        ),
        ("Tháng 3/2023 dự án sản xuất cộng đồng ở bản khó khăn nhà nước hỗ trợ tối đa bao nhiêu phần trăm?", "answered"),
        ("Dự án sản xuất cộng đồng ở xã đặc biệt khó khăn giờ được nhà nước hỗ trợ cao nhất mấy phần trăm?", "no_basis"),
    ],
)
def test_the_bound_for_the_kind_of_area_that_is_named_is_told(service: Service, question: str, status: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.citations[0].ref) == (status, "Đ22.5.a")


@pytest.mark.parametrize(
    ("question", "before"),
    [
        (
            "Thế sau khi NĐ 38 sửa thì trần đó có chắc chắn vẫn là 95% không, có nguyên văn xác nhận không?",
            ("Tháng 2/2023 dự án sản xuất cộng đồng ở địa bàn đặc biệt khó khăn được hỗ trợ tối đa bao nhiêu?",),
        ),
        ("Sau NĐ 38 trần hỗ trợ dự án cộng đồng ở địa bàn đặc biệt khó khăn vẫn là 95%, đã được xác nhận chưa?", ()),
        ("Sau khi NĐ 38 sửa, dự án theo nhiệm vụ vẫn tối đa 3 tỷ đúng không, có nguyên văn xác nhận chưa?", ()),
    ],
)
def test_whether_it_is_sure_is_told_of_what_nobody_confirmed_without_a_verdict(
    service: Service, question: str, before: tuple[str, ...]
) -> None:
    answer = service.ask(question, before, TODAY)
    assert (answer.status, answer.verdict) == ("partial", "insufficient")
    assert {c.verification for c in answer.citations} == {"unverified"}


def test_whether_it_is_sure_of_what_was_verified_is_affirmed(service: Service) -> None:
    question = (
        "Theo NĐ 27 bản 2022 dự án cộng đồng ở địa bàn đặc biệt khó khăn tối đa 95%, đúng không, có nguyên văn xác nhận không?"
    )
    assert service.ask(question, as_of=TODAY).verdict == "yes"
