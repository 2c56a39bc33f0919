"""Papers asked for as people talk: since when one "runs", the resolution of the merger spoken of, the same for the period of today, a title
that is taken back."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)
ON_DATA = "Quyết định 25/2025/QĐ-TTg về báo cáo trực tuyến các CTMTQG căn cứ những nghị định nào?"
CAP = "TT 55/2023 khống chế chi phí lựa chọn dự án hỗ trợ sản xuất ở mức nào?"


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("ai ký, ký hôm nào mà bao giờ mới chạy?", ON_DATA, ("Nguyễn Chí Dũng", "22/7/2025", "15/9/2025")),
        ("ai ký vậy? bao giờ thì chạy?", ON_DATA, ("Nguyễn Chí Dũng", "15/9/2025")),
        ("ai ký, khi nào thi hành?", ON_DATA, ("Nguyễn Chí Dũng", "15/9/2025")),
        ("ai ký, dùng được từ hôm nào?", "Thông tư 13/2025/TT-BNNMT quy định gì?", ("Võ Văn Hưng", "01/7/2025")),
        ("ban hanh hom nao, chay tu hom nao", "nd 131/2025 noi ve gi", ("12/6/2025", "01/7/2025")),
    ],
)
def test_all_that_is_asked_of_a_header_is_told(service: Service, question: str, before: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question, [before], TODAY).answer
    assert all(x in answer for x in told)


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("the ong nao ky cai nghi quyet nhap ay", "xa chieng ngan cu gio thuoc phuong nao"),
        ("nghị quyết sáp nhập ấy số mấy, ai ký?", "Xã Hua La giờ thuộc phường nào?"),
        ("ai ký quyết định sáp nhập đó?", "Xã Chiềng Ngần nay thuộc đâu?"),
        ("nó theo nghị quyết nào, ông nào ký?", "xã Chiềng Cọ cũ giờ thuộc đâu"),
        ("ông nào ký nghị quyết sắp xếp xã đó vậy", "thị trấn Hát Lót nay là xã nào"),
    ],
)
def test_the_resolution_of_the_merger_spoken_of_is_told(service: Service, question: str, before: str) -> None:
    answer = service.ask(question, [before], TODAY)
    assert answer.citations[0].document == "1681/NQ-UBTVQH15"
    assert "Trần Thanh Mẫn" in answer.answer


def test_what_merged_departments_is_another_document(service: Service) -> None:
    answer = service.ask("ai ký nghị quyết sáp nhập đó?", ["Sở Giao thông vận tải nhập vào sở nào?"], TODAY)
    assert "1681/NQ-UBTVQH15" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "thế sang 2026-2030 trần khoản đó còn bao nhiêu %?",
        "giai đoạn 2026-2030 mức đó là bao nhiêu?",
        "sang giai đoạn mới thì mức trần đó còn mấy phần trăm?",
    ],
)
def test_the_same_is_told_of_the_period_of_today(service: Service, question: str) -> None:
    answer = service.ask(question, [CAP], TODAY)
    assert (answer.status, answer.citations[0].document) == ("answered", "358/2025/NĐ-CP")


def test_nothing_of_the_period_before_is_told_in_its_stead(service: Service) -> None:
    before = "Quyết định 07/2022 quy định tỷ lệ vốn đối ứng của địa phương thế nào?"
    assert "642.140" not in service.ask("còn 2026-2030 thì sao?", [before], TODAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "muon rut bang cong nhan cua xa nong thon moi thi bay gio xa phai lam gi truoc, roi ai la nguoi quyet",
        "lấy lại bằng của xã NTM nâng cao thì xã làm gì trước, ai quyết?",
        "gỡ danh hiệu nông thôn mới của xã thì ai ký?",
    ],
)
def test_a_title_is_taken_back(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert {(c.document, c.ref) for c in answer.citations} >= {("131/2025/NĐ-CP", "Đ44.1"), ("18/2022/QĐ-TTg", "Đ3.1")}
