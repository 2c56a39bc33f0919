"""How the whole plan is built, and what a body of today has to do under a plan that names bodies which are no more."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    ["Kế hoạch 203 có mấy phần?", "ke hoach 203 gom nhung phan nao", "Bố cục kế hoạch 203 thế nào?", "Tóm tắt KH 203 giúp tôi"],
)
def test_the_parts_of_the_plan_are_told_with_their_sections(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [c.ref for c in answer.citations] == ["I", "II", "III"]
    assert "II.9:" in answer.answer
    assert "III.27:" in answer.answer


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [("Phần II nói gì?", "II.1", "II.9"), ("Phần I nói về cái gì?", "I.1", "I.2"), ("Mục III.5 nói gì?", "III.5/1", "III.5/3")],
)
def test_what_a_part_says_is_told_by_its_own_parts(service: Service, question: str, first: str, last: str) -> None:
    cited = [c.ref for c in service.ask(question).citations]
    assert cited[1] == first
    assert cited[-1] == last


def test_what_a_single_clause_says_is_told_by_itself(service: Service) -> None:
    assert [c.ref for c in service.ask("Mục II.7.b/4 nói gì?").citations] == ["II.7.b/4"]


@pytest.mark.parametrize(
    "question", ["Kế hoạch 203 giao việc cho bao nhiêu cơ quan?", "Những cơ quan nào được giao việc trong kế hoạch 203?"]
)
def test_all_whom_the_plan_gives_anything_are_its_27_groups(service: Service, question: str) -> None:
    assert "**27 phần**" in service.ask(question).answer


def test_who_has_one_role_is_not_everybody(service: Service) -> None:
    assert "27" not in service.ask("Bao nhiêu cơ quan được giao thẩm định trong KH 203?").answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "before", "refs"),
    [
        ("Sở Nông nghiệp và Môi trường có nhiệm vụ gì trong KH 203?", "Sở Tài nguyên và Môi trường", {"III.1/2", "III.12/1"}),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy có nhiệm vụ gì?", "Ban Dân vận Tỉnh ủy", {"III.25.a/1", "III.25.b/1"}),
        ("so dan toc va ton giao co nhiem vu gi", "Ban Dân tộc tỉnh", {"III.19/1"}),
        ("UBND xã bây giờ có những nhiệm vụ gì theo KH 203?", "UBND các huyện, thành phố", {"III.24/1"}),
        ("Hiện nay Sở Xây dựng có nhiệm vụ gì?", "Sở Giao thông vận tải", {"III.4/1", "III.5/2"}),
        ("Sở Xây dựng giờ lo những tiêu chí nào?", "Sở Giao thông vận tải", {"III.4/1", "III.5/1"}),
    ],
)
def test_a_body_has_the_tasks_of_those_that_it_took_over_from(
    service: Service, question: str, before: str, refs: set[str]
) -> None:
    answer = service.ask(question)
    assert refs <= {c.ref for c in answer.citations}
    assert before in {a.name for a in answer.agencies}
    assert any(step.rule.startswith("ke-thua") for step in answer.proof)


def test_of_one_that_had_several_tasks_only_those_that_came_to_a_body_are_told(service: Service) -> None:
    cited = {c.ref for c in service.ask("Sở Nông nghiệp và Môi trường có nhiệm vụ gì trong KH 203?").citations}
    assert "III.11/1" in cited  # poverty
    assert "III.11/2" not in cited  # training for work


def test_before_the_bodies_were_merged_they_had_nothing_of_others(service: Service) -> None:
    cited = {c.ref for c in service.ask("Hiện nay Sở Xây dựng có nhiệm vụ gì?", as_of=date(2024, 6, 30)).citations}
    assert "III.4/1" in cited
    assert "III.5/2" not in cited


def test_who_asks_for_the_text_of_the_plan_is_told_that_there_is_more_today(service: Service) -> None:
    answer = service.ask("Sở Xây dựng có nhiệm vụ gì trong KH 203?")
    assert "III.5/2" not in {c.ref for c in answer.citations}
    assert "còn giữ việc mà văn bản giao cho **Sở Giao thông vận tải**" in answer.answer
    assert "còn giữ việc" not in service.ask("Sở Y tế có nhiệm vụ gì trong KH 203?", as_of=date(2024, 6, 30)).answer


def test_the_duties_of_two_bodies_are_compared_by_all_of_them(service: Service) -> None:
    answer = service.ask("So sánh nhiệm vụ Sở Tài chính và Sở Kế hoạch và Đầu tư trong KH 203")
    assert {"III.2/1", "III.2/2", "III.3/1", "III.3/3"} <= {c.ref for c in answer.citations}
    assert {"Sở Tài chính", "Sở Kế hoạch và Đầu tư"} <= {a.name for a in answer.agencies}
