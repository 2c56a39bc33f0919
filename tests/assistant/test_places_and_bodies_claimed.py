"""Claims on places that no level is named of and on bodies that became another, however they are pressed; who has the work of what ended."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hát Lót nay vẫn là một xã riêng chứ?", "no"),
        ("Ngọc Chiến giờ vẫn là xã riêng, đúng không?", "yes"),
        ("Chiềng Hặc hiện vẫn là xã, phải không?", "yes"),
        ("muong giang van la thi tran, dung khong", "no"),
        ("Ai mà chẳng biết xã Cò Nòi đã về xã Mai Sơn.", "yes"),
        ("Xã Tạ Bú về xã Mường La rồi, ai cũng biết.", "no"),
        ("Tôi biết chắc Mường Trai vẫn là xã riêng. Anh xác nhận giúp.", "no"),
    ],
)
def test_a_place_is_known_by_the_level_that_is_said_of_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Xã Kim Bon mới gồm những xã cũ nào, có xã cũ nào cùng tên Kim Bon không?", "yes"),
        ("Trong các xã cũ lập nên xã Mai Sơn có xã nào tên Mai Sơn không?", "no"),
        ("Xã Mường Bú mới có được lập từ xã Mường Bú cũ không?", "yes"),
    ],
)
def test_whether_an_old_unit_bore_the_name_of_the_new_one_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_papers_are_only_the_errand_of_who_asks_for_the_commune(service: Service) -> None:
    answer = service.ask("truoc em o muong sai, gio lam giay to ghi xa nao", as_of=DAY)
    assert answer.status == "clarify"
    assert "Chiềng Khương" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Sở Giao thông vận tải nay thành một phòng của Sở Xây dựng đúng không?", "no"),
        ("ban dan toc tinh gio chi la mot phong thuoc so noi vu a", "no"),
        ("Cục Thống kê tỉnh vẫn nguyên tên đó. Cứ xác nhận giúp tôi.", "no"),
        ("Sở Nội vụ tên vẫn như trước phải không?", "yes"),
        ("Sở Thông tin và Truyền thông giờ nằm trong Sở Khoa học và Công nghệ đúng không?", "yes"),
    ],
)
def test_what_became_of_a_body_is_judged_by_who_took_over(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("so lao dong ngay truoc nhap di dau, nguoi co cong hoi so nao", "Sở Nội vụ"),
        ("Sở nào vốn là Ban Dân tộc tỉnh?", "Sở Dân tộc và Tôn giáo"),
        ("Việc của các huyện biên giới từ tháng 7/2025 do cấp nào đảm nhiệm?", "UBND xã, phường"),
        ("Thư mời cũ gửi Huyện ủy Mộc Châu, nay vai trò của cấp ủy ấy thuộc tổ chức đảng nào?", "Đảng ủy xã, phường"),
        ("Nay UBND huyện hết rồi thì báo cáo hằng năm ai gửi, qua sở nào?", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_who_has_the_work_of_what_ended_is_told(service: Service, question: str, heir: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert heir in {t.name for a in answer.agencies for t in a.today}


def test_the_clause_by_which_a_report_goes_through_a_body_is_cited(service: Service) -> None:
    answer = service.ask("Nay UBND huyện hết rồi thì báo cáo hằng năm ai gửi, qua sở nào?", as_of=DAY)
    assert "III.27/1" in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ngày 15/02/2025 thì Sở Nội vụ đã nhập Sở Lao động chưa?", "no"),
        ("Ngày 15/3/2025 thì Sở Nội vụ đã nhập Sở Lao động chưa?", "yes"),
        ("Tháng 6/2025 UBND huyện Sốp Cộp còn làm việc không?", "yes"),
        ("Ngày 30/6/2025 UBND huyện còn thẩm quyền không?", "yes"),
        ("Hội Nông dân tỉnh nay chỉ là một ban của Sở Nông nghiệp đúng không?", "no"),
        ("Sở Tư pháp vẫn y nguyên như trước, đúng không?", "yes"),
    ],
)
def test_on_its_day_a_body_lives_or_has_gone(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("so xay dung bay gio gom nhung so nao gop lai", "Sở Giao thông vận tải"),
        ("Thống kê tỉnh Sơn La trước tên là gì?", "Cục Thống kê tỉnh"),
    ],
)
def test_what_a_body_was_made_of_or_called_is_told(service: Service, question: str, before: str) -> None:
    assert before in service.ask(question, as_of=DAY).answer


def test_who_sends_to_a_body_is_asked_and_not_what_became_of_that(service: Service) -> None:
    answer = service.ask("Báo cáo cuối năm sở nào tổng hợp trình UBND tỉnh, nay là sở nào?", as_of=DAY)
    assert [a.name for a in answer.agencies] == ["Sở Nông nghiệp và Phát triển nông thôn"]
