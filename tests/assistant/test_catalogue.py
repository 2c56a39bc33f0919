"""Which documents there are, by issuer, kind, year and validity."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("Liệt kê các văn bản của tỉnh Sơn La", "1001/QĐ-UBND", "263/QĐ-TTg"),
        ("Văn bản nào do Thủ tướng ban hành?", "318/QĐ-TTg", "27/2022/NĐ-CP"),
        ("nghi quyet nao cua quoc hoi", "257/2025/QH15", "1681/NQ-UBTVQH15"),
        ("Những nghị định nào còn hiệu lực?", "150/2025/NĐ-CP", "27/2022/NĐ-CP"),
        ("Những văn bản nào hết hiệu lực ngày 31/12/2025?", "320/QĐ-TTg", "51/2025/QĐ-TTg"),
        ("Những văn bản nào có hiệu lực từ năm 2026?", "51/2025/QĐ-TTg", "320/QĐ-TTg"),
        ("Bộ Tài chính có những thông tư nào?", "112/2025/TT-BTC", "27/2022/NĐ-CP"),
        ("Năm 2024 ban hành những văn bản nào?", "03/2024/QĐ-TTg", "18/2022/QĐ-TTg"),
    ],
)
def test_documents_are_listed_by_what_is_said_of_them(service: Service, question: str, holds: str, lacks: str) -> None:
    answer = service.ask(question)
    cited = {c.document for c in answer.citations}
    assert holds in cited
    assert lacks not in cited
    assert f"**{len(cited)}** văn bản" in answer.answer


def test_all_documents_are_counted_and_the_first_ones_shown(service: Service) -> None:
    answer = service.ask("Danh sách văn bản trong hệ thống")
    total = len(service.corpus.documents)
    assert f"**{total}** văn bản" in answer.answer
    assert f"Còn {total - 30} văn bản khác" in answer.answer


def test_where_none_fits_that_is_said(service: Service) -> None:
    answer = service.ask("Sở Tài chính ban hành những văn bản nào?")
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào về tiêu chí huyện?",
        "Những văn bản nào sửa NĐ 27?",
        "Văn bản nào phải trình HĐND tỉnh ban hành?",
        "Quyết định nào của Thủ tướng về chương trình nông thôn mới?",
    ],
)
def test_documents_on_a_subject_are_no_list_of_all(service: Service, question: str) -> None:
    assert "văn bản khớp" not in service.ask(question).answer
