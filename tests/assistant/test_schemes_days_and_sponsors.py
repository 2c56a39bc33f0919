"""What a clause tells plainly is not refused (which scheme an area has, by which day a body reports), and another body's clause is no answer."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "vung tai dinh cu thuy dien son la thi ke hoach 203 bao lam de an gi",
        "KH 203 nêu đề án nào cho vùng tái định cư thủy điện Sơn La?",
    ],
)
def test_which_scheme_an_area_has_is_told(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert "ổn định dân cư" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Với vùng đồng bào dân tộc thì Kế hoạch 203 bảo thực hiện chương trình nào?", "Theo KH 203 miền núi có chương trình nào?"],
)
def test_the_programme_of_an_area_is_not_the_one_that_the_plan_carries_out(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "III.19/1" in {c.ref for c in answer.citations}
    assert "I.1/1" in {c.ref for c in service.ask("KH 203 triển khai thực hiện chương trình nào?").citations}


@pytest.mark.parametrize(
    "question", ["Sở Y tế phải báo cáo theo KH 203 trước ngày nào?", "Sở Công thương báo cáo KH 203 hạn chót khi nào?"]
)
def test_by_which_day_a_department_reports_is_told(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert "20/11" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Hội Nông dân phải báo cáo theo KH 203 trước ngày nào?",
        "Sở Y tế báo cáo quý theo KH 203 trước ngày nào?",
        "Sở Y tế phải trả lời dân trước ngày nào theo KH 203?",
    ],
)
def test_a_day_of_others_or_of_something_else_is_not(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Ngành y tế giúp đỡ xã vùng mấy?", "III.8/"),
        ("Ngành công thương đỡ đầu xã vùng mấy?", "III.6/"),
        ("Sở Y tế đỡ đầu xã nào?", "III.8/"),
    ],
)
def test_which_communes_a_body_looks_after_is_never_read_off_another_ones_clause(
    service: Service, question: str, own: str
) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert all(c.ref.startswith(own) for c in answer.citations)


def test_the_body_whose_clause_says_it_is_answered(service: Service) -> None:
    answer = service.ask("Ngành văn hóa giúp xã vùng nào?")
    assert answer.status == "answered"
    assert "III.9/2" in {c.ref for c in answer.citations}
