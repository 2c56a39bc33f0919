"""Follow-ups that make a whole question only with the one before: its days, another number, the signer's office, an old unit, the doubt and the place,
the whole country, the clause, the task since there are no districts, levels nobody read, whether it was amended, and one of two bodies."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 30)
LOUD = "Muốn xét đạt chuẩn, xã phải đọc báo cáo trên loa ít nhất 5 lần theo QĐ 18/2022 à?"
WORKS = "nghi dinh 27 nam 2022 ai tham dinh ho so xay dung cong trinh don gian o xa"
HIGH_TECH = "Kế hoạch 203 đặt mục tiêu 20 vùng nông nghiệp công nghệ cao đúng chưa?"
COMMUNES = "Kế hoạch 203 đặt mục tiêu 83 xã đạt chuẩn đúng không?"
LOAN = "hop tac xa can vay von thi ke hoach 203 noi ai ho tro"
SIGNED = "Kế hoạch 203/KH-UBND do ông Nguyễn Thành Công ký phải không?"
MADE = "Xã Quỳnh Nhai mới gồm những đơn vị cũ nào?"
ENDED = "Kế hoạch 203 ra thì Công văn 2392/UBND-KT hết dùng phải không?"
GOODS = "Kế hoạch 203 đặt bao nhiêu sản phẩm OCOP cho tỉnh?"
PROJECT = "Hồi 2024, dự án sản xuất cộng đồng theo NĐ 27/2022 ai phê duyệt?"
SAFE = "Điều kiện an ninh để xã được công nhận theo QĐ 18/2022/QĐ-TTg là gì?"
PROGRAMME = "Chương trình mục tiêu quốc gia gộp 2026-2035 do Quốc hội duyệt chủ trương bằng nghị quyết nào?"


@pytest.mark.parametrize(
    ("question", "behind", "told"),
    [
        ("trong mấy ngày?", LOUD, "15 ngày"),
        ("Trong vòng mấy ngày", "bao cao ket qua ntm cua xa phai phat loa may lan theo qd 18/2022", "15 ngày"),
        ("trong may ngay phai xong", WORKS, "10 ngày"),
        ("Khu thì mấy?", HIGH_TECH, "01 khu"),
        ("Bản thì bao nhiêu?", COMMUNES, "41 bản"),
        ("tien do lay tu quy nao", LOAN, "Quỹ hỗ trợ Phát triển hợp tác xã"),
        ("tiền ấy quỹ nào cho?", LOAN, "Quỹ hỗ trợ Phát triển hợp tác xã"),
        ("Lúc ký ông ấy giữ chức gì?", SIGNED, "Phó Chủ tịch"),
        ("Ông Công giữ chức gì?", SIGNED, "Phó Chủ tịch"),
        ("Cả nước thì sao?", GOODS, "10.000"),
        ("còn cả nước?", "Kế hoạch 203 đặt mục tiêu bao nhiêu xã đạt chuẩn?", "80%"),
        ("Theo khoản mấy NQ 1681?", "Xã Mường Bú mới gồm những xã cũ nào?", "khoản 23 Điều 1"),
        ("Theo khoản mấy?", "Xã Chiềng Ngần cũ giờ thuộc phường nào?", "khoản 64 Điều 1"),
        ("Từ 1/7/2025 hết huyện rồi thì cấp nào giải quyết?", PROJECT, "Chủ tịch UBND cấp xã"),
        ("vậy từ lúc bỏ huyện ai giải quyết?", PROJECT.replace("Hồi 2024", "Hồi còn cấp huyện"), "Chủ tịch UBND cấp xã"),
        ("Giai đoạn I của nó thì bộ nào phê duyệt?", PROGRAMME, "**Bộ Nông nghiệp và Môi trường**"),
    ],
)
def test_it_is_told_by_the_question_before(service: Service, question: str, behind: str, told: str) -> None:
    answer = service.ask(question, [behind], TODAY)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "behind", "verdict"),
    [
        ("Có thị trấn Mường Giàng trong đó không?", MADE, "yes"),
        ("Có xã Chiềng Bằng trong đó không?", MADE, "yes"),
        ("Có xã Mường Khoa trong đó không?", MADE, "no"),
        ("Chắc không? Ghi ở mục nào?", ENDED, "yes"),
        ("Chắc không? Ở khoản nào?", "Xã Mường Trai nhập vào xã Mường La phải không?", "yes"),
        ("Câu chữ ấy từ đầu đến giờ chưa ai sửa, đúng không?", SAFE, "no"),
        ("Điều kiện đó có bị sửa lần nào chưa?", SAFE, "yes"),
        ("Quy định đó chưa ai sửa đúng không?", "Theo QĐ 18/2022 xã phải phát báo cáo trên loa mấy lần?", "yes"),
    ],
)
def test_a_verdict_is_on_what_was_told_before(service: Service, question: str, behind: str, verdict: str) -> None:
    assert service.ask(question, [behind], TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Điểm d khoản 1 Điều 4 QĐ 18/2022/QĐ-TTg chưa được sửa đổi, đúng không?", "no"),
        ("Điểm d khoản 1 Điều 4 QĐ 18/2022/QĐ-TTg từ đầu đến giờ chưa ai sửa, đúng không?", "no"),
        ("Điểm d khoản 1 Điều 4 QĐ 18/2022/QĐ-TTg đã bị sửa chưa?", "yes"),
        ("Khoản 1 Điều 5 QĐ 18/2022/QĐ-TTg chưa bị sửa lần nào đúng không?", "yes"),
        ("Quyết định 18/2022/QĐ-TTg chưa bị sửa đổi lần nào đúng không?", "no"),
    ],
)
def test_what_was_never_amended_is_judged_as_said(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, [], TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "behind"),
    [
        (
            "mức phải đạt với từng nhóm xã là bao nhiêu?",
            "Tiêu chí môi trường và cảnh quan có trong bộ tiêu chí xã NTM 2026-2030 không?",
        ),
        (
            "Mức cụ thể từng chỉ tiêu của nó cho xã nhóm 3 là bao nhiêu?",
            "Tiêu chí 1 của xã nông thôn mới giai đoạn 2026-2030 là gì?",
        ),
        ("cần đạt bao nhiêu?", "Tiêu chí thu nhập là tiêu chí số mấy trong bộ 2026-2030?"),
        ("Bộ đó gồm bao nhiêu tiêu chí?", "Phụ lục II Quyết định 51/2025/QĐ-TTg quy định về loại xã nào?"),
    ],
)
def test_what_nobody_read_is_refused(service: Service, question: str, behind: str) -> None:
    answer = service.ask(question, [behind], TODAY)
    assert answer.status == "no_basis"
    assert "chưa đọc được" in answer.answer


def test_one_of_two_bodies_is_asked_back_and_put_right(service: Service) -> None:
    both = "Kế hoạch 203 giao gì cho Sở Thông tin và Truyền thông và Sở Giao thông vận tải?"
    assert service.ask("Sở này giờ nhập vào sở nào?", [both], TODAY).status == "clarify"
    assert "Sở Xây dựng" in service.ask("Sở Giao thông vận tải", [both, "Sở này giờ nhập vào sở nào?"], TODAY).answer
    assert service.ask("Hai sở ấy giờ nhập vào sở nào?", [both], TODAY).status == "answered"
    given = "Theo kế hoạch 203 Sở Tài chính hướng dẫn Sở Giao thông vận tải làm gì?"  # one does something to the other
    assert service.ask("Sở đó giờ nhập vào sở nào?", [given], TODAY).status != "clarify"
    merged = "Sở Giao thông vận tải nhập với Sở Xây dựng thành sở nào?"
    assert service.ask("Sở đó lo gì?", [merged], TODAY).status == "answered"


@pytest.mark.parametrize(
    ("question", "behind", "document"),
    [
        ("bộ ấy có mấy tiêu chí?", "Phụ lục I QĐ 51/2025/QĐ-TTg nói về gì?", "51/2025/QĐ-TTg"),
        ("Theo điều mấy Luật 72?", "Xã Mường Bú mới gồm những xã cũ nào?", "72/2025/QH15"),
        (
            "Riêng Sơn La được bao nhiêu?",
            "NQ 257/2025/QH15 dành 100.000 tỷ vốn trung ương cho 2026-2030 phải không?",
            "257/2025/QH15",
        ),
    ],
)
def test_others_stay_as_they_were(service: Service, question: str, behind: str, document: str) -> None:
    answer = service.ask(question, [behind], TODAY)
    assert answer.citations[0].document == document
    assert answer.verdict is None
