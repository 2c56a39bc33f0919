"""Second and third questions of a chat: they stay with the place, the document, the article, the amount and the ministries spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

TODAY = date(2026, 11, 29)
TOWN = ("Thị trấn Thuận Châu còn không, từ tháng 7/2025 thế nào?", "Giờ thị trấn ấy thuộc xã nào?")
GOATS = "Hồi cuối năm 2022 cả nhóm hộ chúng tôi làm dự án nuôi dê theo NĐ 27 thì trình ai duyệt?"
SHARE = "rieng nam 2026 ca nuoc phan dau bao nhieu phan tram xa dat chuan theo bo moi"
MINISTRIES = "Chủ chương trình gửi dự kiến phân bổ 5 năm cho hai bộ nào theo NĐ 27?"


@pytest.mark.parametrize(
    ("history", "question", "ref", "told"),
    [
        (TOWN, "Xã mới đó do những đơn vị nào nhập lại?", "Đ1.12", "Chiềng Pấc"),
        (TOWN[:1], TOWN[1], "Đ1.12", "xã Thuận Châu"),
        (("Phường Quyết Thắng giờ là phường nào?", "Còn trụ sở?"), "phuong moi do do cac phuong nao hop thanh?", "Đ1.61", "Quyết Tâm"),
        (("Phường Chiềng Lề bây giờ thuộc đâu?",), "Đơn vị mới ấy gồm những xã cũ nào?", "Đ1.61", "Quyết Tâm"),
        (("Xã Tông Lạnh nay là xã nào?",), "Xã mới nhập từ mấy xã?", "Đ1.12", "5 đơn vị cũ"),
        (("Xã Tông Lạnh nay là xã nào?",), "Toàn tỉnh có mấy xã?", "Đ1.69", "67 xã"),
        (("Tháng 3/2023 dự án sản xuất cộng đồng theo NĐ 27 ai duyệt?",), "lúc đó công trình nhỏ ở xã thì tổ thẩm định ai làm tổ trưởng?", "Đ16.2.a", "Chủ tịch UBND cấp xã làm Tổ trưởng"),
        ((SHARE,), "con den het 2030 thi sao", "I/3", "65%"),
        (("Năm 2026 cả nước phải có bao nhiêu % xã đạt chuẩn nông thôn mới?",), "Tới hết năm 2030?", "I/3", "65%"),
        (("257 vốn bao nhiêu?",), "Riêng tiền trung ương?", "I/1", "ngân sách trung ương 100.000 tỷ đồng"),
        (("NQ 257 tổng vốn bao nhiêu?",), "riêng vốn tín dụng?", "I/1", "23.000 tỷ đồng"),
        (("Nghị quyết 424/NQ-CP của Chính phủ triển khai nghị quyết nào của Quốc hội?",), "Văn bản đó ai ký, ngày bao nhiêu?", "I/1", "Nguyễn Hòa Bình"),
        (("Ai thẩm định hồ sơ xã nông thôn mới?",), "rồi ai chốt?", "Đ3.1", "Ủy ban nhân dân tỉnh Sơn La** (công nhận)"),
        (("Ai thẩm định huyện nông thôn mới?",), "cuối cùng ai quyết?", "Đ3.2", "Thủ tướng Chính phủ"),
        (("ai tham dinh xa nong thon moi nang cao",), "roi ai chot", "Đ3.1", "Ủy ban nhân dân tỉnh Sơn La** (công nhận)"),
    ],
)  # fmt: skip
def test_a_follow_up_stays_with_what_was_spoken_of(
    service: Service, history: tuple[str, ...], question: str, ref: str, told: str
) -> None:
    answer = service.ask(question, history, TODAY)
    assert answer.status == "answered"
    assert answer.citations[0].ref == ref
    assert told in answer.answer


def test_the_team_of_that_time_is_told_among_the_clauses_of_its_project(service: Service) -> None:
    answer = service.ask("thế tổ thẩm định lúc đấy ai làm tổ trưởng?", (GOATS,), TODAY)
    assert answer.status == "answered"
    assert "Đ22.3.b" in [citation.ref for citation in answer.citations]
    assert "Tổ trưởng: lãnh đạo UBND cấp huyện" in answer.answer


@pytest.mark.parametrize("question", ["Hai bộ đó nay còn bộ nào?", "cả hai bộ ấy giờ là bộ gì?"])
def test_several_ministries_are_meant_by_all_their_names(service: Service, question: str) -> None:
    answer = service.ask(question, [MINISTRIES], TODAY)
    assert "Bộ Kế hoạch và Đầu tư** (đến 28/02/2025) nay do" in answer.answer
    assert "Bộ Tài chính** vẫn là cơ quan đang hoạt động" in answer.answer


def test_what_became_of_the_ministries_may_be_asked_in_one_breath(service: Service) -> None:
    answer = service.ask(f"{MINISTRIES} Hai bộ đó nay còn bộ nào?", (), TODAY)
    assert "Trong 15 ngày làm việc" in answer.answer
    assert [t.name for a in answer.agencies for t in a.today] == ["Bộ Tài chính"]


def test_the_document_pointed_to_by_its_kind_is_the_one_that_was_asked_for(service: Service) -> None:
    answer = service.ask("Nghị định đó ban hành ngày nào?", ["Nghị định 38/2023/NĐ-CP sửa nghị định nào?"], TODAY)
    assert answer.answer.startswith("**Nghị định 27/2022/NĐ-CP** ngày 19/4/2022")


def test_whether_that_document_still_applies_is_said_of_the_one_asked_for(service: Service) -> None:
    answer = service.ask("văn bản đó còn hiệu lực không?", ["Quyết định 03/2024/QĐ-TTg sửa quyết định nào?"], TODAY)
    assert "Quyết định 18/2022/QĐ-TTg" in answer.answer
    assert answer.verdict != "yes"


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Xã đó đạt chuẩn NTM chưa?", "Xã Chiềng Ơn cũ nay thuộc xã nào?"),
        ("xa ay dat nong thon moi nang cao chua", "Xã Mường La gồm những xã nào?"),
    ],
)
def test_nobody_tells_the_title_of_the_commune_asked_for_before(service: Service, question: str, before: str) -> None:
    answer = service.ask(question, [before])
    assert (answer.status, answer.verdict) == ("no_basis", None)


def test_what_comes_of_something_is_told_and_never_affirmed(service: Service) -> None:
    before = "Sắp xếp xã mà các xã cũ đều đạt chuẩn NTM thì công nhận xã mới theo nghị quyết nào của Ủy ban Thường vụ Quốc hội?"
    answer = service.ask("Lỡ trong đó có một xã chưa được công nhận thì sao?", [before])
    assert answer.verdict is None
    assert ("35/2023/UBTVQH15", "Đ17.2") in {(c.document, c.ref) for c in answer.citations}
