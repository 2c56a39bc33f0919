"""Whether a document says anything of a thing: it does where it tells what."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "document", "ref"),
    [
        ("KH 203 có nói gì về chợ không?", "203/KH-UBND", "II.7.b/8"),
        ("Kế hoạch 203 nói gì về chợ?", "203/KH-UBND", "II.7.b/8"),
        ("KH 203 có quy định về rừng không?", "203/KH-UBND", "II.7.c/3"),
        ("Kế hoạch 203 có đề cập chuyển đổi số không?", "203/KH-UBND", "II.7.g/3"),
        ("kh 203 co nhac den bao hiem y te khong", "203/KH-UBND", "III.8/1"),
        ("Nghị định 27 có nói gì về đấu thầu không?", "27/2022/NĐ-CP", "Đ3.12"),
        ("Trong Nghị định 27 có điều nào nói về quay vòng vốn không?", "27/2022/NĐ-CP", "Đ22.7"),
        ("Quyết định 18/2022 có quy định về lấy ý kiến người dân không?", "18/2022/QĐ-TTg", "Đ5.1"),
    ],
)
def test_what_a_document_says_of_a_thing_is_told(service: Service, question: str, document: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.verdict in (None, "yes")
    assert (document, ref) in [(c.document, c.ref) for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 203 có nói tới karaoke không?",
        "KH 203 có nói gì về sân bay không?",
        "KH 203 có nhắc tới điện hạt nhân không?",
        "Nghị định 27 có quy định về hôn nhân không?",
    ],
)
def test_of_what_no_word_is_said_nothing_is_affirmed(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Quyết định 03/2024 có sửa Quyết định 18/2022 không?", "yes"),
        ("Kế hoạch 203 có giao Sở Y tế thẩm định tiêu chí giao thông không?", "no"),
    ],
)
def test_what_is_to_be_done_is_judged_as_before(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
