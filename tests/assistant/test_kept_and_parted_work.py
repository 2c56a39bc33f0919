"""Work that a living body kept, and work that went its own way; errands of old communes, and what went into the new one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 27)


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "body", "parted"),
    [
        ("Thi đua khen thưởng của Sở Nội vụ nay sở nào?", "Sở Nội vụ", "Sở Dân tộc và Tôn giáo"),
        ("cai cach hanh chinh cua so noi vu nay do so nao lo", "Sở Nội vụ", "Sở Dân tộc và Tôn giáo"),
        ("Tiêu chí hệ thống chính trị của Sở Nội vụ giờ do ai phụ trách?", "Sở Nội vụ", "Sở Dân tộc và Tôn giáo"),
        ("Hòa giải cơ sở của Sở Tư pháp giờ về đâu?", "Sở Tư pháp", "Công an tỉnh"),
    ],
)
def test_what_a_living_body_kept_is_with_no_other(service: Service, question: str, body: str, parted: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert body in _bodies(answer)
    assert parted not in _bodies(answer)
    assert parted not in answer.answer


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Tôn giáo của Sở Nội vụ nay sở nào lo?", "Sở Dân tộc và Tôn giáo"),
        ("Lý lịch tư pháp của Sở Tư pháp giờ về đâu?", "Công an tỉnh"),
    ],
)
def test_what_it_gave_away_is_told_with_who_has_it(service: Service, question: str, body: str) -> None:
    assert body in _bodies(service.ask(question, as_of=DAY))


def test_a_body_that_only_gave_a_part_away_is_told_to_live(service: Service) -> None:
    answer = service.ask("Sở Nội vụ nay là sở nào?", as_of=DAY)
    assert "vẫn là cơ quan đang hoạt động" in answer.answer
    assert "tín ngưỡng, tôn giáo" in answer.answer


@pytest.mark.parametrize(
    ("question", "commune", "asked_there"),
    [
        ("Xã Chiềng Ơn cũ giờ hỏi thủ tục công nhận nông thôn mới ở đâu?", "xã Quỳnh Nhai", True),
        ("Dân xã Chiềng Ơn cũ hỏi tiêu chí nông thôn mới thì gặp ai?", "xã Quỳnh Nhai", True),
        ("nguoi xa chieng muon cu xin ho tro nha tam thi nop don o dau", "xã Mường La", True),
        ("Xã Huy Thượng cũ giờ muốn nộp hồ sơ xét nông thôn mới kiểu mẫu ở đâu?", "xã Phù Yên", True),
        ("Nhà ở xã Huy Tân cũ, giờ đăng ký tạm trú ở đâu?", "xã Phù Yên", False),
        ("Cho hỏi xã Huy Tân cũ nay ở đâu?", "xã Phù Yên", False),
    ],
)
def test_who_wants_something_of_an_old_commune_is_sent_to_the_new_one(
    service: Service, question: str, commune: str, asked_there: bool
) -> None:
    answer = service.ask(question, as_of=DAY)
    assert f"**{commune}**" in answer.answer
    assert ("nộp tại UBND" in answer.answer) is asked_there


def test_which_department_has_a_criterion_is_no_errand(service: Service) -> None:
    assert "Sở Xây dựng" in _bodies(service.ask("Xã Chiềng Ơn cũ hỏi tiêu chí giao thông thì sở nào?", as_of=DAY))


@pytest.mark.parametrize(
    "question",
    [
        "mấy đơn vị gộp thành xã đó thế, có thị trấn nào không?",
        "xa moi ay gop tu bao nhieu don vi vay",
        "Có bao nhiêu đơn vị cũ nhập vào đó?",
    ],
)
def test_the_units_that_went_into_the_commune_before_are_told(service: Service, question: str) -> None:
    answer = service.ask(question, ["Xã Huy Tân cũ nay là xã nào?"], DAY)
    assert {c.ref for c in answer.citations} == {"Đ1.31"}
    assert "5 đơn vị cũ: thị trấn Quang Huy" in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("Sở TT&TT nhập vào sở nào?", "báo chí cũng về đó luôn?", "no"),
        ("Sở TT&TT nay là sở nào?", "xuat ban cung ve do luon a", "no"),
        ("Sở TT&TT nhập vào sở nào?", "Thế bưu chính cũng về đó luôn à?", "yes"),
        ("Sở GTVT nhập vào đâu?", "sát hạch lái xe cũng về đó luôn à?", "no"),
        ("Sở Lao động - Thương binh và Xã hội nhập vào sở nào?", "giảm nghèo cũng về đó luôn?", "no"),
        ("Sở Lao động - Thương binh và Xã hội nhập vào sở nào?", "người có công cũng sang đó luôn?", "yes"),
    ],
)
def test_whether_a_thing_went_where_the_body_before_did_is_judged(
    service: Service, before: str, question: str, verdict: str
) -> None:
    assert service.ask(question, [before], DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "body", "other"),
    [
        (
            "Đố học viên: an toàn thông tin mạng từ Sở Thông tin và Truyền thông cũ chuyển cho ai ở tỉnh, Sở KH&CN hay Công an?",
            "Công an tỉnh",
            "Sở Khoa học và Công nghệ",
        ),
        (
            "Báo chí của Sở TT&TT cũ về đâu: Sở KH&CN hay Sở VHTTDL?",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Khoa học và Công nghệ",
        ),
        (
            "Giảm nghèo từ Sở LĐTBXH cũ giao cho Sở Nội vụ hay Sở Nông nghiệp và Môi trường?",
            "Sở Nông nghiệp và Môi trường",
            "Sở Nội vụ",
        ),
        ("tre em cua so ldtbxh cu ve so noi vu hay so y te", "Sở Y tế", "Sở Nội vụ"),
    ],
)
def test_of_two_bodies_the_one_is_told_that_has_the_work(service: Service, question: str, body: str, other: str) -> None:
    bodies = _bodies(service.ask(question, as_of=DAY))
    assert body in bodies
    assert other not in bodies


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xuất bản của Sở TT&TT nay về Sở Khoa học và Công nghệ, đúng không?", "no"),
        ("Phát thanh truyền hình của Sở TT&TT nay về Sở Văn hóa, đúng không?", "yes"),
        ("Internet của Sở TT&TT nay về Sở Khoa học và Công nghệ, đúng không?", "yes"),
    ],
)
def test_work_is_known_by_the_words_that_tell_of_it(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_a_ministry_is_meant_that_answered_before(service: Service) -> None:
    before = "Theo Điều 17 NQ 35/2023, các huyện nhập lại đều đã được công nhận thì UBND cấp tỉnh gửi văn bản tới bộ nào?"
    for question in ("Bộ ấy nay tên gì?", "cơ quan đó nay là gì?"):
        assert "Bộ Nông nghiệp và Môi trường" in _bodies(service.ask(question, [before], DAY))


@pytest.mark.parametrize(
    ("before", "question", "body"),
    [
        (
            "Hiện nay tiêu chí nước sạch sinh hoạt nông thôn do sở nào phụ trách?",
            "Còn trước 1/3/2025 thì sao?",
            "Sở Nông nghiệp và Phát triển nông thôn",
        ),
        ("Hiện nay tiêu chí môi trường do sở nào phụ trách?", "còn tháng 2/2025?", "Sở Tài nguyên và Môi trường"),
    ],
)
def test_the_same_is_asked_of_another_day(service: Service, before: str, question: str, body: str) -> None:
    answer = service.ask(question, [before], DAY)
    assert [a.name for a in answer.agencies] == [body]
    assert not any(a.today for a in answer.agencies)


def test_when_districts_ended_is_told_beside_what_they_had(service: Service) -> None:
    answer = service.ask("Theo kế hoạch thì huyện báo cáo cho ai, mà huyện bỏ từ ngày nào?", as_of=DAY)
    assert "72/2025/QH15" in {c.document for c in answer.citations}
    assert "01/7/2025" in answer.answer


def test_a_one_stop_office_at_a_district_is_known(service: Service) -> None:
    answer = service.ask("Một cửa ở huyện và xã ngày trước, nay tổ chức nào ở xã thay thế tiếp nhận hồ sơ?", as_of=DAY)
    assert "Trung tâm Phục vụ hành chính công xã, phường" in _bodies(answer)
