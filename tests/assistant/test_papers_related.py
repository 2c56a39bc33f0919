"""How two documents stand to each other, the year that a claim gives one, and what is to take the place of one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)

#: The relation as such is asked for: question -> words of the answer, a source.
RELATED = {
    "Nghị định 38/2023 có mối liên hệ gì với Nghị định 27/2022?": ("sửa đổi", "Đ1"),
    "Quyết định 263/QĐ-TTg có vai trò gì đối với Kế hoạch 203?": ("là căn cứ của", "I.1/1"),
    "Công văn 2392 dính gì tới kế hoạch 203": ("bị bãi bỏ", "III.27/3"),
    "Kế hoạch 203 căn cứ hay bãi bỏ Quyết định 2886/QĐ-UBND?": ("căn cứ 2886", "I"),
    "Nghị định 38/2023/NĐ-CP ban hành ngày nào, sửa nghị định nào?": ("24/6/2023", "Đ1"),
    "QĐ 18/2022/QĐ-TTg ra ngày nào, bị quyết định nào sửa đổi?": ("02/8/2022", "Đ1"),
    "Thông tư 112/2025 lấy nghị định phân định thẩm quyền 2 cấp nào làm căn cứ?": ("125/2025/NĐ-CP", "Đ1.2"),
    "KH 229/KH-UBND triển khai chương trình nào của Thủ tướng, số QĐ?": ("923/QĐ-TTg", "I"),
    "Nghị quyết 32/2022 quan hệ thế nào với Quyết định 07/2022/QĐ-TTg?": ("triển khai thực hiện", "I"),
}


@pytest.mark.parametrize(("question", "expected"), RELATED.items(), ids=RELATED)
def test_how_two_documents_stand_to_each_other_is_told(service: Service, question: str, expected: tuple[str, str]) -> None:
    words, ref = expected
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert words in answer.answer
    assert ref in [c.ref for c in answer.citations]


YEARS = {
    "Kế hoạch 203/KH-UBND ban hành năm 2022, đúng không?": "no",
    "Quyết định 919/QĐ-TTg ra đời năm 2022 phải không?": "yes",
    "nghi quyet 461 cua hdnd tinh thong qua nam 2024 a": "no",
    "Nghị định 38/2023 ký năm 2023 nhưng có hiệu lực từ năm 2024, đúng không?": "no",
}


@pytest.mark.parametrize(("claim", "verdict"), YEARS.items(), ids=YEARS)
def test_a_lone_year_is_held_against_the_header(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


def test_a_year_of_an_unnamed_document_is_not_that_of_the_one_named_before(service: Service) -> None:
    assert service.ask("Kế hoạch 203 ban hành năm 2023 bãi bỏ công văn ký năm 2022 phải không?", as_of=DAY).verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "Theo Kế hoạch 203, Nghị quyết 56/2023 bị thay thế bởi nghị quyết nào?",
        "trong kế hoạch 203, nghị quyết 56 của hội đồng tỉnh bị thay bằng cái gì",
    ],
)
def test_what_is_to_take_the_place_of_a_document_is_told_by_the_plan(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert "II.3/6" in [c.ref for c in answer.citations]
    assert "chuỗi giá trị" in answer.answer


def test_the_clause_of_a_relation_known_by_hearsay_alone_is_refused(service: Service) -> None:
    assert service.ask("Nghị định 358/2025 thay thế Nghị định 27 ở điều nào?", as_of=DAY).status == "no_basis"


def test_a_clause_is_known_by_the_year_in_which_it_was_amended(service: Service) -> None:
    answer = service.ask("Theo Điều 22 sửa năm 2023, ai quy định mẫu hồ sơ sản xuất cộng đồng?", as_of=date(2024, 6, 30))
    assert "27/2022/NĐ-CP" in [c.document for c in answer.citations]
