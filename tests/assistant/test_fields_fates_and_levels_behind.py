"""Follow-ups on one field of a body that is gone, on what became of one or two bodies told before, on the villages that were counted, what a thing
costs, whether two wordings come to the same, a level of the new set, a day held against the one told, and the households that are heard."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 30)
LOUDSPEAKERS = "Tiêu chí thông tin truyền thông, loa đài đến bản KH 203 giao sở nào?"
DEPARTMENT = "Sở TTTT theo KH 203 chủ trì tiêu chí nào?"
LABOUR = "Sở LĐTBXH theo KH 203 làm gì?"
SCIENCE, CULTURE = "**Sở Khoa học và Công nghệ**", "**Sở Văn hóa, Thể thao và Du lịch**"
SECURITY = "QĐ 03/2024 sửa điều kiện an ninh của xã từ câu nào sang câu nào?"
CENTRE = "KH 203 có nói chuyện trung tâm chiếu xạ nông sản không?"
INSURED = "Tỷ lệ BHYT của xã NTM theo bộ 2021-2025 là bao nhiêu?"


@pytest.mark.parametrize(
    ("question", "behind", "told"),
    [
        ("Sở đó giải thể rồi, mảng loa truyền thanh về tay ai?", [LOUDSPEAKERS], CULTURE),
        ("Sở ấy bỏ rồi thì phần bưu chính ai quản?", [LOUDSPEAKERS], SCIENCE),
        ("Giải thể rồi thì mảng truyền thanh cơ sở về đâu?", [DEPARTMENT], CULTURE),
        ("Thế mảng bưu chính, viễn thông?", [DEPARTMENT, "Giải thể rồi thì mảng truyền thanh cơ sở về đâu?"], SCIENCE),
        ("Còn mảng dạy nghề?", [LABOUR, "Giải thể rồi thì mảng giảm nghèo về đâu?"], "**Sở Giáo dục và Đào tạo**"),
        ("Mảng báo chí thì chuyển sang đâu?", [DEPARTMENT], CULTURE),
    ],
)
def test_one_field_of_a_body_that_is_gone_is_told_by_whom_it_went_to(
    service: Service, question: str, behind: list[str], told: str
) -> None:
    answer = service.ask(question, behind, TODAY)
    assert told in answer.answer
    assert "150/2025/NĐ-CP" in {c.document for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "behind", "verdict", "told"),
    [
        (
            "Sau đợt sắp xếp 2025 đơn vị ấy có bị nhập hay đổi tên không?",
            ["Tiêu chí tiếp cận pháp luật KH 203 giao ai?"],
            "no",
            "Sở Tư pháp",
        ),
        ("Qua đợt tinh gọn 2025 sở ấy còn giữ nguyên không?", ["Tiêu chí y tế giao ai?"], "yes", "Sở Y tế"),
        ("Sau ngày 1/3/2025 sở ấy có bị sáp nhập không?", ["Tiêu chí giao thông ai thẩm định?"], "yes", "**Sở Xây dựng**"),
        (
            "Hai ban này bây giờ nhập làm một rồi phải không?",
            ["Ban Tuyên giáo Tỉnh ủy được KH 203 đề nghị làm gì?", "Ban Dân vận Tỉnh ủy thì sao?"],
            "yes",
            "**Ban Tuyên giáo và Dân vận Tỉnh ủy**",
        ),
        (
            "Hai sở này nay nhập làm một phải không?",
            ["Sở Giao thông vận tải theo KH 203 làm gì?", "Sở Xây dựng thì sao?"],
            "yes",
            "Sở Xây dựng",
        ),
        ("Hai ban đó gộp lại chưa?", ["Ban Dân vận làm gì theo KH 203?", "Ban Tuyên giáo thì sao?"], "yes", "Dân vận Tỉnh ủy"),
        (
            "Hai sở này đã sáp nhập với nhau chưa?",
            ["Sở Y tế làm gì theo KH 203?", "Còn Sở Giáo dục và Đào tạo?"],
            "no",
            "Sở Y tế",
        ),
        ("Hai cơ quan ấy giờ hợp nhất rồi à?", ["Sở KHĐT làm gì theo KH 203?", "Thế Sở Tài chính?"], "yes", "Sở Tài chính"),
        ("Hai sở đó giờ là một, đúng không?", ["Sở Y tế làm gì theo KH 203?", "Còn Sở Giáo dục và Đào tạo?"], "no", "Sở Y tế"),
        (
            "Mấy bản này thuộc các xã đã đạt chuẩn rồi, đúng không?",
            ["Theo KH 203 có mấy bản phải đạt chuẩn?"],
            "no",
            "chưa đạt chuẩn",
        ),
        (
            "Những bản đó đều thuộc xã chưa đạt chuẩn, phải không?",
            ["KH 203 đặt mục tiêu bao nhiêu bản đạt chuẩn?"],
            "yes",
            "chưa đạt chuẩn",
        ),
        ("Các bản ấy nằm ở xã nông thôn mới hết à?", ["KH 203 muốn mấy bản kiểu mẫu?"], "no", "chưa đạt chuẩn"),
        ("Hai cách viết ấy dẫn đến kết quả xét khác nhau à?", [SECURITY], "no", "cho cùng kết quả"),
        ("Hai câu đó có cho kết quả giống nhau không?", [SECURITY], "yes", "cho cùng kết quả"),
        ("Hai cách ghi đó không cho kết quả khác nhau, đúng không?", [SECURITY], "yes", "cho cùng kết quả"),
        (
            "Không phải, 01/3/2023 mới đúng, anh công nhận chứ?",
            ["QĐ 211/QĐ-TTg sửa các bộ tiêu chí NTM ký ngày nào?"],
            "no",
            "01/3/2024",
        ),
        ("Tôi nhớ là 01/3/2023 cơ, anh xem lại đi?", ["QĐ 211/QĐ-TTg ký ngày nào?"], "no", "01/3/2024"),
        ("Không đúng, 08/3/2022 mới phải chứ?", ["Quyết định 318/QĐ-TTg ban hành ngày nào?"], "yes", "08/3/2022"),
    ],
)
def test_a_claim_is_held_against_what_was_spoken_of(
    service: Service, question: str, behind: list[str], verdict: str, told: str
) -> None:
    answer = service.ask(question, behind, TODAY)
    assert answer.verdict == verdict
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "behind"),
    [
        ("Dự toán xây hết bao nhiêu tỷ?", [CENTRE, "Trung tâm ấy phục vụ vùng nào?"]),
        ("Xây hết bao nhiêu tiền?", [CENTRE]),
        (
            "Sang bộ 2026-2030 thì mức đó là bao nhiêu?",
            [INSURED, "Xã nâng cao bao nhiêu?", "Bộ tiêu chí mới là quyết định số mấy?"],
        ),
        ("Theo bộ mới thì tỷ lệ đó bao nhiêu?", ["Xã NTM phải có bao nhiêu % dân tham gia BHYT?"]),
        ("Ở bộ 2026-2030 con số này là mấy?", ["Bộ 318 đòi thu nhập xã NTM bao nhiêu?"]),
        (
            "Còn xã nâng cao phải hỏi bao nhiêu phần trăm số hộ?",
            ["Hướng dẫn nào của Mặt trận về lấy ý kiến hài lòng của dân với NTM?", "Với huyện phải hỏi từ bao nhiêu % số hộ?"],
        ),
    ],
)
def test_a_figure_that_nobody_has_read_is_refused(service: Service, question: str, behind: list[str]) -> None:
    assert service.ask(question, behind, TODAY).status == "no_basis"


def test_near_misses_stay_as_they_were(service: Service) -> None:
    villages = service.ask("các bản ấy phải thuộc loại xã nào?", ["KH 203 muốn bao nhiêu bản kiểu mẫu?"], TODAY)
    assert (villages.verdict, "chưa đạt chuẩn" in villages.answer) == (None, True)
    district = service.ask("Với huyện phải hỏi từ bao nhiêu % số hộ?", (), TODAY)
    assert "70%" in district.answer
    asked = service.ask("Ai ký?", ["Quyết định 318/QĐ-TTg ký ngày nào?"], TODAY)
    assert asked.status == "answered"
    level = service.ask("Còn xã nâng cao?", [INSURED], TODAY)
    assert "95%" in level.answer
