"""Follow-ups on a clause or a figure told before: who else is given the like, where else it stands, another thing and its body."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("before", "question", "verdict", "ref"),
    [
        ("Huyện ủy được đề nghị chỉ đạo gì về ngân sách địa phương?", "UBND huyện có câu nào tương tự không?", "yes", "III.24/3"),
        ("Sở Y tế được giao gì với tiêu chí của ngành?", "Sở Giao thông có gạch nào như thế không?", "no", "III.8/2"),
        ("Sở Nông nghiệp được giao gì về nước sạch?", "Sở Y tế có câu nào giống vậy không?", "no", "III.1/2"),
    ],
)
def test_whether_another_body_is_given_the_like(service: Service, before: str, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("before", "verdict", "ref"),
    [
        ("Đến 2025 tỉnh đặt mục tiêu bao nhiêu xã nông thôn mới nâng cao?", "yes", "II.7.k/2"),
        ("Kế hoạch đặt mục tiêu bao nhiêu xã đạt chuẩn đến 2025?", "no", "II.1.b/2"),
    ],
)
def test_where_else_a_figure_stands(service: Service, before: str, verdict: str, ref: str) -> None:
    answer = service.ask("Số đó còn được nhắc ở mục nào khác trong kế hoạch không?", [before])
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("history", "question", "verdict", "body"),
    [
        (
            ["Sở nào chủ trì tiêu chí điện?"],
            "Chuyển sang tiêu chí y tế thì sở nào, sở đó có được công nhận không?",
            "yes",
            "Sở Y tế",
        ),
        (["Sở nào lo bảo hiểm y tế?"], "Sở đó có được công nhận không, ở gạch nào?", "yes", "Sở Y tế"),
        ([], "tieu chi giao thong so nao lo, so do co duoc cong nhan dat chuan khong", "no", "Sở Giao thông vận tải"),
        ([], "Tiêu chí chợ do sở nào chủ trì, sở ấy có được công nhận không?", "yes", "Sở Công thương"),
    ],
)
def test_the_body_of_a_question_itself_is_meant(
    service: Service, history: list[str], question: str, verdict: str, body: str
) -> None:
    answer = service.ask(question, history)
    assert (answer.verdict, [a.name for a in answer.agencies]) == (verdict, [body])


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của tỉnh đặt mấy sản phẩm OCOP đạt 4 sao?",
        "Lấy giúp tôi tỷ lệ hộ nghèo năm 2022 của tỉnh và mức giảm hằng năm kế hoạch đề ra.",
    ],
)
def test_what_the_plan_gives_no_number_of_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question).status in ("no_basis", "out_of_scope")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Tài chính đứng ra huy động đóng góp, các cơ quan khác phối hợp với sở, đúng không?", "no"),
        ("Sở Y tế đứng ra làm tiêu chí y tế, các sở khác phối hợp, đúng không?", "yes"),
    ],
)
def test_one_whom_all_others_help_is_said_to_lead(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_i_is_no_way_to_a_body(service: Service) -> None:
    answer = service.ask("Tôi chép Sở Y tế đôn đốc tiêu chí điện, Sở Công thương đôn đốc tiêu chí y tế, để thế có được không?")
    assert answer.verdict == "no"
    assert {a.name for a in answer.agencies} == {"Sở Y tế", "Sở Công thương"}
