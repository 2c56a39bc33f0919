"""Claims set against a print or a rumour, on which came first, and on words that one document put into another."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Có bản in ghi QĐ 211/QĐ-TTg sửa các bộ tiêu chí NTM ký 01/3/2023. Tôi cho rằng phải là 01/3/2024 mới đúng, phải vậy không?", "yes", "01/3/2024"),
        ("Có bản in ghi QĐ 211/QĐ-TTg ký 01/3/2024. Tôi cho rằng phải là 01/3/2023 mới đúng, phải vậy không?", "no", "01/3/2024"),
        ("Trang web nọ đăng QĐ 263/QĐ-TTg ngày 22/02/2021, tôi nghĩ là 22/02/2022 mới đúng, phải không?", "yes", "22/02/2022"),
        ("Báo viết Thông tư 55/2023/TT-BTC có hiệu lực từ 15/8/2023. Tôi thì nghĩ 01/10/2023 mới phải, phải không?", "no", "15/8/2023"),
        ("Slide ghi người ký Thông tư 112/2025 là ông Nguyễn Văn A. Tôi cho rằng phải là bà Nguyễn Thị Bích Ngọc mới đúng, phải không?", "yes", "Nguyễn Thị Bích Ngọc"),
        ("Tài liệu tập huấn ghi cấp huyện chấm dứt từ 01/3/2025. Tôi nghĩ phải là 01/7/2025, đúng không?", "yes", "01/7/2025"),
    ],
)  # fmt: skip
def test_ones_own_side_against_something_written_is_judged(service: Service, question: str, verdict: str, told: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Họ bịa là Bộ Tài chính cấm lấy tiền CTMTQG quyết toán lại nội dung đã quyết toán ở dự án khác. Bộ có cấm thật không?", "yes"),
        ("Bộ Tài chính không cấm quyết toán lại nội dung đã quyết toán ở dự án khác, đúng không?", "no"),
        ("Bộ Y tế cấm lấy tiền CTMTQG quyết toán lại nội dung đã quyết toán ở dự án khác, đúng không?", "no"),
        ("Có người đồn cấp huyện chấm dứt từ 01/3/2025. Chuyện đó có thật không?", "no"),
        ("Nghe đồn Sở Giao thông vận tải nhập vào Sở Xây dựng, thực hư thế nào?", "yes"),
        ("Mấy anh bên kia bịa là Sở Y tế chủ trì tiêu chí môi trường. Sở ấy có chủ trì thật không?", "no"),
    ],
)  # fmt: skip
def test_whether_what_is_called_made_up_is_so_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ('Đọc Điều 103 Thông tư 55 bây giờ thì chỗ viết "huyện" phải hiểu là "xã" do Thông tư 112 đã đổi chữ.', "yes"),
        ('Đọc Điều 50 Thông tư 55 bây giờ thì chỗ viết "huyện" phải hiểu là "xã" do Thông tư 112 đã đổi chữ.', "no"),
        ('Ở Điều 4 Thông tư 55, "huyện" nay đọc là "tỉnh" vì Thông tư 112 đã thay từ, đúng không?', "no"),
        ("Khoản 12 Điều 4 Thông tư 55 giờ phải đọc chữ huyện thành chữ xã, phải không?", "yes"),
        ('Khoản 1 Điều 87 Thông tư 55/2023 cũng bị Thông tư 112 đổi "huyện" thành "xã", đúng không?', "no"),
        ('Khoản 2 Điều 87 Thông tư 55/2023 bị Thông tư 112 đổi "huyện" thành "xã", đúng không?', "yes"),
        ('Điều 103 TT 55/2023: chữ "xã" thay cho chữ "huyện" từ Thông tư 112, phải không?', "yes"),
        ('Điều 103 TT 55/2023: chữ "huyện" thay cho chữ "xã" từ Thông tư 112, phải không?', "no"),
        ('Điều 112 khoản 1 TT 55/2023 chưa bị đổi "huyện" thành "xã", đúng không?', "no"),
    ],
)
def test_a_word_put_for_another_is_judged_by_the_articles_listed(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert ("112/2025/TT-BTC", "Đ2.3") in [(c.document, c.ref) for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("QĐ 1689/QĐ-TTg về kế hoạch triển khai NQ 25/2021/QH15 có trước QĐ 263 phê duyệt Chương trình mấy tháng, tức là không phải ra để thi hành QĐ 263, đúng chứ?", "yes"),
        ("QĐ 1689 ban hành trước QĐ 263 vài tháng, vì thế không thể căn cứ QĐ 263, phải không?", "yes"),
        ("QĐ 211 ban hành trước QĐ 318 hai năm, tức là không thể sửa nó, đúng không?", "no"),
        ("Nghị định 38/2023 ra trước Nghị định 27/2022 nên không phải để sửa Nghị định 27, đúng không?", "no"),
        ("Công an huyện ở Sơn La bị bỏ từ tháng 3/2025, tức là còn sớm hơn cả lúc chấm dứt cấp huyện 1/7/2025 cơ mà?", "yes"),
        ("Công an huyện bị bỏ từ tháng 4/2025, trước khi bỏ cấp huyện, đúng không?", "no"),
        ("Công an huyện ở Sơn La bị bỏ cùng lúc với chấm dứt cấp huyện, đúng không?", "no"),
        ("Bỏ cấp huyện rồi mới giải thể công an huyện, đúng không?", "no"),
        ("Công an huyện không bị bỏ trước khi chấm dứt cấp huyện, đúng không?", "no"),
        ("Sở Giao thông vận tải Sơn La sáp nhập trước khi bỏ cấp huyện, đúng không?", "yes"),
        ("Trước khi bỏ cấp huyện, Sở Giao thông vận tải nhập vào Sở Xây dựng đúng không?", "yes"),
    ],
)  # fmt: skip
def test_which_came_first_is_judged_by_the_days(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict
