"""Short second questions: of another year or district, by when, what it was before or is since, which of two; and things asked by the plan."""

from __future__ import annotations

import pytest

from assistant.service import Service

_SUMS = "Vốn ngân sách trung ương năm 2022 của chương trình theo KH 203?"
_DISTRICT = "Đến 2025 huyện Quỳnh Nhai phải đạt gì theo KH 203?"
_REPORT = "Sở nào tổng hợp báo cáo kết quả thực hiện Kế hoạch 203?"
_EARLIER = "Trước năm 2024, điều kiện an ninh để công nhận xã NTM ở QĐ 18/2022 ghi thế nào?"
_UNITS = "Sau sắp xếp Sơn La có bao nhiêu xã, phường?"


@pytest.mark.parametrize(
    ("before", "question", "ref", "told"),
    [
        (_SUMS, "the con nam 2023?", "II.9.a/4", "159.160"),
        ("Vốn trung ương cho NTM theo kế hoạch 203 năm 2022 bao nhiêu?", "Thế năm 2023 thì sao?", "II.9.a/4", "159.160"),
        (_DISTRICT, "còn thành phố Sơn La?", "II.1.b/1", "duy trì"),
        ("Huyện Phù Yên phải đạt gì theo KH 203?", "TP Sơn La thì sao?", "II.1.b/1", "duy trì"),
        (_REPORT, "Hạn chót trình UBND tỉnh ngày nào?", "III.27/1", "01/12"),
        ("Các sở gửi báo cáo kết quả thực hiện kế hoạch 203 cho ai?", "Chậm nhất ngày nào gửi?", "III.27/1", "20/11"),
        (_EARLIER, "Sửa xong thành gì?", "Đ4.1.d", "An toàn về an ninh, trật tự"),
        ("Trước khi có QĐ 03/2024, điều kiện công nhận xã về an ninh là gì?", "Sửa lại ra sao?", "Đ4.1.d", "An toàn về an ninh"),
        ("Điều kiện an ninh để công nhận xã NTM ở QĐ 18/2022 ghi thế nào?", "Thế trước năm 2024?", "Đ4.1.d", "không phức tạp"),
        (_DISTRICT, "Huyện đó giờ thành mấy xã?", "Đ1.8", "4 xã"),
        ("Quyết định 263/QĐ-TTg phê duyệt gì?", "Khi nào hết hiệu lực?", "Đ1", "31/12/2025"),
        ("Nghị định 27/2022 quy định gì?", "Hết hiệu lực ngày nào?", "Đ1", "31/12/2025"),
        ("Quyết định 18/2022/QĐ-TTg bị sửa bởi văn bản nào?", "Sửa từ ngày nào?", "Đ1.1", "07/3/2024"),
        (_UNITS, "Trước đó mấy đơn vị?", "Đ1/truoc-sap-xep", "200"),
        (_UNITS, "Trước đấy thì có mấy xã?", "Đ1/truoc-sap-xep", "200"),
    ],
)
def test_a_short_second_question_is_asked_of_what_came_before(
    service: Service, before: str, question: str, ref: str, told: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "answered"
    assert answer.verdict is None
    assert ref in {c.ref for c in answer.citations}
    assert told in answer.answer


def test_another_district_of_which_the_plan_says_nothing_is_refused(service: Service) -> None:
    assert service.ask("còn huyện Sông Mã?", [_DISTRICT]).status == "no_basis"


def test_a_deadline_of_another_body_is_not_told_behind_who_does_it(service: Service) -> None:
    assert service.ask("Hạn chót trình Bộ Tài chính ngày nào?", [_REPORT]).status != "answered"


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Vốn sự nghiệp năm 2023 theo KH 203?", "II.9.a/4"),
        ("Tổng vốn trung ương giai đoạn 2021-2025 của chương trình theo KH 203?", "II.9.a/2"),
        ("Mục tiêu số xã đạt chuẩn đến 2025 theo KH 203?", "II.1.b/2"),
        (_DISTRICT, "II.1.b/1"),
        ("Huyện Quỳnh Nhai phải làm gì theo Kế hoạch 203?", "II.1.b/1"),
        ("Đến hết 2025 tỉnh phải có bao nhiêu xã NTM, trong đó mấy xã biên giới (KH 203)?", "II.1.b/2"),
        ("Mô hình xã NTM thông minh được KH 203 giao đơn vị nào làm thí điểm?", "III.10/1"),
    ],
)
def test_what_is_only_named_beside_the_plan_claims_nothing(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Theo KH 203 vốn sự nghiệp năm 2023 là 43.140 triệu đồng?", "yes"),
        ("Vốn sự nghiệp năm 2023 theo KH 203 là 50.000 triệu đồng à?", "no"),
    ],
)
def test_a_claim_beside_the_plan_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize("question", ["Vốn trung ương năm 2024 cho chương trình theo KH 203 bao nhiêu?", "Giá vàng theo KH 203?"])
def test_what_the_plan_does_not_say_is_refused_without_its_name_too(service: Service, question: str) -> None:
    assert service.ask(question).status in ("no_basis", "out_of_scope")


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Nghị quyết 56/2023/NQ-HĐND sẽ bị thay theo KH 203 phải không?", "Thế nghị quyết thay nó mang số mấy?"),
        ("KH 203 bảo thay Nghị quyết 56/2023/NQ-HĐND à?", "Văn bản thay thế mang số mấy?"),
    ],
)
def test_a_successor_that_nobody_knows_is_not_told_beside_the_plan(service: Service, before: str, question: str) -> None:
    answer = service.ask(question, [before])
    assert answer.status == "no_basis"
    assert "56/2023/NQ-HĐND" in answer.answer


def test_the_new_decree_of_the_same_scope_is_none_of_those_named(service: Service) -> None:
    before = "NĐ 27/2022 và NĐ 38/2023 quy định cơ chế gì?"
    answer = service.ask("Sang 2026 có nghị định mới cùng phạm vi chưa, số mấy?", [before])
    assert answer.verdict is None
    assert "358/2025/NĐ-CP" in answer.answer


_TWO = ["Quyết định 318/QĐ-TTg nói về gì?", "Thế Quyết định 51/2025/QĐ-TTg?", "Hai quyết định ấy khác nhau chỗ nào?"]


def test_both_documents_are_meant_by_two(service: Service) -> None:
    cited = {c.document for c in service.ask(_TWO[2], _TWO[:2]).citations}
    assert {"318/QĐ-TTg", "51/2025/QĐ-TTg"} <= cited


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (_TWO, "quyết định đó ai ký?"),
        (["Nghị định 27/2022 và Nghị định 38/2023 khác nhau thế nào?"], "Nghị định ấy ai ký?"),
        (["So sánh Quyết định 318/QĐ-TTg và Quyết định 51/2025/QĐ-TTg"], "Quyết định đó còn hiệu lực không?"),
    ],
)
def test_one_of_two_documents_is_asked_back(service: Service, history: list[str], question: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "clarify"
    assert len(answer.citations) == 2


def test_the_reply_which_of_two_is_meant_is_answered(service: Service) -> None:
    history = ["Quyết định 318/QĐ-TTg và Quyết định 51/2025/QĐ-TTg khác nhau chỗ nào?", "quyết định đó ai ký?"]
    assert "Phạm Bình Minh" in service.ask("Quyết định 318", history).answer


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Quyết định 318/QĐ-TTg nói về gì?", "Phạm Bình Minh"),
        ("Quyết định 51/2025/QĐ-TTg thay Quyết định 318/QĐ-TTg phải không?", "Trần Hồng Hà"),
    ],
)
def test_the_one_document_that_a_question_was_on_is_meant(service: Service, before: str, told: str) -> None:
    assert told in service.ask("quyết định đó ai ký?", [before]).answer


def test_nobody_with_whom_a_province_is_merged_is_no_province(service: Service) -> None:
    before = "Sơn La có phải nhập với tỉnh khác năm 2025 không?"
    assert service.ask("Nghị quyêt 60-NQ/TW có ghi thế thật à, Sơn La không nhập với ai?", [before]).verdict == "yes"


def test_what_a_decision_said_before_a_year_is_told_in_the_wording_of_then(service: Service) -> None:
    answer = service.ask(_EARLIER)
    assert answer.answer.index("không phức tạp") < answer.answer.index("An toàn về an ninh")


@pytest.mark.parametrize("question", ["Hết hiệu lực chưa?", "Đã hết hiệu lực chưa?"])
def test_whether_the_document_spoken_of_has_ended_is_judged_of_that(service: Service, question: str) -> None:
    answer = service.ask(question, ["Quyết định 263/QĐ-TTg phê duyệt gì?"])
    assert answer.verdict == "yes"
    assert "263/QĐ-TTg" in {c.document for c in answer.citations}


@pytest.mark.parametrize("question", ["Nghị định 27/2022 bao giờ hết hiệu lực?", "Quyết định 263/QĐ-TTg khi nào hết hiệu lực?"])
def test_when_a_document_ends_is_no_claim(service: Service, question: str) -> None:
    assert service.ask(question).verdict is None


def test_who_issued_the_paper_asked_for_is_no_subject(service: Service) -> None:
    answer = service.ask("theo nghị quyết nào của HĐND tỉnh?", ["Sở TN&MT nay nhập vào sở nào?"])
    assert "461/NQ-HĐND" in {c.document for c in answer.citations}
    assert [a.name for a in answer.agencies] == ["Sở Tài nguyên và Môi trường"]


def test_which_day_of_the_month_is_which_day(service: Service) -> None:
    assert "02/4/2022" in service.ask("ký ngày mấy thế?", ["BCĐ các CTMTQG của tỉnh Sơn La lập theo quyết định nào?"]).answer
