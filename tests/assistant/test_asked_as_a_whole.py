"""Follow-ups that are asked as whole questions: of the document that they point to, and put together with the question before."""

from __future__ import annotations

import pytest

from assistant.answer import Verdict
from assistant.service import Service


@pytest.mark.parametrize(
    ("before", "question", "document", "told"),
    [
        (
            "Công văn 3371/BCA-V05 giải thích điều gì?",
            "Công văn ấy nhắc thông tư nào của Bộ Công an?",
            "3371/BCA-V05",
            "124/2021",
        ),
        (
            "Quyết định 1001/QĐ-UBND của tỉnh nói về gì?",
            "Thế nó triển khai quyết định nào của trung ương?",
            "1001/QĐ-UBND",
            "320/QĐ-TTg",
        ),
        (
            "Nghị định 358/2025/NĐ-CP có chỗ nào mất hiệu lực chưa?",
            "Bãi bỏ từ ngày nào, do nghị định nào?",
            "193/2026/NĐ-CP",
            "01/7/2026",
        ),
        ("Kế hoạch 203 bãi bỏ công văn nào?", "Công văn đó ngày nào?", "203/KH-UBND", "28/6/2022"),
        (
            "Công văn nào của Bộ Tài nguyên và Môi trường hướng dẫn tiêu chí môi trường giai đoạn 2021-2025?",
            "Về sau hợp nhất vào công văn số mấy?",
            "2155/BTNMT-TCMT",
            "2251/BTNMT-KSONMT",
        ),
        (
            "Tờ trình 263/TTr-BNNMT đề nghị ban hành kế hoạch nào?",
            "Kế hoạch đó ai ký, ngày nào?",
            "424/NQ-CP",
            "Nguyễn Hòa Bình",
        ),
    ],
)
def test_what_is_asked_of_the_document_pointed_to_is_asked_by_its_number(
    service: Service, before: str, question: str, document: str, told: str
) -> None:
    answer = service.ask(question, [before])
    assert told in answer.answer
    assert document in [c.document for c in answer.citations]


@pytest.mark.parametrize(
    ("before", "question", "verdict", "ref"),
    [
        ("Bộ tiêu chí xã nông thôn mới 2026-2030 gồm những gì?", "Tiêu chí 8 tên gì?", None, "PL1/8"),
        (
            "Năm 2026 cả nước có từ 15% số xã đạt chuẩn theo Nghị quyết 244/2025/QH15, phải không?",
            "Theo bộ cũ hay bộ 2026-2030?",
            None,
            "I/13",
        ),
        ("Huyện để thiếu vốn đối ứng một năm thì có bị gì không?", "Năm sau vẫn thiếu nữa thì sao?", "not_eligible", "II.9.b/2"),
        ("Đào tạo nghề cho lao động giao sở nào?", "Thế còn lao động có bằng, chứng chỉ?", None, "III.11/2"),
        ("Giảm nghèo theo bộ 2026-2030 là tiêu chí số mấy?", "Còn hành chính công thì nằm ở tiêu chí mấy?", None, "PL1/9"),
        (
            "Mặt trận tỉnh đẩy mạnh phong trào nào?",
            "Thế còn các đoàn thể, họ làm gì với phong trào thi đua của mình?",
            None,
            "III.25.d",
        ),
        ("Sở Y tế có được tự công nhận tiêu chí ngành mình không?", "Tư pháp cũng được công nhận như thế à?", "yes", "III.15/2"),
    ],
)
def test_it_is_put_together_with_the_question_before(
    service: Service, before: str, question: str, verdict: Verdict | None, ref: str
) -> None:
    answer = service.ask(question, [before])
    assert ref in [c.ref for c in answer.citations]
    assert verdict is None or answer.verdict == verdict
