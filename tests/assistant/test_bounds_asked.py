"""Bounds of a rule that are asked for, documents that are let speak by their issuer, wordings that held on another day."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "document", "ref"),
    [
        ("Huyện nông thôn mới phải có ít nhất bao nhiêu phần trăm xã nâng cao?", "320/QĐ-TTg", "PL1/0.b"),
        ("Muốn huyện đạt chuẩn thì phải có bao nhiêu phần trăm thị trấn đô thị văn minh?", "320/QĐ-TTg", "PL1/0.c"),
        ("Xã kiểu mẫu cần tối thiểu mấy bản thông minh?", "319/QĐ-TTg", "Đ1.3"),
        ("Đến 2025 toàn tỉnh phải có bao nhiêu xã nâng cao?", "203/KH-UBND", "II.1.b/2"),
        ("Nghị quyết Quốc hội yêu cầu thu nhập nông thôn năm 2025 gấp mấy lần năm 2020?", "25/2021/QH15", "Đ1.1.b"),
    ],
)
def test_a_bound_is_told_by_the_rule_and_an_aim_by_the_plan(service: Service, question: str, document: str, ref: str) -> None:
    first = service.ask(question, as_of=TODAY).citations[0]
    assert (first.document, first.ref) == (document, ref)


@pytest.mark.parametrize(
    ("then", "now", "verdict"),
    [("01/12/2023", "10/4/2024", "no"), ("01/10/2022", "10/12/2023", "yes"), ("05/4/2024", "20/8/2024", "yes")],
)
def test_a_wording_holds_on_until_it_is_amended(service: Service, then: str, now: str, verdict: str) -> None:
    before = [f"Hồ sơ công nhận xã xét ngày {then} thì điều kiện an ninh trật tự ghi thế nào?"]
    assert service.ask(f"Thế xét ngày {now} thì câu chữ đó còn đúng không?", before, TODAY).verdict == verdict
