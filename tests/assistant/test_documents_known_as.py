"""Which document a thing is: by what everybody calls it, asked openly or claimed, of the period that is meant."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product

import pytest

from assistant.answering.documents.known_as import KnownAs, lives_on
from assistant.service import Service

THEN, TODAY = date(2024, 6, 1), date(2026, 11, 28)
DAYS = (date(2022, 9, 1), THEN, date(2025, 12, 31), date(2026, 1, 15), TODAY, date(2029, 1, 1))


@pytest.mark.parametrize(
    ("question", "day", "document"),
    [
        ("Bộ tiêu chí quốc gia về xã nông thôn mới là quyết định nào?", THEN, "318/QĐ-TTg"),
        ("bo tieu chi xa o quyet dinh nao", THEN, "318/QĐ-TTg"),
        ("Bộ tiêu chí xã là quyết định nào?", TODAY, "51/2025/QĐ-TTg"),
        ("Bộ tiêu chí xã giai đoạn 2021-2025 là quyết định nào?", TODAY, "318/QĐ-TTg"),
        ("Quyết định nào ban hành bộ tiêu chí huyện?", TODAY, "320/QĐ-TTg"),
        ("Xã kiểu mẫu quy định ở đâu?", THEN, "319/QĐ-TTg"),
        ("Thủ tục xét công nhận nằm ở quyết định nào?", THEN, "18/2022/QĐ-TTg"),
        ("OCOP theo quyết định số mấy?", THEN, "919/QĐ-TTg"),
        ("Kế hoạch này số mấy, ai ký?", THEN, "203/KH-UBND"),
    ],
)
def test_the_document_that_bears_a_name_is_told_first(service: Service, question: str, day: date, document: str) -> None:
    answer = service.ask(question, as_of=day)
    assert answer.status == "answered"
    assert answer.citations[0].document == document


@pytest.mark.parametrize(
    ("claim", "verdict", "told"),
    [
        ("Bộ tiêu chí xã là Quyết định 318/QĐ-TTg đúng không?", "yes", "318/QĐ-TTg"),
        ("Bộ tiêu chí xã là Quyết định 320/QĐ-TTg đúng không?", "no", "318/QĐ-TTg"),
        ("Quyết định 319/QĐ-TTg là bộ tiêu chí huyện à?", "no", "320/QĐ-TTg"),
        ("Chương trình OCOP theo Quyết định 922/QĐ-TTg phải không?", "no", "919/QĐ-TTg"),
        ("Sắp xếp xã của tỉnh Sơn La nằm ở Nghị quyết 461/NQ-HĐND phải không?", "no", "1681/NQ-UBTVQH15"),
        ("Nghị quyết 22-NQ/TU là nghị quyết của Tỉnh ủy về nông thôn mới phải không?", "yes", "22-NQ/TU"),
        ("Bộ tiêu chí xã ban hành kèm Quyết định 998/QĐ-TTg phải không?", "no", "318/QĐ-TTg"),
        ("Kế hoạch này mang số 203/KH-UBND đúng không?", "yes", "203/KH-UBND"),
        ("Kế hoạch ký ngày 16/8/2023 phải không?", "no", "203/KH-UBND"),
    ],
)
def test_a_claim_that_takes_one_document_for_another_is_denied_by_the_right_one(
    service: Service, claim: str, verdict: str, told: str
) -> None:
    answer = service.ask(claim, as_of=THEN)
    assert answer.verdict == verdict
    assert answer.citations[0].document == told


def test_a_name_belongs_to_one_document_at_a_time(service: Service) -> None:
    names = KnownAs(service.corpus)
    for (one, other), day in product((p for ds in names.named.values() for p in combinations(ds, 2)), DAYS):
        assert not (lives_on(one, day) and lives_on(other, day)), (one.number, other.number, day)


@pytest.mark.parametrize(
    ("question", "day", "document", "told"),
    [
        ("Bộ tiêu chí bản ban hành ngày nào?", THEN, "1333/QĐ-UBND", "12/6/2019"),
        ("ai ky bo tieu chi xa", THEN, "318/QĐ-TTg", "Phạm Bình Minh"),
        ("Chương trình OCOP do ai phê duyệt?", THEN, "919/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Bộ tiêu chí xã có hiệu lực từ ngày nào?", TODAY, "51/2025/QĐ-TTg", "15/02/2026"),
        ("Chủ trương đầu tư chương trình do cơ quan nào ban hành?", THEN, "25/2021/QH15", "Quốc hội"),
        ("Nghị quyết sắp xếp xã ký hôm nào?", TODAY, "1681/NQ-UBTVQH15", "16/6/2025"),
    ],
)
def test_the_header_of_a_document_is_told_by_its_name(
    service: Service, question: str, day: date, document: str, told: str
) -> None:
    answer = service.ask(question, as_of=day)
    assert answer.citations[0].document == document
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Bộ tiêu chí huyện còn hiệu lực không?", "no"),
        ("Bộ tiêu chí xã do Bộ Nông nghiệp và Phát triển nông thôn ban hành phải không?", "no"),
        ("Bộ tiêu chí xã ban hành ngày 08/3/2022 đúng không?", "yes"),
    ],
)
def test_what_is_claimed_of_the_header_of_a_named_document_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=THEN if "còn" not in question else TODAY).verdict == verdict
