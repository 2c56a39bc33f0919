"""Amounts for something, half of the criteria, denials that a clause shares, today's ministry, and the weather."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Trung ương bố trí bao nhiêu cho NTM 2021-2025?", "39.632"),
        ("Ngân sách trung ương bố trí bao nhiêu cho NTM 2021-2025?", "39.632"),
        ("Địa phương phải bố trí bao nhiêu cho NTM 2021-2025?", "156.700"),
        ("Nhà nước bố trí bao nhiêu cho NTM 2021-2025?", "196.332"),
    ],
)
def test_how_much_is_for_something_counts_no_such_thing(service: Service, question: str, said: str) -> None:
    answer = service.ask(question)
    assert (answer.status, said in answer.answer) == ("answered", True)


@pytest.mark.parametrize(
    "question", ["Huyện Mai Sơn được giao bao nhiêu cho NTM 2023?", "Sở Nông nghiệp được cấp bao nhiêu cho chuyển đổi số?"]
)
def test_an_amount_that_no_document_tells_stays_refused(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    "question", ["Xã rớt nửa số tiêu chí có bị thu hồi danh hiệu ko?", "Xã hỏng phân nửa tiêu chí thì có mất danh hiệu không?"]
)
def test_half_of_the_criteria_is_a_share(service: Service, question: str) -> None:
    assert service.ask(question).verdict == "yes"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Theo NĐ 27, công dân góp làm đường không hạch toán vào ngân sách, đúng không?", "yes"),
        ("Công lao động dân góp không hạch toán vào ngân sách phải không?", "yes"),
        ("Theo NĐ 27, tiền dân góp không tính vào thu chi ngân sách nhà nước, đúng không?", "yes"),
        ("Tiền dân góp làm đường hạch toán vào ngân sách, đúng không?", "no"),
    ],
)
def test_a_claim_that_denies_what_the_clause_denies_is_so(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_of_others_money_it_does_not_say_so(service: Service) -> None:
    assert service.ask("Vốn trung ương không hạch toán vào ngân sách, đúng không?").verdict != "yes"


@pytest.mark.parametrize("question", ["Bộ nào làm chủ chương trình NTM sau 3/2025?", "Hiện nay bộ nào là chủ chương trình NTM?"])
def test_the_ministry_of_today_leads_the_programme(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.answer.startswith("**Bộ Nông nghiệp và Môi trường**")
    assert answer.citations[0].document == "35/2025/NĐ-CP"


def test_before_that_day_the_one_of_then_does(service: Service) -> None:
    answer = service.ask("Bộ nào là chủ chương trình MTQG NTM trước 3/2025?")
    assert answer.answer.startswith("**Bộ Nông nghiệp và Phát triển nông thôn**")


@pytest.mark.parametrize("question", ["Mai Mộc Châu có rét không?", "Mai Thuận Châu nắng không?", "Mai trời Mai Sơn thế nào?"])
def test_the_weather_is_refused_whatever_place_was_spoken_of(service: Service, question: str) -> None:
    assert service.ask(question, ["Xã Chiềng Pha cũ giờ là xã gì?"]).status == "out_of_scope"


def test_a_place_alone_is_still_asked_of(service: Service) -> None:
    assert service.ask("Thế Mộc Châu thì sao?", ["Xã Chiềng Pha cũ giờ là xã gì?"]).status == "clarify"


@pytest.mark.parametrize("question", ["Thông tư 55/2023 quy định vốn sự nghiệp dùng vào đâu?", "Kinh phí sự nghiệp chi vào đâu?"])
def test_into_what_money_goes_is_no_claim(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("answered", None)
