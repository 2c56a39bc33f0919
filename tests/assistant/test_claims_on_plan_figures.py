"""Claims held against what the sources set: goals, parts of amounts, two years, what is left open, lists of bodies, bare criteria."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2024, 6, 30)

CLAIMS = {
    # nothing is to be left below a level
    "Hết năm 2025 vẫn còn một xã 13 tiêu chí thì có đạt mục tiêu của tỉnh không?": "no",
    "Đến 2025 còn xã 17 tiêu chí thì có trái mục tiêu không?": "no",
    "den 2025 tinh khong de xa nao con duoi 15 tieu chi phai khong": "yes",
    "Mục tiêu là không còn xã dưới 16 tiêu chí, đúng không?": "no",
    # parts and wholes
    "Số 49.280 triệu phải cộng thêm vào 642.140 triệu, đúng không?": "no",
    "642.140 triệu đã gồm 49.280 triệu bổ sung rồi chứ?": "yes",
    "17 bản kiểu mẫu nằm ngoài 41 bản đạt chuẩn, đúng không?": "no",
    # one year against another
    "Vốn trung ương năm 2023 tăng so với năm 2022, mọi người đều nói vậy, đúng không?": "no",
    "Vốn sự nghiệp năm 2023 không thấp hơn năm 2022, đúng không?": "yes",
    "von dau tu phat trien nam 2023 giam so voi nam 2022 phai khong": "yes",
    # a share that is told more or less exactly
    "Năm 2022 vốn đầu tư phát triển chiếm tới chín mươi phần trăm vốn trung ương, đúng không?": "yes",
    "Năm 2023, vốn sự nghiệp chiếm khoảng 40% vốn trung ương, đúng không?": "no",
    "Số bản kiểu mẫu chiếm khoảng 41% số bản đạt chuẩn, phải không?": "yes",
    # a number that two places give of the same
    "Kế hoạch đặt 17 bản kiểu mẫu đến 2025, đúng không?": "yes",
    # a number of another grade
    "Chương trình OCOP của Thủ tướng nhắm 10.000 sản phẩm 5 sao đến 2025, phải không?": "no",
    "Đến 2025 cả nước có khoảng 400-500 sản phẩm OCOP 5 sao, đúng không?": "yes",
    "Kế hoạch có 204 sản phẩm OCOP 5 sao, đúng không?": "no",
    # one thing in the place of another
    "OCOP nhắm 500 sản phẩm chứ đâu phải 204, đúng không?": "no",
    "OCOP nhắm 204 sản phẩm chứ đâu phải 500, đúng không?": "yes",
    "Yêu cầu nâng cao trách nhiệm của tập thể cấp ủy chứ đâu phải của người đứng đầu, đúng không?": "no",
    # more than one thing
    "Sở Tư pháp không dừng ở hướng dẫn mà được giao cả công nhận đạt chuẩn, đúng không?": "yes",
    "Ngân sách địa phương đối ứng cả vốn sự nghiệp chứ không dừng ở vốn đầu tư phát triển, đúng không?": "yes",
    "Sở Giao thông vận tải không chỉ hướng dẫn mà còn thẩm định tiêu chí giao thông, đúng không?": "yes",
    # "góp" is no merger
    "Anh cán bộ bảo trung ương cho mười đồng thì tỉnh mình chỉ phải góp năm đồng, có phải không?": "no",
    # what is left open
    "Huyện ủy bắt buộc phải điều chỉnh nghị quyết đại hội đảng bộ huyện à?": "no",
    "Điều chỉnh nghị quyết đại hội đảng bộ huyện là không bắt buộc, đúng không?": "yes",
    # several districts of which only one is named
    "Quỳnh Nhai với Mường La là hai huyện phải đạt chuẩn nông thôn mới tới 2025, chuẩn chưa?": "no",
    "Huyện Quỳnh Nhai và thành phố Sơn La có mục tiêu riêng đến 2025, đúng không?": "yes",
    # criteria by their bare names
    "Sở Y tế có phải lo điện không?": "no",
    "sở tư pháp phụ trách trường, đúng không?": "no",
    "Sở Giáo dục có lo rác không?": "no",
}


def test_a_party_committee_is_not_said_to_have_ended(service: Service) -> None:
    answer = service.ask("Sau hội nghị, huyện ủy bắt buộc phải điều chỉnh nghị quyết đại hội đảng bộ, đúng không?")
    assert answer.verdict == "no"
    assert "III.26/4" in [c.ref for c in answer.citations]


@pytest.mark.parametrize(("claim", "verdict"), CLAIMS.items(), ids=CLAIMS)
def test_the_source_decides_a_claim(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


LATER = {
    "Sở Tư pháp có nằm trong các sở mà Nghị quyết 461 của HĐND tỉnh lập không?": "no",
    "Sở Tài chính là một trong sáu cơ quan lập theo Nghị quyết 461, đúng không?": "yes",
    "Theo Nghị định 38/2023, HĐND tỉnh không được quy định mẫu hồ sơ sản xuất cộng đồng, đúng không?": "no",
}


@pytest.mark.parametrize(("claim", "verdict"), LATER.items(), ids=LATER)
def test_a_body_is_held_against_the_list_and_the_clause(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2026, 11, 27)).verdict == verdict


RECKONED = {
    "Chia đôi vốn sự nghiệp năm 2023 thì mỗi nửa bao nhiêu triệu?": "21.570",
    "mot phan ba von trung uong nam 2022 la bao nhieu": "107.703,33",
    "Tổng 323.110 và 159.160 là bao nhiêu?": "482.270",
    "von su nghiep nam 2023 hon nam 2022 bnhieu trd": "11.870",
}


@pytest.mark.parametrize(("question", "amount"), RECKONED.items(), ids=RECKONED)
def test_fractions_and_sums_of_figures_are_reckoned(service: Service, question: str, amount: str) -> None:
    assert amount in service.ask(question, as_of=DAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "Bố trí đủ vốn đối ứng thì huyện được cộng bao nhiêu điểm thi đua?",
        "Năm 2023 tổ chức bao nhiêu hội nghị sơ kết?",
        "Sở Xây dựng thí điểm bao nhiêu mô hình quy hoạch, cảnh quan?",
    ],
)
def test_points_and_what_there_are_only_some_of_are_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=DAY).status == "no_basis"


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("huyện góp thiếu năm 2021, đủ năm 2022, thiếu năm 2023 thì có được xét thi đua không?", "eligible"),
        ("Huyện em góp thiếu cả năm 2022 lẫn 2023, còn được xét thi đua không?", "not_eligible"),
    ],
)
def test_what_a_district_gives_is_its_counterpart_capital(service: Service, case: str, verdict: str) -> None:
    assert service.ask(case, as_of=DAY).verdict == verdict


def test_some_of_ones_own_is_no_number_that_is_asked(service: Service) -> None:
    answer = service.ask("Nhà em có mấy con bò, tỉnh ưu tiên nuôi gia súc lớn ở những nơi nào?", as_of=DAY)
    assert answer.status == "answered"
    assert "II.4.b/1" in [c.ref for c in answer.citations]
