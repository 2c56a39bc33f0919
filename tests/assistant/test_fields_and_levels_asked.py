"""Which body has a field today, which level sends or recognises, at which body something stands; clauses changed, names listed."""

from __future__ import annotations

import pytest

from assistant.service import Service


def _today(service: Service, question: str, history: tuple[str, ...] = ()) -> set[str]:
    answer = service.ask(question, history)
    return {a.name for a in answer.agencies} | {t.name for a in answer.agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "history", "body"),
    [
        ("thế mảng tôn giáo thì sao", ("Sở Tài nguyên và Môi trường nhập vào đâu rồi?",), "Sở Dân tộc và Tôn giáo"),
        ("Viễn thông với báo chí của Sở TT&TT nay cơ quan nào giữ?", (), "Sở Khoa học và Công nghệ"),
        ("Trợ giúp xã hội của Sở Lao động cũ nay sở nào làm, theo nghị định nào?", (), "Sở Y tế"),
        (
            "Nhà tôi có liệt sĩ, phòng lao động huyện không còn, hỏi chế độ thì ra phòng nào của xã?",
            (),
            "Phòng Văn hóa - Xã hội xã, phường",
        ),
        ("còn dạy nghề thì sao", ("việc làm của Sở LĐTBXH giờ sở nào lo",), "Sở Giáo dục và Đào tạo"),
        ("thế còn bảo trợ xã hội", ("Việc làm của Sở Lao động - Thương binh và Xã hội nay sở nào quản lý?",), "Sở Y tế"),
        ("bay gio so nao quan ly tro giup xa hoi, theo nghi dinh nao", (), "Sở Y tế"),
        ("Công tác tuyên giáo của Tỉnh ủy giờ ban nào làm?", (), "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Công an huyện bỏ từ bao giờ, phần an ninh ở xã lực lượng nào lo?", (), "Công an xã"),
        ("Giảm nghèo từ Sở LĐTBXH sang đâu theo NĐ 150/2025?", (), "Sở Nông nghiệp và Môi trường"),
        ("Hằng năm cấp nào báo cáo kết quả thực hiện kế hoạch lên UBND tỉnh, gửi qua sở nào?", (), "UBND xã, phường"),
        ("QĐ 25/2025/QĐ-TTg ký hôm nào, cơ sở dữ liệu đặt tại bộ nào?", (), "Bộ Tài chính"),
    ],
)
def test_the_body_of_a_field_is_named(service: Service, question: str, history: tuple[str, ...], body: str) -> None:
    assert body in _today(service, question, history)


def test_who_recognises_is_told_for_the_level_that_is_asked(service: Service) -> None:
    answer = service.ask("Theo Nghị quyết 35/2023, các xã nhập lại đều đạt chuẩn cả thì ai ra quyết định công nhận xã mới?")
    assert [a.name for a in answer.agencies] == ["Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Điều 4 của Quy định kèm QĐ 18/2022, điểm c khoản 1 bị QĐ 03/2024 sửa, đúng không?", "no"),
        ("Điều 4 của Quy định kèm QĐ 18/2022, điểm d khoản 1 bị QĐ 03/2024 sửa, đúng không?", "yes"),
        ("SYT nhận luôn việc cai nghiện ma túy, đúng không?", "no"),
        ("Sở Tư pháp có bị gộp với sở nào đâu nhỉ, vẫn sở ấy đúng không?", "yes"),
    ],
)
def test_claims_are_held_against_the_clause_and_the_body(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "history", "refs", "verdict"),
    [
        ("Quản lý tôn giáo của tỉnh từ sở nào về sở nào, nghị quyết số mấy?", (), {"I/6"}, None),
        ("Tôn giáo trước ở Sở Nội vụ cũng về đó luôn phải không?", ("Ban Dân tộc tỉnh nay thành sở gì?",), {"I/6"}, "yes"),
        ("Tín ngưỡng, tôn giáo giờ sở nào quản lý, theo văn bản nào?", (), {"I/6", "I/10"}, None),
        ("Thế an ninh mạng cũng về chính sở đó à?", ("CNTT của Sở TT&TT cũ giờ sở nào nhận?",), {"I/4"}, "no"),
    ],
)
def test_what_moved_is_told_with_the_clause_of_the_province(
    service: Service, question: str, history: tuple[str, ...], refs: set[str], verdict: str | None
) -> None:
    answer = service.ask(question, history)
    assert refs <= {c.ref for c in answer.citations}
    assert verdict is None or answer.verdict == verdict


def test_each_name_that_a_body_bore_is_told(service: Service) -> None:
    answer = service.ask("Cơ quan thống kê của tỉnh hồi tháng 5/2025 tên gì, nay tên gì?")
    assert "Chi cục Thống kê" in answer.answer
    assert "Thống kê tỉnh Sơn La" in answer.answer


def test_a_list_of_names_is_told(service: Service) -> None:
    answer = service.ask("Kể tên 7 xã của tỉnh không phải sắp xếp, khoản nào của Điều 1 ghi?")
    assert answer.status == "answered"
    assert "Phiêng Khoài" in answer.answer


def test_a_list_of_which_nothing_was_read_is_refused(service: Service) -> None:
    answer = service.ask("Liệt kê những việc Thông tư 13/2025/TT-BNNMT giao cho cấp tỉnh, kèm số điều")
    assert answer.status == "no_basis"


@pytest.mark.parametrize(
    "question", ["TT Ít Ong nay là xã nào, nhập từ mấy đơn vị?", "thi tran it ong gio o xa nao, nhap may xa"]
)
def test_a_place_whose_name_reads_as_idle_words_is_told_all_the_same(service: Service, question: str) -> None:
    assert "xã Mường La" in service.ask(question).answer
