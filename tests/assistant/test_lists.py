"""Lists: all bodies that hold a task, all parts of a place of the plan, where bodies stand in it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.segments import Words
from assistant.understanding.titles import Titles
from kb.vietnamese import folded_syllables, syllables

#: Bodies whose sections all hold the clause on helping districts.
HELPERS = {
    "Sở Kế hoạch và Đầu tư",
    "Sở Xây dựng",
    "Sở Giao thông vận tải",
    "Sở Công thương",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Sở Tư pháp",
    "Công an tỉnh",
    "Ban Dân tộc tỉnh",
    "Cục Thống kê tỉnh",
}


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Những sở nào phối hợp xóa nhà tạm?", HELPERS),
        ("Bao nhiêu cơ quan phối hợp xóa nhà tạm, dột nát?", HELPERS),
        ("may co quan phoi hop xoa nha tam", HELPERS),
        ("Những cơ quan nào dính tới an ninh, trật tự?", {"Công an tỉnh", "Bộ chỉ huy Quân sự tỉnh"}),
        ("Những cơ quan nào phải đề xuất hỗ trợ xóa nhà tạm, dột nát, thời gian, địa điểm?", {"UBND các huyện, thành phố"}),
        ("Bao nhiêu cơ quan phải báo cáo hằng năm?", {"Sở Y tế", "Sở Tài chính", "UBND các huyện, thành phố"}),
    ],
)
def test_all_bodies_that_hold_a_task_are_named_with_their_provisions(service: Service, question: str, bodies: set[str]) -> None:
    answer = service.ask(question)
    assert bodies <= {a.name for a in answer.agencies}
    assert all(name in answer.answer for name in bodies)
    assert len(answer.citations) == len({c.ref for c in answer.citations})


def test_bodies_with_another_task_on_the_same_subject_are_left_out(service: Service) -> None:
    named = {a.name for a in service.ask("Những cơ quan nào phối hợp xóa nhà tạm?").agencies}
    assert "UBND các huyện, thành phố" not in named  # it proposes where and when, it does not help itself


@pytest.mark.parametrize(
    ("question", "place", "parts"),
    [
        ("Liệt kê các nội dung của mục kiểm tra, giám sát", "II.8", 6),
        ("Mục lập kế hoạch, phân bổ, giải ngân gồm những gì?", "II.6", 5),
        ("kể hết các gạch của mục tuyên truyền", "II.2", 3),
        ("Liệt kê mọi gạch của II.8", "II.8", 6),
    ],
)
def test_all_parts_of_a_place_are_listed(service: Service, question: str, place: str, parts: int) -> None:
    refs = [c.ref for c in service.ask(question).citations]
    assert refs == [place, *(f"{place}/{i}" for i in range(1, parts + 1))]


@pytest.mark.parametrize(
    ("question", "section", "tasks"),
    [
        ("UBND huyện, TP có mấy việc ở phần của mình? Kể gọn.", "III.24", 6),
        ("Sở Tài chính có mấy đầu việc? Kể vắn tắt.", "III.3", 4),
        ("Tóm gọn đầu việc của Công an tỉnh", "III.17", 4),
    ],
)
def test_all_tasks_of_a_body_are_listed_in_whatever_words_they_are_asked_for(
    service: Service, question: str, section: str, tasks: int
) -> None:
    refs = {c.ref for c in service.ask(question).citations}
    assert refs >= {f"{section}/{i}" for i in range(1, tasks + 1)}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("bộ đội tỉnh, công an, biên phòng nằm ở mục số mấy phần phân công", ["III.16", "III.17", "III.18"]),
        ("Sở Y tế nằm ở mục nào?", ["III.8"]),
    ],
)
def test_where_bodies_stand_is_told(service: Service, question: str, refs: list[str]) -> None:
    answer = service.ask(question)
    assert [c.ref for c in answer.citations] == refs
    assert all(ref in answer.answer for ref in refs)


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("sáu gạch của mục kiểm tra, giám sát", ("II.8",)),
        ("trong phần cơ cấu lại nông nghiệp nhắc hai lần", ("II.7.c",)),
        ("muc tuyen truyen va muc van hoa", ("II.2",)),
        ("ở phần yêu cầu và ở phần mô hình quản lý", ("I.2", "II.5")),
        ("mục chính sách có gì", ("II.4",)),
        ("mức hỗ trợ một phần làm đường", ()),
        ("mục tiêu đến năm 2025", ()),
        ("địa điểm hỗ trợ huyện", ()),
        ("chiếm bao nhiêu phần trăm vốn", ()),
    ],
)
def test_sections_are_known_by_their_titles(service: Service, text: str, sections: tuple[str, ...]) -> None:
    named = Titles(service.corpus).named(Words(tuple(folded_syllables(text)), tuple(syllables(text))))
    assert named[: len(sections)] == sections
    assert bool(named) == bool(sections)


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Có mấy xã biên giới?", True),
        ("Ai công nhận mấy tiêu chí đó?", False),
        ("Sở Y tế ở mục số mấy?", False),
    ],
)
def test_how_many_is_only_asked_where_something_is_counted(service: Service, question: str, counts: bool) -> None:
    assert service.reader.read(question, (), date(2025, 1, 1)).has("count") is counts


@pytest.mark.parametrize(
    ("question", "refs", "bodies"),
    [
        ("các nhiệm vụ về môi trường", {"II.7.f/1", "II.7.f/2", "II.7.f/3", "III.12/1"}, ["Sở Tài nguyên và Môi trường"]),
        ("những nội dung về quốc phòng gồm gì", {"II.7.i/1", "II.7.i/2", "III.16/1"}, ["Bộ chỉ huy Quân sự tỉnh"]),
    ],
)
def test_all_tasks_on_a_subject_are_its_section_and_what_bodies_hold(
    service: Service, question: str, refs: set[str], bodies: list[str]
) -> None:
    answer = service.ask(question)
    assert {c.ref for c in answer.citations} == refs
    assert [a.name for a in answer.agencies] == bodies


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Mục số mấy nói cơ chế chính sách, mục số mấy nói nguồn vốn?", ["II.4", "II.9"]),
        ("Mục nào nói về mô hình quản lý?", ["II.5"]),
    ],
)
def test_sections_that_are_looked_for_by_their_titles_are_told(service: Service, question: str, refs: list[str]) -> None:
    assert [c.ref for c in service.ask(question).citations] == refs


def test_a_section_that_is_only_named_beside_the_subject_is_not_all_that_is_asked(service: Service) -> None:
    question = "Bỏ hết chuyện khác: gạch cuối mục kiểm tra, giám sát bảo triển khai phong trào gì, ở mức nào?"
    assert "II.8/6" in {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    "question",
    [
        "Nhà văn hóa bản và cụm loa truyền thanh của xã, mỗi thứ thuộc mảng tiêu chí của sở nào?",
        "loa truyền thanh với nhà văn hóa, mỗi cái thuộc tiêu chí sở nào",
    ],
)
def test_whose_each_of_several_criteria_is_says_the_engine(service: Service, question: str) -> None:
    assert {"III.9/1", "III.10/1"} <= {c.ref for c in service.ask(question).citations[:2]}


@pytest.mark.parametrize("question", ["xoa nha dot nat thi ai lo", "Đơn vị nào hỗ trợ huyện phát triển sản xuất?"])
def test_a_task_that_most_bodies_have_by_the_same_clause_is_given_to_no_one_of_them(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert len(answer.agencies) > 15
    assert answer.answer.count("phối hợp các cơ quan liên quan để hỗ trợ các huyện, thành phố") == 1
