"""Follow-ups that ask another field's body then and now, bodies that merged, and a rate that only a future resolution would set."""

from __future__ import annotations

import pytest

from assistant.service import Service

_WATER = "Theo kế hoạch 203, sở nào lo nước sạch?"


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("con rac thai, moi truong o xa thi hoi do so nao, gio la so nao?", "Sở Tài nguyên và Môi trường"),
        ("thế điện nông thôn thì hồi ấy ai lo, giờ ai?", "Sở Công thương"),
        ("hồi đó sở nào, giờ là sở nào?", "Sở Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_a_field_of_its_own_decides(service: Service, question: str, body: str) -> None:
    assert service.ask(question, [_WATER]).agencies[0].name == body


def test_merged_bodies_are_told_by_the_beginning_of_their_own_sections(service: Service) -> None:
    answer = service.ask("hai ban đó giờ gộp thành gì rồi?", ["Ban Dân vận với Ban Tuyên giáo Tỉnh ủy có vai gì trong KH 203?"])
    assert {"III.25.a/1", "III.25.b/1"} <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    "question", ["KH 203 cho biết cụ thể mức đó là bao nhiêu phần trăm không?", "KH 203 có ghi rõ tỷ lệ ấy là bao nhiêu không?"]
)
def test_a_rate_that_a_resolution_has_yet_to_set_is_refused(service: Service, question: str) -> None:
    answer = service.ask(
        question, ["HĐND tỉnh phải ban hành nghị quyết hỗ trợ đường giao thông nông thôn theo KH 203 phải không?"]
    )
    assert (answer.status, answer.citations[0].ref) == ("no_basis", "II.3/8")
