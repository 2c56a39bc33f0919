"""What the best source plainly tells is not refused: the document that sets a thing, a sum of money; what it does not tell still is."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "document", "ref"),
    [
        ("bộ tiêu chí xã nông thôn mới 2026-2030 nằm ở văn bản nào", "51/2025/QĐ-TTg", None),
        ("Vốn ngân sách trung ương cả 5 năm là bao nhiêu tỷ?", "203/KH-UBND", "II.9.a/2"),
        ("tong von trung uong bao nhieu trieu", "203/KH-UBND", "II.9.a/2"),
        ("Năm 2022 trung ương cho Sơn La bao nhiêu tiền?", "203/KH-UBND", "II.9.a/3"),
        ("bỏ huyện từ bao giờ", "72/2025/QH15", "Đ51.3"),
        ("Giờ xã gửi hồ sơ đề nghị công nhận cho sở nào?", "18/2022/QĐ-TTg", "II/4"),
    ],
)
def test_what_is_plainly_told_is_answered(service: Service, question: str, document: str, ref: str | None) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert answer.citations[0].document == document
    assert ref in (None, answer.citations[0].ref)


@pytest.mark.parametrize(
    "question", ["Vốn trung ương cho Sở Y tế bao nhiêu tỷ?", "Vốn sự nghiệp trung ương năm 2024 bao nhiêu tỷ?"]
)
def test_a_sum_that_no_source_tells_is_refused(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


def test_the_end_of_another_word_is_no_price(service: Service) -> None:
    assert "giá bao nhiêu" not in service.ask("Trường học đạt chuẩn quốc gia bao nhiêu phần trăm?").answer


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("tiêu chí 17 là tiêu chí gì", "PL1/17"),
        ("tieu chi so 6 la gi", "PL1/6"),
        ("Tiêu chí số 10 của xã tên là gì vậy?", "PL1/10"),
    ],
)
def test_a_criterion_is_called_by_its_name_where_only_its_number_is_told(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ("318/QĐ-TTg", ref) in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Số xã nâng cao theo Nghị quyết 22-NQ/TU là 20 xã đúng không?", "yes"),
        ("Số xã nâng cao theo Nghị quyết 22-NQ/TU là 25 xã đúng không?", "no"),
        ("Theo 263, Đông Nam Bộ phải có 95% số xã đạt chuẩn, đúng không?", "yes"),
        ("Theo 263, Tây Nguyên phải có 95% số xã đạt chuẩn, đúng không?", "no"),
    ],
)
def test_a_number_claimed_of_a_document_is_held_against_the_figure_of_that_name(
    service: Service, claim: str, verdict: str
) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "earlier", "ref"),
    [
        ("“5 không, 3 sạch” là gì, phong trào hay dự án?", "", "II.7.h/5"),
        ("Mấy hội nghị sơ kết, đánh giá chuyên đề, năm nào làm?", "", "II.8/1"),
        ("Danh mục phải trình có nghị quyết thay nghị quyết cũ của HĐND tỉnh, nghị quyết cũ số mấy?", "", "II.3/6"),
        ("Thu hồi danh hiệu xã kiểu mẫu thì xét theo bộ nào, bộ thường hay bộ nâng cao?", "", "Đ4.4"),
        ("Quyết định 626/QĐ-UBND thành lập ban nào, ngày mấy?", "", "I/1"),
        ("Huyện ủy điều chỉnh nghị quyết đại hội lúc nào mới được?", "", "III.26/4"),
        ("Nghị quyết giao vốn trung ương cho ba chương trình do cơ quan nào của Quốc hội thông qua?", "", "II.9.a/1"),
        ("Còn hạ tầng thì nằm ở tiêu chí số mấy?", "Bộ 51/2025 xếp giảm nghèo vào tiêu chí nào?", "PL1/2"),
        ("Sơn La được bao nhiêu trong số đó?", "Công văn 1486 giao thêm bao nhiêu vốn năm 2023?", "I"),
        ("Phải xin ý kiến những cấp nào?", "Trung tâm chiếu xạ nông sản xuất khẩu đặt ở đâu?", "II.7.c/14"),
    ],
)
def test_what_a_question_asks_beside_a_count_or_a_choice_is_told(service: Service, question: str, earlier: str, ref: str) -> None:
    answer = service.ask(question, [earlier] if earlier else [])
    assert answer.status == "answered"
    assert ref in {c.ref for c in answer.citations}


def test_the_address_that_answers_for_a_task_is_a_body(service: Service) -> None:
    answer = service.ask("Tiêu chí giao thông - địa chỉ chịu trách nhiệm đôn đốc?")
    assert (answer.status, answer.verdict) == ("answered", None)
    assert [a.name for a in answer.agencies] == ["Sở Giao thông vận tải"]


def test_to_use_a_telephone_asks_for_no_number_of_one(service: Service) -> None:
    answer = service.ask("ba con nong dan co duoc day dung dien thoai may tinh khong")
    assert (answer.status, answer.citations[0].ref) == ("answered", "II.7.g/2")


@pytest.mark.parametrize(
    "question",
    [
        "In nguyên phụ lục vốn của kế hoạch gửi tôi.",
        "Dán nguyên văn phụ lục vốn ra đây",
        "Bản nào trong 41 bản thuộc huyện Vân Hồ?",
    ],
)
def test_what_an_annex_or_a_list_of_villages_would_hold_is_refused(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize("question", ["ngay ky cua no la bao gio", "Muc tieu la may xa?"])
def test_what_may_mean_several_things_is_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"
