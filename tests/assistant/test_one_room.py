"""Whether two fields lie with one office of a commune, and with which each."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

_ECONOMY, _CULTURE, _OFFICE = "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND"


@pytest.mark.parametrize(
    ("question", "verdict", "rooms"),
    [
        (
            "Ở xã bây giờ: giảm nghèo với bình đẳng giới có cùng một phòng lo không, mỗi việc phòng nào?",
            "no",
            (_ECONOMY, _CULTURE),
        ),
        ("Ở xã, y tế với môi trường có chung một phòng không?", "no", (_CULTURE, _ECONOMY)),
        ("Ở cấp xã đất đai với đầu tư công có cùng phòng không, mỗi việc do phòng nào phụ trách?", "yes", (_ECONOMY,)),
        ("Tư pháp với văn hóa ở xã có cùng một phòng lo không?", "no", (_OFFICE, _CULTURE)),
        ("y te voi giao duc o xa co chung mot phong khong", "yes", (_CULTURE,)),
        ("Dân tộc, tôn giáo và y tế ở xã không cùng một phòng đúng không?", "no", (_CULTURE,)),
    ],
)
def test_each_field_has_its_office(service: Service, question: str, verdict: str, rooms: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert [a.name.startswith(room) for a, room in zip(answer.agencies, rooms, strict=True)] == [True] * len(rooms)


def test_before_communes_had_offices_none_is_named(service: Service) -> None:
    answer = service.ask("Ở xã, y tế với môi trường có chung một phòng không?", as_of=date(2024, 6, 30))
    assert not any(a.name.startswith("Phòng") for a in answer.agencies)


def test_departments_of_the_province_are_no_rooms(service: Service) -> None:
    answer = service.ask("Ở tỉnh, giảm nghèo với bình đẳng giới có cùng một sở lo không?")
    assert not any(a.name.startswith("Phòng") for a in answer.agencies)
