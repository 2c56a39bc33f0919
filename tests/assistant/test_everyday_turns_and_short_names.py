"""Questions in everyday turns: what becomes of a document, fields and bodies by short names, what is large, and figures without their noun."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

DAY = date(2026, 11, 30)
_PROPAGANDA, _PEOPLE, _FARMERS = "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Hội Nông dân tỉnh"


def _bodies(answer: Answer) -> set[str]:
    return {a.name for a in answer.agencies}


def _today(answer: Answer) -> set[str]:
    return {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Nghị quyết 56/2023 của HĐND tỉnh bị KH 203 xử lý thế nào?", "II.3/6"),
        ("Số phận Nghị quyết 56/2023 theo KH 203 ra sao?", "II.3/6"),
        ("Số phận công văn 2392 theo KH 203 ra sao?", "III.27/3"),
        ("Quyết định 318 bị Quyết định 51/2025 xử lý ra sao?", "Đ1"),
    ],
)
def test_what_a_document_makes_of_another(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}
    assert "thay thế" in answer.answer or "bãi bỏ" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Vì sao tỉnh đặt tới 41 bản kiểu mẫu trong khi bản thường còn chưa xong?", "no"),
        ("Vì sao KH 203 đặt tới 5 huyện đạt chuẩn trong khi xã còn yếu?", "no"),
        ("Vì sao tỉnh đặt những 204 sản phẩm OCOP?", None),
        ("Tại sao tỉnh chỉ đặt 3-5 xã kiểu mẫu?", None),
    ],
)
def test_only_what_is_falsely_taken_for_granted_is_denied(service: Service, question: str, verdict: str | None) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Mục tiêu sản phẩm OCOP 3 sao trở lên cả nước đến 2025 là 10.000, phải vậy không?", "yes"),
        ("Số xã đạt chuẩn của tỉnh đến 2025 là 83, đúng không?", "yes"),
        ("Mục tiêu xã nâng cao đến 2025 là 30, đúng không?", "no"),
        ("Chương trình OCOP đặt mục tiêu 20.000 sản phẩm 3 sao đến 2025, phải không?", "no"),
    ],
)
def test_a_figure_without_its_noun(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_both_figures_are_told_whatever_year_gave_them(service: Service) -> None:
    asked = (
        "Cùng là mục tiêu số tỉnh hoàn thành nhiệm vụ NTM đến 2025, con số Quốc hội đưa ra năm 2021 với con số Thủ tướng đưa ra năm 2022"
        " khác nhau thế nào?"
    )
    assert {c.document for c in service.ask(asked, as_of=DAY).citations} == {"25/2021/QH15", "263/QĐ-TTg"}
    assert service.ask("Vốn trung ương năm 2021 là bao nhiêu?", as_of=DAY).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "today"),
    [
        (
            "Sở TT&TT giải thể xong, mảng chuyển đổi số với mảng báo chí về hai nơi nào?",
            {"Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch"},
        ),
        ("Sở Kế hoạch nhập rồi, đầu tư công với hợp tác xã về chỗ nào?", {"Sở Tài chính"}),
        ("Sở Tài nguyên giải thể, khoáng sản với môi trường về mấy nơi?", {"Sở Nông nghiệp và Môi trường"}),
        ("sở nào lo chuyện cầu đường trong KH 203, giờ sở đó nhập vào đâu?", {"Sở Xây dựng"}),
        ("so nao lo cau duong, gio nhap vao dau", {"Sở Xây dựng"}),
        ("Sở nào lo giao thông trong KH 203, giờ sở đó còn không?", {"Sở Xây dựng"}),
        ("Sở nào lo chuyện ruộng vườn?", {"Sở Nông nghiệp và Môi trường"}),
    ],
)
def test_where_everyday_fields_went(service: Service, question: str, today: set[str]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert _today(answer) == today


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Sở nào lo chợ búa trong KH 203, giờ còn không?", "Sở Công thương"),
        ("Sở nào cầm tiền của chương trình?", "Sở Tài chính"),
        ("Ai cầm tiền của chương trình NTM?", "Sở Tài chính"),
    ],
)
def test_a_body_that_still_is_is_told_without_a_verdict(service: Service, question: str, body: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert _bodies(answer) == {body}


@pytest.mark.parametrize(
    "question",
    [
        "Ba lực lượng vũ trang được giao việc trong KH 203 là ai, mỗi bên lo mảng nào?",
        "Lực lượng vũ trang nào được giao việc trong KH 203?",
        "ba luc luong vu trang duoc giao viec gi trong ke hoach 203",
    ],
)
def test_all_three_armed_forces_are_told(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert _bodies(answer) == {"Bộ chỉ huy Quân sự tỉnh", "Công an tỉnh", "Bộ chỉ huy Bộ đội Biên phòng tỉnh"}


def test_the_boards_of_the_party_committee_are_told_both(service: Service) -> None:
    assert _bodies(service.ask("Các ban của Tỉnh ủy được giao gì trong KH 203?", as_of=DAY)) == {_PROPAGANDA, _PEOPLE}


def test_forces_of_a_commune_are_not_those_of_the_province(service: Service) -> None:
    assert "II.7.i/1" in {c.ref for c in service.ask("Lực lượng vũ trang ở xã làm gì?", as_of=DAY).citations}


@pytest.mark.parametrize(
    ("before", "question", "body"),
    [
        ("Ban Dân vận Tỉnh ủy làm gì theo KH 203?", "còn tuyên giáo?", _PROPAGANDA),
        ("Ban Dân vận được giao việc gì?", "thế tuyên giáo thì sao?", _PROPAGANDA),
        ("Ban Tuyên giáo Tỉnh ủy làm gì theo KH 203?", "còn dân vận?", _PEOPLE),
        ("Hội Phụ nữ làm gì theo KH 203?", "còn nông dân thì sao?", _FARMERS),
        ("Ban Tuyên giáo làm gì?", "còn nội vụ?", "Sở Nội vụ"),
        ("Sở Nông nghiệp làm gì theo KH 203?", "còn nông dân?", "Sở Nông nghiệp và Phát triển nông thôn"),  # no body was meant
    ],
)
def test_another_body_by_its_short_name(service: Service, before: str, question: str, body: str) -> None:
    assert _bodies(service.ask(question, [before], DAY)) == {body}
