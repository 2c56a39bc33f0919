"""Follow-ups on the plan put as whole questions: its decrees, where something goes, who came after a level, all duties of a body."""

from __future__ import annotations

import pytest

from assistant.service import Service

_DECREE = "KH 203 giao Sở KH&ĐT tham mưu đầu tư công theo khoản nào của Nghị định 38?"
_REPORTS = "Hằng năm các sở báo cáo kết quả Kế hoạch 203 vào những ngày nào?"
_HEALTH = "Sở nào thẩm định tiêu chí y tế?"


@pytest.mark.parametrize("question", ["Nghị định ấy ngày nào, và nó sửa nghị định nào?", "Nghị định đó sửa nghị định nào?"])
def test_that_decree_is_the_one_named_beside_the_plan(service: Service, question: str) -> None:
    answer = service.ask(question, [_DECREE])
    assert "38/2023" in answer.answer.splitlines()[0]
    assert "27/2022" in answer.answer


def test_a_resolution_that_was_only_asked_for_is_none_that_was_named(service: Service) -> None:
    answer = service.ask("Nghị quyết đó ngày nào?", ["KH 203 căn cứ nghị quyết nào của Tỉnh ủy, theo Nghị định 38 hay sao?"])
    assert "24/6/2023" not in answer.answer.splitlines()[0]


@pytest.mark.parametrize(
    "question", ["Gửi qua đầu mối nào, mà đầu mối ấy hôm nay là cơ quan gì?", "Báo cáo qua sở nào, sở ấy giờ là sở gì?"]
)
def test_where_something_goes_is_told_with_what_that_body_is_today(service: Service, question: str) -> None:
    answer = service.ask(question, [_REPORTS])
    assert "III.27/1" in {c.ref for c in answer.citations}
    (gathers, *_) = answer.agencies
    assert gathers.name == "Sở Nông nghiệp và Phát triển nông thôn"
    assert [b.name for b in gathers.today] == ["Sở Nông nghiệp và Môi trường"]


def test_who_came_after_a_level_has_the_task_that_was_asked_for(service: Service) -> None:
    before = "KH 203 giao cấp nào lập kế hoạch thực hiện chương trình NTM trên từng địa bàn huyện?"
    answer = service.ask("Bỏ cấp ấy rồi thì ai đảm đương?", [before])
    assert [b.name for a in answer.agencies for b in a.today] == ["UBND xã, phường"]
    assert "III.24/1" in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    ["hết nhiệm vụ của sở đó", "Liệt kê mọi việc giao cho sở này", "Kể hết việc của họ", "Sở đó có những nhiệm vụ gì?"],
)
def test_all_duties_of_the_body_go_beyond_the_criterion_that_it_was_spoken_of_with(service: Service, question: str) -> None:
    refs = {c.ref for c in service.ask(question, [_HEALTH]).citations}
    assert refs == {"III.8/1", "III.8/2", "III.8/3", "III.27/1", "III.27/2"}


def test_duties_on_one_thing_stay_on_it(service: Service) -> None:
    refs = {c.ref for c in service.ask("Sở đó làm gì về tiêu chí này?", [_HEALTH]).citations}
    assert refs <= {"III.8/1", "III.8/2"}


@pytest.mark.parametrize("question", ["Liệt kê những việc huyện phải làm", "Kể hết việc của huyện theo KH 203"])
def test_a_district_is_whoever_governs_it(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == ["UBND các huyện, thành phố"]
    assert {"III.24/1", "III.24/6", "III.27/1"} <= {c.ref for c in answer.citations}
