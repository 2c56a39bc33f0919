"""Questions that the texts decide to the letter: words of a section, wrong numbers, partners, other places of the same."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "ref", "told"),
    [
        ("Nghe nói đến 2025 có 26 bản đạt chuẩn nông thôn mới, đúng chưa?", "II.1.b/3", "41 bản"),
        ("den 2025 co 14 ban kieu mau dung khong", "II.1.b/3", "17 bản"),
        ("Vốn sự nghiệp năm 2022 là 32.170 triệu đồng, khớp không?", "II.9.a/3", "31.270 triệu đồng"),
        ("Năm 2023 bổ sung 48.290 triệu đồng, số này đúng chưa?", "II.9.a/2", "49.280 triệu đồng"),
    ],
)
def test_a_number_that_the_plan_gives_of_nothing_is_denied_with_the_right_one(
    service: Service, claim: str, ref: str, told: str
) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "no"
    assert answer.citations[0].ref == ref
    assert f"**{told}**" in answer.answer


@pytest.mark.parametrize(
    "claim",
    [
        "Đến 2025 có 41 bản đạt chuẩn nông thôn mới, đúng chưa?",
        "Bỏ 17 bản kiểu mẫu thì còn 24 bản đạt chuẩn, đúng không?",
        "Sơn La phải có 12 sản phẩm OCOP 5 sao, nhỉ?",
        "Có 24 bản biên giới được kéo điện đúng không?",
    ],
)
def test_a_number_of_something_else_is_no_wrong_number(service: Service, claim: str) -> None:
    assert "Văn bản ghi:" not in service.ask(claim).answer


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("Trong mục Sở Giao thông vận tải không hề có chữ “chủ trì”, đúng không?", "yes", "III.5/1"),
        ("Mục của Sở Giao thông vận tải có chữ chủ trì, đúng không?", "no", "III.5/1"),
        ("Gạch đầu của Sở Công thương có hai chữ “chủ trì” chứ?", "yes", "III.6/1"),
        ("Mục của Sở Công thương thiếu chữ “chủ trì” phải không?", "no", "III.6/1"),
    ],
)
def test_a_word_of_a_section_is_read_off_its_text(service: Service, claim: str, verdict: str, ref: str) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, ref in [c.ref for c in answer.citations]) == (verdict, True)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Sở được nêu tên để phối hợp là Sở Y tế nhỉ?", "no"),
        ("Phối hợp với Sở Giáo dục và Đào tạo đúng không?", "yes"),
        ("Cơ quan phối hợp là Sở Công thương à?", "no"),
    ],
)
def test_who_works_along_is_read_off_the_task_before(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, ["Tiêu chí lao động qua đào tạo do sở nào chủ trì?"])
    assert answer.verdict == verdict
    assert [a.name for a in answer.agencies] == ["Sở Giáo dục và Đào tạo"]


@pytest.mark.parametrize(
    ("before", "question", "refs"),
    [
        ("Chỉ tiêu 17 bản kiểu mẫu ghi ở mục tiêu cụ thể nào?", "Còn nhắc lại ở đâu nữa?", {"II.7.k/3"}),
        ("204 sản phẩm OCOP ghi ở đâu?", "Còn chỗ nào khác không?", {"II.4.b/4"}),
        ("Nghị định 33/2023/NĐ-CP nhắc ở mục nào?", "Con ghi o cho nao nua?", {"III.14/1", "III.25.a/3"}),
    ],
)
def test_where_else_the_same_stands_is_told(service: Service, before: str, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question, [before]).citations}
