"""What is asked beside something else: in which part it stands, by which document, whether a number is told, in which clause of each."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "shown", "refs"),
    [
        ("Hỗ trợ phụ nữ khởi nghiệp được kế hoạch xếp vào nội dung nào?", ["Mặt trận Tổ quốc Việt Nam"], ["II.7.h/3"]),
        ("ho tro phu nu khoi nghiep nam trong phan cua khoi nao", ["Mặt trận Tổ quốc Việt Nam"], ["II.7.h/3"]),
        (
            "Vốn đối ứng ngân sách địa phương là bao nhiêu tiền, theo nghị quyết nào của HĐND tỉnh?",
            ["642.140", "32/2022"],
            ["II.9.b"],
        ),
        (
            "Văn bản nào của HĐND tỉnh bị thay thế, nghị quyết thay nó căn cứ điều nào của Nghị định 38/2023?",
            ["56/2023", "Điều 21", "Điều 22"],
            ["II.3/6"],
        ),
        (
            "Việc tham mưu đầu tư công của Sở Kế hoạch và nghị quyết về định mức chi phát triển sản xuất đều dẫn Điều 1 Nghị định 38,"
            " mỗi nơi khoản mấy?",
            ["khoản 22", "khoản 12"],
            ["III.2/2", "II.3/5"],
        ),
        ("Tỷ lệ hộ dùng điện lưới: kế hoạch đặt con số hay chỉ ghi nâng cao?", ["nâng cao tỷ lệ hộ"], ["II.7.b/5"]),
    ],
)
def test_what_is_asked_beside_is_told_too(service: Service, question: str, shown: list[str], refs: list[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [s for s in shown if s not in answer.answer] == []
    assert set(refs) <= {c.ref for c in answer.citations}


def test_no_headings_are_told_of_whose_task_something_is(service: Service) -> None:
    assert "Nằm ở" not in service.ask("Tiêu chí điện thuộc mảng của sở nào?").answer
