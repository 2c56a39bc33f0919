"""Follow-ups of two parts, and on what was spoken of before by what it did or by what it is to become."""

from __future__ import annotations

import pytest

from assistant.service import Service

_REPEALED = "KH 203 bãi bỏ công văn nào của UBND tỉnh?"
_DUTIES = "KH 203 đề nghị Ban Tuyên giáo Tỉnh ủy làm những việc gì?"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nó ra ngày nào, và ai ký cái kế hoạch bãi bỏ nó?", ["28/6/2022", "Nguyễn Thành Công"]),
        ("Ai ký cái kế hoạch bãi bỏ công văn đó?", ["Nguyễn Thành Công"]),
        ("Kế hoạch bãi bỏ nó ký ngày nào?", ["14/8/2023"]),
        ("no ra ngay nao va ai ky ke hoach bai bo no", ["28/6/2022", "Nguyễn Thành Công"]),
    ],
)
def test_what_did_something_to_a_document_is_meant_by_that(service: Service, question: str, told: list[str]) -> None:
    answer = service.ask(question, [_REPEALED])
    assert answer.status == "answered"
    assert all(words in answer.answer for words in told)


@pytest.mark.parametrize(
    "question",
    [
        "Thế Ban Dân vận Tỉnh ủy? Kể hết các việc, và kết luận nào của Ban Bí thư được nhắc tên?",
        "Còn Ban Dân vận Tỉnh ủy? Nêu đủ các việc, trong đó có kết luận nào được dẫn?",
        "Thế Ban Dân vận Tỉnh ủy? Kể hết các việc.",
    ],
)
def test_all_is_told_with_what_is_named_there(service: Service, question: str) -> None:
    answer = service.ask(question, [_DUTIES])
    assert {"III.25.a/1", "III.25.a/2", "III.25.a/3"} <= {c.ref for c in answer.citations}
    assert "54-KL/TW" in answer.answer


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (["KH 203 muốn bao nhiêu bản đạt chuẩn?", "trong đó mấy bản kiểu mẫu?"], "các bản ấy phải thuộc loại xã nào?"),
        (["KH 203 đặt mục tiêu mấy bản kiểu mẫu?"], "các bản đó nằm ở xã loại gì?"),
        (["KH 203 muốn bao nhiêu bản đạt chuẩn?"], "may ban do thuoc nhom xa nao"),
        (["KH 203 muốn bao nhiêu bản đạt chuẩn?"], "mấy bản đó thuộc xã nào?"),  # answered as it stands
    ],
)
def test_villages_spoken_of_are_meant_by_their_title(service: Service, history: list[str], question: str) -> None:
    answer = service.ask(question, history)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert "II.1.b/3" in {c.ref for c in answer.citations}
    assert "chưa đạt chuẩn" in answer.answer
