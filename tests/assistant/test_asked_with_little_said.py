"""Questions that say little of what they are about, or say it behind words that say nothing: a list, an amount, a number, a remark."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Liệt kê giúp các xã ở Sơn La không phải sắp xếp trong đợt 2025.",
        "Kể tên các xã giữ nguyên",
        "danh sach xa khong bi sap nhap",
    ],
)
def test_communes_that_were_kept_are_listed(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "**7 xã**" in answer.answer
    assert answer.answer.count("giữ nguyên, không sắp xếp") == 7


def test_what_changed_on_a_day_is_told_where_the_changes_are_ordered(service: Service) -> None:
    answer = service.ask("Kể những thay đổi từ ngày 1/3/2025")
    assert {"461/NQ-HĐND"} <= {c.document for c in answer.citations}
    assert "Từ **01/3/2025** có những thay đổi" in answer.answer


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "Cho lớp ôn lại: bộ tiêu chí 2026-2030 chia xã thành 3 nhóm dựa vào đâu?",
            "Bộ tiêu chí 2026-2030 chia xã thành 3 nhóm dựa vào đâu?",
        ),
        ("Nhờ trợ lý tra giúp: Nghị định 38 sửa gì?", "Nghị định 38 sửa gì?"),
        ("Sếp hỏi: ai ký KH 203?", "Ai ký KH 203?"),
    ],
)
def test_who_asks_is_no_subject(service: Service, question: str, plain: str) -> None:
    one, other = service.ask(question), service.ask(plain)
    assert one.status == "answered"
    assert [c.ref for c in one.citations] == [c.ref for c in other.citations]


@pytest.mark.parametrize(
    "question", ["Cấp bao nhiêu tiền vậy?", "Rót về bao nhiêu tiền?", "Được cấp mấy tiền?", "Phân bổ bao nhiêu tiền?"]
)
def test_an_amount_of_nothing_is_asked_back(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert {c.ref for c in answer.citations} >= {"II.9.a/2", "II.9.a/3"}


def test_an_amount_of_a_year_is_told(service: Service) -> None:
    assert "159.160" in service.ask("Năm 2023 cấp bao nhiêu tiền?").answer


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Văn bản số 25 quy định cái gì?", {"25/2021/QH15", "25/2025/QĐ-TTg"}),
        ("Văn bản số 27 quy định gì?", {"27/2022/NĐ-CP", "27/2025/QĐ-TTg"}),
    ],
)
def test_a_number_that_several_documents_bear_is_asked_back(service: Service, question: str, numbers: set[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert {c.document for c in answer.citations} == numbers


def test_a_document_bears_its_number(service: Service) -> None:
    answer = service.ask("Căn cứ phân bổ vốn có một nghị quyết mang số 517. Ai ban hành, hôm nào?")
    assert [c.ref for c in answer.citations] == ["II.9.a/1"]
    assert "22/5/2022" in answer.answer


def test_what_a_living_body_gave_away_is_told_as_a_part(service: Service) -> None:
    answer = service.ask("Sở Tư pháp có bị sáp nhập không?")
    assert answer.verdict == "no"
    assert "Riêng phần sau đã chuyển:" in answer.answer
    assert "việc của Sở Tư pháp thuộc" not in answer.answer


@pytest.mark.parametrize(
    "question", ["Sở đó sau sắp xếp 2025 có đổi tên không?", "Sở ấy có bị đổi tên, sáp nhập sau đợt sắp xếp 2025 không?"]
)
def test_a_body_spoken_of_is_meant_whenever_it_was_arranged(service: Service, question: str) -> None:
    answer = service.ask(question, ["Ai chủ trì tiêu chí chuẩn tiếp cận pháp luật?"])
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Tư pháp"])


def test_a_body_called_by_its_field_is_held_against_the_criterion_spoken_of(service: Service) -> None:
    answer = service.ask(
        "Thế bên quân sự cũng được chủ trì tiêu chí đó chứ gì?", ["Ai chủ trì tiêu chí an ninh, trật tự xã hội?"]
    )
    assert answer.verdict == "no"
    assert "chỉ phối hợp việc này. **Công an tỉnh**" in answer.answer


@pytest.mark.parametrize("question", ["Chủ tịch tỉnh có ký kế hoạch không?", "Kế hoạch do Chủ tịch ký phải không?"])
def test_the_plan_is_meant_where_its_signer_is_claimed(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == "no"
    assert "Nguyễn Thành Công, Phó Chủ tịch" in answer.answer


def test_a_rise_against_the_first_year_is_that_of_the_second(service: Service) -> None:
    assert "11.870 triệu đồng" in service.ask("Vốn sự nghiệp tăng bao nhiêu so với 2022?").answer


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Đề án OCOP ai trình?", "II.3/4"),
        ("Nghị quyết hỗ trợ làm đường ai trình?", "II.3/8"),
        ("Ai tham mưu nghị quyết mức hỗ trợ làm đường?", "II.3/8"),
    ],
)
def test_nobody_submits_a_paper_of_which_the_plan_says_no_more(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.status, [c.ref for c in answer.citations], answer.agencies) == ("no_basis", [ref], ())


@pytest.mark.parametrize(
    "question",
    [
        "Sở nào thẩm định tiêu chí?",
        "Sở nào công nhận đạt chuẩn tiêu chí?",
        "Ai đánh giá đạt chuẩn?",
        "Sở nào hướng dẫn chỉ tiêu?",
    ],
)
def test_whose_criterion_it_is_is_asked_back(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.agencies) == ("clarify", ())
    assert all(any(w in c for w in ("iêu chí", "hỉ tiêu", "đạt chuẩn")) for c in answer.choices)


def test_the_criterion_that_is_named_is_answered(service: Service) -> None:
    assert [a.name for a in service.ask("Sở nào thẩm định tiêu chí giao thông?").agencies] == ["Sở Giao thông vận tải"]


def test_the_plan_itself_is_not_the_paper_spoken_of(service: Service) -> None:
    answer = service.ask("Còn bản thân KH thì ai ký, ký ngày bao nhiêu?", ["KH 203 thay công văn nào trước đó của UBND tỉnh?"])
    assert "Nguyễn Thành Công" in answer.answer
    assert "14/8/2023" in answer.answer


def test_an_order_to_show_the_sum_takes_nothing_away(service: Service) -> None:
    question = "Tiền trung ương của tỉnh năm 2023 thấp hơn năm 2022 bao nhiêu triệu đồng? Cho tôi phép trừ để đưa lên slide."
    assert "**163.950 triệu đồng**" in service.ask(question).answer
