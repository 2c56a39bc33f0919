"""Words that are written in two ways, periods by their last digits, and sums asked in other words."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "ai kí quyết định ban hành bộ tiêu chí giai đoạn 2026-2030?",
            "ai ký quyết định ban hành bộ tiêu chí giai đoạn 2026-2030?",
        ),
        ("Thông tư nào qui định quản lí kinh phí sự nghiệp?", "Thông tư nào quy định quản lý kinh phí sự nghiệp?"),
        ("ti le ho ngheo o so nao quan li", "ty le ho ngheo o so nao quan ly"),
        ("Bộ tiêu chí xã NTM gđ 21-25 nằm ở QĐ số mấy?", "Bộ tiêu chí xã NTM gđ 2021-2025 nằm ở QĐ số mấy?"),
    ],
)
def test_both_ways_of_writing_get_one_answer(service: Service, typed: str, written: str) -> None:
    one, other = service.ask(typed), service.ask(written)
    assert (one.status, one.answer) == (other.status, other.answer)


@pytest.mark.parametrize(
    ("question", "history", "told"),
    [
        ("Gộp phần đầu tư phát triển trung ương của 2022 và 2023 thì ra mấy triệu đồng?", [], "407.860"),
        ("Năm trước đó thì bao nhiêu?", ["Vốn NSTW năm 2023 cấp cho NTM của tỉnh là bao nhiêu?"], "323.110"),
        ("Vốn NSTW năm 2022 cấp cho NTM của tỉnh là bao nhiêu?", [], "323.110"),
    ],
)
def test_amounts_of_the_plan_are_told(service: Service, question: str, history: list[str], told: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert told in answer.answer


def test_amounts_that_nobody_tells_stay_untold(service: Service) -> None:
    for question in ("Vốn NSTW năm 2024 cấp cho NTM của tỉnh là bao nhiêu?", "Tiền cấp cho dự án nước sạch là bao nhiêu?"):
        assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Sở Tài chính phải tổng hợp báo cáo kết quả Chương trình thuộc phạm vi ngành theo từng quý, đúng ko?", "no"),
        ("Các huyện gửi báo cáo cho Sở NN hằng quý đúng không?", "no"),
        ("Sở Tài chính tổng hợp báo cáo khi được yêu cầu, đúng không?", "yes"),
        ("Các sở báo cáo UBND tỉnh định kỳ hằng năm đúng không?", "yes"),
    ],
)
def test_how_often_something_is_done_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_the_opening_of_the_plan_is_meant_where_no_other_document_is_named(service: Service) -> None:
    answer = service.ask("Phần căn cứ dẫn quyết định nào của UBND tỉnh duyệt kế hoạch phát triển kinh tế - xã hội 5 năm?")
    assert "2886/QĐ-UBND" in answer.answer
    assert "10/12/2020" in answer.answer


def test_a_relation_that_is_affirmed_is_shown(service: Service) -> None:
    answer = service.ask("Kế hoạch 203 căn cứ Nghị định 27 đúng không?")
    assert answer.verdict == "yes"
    assert "căn cứ Nghị định 27/2022/NĐ-CP" in answer.answer
