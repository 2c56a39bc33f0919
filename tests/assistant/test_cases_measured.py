"""What a case measures, counts, has the class of or lacks, held against what the law sets for its place and grade."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.sufficiency import asks_enough, counted_out

DAY = date(2024, 2, 1)


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        (
            "Xã có 300 ha đất nông nghiệp, 210 ha được tưới tiêu chủ động. Chỉ tiêu 3.1 xã nông thôn mới đạt không?",
            "no",
            "PL1/3.1",
        ),
        ("xa em moi 45% dan co so kham chua benh dien tu, vay la dat hay truot chi tieu xa nong thon moi", "no", "PL1/15.4"),
        ("Xã vùng cao 22% trẻ em dưới 5 tuổi thấp còi là còn trong mức cho phép, phải không?", "yes", "PL1/15.3"),
        ("xa 84% dan co bao hiem y te thi dat chi tieu 15.1 dung ko", "no", "PL1/15.1"),
        (
            "Xã có 3.000 dân, đã lập sổ khám chữa bệnh điện tử cho 1.200 người. Kết luận chỉ tiêu 15.4 xã nông thôn mới thế nào?",
            "no",
            "PL1/15.4",
        ),
        ("Trẻ dưới 5 tuổi thấp còi của xã là 20%. Chỉ tiêu 15.3 kết luận ra sao?", "yes", "PL1/15.3"),
        ("Thành phố có 8 xã, 7 xã đạt chuẩn thì đã hoàn thành nhiệm vụ nông thôn mới chưa?", "no", "PL3/a"),
        ("Tỷ lệ trẻ thấp còi ở xã 25%, xã em miền núi. Chỉ tiêu 15.3 đạt hay không đạt?", "no", "PL1/15.3"),
        (
            "Tỉnh trồng được cây xanh ở 68% số km quốc lộ, đường tỉnh, đường huyện; hoàn thành nhiệm vụ thì đủ chưa?",
            "not_eligible",
            "Đ1.g",
        ),
    ],
)
def test_a_share_is_held_against_the_level_of_its_place(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == verdict
    assert answer.citations[0].ref == ref


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã có 5 trường, 3 trường đạt mức độ 1, còn lại đạt mức tối thiểu. Tiêu chí 5 đạt không?", "no"),
        ("Xã có ba trường, hai trường đạt mức độ 1, trường kia đạt mức tối thiểu. Tiêu chí 5 đạt không?", "yes"),
    ],
)
def test_a_limit_under_a_condition_holds_for_cases_of_that_size(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(("class_", "verdict"), [("loại 3", "yes"), ("loại 4", "yes"), ("loại 5", "no")])
def test_a_class_is_enough_where_it_is_the_one_set_or_better(service: Service, class_: str, verdict: str) -> None:
    question = f"Bến xe khách trung tâm huyện mới đạt {class_}, đối chiếu Quyết định 932 thì đạt yêu cầu không?"
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã ở Đông Nam Bộ có 14% trẻ thấp còi thì đạt chỉ tiêu 15.3 chưa?", "yes"),
        ("Xã ở Đông Nam Bộ có 15% trẻ thấp còi thì đạt chỉ tiêu 15.3 chưa?", "no"),
        ("Xã ở Đồng bằng sông Hồng có 68% dân có sổ khám chữa bệnh điện tử thì đạt chỉ tiêu 15.4 chưa?", "no"),
        ("Xã ở Đông Nam Bộ có 4 trường, 3 trường đạt mức độ 1. Tiêu chí trường học đạt không?", "no"),
    ],
)
def test_a_case_of_another_region_is_held_against_its_level(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_a_case_moves_to_the_region_of_the_follow_up(service: Service) -> None:
    before = "Xã ở Đông Nam Bộ có 20% trẻ thấp còi thì đạt chỉ tiêu 15.3 chưa?"
    assert service.ask("Thế xã ở Sơn La thì sao?", [before], as_of=DAY).verdict == "yes"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã nâng cao có 1.890/2.000 dân có bảo hiểm y tế. Chỉ tiêu BHYT đạt không?", "no"),
        ("xa nong thon moi co 3000 dan, 2010 nguoi co so kham chua benh dien tu, dat chi tieu 15.4 chua", "yes"),
        ("xa em duoc 88% dan co bhyt, dat chi tieu bhyt cua xa nong thon moi roi chu", "no"),
        ("Tỉnh có 10 huyện, 1 huyện nâng cao, vậy qua mức 20% của Quyết định 321 rồi, đúng không?", "no"),
        ("BHYT của xã được 89,8%, làm tròn 90 có được tính đạt tiêu chí y tế xã nông thôn mới năm 2024 không?", "no"),
    ],
)
def test_people_are_counted_in_any_way_and_a_level_that_is_named_is_no_case(
    service: Service, question: str, verdict: str
) -> None:
    assert service.ask(question, as_of=date(2024, 5, 1)).verdict == verdict


def test_having_none_of_what_is_demanded_is_not_enough(service: Service) -> None:
    question = "Xã xét nâng cao, chưa có mô hình phổ biến pháp luật nào thì chỉ tiêu 16.1 có đạt không?"
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, answer.citations[0].ref) == ("no", "PL2/16.1")


@pytest.mark.parametrize(("communes", "verdict"), [("3/9 xã", "yes"), ("2/9 xã", "no")])
def test_so_many_withdrawn_communes_bring_down_the_district(service: Service, communes: str, verdict: str) -> None:
    question = f"Huyện có {communes} bị thu hồi quyết định công nhận, huyện có bị thu hồi không?"
    assert service.ask(question, as_of=date(2023, 5, 1)).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Xã có 55% lao động qua đào tạo, năm 2023 đạt 12.1 không?",
        "Xã nhóm 2 có 4% hộ nghèo, đạt tiêu chí 6 của Quyết định 51/2025 không?",
        "Huyện nông thôn mới nâng cao phải có bao nhiêu phần trăm dân hài lòng?",
        "Xã có 62% lao động qua đào tạo thì năm 2023 đã đạt tiêu chí 12 chưa ạ?",
        "Hội đồng thẩm định của tỉnh được 10/13 phiếu tán thành, có đủ tỷ lệ theo Quyết định 18/2022 không?",
    ],
)
def test_a_level_that_nobody_has_read_or_verified_decides_nothing(service: Service, question: str) -> None:
    assert service.ask(question, as_of=date(2026, 11, 27)).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Tỉnh chưa có đề án được Hội đồng nhân dân thông qua nhưng vẫn được tính hoàn thành nhiệm vụ theo Quyết định 321 chứ?",
            "no",
        ),
        ("Sở Xây dựng nay sát hạch luôn lái xe phải không, vì Sở Xây dựng quản lý an toàn giao thông mà?", "no"),
        (
            "Xã nâng cao đạt mức, có một bản thông minh nhưng không nổi trội gì, theo Quyết định 319 lên kiểu mẫu được chưa?",
            "not_eligible",
        ),
        ("Dự án 6 tỷ đồng có vượt trần tổng mức đầu tư của cơ chế đặc thù không?", "not_eligible"),
    ],
)
def test_what_lacks_a_condition_or_is_excepted_does_not_go_through(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY if "Sở" not in question else date(2026, 11, 27)).verdict == verdict


def test_a_question_whether_a_share_is_enough_is_known_by_its_end() -> None:
    assert asks_enough("xa nong thon moi dat khong?")
    assert not asks_enough("moi dat chuan nam nao")
    assert counted_out("9/10 bản có điện") == "10 ban, 9 ban co dien"


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("thanh pho con hai xa chua dat chuan, co duoc cong nhan hoan thanh nhiem vu khong", "PL3/a"),
        ("Xã còn ba bản chưa có nhà văn hóa thì chỉ tiêu 6.3 đạt chưa?", "PL1/6.3"),
    ],
)
def test_some_that_lack_what_all_must_have_are_too_many(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, answer.citations[0].ref) == ("no", ref)


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        (
            "Mức của xã nâng cao là 46 triệu, xã đạt 50 triệu: riêng phần thu nhập đã đủ lên kiểu mẫu chưa?",
            "not_eligible",
            "Đ1.2",
        ),
        ("Mức của xã nâng cao là 46 triệu, xã đạt 51 triệu: riêng phần thu nhập đã đủ lên kiểu mẫu chưa?", "eligible", "Đ1.2"),
        ("Huyện 12 xã mới có 11 xã đạt chuẩn thì lên huyện nông thôn mới được chưa?", "not_eligible", "PL1/0.a"),
        ("Dân cả huyện hài lòng 93% nhưng có một xã chỉ 71%, vậy đủ chưa?", "not_eligible", "PL1/0.d1"),
    ],
)
def test_a_case_told_by_counts_or_amounts_is_decided_by_its_condition(
    service: Service, question: str, verdict: str, ref: str
) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.verdict, answer.citations[0].ref) == (verdict, ref)


def test_one_condition_of_a_district_is_judged_by_its_rule_as_it_stood(service: Service) -> None:
    answer = service.ask("Dân cả huyện hài lòng 93% nhưng có một xã chỉ 71%, vậy đủ chưa?", as_of=date(2026, 3, 1))
    assert answer.verdict == "not_eligible"
    assert "Không áp dụng" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Thị xã có một phường chưa đạt đô thị văn minh thì hoàn thành nhiệm vụ được chưa?",
        "xa nhom 2 cua em ho ngheo 6%, xet theo bo tieu chi moi da dat chua",
        "72% ho trong xa co nha kien co, nam 2023 da dat tieu chi nha o chua",
    ],
)
def test_no_verdict_rests_on_what_is_unread_or_unverified(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)


def test_a_claimed_share_of_a_district_is_held_against_its_set(service: Service) -> None:
    answer = service.ask("Huyện nông thôn mới chỉ cần 90% số xã đạt chuẩn, đúng không?", as_of=DAY)
    assert (answer.verdict, answer.citations[0].ref) == ("no", "PL1/0.a")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Huyện có 15 xã, 5 xã bị thu hồi quyết định công nhận thì huyện có bị mất công nhận không?", "yes"),
        ("Huyện có 15 xã, 4 xã bị thu hồi quyết định công nhận thì huyện có bị kéo theo không?", "no"),
    ],
)
def test_a_district_is_drawn_along_from_the_share_of_communes_that_is_set(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, as_of=date(2023, 10, 17))
    assert answer.verdict == verdict, answer.answer
    assert "Đ4.5.a" in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Dự án cộng đồng ở địa bàn khó khăn xin hỗ trợ 82% tổng kinh phí. Mức này có được không?", "no"),
        ("Dự án cộng đồng ở địa bàn khó khăn xin hỗ trợ 78% tổng kinh phí. Mức này có được không?", "yes"),
        ("Dự án cộng đồng ở địa bàn đặc biệt khó khăn xin hỗ trợ 93% tổng kinh phí. Mức này có được không?", "yes"),
        ("Nghị quyết 25/2021/QH15 đòi 90% số xã cả nước đạt chuẩn đến 2025 mà?", "no"),
        ("Tỉnh nhận trung ương hỗ trợ dưới 60% thì đối ứng 1:1, đúng không?", "no"),
        ("tinh nhan tu 60% den duoi 80% doi ung 1:1 dung khong", "yes"),
        ("Nhận từ 80% trở lên mà đối ứng 1:1,5 à?", "no"),
    ],
)
def test_a_level_is_that_of_the_area_the_tier_or_the_demand_told(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=date(2022, 10, 3)).verdict == verdict


def test_all_conditions_are_meant_where_recognition_is_asked_for(service: Service) -> None:
    answer = service.ask(
        "Mới biết 93% dân trong xã hài lòng. Đã đủ điều kiện công nhận nông thôn mới chưa?", as_of=date(2024, 9, 2)
    )
    assert answer.verdict == "insufficient"


def test_an_income_is_set_against_the_level_of_an_advanced_commune(service: Service) -> None:
    told = "Mức thu nhập quy định với xã nâng cao tạm lấy là 48 triệu, xã đạt 52 triệu. Điều kiện thu nhập của xã kiểu mẫu đã thỏa chưa?"
    assert service.ask(told, as_of=date(2023, 11, 2)).verdict == "not_eligible"
