"""Follow-ups of one word: a time limit, a number, a day, who, how much."""

from __future__ import annotations

import pytest

from assistant.service import Service

_REPORTS = "Các sở, huyện báo cáo kết quả thực hiện Kế hoạch 203 gửi về đâu?"
_FOUNDED = "Sở Nông nghiệp và Môi trường lập theo nghị quyết nào?"


@pytest.mark.parametrize(
    ("history", "question", "source", "told"),
    [
        (["kế hoạch 203 có phần chế độ báo cáo không?", _REPORTS], "hạn?", "III.27/1", "18/11"),
        (["Kết quả thực hiện KH 203 báo cáo về đâu?"], "thế hạn chót?", "III.27/1", "20/11"),
        (["Quyết định nào phê duyệt Chương trình mục tiêu quốc gia nông thôn mới 2021-2025?"], "số?", "Đ1", "263/QĐ-TTg"),
        ([_FOUNDED], "số?", "I/1", "461/NQ-HĐND"),
        ([_FOUNDED], "ngày?", "I", "20/02/2025"),
        (["Kế hoạch 203 bãi bỏ công văn nào?"], "ngày?", "III.27/3", "28/6/2022"),
        (["Kế hoạch 203 được ký ngày nào?"], "ai?", "I", "Nguyễn Thành Công"),
        (["Địa phương có phải đối ứng vốn đầu tư không?"], "mức?", "II.9.b/1", "100%"),
        (["Kế hoạch 203 do ai ký?"], "kinh phí?", "II.9.a/2", "642.140"),
    ],
)
def test_one_word_asks_in_full(service: Service, history: list[str], question: str, source: str, told: str) -> None:
    answer = service.ask(question, history)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert source in {c.ref for c in answer.citations}
    assert told in answer.answer


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (["Kế hoạch 203 do ai ký?"], "ngày?", "14/8/2023"),  # of the plan itself
        (["Kế hoạch 203 do ai ký?"], "nơi nhận?", "Thường trực Tỉnh ủy"),
        (["Kế hoạch có nói trung tâm chiếu xạ nông sản không?"], "mục?", "II.7.c/14"),  # no "mức"
        (["Tiêu chí giao thông cần thẩm định hồ sơ"], "ai?", "Sở Giao thông vận tải"),  # who does it, not who signs
    ],
)
def test_one_word_that_stood_for_itself_still_does(service: Service, history: list[str], question: str, told: str) -> None:
    assert told in service.ask(question, history).answer
