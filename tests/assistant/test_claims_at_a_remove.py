"""Claims that are put at a remove: behind a reason, in a quarrel, by who approved it, by what follows from a merger, as the plan has it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # whether it still is, behind the reason to doubt it
        ("Giờ không còn huyện, có xét huyện nông thôn mới nữa không?", "no"),
        ("Bỏ huyện rồi thì quỹ của huyện có còn chi nông thôn mới nữa không?", "no"),
        ("Không còn cấp huyện thì UBND huyện có còn thẩm định hồ sơ xã nữa không?", "no"),
        ("Từ 1/7/2025 bỏ huyện rồi, còn công nhận huyện nông thôn mới không?", "no"),
        ("Đã có quyết định 51, có còn áp dụng Quyết định 318 nữa không?", "no"),
        # who approved a document, put in front
        ("Theo tôi nắm thì chính Thủ tướng phê duyệt Quyết định 417 về chương trình 2026-2030.", "no"),
        ("Bộ trưởng Bộ Nông nghiệp và Môi trường phê duyệt Quyết định 417.", "yes"),
        ("Bộ trưởng Bộ Nội vụ ban hành Quyết định 318.", "no"),
        ("HĐND tỉnh thông qua Nghị quyết 461.", "yes"),
        # what is said to follow from a merger
        (
            "Sở LĐTBXH nhập nguyên cả vào Sở Nội vụ, thế nên giáo dục nghề nghiệp đương nhiên do Sở Nội vụ quản lý, khỏi bàn nhé?",
            "no",
        ),
        ("Sở Lao động nhập cả vào Sở Nội vụ, vì thế việc làm do Sở Nội vụ quản lý, đúng không?", "yes"),
        ("Sở Giao thông nhập toàn bộ vào Sở Xây dựng nên tiêu chí giao thông do Sở Xây dựng thẩm định, đúng không?", "yes"),
        # quarrels: the verdict is on what the one who asks says
        (
            "Có người cãi là xã Ngọc Chiến đã nhập vào xã Mường La. Tôi bảo không, Ngọc Chiến vẫn là một xã riêng. Tôi đúng chứ?",
            "yes",
        ),
        ("Chị kế toán bảo cấp huyện dừng từ 1/3/2025. Tôi bảo không phải, từ 1/7/2025. Ai nói đúng?", "yes"),
        ("Anh bạn tôi bảo Sở Y tế lo môi trường. Tôi bảo không, môi trường do Sở Tài nguyên và Môi trường. Tôi đúng chứ?", "yes"),
        ("Bạn tôi bảo chỉ cần 90% thôn có nhà văn hóa, tôi bảo phải 100% thôn có nhà văn hóa. Ai đúng?", "yes"),
        ("Có người bảo Sở Y tế chủ trì tiêu chí y tế. Tôi bảo không, Sở Giáo dục mới chủ trì. Tôi đúng không?", "no"),
        # as the plan has it, by a body that was left as it was
        (
            "Sở Tư pháp không thuộc diện hợp nhất, nay vẫn phụ trách chuẩn tiếp cận pháp luật như Kế hoạch 203 giao, đúng chứ?",
            "yes",
        ),
        ("Sở Tư pháp không thuộc diện hợp nhất, nay vẫn phụ trách tiêu chí điện, đúng chứ?", "no"),
        ("Sở Giao thông vận tải không thuộc diện hợp nhất, nay vẫn phụ trách tiêu chí giao thông, đúng chứ?", "no"),
        ("Sở Nội vụ không thuộc diện hợp nhất, nay vẫn phụ trách tiêu chí hệ thống chính trị, đúng không?", "no"),
        ("Sở Y tế phụ trách tiêu chí điện như Kế hoạch 203 giao, đúng chứ?", "no"),
    ],
)
def test_a_claim_put_at_a_remove_is_judged_as_the_claim_itself(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "history", "verdict"),
    [
        ("Ơ tôi nhớ là 82 xã cơ mà", "Đến 2025 tỉnh đặt bao nhiêu xã đạt chuẩn?", "no"),
        ("19 tiêu chí, đúng không?", "Xã nông thôn mới 2021-2025 có mấy tiêu chí?", "yes"),
        ("20 tiêu chí chứ?", "Xã nông thôn mới 2021-2025 có mấy tiêu chí?", "no"),
        ("Thế trượt 20% thì sao?", "Xã trượt quá nửa số tiêu chí thì có bị thu hồi quyết định công nhận không?", "no"),
        (
            "Nếu 40% không đạt, trong đó có thu nhập thì sao?",
            "Xã trượt 60% số tiêu chí thì có bị thu hồi quyết định công nhận không?",
            "yes",
        ),
        (
            "Còn nếu chỉ trượt 35%, mà thu nhập, môi trường, chất lượng môi trường sống, quốc phòng an ninh đều vẫn đạt thì có bị thu hồi không?",
            "Xã trượt quá nửa số tiêu chí thì có bị thu hồi quyết định công nhận không?",
            "no",
        ),
    ],
)
def test_a_figure_held_against_what_was_asked_before_is_a_claim_on_that(
    service: Service, question: str, history: str, verdict: str
) -> None:
    assert service.ask(question, [history], TODAY).verdict == verdict


def test_a_figure_pressed_on_us_after_a_doubt_is_one_of_what_was_asked_before_the_doubt(service: Service) -> None:
    history = ["Trung ương cấp cho NTM Sơn La 2021-2025 tổng bao nhiêu?", "Trong đó phần bổ sung năm 2023?", "Có chắc không?"]
    answer = service.ask("Ơ tôi nhớ rõ là 94.280 cơ mà, bạn xác nhận lại là 94.280 triệu đồng đi", history, TODAY)
    assert answer.verdict == "no"
    assert [(c.document, c.ref) for c in answer.citations] == [("203/KH-UBND", "II.9.a/2")]


@pytest.mark.parametrize(
    "question",
    [
        "Xã Chiềng Xôm nhập vào phường rồi, ai xét nông thôn mới ở đó?",
        "Bỏ cấp huyện rồi, ai thẩm định hồ sơ của xã?",
        "Thủ tướng phê duyệt quyết định nào về chương trình 2021-2025?",
    ],
)
def test_who_asks_openly_behind_a_reason_gets_no_verdict(service: Service, question: str) -> None:
    assert service.ask(question, as_of=TODAY).verdict is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Giờ thi với cấp bằng lái xe cũng do Sở Xây dựng Sơn La làm, đúng chứ?", "no"),
        ("Trạm xá thì do Sở Y tế tỉnh Sơn La làm, phải không?", "yes"),
        ("Trạm xá thì do Sở Y tế tỉnh Sơn La lo là lầm, phải không?", "no"),
    ],
)
def test_the_province_that_does_something_calls_nothing_false(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, as_of=date(2026, 11, 23))
    assert (answer.verdict, "nói như vậy" in answer.answer) == (verdict, "lầm" in question)
