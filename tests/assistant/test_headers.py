"""Days of issue that a claim gives documents, against their headers and what other documents say of them."""

from __future__ import annotations

import pytest

from assistant.answering.claims.headers import Header, Headers
from assistant.service import Service


@pytest.mark.parametrize(
    ("numbers", "claim", "wrong"),
    [
        (["22-NQ/TU"], "Nghị quyết 22 của Tỉnh ủy ký ngày 16/6/2022", True),
        (["22-NQ/TU"], "Nghị quyết 22-NQ/TU ký ngày 06/6/2022", False),
        (["147/QĐ-TTg", "652/QĐ-TTg"], "Quyết định 147/QĐ-TTg ra ngày 28/5/2022 cùng hôm với 652", True),
        (["51/2025/QĐ-TTg"], "QĐ 51/2025 ký ngày 15/2/2026", True),
        (["51/2025/QĐ-TTg"], "Quyết định 51/2025 có hiệu lực từ ngày 15/2/2026", False),
        (["32/2022/NQ-HĐND"], "NQ 32/2022 ban hành ngày 29/6", False),
        (["9999/QĐ-TTg"], "QĐ 9999 ký ngày 1/1/2022", False),
    ],
)
def test_a_document_given_another_day_of_issue_is_noticed(service: Service, numbers: list[str], claim: str, wrong: bool) -> None:
    assert Headers(service.corpus).dated_otherwise(numbers, claim) is wrong


@pytest.mark.parametrize(
    ("number", "day", "issuer"),
    [
        ("238/NQ-HĐND", (8, 12, 2020), "HĐND tỉnh"),
        ("517/NQ-UBTVQH15", (22, 5, 2022), "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_a_document_that_is_only_mentioned_has_a_header(
    service: Service, number: str, day: tuple[int, int, int], issuer: str
) -> None:
    assert Headers(service.corpus).of(number) == Header(day, issuer)


def test_a_claim_with_another_day_of_issue_is_denied(service: Service) -> None:
    assert service.ask("Quyết định 147/QĐ-TTg ra ngày 28/5/2022 cùng hôm với 652, đúng chứ?").verdict == "no"


@pytest.mark.parametrize(
    ("question", "ours"),
    [
        ("Bản kế hoạch ai ký, giữ chức vụ gì?", True),
        ("Người ký kế hoạch là ai vậy?", True),
        ("Kế hoạch tập huấn cán bộ do ai ký?", False),
        ("Kế hoạch vốn trung hạn ai ký?", False),
    ],
)
def test_the_plan_is_the_one_that_is_meant_where_none_is_named(service: Service, question: str, ours: bool) -> None:
    assert ("Nguyễn Thành Công" in service.ask(question).answer) is ours


@pytest.mark.parametrize(
    ("body", "verdict"),
    [("Bộ Kế hoạch và Đầu tư", "yes"), ("Sở Y tế", "yes"), ("Bộ Quốc phòng", "no"), ("Kho bạc Nhà nước", "no")],
)
def test_who_received_the_plan_is_told_by_its_header(service: Service, body: str, verdict: str) -> None:
    assert service.ask(f"Nơi nhận của bản kế hoạch có {body} không?").verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Kế hoạch 203 bãi bỏ Công văn 2392/UBND-KT ngày 28/6/2022 của UBND tỉnh, đúng chưa?", "yes"),
        ("Công văn 2392 ngày 28/6/2022 bị Kế hoạch 203 bãi bỏ phải không?", "yes"),
        ("Kế hoạch 203 bãi bỏ Công văn 2392/UBND-KT ngày 29/6/2022, đúng không?", "no"),
    ],
)
def test_the_day_in_the_name_of_a_document_is_none_of_what_is_done_to_it(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Thông báo 631/TB-VPCP đã là phân vai cuối cùng giữa hai bộ, đúng không?", "no"),
        ("Có phải 631/TB-VPCP là văn bản phân vai chính thức cho hai bộ không?", "no"),
        ("Thông báo 631/TB-VPCP chưa phải phân vai cuối cùng của hai bộ, đúng không?", "yes"),
        ("Công văn 666/TTg-QHĐP là văn bản quy phạm pháp luật, đúng không?", "no"),
        ("Công văn 666/TTg-QHĐP không phải là văn bản quy phạm, đúng không?", "yes"),
        ("Quyết định 1689/QĐ-TTg là kế hoạch triển khai chứ không phải văn bản sửa đổi, đúng không?", "yes"),
        ("Thông báo 631/TB-VPCP nói Bộ Nông nghiệp và Môi trường là đầu mối chung, phải không?", "yes"),
    ],
)
def test_what_a_document_is_said_to_be_is_held_against_what_it_is_not(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "number", "day"),
    [
        (
            "Căn cứ ở đoạn đầu: quyết định của UBND tỉnh về kế hoạch kinh tế - xã hội 5 năm mang số nào?",
            "2886/QĐ-UBND",
            "10/12/2020",
        ),
        ("Phần mở đầu nêu căn cứ là nghị quyết nào của Ban Thường vụ Tỉnh ủy?", "22-NQ/TU", "06/6/2022"),
    ],
)
def test_what_the_plan_rests_on_is_told_by_its_opening(service: Service, question: str, number: str, day: str) -> None:
    first = next(line for line in service.ask(question).answer.splitlines() if line)
    assert number in first
    assert day in first


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Thường trực Tỉnh ủy và Bộ Tài chính đều có trong nơi nhận, đúng không?", "yes"),
        ("Bộ Y tế có ở phần nơi nhận không?", "no"),
        ("Bộ Y tế không có trong nơi nhận, phải không?", "yes"),
    ],
)
def test_the_list_of_recipients_is_that_of_the_plan(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Ngày ký Quyết định 211/QĐ-TTg là 01/3/2023, có phải?", "no"),
        ("Ngày ban hành Quyết định 318/QĐ-TTg là 08/3/2022 phải không?", "yes"),
        ("Ngày ban hành của Quyết định 318/QĐ-TTg là ngày 08/3/2021, đúng chứ?", "no"),
    ],
)
def test_a_day_is_claimed_with_the_document_between(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert " ngày " in answer.answer


@pytest.mark.parametrize(
    ("question", "document", "title"),
    [
        ("Nghị quyết 22-NQ/TU nói gì?", "22-NQ/TU", "Xây dựng nông thôn mới tỉnh Sơn La"),
        ("Nghị định 27/2022 quy định những gì", "27/2022/NĐ-CP", "cơ chế quản lý, tổ chức thực hiện"),
        ("qd 1333 noi ve cai gi", "1333/QĐ-UBND", "Bản nông thôn mới"),
    ],
)
def test_what_a_document_is_about_is_told_by_its_title(service: Service, question: str, document: str, title: str) -> None:
    answer = service.ask(question)
    assert answer.citations[0].document == document
    assert title in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kế hoạch này số 203 ngày 14/8/2023, đúng không?", "yes"),
        ("kế hoạch này ban hành ngày 15/8/2023 đúng không", "no"),
        ("ke hoach nay do ubnd tinh ban hanh phai khong", "yes"),
        ("ngày ban hành kế hoạch này là 14/8/2023 phải không", "yes"),
    ],
)
def test_a_claim_on_the_header_of_this_plan_is_held_against_it(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert "**Kế hoạch 203/KH-UBND** ngày 14/8/2023" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công văn 2392/UBND-KT ngày 28/6/2023 hết hiệu lực theo KH 203, đúng k?", "no"),
        ("Công văn 2392/UBND-KT ngày 28/6/2022 hết hiệu lực theo KH 203, đúng k?", "yes"),
        ("Kế hoạch 203 thay thế Công văn 2392 của Bộ Nông nghiệp năm 2023?", "no"),
        ("Kế hoạch 203 bãi bỏ Công văn 2392 của UBND tỉnh, đúng không?", "yes"),
        ("Kế hoạch 203 triển khai Quyết định 263/QĐ-TTg ngày 22/02/2023 của Thủ tướng, phải không?", "no"),
        ("Nghị định 38/2023/NĐ-CP của Thủ tướng sửa Nghị định 27/2022, đúng không?", "no"),
        ("Nghị định 38/2023/NĐ-CP ngày 24/6/2023 của Chính phủ sửa Nghị định 27/2022, đúng không?", "yes"),
        ("KH 203 theo QĐ 263, NQ 22-NQ/TU, đúng ko?", "yes"),
        ("Kế hoạch 203 theo Quyết định 318/QĐ-TTg đúng không?", "no"),
    ],
)
def test_what_is_right_of_a_document_called_by_another_header_is_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        (
            "Quyết định 1001/QĐ-UBND ngày 06/6/2022 là văn bản ban hành Bộ tiêu chí về xã nông thôn mới của tỉnh, phải không?",
            "1002/QĐ-UBND",
        ),
        ("Quyết định phân công phụ trách Bộ tiêu chí huyện nông thôn mới mang số 1002/QĐ-UBND, được chứ?", "1001/QĐ-UBND"),
        ("Quyết định xét, công nhận NTM của Thủ tướng mang số 263/QĐ-TTg, đúng chứ?", "18/2022/QĐ-TTg"),
        (
            "Nghị quyết 32/2022/NQ-HĐND quy định nội dung hỗ trợ, mẫu hồ sơ hỗ trợ phát triển sản xuất, đúng không?",
            "56/2023/NQ-HĐND",
        ),
    ],
)
def test_the_document_whose_title_a_claim_gives_to_another_is_told(service: Service, claim: str, right: str) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, answer.citations[0].document) == ("no", right)


def test_a_document_of_the_opening_of_the_plan_is_cited_where_a_clause_names_it_too(service: Service) -> None:
    answer = service.ask("NĐ 27/2022/NĐ-CP ký 24/6/2023 ạ?")
    assert ("203/KH-UBND", "II.2/1") in [(c.document, c.ref) for c in answer.citations]
