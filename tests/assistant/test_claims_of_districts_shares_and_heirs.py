"""Claims that districts still act, by how much one level is above another, and that a task went with a body; both parts of what went where."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "question",
    [
        "Hiện nay huyện vẫn nộp hồ sơ xét huyện nông thôn mới theo Quyết định 320/QĐ-TTg bình thường chứ?",
        "Giờ huyện vẫn thẩm định hồ sơ xã nông thôn mới được chứ?",
        "UBND huyện hiện vẫn lập hồ sơ xét huyện nông thôn mới theo QĐ 320 chứ nhỉ?",
        "Nay huyện Mộc Châu vẫn nộp hồ sơ đề nghị xét huyện nông thôn mới như bình thường phải không?",
        "cac huyen van thuc hien bo tieu chi huyen binh thuong a",
    ],
)
def test_districts_do_nothing_today(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.verdict) == ("answered", "no")
    assert "72/2025/QH15" in {c.document for c in answer.citations}
    assert "01/7/2025" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Năm 2023 huyện vẫn nộp hồ sơ xét huyện nông thôn mới theo Quyết định 320/QĐ-TTg chứ?", "Xã vẫn nộp hồ sơ cho tỉnh chứ?"],
)
def test_what_was_done_before_or_by_others_is_not_denied_by_their_end(service: Service, question: str) -> None:
    assert "72/2025/QH15" not in {c.document for c in service.ask(question, as_of=TODAY).citations}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã kiểu mẫu theo QĐ 319/QĐ-TTg phải có thu nhập hơn mức xã nâng cao cùng thời điểm từ 10% trở lên.", "yes"),
        ("xa kieu mau phai co thu nhap hon muc xa nang cao 10% tro len dung khong", "yes"),
        ("Xã kiểu mẫu phải có thu nhập hơn mức xã nâng cao cùng thời điểm từ 20% trở lên.", "no"),
        ("Thu nhập xã kiểu mẫu bằng 10% mức xã nâng cao, đúng không?", "no"),
    ],
)
def test_by_how_much_one_level_is_above_another(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Sở Thông tin và Truyền thông Sơn La sáp nhập vào Sở Văn hóa, Thể thao và Du lịch, nên nay viễn thông và chuyển đổi số do"
            " sở đó lo.",
            "no",
        ),
        (
            "Sở Thông tin và Truyền thông nhập vào Sở Khoa học và Công nghệ nên chuyển đổi số do sở đó phụ trách, đúng không?",
            "yes",
        ),
        ("Sở Lao động nhập vào Sở Nội vụ, nên nay việc làm do sở đó lo.", "yes"),
        ("Sở Giao thông sáp nhập vào Sở Xây dựng nên cấp bằng lái xe do sở đó lo, phải không?", "no"),
    ],
)
def test_a_task_went_to_who_has_it_and_not_to_who_took_a_wider_field(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "today"),
    [
        (
            "so lao dong thuong binh xa hoi cu nhap vao so nao, rieng viec ho ngheo thi so nao lo?",
            {"Sở Nội vụ", "Sở Nông nghiệp và Môi trường"},
        ),
        ("Sở Giao thông vận tải sáp nhập vào đâu, riêng cấp bằng lái xe thì ai lo?", {"Sở Xây dựng", "Công an tỉnh"}),
        ("Việc giảm nghèo của Sở Lao động cũ nay về sở nào?", {"Sở Nông nghiệp và Môi trường"}),
    ],
)
def test_the_whole_and_the_part_that_went_elsewhere_are_both_told(service: Service, question: str, today: set[str]) -> None:
    (body,) = service.ask(question, as_of=TODAY).agencies
    assert {heir.name for heir in body.today} == today


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tỉnh muốn hoàn thành nhiệm vụ XDNTM theo QĐ 321 cần từ 40% xã nâng cao và 20% huyện nâng cao, đúng hay sai?", "yes"),
        (
            "Tỉnh hoàn thành nhiệm vụ xây dựng nông thôn mới theo QĐ 321 cần 20% huyện nâng cao và 40% xã nâng cao, đúng không?",
            "yes",
        ),
        ("Tỉnh hoàn thành nhiệm vụ XDNTM theo QĐ 321 cần từ 20% số huyện đạt chuẩn nâng cao, đúng không?", "yes"),
        ("Theo QĐ 321 tỉnh hoàn thành nhiệm vụ cần từ 20% xã nâng cao và 40% huyện nâng cao, đúng hay sai?", "no"),
        ("Tỉnh hoàn thành nhiệm vụ XDNTM theo QĐ 321 cần từ 30% số huyện đạt chuẩn nâng cao, đúng không?", "no"),
    ],
)
def test_a_share_is_of_what_stands_right_behind_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict
