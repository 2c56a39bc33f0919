"""Who signs what a programme helps, criteria that are only counted, sets called by their size, amounts over a bound, and units of a place."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)
BOUND = "Theo NĐ 27, công trình làm theo cơ chế đặc thù tổng mức tối đa bao nhiêu?"
HELPED = "Theo NĐ 27, dưới bao nhiêu tiền thì xã giao dân tự làm?"
SATISFIED = "Hướng dẫn 90 của Mặt trận trung ương về lấy ý kiến hài lòng với huyện quy định thế nào?"
SECURE = "Công văn 3371/BCA-V05 hiểu xã không phức tạp về an ninh, trật tự là thế nào?"
APPROVED = "Từ 1/7/2025 dự án sản xuất cộng đồng ai phê duyệt?"
LABOUR = "Sở Lao động - Thương binh và Xã hội nay việc hộ nghèo về sở nào?"
STEERED = "QĐ 1061/QĐ-TTg ngày 02/6/2025 lập ban gì?"
VERDICTS = [
    ("Xã đã đạt chuẩn theo bộ 19 tiêu chí, nay rà lại rớt 7 cái, có cả Thu nhập. Có bị thu hồi không?", [], "yes"),
    ("Xã đạt chuẩn nay rớt 7 cái, không dính thu nhập, môi trường hay an ninh. Có bị thu hồi không?", [], "no"),
    ("Nhà văn hóa của em dự toán 5,2 tỷ thì vượt mất rồi nhỉ?", [BOUND], "yes"),
    ("Thế 4,5 tỷ có vượt không?", [BOUND], "no"),
    ("Đường bản 4,9 tỷ vẫn dưới mức chứ?", [BOUND], "yes"),
    ("5,5 tỷ chưa vượt chứ?", [BOUND], "no"),
    ("Đường bản 600 triệu thì vượt mức rồi nhỉ?", [HELPED], "yes"),
    ("Theo Nghị định 27, công trình 7 tỷ là lố trần của cơ chế đặc thù đúng không?", [], "yes"),
    ("Theo NĐ 27, công trình 4,8 tỷ bắc qua hai xã thì làm theo cơ chế đặc thù được không?", [], "not_eligible"),
    ("Bộ tiêu chí xã NTM của Sơn La nằm ở QĐ 1002/QĐ-UBND chứ không phải QĐ 1001, đúng không?", [], "yes"),
    ("Bộ tiêu chí xã NTM của Sơn La nằm ở QĐ 1001/QĐ-UBND chứ không phải QĐ 1002, đúng không?", [], "no"),
]
TOLD = [
    ("Từ 1/7/2025, phương án sản xuất cộng đồng của bản ai ký duyệt, khi vẫn theo NĐ 27, 38?", [], "Chủ tịch UBND cấp xã"),
    ("Theo NĐ 27/2022 thì kế hoạch liên kết sản xuất ai ký duyệt?", [], "Chủ tịch UBND cấp tỉnh"),
    ("Thế trước đó, theo bản NĐ 27 đầu tiên thì ai ký?", [APPROVED], "Chủ tịch UBND cấp huyện"),
    ("Nghị định 27/2022 ai ký?", [], "Phạm Bình Minh"),
    ("Tiêu chí số 7 trong bộ 10 tiêu chí mới tên là gì?", [], "chuyển đổi số"),
    ("Trong 10 tiêu chí của giai đoạn mới thì tiêu chí số 2 là tiêu chí nào?", [], "Hạ tầng kinh tế"),
    ("Tiêu chí số 7 trong bộ 19 tiêu chí tên là gì?", [], "hạ tầng thương mại"),
    ("Cơ quan nào xác định xã đạt chuẩn đó?", [SECURE], "**Công an tỉnh**"),
    ("Còn trẻ em với trợ giúp xã hội của sở cũ đó?", [LABOUR], "**Sở Y tế**"),
    ("Vậy người có công của sở cũ thì sao?", [LABOUR], "**Sở Nội vụ**"),
    ("Về sau BCĐ TW đó được kiện toàn bằng quyết định nào, ngày mấy?", [STEERED], "2594/QĐ-TTg"),
    ("truoc toi nop giay o bo phan mot cua huyen, gio nop o dau", [], "Trung tâm Phục vụ hành chính công"),
    ("Theo NĐ 131/2025/NĐ-CP, muốn rút danh hiệu NTM của một xã thì cấp nào lo lấy ý kiến, hoàn thiện hồ sơ, cấp nào quyết?", [],
     "và **Ủy ban nhân dân tỉnh Sơn La**"),
    ("Danh sách các xã của Mai Sơn.", [], "nay là 8 xã"),
]  # fmt: skip
REFUSED = [
    ("Còn với xã thì theo hướng dẫn ấy phải hỏi mấy phần trăm số hộ?", [SATISFIED], "no_basis"),
    ("Còn xã nâng cao thì hài lòng bao nhiêu phần trăm?", [SATISFIED], "no_basis"),
    ("Trích cho tôi định mức hỗ trợ dự án cộng đồng ghi ở điều nào của NQ 56/2023/NQ-HĐND Sơn La.", [], "no_basis"),
    ("Ai phải trình nghị quyết thay NQ 56/2023/NQ-HĐND?", [], "answered"),
    ("Cho lớp tôi danh sách các đơn vị của Thuận Châu.", [], "clarify"),
    ("Liệt kê các xã thuộc huyện Sông Mã", [], "answered"),
    ("Danh sách các xã đạt chuẩn NTM của Mai Sơn", [], "no_basis"),
]


@pytest.mark.parametrize(("question", "history", "verdict"), VERDICTS)
def test_counts_bounds_and_decisions_that_are_claimed_are_judged(
    service: Service, question: str, history: list[str], verdict: str
) -> None:
    assert service.ask(question, history, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(("question", "history", "words"), TOLD)
def test_who_approves_and_what_is_called_otherwise_is_told(
    service: Service, question: str, history: list[str], words: str
) -> None:
    answer = service.ask(question, history, as_of=TODAY)
    assert answer.status == "answered"
    assert words in answer.answer


def test_bodies_of_both_wordings_are_told(service: Service) -> None:
    asked = "Mẫu hồ sơ liên kết ngoài nông sản: NĐ 27 bản 2022 giao ai hướng dẫn, từ 24/6/2023 chuyển cho ai?"
    answer = service.ask(asked, as_of=TODAY)
    assert {"Cơ quan chủ quản chương trình", "Hội đồng nhân dân tỉnh Sơn La"} <= {a.name for a in answer.agencies}
    asked = "Dự án cộng đồng: NĐ 27 bản 2022 giao ai phê duyệt, từ 1/7/2025 chuyển cho ai?"
    assert "Chủ tịch UBND cấp xã giải quyết" in service.ask(asked, as_of=TODAY).answer


@pytest.mark.parametrize(("question", "history", "status"), REFUSED)
def test_what_nobody_read_is_refused_and_unclear_places_are_asked_back(
    service: Service, question: str, history: list[str], status: str
) -> None:
    assert service.ask(question, history, as_of=TODAY).status == status
