"""Plain claims that a body has a task in a role, in the words of the plan: the norms decide them."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("so nong nghiep la co quan thuong truc cua ke hoach nay phai ko", "yes"),
        ("Có phải Sở Nông nghiệp là cơ quan thường trực của Kế hoạch 203?", "yes"),
        ("so y te la co quan thuong truc cua ke hoach nay phai khong", "no"),
        ("so tai chinh la co quan thuong truc nong thon moi chu ai", "no"),
        ("Cơ quan thường trực nông thôn mới là Sở Xây dựng, đúng chứ?", "no"),
        ("Sở Công thương đôn đốc tiêu chí điện đúng không?", "yes"),
        ("so giao thong chu tri tieu chi dien ha", "no"),
        ("Sở Tài chính thẩm định chủ trương đầu tư phải không?", "no"),
        ("bien phong tinh chu tri xay dung dan quan dung khong", "no"),
        ("Đáp án của em: “Công an tỉnh khảo sát, đánh giá, công nhận huyện đạt chuẩn”. Được điểm chứ?", "yes"),
    ],
)
def test_what_a_norm_says_in_full_is_affirmed_and_what_it_says_of_others_denied(
    service: Service, question: str, verdict: str
) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "holder", "other"),
    [
        (
            "bo doi bien phong chu tri xay dung dan quan o huyen phai ko",
            "Bộ chỉ huy Quân sự tỉnh",
            "Bộ chỉ huy Bộ đội Biên phòng tỉnh",
        ),
        ("Ban Tuyên giáo phụ trách Dân vận khéo đúng không?", "Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"),
    ],
)
def test_who_is_denied_a_task_stands_not_among_those_who_hold_it(
    service: Service, question: str, holder: str, other: str
) -> None:
    told = [a.name for a in service.ask(question).agencies]
    assert holder in told
    assert other not in told


def test_a_body_to_which_something_is_only_done_is_not_denied_it(service: Service) -> None:
    assert service.ask("Ngành bị kiểm tra tiêu chí trường học là Sở Giáo dục và Đào tạo, đúng không?").verdict is not None


def test_this_plan_typed_without_marks_is_no_today(service: Service) -> None:
    assert service.ask("so nong nghiep theo doi tong hop viec trien khai ke hoach nay dung khong").verdict == "yes"


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("so cong thuong lo luon tieu chi dien dung ko", "III.6/1"),
        ("Sở Công thương phụ trách cả cụm công nghiệp phải không?", "III.6/1"),
    ],
)
def test_what_is_affirmed_rests_on_the_clause_that_names_it(service: Service, question: str, ref: str) -> None:
    assert [c.ref for c in service.ask(question).citations] == [ref]


@pytest.mark.parametrize(
    ("question", "verdict", "bodies"),
    [
        (
            "Nước sạch là bên Sở Nông nghiệp, môi trường là bên Sở Tài nguyên, em hiểu vậy đúng không?",
            "yes",
            {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"},
        ),
        ("Biên giới do Công an tỉnh chủ trì chứ không phải bộ đội, đúng chứ?", "no", {"Bộ chỉ huy Bộ đội Biên phòng tỉnh"}),
    ],
)
def test_what_is_said_of_one_body_beside_another_is_not_taken_for_its_name(
    service: Service, question: str, verdict: str, bodies: set[str]
) -> None:
    answer = service.ask(question)
    assert (answer.verdict, {a.name for a in answer.agencies}) == (verdict, bodies)


@pytest.mark.parametrize(
    "question",
    [
        "Gặp vướng mắc cần sửa kế hoạch thì huyện gửi ý kiến cho Sở Tài chính tổng hợp, đúng chứ?",
        "Cần bổ sung kế hoạch thì CT UBND huyện gửi văn bản cho Sở Xây dựng tổng hợp trình tỉnh, phải không?",
    ],
)
def test_who_gathers_what_is_sent_is_not_whom_a_claim_names(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.agencies[0].name) == ("no", "Sở Nông nghiệp và Phát triển nông thôn")


def test_a_task_of_one_body_is_not_lost_among_those_that_many_share(service: Service) -> None:
    answer = service.ask("Bộ đội giúp dân, thắt chặt tình quân dân, giảm nghèo thì giao cho bên nào?")
    assert [c.ref for c in answer.citations] == ["III.18/3"]
