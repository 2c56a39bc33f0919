"""Documents described and not named, and what further clauses ask: the next document, the day, how work moved, levels, conditions."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding.sufficiency import lacks_some

DAY = date(2024, 9, 3)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Chương trình khoa học công nghệ phục vụ nông thôn mới là QĐ nào của Thủ tướng, cấp tỉnh là KH nào?",
            ["923", "229/KH-UBND"],
        ),
        ("Ban Chỉ đạo Trung ương các CTMTQG lập bằng QĐ nào, về sau kiện toàn tại QĐ số mấy?", ["1061/QĐ-TTg", "2594/QĐ-TTg"]),
        (
            "phong trao Son La chung suc xay dung nong thon moi la quyet dinh nao cua tinh, quyet dinh ay trien khai quyet dinh nao",
            ["1886/QĐ-UBND", "587/QĐ-TTg"],
        ),
        (
            "Phong trào Sơn La chung sức xây dựng nông thôn mới theo quyết định nào, ở trung ương là quyết định nào?",
            ["1886", "587"],
        ),
        (
            "Nghị quyết của HĐND tỉnh về định mức phân bổ vốn nông thôn mới số mấy, căn cứ quyết định nào của Thủ tướng?",
            ["32/2022/NQ-HĐND", "07/2022/QĐ-TTg"],
        ),
        ("Kế hoạch của TTg triển khai NQ 25/2021/QH15: số, ngày, người ký?", ["1689/QĐ-TTg", "11/10/2021", "Phạm Bình Minh"]),
        ("Nghị quyết của Chính phủ triển khai NQ 257/2025/QH15: số mấy, theo tờ trình nào?", ["424/NQ-CP", "263/TTr-BNNMT"]),
        (
            "QĐ của Thủ tướng về định mức phân bổ, đối ứng nông thôn mới 2021-2025 có hiệu lực từ ngày nào, áp dụng cho năm ngân sách nào?",
            ["10/5/2022", "năm ngân sách"],
        ),
    ],
)
def test_the_next_document_is_told_with_the_one_that_is_described(service: Service, question: str, told: list[str]) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [words for words in told if words not in answer.answer] == []


@pytest.mark.parametrize(
    ("question", "reference"),
    [
        ("Kế hoạch 203 giao Sở GTVT thẩm định tiêu chí giao thông, giờ sở nào làm, theo nghị quyết nào?", "I/3"),
        ("Theo KH 203, Sở Lao động hướng dẫn tiêu chí lao động. Nay ai giữ việc ấy, căn cứ NQ nào của HĐND tỉnh?", "461/NQ-HĐND"),
    ],
)
def test_by_which_document_work_moved_is_cited(service: Service, question: str, reference: str) -> None:
    cited = service.ask(question).citations
    assert "461/NQ-HĐND" in {c.document for c in cited}
    assert reference in {c.ref for c in cited} | {c.document for c in cited}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Hội Phụ nữ tỉnh giờ trực thuộc Mặt trận tỉnh, phải không, theo nghị quyết nào?", "yes"),
        ("Chính quyền phường cũ đã thôi hoạt động chưa, và phường mới chạy từ ngày nào?", "no"),
    ],
)
def test_a_claim_is_judged_beside_what_else_is_asked(service: Service, question: str, verdict: str) -> None:
    day = date(2025, 6, 10) if verdict == "no" else date(2026, 1, 5)
    assert service.ask(question, as_of=day).verdict == verdict


def test_whom_each_clause_asks_for_is_told_by_the_tasks_of_one_source(service: Service) -> None:
    answer = service.ask("Theo Thông báo 631/TB-VPCP, hợp phần dân tộc thiểu số bộ nào giữ, bộ nào làm đầu mối chung?")
    assert {b.name for b in answer.agencies} == {"Bộ Dân tộc và Tôn giáo", "Bộ Nông nghiệp và Môi trường"}


def test_what_stands_before_a_colon_is_asked_of_all_behind_it(service: Service) -> None:
    answer = service.ask("Thẩm quyền công nhận: xã kiểu mẫu thuộc ai, huyện nông thôn mới thuộc ai?")
    assert {c.ref for c in answer.citations} >= {"Đ3.1", "Đ3.2"}


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Hướng dẫn của MTTQ: với huyện phải hỏi bn % số hộ, mức hài lòng bn?", "answered"),
        ("Hướng dẫn 90 của MTTQ: với xã phải hỏi bn % số hộ, mức hài lòng bn?", "no_basis"),
    ],
)
def test_only_the_level_that_nobody_read_is_left_open(service: Service, question: str, status: str) -> None:
    assert service.ask(question).status == status


def test_a_follow_up_that_only_names_another_commune_means_no_errand(service: Service) -> None:
    answer = service.ask("the con muong va", ["Nhà tôi ở Púng Bánh, làm khai sinh ra xã nào?"])
    assert "Sốp Cộp" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Huyện 100% xã đạt chuẩn, 7% xã nâng cao, thị trấn đều đạt ĐTVM, đủ 9 TC. Đủ ĐK huyện NTM chưa?", "not_eligible"),
        ("Huyện 100% xã đạt chuẩn, 14% xã nâng cao, hài lòng 87%: được công nhận huyện nông thôn mới chưa?", "not_eligible"),
        ("Xã có 6 trường, 60% đạt mức độ 1, cả 6 đạt mức tối thiểu. Theo hướng dẫn 1491 đạt tiêu chí trường học không?", "no"),
        ("Xã có 5 trường đều đạt mức tối thiểu, 80% đạt mức độ 1. Đạt tiêu chí trường học chưa?", "yes"),
        ("Xã có 4 trường, 3 trường đạt mức độ 1, một trường chưa đạt mức tối thiểu. Tiêu chí trường học đạt chưa?", "no"),
        (
            "Xã đã nâng cao, thu nhập hơn mức nâng cao 14%, có 2 bản thông minh, nổi trội về y tế, đủ điều kiện kiểu mẫu chưa?",
            "eligible",
        ),
        (
            "Xã đã nâng cao, thu nhập hơn mức nâng cao 14%, có 2 bản thông minh, nổi trội về y tế, được công nhận kiểu mẫu chưa?",
            "insufficient",
        ),
    ],
)
def test_one_figure_below_its_level_fails_the_case(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("said", "lacks"), [("3 truong dat, mot truong chua dat muc toi thieu", True), ("ca 3 truong dat", False)]
)
def test_a_count_alone_tells_that_some_lack_it(said: str, lacks: bool) -> None:
    assert lacks_some(said) == lacks
