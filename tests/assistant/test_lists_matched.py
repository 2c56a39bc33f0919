"""Things listed of each of which it is asked whose it is, parts told by their number, and bodies held against a task that many share."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Ba mảng: dân quân, an ninh trật tự, biên giới. Ghép mỗi mảng với một cơ quan.",
            {"Bộ chỉ huy Quân sự tỉnh", "Công an tỉnh", "Bộ chỉ huy Bộ đội Biên phòng tỉnh"},
        ),
        (
            "Ba việc, ba nơi: quyết toán kinh phí sự nghiệp; thẩm định chủ trương đầu tư; số liệu thống kê. Ghép với cơ quan.",
            {"Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Cục Thống kê tỉnh"},
        ),
    ],
)
def test_each_of_the_things_listed_has_its_body(service: Service, question: str, bodies: set[str]) -> None:
    assert {a.name for a in service.ask(question).agencies} == bodies


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Sáu ưu tiên ở phần chính sách nông nghiệp: kể đủ.", [f"II.4.b/{i}" for i in range(1, 7)]),
        ("Sở Y tế có ba gạch: chỉ rõ từng gạch.", ["III.8/1", "III.8/2", "III.8/3"]),
        ("Liên minh Hợp tác xã được giao 4 nhiệm vụ, kể đủ giúp.", [f"III.20/{i}" for i in range(1, 5)]),
        ("Tên điểm g là gì?", ["II.7.g"]),
    ],
)
def test_parts_are_told_by_their_number_and_points_by_their_letter(service: Service, question: str, refs: list[str]) -> None:
    assert [c.ref for c in service.ask(question).citations] == refs


@pytest.mark.parametrize(
    ("question", "verdict", "bodies"),
    [
        ("Sở Y tế và Sở Xây dựng đều phải phối hợp xóa nhà tạm, đúng không?", "yes", {"Sở Y tế", "Sở Xây dựng"}),
        ("Sở Y tế có phải giúp xóa nhà tạm không, thế Sở Khoa học thì sao?", "no", {"Sở Y tế"}),
    ],
)
def test_each_of_several_bodies_has_a_shared_task_or_not(service: Service, question: str, verdict: str, bodies: set[str]) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert {a.name for a in answer.agencies} == bodies


def test_those_of_a_range_of_sections_that_lack_a_task_are_named(service: Service) -> None:
    question = "Từ mục 10 đến mục 13 phần tổ chức thực hiện, sở nào lọt ra ngoài danh sách phối hợp xóa nhà tạm?"
    first = service.ask(question).answer.splitlines()[0]
    assert "Lao động" in first
    assert "Khoa học" in first


def test_who_does_it_is_asked_beside_who_is_called_so(service: Service) -> None:
    question = "Phương án phân bổ kinh phí do ai rà soát, trình; trong câu đó sở nào được gọi là cơ quan quản lý Chương trình?"
    assert [a.name for a in service.ask(question).agencies] == ["Sở Tài chính"]


@pytest.mark.parametrize(
    ("before", "question", "ref", "verdict"),
    [
        ("Sở Kế hoạch và Đầu tư ưu tiên bố trí dự án cho huyện nào?", "Câu đó còn kể những nhóm xã nào?", "III.2/1", None),
        ("Trình ban hành hướng dẫn quy trình xét công nhận xã đạt chuẩn ở đâu?", "Có gồm cả OCOP?", "II.3/11", "yes"),
        ("Sở nào chủ trì tiêu chí điện?", "Chợ cũng sở đó?", "III.6/1", "yes"),
    ],
)
def test_the_clause_before_is_asked_for_more(service: Service, before: str, question: str, ref: str, verdict: str | None) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert ref in {c.ref for c in answer.citations}


def test_of_a_body_that_lacks_a_task_the_nearest_clause_is_told(service: Service) -> None:
    answer = service.ask("Sở Văn hóa có câu phối hợp làm đường giao thông như Sở Xây dựng, đúng chứ?")
    assert answer.verdict == "no"
    assert [c.ref for c in answer.citations] == ["III.4/4", "III.9/2"]
