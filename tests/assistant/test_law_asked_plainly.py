"""Who recognises and withdraws, what became of bodies and places, since and until when: asked in a few everyday words."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 28)


def ask(service: Service, question: str) -> Answer:
    return service.ask(question, (), TODAY)


def bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


def cited(answer: Answer) -> set[str]:
    return {f"{c.document.partition('/')[0]}:{c.ref}" for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "body", "ref"),
    [
        ("xã lên chuẩn thì bây giờ ai ký công nhận", "Ủy ban nhân dân tỉnh Sơn La", "18:Đ3.1"),
        ("huyen bo roi ai cong nhan xa dat chuan", "Ủy ban nhân dân tỉnh Sơn La", "18:Đ3.1"),
        ("Bây giờ ai được thu hồi danh hiệu của xã?", "Ủy ban nhân dân tỉnh Sơn La", "18:Đ3.1"),
        ("danh hiệu của huyện do ai thu hồi", "Thủ tướng Chính phủ", "18:Đ3.2"),
        ("không có huyện nữa thì ai thẩm định xã đạt chuẩn", "Sở Nông nghiệp và Môi trường", "18:II/4"),
    ],
)
def test_who_recognises_is_who_decides_and_not_who_only_checks(service: Service, question: str, body: str, ref: str) -> None:
    answer = ask(service, question)
    assert body in bodies(answer)
    assert ref in cited(answer)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Phường có tự công nhận mình đạt chuẩn được không?", "no"),
        ("uy ban xa tu thu hoi danh hieu cua minh duoc khong", "no"),
        ("Xã không được tự công nhận mình, phải không?", "yes"),
    ],
)
def test_nobody_recognises_himself(service: Service, question: str, verdict: str) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("thi bang lai xe may ra dau", "Công an tỉnh"),
        ("xin phiếu lý lịch tư pháp ở đâu", "Công an tỉnh"),
        ("sở giao thông bỏ rồi đổi bằng lái ai cấp", "Công an tỉnh"),
        ("Bộ phận một cửa của huyện giải thể, nộp hồ sơ ở đâu?", "Trung tâm Phục vụ hành chính công xã, phường"),
        ("Trường nghề giờ thuộc sở nào?", "Sở Giáo dục và Đào tạo"),
        ("day nghe nay thuoc so nao", "Sở Giáo dục và Đào tạo"),
        ("nước sạch nông thôn giờ thuộc sở nào", "Sở Nông nghiệp và Môi trường"),
        ("huyen doan gio ve dau", "Ủy ban MTTQ Việt Nam xã, phường"),
    ],
)
def test_who_has_it_now_is_named_in_however_few_words(service: Service, question: str, body: str) -> None:
    assert body in bodies(ask(service, question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sở Y tế giờ lo thêm gì?", "bảo trợ xã hội"),
        ("so noi vu gio quan them gi", "người có công"),
        ("Sở Xây dựng được giao thêm những gì", "an toàn giao thông"),
    ],
)
def test_what_a_body_took_over_is_told_where_it_is_asked_what_is_new(service: Service, question: str, told: str) -> None:
    assert told in ask(service, question).answer


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Sở Dân tộc và Tôn giáo ra đời khi nào?", "01/3/2025"),
        ("so tai chinh sap nhap tu luc nao", "01/3/2025"),
        ("từ khi nào có phòng văn hóa xã hội của xã", "01/7/2025"),
        ("Phường Tô Hiệu có từ ngày nào?", "01/7/2025"),
        ("bo tieu chi moi tinh tu hom nao", "15/02/2026"),
        ("quyết định 18 áp dụng từ hôm nào", "02/8/2022"),
        ("bộ tiêu chí cũ dùng tới lúc nào", "31/12/2025"),
        ("ke hoach 203 den bao gio thi het", "31/12/2025"),
        ("chuẩn an toàn an ninh của xã áp dụng từ hôm nào", "07/3/2024"),
    ],
)
def test_since_when_and_until_when_is_told_with_the_day(service: Service, question: str, day: str) -> None:
    assert day in ask(service, question).answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Sở Giao thông bỏ chưa?", "yes"),
        ("ubnd huyen bo chua", "yes"),
        ("Cấp huyện giải thể chưa?", "yes"),
        ("Sông Mã bỏ huyện chưa", "yes"),
        ("hoi phu nu huyen giai the chua", "yes"),
        ("tòa án huyện còn không", "no"),
        ("vien kiem sat huyen con khong", "no"),
        ("Mai Sơn còn là huyện không?", "no"),
        ("Mộc Châu giờ còn là thị xã không?", "no"),
        ("bộ tiêu chí cũ hết hạn chưa", "yes"),
    ],
)
def test_what_ended_is_known_to_have_ended(service: Service, question: str, verdict: str) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "count"),
    [("Mai Sơn giờ chia mấy xã", "8 xã"), ("Sop Cop thanh may xa", "4 xã"), ("thanh pho son la nay may phuong", "4 phường")],
)
def test_a_name_that_fell_into_communes_is_the_district(service: Service, question: str, count: str) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert f"nay là {count}" in answer.answer


def test_what_became_of_another_province_is_not_told(service: Service) -> None:
    assert ask(service, "Yên Bái nhập với tỉnh nào?").status == "out_of_scope"
    assert ask(service, "Sơn La có nhập với Điện Biên không?").verdict == "no"


def test_a_number_of_days_is_told_of_what_stands_above_it(service: Service) -> None:
    answer = service.ask("chọn tổ thợ làm đường tối đa mấy ngày phải ký hợp đồng", (), date(2024, 4, 2))
    assert answer.status == "answered"
    assert "15 ngày" in answer.answer


def test_a_part_that_left_a_body_that_lives_is_denied_it_with_who_has_it(service: Service) -> None:
    answer = ask(service, "sở tư pháp còn làm lý lịch tư pháp không")
    assert answer.verdict == "no"
    assert "Công an tỉnh" in bodies(answer)


def test_all_who_share_the_work_of_a_body_that_was_split_are_named(service: Service) -> None:
    assert {"Sở Nội vụ", "Sở Y tế", "Sở Nông nghiệp và Môi trường"} <= bodies(ask(service, "so lao dong chia cho nhung dau"))


@pytest.mark.parametrize(
    "question", ["trạm khuyến nông huyện giờ ai quản", "ban quan ly cho huyen gio ve dau", "Kho bạc huyện nay thành gì?"]
)
def test_what_became_of_a_body_of_districts_that_no_document_names_is_not_guessed(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert answer.status == "no_basis"
    assert cited(answer) == {"72:Đ51.3"}


@pytest.mark.parametrize("question", ["Tỉnh mình giờ còn mấy huyện?", "son la con bao nhieu huyen"])
def test_how_many_districts_are_left_is_told_by_what_ended_them(service: Service, question: str) -> None:
    assert cited(ask(service, question)) == {"72:Đ51.3"}
