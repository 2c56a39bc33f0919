"""What is asked for in full or in part: all duties of a body, all bodies of a kind, the parts of one kind, the years and the size of a thing."""

from __future__ import annotations

import pytest

from assistant.service import Service

#: Whose clauses give them the recognition of the criteria of their own field.
RECOGNISE = {
    "Sở Xây dựng",
    "Sở Công thương",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Sở Thông tin và Truyền thông",
    "Sở Tài nguyên và Môi trường",
    "Sở Tư pháp",
}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        (
            "Gom hộ tôi tất cả phần việc của Sở Nội vụ trong Kế hoạch 203, đừng sót gạch nào.",
            {"III.14/1", "III.14/2", "III.14/3"},
        ),
        ("in ra hết việc của Sở Tư pháp theo KH 203", {"III.15/1", "III.15/2", "III.15/3"}),
        ("rà lại toàn bộ đầu việc Kế hoạch 203 giao Sở Giáo dục và Đào tạo", {"III.7/1", "III.7/2", "III.7/3", "III.7/4"}),
        ("tổng hợp các việc huyện phải làm trong kh 203", {"III.24/1", "III.24/2", "III.24/3"}),
        ("tong hop cho toi het nhiem vu cua Cong an tinh", {"III.17/1", "III.17/2", "III.17/3", "III.17/4"}),
    ],
)
def test_what_the_asker_wants_done_with_the_duties_is_no_duty(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


def test_who_gathers_reports_is_still_asked_of_a_body(service: Service) -> None:
    answer = service.ask("Ai tổng hợp kết quả thực hiện nhiệm vụ của các sở?")
    assert [a.name for a in answer.agencies] == ["Sở Nông nghiệp và Phát triển nông thôn"]


@pytest.mark.parametrize(
    "question",
    [
        "Kiểm lại giúp: sở nào có nhiệm vụ công nhận đạt chuẩn tiêu chí ngành mình? Kể hết tên.",
        "Nêu tên tất cả các sở được giao công nhận tiêu chí của ngành họ",
        "Xem hộ: trong KH 203, phần việc của sở nào có chữ công nhận đạt chuẩn tiêu chí ngành? Ghi tên từng sở ra.",
        "Những sở nào công nhận tiêu chí thuộc lĩnh vực của ngành trong KH 203?",
    ],
)
def test_each_body_that_has_an_act_is_named(service: Service, question: str) -> None:
    assert {a.name for a in service.ask(question).agencies} == RECOGNISE


def test_one_field_has_one_body(service: Service) -> None:
    answer = service.ask("Sở nào công nhận đạt chuẩn tiêu chí trường học?")
    assert [a.name for a in answer.agencies] == ["Sở Giáo dục và Đào tạo"]


@pytest.mark.parametrize(
    ("question", "count", "refs"),
    [
        ("Mục II.3 KH 203 có mấy gạch là nghị quyết của HĐND tỉnh, kể ra?", 4, ["II.3/5", "II.3/6", "II.3/7", "II.3/8"]),
        ("Kế hoạch 203 phải trình bao nhiêu nghị quyết của HĐND tỉnh?", 4, ["II.3/5", "II.3/6", "II.3/7", "II.3/8"]),
        ("II.3 kế hoạch 203 có bao nhiêu đầu dòng là kế hoạch?", 2, ["II.3/3", "II.3/9"]),
    ],
)
def test_the_parts_of_one_kind_are_counted_and_told_alone(service: Service, question: str, count: int, refs: list[str]) -> None:
    answer = service.ask(question)
    assert f"**{count}** phần là" in answer.answer
    assert [c.ref for c in answer.citations] == refs


def test_all_parts_are_counted_where_no_kind_is_said(service: Service) -> None:
    assert "**11 phần**" in service.ask("Mục II.3 KH 203 có mấy gạch đầu dòng?").answer


def test_the_years_of_the_thing_told_before_are_none_of_the_whole_plan(service: Service) -> None:
    before = "Trong các văn bản phải trình của KH 203 có nghị quyết hỗ trợ tiền làm đường nông thôn không?"
    answer = service.ask("Áp dụng cho những năm nào, từ năm nào?", [before])
    assert [c.ref for c in answer.citations] == ["II.3/8"]
    assert "14/8/2023" not in answer.answer
    assert "14/8/2023" in service.ask("Áp dụng từ năm nào tới năm nào?", ["Kế hoạch 203 do ai ban hành?"]).answer


@pytest.mark.parametrize(
    "question",
    [
        "Cơ chế đặc thù cho công trình quy mô nhỏ, kỹ thuật không phức tạp áp dụng đến tổng mức bao nhiêu?",
        "cong trinh theo co che dac thu tong muc dau tu toi da may ty",
    ],
)
def test_how_large_a_project_may_be_is_told_by_its_figure(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "05 tỷ đồng" in answer.answer
    assert answer.verdict is None
    assert {c.document for c in answer.citations} == {"27/2022/NĐ-CP"}


def test_a_part_of_the_sum_is_asked_of_another_year(service: Service) -> None:
    before = "Năm 2022 trung ương cấp cho Sơn La bao nhiêu tiền làm nông thôn mới?"
    for question in (
        "The nam 2023 thi bao nhieu, trong do von dau tu may dong?",
        "còn năm 2023, trong số đó vốn sự nghiệp bao nhiêu?",
    ):
        answer = service.ask(question, [before])
        assert "159.160" in answer.answer
        assert [c.ref for c in answer.citations] == ["II.9.a/4"]


def test_partners_of_the_task_told_before_are_named(service: Service) -> None:
    before = "Ứng dụng CNTT trong nuôi trồng, tiêu thụ nông sản, logistics thì KH 203 giao ai chủ trì?"
    names = [a.name for a in service.ask("Phải phối hợp với các sở nào?", [before]).agencies]
    assert {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Công thương"} <= set(names)


def test_who_leads_at_another_level_leads_what_was_spoken_of(service: Service) -> None:
    history = ["lay y kien dan xem co hai long ve nong thon moi thi ai lam", "voi xa thi ai lay", "ai huong dan ho"]
    answer = service.ask("con cap huyen thi sao, ben nao chu tri", history)
    assert [a.name for a in answer.agencies] == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"]
