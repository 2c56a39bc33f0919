"""Claims on places of one level, or of one area, where the documents speak of another."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Cục Thống kê tỉnh cung cấp số liệu kinh tế - xã hội của từng xã, đúng không?", "no"),
        ("Cục Thống kê tỉnh cung cấp số liệu kinh tế - xã hội của các huyện, đúng không?", "yes"),
        ("Đề án bồi dưỡng kiến thức quản lý hành chính dành cho cán bộ, công chức huyện, đúng không?", "no"),
        ("Đề án bồi dưỡng kiến thức quản lý hành chính dành cho cán bộ, công chức xã, đúng không?", "yes"),
        ("nuoi trau bo o xa khu vuc 2 cung duoc uu tien phai khong", "no"),
        ("Chăn nuôi đại gia súc ở xã khu vực III được ưu tiên phải không?", "yes"),
    ],
)
def test_what_is_said_of_another_level_or_area_is_denied(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize("question", ["so nao lo cho ban em", "Sở nào lo cho xã tôi?", "nganh nao giup cho xa minh"])
def test_what_is_done_for_a_place_is_no_market(service: Service, question: str) -> None:
    assert "Sở Công thương" not in {a.name for a in service.ask(question).agencies}


@pytest.mark.parametrize("question", ["so nao lo cho xa", "Sở nào lo chợ ở xã tôi?", "so nao lo cai cho xa toi"])
def test_a_market_is_one_also_without_marks(service: Service, question: str) -> None:
    assert "Sở Công thương" in {a.name for a in service.ask(question).agencies}
