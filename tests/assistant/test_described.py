"""Documents that are described and not named: the fields of their header are told, and of no other document."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "number", "told"),
    [
        ("Bộ Y tế hướng dẫn tiêu chí y tế nông thôn mới 2021-2025 bằng quyết định nào, đề ngày nào?", "2373/QĐ-BYT", "31/8/2022"),
        ("HD của ngành giáo dục về tiêu chí trường học NTM: số, ngày, bộ nào ra?", "1491/QĐ-BGDĐT", "06/6/2022"),
        ("van ban bo cong thuong huong dan tieu chi cho nong thon so may, ra hom nao", "1214/QĐ-BCT", "22/6/2022"),
        ("CV của Bộ Công an nói thế nào là xã không phức tạp về ANTT: ký hiệu, ngày?", "3371/BCA-V05", "26/9/2022"),
        ("Nghị quyết nhập xã của tỉnh Sơn La mang số gì, ai ký, ký ngày nào?", "1681/NQ-UBTVQH15", "Trần Thanh Mẫn"),
        ("Luật tổ chức CQĐP hiện nay: số hiệu và ngày QH thông qua?", "72/2025/QH15", "16/6/2025"),
        ("QĐ TTg về CSDL giám sát các CTMTQG: số, người ký, hiệu lực từ ngày nào?", "25/2025/QĐ-TTg", "15/9/2025"),
        ("mat tran trung uong huong dan lay y kien dan hai long ve ntm so may, ngay may", "90/HD-MTTW-BTT", "20/9/2022"),
        ("TT Bộ NN&MT phân định thẩm quyền giảm nghèo, kinh tế hợp tác: số mấy, ai ký?", "13/2025/TT-BNNMT", "Võ Văn Hưng"),
        ("Công văn Bộ Nông nghiệp tháng 3/2023 về vốn trung hạn bổ sung NTM: số, ngày?", "1486/BNN-VPĐP", "13/3/2023"),
        ("Quyết định của Bộ Tư pháp hướng dẫn tiếp cận pháp luật NTM: số mấy, ai ký?", "1723/QĐ-BTP", "không ghi"),
    ],
)
def test_a_described_document_is_told_with_each_field_that_is_asked_for(
    service: Service, question: str, number: str, told: str
) -> None:
    answer = service.ask(question)
    assert answer.citations[0].document == number
    assert number in answer.answer
    assert told in answer.answer
    assert not answer.agencies


@pytest.mark.parametrize(
    ("question", "number", "signer"),
    [
        ("Quyết định Thủ tướng sửa Quy định kèm Quyết định 18: số mấy, ai ký?", "03/2024/QĐ-TTg", "Trần Lưu Quang"),
        ("Thông tư của Bộ Tài chính sửa Thông tư 55/2023 mang số bao nhiêu, ai ký?", "112/2025/TT-BTC", "Nguyễn Thị Bích Ngọc"),
        ("NQ của Chính phủ triển khai Nghị quyết 257: số, ngày, người ký?", "424/NQ-CP", "Nguyễn Hòa Bình"),
        ("Kế hoạch của TTg triển khai NQ 25/2021/QH15: số quyết định, PTT nào ký?", "1689/QĐ-TTg", "Phạm Bình Minh"),
    ],
)
def test_what_does_something_to_a_named_document_is_another_one(
    service: Service, question: str, number: str, signer: str
) -> None:
    answer = service.ask(question)
    assert number in answer.answer
    assert signer in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "number", "told"),
    [
        (
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh lập theo quyết định nào?",
            "Quyết định đó đề ngày nào?",
            "626/",
            "02/4/2022",
        ),
        ("Thông tư nào sửa Thông tư 55/2023?", "Ai ký, ngày nào?", "112/2025", "Nguyễn Thị Bích Ngọc"),
        (
            "Nghị quyết 257/2025/QH15 nói gì?",
            "Chính phủ triển khai nó bằng nghị quyết số mấy, ngày nào?",
            "424/NQ-CP",
            "30/12/2025",
        ),
    ],
)
def test_a_follow_up_asks_for_fields_of_the_document_before_or_of_what_carries_it_out(
    service: Service, before: str, question: str, number: str, told: str
) -> None:
    answer = service.ask(question, [before])
    assert number in answer.answer
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định thành lập Thống kê tỉnh Sơn La mang số mấy, ký ngày nào?",
        "Đề án OCOP của tỉnh phê duyệt theo quyết định số mấy?",
        "Nghị quyết HĐND tỉnh hỗ trợ làm đường nông thôn số mấy, thông qua ngày nào?",
    ],
)
def test_a_document_that_only_resembles_one_here_is_not_told_instead(service: Service, question: str) -> None:
    assert not service.ask(question).answer.startswith(("**Quyết định", "**Nghị quyết"))


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Sở nào chủ trì tiêu chí môi trường, số mấy trong danh sách?", "1486"),
        ("Chuyển đổi số và số ngày công là bao nhiêu?", "924/QĐ-TTg** ngày"),
    ],
)
def test_so_that_counts_or_names_a_department_asks_for_no_document(service: Service, question: str, word: str) -> None:
    assert word not in service.ask(question).answer
