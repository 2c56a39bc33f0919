"""Questions that go from one document to the next, that ask beside a header, of both sets of criteria, or of a clause named before."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str, *history: str, on: date = TODAY) -> Answer:
    return service.ask(question, list(history), on)


def cited(answer: Answer) -> list[str]:
    return [f"{c.document}:{c.ref}" for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Kế hoạch 229/KH-UBND cụ thể hóa quyết định nào, và quyết định ấy thực hiện chương trình nào?",
            ["923/QĐ-TTg", "263/QĐ-TTg"],
        ),
        (
            "Quyết định 1002/QĐ-UBND dựa trên quyết định nào, các bộ ấy sau này bị quyết định nào thay?",
            ["318/QĐ-TTg", "51/2025/QĐ-TTg"],
        ),
        (
            "Thông tư 13/2025/TT-BNNMT thi hành nghị định nào, nghị định đó nhắc đến điều nào của Quyết định 18/2022/QĐ-TTg?",
            ["131/2025/NĐ-CP", "Điều 23", "khoản 1 Điều 24"],
        ),
        ("Quyết định 2594/QĐ-TTg kiện toàn ban lập theo quyết định nào, ra ngày nào?", ["1061/QĐ-TTg", "02/6/2025"]),
        ("Quyết định 417/QĐ-BNNMT triển khai nghị quyết nào, tiếp nối chương trình nào?", ["257/2025/QH15", "263/QĐ-TTg"]),
    ],
)
def test_a_question_is_followed_from_one_document_to_the_next(service: Service, question: str, told: list[str]) -> None:
    assert all(x in ask(service, question).answer for x in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị định 27/2022/NĐ-CP được ban hành căn cứ các luật nào?", ["39/2019/QH14", "50/2014/QH13"]),
        ("Thông tư 55/2023/TT-BTC bị sửa mấy lần, bởi thông tư nào?", ["**2 lần**", "75/2024/TT-BTC", "112/2025/TT-BTC"]),
        ("Quyết định 27/2025/QĐ-TTg liên quan đến chỉ tiêu nào của Quyết định 318/QĐ-TTg?", ["18.4"]),
        ("Nghị định 38/2023 sửa Điều 20 và Điều 21 Nghị định 27/2022 ở các khoản nào của Điều 1?", ["khoản 11", "khoản 12"]),
        (
            "Quyết định 211/QĐ-TTg và Quyết định 03/2024/QĐ-TTg: từng quyết định sửa quyết định nào?",
            ["318/QĐ-TTg", "18/2022/QĐ-TTg"],
        ),
    ],
)
def test_what_one_document_does_to_another_is_told_from_the_right_side(service: Service, question: str, told: list[str]) -> None:
    assert all(x in ask(service, question).answer for x in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sắp xếp cấp xã của Sơn La năm 2025 theo nghị quyết số mấy, trên cơ sở đề án nào?", ["1681/NQ-UBTVQH15", "346/ĐA-CP"]),
        (
            "Thông báo 631 của Văn phòng Chính phủ ngày nào, giao bộ nào làm đầu mối?",
            ["19/11/2025", "Bộ Nông nghiệp và Môi trường"],
        ),
        (
            "Nghị quyết 111/2024/QH15 có hiệu lực từ ngày nào, áp dụng cho các chương trình nào?",
            ["18/01/2024", "giảm nghèo bền vững"],
        ),
        (
            "Chương trình của Quyết định 263/QĐ-TTg kết thúc ngày nào, sau đó gộp theo nghị quyết nào?",
            ["31/12/2025", "257/2025/QH15"],
        ),
        (
            "Phong trào thi đua Sơn La chung sức xây dựng nông thôn mới dựa trên kế hoạch của Thủ tướng ở quyết định nào?",
            ["587/QĐ-TTg"],
        ),
        ("Bộ tiêu chí nông thôn mới nào hiện đang có hiệu lực, từ ngày nào?", ["51/2025/QĐ-TTg", "15/02/2026"]),
        (
            "Kế hoạch của Chính phủ thực hiện chương trình hợp nhất 2026-2035 ban hành tại nghị quyết số mấy, ai ký, ngày nào?",
            ["424/NQ-CP", "30/12/2025"],
        ),
        ("Luật bỏ cấp huyện số mấy, thông qua ngày nào?", ["72/2025/QH15", "16/6/2025"]),
        (
            "Hướng dẫn chỉ tiêu thủy lợi của Bộ Nông nghiệp và Phát triển nông thôn nằm trong quyết định nào?",
            ["1680/QĐ-BNN-VPĐP", "80%"],
        ),
    ],
)
def test_what_a_header_does_not_tell_stands_beside_it(service: Service, question: str, told: list[str]) -> None:
    assert all(x in ask(service, question).answer for x in told)


def test_the_number_of_criteria_of_both_periods_comes_from_both_sets(service: Service) -> None:
    answer = ask(service, "Bộ xã nông thôn mới 2021-2025 có mấy tiêu chí, bộ 2026-2030 có mấy tiêu chí?")
    assert {"318/QĐ-TTg:PL1", "51/2025/QĐ-TTg:PL1"} <= set(cited(answer))


def test_a_criterion_of_the_new_set_is_told_by_its_number(service: Service) -> None:
    assert cited(ask(service, "Tiêu chí 3 của bộ tiêu chí xã nông thôn mới 2026-2030 là gì?"))[0] == "51/2025/QĐ-TTg:PL1/3"


def test_a_follow_up_points_to_the_clause_named_before(service: Service) -> None:
    answer = ask(service, "thế Nghị định 38 sửa điều đó từ ngày nào", "Điều 21 Nghị định 27/2022 quy định gì?")
    assert cited(answer)[0] == "38/2023/NĐ-CP:Đ1.12"


@pytest.mark.parametrize(("on", "verdict"), [(date(2026, 6, 1), "yes"), (date(2026, 7, 2), "no")])
def test_the_life_of_a_clause_is_told_that_another_document_repeals(service: Service, on: date, verdict: str) -> None:
    question = "Nghị định 193/2026 bãi bỏ Điều 58 Nghị định 358/2025, vậy điều này còn hiệu lực không?"
    assert ask(service, question, on=on).verdict == verdict


def test_a_city_at_the_end_of_one_question_does_not_name_the_province_at_the_beginning_of_the_next(service: Service) -> None:
    answer = ask(service, "Theo 60-NQ/TW cả nước còn mấy tỉnh, mấy thành phố? Sơn La có bị sáp nhập không?")
    assert "60-NQ/TW:5/1" in cited(answer)


def test_an_amount_that_only_an_unverified_clause_gives_decides_nothing(service: Service) -> None:
    assert ask(service, "Nghị định 98/2018: thẩm định hồ sơ liên kết mất mấy ngày làm việc?").status == "no_basis"
