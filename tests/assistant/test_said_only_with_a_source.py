"""What is said only by a source: that a body still is, what a place that was recognised keeps, factors and numbers of criteria; and what no
document tells."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("question", "verdict", "source"),
    [
        ("Ban quản lý xã giờ còn không?", "yes", ("27/2022/NĐ-CP", "Đ26.3")),
        ("Ban phát triển thôn bị bỏ chưa?", "no", ("27/2022/NĐ-CP", "Đ26.4")),
        ("Ban quản lý xã có còn hoạt động sau khi bỏ cấp huyện không?", "yes", ("27/2022/NĐ-CP", "Đ26.3")),
        ("Bộ Y tế còn không?", "yes", ("2373/QĐ-BYT", "I")),
    ],
)
def test_that_a_body_still_is_has_a_source(service: Service, question: str, verdict: str, source: tuple[str, str]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, (answer.citations[0].document, answer.citations[0].ref)) == (verdict, source)


@pytest.mark.parametrize(
    "question",
    [
        "Ban Tổ chức Trung ương còn hoạt động không?",
        "BHXH tỉnh giờ tên gì?",
        "Thuế tỉnh Sơn La tên gì bây giờ?",
        "Hội Luật gia tỉnh giờ tên gì?",
    ],
)
def test_a_body_of_which_no_paper_tells_is_no_other_subject(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict, answer.citations) == ("no_basis", None, ())


@pytest.mark.parametrize(
    "question", ["Hội Khuyến học có việc gì?", "Hội Khuyến học làm gì trong KH 203?", "Cục Thuế có nhiệm vụ gì"]
)
def test_a_body_without_tasks_is_not_told_those_of_the_one_for_what_its_name_is_on(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.agencies) == ("no_basis", ())


def test_what_is_no_body_stays_off_our_subject(service: Service) -> None:
    assert service.ask("Phở giờ tên gì?", as_of=DAY).status == "out_of_scope"


@pytest.mark.parametrize(
    "question",
    [
        "Xã đã đạt chuẩn 2021-2025 có phải xét lại không?",
        "Xã được công nhận hồi 2022 thì nay có phải công nhận lại từ đầu không?",
        "Xã NTM đã đạt trước 2026 có mất danh hiệu không?",
    ],
)
def test_what_recognised_places_keep_nobody_has_read(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.citations[0].document) == ("no_basis", "51/2025/QĐ-TTg")


def test_merged_communes_have_a_rule_of_their_own(service: Service) -> None:
    answer = service.ask("Xã đã đạt chuẩn nông thôn mới sau sáp nhập có phải xét lại không?", as_of=DAY)
    assert answer.citations[0].document == "35/2023/UBTVQH15"


@pytest.mark.parametrize(
    ("question", "told", "ref"),
    [
        ("Hệ số xã dưới 15 tiêu chí là mấy?", "5,0", "Đ5.1"),
        ("Xã chưa đạt 15 tiêu chí tính hệ số bao nhiêu?", "5,0", "Đ5.1"),
        ("Xã đã đạt chuẩn được hệ số mấy?", "1,0", "Đ5.1"),
    ],
)
def test_factors_of_groups_are_those_of_sharing_out(service: Service, question: str, told: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.citations[0].ref, answer.verdict) == (ref, None)
    assert told in answer.answer


def test_one_commune_with_so_many_criteria_is_a_case(service: Service) -> None:
    assert service.ask("Xã đạt 16 tiêu chí hệ số mấy?", as_of=DAY).verdict == "insufficient"


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Xã NTM 2021-2025 phải đạt mấy tiêu chí?", ("318/QĐ-TTg", "PL1")),
        ("Muốn đạt chuẩn nâng cao giai đoạn 2021-2025 xã phải đạt bao nhiêu tiêu chí?", ("318/QĐ-TTg", "PL2")),
        ("Xã NTM 2026-2030 phải đạt mấy tiêu chí?", ("51/2025/QĐ-TTg", "PL1")),
    ],
)
def test_as_many_criteria_as_the_set_has_are_to_be_met(service: Service, question: str, source: tuple[str, str]) -> None:
    first = service.ask(question, as_of=DAY).citations[0]
    assert (first.document, first.ref) == source


def test_what_each_criterion_of_an_unread_set_says_is_not_told_by_its_title(service: Service) -> None:
    before = ["QĐ 1333/QĐ-UBND năm 2019 của tỉnh về bản nông thôn mới ban hành bộ gì?"]
    answer = service.ask("nội dung từng tiêu chí của bộ đó cụ thể ra sao?", before, as_of=DAY)
    assert answer.status == "no_basis"
    assert service.ask("bộ đó ban hành ngày nào?", before, as_of=DAY).status == "answered"
