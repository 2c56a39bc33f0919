"""Who holds something today is told before those to whom a document gave it, also where only the task or several fields are named."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "today"),
    [
        ("ra soat ho ngheo bay gio so nao o tinh phu trach vay", "Sở Nông nghiệp và Môi trường"),
        ("hiện nay ai thẩm định tiêu chí giao thông", "Sở Xây dựng"),
        ("sở phụ trách chuyển đổi số hiện tại", "Sở Khoa học và Công nghệ"),
        ("sở chủ trì tiêu chí giao thông hiện nay", "Sở Xây dựng"),
        ("Mảng giáo dục nghề nghiệp trên tỉnh hiện sở nào nắm?", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_the_body_of_today_comes_first_where_today_is_asked(service: Service, question: str, today: str) -> None:
    answer = service.ask(question)
    assert answer.verdict is None
    assert answer.agencies[0].name == today
    assert answer.answer.startswith(f"Hiện nay: **{today}**")
    assert answer.agencies[-1].today, "the body that the document names is told, too"
    assert "cơ quan hiện nay ghi trước" in (answer.notice or "")


@pytest.mark.parametrize("question", ["Sở nào thẩm định tiêu chí giao thông?", "Sở nào thẩm định tiêu chí giao thông hồi 2024?"])
def test_the_body_of_the_document_leads_where_today_is_not_asked(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == ["Sở Giao thông vận tải"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("sở phụ trách trẻ em, bảo trợ xã hội, dân số", ["Sở Y tế"]),
        ("Sở quản lý báo chí, thông tin cơ sở", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("sở nào quản lý giá, đấu thầu, tài sản công", ["Sở Tài chính"]),
        ("sở nào lo báo chí và đất đai", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nông nghiệp và Môi trường"]),
        ("cơ quan quản lý đường bộ nông thôn hiện nay", ["Sở Xây dựng"]),
    ],
)
def test_fields_that_are_named_together_have_their_departments(service: Service, question: str, names: list[str]) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == names
    assert {c.document for c in answer.citations} == {"150/2025/NĐ-CP"}


@pytest.mark.parametrize(
    ("before", "department"),
    [
        ("Bộ LĐTBXH thôi hoạt động thì giảm nghèo ở TW về Bộ NN&MT à?", "Sở Nông nghiệp và Môi trường"),
        ("trung ương bộ nào phụ trách chuyển đổi số", "Sở Khoa học và Công nghệ"),
    ],
)
def test_the_department_behind_a_question_on_a_ministry(service: Service, before: str, department: str) -> None:
    assert [a.name for a in service.ask("ở tỉnh thì sở nào nhận?", [before]).agencies] == [department]
