"""Documents that are named by their day, clauses on a day that is told, and what stands where today or is done by which document."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("Nghị quyết ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội do ai ký?", "answered", "Trần Thanh Mẫn"),
        ("Quyết định ngày 22/7/2025 của Thủ tướng có hiệu lực từ khi nào?", "answered", "15/9/2025"),
        ("Quyết định ban hành ngày 11/10/2021 của Thủ tướng nói về việc gì?", "answered", "**Quyết định 1689/QĐ-TTg**"),
        ("Quyết định ngày 02/8/2022 về an ninh trật tự do ai ký?", "answered", "Phạm Bình Minh"),
        ("Quyết định ngày 08/3/2022 của Thủ tướng về tiêu chí NTM do ai ký?", "clarify", "Quyết định 318/QĐ-TTg"),
        (
            "Quyết định ngày 09/3/2022 của Thủ tướng về bộ tiêu chí xã số mấy?",
            "no_basis",
            "**Quyết định 318/QĐ-TTg** ngày 08/3/2022",
        ),
        ("Nghị định ngày 20/4/2022 của Chính phủ là nghị định số mấy?", "no_basis", "**Nghị định 27/2022/NĐ-CP** ngày 19/4/2022"),
        ("Kế hoạch ngày 15/8/2023 của UBND tỉnh số bao nhiêu?", "no_basis", "**Kế hoạch 203/KH-UBND** ngày 14/8/2023"),
        ("Quyết định ngày 28/5/2022 của Thủ tướng giao vốn số mấy?", "answered", "652/QĐ-TTg"),  # only the plan tells of it
    ],
)
def test_what_is_asked_of_a_document_of_a_day_is_told_of_it(service: Service, question: str, status: str, told: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == status
    assert told in answer.answer


def test_which_of_those_of_a_day_was_meant_may_be_said_after(service: Service) -> None:
    before = "Quyết định ngày 08/3/2022 của Thủ tướng về tiêu chí NTM do ai ký?"
    assert "Phạm Bình Minh" in service.ask("318", [before], TODAY).answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Nghị định 27/2022/NĐ-CP do Phó Thủ tướng Phạm Bình Minh ký, đúng không?", "yes"),
        ("Nghị định ngày 19/4/2022 do Phó Thủ tướng Phạm Bình Minh ký, đúng không?", "yes"),
        ("Nghị định 27/2022/NĐ-CP do Phó Thủ tướng Trần Lưu Quang ký, đúng không?", "no"),
        ("Nghị định 27/2022/NĐ-CP do Thủ tướng Chính phủ ban hành, đúng không?", "no"),
        ("Quyết định ngày 08/3/2022 về xã kiểu mẫu còn hiệu lực không?", "no"),
        ("Hôm 15/6/2026 Điều 58 của Nghị định 358/2025 đã bị bãi bỏ chưa?", "no"),
        ("Đến 30/6/2026 Điều 58 NĐ 358/2025 vẫn còn hiệu lực chứ?", "yes"),
        ("Ngày 02/7/2026 Điều 58 Nghị định 358/2025 vẫn chưa bị bãi bỏ chứ?", "no"),
        ("Điều 58 NĐ 358/2025 bị bãi bỏ từ 15/6/2026 đúng không?", "no"),
        ("Hôm 28/11/2025 khoản 1 Điều 3 Thông tư 55/2023 đã được sửa chưa?", "yes"),
        ("Hôm 20/11/2025 khoản 1 Điều 3 Thông tư 55/2023 đã được sửa chưa?", "no"),
        ("Vốn 2023 chuyển sang 2024 theo Nghị quyết 108/2023/QH15 phải không?", "no"),
        ("Vốn 2023 được chuyển sang 2024 theo Nghị quyết 104/2023/QH15, đúng không?", "yes"),
        ("Vốn năm 2022 được kéo dài sang 2024 theo Nghị quyết 108/2023 đúng không?", "yes"),
        ("ba xã gộp lại, một xã trước đó chưa được công nhận. UBND tỉnh ra quyết định công nhận luôn cho xã mới được chứ?", "no"),
        ("Ba xã gộp lại đều đã được công nhận, UBND tỉnh ra quyết định công nhận xã mới luôn được chứ?", "yes"),
        ("Nhập ba xã, có một xã chưa được công nhận nên xã mới không được công nhận ngay, đúng không?", "yes"),
    ],
)
def test_claims_are_held_against_the_day_the_document_and_the_case(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        (
            "Điều 58 của NĐ 358/2025 về quyết toán có bị bãi bỏ không?",
            "vậy hôm 15/6/2026 điều đó vẫn chưa bị bãi bỏ chứ?",
            "yes",
        ),
        (
            "Vốn chương trình MTQG năm 2022 chưa tiêu hết được kéo sang 2024 theo nghị quyết nào?",
            "còn vốn của chính năm 2023 thì cũng chuyển sang 2024 theo nghị quyết đó luôn à?",
            "no",
        ),
    ],
)
def test_follow_ups_are_held_against_them_too(service: Service, before: str, question: str, verdict: str) -> None:
    assert service.ask(question, [before], TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        (
            ["Quyết định 321/QĐ-TTg quy định tỉnh hoàn thành nhiệm vụ NTM ra sao?"],
            "kỳ 2026-2030 thì quy định này chuyển vào văn bản nào, phụ lục mấy?",
            "Phụ lục III",
        ),
        (["Nghị định 27/2022/NĐ-CP quy định cơ chế gì?"], "nay cơ chế này nằm ở nghị định nào?", "358/2025/NĐ-CP"),
        ([], "Giai đoạn 2026-2030 quy định tỉnh hoàn thành nhiệm vụ NTM nằm ở văn bản nào, phụ lục mấy?", "Phụ lục III"),
        ([], "Quy định xã NTM hiện đại nằm ở văn bản nào, phụ lục mấy?", "Phụ lục II:"),
    ],
)
def test_where_a_thing_stands_today_is_told(service: Service, before: list[str], question: str, told: str) -> None:
    answer = service.ask(question, before, TODAY)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "question", ["Định mức khoán kinh phí nằm ở phụ lục mấy?", "Danh sách xã khu vực III nằm ở phụ lục nào?"]
)
def test_an_annex_that_is_no_source_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).status == "no_basis"


@pytest.mark.parametrize(
    "question",
    [
        "Theo QĐ 1001 thì tiêu chí điện do sở nào phụ trách?",
        "QĐ 1001 có nêu sở nào phụ trách tiêu chí giao thông không?",
        "QĐ 1002 có ghi sở nào phụ trách tiêu chí y tế không?",
    ],
)
def test_whom_an_unread_table_names_is_not_told_by_another_document(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert (answer.status, answer.agencies) == ("no_basis", ())
    assert "chưa đọc được" in answer.answer


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Theo Kế hoạch 203 thì tiêu chí điện do sở nào phụ trách?", "Sở Công thương"),
        ("Sở nào trình ban hành Quyết định 1002?", "Sở Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_bodies_that_were_read_are_told(service: Service, question: str, body: str) -> None:
    assert body in {a.name for a in service.ask(question, as_of=TODAY).agencies}
