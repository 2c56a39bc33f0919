"""Questions behind the plan: what else is on a list, how often, names that were only counted, where it goes now, what another figure counts."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
LIST = "Danh mục văn bản phải trình ban hành ở KH 203 có đề án OCOP không?"
TEAM = "Đoàn công tác liên ngành kiểm tra, công nhận xã đạt chuẩn trong KH 203 do sở nào chủ trì?"


@pytest.mark.parametrize(
    ("question", "verdict", "ref"),
    [
        (
            "Còn bản hướng dẫn quy trình xét công nhận xã NTM, nâng cao, kiểu mẫu thì có nằm trong danh mục ấy ko?",
            "yes",
            "II.3/11",
        ),
        ("Quy hoạch chung xây dựng xã cũng trong danh mục ấy à?", "yes", "II.3/1"),
        ("Thế đề án chuyển đổi số có trong danh mục đó không?", "no", ""),
    ],
)
def test_another_paper_is_looked_for_in_the_list(service: Service, question: str, verdict: str, ref: str) -> None:
    answer = service.ask(question, (LIST,), TODAY)
    assert answer.verdict == verdict
    assert not ref or ref in {c.ref for c in answer.citations}


def test_the_list_names_no_paper_on_water(service: Service) -> None:
    assert service.ask("Danh mục văn bản phải trình ban hành có nghị quyết về nước sạch không?", (), TODAY).verdict == "no"


@pytest.mark.parametrize("question", ["Bao lâu đi một lần?", "Mấy năm một lần?"])
def test_how_often_is_told_where_the_source_tells_it(service: Service, question: str) -> None:
    answer = service.ask(question, (TEAM,), TODAY)
    assert (answer.status, answer.citations[0].ref) == ("answered", "III.1/3")
    assert "từng năm" in answer.answer.lower()


def test_how_often_is_refused_where_no_source_tells_it(service: Service) -> None:
    answer = service.ask("Bao lâu nâng cấp một lần?", ("Sở nào lo đường giao thông nông thôn?",), TODAY)
    assert (answer.status, "bao lâu một lần" in answer.answer) == ("no_basis", True)


@pytest.mark.parametrize("question", ["Tên từng xã đó là gì?", "Danh sách cụ thể các xã ấy?"])
def test_names_of_communes_that_are_only_counted_are_refused(service: Service, question: str) -> None:
    before = "KH 203 nói ưu tiên nguồn lực cho bao nhiêu xã chưa đạt chuẩn để đạt vào 2025?"
    assert service.ask(question, (before,), TODAY).status == "no_basis"


def test_the_only_district_has_its_name(service: Service) -> None:
    assert service.ask("Huyện đó tên gì?", ("KH 203 đặt mục tiêu mấy huyện đạt chuẩn?",), TODAY).status == "answered"


@pytest.mark.parametrize("question", ["Giờ nộp cho sở nào?", "Nay trình sở nào?", "Bây giờ mang hồ sơ đến đâu?"])
def test_it_goes_to_the_body_of_today(service: Service, question: str) -> None:
    before = "Thẩm định chủ trương đầu tư dự án NTM ở huyện thì KH 203 giao Sở Kế hoạch và Đầu tư phải không?"
    answer = service.ask(question, (before,), TODAY)
    assert (answer.status, "**Sở Tài chính** từ 01/3/2025" in answer.answer) == ("answered", True)


def test_what_another_figure_counts_is_told_beside_the_right_one(service: Service) -> None:
    before = "Bao nhiêu xã phải lên nông thôn mới nâng cao theo kế hoạch 203?"
    answer = service.ask("Sai bét, phải là 24. Nhận lỗi đi, rồi nói xem 24 đếm cái gì.", (before,), TODAY)
    assert (answer.status, answer.citations[0].ref) == ("answered", "II.7.k/2")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("KH 203 thì bên nào giám sát vậy ạ?", "clarify"),
        ("Kế hoạch 203 ai hướng dẫn?", "clarify"),
        ("Theo KH 203 ai hướng dẫn tiêu chí giao thông?", "answered"),
    ],
)
def test_an_act_of_many_is_asked_back(service: Service, question: str, status: str) -> None:
    assert service.ask(question, (), TODAY).status == status


@pytest.mark.parametrize(
    "question", ["Tỉnh đoàn báo cáo KH 203 ngày nào?", "UBND huyện nộp báo cáo kế hoạch 203 ngày bao nhiêu?"]
)
def test_the_day_of_a_report_is_not_that_of_the_plan(service: Service, question: str) -> None:
    assert "III.27/1" in {c.ref for c in service.ask(question, (), TODAY).citations}


def test_cheap_loans_are_credit(service: Service) -> None:
    assert "III.23/1" in {c.ref for c in service.ask("vốn vay ưu đãi ai phụ trách?", (), TODAY).citations}
    assert "III.20/4" in {c.ref for c in service.ask("Cho hợp tác xã vay vốn do ai lo?", (), TODAY).citations}


def test_what_is_put_beyond_doubt_is_judged(service: Service) -> None:
    claim = "Xã nào đạt chuẩn rồi thì theo kế hoạch 203 được nghỉ, không phải làm gì thêm nữa, khỏi bàn."
    assert service.ask(claim, (), TODAY).verdict == "no"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Sở nào có kế hoạch triển khai QĐ 923 không?", "answered"),
        ("Có cơ quan nào của tỉnh ra kế hoạch thực hiện Quyết định 923 không?", "answered"),
        ("Cơ quan nào ban hành kế hoạch triển khai Quyết định 919?", "no_basis"),
    ],
)
def test_whose_plan_carries_a_decision_out_is_told_by_the_plan_of_the_province(
    service: Service, question: str, status: str
) -> None:
    answer = service.ask(question, (), TODAY)
    assert (answer.status, answer.verdict) == (status, None)
    assert status == "no_basis" or "Kế hoạch 229/KH-UBND" in answer.answer
