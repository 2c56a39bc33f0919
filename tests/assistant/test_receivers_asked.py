"""Questions for who receives something, and for who settles what many may send."""

from __future__ import annotations

import pytest

from assistant.service import Service

SENDERS = "Sở Tư pháp"


@pytest.mark.parametrize(
    "question",
    [
        "Giám đốc sở thấy kế hoạch cần bổ sung thì gửi ý kiến đến Sở Nội vụ hay sở nào?",
        "y kien sua ke hoach gui ve so nao",
        "Kiến nghị sửa đổi kế hoạch 203 nộp cho cơ quan nào?",
    ],
)
def test_who_receives_is_named_and_not_all_who_may_send(service: Service, question: str) -> None:
    named = [h.name for h in service.ask(question).agencies]
    assert named[0] == "Sở Nông nghiệp và Phát triển nông thôn"
    assert SENDERS not in named


@pytest.mark.parametrize("question", ["huyện vướng mắc thì sở nào tháo gỡ?", "huyen gap kho khan thi co quan nao giai quyet"])
def test_who_settles_is_named_and_not_all_who_may_send(service: Service, question: str) -> None:
    named = [h.name for h in service.ask(question).agencies]
    assert "Sở Nông nghiệp và Phát triển nông thôn" in named
    assert SENDERS not in named


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("xã nộp hồ sơ đạt chuẩn ở đâu bây giờ", "II/4"),
        ("Huyện nộp báo cáo hằng năm ở đâu?", "III.27/1"),
        ("Ý kiến về vướng mắc của huyện nộp ở đâu?", "III.27/2"),
    ],
)
def test_where_something_is_handed_in_is_told_by_who_takes_it(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.citations[0].ref == ref
    assert answer.agencies[0].name == "Sở Nông nghiệp và Phát triển nông thôn"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Kế hoạch 203 gửi cho ai?", None),
        ("gui ke hoach nay cho nhung co quan nao", None),
        ("Những ai nhận Kế hoạch 203?", None),
        ("Kế hoạch 203 có gửi Bộ Tài chính không?", "yes"),
        ("ke hoach nay gui bo y te phai khong", "no"),
    ],
)
def test_to_whom_the_plan_itself_was_sent_is_told_by_its_header(service: Service, question: str, verdict: str | None) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert "Văn phòng Điều phối nông thôn mới Trung ương" in answer.answer


def test_to_whom_a_report_on_the_plan_goes_is_another_question(service: Service) -> None:
    answer = service.ask("Báo cáo kết quả thực hiện Kế hoạch 203 gửi cho ai?")
    assert answer.citations[0].ref == "III.27/1"
