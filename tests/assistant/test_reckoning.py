"""Sums over figures of the plan: only over the figures that a question means, shown with the sum."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Vốn ĐTPT trung ương 2022 gấp mấy lần vốn sự nghiệp cùng năm?", "291.840 : 31.270 = **9,33 lần**"),
        ("Năm 2023 vốn đầu tư phát triển nhiều hơn sự nghiệp bao nhiêu triệu?", "116.020 - 43.140 = **72.880 triệu đồng**"),
        ("von su nghiep 2 nam 2022 2023 cong lai bao nhieu", "= **74.410 triệu đồng**"),
        ("Lấy riêng phần sự nghiệp của hai năm có số liệu, tổng là bao nhiêu triệu?", "= **74.410 triệu đồng**"),
        ("Bình quân hai năm 2022 và 2023 trung ương cấp mỗi năm bao nhiêu?", "(323.110 + 159.160) : 2 = **241.135 triệu đồng**"),
        (
            "Mỗi năm bình quân tỉnh được trung ương cấp bao nhiêu trong cả giai đoạn 2021-2025?",
            "642.140 : 5 = **128.428 triệu đồng**",
        ),
        ("Gộp NSTW với đối ứng ĐP cả giai đoạn 21-25 được mấy trđ?", "= **1.284.280 triệu đồng**"),
        ("Nếu loại 4 xã biên giới ra khỏi số xã đạt chuẩn đến 2025 thì còn mấy xã?", "83 - 4 = **79 xã**"),
        ("loai xa bien gioi di thi so xa dat chuan con bao nhieu", "83 - 4 = **79 xã**"),
        ("Tổng của cả vốn trung ương lẫn vốn đối ứng địa phương cả kỳ được bao nhiêu?", "= **1.284.280 triệu đồng**"),
        ("Huyện gửi báo cáo năm hôm 29/11 thì muộn mấy ngày?", "Từ 20/11 đến 29/11: **9 ngày**"),
        ("Sở Nông nghiệp tổng hợp báo cáo UBND tỉnh ngày 04/12 là chậm bao nhiêu ngày?", "Từ 30/11 đến 04/12: **4 ngày**"),
        ("Sở nộp báo cáo ngày 16/11 thì sớm mấy ngày?", "Từ 16/11 đến 18/11: **2 ngày**"),
        ("hom nay 10/11 con may ngay nua het han nop bao cao nam", "Từ 10/11 đến 20/11: **10 ngày**"),
        ("tinh va trung uong gop vao het bao nhieu tien ca giai doan", "= **1.284.280 triệu đồng**"),
        ("vốn sự nghiệp hai năm chồng lại là mấy", "= **74.410 triệu đồng**"),
        ("tien su nghiep tw cho nam 2023 nhieu hon nam truoc do bao nhieu", "43.140 - 31.270 = **11.870 triệu đồng**"),
        ("Lấy vốn TW năm 2022 trừ vốn TW năm 2023 ra mấy?", "323.110 - 159.160 = **163.950 triệu đồng**"),
        ("Vốn ĐTPT trung ương năm 2023 tụt hẳn so với 2022. Cho tôi mức giảm ấy.", "291.840 - 116.020 = **175.820 triệu đồng**"),
        ("Bản đạt chuẩn mấy, kiểu mẫu mấy, số còn lại?", "41 - 17 = **24 bản**"),
        ("bình quân mỗi năm trung ương cấp bao nhiêu trong 5 năm", "642.140 : 5 = **128.428 triệu đồng**"),
        ("Phần trăm vốn sự nghiệp trong vốn trung ương năm 2023 là bao nhiêu?", "43.140 : 159.160 = **27,1%**"),
        ("Vốn 2023 bằng bao nhiêu phần vốn 2022?", "159.160 : 323.110 = **49,26%**"),
        ("von trung uong 2022 chiem bao nhieu phan tram ca giai doan", "323.110 : 642.140 = **50,32%**"),
        ("cơ cấu vốn năm 2023: mỗi khoản bao nhiêu phần trăm", "43.140 : 159.160 = **27,1%**"),
        ("Trừ năm 2022, số vốn trung ương còn lại của giai đoạn?", "642.140 - 323.110 = **319.030 triệu đồng**"),
        (
            "qua het nam 2023 thi tong von tw con lai may dong cho 2 nam cuoi",
            "642.140 - 159.160 - 323.110 = **159.870 triệu đồng**",
        ),
        ("Có mấy bản đạt chuẩn nhưng chưa phải kiểu mẫu, tính ra bao nhiêu?", "41 - 17 = **24 bản**"),
        ("trung ương cộng địa phương cả giai đoạn tổng bao nhiêu tiền", "642.140 + 642.140 = **1.284.280 triệu đồng**"),
        ("von doi ung dia phuong so voi von trung uong ben nao nhieu hon, chenh bao nhieu", "**bằng nhau**"),
        ("Bỏ 17 bản kiểu mẫu ra thì còn mấy bản đạt chuẩn?", "41 - 17 = **24 bản**"),
        ("xã nâng cao chiếm bao nhiêu phần trăm trong số 83 xã đạt chuẩn?", "20 : 83 = **24,1%**"),
        ("Ngoài 24 xã đang phấn đấu, trong 83 xã còn bao nhiêu xã đã đạt?", "83 - 24 = **59 xã**"),
        ("Lấy phần sự nghiệp của 2022 cộng phần đầu tư của 2023 ra bao nhiêu?", "31.270 + 116.020 = **147.290 triệu đồng**"),
        ("Vốn trung ương 2022 và 2023 tách hai loại, mỗi loại lên hay xuống bao nhiêu?", "**175.820 triệu đồng**"),
        ("Tổng trung ương 2023 thấp hơn 2022 bao nhiêu? Khoản 49.280 là khoản gì?", "**163.950 triệu đồng**"),
        ("Đố vui: trừ bản kiểu mẫu, còn mấy bản phải đạt?", "41 - 17 = **24 bản**"),
        ("41 bản, bao nhiêu bản dừng ở mức đạt chuẩn?", "41 - 17 = **24 bản**"),
        ("Chưa tính bổ sung 2023 thì tổng vốn TW bao nhiêu?", "642.140 - 49.280 = **592.860 triệu đồng**"),
        ("Trừ 2022, 2023, vốn TW cả giai đoạn còn?", "642.140 - 323.110 - 159.160 = **159.870 triệu đồng**"),
        ("Cộng vốn ĐTPT trung ương 2 năm 2022, 2023?", "291.840 + 116.020 = **407.860 triệu đồng**"),
        ("Vốn trung ương năm 22 với 23 chênh bao nhiêu?", "323.110 - 159.160 = **163.950 triệu đồng**"),
        ("Cộng cả khu lẫn vùng công nghệ cao thì được bao nhiêu?", "1 + 20 = **21 khu và vùng**"),
        ("Đem chỉ tiêu xã đạt chuẩn trừ đi nhóm xã chưa đạt thì còn mấy xã?", "83 - 24 = **59 xã**"),
        ("Hạn các sở nộp báo cáo năm 20/11 và hạn Sở Nông nghiệp báo cáo 01/12 cách nhau mấy ngày?", "**11 ngày**"),
        ("Trong số bản phải về đích, bao nhiêu bản không nằm trong nhóm kiểu mẫu?", "41 - 17 = **24 bản**"),
        ("83 xã đạt chuẩn thì bao nhiêu xã không nâng cao?", "83 - 20 = **63 xã**"),
        ("Có bao nhiêu bản đạt chuẩn mà không lên kiểu mẫu?", "41 - 17 = **24 bản**"),
        ("83 xã đạt chuẩn thì bao nhiêu xã nằm ngoài vùng biên giới?", "83 - 4 = **79 xã**"),
        ("QĐ 263 ngân sách địa phương gấp mấy lần ngân sách trung ương", "156.700 : 39.632 = **3,95 lần**"),
    ],
)
def test_figures_are_reckoned_with_the_sum_shown(service: Service, question: str, shown: str) -> None:
    assert shown in service.ask(question).answer


@pytest.mark.parametrize(
    ("before", "question", "shown"),
    [
        ("Vốn đầu tư phát triển trung ương giao năm 2022 là bao nhiêu?", "Số ấy bằng mấy phần trăm vốn cả năm đó?", "**90,32%**"),
        ("Vốn SN NSTW năm 2022 của tỉnh?", "Cộng thêm của năm sau nữa thì bn?", "**74.410 triệu đồng**"),
    ],
)
def test_a_sum_takes_its_figures_from_the_question_before(service: Service, before: str, question: str, shown: str) -> None:
    assert shown in service.ask(question, [before]).answer


def test_the_sources_of_a_sum_are_cited(service: Service) -> None:
    cited = [c.ref for c in service.ask("Đầu tư phát triển hai năm cộng lại là mấy?").citations]
    assert {"II.9.a/3", "II.9.a/4"} <= set(cited)


def test_a_part_is_not_added_to_its_whole(service: Service) -> None:
    answer = service.ask("41 bản cộng 17 bản kiểu mẫu là bao nhiêu bản?").answer
    assert "đã nằm trong" in answer
    assert "58" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "Tổng cộng bao nhiêu bản đạt chuẩn?",
        "OCOP có sáu nhóm: đồ uống, dược liệu, thủ công mỹ nghệ, còn nhóm gì?",
        "tổng số xã đạt chuẩn nông thôn mới là bao nhiêu",
        "so xa nang cao va kieu mau tong lai may xa",  # "ít nhất 02 xã", "3-5 xã": a bound and a range
    ],
)
def test_what_is_told_or_only_bounded_is_not_summed(service: Service, question: str) -> None:
    assert "Cộng:" not in service.ask(question).answer
