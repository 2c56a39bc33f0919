"""What a claim says of the headers of documents: their days, issuers and order, and what ends them."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims.headers import Headers
from assistant.answering.claims.issued import Issued
from assistant.answering.claims.ruling import Ruling
from assistant.service import Service

DAY = date(2024, 6, 30)


@pytest.fixture(scope="module")
def issued(service: Service) -> Issued:
    return Issued(Headers(service.corpus), service.reader, service.corpus)


@pytest.mark.parametrize(
    ("claim", "ruling"),
    [
        ("Quyết định 524 ký ngày 01/4/2021 à?", Ruling.HOLDS),
        ("Có phải Nghị quyết 517/NQ-UBTVQH15 ngày 28/5/2022 không?", Ruling.FAILS),
        ("Nghị quyết 32 của HĐND tỉnh ngày 26/9/2022, đúng không?", Ruling.FAILS),
        ("Chỉ thị 01 (2015), Quyết định 99 (2017): đúng chứ?", Ruling.HOLDS),
        ("Nghị quyết 238 ban hành năm 2021, phải không?", Ruling.FAILS),
        ("Nghị định 33/2023 là của Chính phủ, phải không?", Ruling.HOLDS),
        ("Kết luận 54 của Bộ Chính trị, đúng không?", Ruling.FAILS),
        ("Quyết định 652 và 653 ký cùng một ngày, phải không?", Ruling.HOLDS),
        ("QĐ 652 và QĐ 653 ký khác ngày nhau, phải không?", Ruling.FAILS),
        ("Quyết định 1886 ký sau Kế hoạch này, đúng không?", Ruling.FAILS),
        ("Tỉnh ủy ra nghị quyết 22 trước rồi Thủ tướng mới ban hành quyết định 263, phải không?", Ruling.FAILS),
        ("Công văn 2392 bị Kế hoạch 203 bãi bỏ, đúng không?", Ruling.HOLDS),
        ("Kế hoạch này thay cho QĐ 263 của Thủ tướng, đúng chứ?", Ruling.FAILS),
        ("Nghị quyết 56/2023 ra để thay cho nghị quyết về liên kết chuỗi, đúng không?", Ruling.FAILS),
    ],
)
def test_a_header_decides_what_is_said_of_it(service: Service, issued: Issued, claim: str, ruling: Ruling) -> None:
    assert issued.ruling(service.reader.read(claim, (), DAY), ()) is ruling


@pytest.mark.parametrize(
    "claim",
    [
        "Báo cáo theo Kế hoạch 203 gửi trước ngày 01/12/2023 có được không?",
        "Kế hoạch 229/KH-UBND ngày 15/9/2022 nói về du lịch nông thôn, đúng không?",
        "HĐND tỉnh ra nghị quyết định mức chi theo khoản 12 Điều 1 Nghị định 38/2023, đúng không?",
        "Nghị quyết 22 đặt định hướng tới 2030, phải không?",
        "Sở Y tế chủ trì tiêu chí y tế, đúng không?",
    ],
)
def test_a_claim_on_more_than_headers_is_left_to_others(service: Service, issued: Issued, claim: str) -> None:
    assert issued.ruling(service.reader.read(claim, (), DAY), ()) is None


def test_a_letter_that_the_plan_ends_is_ended_however_that_is_said(service: Service) -> None:
    for claim in ("Kế hoạch 203 bãi bỏ Công văn 2392, đúng không?", "Công văn 2392 đã bị bãi bỏ, đúng chứ?"):
        assert service.ask(claim, as_of=DAY).verdict == "yes"
