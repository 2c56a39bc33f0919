"""What was asked before the mergers, at the centre, of a year behind a number or of today's period, said in few words."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Báo chí trước thuộc sở nào?", "Sở Thông tin và Truyền thông"),
        ("Ngày trước cai nghiện thuộc sở nào?", "Sở Lao động - Thương binh và Xã hội"),
        ("Trước đây đất đai do sở nào quản lý?", "Sở Tài nguyên và Môi trường"),
        ("Báo chí nay thuộc sở nào?", "Sở Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_formerly_is_before_the_mergers(service: Service, question: str, body: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.agencies[0].name == body


def test_a_follow_up_on_former_times_is_of_what_was_asked(service: Service) -> None:
    answer = service.ask("thế trước kia thuộc sở nào?", ["Báo chí giờ thuộc sở nào?"], as_of=DAY)
    assert answer.agencies[0].name == "Sở Thông tin và Truyền thông"


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ai hướng dẫn tiêu chí y tế ở trung ương?", "Bộ Y tế"),
        ("Cấp trung ương ai hướng dẫn tiêu chí giao thông?", "Bộ Giao thông vận tải"),
        ("Tiêu chí văn hóa thì trung ương ai hướng dẫn?", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Cơ quan trung ương nào hướng dẫn tiêu chí trường học?", "Bộ Giáo dục và Đào tạo"),
        ("Ai hướng dẫn tiêu chí y tế?", "Sở Y tế"),
    ],
)
def test_who_at_the_centre_is_a_ministry(service: Service, question: str, body: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert [a.name for a in answer.agencies] == [body]


def test_at_the_centre_no_department_stands_in(service: Service) -> None:
    assert service.ask("Cơ quan trung ương nào hướng dẫn tiêu chí điện?", as_of=DAY).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("QĐ 263 năm 2023 đã hết hiệu lực chưa?", "no"),
        ("NĐ 27 năm 2024 còn hiệu lực không?", "yes"),
        ("QĐ 263 năm 2026 đã hết hiệu lực chưa?", "yes"),
        ("QĐ 263 năm 2022 đã hết hiệu lực chưa?", "yes"),
    ],
)
def test_a_year_that_is_not_its_own_is_the_time_asked(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("có nghị định mới nào thay chưa?", "27 và 38 quy định gì?", "358/2025/NĐ-CP"),
        ("sang 2026 theo nghị định nào?", "27 và 38 quy định gì?", "358/2025/NĐ-CP"),
        ("giờ theo quyết định nào?", "Quyết định 318 quy định gì?", "51/2025/QĐ-TTg"),
    ],
)
def test_what_there_is_today_for_the_papers_spoken_of(service: Service, question: str, before: str, told: str) -> None:
    assert told in service.ask(question, [before], as_of=DAY).answer


def test_two_bare_numbers_are_the_papers_of_which_one_amends_the_other(service: Service) -> None:
    cited = {c.document for c in service.ask("27 và 38 quy định gì?", as_of=DAY).citations}
    assert cited
    assert cited <= {"27/2022/NĐ-CP", "38/2023/NĐ-CP"}


@pytest.mark.parametrize(
    ("question", "before", "number"),
    [
        ("ai ký?", "Thông tư 112/2025/TT-BTC sửa thông tư nào?", "112/2025/TT-BTC"),
        ("thông tư đó ban hành ngày nào?", "Thông tư 112/2025/TT-BTC sửa thông tư nào?", "55/2023/TT-BTC"),
    ],
)
def test_a_header_asked_without_a_pointer_is_of_the_paper_that_acts(
    service: Service, question: str, before: str, number: str
) -> None:
    assert service.ask(question, [before], as_of=DAY).citations[0].document == number
