"""Sections of the plan by number, neighbour and order, and bodies that lack a task."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Mục 3 và mục 5 của phần tổ chức thực hiện là của sở nào?", ["Sở Tài chính", "Sở Giao thông vận tải"]),
        ("muc 12 phan giao viec la so nao, con muc 4", ["Sở Tài nguyên và Môi trường", "Sở Xây dựng"]),
        ("Từ mục 20 đến mục 21 phần III là của cơ quan nào?", ["Liên minh Hợp tác xã tỉnh", "Hội Nông dân tỉnh"]),
        ("Các mục 16, 17 phần III đứng tên cơ quan nào?", ["Bộ chỉ huy Quân sự tỉnh", "Công an tỉnh"]),
        ("Sở Công thương ở mục mấy phần III, ngay sau nó là sở nào?", ["Sở Công thương", "Sở Giáo dục và Đào tạo"]),
    ],
)
def test_sections_named_by_number_or_as_neighbours_tell_their_bodies(service: Service, question: str, bodies: list[str]) -> None:
    assert [a.name for a in service.ask(question).agencies] == bodies


@pytest.mark.parametrize(
    ("before", "question", "section"),
    [
        ("Mục 23 phần III giao cho cơ quan nào?", "Mục liền trước thì cơ quan nào, chủ trì việc gì?", "III.22"),
        ("Phần về Bộ chỉ huy Quân sự tỉnh là mục số mấy?", "Mục liền sau giao ai, chép đủ các gạch đầu dòng.", "III.17"),
    ],
)
def test_a_follow_up_may_ask_for_the_section_beside(service: Service, before: str, question: str, section: str) -> None:
    cited = [c.ref for c in service.ask(question, [before]).citations]
    assert cited
    assert all(ref == section or ref.startswith(f"{section}/") for ref in cited)


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Hai văn bản đứng đầu danh mục phải trình ban hành tên là gì?", ["II.3/1", "II.3/2"]),
        ("Ba gạch cuối cùng của mục 8 phần II?", ["II.8/4", "II.8/5", "II.8/6"]),
    ],
)
def test_the_first_or_last_parts_of_a_section(service: Service, question: str, refs: list[str]) -> None:
    assert [c.ref for c in service.ask(question).citations] == refs


@pytest.mark.parametrize(
    ("question", "lacking", "holders"),
    [
        (
            "Trong ba sở Công thương, Giáo dục và Đào tạo, Nông nghiệp và PTNT, sở nào không có câu giao phối hợp xóa nhà tạm?",
            "Sở Nông nghiệp và Phát triển nông thôn",
            ["Sở Công thương", "Sở Giáo dục và Đào tạo"],
        ),
        ("Mục 10 và mục 11 phần III, sở nào không có câu phối hợp xóa nhà tạm?", "Sở Lao động", ["Sở Thông tin và Truyền thông"]),
    ],
)
def test_of_several_bodies_those_without_a_task_are_named(
    service: Service, question: str, lacking: str, holders: list[str]
) -> None:
    answer = service.ask(question)
    assert f"**{lacking}" in answer.answer
    assert [a.name for a in answer.agencies] == holders


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Có KH 203 rồi thì CV cũ nào hết tác dụng? Số, ngày, CQ ký.", {"III.27/3"}),
        ("VB nào bị KH 203 bãi bỏ? VB nào của HĐND tỉnh dự kiến bị thay?", {"III.27/3", "II.3/6"}),
        ("Kế hoạch 203 ra đời là để bãi bỏ Nghị quyết 22-NQ/TU của Tỉnh ủy, đúng thế chứ?", {"III.27/3"}),
    ],
)
def test_what_the_plan_repeals_is_told_beside_other_things(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("MT tổng quát: ai lãnh đạo, tổ chức nào tham gia", "cấp ủy"),
        ("Thực hiện phân cấp quản lý, giám sát thì gắn trách nhiệm với ai?", "cá nhân"),
    ],
)
def test_people_that_a_text_names_need_no_duty(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(("question", "ref"), [("muc 27/1 noi gi", "III.27/1"), ("mục 15 của sở nào", "III.15/1")])
def test_a_section_that_only_the_third_part_has_needs_no_part(service: Service, question: str, ref: str) -> None:
    assert ref in [c.ref for c in service.ask(question).citations]


def test_a_place_beside_a_document_that_is_not_here_is_one_of_the_plan(service: Service) -> None:
    cited = [c.ref for c in service.ask("III.25.a/1 có nhắc Quyết định 99-QĐ/TW không?").citations]
    assert cited[0] == "III.25.a/1"


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Kế hoạch có mấy phần, tên từng phần là gì", ["I", "II", "III"]),
        ("Phần II có bao nhiêu mục lớn?", ["II"]),
        ("Điểm k mục II.7 tên là gì", ["II.7.k"]),
        ("mục chót phần III nói gì", ["III.27"]),
        ("so nao dung cuoi phan iii", ["III.15"]),
        ("Gạch cuối của Sở Nội vụ nói gì", ["III.14/3"]),
        ("Phần tổ chức thực hiện bắt đầu từ mục nào", ["III.1"]),
        ("sau Sở Y tế là sở nào trong phần III", ["III.8", "III.9"]),
    ],
)
def test_the_parts_of_the_plan_are_counted_and_found_by_their_order(service: Service, question: str, refs: list[str]) -> None:
    assert [c.ref for c in service.ask(question).citations] == refs


def test_parts_are_not_counted_where_the_tasks_of_a_body_are(service: Service) -> None:
    answer = service.ask("Bưu điện tỉnh được phân công mấy nhiệm vụ trong phần tổ chức thực hiện?")
    assert "III" not in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "count", "last"),
    [
        ("Phần nhiệm vụ trọng tâm chia mấy mục lớn?", "**9 phần**", "II.9"),
        ("Mục II.7 chia mấy nhóm, từ chữ nào đến chữ nào?", "**11 phần**", "II.7.k"),
        ("Phần tổ chức thực hiện có bao nhiêu mục, mục cuối là gì?", "**27 phần**", "III.27"),
    ],
)
def test_the_parts_of_a_place_are_counted(service: Service, question: str, count: str, last: str) -> None:
    answer = service.ask(question).answer
    assert count in answer
    assert last in answer


def test_the_bodies_among_the_parts_of_a_section_are_named(service: Service) -> None:
    names = [a.name for a in service.ask("Mục 25 có mấy điểm chữ cái?").agencies]
    assert names[:2] == ["Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"]


def test_sections_are_named_by_a_list_of_numbers(service: Service) -> None:
    names = [a.name for a in service.ask("Mục 8, 9 và 10 phần III là của sở nào?").agencies]
    assert names == ["Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "Sở Thông tin và Truyền thông"]


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Con số 24 gắn với gì, con số 204 gắn với gì?", ["II.7.k/2", "II.4.b/4"]),
        ("Trong kế hoạch, con số 204 là gì?", ["II.4.b/4"]),
        ("Số bản ở phần mục tiêu cụ thể và số bản ở phần triển khai bộ tiêu chí là bao nhiêu?", ["II.1.b/3", "II.7.k/3"]),
        ("Mục cơ chế, chính sách chỉ có một chỉ tiêu bằng số, đó là số nào?", ["II.4.b/4"]),
    ],
)
def test_numbers_are_found_where_they_stand(service: Service, question: str, refs: list[str]) -> None:
    assert set(refs) <= {c.ref for c in service.ask(question).citations[:3]}


def test_to_be_asked_for_help_is_no_task_of_a_body(service: Service) -> None:
    assert len(service.ask("Gom lại giúp tôi các nhiệm vụ của Sở Y tế.").citations) > 2


@pytest.mark.parametrize(
    ("question", "body", "refs"),
    [
        ("Mục 25.a đề nghị Ban Dân vận mấy việc, kể gọn.", "Ban Dân vận Tỉnh ủy", {"III.25.a/1", "III.25.a/2", "III.25.a/3"}),
        (
            "Mục 26 nêu mấy việc của Huyện ủy, Thành ủy, kể ra.",
            "Huyện ủy các huyện; Thành ủy thành phố",
            {"III.26/1", "III.26/4"},
        ),
        ("Gom hết đầu việc kế hoạch giao Sở Tài chính ở phần III.", "Sở Tài chính", {"III.3/1", "III.3/2", "III.3/3", "III.3/4"}),
    ],
)
def test_all_tasks_of_the_body_of_a_section_are_told(service: Service, question: str, body: str, refs: set[str]) -> None:
    answer = service.ask(question)
    assert body in [a.name for a in answer.agencies]
    assert refs <= {c.ref for c in answer.citations}
