"""Short follow-ups on a body, on the lower places of a question before, and several places of the plan asked about at once."""

from __future__ import annotations

import pytest

from assistant.service import Service

FOLLOWING = {
    ("Sở Công thương chủ trì tiêu chí nào?", "Có phải hỗ trợ làm đường không?"): ("yes", "III.6/3"),
    ("Sở Y tế hướng dẫn gì?", "có phải lo điện không"): ("no", "III.6/1"),
}


@pytest.mark.parametrize(("asked", "expected"), FOLLOWING.items(), ids=[b for _, b in FOLLOWING])
def test_a_claim_without_a_subject_is_on_the_body_asked_about(
    service: Service, asked: tuple[str, str], expected: tuple[str, str]
) -> None:
    answer = service.ask(asked[1], [asked[0]])
    assert answer.verdict == expected[0]
    assert expected[1] in [c.ref for c in answer.citations]


def test_what_else_a_body_does_leaves_out_what_was_really_told(service: Service) -> None:
    first = service.ask("Bộ CHQS tỉnh chủ trì nội dung gì?")
    more = service.ask("Họ còn việc gì nữa?", ["Bộ CHQS tỉnh chủ trì nội dung gì?"])
    assert not {c.ref for c in first.citations} & {c.ref for c in more.citations}
    assert {"III.16/2", "III.16/3"} <= {c.ref for c in more.citations}


def test_each_lower_place_is_a_part_of_what_was_asked(service: Service) -> None:
    before = "Huyện muốn đạt nông thôn mới thì người dân phải hài lòng bao nhiêu phần trăm?"
    answer = service.ask("Còn ở từng xã, với từng nội dung thì bao nhiêu?", [before])
    assert "PL1/0.d1" in [c.ref for c in answer.citations]


def test_several_places_of_the_plan_are_asked_of_each_by_itself(service: Service) -> None:
    answer = service.ask("Mục III.4 giao ai và mục III.10 giao thí điểm mô hình gì?")
    assert {"III.4", "III.10/1"} <= {c.ref for c in answer.citations}
