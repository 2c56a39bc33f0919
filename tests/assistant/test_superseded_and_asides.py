"""Claims on what took the place of what, on the years that a document applies to, and asides that a document was amended."""

from __future__ import annotations

import pytest

from assistant.service import Service

ALONE = ["Từ 2026 chương trình NTM có còn đứng riêng không?"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Bộ mới bỏ kiểu đặt mức theo vùng như thời 318, chuyển sang chia theo nhóm xã. Ông chắc chứ?", "yes"),
        ("QĐ 51/2025 thay mức theo vùng bằng mức theo ba nhóm xã, phải không?", "yes"),
        ("bo tieu chi moi bo muc theo vung, chuyen sang nhom xa, dung khong?", "yes"),
        ("Bộ tiêu chí mới vẫn đặt mức theo vùng như 318, đúng không?", "no"),
        ("Bộ mới không chia theo nhóm xã mà vẫn theo vùng, đúng không?", "no"),
        ("Xã nâng cao từ 2026 đổi thành xã hiện đại, đúng không?", "yes"),
        ("Danh hiệu hiện đại bỏ rồi à?", "no"),
        ("Danh hiệu nông thôn mới hiện đại vẫn còn chứ?", "yes"),
        ("Danh hiệu kiểu mẫu bỏ rồi à?", "yes"),
        ("Danh hiệu xã nâng cao vẫn còn từ 2026, đúng không?", "no"),
        ("Giai đoạn 2026-2030 thay xã hiện đại bằng xã kiểu mẫu, phải không?", "no"),
    ],
)
def test_what_is_gone_and_what_came_in_its_place(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "history", "verdict"),
    [
        ("Tức là nó chỉ gộp thêm đúng một chương trình giảm nghèo, hai thành một, phải không nào?", ALONE, "no"),
        ("Gộp thêm hai chương trình nữa vào NTM, đúng không?", ALONE, "yes"),
        ("Thế là ba chương trình thành một chứ gì?", ALONE, "yes"),
        ("4 chương trình nhập làm một đúng không?", ALONE, "no"),
        ("Nghị quyết 257 gộp hai chương trình thành một, đúng không?", [], "no"),
        ("Ba chương trình mục tiêu quốc gia gộp thành một từ 2026, đúng không?", [], "yes"),
    ],
)
def test_how_many_programmes_became_one(service: Service, claim: str, history: list[str], verdict: str) -> None:
    answer = service.ask(claim, history)
    assert (answer.verdict, answer.citations[0].document) == (verdict, "257/2025/QH15")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tỷ lệ đối ứng của QĐ 07/2022 vẫn áp cho năm ngân sách 2026, Đ10 ghi thế nên cứ thế mà bố trí, đúng không?", "no"),
        ("QĐ 07/2022 có dùng cho năm 2026 không?", "no"),
        ("Định mức phân bổ theo QĐ 07/2022 áp cho ngân sách năm 2024, đúng không?", "yes"),
        ("Quyết định 07/2022/QĐ-TTg không còn áp dụng cho năm ngân sách 2026, phải không?", "yes"),
        # of another document no clause tells the years
        ("Kế hoạch 203 vẫn áp cho năm 2026, đúng không?", "no"),
    ],
)
def test_the_years_that_a_document_applies_to(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert "2021-2025" in answer.answer.replace(" ", "")


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        (
            "Dự án hỗ trợ phát triển sản xuất theo NĐ 27 (đã sửa bởi NĐ 38) phải có tối thiểu 50% người tham gia là đối tượng của các"
            " CTMTQG, đúng không?",
            "yes",
            "50%",
        ),
        ("NĐ 27, đã sửa bởi NĐ 38, phải có ít nhất 70% người dân là đối tượng, đúng không?", "no", "50%"),
        (
            "Nghị định 27/2022/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định 38/2023/NĐ-CP yêu cầu tối thiểu 50% người tham gia là đối"
            " tượng, đúng không?",
            "yes",
            "50%",
        ),
        ("Hồ sơ theo Quyết định 18 (được sửa bởi QĐ 03/2024) do Sở nào thẩm định?", None, "thẩm định mức đạt từng tiêu chí"),
        # the amendment itself is asked or claimed
        ("Nghị định 27, được sửa bởi Nghị định 38, đúng không?", "yes", "khoản 2 Điều 1 sửa đổi"),
        ("Nghị định 27 (đã sửa bởi Nghị định 38) sửa mấy điều?", None, "được sửa đổi, bổ sung bởi"),
        ("QĐ 320 (sửa bởi QĐ 211) còn hiệu lực không?", "no", "211/QĐ-TTg"),
    ],
)
def test_that_a_document_was_amended_is_said_beside_what_is_asked(
    service: Service, question: str, verdict: str | None, told: str
) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert told in answer.answer


def test_whether_a_title_still_is_or_is_gone_is_answered_by_the_first(service: Service) -> None:
    answer = service.ask("giờ xã còn phấn đấu lên nâng cao với kiểu mẫu được nữa không hay bỏ rồi")
    assert answer.verdict == "no"
