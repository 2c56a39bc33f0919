"""Second questions that stay in the document that was named, turn to another level or region, or call a component by its number."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims.quantities import EXACT, Quantity
from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("history", "question", "document", "ref"),
    [
        (
            ("Quyết định 25/2025/QĐ-TTg quy định gì?",),
            "đơn vị dùng vốn gửi báo cáo giấy thôi được không",
            "25/2025/QĐ-TTg",
            "bao-cao-truc-tuyen",
        ),
        (("Quyết định 51/2025 gồm mấy phụ lục?",), "phụ lục cuối là về cái gì", "51/2025/QĐ-TTg", "Đ1"),
        (
            ("Huyện nông thôn mới cần bao nhiêu % xã nâng cao?",),
            "Lên cấp tỉnh thì bao nhiêu phần trăm xã phải nâng cao?",
            "321/QĐ-TTg",
            "Đ1.d",
        ),
        (("Trẻ thấp còi ở vùng mình không quá bao nhiêu?",), "Thế Tây Nguyên bao nhiêu?", "318/QĐ-TTg", "PL1/15.3"),
        (("Có mấy nội dung thành phần?",), "còn nội dung số 8?", "263/QĐ-TTg", "III.8"),
        (("nội dung thành phần số 2 là gì",), "noi dung muoi mot thi sao", "263/QĐ-TTg", "III.11"),
        (("NQ 25/2021 đề ra ít nhất mấy tỉnh hoàn thành?",), "Sang 263 thì con số cấp tỉnh là mấy?", "263/QĐ-TTg", "I.2.c"),
    ],
)
def test_the_source_is_the_one_that_was_meant(
    service: Service, history: tuple[str, ...], question: str, document: str, ref: str
) -> None:
    first = service.ask(question, history, TODAY).citations[0]
    assert (first.document, first.ref) == (document, ref)


def test_a_component_is_called_by_its_number_where_the_programme_is_named(service: Service) -> None:
    first = service.ask("Nội dung số 6 của chương trình mục tiêu quốc gia là về gì?", (), TODAY).citations[0]
    assert (first.document, first.ref) == ("263/QĐ-TTg", "III.6")


@pytest.mark.parametrize(
    ("history", "claim", "verdict"),
    [
        (("Quyết định 1002 của tỉnh căn cứ văn bản nào?",), "nó dựa vào cả Quyết định 321 phải không?", "no"),
        (("Quyết định 1002 của tỉnh căn cứ văn bản nào?",), "nó dựa vào Quyết định 319 phải không?", "yes"),
        (("Tỷ lệ xã đạt chuẩn của từng vùng trong Quyết định 263?",), "Đông Nam Bộ cũng 80% chứ?", "no"),
        ((), "Kinh phí thường xuyên trung ương giai đoạn 2026-2030 ít hơn vốn tín dụng chính sách, đúng không?", "no"),
        ((), "Vốn tín dụng chính sách giai đoạn 2026-2030 ít hơn kinh phí thường xuyên của trung ương, đúng không?", "yes"),
        ((), "Tổ thẩm định hồ sơ công trình đơn giản của xã do kế toán xã làm tổ trưởng là được, đúng không?", "no"),
        ((), "Quy hoạch chung xây dựng xã có nằm trong danh mục phải trình ban hành đâu, đừng bịa, đúng không?", "no"),
    ],
)
def test_claims_are_ruled_by_what_the_source_tells(service: Service, history: tuple[str, ...], claim: str, verdict: str) -> None:
    assert service.ask(claim, history, TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("said", "told", "same"), [(642e9, 642.14e9, True), (196e12, 196.332e12, True), (190e12, 196.332e12, False)]
)
def test_an_amount_said_to_three_places_is_the_one_that_is_told(said: float, told: float, same: bool) -> None:
    claimed, source = (Quantity(n, n, "dong", EXACT) for n in (said, told))
    assert claimed.agrees(source, instance=False) is same
