"""Questions of a desk officer: whom the plan was sent to, who drafted it, what the law calls a procedure, what the plan sets for the province."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh mình có phấn đấu hoàn thành nhiệm vụ nông thôn mới không?",
        "Sơn La có đặt mục tiêu tỉnh nông thôn mới không?",
        "KH 203 đặt mục tiêu tỉnh Sơn La hoàn thành nhiệm vụ nông thôn mới đúng không?",
        "Đến 2025 tỉnh có đạt chuẩn nông thôn mới không?",
    ],
)
def test_no_aim_of_the_province_as_a_whole_is_affirmed_by_those_of_its_districts(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    "question",
    [
        "Thành phố Sơn La có phấn đấu hoàn thành nhiệm vụ nông thôn mới không?",
        "Tỉnh Sơn La có phấn đấu 83 xã đạt chuẩn nông thôn mới không?",
        "Tỉnh có mục tiêu huyện Quỳnh Nhai đạt chuẩn nông thôn mới không?",
    ],
)
def test_aims_that_are_set_are_affirmed(service: Service, question: str) -> None:
    assert service.ask(question).verdict == "yes"


def test_the_task_of_a_whole_group_brings_no_mergers_that_nobody_asked_for(service: Service) -> None:
    answer = service.ask("Giờ còn phải báo cáo kết quả thực hiện kế hoạch 203 hàng năm không?")
    assert [(c.document, c.ref) for c in answer.citations] == [("203/KH-UBND", "III.27/1")]


def test_the_merger_of_the_body_that_is_named_is_still_told(service: Service) -> None:
    answer = service.ask("Sở Giao thông vận tải giờ còn phải báo cáo kết quả kế hoạch 203 không?")
    assert ("461/NQ-HĐND", "I/3") in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào quy định quy trình công nhận xã đạt chuẩn?",
        "Quyết định nào nói về quy trình xét công nhận xã nông thôn mới?",
        "Quy trình công nhận xã đạt chuẩn nông thôn mới nằm ở văn bản nào?",
    ],
)
def test_the_procedure_is_that_of_the_law(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert "18/2022/QĐ-TTg" in answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["Đối tượng nhận kế hoạch 203", "Ai nhận kế hoạch 203?", "Những đơn vị nào nhận kế hoạch 203?"]
)
def test_who_receives_the_plan_is_told_by_its_header(service: Service, question: str) -> None:
    assert "Nơi nhận: Ban Chỉ đạo Trung ương" in service.ask(question).answer


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("Kế hoạch 203 do sở nào soạn?", "**không ghi** sở nào soạn."),
        ("Kế hoạch 203 do ai soạn thảo?", "**không ghi** ai soạn thảo."),
        ("kinh phi nam 2024 bao nhieu", "(“kinh phi nam 2024”)"),
        ("Ai cấp giấy chứng nhận OCOP 3 sao bây giờ?", "(“giấy chứng nhận OCOP 3 sao”)"),
    ],
)
def test_what_is_untold_is_named_in_whole_words(service: Service, question: str, untold: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert untold in answer.answer


@pytest.mark.parametrize("question", ["Bản sửa đổi có hiệu lực từ ngày nào?", "Bản sửa ai ký?", "ban sua doi hieu luc khi nao"])
def test_it_is_asked_back_which_amending_document_is_meant(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert "Nghị định 38/2023/NĐ-CP" in answer.answer


def test_the_amending_document_that_is_then_named_is_told_of(service: Service) -> None:
    question = "Bản sửa đổi có hiệu lực từ ngày nào?"
    assert "24/6/2023" in service.ask("Nghị định 38/2023", [question]).answer
    assert service.ask(question, ["Nghị định 27/2022 còn hiệu lực không?"]).status == "answered"


@pytest.mark.parametrize("question", ["Xã loại I là gì?", "Xã loại II là gì?", "Huyện loại I là gì?"])
def test_a_class_of_places_that_nothing_explains_is_no_foreign_subject(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize("question", ["Chỉ tiêu 204 sản phẩm OCOP là của ai?", "Mục tiêu 204 sản phẩm OCOP của ai?"])
def test_a_target_that_is_given_to_nobody_is_nobodys(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.citations[0].ref) == ("no_basis", "II.4.b/4")


def test_a_target_with_a_body_is_told_by_that(service: Service) -> None:
    assert service.ask("Chỉ tiêu 83 xã đạt chuẩn là của ai?").status == "answered"
