"""Boards, mottoes, years, names and tasks asked for in words that documents do not use."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.plainer_words import in_plainer_words

TODAY = date(2026, 11, 23)
#: Questions, the clause that tells it, and words of that.
TOLD = {
    "Ban chỉ đạo trung ương mấy chương trình mục tiêu quốc gia được lập lại hôm nào trong năm 2025 thế cán bộ?": (
        "I/1",
        ("02/6/2025",),
    ),
    "Ban Chỉ đạo các chương trình MTQG của tỉnh lập theo văn bản số mấy, ngày nào, gộp mấy chương trình?": (
        "I/1",
        ("626/QĐ-UBND", "02/4/2022", "ba chương trình"),
    ),
    "Ban Chỉ đạo các chương trình MTQG của tỉnh lập theo văn bản số mấy, ngày nào, phụ trách mấy chương trình?": (
        "I/1",
        ("626/QĐ-UBND", "02/4/2022", "ba chương trình"),
    ),
    "KH 203 giao trình NQ HĐND về mức hỗ trợ làm đường GTNT cho những năm nào?": ("II.3/8", ("2023", "2025")),
    "Nghị quyết HĐND về mức hỗ trợ làm đường giao thông nông thôn áp dụng cho giai đoạn nào theo KH 203?": ("II.3/8", ("2025",)),
    "Tap huan voi di tham quan hoc hoi cho can bo nong thon moi cap xa, ban thi ke hoach 203 dinh lam trong giai doan nao?": (
        "II.3/3",
        ("2023 - 2025",),
    ),
    "Kế hoạch 203 giao làm đề án OCOP cho giai đoạn nào?": ("II.3/4", ("2021 - 2025",)),
    "Kế hoạch 203 dùng cho giai đoạn nào?": ("I", ("2021-2025",)),
    "Châm ngôn “bốn tại chỗ” trong KH 203 nói về lĩnh vực nào: thiên tai hay an ninh trật tự?": ("II.7.i/2", ("an ninh",)),
    'Khẩu hiệu "bốn tại chỗ" nằm ở lĩnh vực nào trong Kế hoạch 203?': ("II.7.i/2", ("an ninh",)),
    'Câu "4 tại chỗ" trong kế hoạch 203 gắn với mảng nào, phòng cháy hay an ninh?': ("II.7.i/2", ("an ninh",)),
}
NAMES = [
    "Vậy kể tên đủ từng xã một ra đây, thiếu là anh sai.",
    "Kể tên các xã đó ra, đừng thiếu xã nào.",
    "Vậy kể tên đủ từng xã một ra đây.",
]
#: Tasks of a body apart from one, and the clauses that are told of it.
APART = {
    "Hội Nông dân tỉnh có nhiệm vụ gì riêng trong Kế hoạch 203, ngoài chuyện phối hợp hỗ trợ huyện?": {"III.21/1"},
    "Ngoài việc phối hợp hỗ trợ các huyện, Hội Nông dân tỉnh còn nhiệm vụ gì trong KH 203?": {"III.21/1"},
    "Công an tỉnh còn làm gì ngoài tiêu chí an ninh trật tự?": {"III.17/2", "III.17/4"},
    "Tỉnh đoàn làm gì ngoài chuyện tuyên truyền theo Kế hoạch 203?": {"III.25.d"},
}


@pytest.mark.parametrize(("question", "told"), TOLD.items())
def test_what_is_asked_so_is_told(service: Service, question: str, told: tuple[str, tuple[str, ...]]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.citations[0].ref) == ("answered", told[0])
    assert all(words in answer.answer for words in told[1])


def test_the_board_of_the_centre_is_not_taken_for_that_of_the_province() -> None:
    assert in_plainer_words("Ban chỉ đạo trung ương phụ trách mấy chương trình?") == ""


@pytest.mark.parametrize("question", NAMES)
def test_names_behind_a_number_are_refused_without_a_verdict(service: Service, question: str) -> None:
    answer = service.ask(question, ["Kế hoạch 203 đặt 83 xã đạt chuẩn đến năm 2025 đúng không?"], TODAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(("question", "refs"), APART.items())
def test_tasks_apart_from_one_are_told_without_it(service: Service, question: str, refs: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict, {c.ref for c in answer.citations}) == ("answered", None, refs)


def test_the_body_is_named_where_its_task_is_that_of_all_of_its_kind(service: Service) -> None:
    answer = service.ask("Hội Cựu chiến binh tỉnh làm việc gì khác ngoài phong trào thi đua?", as_of=TODAY)
    assert "còn giao: **Hội Cựu chiến binh tỉnh**" in answer.answer


def test_who_else_has_a_task_is_not_taken_for_that(service: Service) -> None:
    answer = service.ask("Ngoài Sở Y tế thì ai còn nhiệm vụ gì về bảo hiểm y tế?", as_of=TODAY)
    assert "Ngoài điều vừa nêu" not in answer.answer
