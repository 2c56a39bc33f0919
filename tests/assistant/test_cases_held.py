"""Cases held against limits, however they are asked: by region, by days, in sums out of others, under the law that is named."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2024, 5, 2)
_AFFIRMED, _DENIED = {"yes", "eligible"}, {"no", "not_eligible"}


@pytest.mark.parametrize(
    ("question", "so", "ref"),
    [
        ("Xã ĐNB còn 15% trẻ thấp còi, chỉ tiêu 15.3 qua được ko?", False, "PL1/15.3"),
        ("Xã ĐBSH thấp còi 16%, đạt 15.3?", True, "PL1/15.3"),
        ("Một xã vùng Nam Trung Bộ có 23% trẻ thấp còi, vậy là đạt chỉ tiêu 15.3 chứ?", False, "PL1/15.3"),
        ("Xã ở ĐBSH có 72% dân có sổ khám chữa bệnh điện tử thì đạt chỉ tiêu 15.4 không?", True, "PL1/15.4"),
    ],
)
def test_a_region_by_its_short_form_has_its_own_level(service: Service, question: str, so: bool, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict in (_AFFIRMED if so else _DENIED)
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Niêm yết mời cộng đồng nhận thầu ngày 02/5, ký hợp đồng ngày 15/5/2024, còn trong hạn chứ?", True),
        ("Niêm yết mời cộng đồng nhận thầu ngày 02/5, ký hợp đồng ngày 20/5/2024, còn trong hạn không?", False),
        ("Thẩm định hồ sơ công trình đơn giản mất 9 ngày làm việc thì đúng hạn không?", True),
        ("Thẩm định hồ sơ công trình đơn giản mất 12 ngày làm việc thì còn trong thời hạn không?", False),
    ],
)
def test_days_keep_within_a_time_or_not(service: Service, question: str, so: bool) -> None:
    assert service.ask(question, as_of=DAY).verdict in (_AFFIRMED if so else _DENIED)


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Nhà xưởng liên kết đầu tư 25 tỷ, xin hỗ trợ 7 tỷ theo Nghị định 98/2018/NĐ-CP, có trong mức không?", True),
        ("Nhà xưởng liên kết đầu tư 25 tỷ, xin hỗ trợ 8 tỷ theo Nghị định 98/2018/NĐ-CP, có trong mức không?", False),
        ("Nhà xưởng liên kết đầu tư 60 tỷ, xin hỗ trợ 11 tỷ theo Nghị định 98/2018/NĐ-CP, có trong mức không?", False),
        ("Chủ trì liên kết xin hỗ trợ tư vấn 320 triệu theo Nghị định 98/2018, có được không?", False),
        ("Tiền hỗ trợ thêm cho cán bộ đến hộ hướng dẫn dự án cộng đồng 45.000 đồng một buổi, có trong mức không?", True),
        ("tra them can bo toi ho huong dan 55.000d/nguoi/buoi theo thong tu 55 co duoc khong", False),
        ("htx xay kho lanh 12 ty, theo nghi dinh 98/2018 ho tro 3,5 ty duoc khong", True),
    ],
)
def test_a_sum_keeps_to_the_share_and_to_the_ceiling(service: Service, question: str, so: bool) -> None:
    assert service.ask(question, as_of=date(2023, 10, 2)).verdict in (_AFFIRMED if so else _DENIED)


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Dự án liên kết ở xã khó khăn, tổng kinh phí 3 tỷ, đề nghị hỗ trợ 2,2 tỷ, có được không?", False),
        ("Dự án liên kết ở xã khó khăn, tổng kinh phí 3 tỷ, đề nghị hỗ trợ 2,1 tỷ, có được không?", True),
        ("du an cong dong vung dac biet kho khan lam het 500 trieu, xin nha nuoc 470 trieu duoc ko", True),
        ("du an cong dong vung dac biet kho khan lam het 500 trieu, xin nha nuoc 480 trieu duoc ko", False),
        ("Kế hoạch liên kết ở vùng khó khăn, dự toán 900 triệu, ngân sách nhà nước cấp 650 triệu, có vượt trần không?", True),
        ("Kế hoạch liên kết ở vùng khó khăn, dự toán 900 triệu, ngân sách nhà nước cấp 600 triệu, có vượt trần không?", False),
    ],
)
def test_what_is_asked_of_the_budget_is_held_against_the_total_of_its_area(service: Service, question: str, so: bool) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict in (_AFFIRMED if so else _DENIED)
    assert "80%" in answer.answer


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Tổ nuôi ong 25 người, 11 người là đối tượng của chương trình: bảo đảm tỷ lệ tối thiểu theo NĐ 27 chưa?", False),
        ("Dự án sản xuất có 50 hộ tham gia, 26 hộ thuộc diện hỗ trợ, có bảo đảm tỷ lệ tối thiểu không?", True),
        ("phat thanh bao cao ket qua 4 lan trong 15 ngay theo quyet dinh 18 thi du chua", False),
        ("huyen co 12 xa, 1 xa nang cao, da du 10% chua", False),
        ("Chi 46 nghìn/người/buổi cho cán bộ xuống hộ hướng dẫn, Thông tư 55 cho không?", True),
        ("phat thanh bao cao ket qua 6 lan trong 15 ngay theo quyet dinh 18 thi du chua", True),
    ],
)
def test_counts_are_held_against_the_least_share_and_the_least_number(service: Service, question: str, so: bool) -> None:
    assert service.ask(question, as_of=DAY).verdict in (_AFFIRMED if so else _DENIED)


@pytest.mark.parametrize(
    ("programme", "verdict"),
    [("đúng nội dung của chương trình", "eligible"), ("không đúng nội dung chương trình", "not_eligible")],
)
def test_the_conditions_of_small_works_are_heard_in_other_words(service: Service, programme: str, verdict: str) -> None:
    told = f"Mương 3 tỷ gọn trong xã, xã làm chủ đầu tư, có mẫu thiết kế, {programme}, đúng danh mục tỉnh"
    assert service.ask(f"{told}: làm theo cơ chế đặc thù được không?", as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Xã nâng cao hỏng 53% số tiêu chí, Thu nhập vẫn đạt, có rơi vào diện thu hồi quyết định công nhận không?", True),
        ("Xã không đạt 36% số tiêu chí, không có tiêu chí nào trong nhóm Thu nhập, Môi trường. Bị thu hồi không?", False),
        (
            "Xã rớt 8/19 tiêu chí, toàn Giao thông, Điện, Thông tin, Nhà ở, Quy hoạch, Trường học, Văn hóa, Thủy lợi. Bị thu hồi không?",
            False,
        ),
        ("Công trình tổng mức 5 tỷ 300 triệu, được theo cơ chế đặc thù không?", False),
        ("Công trình 4,8 tỷ, riêng về tiền thì còn được làm theo cơ chế đặc thù không?", True),
    ],
)
def test_a_case_of_a_rule_is_decided_in_shares_and_by_one_condition(service: Service, question: str, so: bool) -> None:
    assert service.ask(question, as_of=DAY).verdict in (_AFFIRMED if so else _DENIED)


@pytest.mark.parametrize(
    ("question", "so", "ref"),
    [
        ("Chủ tịch UBND tỉnh công nhận xã nâng cao, đúng không?", True, "Đ3.1"),
        ("Thủ tướng Chính phủ công nhận xã nâng cao, đúng không?", False, "Đ3.1"),
        ("UBND tỉnh công nhận huyện nông thôn mới, đúng không?", False, "Đ3.2"),
    ],
)
def test_the_law_tells_who_recognises_which_place(service: Service, question: str, so: bool, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict in (_AFFIRMED if so else _DENIED)
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Bảo hiểm y tế 94,8% coi như tròn 95%, xã nâng cao có được chấp nhận không?", False),
        ("Tây Nguyên thấp còi 26,2%: chỉ tiêu 15.3 rớt hay qua?", True),
        ("500 ha đất nông nghiệp, chủ động tưới tiêu 390 ha, có chạm mức của chỉ tiêu 3.1 không?", False),
        ("Trẻ thấp còi 23 phần trăm. Đối chiếu Quyết định 318 là đạt hay không đạt?", True),
    ],
)
def test_a_case_stands_before_what_is_asked_of_it(service: Service, question: str, so: bool) -> None:
    assert service.ask(question, as_of=DAY).verdict in (_AFFIRMED if so else _DENIED)


def test_a_part_is_not_the_whole_that_is_named(service: Service) -> None:
    assert (
        service.ask("Ngân sách trung ương giai đoạn 2026-2030 là 30.000 tỷ theo Nghị quyết 257/2025/QH15, đúng không?").verdict
        == "no"
    )


def test_the_levels_of_both_sets_are_set_side_by_side(service: Service) -> None:
    answer = service.ask("Mức đạt chuẩn của bộ 2021-2025 và bộ 2026-2030 chia theo mấy vùng, mấy nhóm xã?")
    assert {c.ref for c in answer.citations} == {"PL1", "PL1/0"}


def test_another_criterion_of_the_same_set_is_asked_by_its_number(service: Service) -> None:
    answer = service.ask("Trong đó tiêu chí số 5 tên gì?", ["Quyết định 51/2025/QĐ-TTg: tiêu chí số 6 tên là gì?"])
    assert answer.citations[0].ref == "PL1/5"


@pytest.mark.parametrize(
    ("further", "so"),
    [
        ("còn lên nâng cao thì 93% có đủ không", False),
        ("thế xã nâng cao thì mức đó đạt chưa", False),
        ("nâng cao thì sao", False),
    ],
)
def test_a_case_is_asked_again_of_a_higher_grade(service: Service, further: str, so: bool) -> None:
    told = "Xã có 93% người dân tham gia bảo hiểm y tế, chỉ tiêu 15.1 đạt chưa?"
    assert service.ask(told, as_of=DAY).verdict in _AFFIRMED
    answer = service.ask(further, [told], DAY)
    assert answer.verdict in (_AFFIRMED if so else _DENIED)
    assert answer.citations[0].ref == "PL2/14.1"


@pytest.mark.parametrize(
    ("years", "so"), [("hai năm liên tục là", True), ("hai năm liền thì bị", True), ("ba năm liền thì mới bị", False)]
)
def test_so_many_years_in_a_row_bring_on_what_is_said(service: Service, years: str, so: bool) -> None:
    claim = f"Theo QĐ 07/2022, tỉnh thiếu vốn đối ứng {years} mất quyền xét thi đua, phải không?"
    assert service.ask(claim, as_of=DAY).verdict in (_AFFIRMED if so else _DENIED)


def test_years_in_a_row_do_not_bring_on_something_else(service: Service) -> None:
    claim = "Theo QĐ 07/2022, tỉnh thiếu vốn đối ứng hai năm liền thì bị cắt vốn trung ương, đúng không?"
    assert service.ask(claim, as_of=DAY).verdict in _DENIED
