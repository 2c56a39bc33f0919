"""Claims that say of each of two documents what it is, by their numbers alone or in full: both have to be so."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "verdict", "numbers"),
    [
        (
            "318 là bộ tiêu chí cấp huyện còn 320 mới là của xã, tôi nhớ thế chắc không sai đâu nhỉ?",
            "no",
            {"318/QĐ-TTg", "320/QĐ-TTg"},
        ),
        ("320 là bộ tiêu chí xã còn 318 là bộ tiêu chí huyện phải không?", "no", {"318/QĐ-TTg", "320/QĐ-TTg"}),
        ("318 là xã nông thôn mới, 320 là huyện nông thôn mới, đúng không?", "yes", {"318/QĐ-TTg", "320/QĐ-TTg"}),
        ("318 là cho xã, 320 cho huyện, đúng không?", "yes", {"318/QĐ-TTg", "320/QĐ-TTg"}),
        ("922 là chuyển đổi số còn 919 là OCOP, đúng không?", "no", {"922/QĐ-TTg", "919/QĐ-TTg"}),
        ("924 là chuyển đổi số còn 919 là OCOP, đúng không?", "yes", {"924/QĐ-TTg", "919/QĐ-TTg"}),
        ("919 là chuyển đổi số còn 922 là OCOP, đúng không?", "no", {"922/QĐ-TTg", "919/QĐ-TTg"}),
        ("QĐ 926 về môi trường còn QĐ 925 về an ninh trật tự phải không?", "no", {"925/QĐ-TTg", "926/QĐ-TTg"}),
        ("319 là xã kiểu mẫu còn 318 là xã nâng cao đúng không", "yes", {"318/QĐ-TTg", "319/QĐ-TTg"}),
        ("38 là nghị định sửa đổi còn 27 là nghị định gốc, đúng không?", "yes", {"38/2023/NĐ-CP"}),
        ("27 là nghị định sửa đổi còn 38 là nghị định gốc, đúng không?", "no", {"38/2023/NĐ-CP"}),
        (
            "Quyết định 51 là bộ tiêu chí 2026-2030 còn Quyết định 318 là bộ tiêu chí 2021-2025, đúng không?",
            "yes",
            {"51/2025/QĐ-TTg"},
        ),
        (
            "Quyết định 51 là bộ tiêu chí 2021-2025 còn Quyết định 318 là bộ tiêu chí 2026-2030, đúng không?",
            "no",
            {"51/2025/QĐ-TTg"},
        ),
        ("Nghị quyết 56 là về hỗ trợ sản xuất còn Nghị quyết 32 là về phân bổ vốn, đúng không?", "yes", {"56/2023/NQ-HĐND"}),
        ("Nghị quyết 32 là về hỗ trợ sản xuất còn Nghị quyết 56 là về phân bổ vốn, đúng không?", "no", {"56/2023/NQ-HĐND"}),
        ("263 là chương trình nông thôn mới còn 1002 là bộ tiêu chí xã của tỉnh, đúng không?", "yes", {"263/QĐ-TTg"}),
    ],
)
def test_each_half_has_to_be_so(service: Service, question: str, verdict: str, numbers: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.verdict == verdict
    assert numbers <= {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Quyết định 1002 là bộ tiêu chí xã, đúng không?", "yes"),
        ("Nghị quyết 32/2022/NQ-HĐND là về phân bổ vốn, đúng không?", "yes"),
        ("Quyết định 1002 là bộ tiêu chí huyện, đúng không?", "no"),
        ("Bộ tiêu chí xã là Quyết định 320/QĐ-TTg đúng không?", "no"),
    ],
)
def test_a_set_of_the_province_bears_the_name_of_the_national_one_too(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


def test_numbers_that_count_something_are_no_documents(service: Service) -> None:
    assert not service.ask("Xã A có 12 bản, 320 hộ, đúng không?", as_of=TODAY).citations
