"""What is asked of a header beside something else: its day, its signer, what it came instead of, its life, its unread clauses."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quyết định 1333/QĐ-UBND quy định bộ tiêu chí gì, ngày nào?", "**Quyết định 1333/QĐ-UBND** ngày"),
        ("QĐ 626/QĐ-UBND thành lập ban nào, vào ngày nào?", "02/4/2022"),
        ("Quyết định 318/QĐ-TTg ký năm 2021 hay 2022?", "08/3/2022"),
        ("Thông tư 55/2023/TT-BTC ban hành năm 2022 hay năm 2023?", "15/8/2023"),
        ("Trước Nghị định 150/2025/NĐ-CP thì khung các sở nằm ở nghị định nào?", "45/2025/NĐ-CP"),
        ("Quyết định sửa khoản 5 Điều 4 ban hành năm 2024 do ai ký, số mấy?", "Trần Lưu Quang"),
        ("Chương trình ở Quyết định 263/QĐ-TTg kết thúc khi nào, nghị quyết số mấy tiếp nối?", "đến 31/12/2025"),
        ("Quyết định 25/2025/QĐ-TTg có hiệu lực từ 15/9/2025 và dữ liệu đặt ở Bộ Tài chính, đúng không?", "tại Bộ Tài chính"),
        ("Bộ tiêu chí huyện 320/QĐ-TTg tới 2026 vẫn còn nguyên hiệu lực, xác nhận giúp!", "đến 31/12/2025"),
        ("Nghị quyết 111/2024/QH15 cho tỉnh chọn tối đa mấy huyện thí điểm, giai đoạn nào?", "02 huyện"),
    ],
)
def test_what_a_header_tells_is_told_beside_the_rest(service: Service, question: str, told: str) -> None:
    assert told in service.ask(question, as_of=TODAY).answer


def test_that_document_is_the_one_whose_header_was_asked_of(service: Service) -> None:
    before = ["Thông tư 112/2025/TT-BTC sửa thông tư nào, có hiệu lực từ khi nào?"]
    assert "Nguyễn Thị Bích Ngọc" in service.ask("Thông tư đó ai ký?", before, TODAY).answer


def test_clauses_that_nobody_read_are_not_told_to_be_amended(service: Service) -> None:
    answer = service.ask("Thông tư 75/2024/TT-BTC sửa những khoản nào của Thông tư 55/2023/TT-BTC?", as_of=TODAY)
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hướng dẫn 1064/HD-BVHTTDL phục vụ cả Quyết định 318 lẫn Quyết định 320, nói vậy chuẩn chứ?", "yes"),
        ("Hướng dẫn 1064/HD-BVHTTDL phục vụ Quyết định 321/QĐ-TTg, đúng không?", "no"),
    ],
)
def test_what_a_document_serves_is_what_it_guides(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict
