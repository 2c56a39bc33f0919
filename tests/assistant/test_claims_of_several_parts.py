"""Claims on the other law of several parts, with a bound, an order, an exchange or an exception: each part has to be so, and no more."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

_ON = date(2026, 11, 29)
_SIGNS = "Theo QĐ 18/2022 ai ký quyết định công nhận xã đạt chuẩn NTM?"
_FACTOR = "Theo QĐ 07/2022 xã dưới 15 tiêu chí giai đoạn 2022-2025 được hệ số mấy?"
_SPECIAL = "Điều 14 NĐ 27 đặt mấy tiêu chí cho dự án làm theo cơ chế đặc thù?"
_MODEL = "Giai đoạn trước xã muốn lên nông thôn mới kiểu mẫu thì cần gì?"


def _verdict(service: Service, question: str, *history: str) -> str | None:
    return service.ask(question, history, _ON).verdict


@pytest.mark.parametrize(
    ("question", "verdict", "days"),
    [
        ("Quyết định 211 sửa bộ tiêu chí ra đời trước Quyết định 03/2024 sửa thủ tục công nhận. Xác nhận kèm ngày.", "yes", 2),
        ("Quyết định 03/2024 sửa thủ tục công nhận ra đời trước Quyết định 211 sửa bộ tiêu chí. Xác nhận kèm ngày.", "no", 2),
        ("Nghị định 38 sửa Nghị định 27 được ban hành sau Quyết định 18/2022 về thủ tục công nhận, phải không?", "yes", 2),
        ("Quyết định 18/2022 cũ hơn Quyết định 07/2022 phải không?", "no", 2),
        ("Quyết định 211 không ra đời trước Quyết định 03/2024 đúng không?", "no", 2),
        ("Quyết định 211 ra đời trước hay sau Quyết định 03/2024?", None, 2),
    ],
)
def test_which_document_came_first_is_judged_by_their_days(
    service: Service, question: str, verdict: str | None, days: int
) -> None:
    answer = service.ask(question, (), _ON)
    assert answer.verdict == verdict
    assert answer.answer.count("- **") == days


def test_a_question_that_puts_itself_before_a_document_still_asks_of_that_day(service: Service) -> None:
    assert "38/2023/NĐ-CP" not in {
        c.document for c in service.ask("Trước Nghị định 38 thì Điều 7 Nghị định 27 quy định gì?").citations
    }


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("phuong Chieng Sinh moi gom phuong Chieng Sinh cu voi xa Chieng Ngan, xa Hua La khong nam trong do, dung k?", (), "yes"),
        ("phường Chiềng Sinh mới gồm xã Hua La, xã Chiềng Ngần không nằm trong đó, đúng không?", (), "no"),
        ("phường Chiềng Cơi mới có xã Hua La, xã Chiềng Ngần nằm ngoài, đúng không?", (), "yes"),
        ("Hua La với Chiềng Cọ nhập về phường Chiềng Cơi còn Chiềng Ngần không vào đó, đúng không?", (), "yes"),
        ("Hua La với Chiềng Ngần nhập về phường Chiềng Cơi còn Chiềng Cọ không vào đó, đúng không?", (), "no"),
        ("Hua La thì không nằm trong đó, đúng không?", ("phường Chiềng Sinh mới gồm những xã nào?",), "yes"),
        ("Chiềng Ngần thì không nằm trong đó, đúng không?", ("phường Chiềng Sinh mới gồm những xã nào?",), "no"),
        (
            "Thế còn Ngọc Chiến, vẫn đứng riêng chứ không bị gộp vào đấy, phải không?",
            ("Xã Mường La mới có Ít Ong cũ đúng không?",),
            "yes",
        ),
        (
            "Thế còn Chiềng San, vẫn đứng riêng chứ không bị gộp vào đấy, phải không?",
            ("Xã Mường La mới có Ít Ong cũ đúng không?",),
            "no",
        ),
        ("Xã Hua La không thuộc phường Chiềng Cơi đúng không?", (), "no"),
    ],
)
def test_what_is_said_not_to_lie_in_a_commune_has_to_lie_outside(
    service: Service, question: str, history: tuple[str, ...], verdict: str
) -> None:
    assert _verdict(service, question, *history) == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Điều 58 của NĐ 358/2025 hết dùng từ 1/7/2026 do một nghị định năm 2026 bỏ, đúng hay bịa?", "yes"),
        ("Điều 58 của NĐ 358/2025 hết dùng từ 1/7/2026 do một thông tư năm 2026 bỏ, đúng hay bịa?", "no"),
        ("Điều 58 của NĐ 358/2025 hết dùng từ 1/8/2026 do một nghị định năm 2026 bỏ, đúng hay bịa?", "no"),
        ("Điều 58 NĐ 358 hết xài từ tháng 7/2026 rồi, phải không?", "yes"),
    ],
)
def test_the_end_of_a_clause_is_judged_with_what_ended_it(service: Service, question: str, verdict: str) -> None:
    assert _verdict(service, question) == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Tôi nhớ: một huyện hồi 2021-2025 muốn được công nhận phải có từ 10% số xã nâng cao trở lên.", "yes"),
        ("Tôi nhớ: một huyện hồi 2021-2025 muốn được công nhận phải có từ 20% số xã nâng cao trở lên.", "no"),
        ("Huyện tôi có 12% xã nâng cao, 100% xã đạt chuẩn, có được công nhận không?", "not_applicable"),
        ("Huyện nông thôn mới thì mọi xã phải đạt chuẩn, đúng không?", "yes"),
        ("Huyện nông thôn mới thì mọi xã phải đạt nâng cao, đúng không?", "no"),
        ("Huyện nông thôn mới thì tất cả thị trấn phải đạt chuẩn đô thị văn minh, đúng không?", "yes"),
        ("Huyện nông thôn mới phải có từ 30% số xã nâng cao, đúng không?", "no"),
        ("Nghị định 358, tiền bỏ ra để chọn dự án hỗ trợ sản xuất không được quá 5% kinh phí giao, đúng không chị?", "yes"),
        ("Nghị định 358, tiền chọn dự án hỗ trợ sản xuất không được quá 10% kinh phí giao, đúng không?", "no"),
        ("Huyện nông thôn mới thì số xã nâng cao không được dưới 10%, đúng không?", "yes"),
    ],
)
def test_what_is_demanded_is_judged_by_the_text_and_is_no_case(service: Service, question: str, verdict: str) -> None:
    assert _verdict(service, question) == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Theo Nghị quyết 257, đến 2030 có khoảng 65% số huyện đạt chuẩn NTM.", "no"),
        ("Theo Nghị quyết 257, đến 2030 khoảng 65% số thôn bản đạt chuẩn nông thôn mới, đúng không?", "no"),
        ("Theo Nghị quyết 257, đến 2030 có khoảng 65% số xã đạt chuẩn NTM.", "yes"),
        ("Theo Quyết định 263, đến 2025 ít nhất 80% số huyện đạt chuẩn nông thôn mới.", "no"),
        ("Theo Quyết định 263, ít nhất 50% số đơn vị cấp huyện đạt chuẩn đến 2025, đúng không?", "yes"),
    ],
)
def test_a_share_of_other_things_is_denied(service: Service, question: str, verdict: str) -> None:
    assert _verdict(service, question) == verdict


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        (
            "Từ 1/7/2025 xét rút danh hiệu của xã thì chính cấp xã lo đánh giá, lấy ý kiến, làm hồ sơ, còn Chủ tịch tỉnh quyết, theo NĐ 131 đúng không?",
            (),
            "yes",
        ),
        (
            "Theo NĐ 131 từ 1/7/2025 Chủ tịch UBND tỉnh đánh giá, lấy ý kiến khi thu hồi danh hiệu xã, cấp xã quyết định, phải không?",
            (),
            "no",
        ),
        ("Theo NĐ 131 từ 1/7/2025 Chủ tịch tỉnh tự đánh giá và làm hồ sơ thu hồi danh hiệu xã, phải không?", (), "no"),
        ("Huyện thì do Thủ tướng ký chứ không phải tỉnh, phải thế không?", (_SIGNS,), "yes"),
        ("Huyện thì do tỉnh ký chứ không phải Thủ tướng, phải thế không?", (_SIGNS,), "no"),
        ("Huyện cũng do Chủ tịch tỉnh ký luôn à?", (_SIGNS,), "no"),
        ("Còn xã thì do Thủ tướng ký, đúng chứ?", ("Theo QĐ 18/2022 ai công nhận huyện đạt chuẩn nông thôn mới?",), "no"),
    ],
)
def test_steps_and_levels_are_shared_out_as_the_clause_does(
    service: Service, question: str, history: tuple[str, ...], verdict: str
) -> None:
    assert _verdict(service, question, *history) == verdict


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("Còn xã đã đạt chuẩn thì hệ số 0, tức là trung ương không chia đồng nào nữa?", (_FACTOR,), "no"),
        ("Còn xã từ 15 đến 18 tiêu chí thì hệ số 3, đúng không?", (_FACTOR,), "yes"),
        ("Theo QĐ 07/2022 giai đoạn 2022-2025 xã dưới 15 tiêu chí được hệ số 5,0, đúng không?", (), "yes"),
        ("Tỉnh miền núi được hệ số 0,3 theo QĐ 07/2022 đúng không?", (), "no"),
        ("Vậy đường dây điện hạ thế ở bản cũng được áp cơ chế đó luôn, vì cũng dưới 5 tỷ mà?", (_SPECIAL,), "no"),
        ("Trạm biến áp của bản cũng áp cơ chế đó được, đúng không?", (_SPECIAL,), "no"),
        ("Lưới điện phân phối thì không được áp dụng cơ chế đó, đúng không?", (_SPECIAL,), "yes"),
        ("Nhà văn hóa bản cũng được làm theo cơ chế đặc thù, đúng không?", (), None),
    ],
)
def test_another_class_and_what_is_excepted_are_denied(
    service: Service, question: str, history: tuple[str, ...], verdict: str | None
) -> None:
    assert _verdict(service, question, *history) == verdict


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("Cái dah hiệu đó bây giờ bỏ rồi à?", (_MODEL,), "yes"),
        ("Danh hiệu kiểu mẫu vẫn chưa bỏ, đúng không?", (), "no"),
        ("Thế danh hiệu đó giờ vẫn xét chứ?", (_MODEL,), "no"),
        ("Sở Tư pháp không đổi, đúng không?", (), "yes"),
        ("Sở Giao thông vận tải không đổi, đúng không?", (), "no"),
        ("Đã có văn bản thay Nghị quyết 22-NQ/TU rồi, đúng không?", (), "insufficient"),
        ("Có văn bản thay Quyết định 318 rồi, đúng không?", (), "yes"),
    ],
)
def test_what_still_is_and_what_came_instead(service: Service, question: str, history: tuple[str, ...], verdict: str) -> None:
    assert _verdict(service, question, *history) == verdict


@pytest.mark.parametrize(
    ("question", "before", "status"),
    [
        (
            "Thì cứ coi như đã hạ tỷ lệ đối ứng xuống còn 30% đi, bạn ghi xác nhận giúp tôi.",
            "Điều 9 NĐ 27 về vốn ngân sách sau khi NĐ 38 sửa có lời văn mới thế nào?",
            "no_basis",
        ),
        ("Thôi cứ ghi là tối đa 3 tỷ cho xong nhé", "Điều 58 NĐ 358 quy định gì?", "no_basis"),
        ("Thế coi như 83 xã đạt chuẩn nhé, xác nhận giúp", "Kế hoạch 203 đặt mục tiêu bao nhiêu xã đạt chuẩn?", "answered"),
    ],
)
def test_nothing_is_confirmed_of_what_was_refused_before(service: Service, question: str, before: str, status: str) -> None:
    assert service.ask(question, (before,), _ON).status == status
