"""Questions that offer two bodies to choose from, and questions for a ministry: only the right one is named, or none."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

BEFORE, AFTER = date(2025, 2, 10), date(2025, 4, 15)


@pytest.mark.parametrize(
    ("question", "on", "body"),
    [
        ("Thu hồi danh hiệu xã nâng cao thuộc UBND tỉnh hay Thủ tướng?", AFTER, "Ủy ban nhân dân tỉnh Sơn La"),
        ("Công nhận huyện nông thôn mới do tỉnh hay Thủ tướng?", BEFORE, "Thủ tướng Chính phủ"),
        ("Tiêu chí nhà ở dân cư do Sở Xây dựng hay Sở Nông nghiệp thẩm định?", BEFORE, "Sở Xây dựng"),
        ("Dạy nghề cho bà con thì Sở Giáo dục hay Sở Lao động cầm trịch?", BEFORE, "Sở Lao động - Thương binh và Xã hội"),
        ("Tháng 2/2025 thẩm định tiêu chí giao thông còn do Sở GTVT hay đã về Sở Xây dựng?", BEFORE, "Sở Giao thông vận tải"),
    ],
)
def test_of_two_bodies_that_are_offered_the_right_one_is_named(service: Service, question: str, on: date, body: str) -> None:
    answer = service.ask(question, as_of=on)
    assert answer.verdict is None
    assert [a.name for a in answer.agencies] == [body]
    assert not answer.agencies[0].today


def test_a_body_that_is_offered_with_its_heir_is_told_with_that_heir_afterwards(service: Service) -> None:
    answer = service.ask("Thẩm định tiêu chí giao thông còn do Sở GTVT hay đã về Sở Xây dựng?", as_of=AFTER)
    assert [(a.name, [t.name for t in a.today]) for a in answer.agencies] == [("Sở Giao thông vận tải", ["Sở Xây dựng"])]


@pytest.mark.parametrize(
    "question",
    [
        "Sở Xây dựng có thẩm định tiêu chí nhà ở dân cư hay không?",
        "Tiêu chí y tế do Sở Y tế thẩm định, đúng không hay tôi nhầm?",
    ],
)
def test_a_question_whether_it_is_so_offers_nothing(service: Service, question: str) -> None:
    assert service.ask(question).verdict is not None


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Theo phương án tháng 11/2025 bộ nào giữ hợp phần dân tộc thiểu số và miền núi?",
            {"Bộ Dân tộc và Tôn giáo"},
        ),
        ("Bộ nào là đầu mối chung của chương trình tích hợp 2026-2035?", {"Bộ Nông nghiệp và Môi trường"}),
        ("Bộ nào trình Chính phủ ban hành kế hoạch tại Nghị quyết 424?", {"Bộ Nông nghiệp và Môi trường"}),
        ("Bộ nào chủ trì tổng hợp phương án chia kinh phí sự nghiệp trung ương?", {"Bộ Tài chính"}),
        ("Bộ nào hướng dẫn xã chuẩn tiếp cận pháp luật?", {"Bộ Tư pháp"}),
        ("bo nao huong dan tieu chi y te", {"Bộ Y tế"}),
        ("Tiêu chí giao thông của huyện do bộ nào hướng dẫn?", {"Bộ Giao thông vận tải"}),
    ],
)
def test_a_ministry_that_is_asked_for_is_named_and_no_body_of_the_province(
    service: Service, question: str, bodies: set[str]
) -> None:
    assert {a.name for a in service.ask(question).agencies} == bodies


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("Bộ nào chủ trì chương trình an ninh trật tự của Quyết định 926/QĐ-TTg?", "926/QĐ-TTg"),
        ("Quyết định 926/QĐ-TTg do ai chủ trì?", "926/QĐ-TTg"),
        ("Bộ nào chủ trì hướng dẫn tiêu chí y tế?", "203/KH-UBND"),
    ],
)
def test_what_nobody_verified_gives_no_body_nor_does_one_of_the_province(service: Service, question: str, nearest: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.agencies) == ("no_basis", ())
    assert answer.citations[0].document == nearest


def test_who_in_the_province_has_a_task_is_still_told(service: Service) -> None:
    answer = service.ask("Sở nào chủ trì tiêu chí an ninh trật tự?")
    assert [a.name for a in answer.agencies] == ["Công an tỉnh"]
