"""What the plan names and leaves open: sections counted, bodies called by name, and what is asked back."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Phần II của KH 203 có 10 mục, mục 10 nói về nguồn vốn. Chuẩn chưa?", "no", "II.9"),
        ("Phần II của KH 203 có 9 mục, mục 9 nói về nguồn vốn. Chuẩn chưa?", "yes", "II.9"),
        ("Phần II KH 203 có chín mục đúng không?", "yes", "II"),
        ("Phần III của KH 203 có 30 mục đúng không?", "no", "III"),
        ("Mục 8 phần II KH 203 nói về nguồn vốn đúng không?", "no", "II.8"),
        ("KH 203 phần III có 27 mục, mục 8 là Sở Y tế, đúng chứ?", "yes", "III.8"),
        ("phan ii ke hoach 203 co 8 muc, muc 8 noi ve kiem tra giam sat phai khong", "no", "II.8"),
        ("Mục 7 phần II KH 203 nói về chuyển đổi số đúng không?", "yes", "II.7.b/11"),
    ],
)
def test_how_many_sections_there_are_and_what_one_is_on_is_judged(
    service: Service, question: str, verdict: str, ref: str
) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.citations[0].ref) == (verdict, ref)
    assert "phần**, từ" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        ("Đoàn thể như Hội Phụ nữ, Đoàn TN có được nêu đích danh ở mục 25 Phần III của KH 203 không?", "no", "III.25.d"),
        ("Đoàn Thanh niên được nêu đích danh trong KH 203 không?", "no", "III.25.d"),
        ("KH 203 có nêu đích danh Hội Nông dân không?", "yes", "III.21"),
        ("KH 203 có nêu đích danh Sở Y tế không?", "yes", "III.8"),
        ("Mục 25 Phần III KH 203 có nêu đích danh Ban Dân vận không?", "yes", "III.25.a"),
        ("KH 203 có chỉ rõ tên Sở Y tế chủ trì bảo hiểm y tế không?", "yes", "III.8/1"),  # a task is claimed
        ("bo doi bien phong giup dan thoat ngheo, ke hoach 203 co ghi khong", "yes", "III.18/3"),
        ("Sở Y tế giúp dân thoát nghèo, KH 203 có ghi không?", "yes", "III.8/3"),
    ],
)
def test_bodies_are_named_or_only_their_group(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.citations[0].ref) == (verdict, ref)


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        ("Cái tiêu chí đó theo KH 203 sở nào chủ trì, nói thẳng đi.", "giao thông nông thôn"),
        ("cai tieu chi do kh 203 giao cho so nao", "giao thông nông thôn"),
        ("Nhiệm vụ này KH 203 giao sở nào?", "Sở Tài chính"),
        ("Ban của Tỉnh ủy trong KH 203 phải làm gì?", "Ban Dân vận Tỉnh ủy"),
        ("ban đảng của tỉnh ủy theo kh 203 có nhiệm vụ gì", "Ban Tuyên giáo Tỉnh ủy"),
        ("Hạn trong KH 203 là ngày mấy?", "Ít nhất 02 xã đạt chuẩn nông thôn mới kiểu mẫu"),
        ("Hạn chót của KH 203 là khi nào?", "Ít nhất 02 xã đạt chuẩn nông thôn mới kiểu mẫu"),
    ],
)
def test_what_is_left_open_of_the_plan_is_asked_back(service: Service, question: str, choice: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert choice in answer.choices


@pytest.mark.parametrize(
    ("question", "status", "ref"),
    [
        ("Xây dựng đường liên xã, việc đó theo KH 203 sở nào lo?", "answered", "III.5/1"),
        ("Tiêu chí an ninh đó theo KH 203 ai lo?", "answered", "III.17/1"),
        ("Các ban của Tỉnh ủy trong KH 203 phải làm gì?", "answered", "III.25.a/1"),
        ("Ban Tuyên giáo của Tỉnh ủy làm gì theo KH 203?", "answered", "III.25.b/1"),
        ("Tỉnh ủy có nhiệm vụ gì trong KH 203?", "no_basis", "III"),
        ("KH 203 ban hành ngày mấy?", "answered", "I"),
        ("Hạn nộp kế hoạch hành động theo KH 203 là ngày nào?", "no_basis", "I.2/1"),
        ("Báo cáo năm theo KH 203 gửi thẳng tỉnh hay qua sở nào?", "answered", "III.27/1"),
        ("Tổng vốn trung ương ở KH 203 dựa vào bốn văn bản nào? Đọc số thôi.", "answered", "II.9.a/1"),
    ],
)
def test_what_is_plain_is_not_asked_back(service: Service, question: str, status: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations[0].ref) == (status, ref)


def test_which_board_it_was_is_put_right(service: Service) -> None:
    answer = service.ask("Ban Tuyên giáo", ["Ban của Tỉnh ủy trong KH 203 phải làm gì?"])
    assert answer.status == "answered"
    assert {c.ref for c in answer.citations} >= {"III.25.b/1", "III.25.b/2"}


@pytest.mark.parametrize("question", ["KH 203 có nêu đích danh Bộ Tài chính không?", "Phần II KH 203 có 9 mục tiêu đúng không?"])
def test_what_nobody_can_tell_is_not_judged_so(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "không nêu tên" not in answer.answer
    assert "**9 phần**" not in answer.answer
