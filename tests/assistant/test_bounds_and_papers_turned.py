"""Claims that turn round what is so: a bound of time, the levels of two things, what applies on a day, what another document says."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # what is due before a year is left for after it
        ("Xã đã đạt chuẩn trước đây có thể đợi qua năm 2025 mới hoàn thiện tiêu chí theo bộ mới phải không?", "no"),
        ("20 xã nâng cao thì sau năm 2025 mới phải hoàn thành, đúng chứ?", "no"),
        # a stage lasts as long as the plan says
        ("Giai đoạn I chương trình dân tộc thiểu số kéo dài đến năm 2030, đúng không?", "no"),
        ("Giai đoạn I chương trình dân tộc thiểu số kéo dài đến năm 2025, đúng không?", "yes"),
        ("Giai đoạn I chương trình dân tộc thiểu số không kéo dài đến năm 2030, đúng không?", "yes"),
        # two things, each at the level of the other
        ("Chợ trung tâm thuộc cấp xã còn chợ an toàn thực phẩm thuộc cấp huyện, đúng không?", "no"),
        ("Cấp xã có chợ đầu mối, cấp huyện có chợ an toàn thực phẩm, phải không?", "no"),
        ("Cấp xã có chợ an toàn thực phẩm, cấp huyện có chợ đầu mối, phải không?", "yes"),
        ("Chợ an toàn thực phẩm làm ở cấp xã, còn chợ đầu mối là ở cấp huyện, đúng chưa ạ?", "yes"),
        ("Chợ đầu mối thuộc cấp huyện, còn chợ an toàn thực phẩm thuộc cấp xã phải không?", "yes"),
        ("Chợ an toàn thực phẩm làm ở cấp huyện, còn chợ đầu mối là ở cấp xã, đúng chưa ạ?", "no"),
        ("Chợ an toàn thực phẩm đặt ở cấp xã, chợ đầu mối cũng đặt ở cấp xã, đúng không?", "no"),
        ("Chợ an toàn thực phẩm ở cấp xã, siêu thị ở cấp huyện, đúng không?", "no"),
        # what applies on a day
        ("Ngày 20/12/2025 bộ tiêu chí xã còn là Quyết định 318/QĐ-TTg phải không?", "yes"),
        ("Tháng 10/2024, xã được xét theo bộ tiêu chí của Quyết định 318/QĐ-TTg đúng không?", "yes"),
        ("Hồ sơ ký ngày 20/3/2026 thì bộ tiêu chí xã vẫn là Quyết định 318/QĐ-TTg phải không?", "no"),
        ("Năm 2024 bộ tiêu chí huyện là Quyết định 318/QĐ-TTg đúng không?", "no"),
        ("Năm 2024 bộ tiêu chí huyện là Quyết định 320/QĐ-TTg đúng không?", "yes"),
        ("Ngày 10/12/2025 căn cứ vào Thông tư 112/2025 được chưa?", "yes"),
        ("Ngày 10/11/2025 căn cứ vào Thông tư 112/2025 được chưa?", "no"),
        ("Từ tháng 4/2026, xã được xét theo bộ tiêu chí của Quyết định 51/2025/QĐ-TTg gồm 14 tiêu chí, đúng không?", "no"),
        # the budget of a listed document
        ("QĐ 1989 ngày 19/8/2021 của tỉnh giao KH đầu tư công trung hạn bằng vốn ngân sách trung ương, không sai chứ?", "no"),
        ("Quyết định 1989/QĐ-UBND giao kế hoạch đầu tư công trung hạn vốn ngân sách địa phương đúng không?", "yes"),
        # what one document says is claimed of another one
        ("Nghị quyết 22 của Tỉnh ủy cũng ghi 83 xã đạt chuẩn như Kế hoạch 203 phải không?", "yes"),
        ("Nghị quyết 22-NQ/TU có nói 40% xã nâng cao như Quyết định 263 không?", "no"),
        ("Nghị quyết 25 không ghi 40% xã nâng cao như Quyết định 263 đúng không?", "yes"),
        ("Quyết định 263 ghi ít nhất 15 tỉnh hoàn thành giống Nghị quyết 25, đúng không?", "no"),
        # a document is tied to a criterion
        ("Nghị định 33/2023/NĐ-CP gắn với tiêu chí y tế, đúng không?", "no"),
        ("Nghị định 33/2023/NĐ-CP gắn với tiêu chí hệ thống chính trị, đúng không?", "yes"),
        # what may not be done again, of a thing that may be done
        ("Kinh phí đã quyết toán bằng tiền đề án khác có được quyết toán lại bằng tiền chương trình không?", "no"),
    ],
)
def test_what_is_turned_round_is_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_the_clause_of_the_document_that_is_claimed_of_is_told(service: Service) -> None:
    answer = service.ask(
        "Nghị quyết 25/2021/QH15 có ghi 17 đến 19 tỉnh hoàn thành nông thôn mới giống Quyết định 263 không?", as_of=TODAY
    )
    assert answer.verdict == "no"
    assert ("25/2021/QH15", "Đ1.1.b/3") in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("tieu chi dien la so y te cam dau phai khong", "no"),
        ("Nước sạch sinh hoạt có phải Sở Tài nguyên và Môi trường cầm trịch không?", "no"),
        ("Sở Nông nghiệp cầm đầu đoàn liên ngành xét xã đạt chuẩn, phải không?", "yes"),
        ("Sở Giao thông vận tải thẩm định hồ sơ về chỉ tiêu giao thông khi xã xin xét công nhận, đúng không?", "yes"),
        ("Bộ đội biên phòng chỉ đứng phụ, Công an tỉnh mới chủ trì tiêu chí an ninh trật tự, đúng không?", "yes"),
        ("Sở Tài chính chỉ đứng phụ, Công an tỉnh mới chủ trì tiêu chí an ninh trật tự, đúng không?", "no"),
        ("Sở Lao động có chủ trì thẩm định các chỉ tiêu của ngành, hay chỉ phối hợp?", "no"),
    ],
)
def test_who_leads_and_who_only_helps_in_other_words(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict
