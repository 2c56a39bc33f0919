"""A clause of which something is unread still tells what it tells: shares, its own end, in which annex or document something stands."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Phần tỉnh hoàn thành nhiệm vụ của giai đoạn 2026-2030 nằm ở phụ lục mấy của Quyết định 51/2025?", "Phụ lục III"),
        ("Xã nông thôn mới hiện đại ghi ở phụ lục mấy của Quyết định 51/2025?", "51/2025/QĐ-TTg"),
        ("Xã được coi là nhóm 1 của bộ 2026-2030 thì tỷ trọng nông nghiệp phải dưới bao nhiêu phần trăm?", "dưới 10%"),
        ("Bộ tiêu chí xã 2026-2030 có mấy tiêu chí và tiêu chí thứ 9 tên là gì?", "10 tiêu chí"),
        ("danh hieu xa nang cao cua bo cu nay doi thanh danh hieu gi", "hiện đại"),
        ("Muốn nói Điều 58 Nghị định 358/2025 đã bị bãi bỏ thì dẫn khoản mấy, điều mấy?", "khoản 3 Điều 31"),
        ("Quyết định 51/2025 thay cho những quyết định nào?", "319/QĐ-TTg"),
    ],
)
def test_what_stands_beside_the_unread_is_told(service: Service, question: str, told: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert told in answer.answer


def test_the_end_of_an_unread_article_is_judged(service: Service) -> None:
    answer = service.ask("Điều 58 của Nghị định 358/2025/NĐ-CP hết được áp dụng từ 01/7/2026, đúng không?", as_of=DAY)
    assert answer.verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "Điều 58 Nghị định 358/2025 quy định gì?",
        "Danh sách xã nhóm 3 của Sơn La ở văn bản nào?",
        "Theo Hướng dẫn 90, ở xã nâng cao phải lấy ý kiến bao nhiêu phần trăm số hộ?",
        "tieu chi 3 cua bo 2026-2030 muc phai dat bao nhieu",
    ],
)
def test_what_is_unread_is_not(service: Service, question: str) -> None:
    assert service.ask(question, as_of=DAY).status == "no_basis"


@pytest.mark.parametrize(
    ("case", "group"),
    [
        ("Xã tôi sát thị xã, làm ruộng còn chừng 8% kinh tế xã, giai đoạn này thuộc nhóm mấy?", 1),
        ("xa toi ke thi tran, lam nuong con 7%, giai doan nay thuoc nhom may", 1),
        ("Xã tôi không giáp đô thị, làm nông 35% thì thuộc nhóm mấy?", 2),
    ],
)
def test_the_group_of_a_commune_that_tells_of_itself_in_its_own_words(service: Service, case: str, group: int) -> None:
    assert service.ask(case, as_of=DAY).answer.startswith(f"**Nhóm {group}.**")
