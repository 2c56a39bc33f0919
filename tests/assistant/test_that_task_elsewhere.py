"""Who does in another field the task that was spoken of, and what else a body does apart from that."""

from __future__ import annotations

import pytest

from assistant.service import Service

CULTURE = "Trong KH 203, sở nào thẩm định kết quả tiêu chí văn hóa ở các xã?"
CLAIM = "Công an tỉnh theo dõi tiêu chí an ninh trong KH 203 đúng không?"
BUILDING = "Sở Xây dựng phụ trách tiêu chí gì trong KH 203?"


@pytest.mark.parametrize(
    ("question", "before", "ref", "body"),
    [
        ("Thế bên giao thông thì ai làm việc đó?", CULTURE, "III.5/2", "Sở Giao thông vận tải"),
        ("vậy phía giáo dục việc đó ai lo?", "Sở nào công nhận đạt chuẩn tiêu chí y tế theo KH 203?", "III.7/3", "Sở Giáo dục"),
        ("the ben dien thi ai lam viec do?", "So nao huong dan tieu chi truong hoc theo KH 203?", "III.6/1", "Sở Công thương"),
        ("còn về quốc phòng thì ai làm cái đó?", CLAIM, "III.16/1", "Bộ chỉ huy Quân sự tỉnh"),
    ],
)
def test_who_has_that_task_in_the_other_field_is_told(service: Service, question: str, before: str, ref: str, body: str) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert answer.verdict is None
    assert answer.citations[0].ref == ref
    assert body in answer.answer.split("\n")[0]


def test_who_has_it_where_no_other_field_is_named_stays_as_it_was(service: Service) -> None:
    assert "Sở Văn hóa" in service.ask("thế ai làm việc đó?", [CULTURE]).answer.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["ngoài mấy tiêu chí ấy thì sở đó còn việc gì khác?", "ngoai may viec do thi ho con lam gi nua?"]
)
def test_the_other_duties_of_that_body_are_told(service: Service, question: str) -> None:
    answer = service.ask(question, [BUILDING])
    assert "Sở Xây dựng" in answer.answer.split("\n")[0]
    assert {"III.4/2", "III.4/3", "III.4/4"} <= {c.ref for c in answer.citations}


def test_those_who_work_along_are_told_where_departments_are_asked_for(service: Service) -> None:
    before = "Sở TT&TT được giao gì về CNTT trong nuôi trồng, tiêu thụ nông sản, logistics ở KH 203?"
    for question in ("cùng làm với những sở nào?", "cùng làm với ai?"):
        answer = service.ask(question, [before])
        assert answer.status == "answered"
        assert "Sở Công thương" in answer.answer.split("\n")[0]


def test_a_body_that_is_no_field_is_not_put_in_its_place(service: Service) -> None:
    told = service.ask("còn bên công an thì ai làm việc đó?", ["KH 203 giao sở nào thẩm định tiêu chí giao thông?"]).answer
    assert "Sở Kế hoạch" not in told.split("\n")[0]
