"""What a case measures, counts, has the class of or lacks, held against what the law sets for its place and grade."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.sufficiency import asks_enough, counted_out

DAY = date(2024, 2, 1)


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        (
            "Xã có 300 ha đất nông nghiệp, 210 ha được tưới tiêu chủ động. Chỉ tiêu 3.1 xã nông thôn mới đạt không?",
            "no",
            "PL1/3.1",
        ),
        ("xa em moi 45% dan co so kham chua benh dien tu, vay la dat hay truot chi tieu xa nong thon moi", "no", "PL1/15.4"),
        ("Trẻ dưới 5 tuổi thấp còi của xã là 20%. Chỉ tiêu 15.3 kết luận ra sao?", "yes", "PL1/15.3"),
        ("Thành phố có 8 xã, 7 xã đạt chuẩn thì đã hoàn thành nhiệm vụ nông thôn mới chưa?", "no", "PL3/a"),
        ("Người dân hài lòng với nông thôn mới của huyện 92%, được chưa?", "yes", "PL1/0.d"),
    ],
)
def test_a_share_is_held_against_the_level_of_its_place(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == verdict
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã có 5 trường, 3 trường đạt mức độ 1, còn lại đạt mức tối thiểu. Tiêu chí 5 đạt không?", "no"),
        ("Xã có ba trường, hai trường đạt mức độ 1, trường kia đạt mức tối thiểu. Tiêu chí 5 đạt không?", "yes"),
    ],
)
def test_a_limit_under_a_condition_holds_for_cases_of_that_size(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(("class_", "verdict"), [("loại 3", "yes"), ("loại 4", "yes"), ("loại 5", "no")])
def test_a_class_is_enough_where_it_is_the_one_set_or_better(service: Service, class_: str, verdict: str) -> None:
    question = f"Bến xe khách trung tâm huyện mới đạt {class_}, đối chiếu Quyết định 932 thì đạt yêu cầu không?"
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_having_none_of_what_is_demanded_is_not_enough(service: Service) -> None:
    question = "Xã xét nâng cao, chưa có mô hình phổ biến pháp luật nào thì chỉ tiêu 16.1 có đạt không?"
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, answer.citations[0].ref) == ("no", "PL2/16.1")


@pytest.mark.parametrize(("communes", "verdict"), [("3/9 xã", "yes"), ("2/9 xã", "no")])
def test_so_many_withdrawn_communes_bring_down_the_district(service: Service, communes: str, verdict: str) -> None:
    question = f"Huyện có {communes} bị thu hồi quyết định công nhận, huyện có bị thu hồi không?"
    assert service.ask(question, as_of=date(2023, 5, 1)).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Xã có 55% lao động qua đào tạo, năm 2023 đạt 12.1 không?",
        "Xã nhóm 2 có 4% hộ nghèo, đạt tiêu chí 6 của Quyết định 51/2025 không?",
        "Huyện nông thôn mới nâng cao phải có bao nhiêu phần trăm dân hài lòng?",
    ],
)
def test_a_level_that_nobody_has_read_or_verified_decides_nothing(service: Service, question: str) -> None:
    assert service.ask(question, as_of=date(2026, 11, 27)).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Tỉnh chưa có đề án được Hội đồng nhân dân thông qua nhưng vẫn được tính hoàn thành nhiệm vụ theo Quyết định 321 chứ?",
            "no",
        ),
        ("Sở Xây dựng nay sát hạch luôn lái xe phải không, vì Sở Xây dựng quản lý an toàn giao thông mà?", "no"),
        (
            "Xã nâng cao đạt mức, có một bản thông minh nhưng không nổi trội gì, theo Quyết định 319 lên kiểu mẫu được chưa?",
            "not_eligible",
        ),
        ("Dự án 6 tỷ đồng có vượt trần tổng mức đầu tư của cơ chế đặc thù không?", "not_eligible"),
    ],
)
def test_what_lacks_a_condition_or_is_excepted_does_not_go_through(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY if "Sở" not in question else date(2026, 11, 27)).verdict == verdict


def test_a_question_whether_a_share_is_enough_is_known_by_its_end() -> None:
    assert asks_enough("xa nong thon moi dat khong?")
    assert not asks_enough("moi dat chuan nam nao")
    assert counted_out("9/10 bản có điện") == "10 ban, 9 ban co dien"
