"""Follow-ups on the body, the sum, the clause, the region or the departments that were told before, and the near misses."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

ROADS = "Theo KH 203 thì sở nào hướng dẫn huyện làm tiêu chí giao thông nông thôn?"
OWN_SHARE = "Vốn đối ứng của địa phương trong Kế hoạch 203 là bao nhiêu?"
ADDED = "Năm 2023 Sơn La được trung ương bổ sung 49.280 triệu đồng, theo KH 203 phải không?"
INTO_ONE = "Sở đó giờ nhập về Sở Nội vụ hết à?"
SMALL = "Hồ sơ công trình nhỏ theo cơ chế đặc thù của NĐ 27 thì ai thẩm định?"
SMALL_UNMARKED = "nd 27 cong trinh nho theo co che dac thu ai tham dinh ho so"
TEAM = "KH 203 giao ai chủ trì đoàn liên ngành đi kiểm tra xã đạt chuẩn?"
SECURITY = "Trước 2024, điều kiện an ninh để công nhận xã theo QĐ 18/2022 viết thế nào?"
MEKONG = "QĐ 263 giao đồng bằng sông Cửu Long bao nhiêu phần trăm xã đạt chuẩn đến 2025?"
NORTH = "QĐ 263 đặt vùng miền núi phía Bắc bao nhiêu phần trăm xã đạt chuẩn đến 2025?"
ENDED_CLAUSE = "Điều 58 của NĐ 358/2025 còn dùng không?"
TO_2030 = "Nghị quyết 257/2025 đặt tới 2030 khoảng bao nhiêu phần trăm xã đạt chuẩn?"
STILL_DISTRICTS = "Bây giờ Sơn La còn xét huyện đạt chuẩn nông thôn mới nữa không?"


@pytest.mark.parametrize(
    ("history", "question", "said"),
    [
        (
            ["Vốn TW năm 2022 cho NTM theo KH 203?", "2023?"],
            "Quay lại cái năm đầu tiên tôi hỏi: phần sự nghiệp là bao nhiêu?",
            "31.270",
        ),
        ([ADDED], "Khoản này bắt nguồn từ quyết định nào của Thủ tướng?", "147/QĐ-TTg"),
        ([INTO_ONE], "Thế riêng mảng hộ nghèo bây giờ về đâu?", "Sở Nông nghiệp và Môi trường"),
        ([INTO_ONE], "Còn phần người có công giờ về đâu?", "**Sở Nội vụ**."),
        (["Kế hoạch 203: trường học thì sở nào lo?", "Còn y tế?"], "điện thì sao", "Sở Công thương"),
        (["Kế hoạch 203: điện thì sở nào lo?", "còn trường học?"], "y tế thì sao", "Sở Y tế"),
        ([SECURITY], "Câu chữ ấy đổi từ ngày nào?", "07/3/2024"),
        ([SECURITY], "Từ ngày nào điều kiện ấy thay đổi?", "07/3/2024"),
        ([SMALL], "mất tối đa mấy ngày?", "10 ngày"),
        ([SMALL_UNMARKED], "may ngay thi xong", "10 ngày"),
        ([SMALL_UNMARKED, "may ngay thi xong"], "tham dinh xong thi ai ky duyet dau tu", "Chủ tịch UBND cấp xã"),
        ([ENDED_CLAUSE], "Văn bản nào bãi nó, từ ngày mấy?", "01/7/2026"),
        ([TO_2030], "Kỳ trước, tới 2025, Quốc hội đặt ít nhất bao nhiêu?", "ít nhất 80%"),
        ([STILL_DISTRICTS], "Vì sao?", "cấp huyện chấm dứt"),
    ],
)
def test_it_is_told(service: Service, history: list[str], question: str, said: str) -> None:
    answer = service.ask(question, history)
    assert (answer.status, answer.verdict) == ("answered", None)
    assert said in answer.answer


@pytest.mark.parametrize(
    ("history", "question", "verdict", "said"),
    [
        ([ROADS], "Đến lúc xã nộp hồ sơ xin công nhận thì phần đường sá vẫn sở ấy thẩm định à?", "yes", "Sở Giao thông vận tải"),
        (["KH 203, tiêu chí môi trường sở nào hướng dẫn?"], "Lúc thẩm định hồ sơ thì vẫn do sở ấy hả?", "yes", "Tài nguyên"),
        ([ROADS], "Vẫn sở ấy thẩm định tiêu chí điện à?", "no", "Sở Công thương"),
        ([ROADS], "Vẫn do sở ấy cấp giấy phép xây dựng à?", "no", "Sở Giao thông vận tải"),
        ([OWN_SHARE], "Vậy nó chỉ bằng nửa vốn trung ương thôi đúng không?", "no", "642.140"),
        ([TEAM], "Năm nào cũng phải lập đoàn như vậy à?", "yes", "Từng năm"),
        (["Kế hoạch 203 giao huyện báo cáo thế nào?"], "Tháng nào cũng phải báo cáo UBND tỉnh à?", "no", "hàng năm"),
        (
            ["Nước sạch sinh hoạt theo KH 203 sở nào?", "Môi trường thì sở nào?"],
            "Hai sở vừa kể nay gộp làm một rồi đúng không, tên gì?",
            "yes",
            "Sở Nông nghiệp và Môi trường",
        ),
        (["Y tế theo KH 203 sở nào?", "Giáo dục thì sở nào?"], "Hai sở đó nay gộp làm một đúng không, tên gì?", "no", "Sở Y tế"),
        ([NORTH], "Tây Nguyên còn thấp hơn thế, đúng không?", "no", "68%"),
        ([NORTH], "Tây Nguyên còn cao hơn thế, đúng không?", "yes", "68%"),
        ([MEKONG], "Đông Nam Bộ cao hơn thế chứ?", "yes", "95%"),
        ([MEKONG], "Nam Trung Bộ cao hơn thế chứ?", "no", "80%"),
    ],
)
def test_a_claim_is_judged(service: Service, history: list[str], question: str, verdict: str, said: str) -> None:
    answer = service.ask(question, history)
    assert answer.verdict == verdict
    assert said in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("QĐ 263 đặt vùng Đông Nam Bộ cao hơn vùng Tây Nguyên về phần trăm xã đạt chuẩn đến 2025, đúng không?", "yes"),
        ("QĐ 263 đặt vùng Tây Nguyên không thấp hơn vùng miền núi phía Bắc về phần trăm xã đạt chuẩn, đúng không?", "yes"),
        ("QĐ 263 giao Đông Nam Bộ ít hơn Tây Nguyên về phần trăm xã đạt chuẩn đến 2025, đúng không?", "no"),
    ],
)
def test_regions_are_held_against_each_other(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_levels_nobody_read_are_not_told_by_the_name_of_their_criterion(service: Service) -> None:
    before = ["Bộ 2026-2030 có tiêu chí giảm nghèo và an sinh không?"]
    assert service.ask("Tỷ lệ hộ nghèo phải dưới mức nào thì xã đạt tiêu chí ấy?", before).status == "no_basis"
    assert service.ask("Tiêu chí 6 bộ 2026-2030 tên gì?").status == "answered"


def test_the_reason_is_not_the_end_of_the_districts_while_there_were_any(service: Service) -> None:
    then = service.ask("Vì sao?", ["Bây giờ còn xét huyện đạt chuẩn nông thôn mới nữa không?"], date(2024, 6, 30))
    assert "chấm dứt hoạt động" not in then.answer
