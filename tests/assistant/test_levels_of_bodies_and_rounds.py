"""At which level a body stands, who had something when the plan came out, how often something is done, and which things were counted."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
DISTRICTS = "KH 203: phấn đấu đến 2025 có mấy huyện đạt chuẩn NTM?"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Tư pháp là cơ quan của tỉnh, đúng không?", "yes"),
        ("Sở Y tế là cơ quan cấp tỉnh phải không?", "yes"),
        ("Sở Tư pháp thuộc tỉnh à?", "yes"),
        ("Sở Nội vụ là cơ quan cấp huyện đúng không?", "no"),
        ("Sở Xây dựng là cơ quan của xã đúng không?", "no"),
        ("Sở Y tế không phải cơ quan của xã, đúng không?", "yes"),
        ("Bộ Nông nghiệp và Môi trường là cơ quan trung ương phải không?", "yes"),
    ],
)
def test_a_body_stands_at_its_own_level(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Hồi KH 203 mới ra, thẩm định chủ trương đầu tư mấy dự án dưới huyện là giao Sở Tài chính, chứ không phải Sở KH&ĐT."
            " Xác nhận giúp.",
            "no",
        ),
        ("KH 203 giao thẩm định chủ trương đầu tư dự án huyện cho Sở KH&ĐT chứ không phải Sở Tài chính, đúng không?", "yes"),
        ("Bây giờ thẩm định chủ trương đầu tư dự án huyện là Sở Tài chính, không phải Sở KH&ĐT nữa, đúng không?", "yes"),
        ("Giờ tiêu chí giao thông là Sở Xây dựng, không phải Sở GTVT nữa, đúng không?", "yes"),
        ("Lúc KH 203 mới ban hành, thẩm định tiêu chí giao thông là của Sở Xây dựng, không phải Sở GTVT. Xác nhận giúp.", "no"),
        ("Việc của Sở KH&ĐT nay giao Sở Tài chính, đúng không?", "yes"),
    ],
)
def test_what_the_plan_gave_is_no_move_and_today_nobody_gone_has_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Huyện báo cáo kết quả thực hiện KH 203 bao lâu một lần?",
        "Bao lâu một lần huyện phải báo cáo kết quả thực hiện KH 203?",
        "Sở Nông nghiệp báo cáo UBND tỉnh bao lâu một lần?",
    ],
)
def test_how_often_is_no_claim(service: Service, question: str) -> None:
    answer = service.ask(question, (), TODAY)
    assert (answer.status, answer.verdict, answer.citations[0].ref) == ("answered", None, "III.27/1")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Huyện báo cáo mỗi năm một lần, đúng không?", "yes"),
        ("Huyện báo cáo một năm hai lần, đúng không?", "no"),
        ("Huyện báo cáo kết quả KH 203 hằng quý, đúng không?", "no"),
    ],
)
def test_how_often_may_be_claimed(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == verdict


@pytest.mark.parametrize("question", ["Kể tên các huyện đó ra", "Đó là những huyện nào?", "Kể tên"])
def test_what_was_counted_is_listed(service: Service, question: str) -> None:
    answer = service.ask(question, (DISTRICTS,), TODAY)
    assert answer.status == "answered"
    assert "Quỳnh Nhai" in answer.answer


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("KH 203: đến 2025 bao nhiêu xã đạt chuẩn?", "Liệt kê tên các xã đó"),
        ("Tỉnh Sơn La có bao nhiêu huyện?", "Liệt kê tên các huyện đó"),
    ],
)
def test_names_that_stand_nowhere_are_not_listed(service: Service, before: str, question: str) -> None:
    assert service.ask(question, (before,), TODAY).status == "no_basis"


@pytest.mark.parametrize("claim", ["KH 203 được ký KT. Chủ tịch, đúng không?", "KH 203 được ký thay Chủ tịch phải không?"])
def test_who_signs_in_the_chairmans_stead_is_a_deputy(service: Service, claim: str) -> None:
    assert service.ask(claim, (), TODAY).verdict == "yes"
