"""A question says which day it holds for; deadlines, dates of documents, years of amounts and targets do not."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


def day(service: Service, question: str) -> date:
    return service.reader.read(question, (), TODAY).as_of


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ngày 30/6/2024, cơ quan thường trực Kế hoạch 203 là cơ quan nào?", date(2024, 6, 30)),
        ("Tính đến 30/6/2024 ai thẩm định tiêu chí giao thông?", date(2024, 6, 30)),
        ("tinh den ngay 30-6-2024 ai tham dinh tieu chi giao thong", date(2024, 6, 30)),
        ("Tại thời điểm ngày 31 tháng 12 năm 2024, sở nào thẩm định tiêu chí điện?", date(2024, 12, 31)),
        ("Năm 2024, ai phê duyệt dự án liên kết?", date(2024, 12, 31)),
        ("Vào năm 2024 sở nào thẩm định tiêu chí điện?", date(2024, 12, 31)),
        ("Sở nào thẩm định tiêu chí điện năm 2024?", date(2024, 12, 31)),
        ("Đầu năm 2025 sở nào thẩm định tiêu chí điện?", date(2025, 1, 31)),
        ("Sang năm 2024 thì cơ quan nào quy định mẫu hồ sơ?", date(2024, 12, 31)),
        ("Tháng 5/2024 ai thẩm định tiêu chí điện?", date(2024, 5, 31)),
        ("Văn bản đề tháng 4/2024 ghi Sở Công thương: khi đó sở này thẩm định gì?", date(2024, 4, 30)),
        ("Hồi năm 2023 Sở Giao thông vận tải lo, giờ sở ấy nhập vào sở nào?", TODAY),
        ("Giữa năm 2024 sở nào lo, cuối 2026 việc đó thuộc sở nào?", TODAY),
        ("Trước 01/3/2025 sở nào thẩm định tiêu chí giao thông?", date(2025, 2, 28)),
        ("Trước 01/3/2025 sở nào lo giảm nghèo, còn từ ngày đó thì sở nào?", TODAY),
        ("truoc ngay 01/3/2025 ai lo giao thong va ke tu do ai lo", TODAY),
        ("Trước tháng 7/2025 cấp nào lấy ý kiến hài lòng?", date(2025, 6, 30)),
        ("Ngày 28/02/2025 và ngày 01/3/2025, sở nào thẩm định tiêu chí giao thông?", date(2025, 3, 1)),
        ("Trước khi sáp nhập, sở nào thẩm định tiêu chí giao thông?", date(2025, 2, 28)),
        ("Khi còn cấp huyện thì ai lấy ý kiến hài lòng?", date(2025, 6, 30)),
        ("Sở LĐTBXH ngày 30/6/2024 phụ trách tiêu chí nào?", date(2024, 6, 30)),
        ("cong an huyen ngay 1/2/2025 lam gi ve an ninh", date(2025, 2, 1)),
        ("Hồi chưa bỏ huyện thì cấp nào thẩm tra hồ sơ xã?", date(2025, 6, 30)),
        ("Trước Nghị định 38/2023/NĐ-CP, trần hỗ trợ dự án liên kết là bao nhiêu?", date(2023, 6, 23)),
    ],
)
def test_a_question_puts_itself_on_a_day(service: Service, question: str, expected: date) -> None:
    assert day(service, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Báo cáo gửi trước ngày 20/11/2025 qua sở nào?",
        "Quyết định 263/QĐ-TTg ngày 22/02/2022 do ai ký?",
        "Kế hoạch 203 ban hành ngày 14/8/2023 đúng không?",
        "Vốn ngân sách trung ương năm 2023 là bao nhiêu?",
        "Trong năm 2023 vốn đầu tư phát triển là bao nhiêu?",
        "Đến năm 2025 có bao nhiêu xã đạt chuẩn?",
        "Vốn chưa giải ngân kéo dài sang năm 2024 thì ai quyết?",
        "Giai đoạn từ năm 2021 đến năm 2025 ai chủ trì?",
        "Hiện nay sở nào thẩm định tiêu chí giao thông?",
        "Ngày 30/6/2024 sở nào thẩm định tiêu chí giao thông, và hiện nay sở nào?",
        "Nghị quyết 461 của HĐND tỉnh ngày 20/02/2025 lập những sở nào?",
        "Kế hoạch 203 của UBND tỉnh ngày 14/8/2023 giao sở nào thường trực?",
        "Sở Giao thông vận tải năm 2024 hiện nay là sở nào?",
        "Từ 01/7/2025, cấp nào lấy ý kiến hài lòng?",
        "Sau ngày 01/3/2025 sở nào thẩm định tiêu chí giao thông?",
    ],
)
def test_a_date_that_is_only_mentioned_moves_nothing(service: Service, question: str) -> None:
    assert day(service, question) == TODAY


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("Trước khi sửa đổi, Điều 21 quy định ai phê duyệt?", "before"),
        ("Bản gốc của Điều 21 Nghị định 27 nói gì?", "before"),
        ("Sau khi được sửa đổi, Điều 21 quy định ai phê duyệt?", "after"),
        ("Điều 21 Nghị định 27 quy định gì?", ""),
    ],
)
def test_a_question_says_on_which_side_of_a_change_it_stands(service: Service, question: str, side: str) -> None:
    assert service.reader.read(question, (), TODAY).side == side


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Còn tiêu chí điện thì sở nào?", date(2024, 6, 30)),
        ("Thế bây giờ thì sở nào?", TODAY),
        ("Còn trước tháng 7/2025 thì sao?", date(2025, 6, 30)),
    ],
)
def test_a_following_question_stays_on_the_day_until_it_names_another(service: Service, question: str, expected: date) -> None:
    asked = service.reader.read(question, ("Ngày 30/6/2024 sở nào thẩm định tiêu chí giao thông?",), TODAY)
    assert asked.as_of == expected


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("xã em gửi hồ sơ tháng 1/2024 thì điều kiện an ninh ghi ra sao?", "không phức tạp"),
        ("Vào thời điểm tháng 5/2023, mức hỗ trợ dự án liên kết ở xã đặc biệt khó khăn tối đa mấy phần trăm?", "80%"),
        ("Ngày 05/3/2024, huyện bị thu hồi công nhận tính theo tỷ lệ xã bị thu hồi từ bao nhiêu phần trăm?", "30%"),
    ],
)
def test_words_that_only_say_when_are_no_detail_that_is_missing(service: Service, question: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
