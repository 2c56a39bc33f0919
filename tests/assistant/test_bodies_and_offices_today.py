"""What became of bodies, which office has a field today, how many units there were: asked in the words of those who ask."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str, *history: str, on: date = TODAY) -> Answer:
    return service.ask(question, history, on)


def today(answer: Answer) -> set[str]:
    return {body.name for a in answer.agencies for body in (a, *a.today)}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Giấy mời ghi Ban Dân vận bị trả về. Nay phải đề gửi là ban nào?", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("nguoi khuyet tat truoc do so lao dong lo, nay hoi so nao tren tinh", "Sở Y tế"),
        ("Việc của Sở Lao động chia ra: giảm nghèo, cai nghiện, bình đẳng giới. Từng việc về đâu?", "Công an tỉnh"),
        ("Dự án liên xã mà huyện làm dở giờ cấp nào lo?", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Phòng Tư pháp huyện bỏ rồi, chứng thực nay ai làm ở xã?", "Văn phòng HĐND và UBND xã, phường"),
        ("viec doi ngoai cua xa bien gioi thi ai tham muu cho uy ban xa", "Văn phòng HĐND và UBND xã, phường"),
        ("quan ly thi truong nay thuoc so nao", "Sở Công thương"),
        ("Quản lý nhà nước về nông nghiệp hiện thuộc sở nào? (Không hỏi Sở Tài chính.)", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_who_has_it_today_is_named_however_it_is_asked(service: Service, question: str, body: str) -> None:
    assert body in today(ask(service, question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Khi sắp xếp bộ đội biên phòng thì bao nhiêu ban chỉ huy được lập?", "30 Ban Chỉ huy"),
        ("Huyện ủy bỏ rồi, nay có bao nhiêu đảng bộ xã trực thuộc Tỉnh ủy?", "75 đảng bộ"),
        ("hoi nong dan bo may giup viec nay thanh ban gi", "Ban Công tác Nông dân"),
        ("Sở Y tế nhận thêm nhiệm vụ gì từ Sở Lao động?", "bảo trợ xã hội"),
        ("Sở Thông tin và Truyền thông hợp nhất với sở nào, báo chí về đâu?", "Sở Khoa học và Công nghệ"),
        ("huyện Mai Sơn trước khi sắp xếp có bao nhiêu xã", "22 đơn vị hành chính cấp xã"),
        ("Hiện Sơn La có mấy phường?", "08 phường"),
        ("Ma don vị hành chính của xã Mường Lạn la bao nhieu", "Mã đơn vị hành chính"),
        ("xã Nậm Păm nay về xã nào", "xã Mường La"),
    ],
)
def test_what_the_notes_and_instruments_tell_is_told(service: Service, question: str, told: str) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Ở xã phòng nào lo văn hóa?", "thế còn thống kê với ngân sách", "Phòng Kinh tế"),
        ("Hội Cựu chiến binh tỉnh nay thuộc ai?", "người đứng đầu hội giữ chức gì bên Mặt trận tỉnh", "Phó Chủ tịch"),
        ("Sở Y tế nhận thêm việc gì của Sở Lao động?", "Cai nghiện có nằm trong số đó không?", "Công an tỉnh"),
    ],
)
def test_a_follow_up_asks_as_the_question_before(service: Service, before: str, question: str, told: str) -> None:
    assert told in ask(service, question, before).answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Công văn đề tháng 01/2025 ghi Sở Giao thông vận tải: lúc ấy sở này còn không?", "yes"),
        ("Công văn gửi Sở Kế hoạch và Đầu tư có còn đúng không?", "no"),
        ("Ngân hàng Chính sách xã hội có bị sáp nhập không?", "no"),
        ("trước đây Mường Giôn có thuộc Quỳnh Nhai không", "yes"),
        ("nước sạch nông thôn nay do Sở Xây dựng quản lý đúng không", "no"),
        ("Nghị định 27/2022 áp dụng ngay từ ngày ký 19/4/2022 chứ không chờ thêm tháng nào, đúng không?", "yes"),
        ("Quyết định 932/QĐ-BGTVT là hướng dẫn tiêu chí giao thông cho xã, đúng không?", "no"),
        ("Quyết định 932/QĐ-BGTVT là hướng dẫn tiêu chí giao thông cho huyện, đúng không?", "yes"),
        ("Cơ sở dữ liệu theo Quyết định 25/2025 đặt ở Bộ Nông nghiệp và Môi trường chứ đâu.", "no"),
    ],
)
def test_a_claim_is_held_against_its_day_its_level_and_what_it_denies(service: Service, question: str, verdict: str) -> None:
    assert ask(service, question).verdict == verdict


@pytest.mark.parametrize(
    ("question", "document", "told"),
    [
        ("Phong trào theo Quyết định 1886 bắt nguồn từ quyết định nào của Thủ tướng?", "1886/QĐ-UBND", "587/QĐ-TTg"),
        (
            "Nghị quyết 56/2023/NQ-HĐND để thi hành nghị định nào, rồi Kế hoạch 203 đòi thay theo nghị định nào?",
            "56/2023/NQ-HĐND",
            "38/2023",
        ),
    ],
)
def test_what_a_document_rests_on_is_told(service: Service, question: str, document: str, told: str) -> None:
    answer = ask(service, question)
    assert document in {c.document for c in answer.citations}
    assert told in answer.answer


def test_a_body_is_not_said_to_work_on_a_day_before_it_was_there(service: Service) -> None:
    answer = service.ask("Ban Chỉ huy Bộ đội Biên phòng tỉnh trong năm 2024 trực thuộc ai?", as_of=date(2026, 11, 23))
    assert "chưa có: chỉ có từ 01/7/2025" in answer.answer
    assert "Bộ chỉ huy Bộ đội Biên phòng tỉnh" in answer.answer
    assert "đang hoạt động" not in answer.answer
