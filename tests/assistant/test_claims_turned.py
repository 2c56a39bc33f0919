"""Claims whose small words turn them: who leads and who helps, what lies in what, what is said not to be, what is asked back."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # who leads and who only helps
        ("Tiêu chí an ninh trật tự do Bộ chỉ huy Quân sự tỉnh chủ trì, Công an tỉnh chỉ hỗ trợ, đúng không?", "no"),
        ("Tiêu chí điện do Sở Xây dựng chủ trì còn Sở Công thương phối hợp, phải không?", "no"),
        # what lies in what, and of which year
        ("41 bản nằm trong 17 bản, đúng không?", "no"),
        ("17 bản kiểu mẫu nằm trong 41 bản đạt chuẩn, đúng không?", "yes"),
        ("642.140 triệu đồng gồm 49.280 triệu đồng bổ sung năm 2022, đúng không?", "no"),
        ("642.140 triệu đồng gồm 49.280 triệu đồng bổ sung năm 2023, đúng không?", "yes"),
        # there is said to be none
        ("Không có xã biên giới nào phải đạt chuẩn đến năm 2025, đúng không?", "no"),
        ("Kế hoạch 203 không bãi bỏ văn bản nào, đúng không?", "no"),
        ("Hết năm 2025 được phép còn xã dưới 15 tiêu chí, đúng không?", "no"),
        ("Xã dưới 15 tiêu chí thì đến 2025 không còn xã nào, đúng không?", "yes"),
        ("Xã dưới 17 tiêu chí thì đến 2025 không còn xã nào, đúng không?", "no"),
        # beside one thing another, which is no going on; half of a whole
        ("Công an tỉnh ngoài hướng dẫn tiêu chí an ninh còn khảo sát, công nhận huyện đạt chuẩn nữa, đúng không?", "yes"),
        ("Tỉnh đối ứng vốn đầu tư bằng nửa phần trung ương có đủ không?", "no"),
        # what is done only where needed
        ("Huyện ủy nhất thiết phải sửa Nghị quyết Đại hội sau hội nghị đánh giá, đúng không?", "no"),
        # asked back
        ("Chẳng phải Sở Công thương chủ trì tiêu chí điện sao?", "yes"),
        ("Chẳng phải Sở Y tế chủ trì tiêu chí điện hay sao?", "no"),
        ("Làm gì có sở nào chủ trì tiêu chí điện", "no"),
        # money that nobody is given to take, and that may be used
        ("Hội Nông dân được giao thu tiền của bà con, đúng không?", "no"),
        ("Vốn đối ứng của tỉnh không được lấy từ nguồn thu sử dụng đất, đúng không?", "no"),
        # "chuẩn không" that asks nothing
        ("Công nhận trường học đạt chuẩn không thuộc Sở Giáo dục và Đào tạo, đúng không?", "no"),
        # issuers by their short names, and what is still to be done
        ("Theo Quyết định 1886 của UBND tỉnh, Sở Nội vụ phối hợp kiểm tra phong trào thi đua, đúng không?", "yes"),
        ("nghe noi tinh xin xay trung tam chieu xa nong san, co that khong", "yes"),
    ],
)
def test_a_claim_is_judged_by_the_small_words_that_turn_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_who_is_said_to_lead_in_the_stead_of_another_did_not_take_over_from_it(service: Service) -> None:
    answer = service.ask("Ở xã biên giới Bộ đội Biên phòng chủ trì tiêu chí an ninh trật tự thay công an, đúng không?")
    assert answer.verdict == "no"
    assert "Công an tỉnh" in [a.name for a in answer.agencies]


def test_a_number_of_days_that_the_clause_asked_about_gives_is_told(service: Service) -> None:
    answer = service.ask("Trong thời hạn bao nhiêu ngày?", ["Theo QĐ 18/2022, báo cáo kết quả của xã phát trên loa mấy lần?"])
    assert "15 ngày" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Xây dựng không được giao thẩm định tiêu chí điện, đúng không?", "yes"),
        ("Hội Nông dân không có nhiệm vụ hướng dẫn tiêu chí chợ, phải không?", "yes"),
        ("so noi vu khong lo tieu chi dien dung khong", "yes"),
        ("Công an tỉnh không chủ trì bảo vệ biên giới, đúng không?", "yes"),
        ("Tôi không thấy Sở Tư pháp được giao thẩm định, công nhận tiêu chí nhà ở. Đúng không?", "yes"),
        ("Mục Sở Khoa học và Công nghệ, tôi không thấy câu nào giao đánh giá, công nhận tiêu chí. Đúng không?", "yes"),
        ("Điện nông thôn do Sở Công thương chủ trì chứ Sở Xây dựng không lo, đúng không?", "yes"),
        ("Sở Y tế chủ trì tiêu chí y tế chứ Sở Nội vụ không phụ trách, phải không?", "yes"),
        ("Đoàn liên ngành chấm xã đạt chuẩn do ngành nông nghiệp chủ trì chứ Sở Nội vụ không dính, đúng không?", "yes"),
        ("Sở Y tế không chủ trì tiêu chí y tế, đúng không?", "no"),
        ("Sở Nội vụ không phối hợp xóa nhà tạm, đúng không?", "no"),
        ("so cong thuong khong lo tieu chi dien dung khong", "no"),
    ],
)
def test_what_a_body_does_not_have_is_rightly_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tỉnh nhận hỗ trợ 65% thì đối ứng 1:1, phải không?", "yes"),
        ("Tỉnh nhận hỗ trợ 85% thì đối ứng 1:1, phải không?", "no"),
        ("Đảng bộ cấp huyện vẫn hoạt động sau khi bỏ cấp huyện, đúng không?", "no"),
        ("Cấp huyện bỏ rồi phải không?", "yes"),
        ("Kế hoạch của UBND vẫn đề nghị Huyện ủy chủ trì chỉ đạo hoạt động của địa phương, đúng không?", "yes"),
    ],
)
def test_a_case_outside_its_tier_and_what_only_tells_when_are_no_grounds(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict
