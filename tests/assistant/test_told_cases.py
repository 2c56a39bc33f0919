"""Cases as people tell them in the chat, with and without tone marks: each rule is found, decided, and shown as understood."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.service import Service

_CASES = [json.loads(line) for line in Path(__file__).with_name("told_cases.jsonl").read_text(encoding="utf-8").splitlines()]
_DAY = date(2024, 5, 1)
_TOLD = "Xã tôi đạt đủ 19 tiêu chí nhưng còn nợ đọng xây dựng cơ bản, được công nhận không?"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: str(case["question"]))
def test_a_told_case_gets_its_verdict(service: Service, case: dict[str, Any]) -> None:
    answer = service.ask(case["question"], case["history"], date.fromisoformat(case["as_of"]))
    assert answer.verdict == case["verdict"], answer.answer
    assert all(part in answer.answer for part in ("Tôi hiểu", *case["says"])), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Ai thẩm định tiêu chí môi trường?",
        "Nợ đọng xây dựng cơ bản được quy định ở văn bản nào?",
        "Mỗi xã phải đạt bao nhiêu tiêu chí?",
        "Huyện mất quyền xét thi đua sau mấy năm thiếu vốn đối ứng liên tiếp?",
    ],
)
def test_an_ordinary_question_after_a_case_is_no_part_of_it(service: Service, question: str) -> None:
    assert "Tôi hiểu" not in service.ask(question, [_TOLD], _DAY).answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("xa kieu mau can ba mo hinh ban thong minh moi duoc cong nhan phai khong", "no"),
        ("Xã kiểu mẫu phải đạt hai lĩnh vực nổi trội mới được xét đúng không?", "no"),
        ("Tỉnh nhận hỗ trợ trung ương từ 60% đến dưới 80% thì đối ứng tối thiểu 1:1, đúng không?", "yes"),
    ],
)
def test_what_a_rule_is_said_to_demand_is_judged_and_no_case_of_its_own(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim, as_of=_DAY)
    assert answer.verdict == verdict
    assert "Tôi hiểu" not in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("nghe nói huyện thiếu vốn đối ứng một năm là mất xét thi đua, có thật không", "no"),
        ("Huyện thiếu vốn đối ứng hai năm liền là mất xét thi đua, đúng không?", "yes"),
    ],
)
def test_a_claim_on_what_follows_is_affirmed_or_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=_DAY).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Một xã thuộc huyện Mai Sơn rớt 6 tiêu chí, có bị thu hồi không?",
        "Xã Chiềng Ban, huyện Mai Sơn rớt 6 tiêu chí có bị thu hồi không?",
        "Trong huyện có xã A rớt 7 tiêu chí, xã đó có bị thu hồi không?",
        "Thành phố thuộc tỉnh có 5 xã, 3 xã nâng cao thì thành phố hoàn thành nhiệm vụ xây dựng nông thôn mới chưa?",
        "Huyện nâng cao không đạt 4 tiêu chí trong đó có Giao thông, huyện có bị thu hồi không?",
    ],
)
def test_a_case_of_another_place_is_not_decided_by_the_rule_on_districts_or_provinces(service: Service, question: str) -> None:
    told = service.ask(question, as_of=date(2023, 9, 1)).answer
    assert "huyện thuộc trường hợp" not in told
    assert "Tôi hiểu" not in told


def test_a_wording_that_nobody_read_is_no_answer(service: Service) -> None:
    answer = service.ask("Huyện không đạt 6/9 tiêu chí thì có bị thu hồi quyết định công nhận không?", as_of=_DAY)
    assert answer.status == "no_basis"
    assert "03/2024/QĐ-TTg" in (answer.notice or "")


def test_the_conditions_of_a_province_are_not_said_to_be_its_recognition(service: Service) -> None:
    answer = service.ask("Tỉnh có 45% xã nâng cao, đủ điều kiện hoàn thành nhiệm vụ xây dựng nông thôn mới chưa?", as_of=_DAY)
    assert "chưa phải là đủ điều kiện công nhận" in (answer.notice or "")


def test_a_count_of_nothing_is_no_share_of_anything(service: Service) -> None:
    assert service.ask("0 xã dưới 15 tiêu chí, 0 xã nâng cao, đúng không?").status in ("answered", "no_basis", "partial")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("huyện mình năm ngoái đối ứng đủ, năm nay thiếu, vậy là khỏi xét thi đua rồi hả", "no"),
        ("huyen minh nam ngoai thieu von doi ung, nam nay cung thieu, co bi loai khoi xet thi dua khong", "yes"),
        ("Huyện đối ứng đủ thì không được cộng điểm thưởng, phải không?", "no"),
        ("Huyện thiếu đối ứng hai năm liền thì không được cộng điểm thưởng đúng không?", "yes"),
        ("Huyện đối ứng đủ thì có được cộng điểm thưởng không?", "eligible"),
        (
            "Chỉ huyện bố trí vượt tỷ lệ đối ứng mới được xét cộng điểm thưởng, bố trí vừa đúng thì không. Hiểu vậy phải không?",
            "no",
        ),
    ],
)
def test_a_district_is_judged_by_what_is_said_of_its_capital_year_by_year(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=_DAY).verdict == verdict
