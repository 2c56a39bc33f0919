"""All bodies that do something, whatever they do it to, are listed; one that does it, of nothing named, is asked back."""

from __future__ import annotations

import pytest

from assistant.service import Service

_APPRAISE = {
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài chính",
    "Sở Giao thông vận tải",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Lao động - Thương binh và Xã hội",
}


@pytest.mark.parametrize(
    "question",
    ["Những sở nào có nhiệm vụ thẩm định?", "Kể tên các sở được giao thẩm định.", "liet ke cac co quan tham dinh"],
)
def test_all_that_do_it_are_listed(service: Service, question: str) -> None:
    assert {agency.name for agency in service.ask(question).agencies} == _APPRAISE


def test_one_of_nothing_named_is_asked_back(service: Service) -> None:
    assert service.ask("Sở nào thẩm định?").status == "clarify"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Ban Tuyên giáo phụ trách tuyên truyền phải không?", "yes"),
        ("Sở Nội vụ phụ trách tuyên truyền phải không?", "no"),
        ("Sở GTVT theo KH 203 phối hợp xóa nhà tạm, dột nát, đúng không?", "yes"),
        ("Theo KH 203, Sở Y tế lo tiêu chí giao thông đúng không?", "no"),
    ],
)
def test_what_a_body_is_said_to_do_is_judged_by_its_norms(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    "question", ["Kế hoạch 203 có giao việc cho Tỉnh đoàn không?", "Tỉnh đoàn có nhiệm vụ gì trong KH 203 không?"]
)
def test_a_body_that_the_plan_does_not_name_is_given_nothing(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert "Đoàn TNCS Hồ Chí Minh tỉnh" in answer.answer


def test_the_clause_that_a_claim_names_is_shown(service: Service) -> None:
    answer = service.ask("Nghị định 38 có sửa Điều 21 không?")
    assert answer.verdict == "yes"
    assert "khoản 12 Điều 1 sửa đổi, bổ sung Điều 21" in answer.answer
    assert "Điều 5 Nghị định" not in answer.answer


def test_no_document_of_a_merger_is_cited_where_only_a_day_is_asked(service: Service) -> None:
    cited = {c.document for c in service.ask("Bao giờ phải gửi báo cáo năm?").citations}
    assert cited == {"203/KH-UBND"}


@pytest.mark.parametrize(
    ("question", "name"), [("Kiểm toán có tham gia không?", "Kiểm toán"), ("VNPT có phải kéo mạng về xã không?", "VNPT")]
)
def test_nothing_is_affirmed_of_whom_no_source_speaks(service: Service, question: str, name: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)
    assert f"“{name}”" in answer.answer


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Hội Nông dân có nhiệm vụ riêng không?", "III.21/1"),
        ("Kế hoạch 203 có giao việc cho Công an tỉnh không?", "III.17/4"),
        ("Liên minh Hợp tác xã tỉnh có trong danh sách giao việc của KH 203 không?", "III.20/4"),
        ("ke hoach 203 co giao cho so tu phap nhiem vu nao khong", "III.15/2"),
    ],
)
def test_whether_a_body_has_anything_to_do_is_answered_by_all_its_duties(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "yes"
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "KH 203 chỉ giao việc cho Công an tỉnh đúng không?",
        "Sở Y tế có nhiệm vụ thẩm định tiêu chí giao thông không?",
        "Hội Nông dân không được giao việc gì đúng không?",
    ],
)
def test_that_a_body_has_duties_affirms_no_more_than_that(service: Service, question: str) -> None:
    assert service.ask(question).verdict == "no"
