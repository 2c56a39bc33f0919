"""Questions on the days of several documents: each with its day, which came first, and where the plan tells of it."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "refs", "told"),
    [
        ("Nghị quyết 32/2022 và Nghị quyết 56/2023 ban hành ngày nào?", {"II.9.b", "II.3/6"}, ["29/6/2022", "18/4/2023"]),
        ("Công văn 2392 và Nghị quyết 22 của Tỉnh ủy, văn bản nào ký trước?", {"III.27/3", "I.1/1"}, ["trước 2392", "22 ngày"]),
        ("quyet dinh 147 va quyet dinh 652 cach nhau may ngay", {"II.9.a/1"}, ["28/5/2022", "271 ngày"]),
        ("QĐ 1001 với QĐ 1002 ký ngày nào?", {"II.2/1"}, ["cùng ngày"]),
    ],
)
def test_the_days_of_several_documents_are_told_side_by_side(
    service: Service, question: str, refs: set[str], told: list[str]
) -> None:
    answer = service.ask(question)
    assert refs <= {c.ref for c in answer.citations}
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Theo Kế hoạch 203 và Quyết định 263, các huyện nộp báo cáo năm trước ngày nào?",
        "Nghị định 27 và Nghị định 38 có hiệu lực từ ngày nào?",
        "Quyết định 263 ký ngày nào?",
        "Nghị quyết mới thay Nghị quyết 56 dựa vào điều nào của Nghị định 38, và Nghị quyết 56 ra ngày nào?",
    ],
)
def test_other_days_are_no_days_of_documents(service: Service, question: str) -> None:
    assert "cùng ngày" not in service.ask(question).answer
    assert ") trước " not in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("NĐ 131/2025 và TT 13/2025/TT-BNNMT có hiệu lực từ ngày nào?", ["12/6/2025", "19/6/2025"], "13/2025/TT-BNNMT"),
        ("Nghị định 27/2022 cùng Nghị định 38/2023 có hiệu lực từ bao giờ, ai ký?", ["19/4/2022", "24/6/2023"], "38/2023/NĐ-CP"),
        ("quyet dinh 318 va quyet dinh 320 co hieu luc ngay nao", ["08/3/2022"], "320/QĐ-TTg"),
    ],
)
def test_documents_named_in_one_breath_are_each_told(service: Service, question: str, told: list[str], other: str) -> None:
    answer = service.ask(question)
    assert all(words in answer.answer for words in told)
    assert {c.document for c in answer.citations} >= {other}
    assert f"{other}**" in answer.answer


def test_a_document_that_another_changes_is_not_asked_of_in_one_breath_with_it(service: Service) -> None:
    assert "**Nghị định 27/2022" not in service.ask("Nghị định 38/2023 sửa Nghị định 27/2022 có hiệu lực từ ngày nào?").answer


def test_the_day_of_a_document_is_told_beside_what_stands_in_it(service: Service) -> None:
    assert "ngày 20/02/2025" in service.ask("Nghị quyết 461/NQ-HĐND lập mấy sở và là những sở nào? Ngày ký nghị quyết?").answer


def test_a_bound_asked_for_beside_the_days_of_a_document_is_told(service: Service) -> None:
    answer = service.ask("Nghị định 98/2018 ký ngày nào, hiệu lực ngày nào; hạ tầng dự án liên kết được hỗ trợ tối đa?")
    assert all(words in answer.answer for words in ("05/7/2018", "20/8/2018", "10 tỷ"))
    assert "ha-tang" in {c.ref for c in answer.citations}


ISSUED_1002 = "Phần tuyên truyền của Kế hoạch 203 ghi Quyết định 1002/QĐ-UBND ngày nào?"


@pytest.mark.parametrize(
    ("history", "question", "verdict"),
    [
        ([], "1001 và 1002 ban hành cùng một ngày phải không?", "yes"),
        ([], "652 va 1001 ban hanh cung ngay phai khong", "no"),
        ([], "1001 và 1002 ban hành khác ngày nhau à?", "no"),
        ([], "1001 với 652 không cùng ngày, đúng không?", "yes"),
        ([ISSUED_1002], "Quyết định 1001 cũng cùng ngày đó à?", "yes"),
        (["Quyết định 1002/QĐ-UBND ban hành ngày nào?"], "Quyết định 653 cũng cùng ngày đó à?", "no"),
    ],
)
def test_days_of_bare_numbers_are_held_against_each_other(
    service: Service, history: list[str], question: str, verdict: str
) -> None:
    answer = service.ask(question, history)
    assert answer.verdict == verdict
    assert "II.2/1" in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Trong mấy quyết định 919, 922, 923, 924, 925, 926 của TTg, cái nào ký lệch ngày với các cái còn lại?",
            "**919/QĐ-TTg** (01/8/2022).",
        ),
        ("QĐ 318, QĐ 320, QĐ 263: văn bản nào ký khác ngày?", "**263/QĐ-TTg** (22/02/2022)."),
        ("Trong 922, 923, 924 cái nào ký khác ngày?", "922/QĐ-TTg và 923/QĐ-TTg **cùng ngày** 02/8/2022."),
    ],
)
def test_the_one_document_of_another_day_is_found_among_several(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert (answer.status, told in answer.answer) == ("answered", True)
