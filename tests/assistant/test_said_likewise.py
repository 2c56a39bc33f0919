"""Follow-ups that say the same of something else, ask for the day of the document just found, or for another number of it; claims on what
an amount includes and through whom a report goes; whose task it is when only the time is asked."""

from __future__ import annotations

import pytest

from assistant.answer import Verdict
from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "question", "verdict", "ref"),
    [
        ("Vốn đầu tư phát triển phải đối ứng 100% vốn trung ương, đúng không?", "Vốn sự nghiệp cũng vậy à?", "yes", "II.9.b/2"),
        ("Tiêu chí điện do Sở Công thương chủ trì phải không?", "Tiêu chí nhà ở cũng thế chứ?", "no", "III.4/1"),
    ],
)
def test_what_was_claimed_is_claimed_of_something_else(
    service: Service, claim: str, question: str, verdict: Verdict, ref: str
) -> None:
    answer = service.ask(question, [claim])
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("body", "verdict", "ref"), [("Sở Tư pháp", "yes", "III.15/2"), ("Sở Giao thông vận tải", "no", "III.5/2")]
)
def test_another_body_is_asked_about_its_own_field(service: Service, body: str, verdict: Verdict, ref: str) -> None:
    answer = service.ask(
        f"{body} có được giao câu y như thế không?", ["Sở Y tế có được công nhận tiêu chí của ngành y tế không?"]
    )
    assert answer.verdict == verdict
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("before", "question", "document", "day"),
    [
        ("Kế hoạch 203 thay công văn nào?", "Ban hành ngày nào?", "203/KH-UBND", "28/6/2022"),
        ("Kế hoạch 203 cụ thể hóa nghị quyết nào của Tỉnh ủy?", "Ký hôm nào?", "22-NQ/TU", "06/6/2022"),
    ],
)
def test_the_day_asked_next_is_that_of_the_document_that_was_found(
    service: Service, before: str, question: str, document: str, day: str
) -> None:
    answer = service.ask(question, [before])
    assert day in answer.answer
    assert document in [c.document for c in answer.citations]


def test_another_number_is_asked_of_the_document_that_was_named(service: Service) -> None:
    answer = service.ask("Xã nâng cao thì mấy phần trăm?", ["QĐ 926: đến 2025 mấy % xã đạt chỉ tiêu 19.2?"])
    assert [c.document for c in answer.citations] == ["926/QĐ-TTg"]
    assert "50%" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("83 xã đạt chuẩn đã tính cả xã biên giới rồi phải không?", "yes"),
        ("83 xã đạt chuẩn không gồm cả xã biên giới, đúng không?", "no"),
        ("159.160 triệu của năm 2023 có gồm cả vốn sự nghiệp không?", "yes"),
    ],
)
def test_a_part_is_included_in_its_whole(service: Service, claim: str, verdict: Verdict) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Báo cáo hằng năm gửi thẳng Văn phòng UBND tỉnh, bỏ qua Sở Nông nghiệp, đúng không?",
        "Báo cáo năm gửi thẳng UBND tỉnh, không cần qua Sở Nông nghiệp, được chứ?",
    ],
)
def test_a_report_goes_through_the_body_that_a_claim_leaves_out(service: Service, claim: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == "no"
    assert "Sở Nông nghiệp và Phát triển nông thôn" in [a.name for a in answer.agencies]


def test_when_a_body_does_something_is_told_by_what_is_given_to_that_body(service: Service) -> None:
    answer = service.ask("Lúc nào thì Sở Tài chính tổng hợp báo cáo kết quả thực hiện Chương trình?")
    assert [a.name for a in answer.agencies] == ["Sở Tài chính"]
    assert "III.3/4" in [c.ref for c in answer.citations]


def test_with_whom_beside_which_role_asks_for_the_partner(service: Service) -> None:
    answer = service.ask("Phong trào thi đua thì Sở Nội vụ giữ vai gì với sở nào?")
    assert {"Sở Nội vụ", "Sở Nông nghiệp và Phát triển nông thôn"} <= {a.name for a in answer.agencies}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [("Kế hoạch 203 thay thế Nghị quyết 22-NQ/TU?", "no"), ("Kế hoạch 203 bãi bỏ Công văn 2392/UBND-KT?", "yes")],
)
def test_a_bare_statement_on_what_one_document_does_to_another_is_judged(service: Service, claim: str, verdict: Verdict) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize("question", ["41 bản đó ở xã đã đạt hay chưa đạt?", "cac ban do thuoc xa dat hay chua dat chuan ntm"])
def test_villages_that_are_counted_point_to_no_board(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"


def test_two_years_of_shortfall_decide_whatever_movement_is_named(service: Service) -> None:
    answer = service.ask("Huyện em hụt vốn đối ứng 2 năm liền có được xét thi đua nông thôn mới không?")
    assert answer.verdict == "not_eligible"


@pytest.mark.parametrize(
    "question",
    ["Kế hoạch nông thôn mới của tỉnh Nghệ An do ai ký?", "Nghị quyết nông thôn mới của tỉnh Điện Biên ban hành ngày nào?"],
)
def test_the_documents_of_another_province_are_not_ours(service: Service, question: str) -> None:
    assert service.ask(question).status == "out_of_scope"


def test_a_district_named_beside_another_that_is_asked_for_is_no_commune(service: Service) -> None:
    answer = service.ask("Ngoài Quỳnh Nhai còn huyện nào phải duy trì hoàn thành nhiệm vụ nữa?")
    assert answer.status == "answered"
    assert "II.1.b/1" in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Bộ TC 2026-2030: tiêu chí số 9 của xã tên gì?", "Hệ thống chính trị và hành chính công"),
        ("Quyết định 51/2025/QĐ-TTg: tiêu chí 6 là gì?", "Giảm nghèo và an sinh xã hội"),
        ("Tiêu chí 2 theo bộ tiêu chí giai đoạn 2026-2030 là gì?", "Hạ tầng kinh tế - xã hội"),
    ],
)
def test_a_number_of_the_set_since_2026_is_called_as_there(service: Service, question: str, name: str) -> None:
    answer = service.ask(question)
    assert name in answer.answer
    assert answer.citations[0].document == "51/2025/QĐ-TTg"


@pytest.mark.parametrize(
    ("before", "question", "verdict", "body"),
    [
        ("Sở Xây dựng có phải phối hợp xóa nhà tạm, dột nát không?", "Sở Y tế thì sao?", "yes", "Sở Y tế"),
        ("BCHQS tinh co giao phoi hop xoa nha tam, dot nat khong?", "Con Cong an tinh?", "yes", "Công an tỉnh"),
        ("Tiêu chí điện do Sở Công thương chủ trì đúng không?", "thế Sở Xây dựng?", "no", "Sở Công thương"),
    ],
)
def test_whether_it_is_so_is_asked_of_another_body_named_alone(
    service: Service, before: str, question: str, verdict: str, body: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert [a.name for a in answer.agencies] == [body]
