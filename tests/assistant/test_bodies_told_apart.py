"""Bodies that are not one though their names are alike, names that were kept, heads of bodies, papers nobody has seen."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ban Dân tộc HĐND tỉnh với Ban Dân tộc của UBND tỉnh là một đúng không?", "no"),
        ("Ban Dân tộc tỉnh khác Ban Dân tộc của HĐND tỉnh đúng không?", "yes"),
        ("Ngân hàng Chính sách xã hội với Ngân hàng Nhà nước là một à?", "no"),
        ("Công an xã là Công an tỉnh à?", "no"),
        ("Liên minh HTX có phải là cơ quan quản lý nhà nước không?", "no"),
        ("Liên minh Hợp tác xã tỉnh không phải cơ quan quản lý nhà nước về hợp tác xã, đúng không?", "yes"),
    ],
)
def test_a_body_is_neither_another_nor_what_its_note_denies(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("so giao duc voi so tu phap co doi ten khong", "no"),
        ("Sở Giao thông vận tải có đổi tên không?", "yes"),
        ("Sở Tài chính đổi tên rồi à?", "no"),
        ("Sở Công thương không đổi tên đúng không", "yes"),
    ],
)
def test_a_body_is_renamed_where_another_is_in_its_place(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công an huyện đến 01/7/2025 mới bỏ đúng không?", "no"),
        ("cong an huyen bo cung luc voi ubnd huyen dung khong", "no"),
        ("UBND huyện chấm dứt từ 01/7/2025 đúng không?", "yes"),
    ],
)
def test_the_day_on_which_a_body_ended_is_held_against_its_own(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch Hội Phụ nữ tỉnh bây giờ giữ chức gì bên Mặt trận?",
        "nguoi dung dau hoi nong dan tinh nay la chuc gi o mat tran to quoc tinh",
    ],
)
def test_the_office_of_the_head_of_a_body_is_told_by_its_note(service: Service, question: str) -> None:
    assert "Phó Chủ tịch MTTQ tỉnh" in service.ask(question, as_of=TODAY).answer


@pytest.mark.parametrize("question", ["vpdp ntm trung uong gio o bo nao", "Cục Thống kê giờ nằm ở bộ nào?"])
def test_under_whom_a_body_stands_is_told_however_it_is_asked(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "answered"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Quyết định giải thể công an cấp huyện của Sơn La số bao nhiêu?", "no_basis"),
        ("Quyết định lập Ban Chỉ huy Phòng thủ khu vực ở Sơn La ký ngày nào, số mấy?", "no_basis"),
        ("Sở GTVT sáp nhập theo nghị quyết số mấy?", "answered"),
        ("Sở Nông nghiệp tỉnh Điện Biên nhập vào sở nào?", "out_of_scope"),
        ("so tai nguyen moi truong ben lai chau nay thuoc so nao", "out_of_scope"),
    ],
)
def test_a_paper_nobody_has_seen_or_a_body_of_another_province_is_refused(service: Service, question: str, status: str) -> None:
    assert service.ask(question, as_of=TODAY).status == status
