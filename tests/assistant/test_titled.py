"""Documents that a question calls by their title, by what they carry out or by what they become in the province."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "told", "bodies"),
    [
        ("Nghị quyết 56/2023/NQ-HĐND được ban hành để cụ thể hóa nghị định nào?", "27/2022/NĐ-CP", set()),
        ("Thông tư 13/2025/TT-BNNMT ra đời nhằm cụ thể hóa nghị định nào?", "131/2025/NĐ-CP", set()),
        ("Hướng dẫn 90 của Mặt trận hướng dẫn quyết định nào của Thủ tướng?", "18/2022/QĐ-TTg", set()),
        ("Thông tư 112/2025/TT-BTC căn cứ vào nghị định phân định thẩm quyền nào?", "125/2025/NĐ-CP", set()),
        ("Nghị quyết 32/2022 của HĐND tỉnh là theo quyết định nào của Thủ tướng?", "07/2022/QĐ-TTg", set()),
        ("Quyết định 07/2022/QĐ-TTg xuống đến tỉnh là nghị quyết nào?", "32/2022/NQ-HĐND", set()),
        ("Ở tỉnh thì Quyết định 923/QĐ-TTg thành kế hoạch nào?", "229/KH-UBND", set()),
        ("Kế hoạch nào triển khai Quyết định 923/QĐ-TTg, sở nào đôn đốc?", "229/KH-UBND", {"Sở Khoa học và Công nghệ"}),
        ("Quyết định 923/QĐ-TTg được cụ thể hóa bằng kế hoạch nào, ai ký?", "229/KH-UBND", set()),
    ],
)
def test_what_a_document_carries_out_or_becomes_in_the_province_is_told_with_who_does_it(
    service: Service, question: str, told: str, bodies: set[str]
) -> None:
    answer = service.ask(question)
    assert told in answer.answer
    assert {a.name for a in answer.agencies} == bodies


@pytest.mark.parametrize(
    ("question", "number", "told"),
    [
        ("Phong trào thi đua Sơn La chung sức xây dựng nông thôn mới theo quyết định nào của tỉnh?", "1886/QĐ-UBND", "12/9/2022"),
        ("PT thi đua Sơn La chung sức xây dựng NTM theo QĐ nào của tỉnh, của TTg là QĐ nào?", "1886/QĐ-UBND", "587/QĐ-TTg"),
        ("Chương trình mỗi xã một sản phẩm phê duyệt theo quyết định nào, ngày mấy?", "919/QĐ-TTg", "01/8/2022"),
        ("xa phuong dat chuan tiep can phap luat theo quyet dinh so may, ngay nao", "27/2025/QĐ-TTg", "04/8/2025"),
        ("Bộ tiêu chí bản nông thôn mới kiểu mẫu 2019-2020 theo quyết định nào, ngày nào?", "1333/QĐ-UBND", "12/6/2019"),
        ("Phong trào Sơn La chung sức xây dựng nông thôn mới theo quyết định nào, sở nào đôn đốc?", "1886/QĐ-UBND", "Sở Nội vụ"),
        ("Ngân hàng Nhà nước chi nhánh tỉnh nay thuộc cơ quan nào, theo quyết định nào?", "303/QĐ-NHNN", "Khu vực 3"),
        ("Hướng dẫn lấy ý kiến sự hài lòng của người dân là văn bản số mấy?", "90/HD-MTTW-BTT", "20/9/2022"),
    ],
)
def test_a_document_that_is_called_by_its_title_is_told_with_its_header(
    service: Service, question: str, number: str, told: str
) -> None:
    answer = service.ask(question)
    assert answer.citations[0].document == number
    assert told in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Ai kiểm tra phong trào thi đua Sơn La chung sức xây dựng nông thôn mới?",  # it asks for no document
        "Sở nào hướng dẫn thực hiện tiêu chí về môi trường?",
    ],
)
def test_who_does_what_a_title_says_is_no_question_for_a_document(service: Service, question: str) -> None:
    assert service.ask(question).citations[0].document == "203/KH-UBND"


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Ba hướng dẫn của các bộ: văn hóa, giao thông cấp huyện, tiếp cận pháp luật. Số hiệu?", {"1064", "932", "1723"}),
        ("hai huong dan cua bo ve moi truong va an ninh trat tu mang so may", {"2155", "3371"}),
        ("Các bộ hướng dẫn thương mại nông thôn và giáo dục bằng những văn bản số hiệu nào?", {"1214", "1491"}),
        ("Bộ nào hướng dẫn tiêu chí thương mại nông thôn, quyết định số mấy?", {"1214"}),
        ("xa thieu cho thi xet cua hang tien loi nao, bo nao huong dan, quyet dinh so may", {"1214"}),
        ("Sở nào hướng dẫn tiêu chí môi trường?", set()),
    ],
)
def test_guidance_of_ministries_is_found_by_what_it_guides(service: Service, question: str, numbers: set[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    guides = {"1064", "932", "1723", "2155", "3371", "1214", "1491"}
    assert {n for n in guides if f" {n}/" in answer.answer} == numbers
