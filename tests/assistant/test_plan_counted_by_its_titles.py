"""How the plan is built, what a heading lists, when its goals are due, on which documents a sum rests, and how many members a motto has."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "ref", "told"),
    [
        ("KH 203 của tỉnh chia làm mấy phần lớn, tên từng phần là gì?", "I", "**3 phần**"),
        ("KH 203 có mấy mục lớn?", "I", "**3 phần**"),
        ("Phần II của Kế hoạch 203 có bao nhiêu nhóm nhiệm vụ trọng tâm?", "II", "**9 phần**"),
        ("Phần III của kế hoạch 203 chia thành bao nhiêu mục?", "III", "**27 phần**"),
        ("Kế hoạch 203 đề ra mấy nhiệm vụ trọng tâm?", "II", "**9 phần**"),
        ("Liệt kê các nhóm nhiệm vụ trọng tâm của KH 203", "II", "**9 phần**"),
        ("Đếm giúp: kế hoạch 203 bắt trình ban hành bao nhiêu đầu văn bản?", "II.3", "**11 phần**"),
        ("ke hoach 203 co bao nhieu van ban can trinh ban hanh", "II.3", "**11 phần**"),
        ("KH 203 yêu cầu trình ban hành những văn bản nào?", "II.3", "**11 phần**"),
        (
            "Những nhiệm vụ được ưu tiên khi triển khai chính sách nông nghiệp, nông dân, nông thôn trong KH 203 gồm những việc gì?",
            "II.4.b",
            "**6 phần**",
        ),
    ],
)
def test_what_a_heading_lists_is_counted(service: Service, question: str, ref: str, told: str) -> None:
    answer = service.ask(question)
    assert (answer.citations[0].document, answer.citations[0].ref) == ("203/KH-UBND", ref)
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "KH 203 có bao nhiêu văn bản trình HĐND?",
        "KH 203 bãi bỏ bao nhiêu văn bản?",
        "KH 203 giao Sở Nông nghiệp trình ban hành mấy văn bản?",
    ],
)
def test_what_is_only_a_part_of_it_is_not(service: Service, question: str) -> None:
    assert "**11 phần**" not in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "history", "ref"),
    [
        (
            "thế hạn phải xong hết các mục tiêu là khi nào?",
            ["KH 203 đặt bao nhiêu xã đạt chuẩn?", "Còn bao nhiêu bản?"],
            "II.1.b",
        ),
        ("Các mục tiêu của kế hoạch 203 có hạn đến khi nào?", [], "II.1.b"),
        ("Hạn hoàn thành mục tiêu của KH 203 là bao giờ?", [], "II.1.b"),
        ("Các Sở báo cáo kết quả thực hiện Kế hoạch 203 khi nào?", [], "III.27/1"),
    ],
)
def test_when_the_goals_are_due_stands_in_their_heading(service: Service, question: str, history: list[str], ref: str) -> None:
    assert service.ask(question, history).citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Tổng vốn trung ương ở KH 203 dựa trên những văn bản nào của UBTVQH và Thủ tướng?", "II.9.a/1"),
        ("Con số vốn đầu tư phát triển ở KH 203 lấy từ văn bản nào ra?", "II.9.a/1"),
        ("Vốn đối ứng của tỉnh trong KH 203 theo nghị quyết nào?", "II.9.b"),
        ("Kế hoạch 203 căn cứ vào những văn bản nào?", "I"),
    ],
)
def test_a_sum_rests_on_other_documents_than_the_plan(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations[0].ref, answer.agencies) == ("answered", ref, ())


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Phương châm 'dân biết, dân bàn' trong KH 203 kể đủ mấy vế?", True),
        ("Khẩu hiệu dân biết dân bàn dân làm có mấy ý?", True),
        ("Phương châm dân biết, dân bàn do ai thực hiện?", False),
    ],
)
def test_the_members_of_a_motto_are_counted_where_that_is_asked(service: Service, question: str, counted: bool) -> None:
    assert ("có **6 vế**" in service.ask(question).answer) is counted
