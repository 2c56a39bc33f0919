"""What is asked of the header of the document that an answer rests on, beside something else: each part is told."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Cơ sở dữ liệu giám sát các CTMTQG đặt ở bộ nào? Quyết định đó ai ký, hiệu lực từ bao giờ?",
            ["**Bộ Tài chính**", "Nguyễn Chí Dũng", "15/9/2025"],
        ),
        ("QĐ 263 do ai ký và chương trình ấy kết thúc ngày nào?", ["Phạm Bình Minh", "đến 31/12/2025"]),
        (
            "Giả sử xét một xã đạt chuẩn vào tháng 10/2023 thì lấy bộ tiêu chí quốc gia nào, ai ký, gồm mấy tiêu chí?",
            ["318/QĐ-TTg", "Phạm Bình Minh", "19 tiêu chí"],
        ),
        (
            "Sắp xếp đơn vị hành chính cấp xã của Sơn La theo nghị quyết nào, ai ký, có hiệu lực khi nào, còn bao nhiêu xã?",
            ["1681/NQ-UBTVQH15", "Trần Thanh Mẫn", "Hiệu lực từ 16/6/2025", "67 xã"],
        ),
        ("Chuyển đổi số trong NTM: quyết định số mấy, ai ký?", ["924/QĐ-TTg", "Người ký: các văn bản ở đây không ghi"]),
        (
            "Sở nào chủ trì tiêu chí giao thông theo Kế hoạch 203, kế hoạch đó ai ký?",
            ["**Sở Giao thông vận tải**", "Nguyễn Thành Công"],
        ),
        ("Kế hoạch 203 căn cứ quyết định nào, quyết định đó ai ký?", ["263/QĐ-TTg", "Phạm Bình Minh"]),
        (
            'Phong trào "Sơn La chung sức xây dựng NTM" ban hành theo QĐ nào của tỉnh, gốc trung ương là quyết định số mấy?',
            ["1886/QĐ-UBND", "587/QĐ-TTg"],
        ),
        (
            "Cơ chế quản lý các chương trình mục tiêu quốc gia giai đoạn 2021-2025 ở nghị định nào?",
            ["**Nghị định 27/2022/NĐ-CP**"],
        ),
        ("Cơ chế quản lý các chương trình mục tiêu quốc gia từ 2026 ở nghị định nào?", ["**Nghị định 358/2025/NĐ-CP**"]),
    ],
)
def test_every_part_is_told(service: Service, question: str, told: list[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.status == "answered"
    assert answer.verdict is None
    assert [x for x in told if x not in answer.answer] == []


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        (
            "Hồ sơ nộp cho ai, ai ký quyết định công nhận xã nông thôn mới?",
            "Người ký",
        ),  # who signs recognitions is told by clauses
        ("Nghị định 27/2022 bị thay bởi nghị định nào? Nghị định ấy ai ký?", "Phạm Bình Minh"),  # the other one is pointed to
    ],
)
def test_no_other_header_is_told(service: Service, question: str, untold: str) -> None:
    assert untold not in service.ask(question, as_of=TODAY).answer


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        (
            "Nghị quyết 257/2025/QH15 gộp những chương trình nào?",
            "Chính phủ ban hành kế hoạch triển khai nó ở đâu, ai ký, ngày nào?",
            ["424/NQ-CP", "Nguyễn Hòa Bình", "30/12/2025"],
        ),
        ("Quyết định 18/2022/QĐ-TTg quy định gì?", "văn bản nào sửa nó, ai ký?", ["03/2024/QĐ-TTg", "Trần Lưu Quang"]),
        (
            "Bộ Tài nguyên và Môi trường hướng dẫn tiêu chí môi trường NTM 2021-2025 ở công văn số mấy?",
            "sau này nó được hợp nhất vào công văn nào, hôm nào?",
            ["2251/BTNMT-KSONMT", "09/4/2024"],
        ),
        ("Bộ tiêu chí xã NTM 2021-2025 ở quyết định nào?", "sau nó được thay thế bằng quyết định nào?", ["51/2025/QĐ-TTg"]),
    ],
)
def test_what_is_done_to_it_is_told_of_the_document_before(service: Service, before: str, question: str, told: list[str]) -> None:
    answer = service.ask(question, [before], TODAY)
    assert [x for x in told if x not in answer.answer] == []


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "Theo QĐ 1680 của Bộ Nông nghiệp cũ, chấm phòng chống thiên tai bốn tại chỗ thì mức đạt nằm ở khoảng điểm nào?",
            "từ 50",
            "35/2025",
        ),
        (
            "Theo hướng dẫn của Bộ Giao thông vận tải trước kia tại QĐ 932, tiêu chí giao thông của huyện thế nào?",
            "932/QĐ-BGTVT",
            "Việc của",
        ),
        ("QĐ 932 của Bộ Giao thông cũ, việc này nay bộ nào lo?", "**Bộ Xây dựng** từ 01/3/2025", "I/2.4"),
        ("Bộ Nông nghiệp cũ nay là bộ nào?", "**Bộ Nông nghiệp và Môi trường** từ 01/3/2025", "1680/QĐ"),
    ],
)
def test_a_former_ministry_may_only_tell_whose_a_document_is(service: Service, question: str, told: str, untold: str) -> None:
    answer = service.ask(question, as_of=TODAY).answer
    assert told in answer
    assert untold not in answer
