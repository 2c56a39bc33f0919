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
