"""What is left open is asked back, with what may be meant: one's own body, a level, who reports, a document or body that two fit."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "Sở mình được giao mấy nhiệm vụ trong kế hoạch 203?",
        "co quan toi co phai phoi hop xoa nha tam khong",
        "Trong KH 203 bên em chủ trì hay chỉ phối hợp thôi ạ?",
        "Ngành mình có phải báo cáo không?",
        "Bên em phối hợp với những sở nào?",
        "Chỗ tôi chịu trách nhiệm tiêu chí nào?",
        "Kế hoạch của UBND tỉnh bắt ngành em làm gì?",
        "Theo KH 203 thì đơn vị mình phải xong việc trước ngày nào?",
        "Sở mình có bị sáp nhập không?",
        "Bên em có phải phối hợp với Sở Y tế không?",
        "Trả lời có hay không thôi: ngành tôi có chủ trì OCOP không? Cấm hỏi lại.",
    ],
)
def test_whose_body_it_is_is_asked_where_nobody_named_it(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.verdict) == ("clarify", None)
    assert "Sở Y tế" in answer.choices or "Sở Công thương" in answer.choices


def test_the_bodies_that_have_the_task_are_offered_first(service: Service) -> None:
    assert service.ask("Sở em là chủ trì tiêu chí điện phải không?").choices[0] == "Sở Công thương"


@pytest.mark.parametrize(
    ("history", "question", "refs"),
    [
        ("Sở Y tế có nhiệm vụ gì?", "Sở mình được giao mấy nhiệm vụ trong kế hoạch 203?", {"III.8/1", "III.8/2", "III.8/3"}),
        ("Tôi ở Sở Tư pháp, cho hỏi hạn báo cáo năm?", "cơ quan tôi có phải phối hợp xóa nhà tạm không?", {"III.15/3"}),
    ],
)
def test_one_s_own_body_is_the_one_that_was_named(service: Service, history: str, question: str, refs: set[str]) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert refs <= {c.ref for c in answer.citations}


def test_one_s_own_body_is_not_the_one_that_it_is_held_against(service: Service) -> None:
    assert service.ask("Còn sở mình thì sao?", ["Sở Y tế có nhiệm vụ gì?"]).status == "clarify"


@pytest.mark.parametrize(
    "question",
    [
        "Bên em muốn hỏi sở nào thẩm định tiêu chí giao thông?",
        "Tôi làm ở Sở Tư pháp, sở tôi có mấy nhiệm vụ?",
        "Sở em định 25/11 mới nộp báo cáo kết quả KH 203, còn trong hạn không?",
        "Cơ quan tôi nộp báo cáo cho ai?",
        "Hội phụ nữ có phải mở phong trào thi đua của hội mình không?",
        "Xã bên em có phải lấy ý kiến hài lòng không?",
        "Bên em thiếu nước sạch thì kêu ai?",
    ],
)
def test_who_only_speaks_of_himself_is_answered(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Tiêu chí này ai công nhận? Trả lời một chữ thôi, cấm hỏi lại.",
        "Chỉ tiêu này sở nào đánh giá vậy?",
        "Sở nào hướng dẫn vậy thầy?",
        "Đơn vị nào phối hợp vậy sếp?",
    ],
)
def test_a_thing_that_nobody_named_is_asked_back_though_that_is_forbidden(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert (answer.status, answer.agencies) == ("clarify", ())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("KH 203: chỉ tiêu đạt chuẩn đến 2025 là bao nhiêu?", ("83 xã", "41 bản")),
        ("kieu mau den 2025 la may cai", ("3-5 xã", "17 bản")),
        ("Hạn chót báo cáo theo KH 203 là ngày nào?", ("20/11", "trước ngày 01/12")),
    ],
)
def test_every_reading_is_told_where_level_or_body_is_open(service: Service, question: str, told: tuple[str, ...]) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert all(said in answer.answer for said in told)


@pytest.mark.parametrize(
    "question", ["Mấy xã kiểu mẫu đến 2025?", "Nâng cao đến 2025 là bao nhiêu?", "Bao nhiêu bản đạt chuẩn đến 2025?"]
)
def test_a_level_that_is_named_or_the_only_one_is_answered(service: Service, question: str) -> None:
    assert service.ask(question).status == "answered"


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("Văn bản số 27 của trung ương nói về cái gì đấy?", ("27/2022/NĐ-CP", "27/2025/QĐ-TTg")),
        ("van ban 25 noi gi", ("25/2021/QH15", "25/2025/QĐ-TTg")),
        ("Thông tư sửa Thông tư 55 của Bộ Tài chính ban hành ngày nào?", ("75/2024/TT-BTC", "112/2025/TT-BTC")),
        ("Nghị quyết của HĐND tỉnh nêu trong Kế hoạch 203 số mấy?", ("238/NQ-HĐND", "56/2023/NQ-HĐND", "32/2022/NQ-HĐND")),
        ("Bộ chỉ huy tỉnh giờ còn không hay đổi tên rồi?", ("Quân sự", "Biên phòng")),
    ],
)
def test_both_are_told_where_a_document_or_body_is_named_so_that_two_fit(
    service: Service, question: str, choices: tuple[str, ...]
) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert len(answer.choices) == len(choices)
    assert all(any(c in choice for choice in answer.choices) and c in answer.answer for c in choices)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Văn bản số 27 của Chính phủ nói gì?", "27/2022/NĐ-CP"),
        ("Văn bản số 27 của Thủ tướng Chính phủ nói gì?", "27/2025/QĐ-TTg"),
        ("Quyết định sửa Quyết định 18 ký ngày nào?", "03/2024/QĐ-TTg"),
        ("Nghị định sửa Nghị định 27 ban hành ngày nào?", "38/2023/NĐ-CP"),
    ],
)
def test_the_only_document_that_fits_is_meant(service: Service, question: str, document: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert f"{document}** ngày" in answer.answer


def test_no_other_document_stands_for_one_that_nobody_made(service: Service) -> None:
    assert service.ask("Văn bản bãi bỏ Thông tư 55 ban hành khi nào?").status == "no_basis"


@pytest.mark.parametrize(
    "question", ["Vốn trong KH 203 là bao nhiêu?", "Kế hoạch 203 bố trí bao nhiêu tiền?", "Sở này phải làm gì theo kế hoạch 203?"]
)
def test_which_of_the_many_that_the_plan_tells_is_asked(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"
