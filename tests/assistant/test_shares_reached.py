"""Whether the share of a case is enough is decided by the indicator of its grade, on its day, and by nothing unverified."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.sources.indicators import share_told
from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Năm 2024 xã tôi mới 93% dân có bảo hiểm y tế, lên nông thôn mới nâng cao thì đủ chưa?", "no", "PL2/14.1"),
        ("nam 2023 bao hiem y te xa duoc 96%, xet nong thon moi nang cao thi dat chua", "yes", "PL2/14.1"),
        ("Năm 2023 xã mới có 75% đất nông nghiệp chủ động tưới tiêu, xét đạt chuẩn thì đủ chưa?", "no", "PL1/3.1"),
        ("Năm 2023 đất nông nghiệp chủ động tưới được 85%, đạt chỉ tiêu của xã nông thôn mới chưa?", "yes", "PL1/3.1"),
    ],
)
def test_a_share_is_held_against_the_level_of_its_grade(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Năm 2023 xã có 7/8 bản có nhà văn hóa, như vậy đã đạt chỉ tiêu chưa?", "no"),
        ("Năm 2024 xã có 9 bản, 9 bản đã có nhà văn hóa, thế đã đạt chỉ tiêu chưa?", "yes"),
        ("nam 2022 14 thon thi 13 thon co nha van hoa, tieu chi do da dat chua", "no"),
        ("Năm 2023 xã có 190/200 người có bảo hiểm y tế, lên nông thôn mới nâng cao thì đủ chưa?", "yes"),
    ],
)
def test_so_many_of_so_many_are_a_share(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("3/12 bản chưa có nhà văn hóa, xã đạt chưa?", None),
        ("12 bản thì 3 bản chưa có nhà văn hóa, xã đạt chưa?", None),
        ("Theo Quyết định 12/2023, bản nào có nhà văn hóa, đạt chưa?", None),
        ("12 bản, 9 bản có nhà văn hóa, xã đạt chưa?", 75.0),
    ],
)
def test_those_that_lack_a_thing_and_numbers_of_documents_are_no_share(
    service: Service, question: str, share: float | None
) -> None:
    assert share_told(service.reader.read(question, [], TODAY)) == share


def test_a_level_that_nobody_verified_decides_nothing(service: Service) -> None:
    answer = service.ask("Năm 2023 xã có 65% lao động qua đào tạo, xét nông thôn mới đã đạt chưa?", as_of=TODAY)
    assert answer.verdict is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Đất cây xanh công cộng của tỉnh mới 3,2 m2/người, đã đạt điều kiện của Quyết định 321 chưa?", "no"),
        ("Tỉnh có 75% km đường được trồng cây xanh, theo Quyết định 321/QĐ-TTg đã đạt chưa?", "yes"),
        ("Chi chọn dự án hỗ trợ sản xuất hết 6% kinh phí được giao, theo Thông tư 55/2023 có quá mức cho phép không?", "yes"),
        ("Chi chọn dự án hỗ trợ sản xuất hết 4% kinh phí được giao, theo Thông tư 55/2023 có quá mức cho phép không?", "no"),
        ("Cán bộ đến hộ hướng dẫn dự án cộng đồng được chi thêm 60.000 đồng, có vượt mức của Thông tư 55/2023 không?", "yes"),
        ("xa em cham phong chong thien tai bon tai cho duoc 45 diem, dat muc chua", "no"),
        ("Huyện hỏi ý kiến 66% số hộ, đối chiếu Hướng dẫn 90/HD-MTTW-BTT thì đợt lấy ý kiến đạt yêu cầu chưa?", "no"),
    ],
)
def test_what_a_case_measures_is_held_against_the_limit_of_its_source(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=date(2024, 6, 1)).verdict == verdict


def test_the_number_of_an_indicator_is_no_share(service: Service) -> None:
    question = "Xã có 84% diện tích đất nông nghiệp được chủ động tưới tiêu, đạt 3.1 xã nông thôn mới chưa?"
    assert service.ask(question, as_of=date(2024, 6, 1)).verdict == "yes"


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("bhyt 86% đạt chưa", "no", "PL1/15.1"),
        ("bảo hiểm y tế 93% có đạt không", "yes", "PL1/15.1"),
        ("nước sạch 35% đạt chưa", None, "PL1/17.1"),
        ("thu nhập 41 triệu đã đủ chưa", None, "PL1/10.1"),
        ("dân hài lòng 82% có đủ không", None, "Đ4.1.c"),
    ],
)
def test_a_case_of_no_day_is_held_against_the_last_set_whose_levels_were_read(
    service: Service, question: str, verdict: str | None, ref: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "status", "ref"),
    [
        ("bảo hiểm y tế bao nhiêu thì đạt", "answered", "PL1/15.1"),
        ("xã nâng cao bhyt cần bao nhiêu %", "answered", "PL2/14.1"),
        ("phải có bao nhiêu phần trăm dân có thẻ bảo hiểm y tế", "answered", "PL1/15.1"),
        ("thu nhap bao nhieu thi dat", "no_basis", "PL1/10.1"),
        ("người dân hài lòng bao nhiêu thì đạt", "no_basis", "Đ4.1.c"),
    ],
)
def test_the_level_to_be_reached_is_told_by_its_indicator(service: Service, question: str, status: str, ref: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == status
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    "question",
    ["xã phải có mấy bác sĩ", "chỉ tiêu 3.2 phải được bao nhiêu điểm thì đạt"],
)
def test_what_is_counted_otherwise_is_no_level_of_an_indicator(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.citations[0].ref not in {"PL1/15.1", "PL1/3.1"}
