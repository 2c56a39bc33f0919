"""Follow-ups that go back to the first question, or on to what stands beside the answer: the amending document, another body, another unit, that
clause."""

from __future__ import annotations

import pytest

from assistant.service import Service

_AMENDED = "QĐ 18/2022 của Thủ tướng được sửa bởi văn bản nào?"
_EARLIER = "Trước TT 112, thông tư 55 đã bị văn bản nào sửa chưa?"


@pytest.mark.parametrize("question", ["quay lại câu đầu đi", "nhắc lại câu đầu giúp em với"])
def test_the_first_question_is_answered_again(service: Service, question: str) -> None:
    answer = service.ask(question, ["Ai công nhận xã đạt chuẩn nông thôn mới?", "còn huyện?"])
    assert [(c.document, c.ref) for c in answer.citations] == [("18/2022/QĐ-TTg", "Đ3.1")]


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ([_AMENDED, "sửa mấy chỗ?"], "ai ký cái ấy?"),
        ([_AMENDED], "ai ký văn bản sửa?"),
        ([_AMENDED, "sửa những điều nào?"], "văn bản sửa đó do ai ký?"),
    ],
)
def test_who_signed_is_asked_of_the_amending_document(service: Service, history: list[str], question: str) -> None:
    answer = service.ask(question, history)
    assert "Trần Lưu Quang" in answer.answer
    assert {c.document for c in answer.citations} == {"03/2024/QĐ-TTg"}


def test_a_document_named_since_is_meant_and_none_before(service: Service) -> None:
    answer = service.ask("ai ký?", ["NĐ 27/2022 bị sửa bởi văn bản nào?", "NĐ 38/2023 hiệu lực khi nào?"])
    assert answer.answer.startswith("**Nghị định 38/2023/NĐ-CP**")


@pytest.mark.parametrize("question", ["lần đó sửa cụ thể những điều nào?", "lần sửa ấy ai ký?"])
def test_that_amendment_is_the_earlier_one(service: Service, question: str) -> None:
    answer = service.ask(question, [_EARLIER])
    assert answer.status == "no_basis"
    assert [c.document for c in answer.citations] == ["75/2024/TT-BTC"]


def test_of_two_amendments_none_is_chosen(service: Service) -> None:
    answer = service.ask("lần đó sửa gì?", ["Thông tư 55/2023 đã bị văn bản nào sửa?"])
    assert "55/2023/TT-BTC" in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "ref"),
    [("thu hồi của xã thì ai ký?", "Đ3.1"), ("thu hồi của huyện thì ai ký?", "Đ3.2"), ("còn công nhận huyện thì ai ký?", "Đ3.2")],
)
def test_who_signs_a_withdrawal_is_who_decides_it(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, ["Ai công nhận xã đạt chuẩn nông thôn mới theo QĐ 18/2022?", "còn huyện là Thủ tướng à?"])
    assert ("18/2022/QĐ-TTg", ref) in [(c.document, c.ref) for c in answer.citations]


@pytest.mark.parametrize(
    ("history", "question", "refs"),
    [
        (
            "Ban Dân vận Tỉnh ủy được đề nghị làm gì trong KH 203?",
            "còn ban tuyên giáo?",
            {"III.25.b/1", "III.25.b/2", "III.25.b/3"},
        ),
        (
            "Bộ chỉ huy quân sự tỉnh được giao làm gì trong kế hoạch 203?",
            "thế công an tỉnh?",
            {"III.17/1", "III.17/2", "III.17/3"},
        ),
    ],
)
def test_of_another_body_all_duties_are_told(service: Service, history: str, question: str, refs: set[str]) -> None:
    answer = service.ask(question, [history])
    assert answer.verdict is None
    assert refs <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ("KH 203 đặt mục tiêu mấy khu nông nghiệp ứng dụng công nghệ cao?", "vùng?"),
        ("Đến 2025 có bao nhiêu vùng nông nghiệp ứng dụng công nghệ cao?", "còn khu?"),
    ],
)
def test_the_other_thing_that_the_clause_counts_is_told(service: Service, history: str, question: str) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert [c.ref for c in answer.citations] == ["II.7.c/23"]


def test_a_case_is_judged_by_the_clause_that_is_pointed_to(service: Service) -> None:
    history = ["Khoản nào NĐ 27/2022 cho giao cộng đồng tự thực hiện công trình?", "khoản 5 Điều 17 à"]
    answer = service.ask("vậy công trình 900 triệu vẫn cứ giao dân tự làm theo khoản ấy được chứ gì?", history)
    assert answer.verdict == "not_eligible"
    assert [(c.document, c.ref) for c in answer.citations] == [("27/2022/NĐ-CP", "Đ17.5")]


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("nó có được nhắc trong KH 203 không, ở mục nào?", ["Nghị quyết 32/2022/NQ-HĐND quy định gì?"], "yes"),
        ("Nghị định 27/2022 có được dẫn trong KH 203 không?", [], "yes"),
        ("Công văn 2392 có được nhắc đến trong KH 203 không?", [], "yes"),
        ("Quyết định 51/2025 có được nêu trong kế hoạch 203 không?", [], "no"),
    ],
)
def test_whether_the_plan_mentions_a_document(service: Service, question: str, history: list[str], verdict: str) -> None:
    assert service.ask(question, history).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "hệ số cho từng xã trong đó là mấy?",
        "vậy hệ số phân bổ cho mỗi xã ở đó là bao nhiêu?",
        "he so cho tung xa trong do la may",
    ],
)
def test_a_factor_in_there_is_asked_of_the_document_which_nobody_has_read(service: Service, question: str) -> None:
    assert service.ask(question, ["NQ 32/2022/NQ-HĐND của Sơn La nói gì về vốn đối ứng?"]).status == "no_basis"


def test_a_factor_that_the_document_tells_is_told(service: Service) -> None:
    answer = service.ask("hệ số xã đặc biệt khó khăn trong đó là mấy?", ["QĐ 07/2022 nói gì về phân bổ vốn?"])
    assert {c.document for c in answer.citations} == {"07/2022/QĐ-TTg"}
    assert "4,0" in answer.answer
