"""Claims that a document changes all of another one, or of a clause; and what a document itself leaves open."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("QĐ 03/2024 viết lại toàn bộ Điều 4 Quy định kèm QĐ 18/2022, tôi nói vậy có đúng không?", "no"),
        ("QĐ 03/2024 sửa hết các khoản của Điều 4 QĐ 18/2022 phải không?", "no"),
        ("Toàn bộ Điều 4 QĐ 18/2022 bị QĐ 03/2024 sửa, đúng không?", "no"),
        ("QĐ 03/2024 không sửa toàn bộ Điều 4 QĐ 18/2022, đúng không?", "yes"),
        ("QĐ 03/2024 chỉ sửa bốn chỗ của Điều 4 QĐ 18/2022 chứ không phải toàn bộ, đúng không?", "yes"),
        ("QĐ 03/2024 sửa toàn bộ điểm d khoản 1 Điều 4 QĐ 18/2022, đúng không?", "yes"),
        ("Có phải NĐ 38/2023 sửa toàn bộ Điều 22 NĐ 27/2022 không?", "yes"),
        ("NĐ 38 viết lại toàn bộ Nghị định 27, đúng không?", "no"),
        ("QĐ 211 sửa toàn bộ các tiêu chí của QĐ 318, đúng không?", "no"),
        ("QĐ 03/2024 sửa Điều 4 QĐ 18/2022 đúng không?", "yes"),
        ("QĐ 51/2025 thay toàn bộ QĐ 318 phải không?", "yes"),
    ],
)
def test_all_is_not_changed_where_only_parts_are(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_how_many_places_are_changed_is_told_instead(service: Service) -> None:
    assert "4 chỗ" in service.ask("QĐ 03/2024 viết lại toàn bộ Điều 4 QĐ 18/2022, đúng không?", as_of=TODAY).answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quyết định 211 có sửa luôn Quyết định 319 về xã kiểu mẫu không?", None),
        ("Quyết định 319 có bị Quyết định 211 đụng tới không?", None),
        ("QĐ 211 không sửa QĐ 319, đúng không?", None),
        ("QĐ 211 có sửa luôn QĐ 320 không?", "yes"),
        ("QĐ 211 có sửa Quyết định 263 không?", "no"),
    ],
)
def test_what_the_document_itself_calls_unknown_is_neither_affirmed_nor_denied(
    service: Service, claim: str, verdict: str | None
) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered" if verdict else "no_basis", verdict)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "Từ năm 2026 chương trình NTM không còn đứng riêng mà gộp chung với giảm nghèo và vùng dân tộc thiểu số, đúng không,"
            " theo nghị quyết nào?",
            "yes",
        ),
        ("Từ 2026 NTM không còn là chương trình riêng mà nhập chung với giảm nghèo và dân tộc thiểu số, phải không?", "yes"),
        (
            "Từ 2026 NTM không còn là chương trình độc lập, đã nhập với giảm nghèo bền vững rồi phải không, nghị quyết số mấy?",
            "yes",
        ),
        ("Chương trình giảm nghèo từ 2026 không còn riêng mà gộp với nông thôn mới à?", "yes"),
        ("Từ 2026 chương trình NTM không còn đứng riêng mà gộp chung với chương trình văn hóa, đúng không?", "no"),
        ("Từ năm 2026 nông thôn mới vẫn là chương trình đứng riêng, không gộp với giảm nghèo, đúng không?", "no"),
        ("Từ năm 2026 chương trình NTM chỉ gộp với giảm nghèo, không có vùng dân tộc thiểu số, đúng không?", "no"),
        ("Từ năm 2021 chương trình NTM gộp chung với giảm nghèo, đúng không?", "no"),
    ],
)
def test_programmes_are_one_with_those_that_the_source_names(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert (answer.verdict, answer.citations[0].document) == (verdict, "257/2025/QH15")
