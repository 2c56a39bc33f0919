"""What is claimed of a tier or of a part, asked of two periods, or of steps and documents that nobody has read."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("claim", "verdict", "ref"),
    [
        ("QĐ 07/2022 bắt tỉnh nhận trên 80% phải đối ứng 1:1, nên tỉnh nào nghèo cũng chịu hết. Đúng chưa?", "no", "Đ8.2.a"),
        ("Theo 07/2022/QĐ-TTg, tỉnh được bổ sung từ 80% trở lên chỉ đối ứng 5%, thế nên nhẹ gánh. Đúng không?", "yes", "Đ8.2.a"),
        ("QĐ 07/2022 bắt tỉnh nhận từ 80% trở lên đối ứng ít nhất 5%, nên tỉnh nghèo đỡ khổ. Đúng không?", "yes", "Đ8.2.a"),
        (
            "Theo QĐ 07/2022 tỉnh nhận bổ sung dưới 60% phải đối ứng 1:1,5, nên tỉnh khá phải gánh hết. Đúng chưa?",
            "yes",
            "Đ8.2.c",
        ),
        ("QĐ 07/2022 bắt tỉnh nhận bổ sung từ 60% đến dưới 80% chỉ đối ứng 5%, đúng không?", "no", "Đ8.2.b"),
        ("Tỉnh nhận hỗ trợ từ 80% trở lên đối ứng tối thiểu 10%, đúng không?", "no", "Đ8.2.a"),
        ("Tỉnh nhận hỗ trợ từ 80% trở lên không phải đối ứng 10%, đúng không?", "yes", "Đ8.2.a"),
        ("Nghị quyết 25/2021 cho trung ương lo hết. Đúng chưa?", "no", "Đ1.3"),
    ],
)
def test_a_claim_on_a_tier_is_judged_by_it_whatever_is_said_to_follow(
    service: Service, claim: str, verdict: str, ref: str
) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, ref in [c.ref for c in answer.citations]) == (verdict, True)


def test_whether_a_document_is_used_no_more_is_asked_still(service: Service) -> None:
    assert "Hiệu lực từ 10/5/2022" in service.ask("Quyết định 07/2022 hết dùng chưa?").answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("5.050 tỷ đồng TW giao thêm năm 2023 là đã tính cả 2.050 tỷ vốn nước ngoài, có phải không?", "yes"),
        ("Trong 5.050 tỷ đồng giao thêm năm 2023 có 3.000 tỷ vốn trong nước, đúng không?", "yes"),
        ("2.050 tỷ vốn nước ngoài nằm trong 5.050 tỷ giao thêm năm 2023, đúng không?", "yes"),
        ("5.050 tỷ giao thêm năm 2023 chưa kể 2.050 tỷ vốn nước ngoài, đúng không?", "no"),
        ("5.050 tỷ đồng trung ương bổ sung năm 2023 toàn là vốn trong nước, phải không?", "no"),
        ("5.050 tỷ giao thêm năm 2023 toàn vốn nước ngoài, đúng không?", "no"),
    ],
)
def test_an_amount_is_judged_by_the_document_that_tells_it(service: Service, claim: str, verdict: str) -> None:
    answer = service.ask(claim)
    assert (answer.verdict, answer.citations[0].document) == (verdict, "1486/BNN-VPĐP")


def test_an_amount_that_nobody_tells_is_put_right_by_the_plan(service: Service) -> None:
    answer = service.ask("Vốn trung ương bổ sung năm 2023 cho Sơn La là 49.820 triệu đồng, đúng không?")
    assert (answer.verdict, answer.citations[0].document) == ("no", "203/KH-UBND")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("theo quyet dinh 18 nam 2022 thi tinh nhan ho so roi may ngay phai ra quyet dinh cong nhan xa", "no_basis"),
        ("Theo QĐ 18/2022, tỉnh nhận đủ hồ sơ thì trong bao nhiêu ngày phải ra quyết định công nhận xã?", "no_basis"),
        ("Thời hạn thẩm định hồ sơ công nhận xã là bao nhiêu ngày làm việc?", "no_basis"),
        ("Xã công khai báo cáo kết quả bao nhiêu ngày theo QĐ 18/2022?", "answered"),
        ("Theo NĐ 27/2022 cơ quan thẩm định có bao nhiêu ngày kể từ khi nhận đủ hồ sơ dự án?", "answered"),
    ],
)
def test_days_of_another_step_tell_none_for_a_file(service: Service, question: str, status: str) -> None:
    assert service.ask(question).status == status


@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ xã đạt chuẩn cả nước: đích đến 2025 là bao nhiêu phần trăm, đích đến 2030 là bao nhiêu?",
        "Cả nước 2025 bao nhiêu % xã NTM, 2030 bao nhiêu %?",
        "So sánh mục tiêu tỷ lệ xã đạt chuẩn cả nước đến 2025 và đến 2030",
    ],
)
def test_an_aim_of_two_periods_is_told_of_both(service: Service, question: str) -> None:
    answer = service.ask(question).answer
    assert "80%" in answer
    assert "65%" in answer


@pytest.mark.parametrize(
    ("question", "document"),
    [
        (
            "Tỉnh hoàn thành nhiệm vụ NTM 2021-2025 phải có bao nhiêu % xã nâng cao, bao nhiêu % huyện nâng cao? Văn bản nào?",
            "321/QĐ-TTg",
        ),
        ("Tỉnh muốn hoàn thành nhiệm vụ NTM 2021-2025 cần bao nhiêu % xã nâng cao, văn bản nào quy định?", "321/QĐ-TTg"),
        ("Thị xã, thành phố hoàn thành nhiệm vụ NTM 2021-2025 phải có bao nhiêu % xã nâng cao? Văn bản nào?", "320/QĐ-TTg"),
        ("Quyết định nào ban hành bộ tiêu chí huyện nông thôn mới giai đoạn 2021-2025?", "320/QĐ-TTg"),
    ],
)
def test_conditions_are_those_of_the_level_that_is_named(service: Service, question: str, document: str) -> None:
    assert service.ask(question).citations[0].document == document


@pytest.mark.parametrize("question", ["bưu điện thuộc cơ quan nào?", "bưu điện do sở nào quản lý?"])
def test_a_body_of_which_nothing_is_told_belongs_to_none_that_is_here(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize("question", ["thủ tục giờ hỏi sở nào?", "giấy tờ giờ hỏi sở nào?"])
def test_any_papers_are_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"


def test_the_next_step_is_one_with_the_same_thing(service: Service) -> None:
    follow = service.ask("rồi ai chốt?", ["Ai lập kế hoạch vốn hằng năm?"])
    assert [a.id for a in follow.agencies] == [a.id for a in service.ask("ai chốt kế hoạch vốn hằng năm?").agencies]


@pytest.mark.parametrize("question", ["TT 60/2026 ban hành ngày nào?", "TT 60/2026/TT-BTC ký ngày mấy?"])
def test_the_day_of_an_unread_document_is_told_by_the_one_that_names_it(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert "31/5/2026" in answer.answer
    assert answer.citations[0].document == "55/2023/TT-BTC"


def test_from_when_an_unread_document_is_in_force_stays_untold(service: Service) -> None:
    assert service.ask("Thông tư 60/2026/TT-BTC có hiệu lực từ bao giờ?").status == "no_basis"


def test_whether_the_province_has_done_its_task_is_no_question_on_its_conditions(service: Service) -> None:
    assert service.ask("Tỉnh Sơn La đã hoàn thành nhiệm vụ nông thôn mới chưa?").status == "no_basis"


@pytest.mark.parametrize("question", ["vốn vay giờ sở nào quản lý?", "vốn vay do sở nào quản lý?"])
def test_loans_of_any_kind_are_given_to_no_department(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"
