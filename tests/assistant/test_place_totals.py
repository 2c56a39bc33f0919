"""Claims on how many communes and wards the province has."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sơn La nay còn 75 xã, phường, đúng không?", "yes"),
        ("tinh minh gio co 75 xa dung khong", "no"),
        ("Sau sắp xếp tỉnh có 8 phường, 67 xã phải không?", "yes"),
        ("Trước khi sáp nhập tỉnh có 177 xã, đúng không?", "yes"),
        ("Trước sắp xếp tỉnh có 12 phường à?", "no"),
        ("Sáp nhập xong tỉnh giảm 100 xã phường, đúng không?", "no"),
        ("Có 7 xã không phải sáp nhập, đúng không?", "yes"),
        ("xã Suối Tọ vẫn để nguyên à?", "yes"),
        ("xa Muong Bam dung rieng mot xa, phai khong?", "yes"),
    ],
)
def test_units_are_counted_as_the_resolution_counts_them(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_before_the_merger_the_old_units_stand(service: Service) -> None:
    assert service.ask("Tỉnh có 67 xã, đúng không?", as_of=date(2024, 6, 30)).verdict != "yes"


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("Vậy bớt bao nhiêu đơn vị?", "Trước sắp xếp Sơn La có bao nhiêu xã, phường, thị trấn?", "giảm 125"),
        ("Trước đó có mấy?", "Sơn La sau sắp xếp còn bao nhiêu xã, phường?", "200"),
        ("the con lai may", "tinh minh truoc sap xep co bao nhieu don vi cap xa", "75"),
    ],
)
def test_a_follow_up_goes_on_counting_the_same(service: Service, question: str, before: str, told: str) -> None:
    answer = service.ask(question, [before], date(2026, 11, 23))
    assert answer.status == "answered"
    assert told in answer.answer


def test_what_was_lost_is_judged_in_a_follow_up_too(service: Service) -> None:
    answer = service.ask(
        "Thế là giảm 100 đơn vị, đúng không?", ["Trước sắp xếp Sơn La có bao nhiêu đơn vị cấp xã?"], date(2026, 11, 23)
    )
    assert answer.verdict == "no"
    assert [c.ref for c in answer.citations] == ["Đ1/truoc-sap-xep"]


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Sau sắp xếp tỉnh có mấy xã, mấy phường? Trước đó bao nhiêu đơn vị?", {"Đ1.69", "Đ1/truoc-sap-xep"}),
        ("Trước và sau sáp nhập tỉnh có bao nhiêu xã phường?", {"Đ1.69", "Đ1/truoc-sap-xep"}),
        ("Sơn La trước khi dồn xã năm 2025 có mấy đơn vị cấp xã, dồn xong còn mấy xã?", {"Đ1.69", "Đ1/truoc-sap-xep"}),
        ("tỉnh Sơn La từ bao nhiêu xã phường nay còn bao nhiêu?", {"Đ1.69", "Đ1/truoc-sap-xep"}),
        ("Dồn xã xong Sơn La còn mấy xã, mấy phường?", {"Đ1.69"}),
        ("Tỉnh còn mấy xã phường, giảm bao nhiêu đơn vị?", {"Đ1.69", "Đ1/truoc-sap-xep"}),
        ("luc chua nhap tinh minh co may xa phuong", {"Đ1/truoc-sap-xep"}),
        ("Bao nhiêu xã của Sơn La không phải sắp xếp năm 2025? Kể tên.", {"Đ1.69"}),
    ],
)
def test_units_are_told_of_the_times_that_a_question_names(service: Service, question: str, refs: set[str]) -> None:
    assert {c.ref for c in service.ask(question, as_of=date(2026, 11, 23)).citations} == refs


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Có mấy xã tên Chiềng Khoong?", "có 1: xã Chiềng Khoong (huyện Sông Mã); từ 01/7/2025 có 1: xã Chiềng Khoong"),
        ("co may xa ten Chieng Lao", "có 1: xã Chiềng Lao (huyện Mường La); từ 01/7/2025 có 1"),
        ("Có mấy xã tên Chiềng Dong?", "từ 01/7/2025 không còn đơn vị nào mang tên này"),
    ],
)
def test_communes_of_one_name_are_counted_before_and_today(service: Service, question: str, told: str) -> None:
    assert told in service.ask(question).answer


def test_how_many_units_a_commune_was_made_of_is_another_count(service: Service) -> None:
    assert "gồm 2 đơn vị cũ" in service.ask("Xã Chiềng Khoong gồm mấy xã cũ?").answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Cấp xã ở Sơn La trước sắp xếp là 200 đơn vị, sau còn 75, tức giảm 125. Số này khớp chưa?", "yes"),
        ("Cấp xã ở Sơn La trước sắp xếp là 200 đơn vị, sau còn 75, tức giảm 135. Số này khớp chưa?", "no"),
        ("Toàn tỉnh từ 200 đơn vị cấp xã giảm 125, còn 75 đơn vị, phải không?", "yes"),
        ("Sơn La trước có 204 xã phường thị trấn, sắp xếp xong còn 75, đúng không?", "no"),
        ("Sơn La sau sắp xếp còn 75 xã phường, giảm 129 so với trước, chuẩn không?", "no"),
        ("Sơn La giảm từ 177 xã xuống còn 67 xã, đúng không?", "yes"),
        ("Tỉnh Sơn La còn 75 đơn vị cấp xã, trong đó 7 xã giữ nguyên, đúng không?", "yes"),
        ("Sơn La trước có 15 phường, nay còn 8, đúng không?", "yes"),
        ("Tỉnh trước có 12 huyện, 200 xã phường, đúng không?", "yes"),
    ],
)
def test_each_of_several_counts_is_judged_by_the_words_beside_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict
