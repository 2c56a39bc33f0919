"""Claims that a body was merged, renamed or came through as it was; who took over, asked after another body; fields that moved."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service

TODAY = date(2026, 11, 27)


def today(answer: Answer) -> set[str]:
    return {body.name for a in answer.agencies for body in (a, *a.today)}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Học viên bảo Sở Công Thương cũng bị nhập trong đợt tháng 3/2025, có chuẩn không?", "no"),
        ("Sở Tài nguyên cũng bị nhập trong đợt tháng 3/2025, chuẩn không?", "yes"),
        ("Đợt 7/2025 Sở Kế hoạch bị nhập đúng không?", "no"),
        ("Sở Tài chính cũng nằm trong đợt nhập tháng 3/2025 đúng không?", "yes"),
        ("so tu phap cung nhap vao so khac roi dung khong", "no"),
        ("Sở Y tế không bị nhập trong đợt này, đúng chứ?", "yes"),
        ("Sở Công Thương giữ nguyên trong đợt sắp xếp tháng 3/2025 đúng không?", "yes"),
        ("Có phải Liên minh Hợp tác xã tỉnh đã đổi tên sau sắp xếp?", "no"),
        ("Sở GTVT cũng đổi tên sau sắp xếp đúng không?", "yes"),
    ],
)
def test_a_body_alone_is_judged_by_what_became_of_it(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("mttq tinh gio la cho 5 to chuc ct-xh truc thuoc, chuan chua?", "yes"),
        ("MTTQ tỉnh hiện có 6 tổ chức trực thuộc, chuẩn không?", "no"),
        ("MTTQ tỉnh là đầu mối chung của năm tổ chức chính trị - xã hội phải không", "yes"),
    ],
)
def test_how_many_bodies_stand_under_one_is_judged_by_its_note(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "heir"),
    [
        ("Huyện bỏ rồi thì khỏi ai lãnh đạo nông thôn mới ở dưới nữa chứ gì, Huyện ủy đi đâu mất?", "Đảng ủy xã, phường"),
        ("so ldtbxh giai the roi chang con ai lo nguoi co cong nua a", "Sở Nội vụ"),
        ("UBND huyện giải thể rồi thì không còn ai lập kế hoạch nữa đúng không?", "UBND xã, phường"),
    ],
)
def test_somebody_is_left_who_took_over(service: Service, claim: str, heir: str) -> None:
    answer = service.ask(claim, as_of=TODAY)
    assert answer.verdict == "no"
    assert heir in today(answer)


@pytest.mark.parametrize(
    ("before", "question", "body"),
    [
        ("UBND huyện hết hoạt động từ hôm nào?", "HĐND huyện thì sao, ai nhận quyền?", "HĐND xã, phường"),
        ("UBND huyện hết hoạt động từ hôm nào?", "MTTQ huyện thì sao, ai nhận việc?", "Ủy ban MTTQ Việt Nam xã, phường"),
        ("mat tran huyen giai the roi ai lam o duoi nay", "the con hoi phu nu huyen", "Ủy ban MTTQ Việt Nam xã, phường"),
        ("Hội Nông dân huyện giờ đâu rồi?", "the doan thanh nien huyen thi sao", "Ủy ban MTTQ Việt Nam xã, phường"),
        ("Sở KH&ĐT sau 3/2025 về đâu?", "con tieu chi gt thi nay ai tham dinh?", "Sở Xây dựng"),
        ("Sở TN&MT nay về đâu", "the tieu chi nha o dan cu nay ai tham dinh", "Sở Xây dựng"),
        ("Người có công sau khi giải thể Sở LĐTBXH do sở nào lo?", "Vậy trẻ em và bảo trợ xã hội thì chuyển cho ai?", "Sở Y tế"),
    ],
)
def test_who_took_over_is_asked_after_another_body(service: Service, before: str, question: str, body: str) -> None:
    assert body in today(service.ask(question, [before], TODAY))


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Bình đẳng giới chuyển về sở nào?", "Sở Nội vụ"),
        ("an toàn lao động giờ hỏi sở nào", "Sở Nội vụ"),
        ("Xuất bản, phát thanh truyền hình giờ do ai quản?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Cai nghiện và quản lý sau cai không về Sở Nội vụ hay Sở Y tế, vậy ai nhận?", "Công an tỉnh"),
        ("Khí tượng thủy văn do cơ quan nào phụ trách sau sáp nhập", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_the_department_whose_fields_are_told_is_named(service: Service, question: str, body: str) -> None:
    assert body in today(service.ask(question, as_of=TODAY))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Từ 1/3/2025 Sở Xây dựng thẩm định tiêu chí giao thông đúng không", "yes"),
        ("Nay Sở Xây dựng thẩm định tiêu chí giao thông đúng không", "yes"),
        ("Kể từ tháng 3/2025 Sở Nội vụ thẩm định tiêu chí lao động phải không", "yes"),
        ("Từ 1/3/2025 Sở Giao thông vận tải thẩm định tiêu chí giao thông đúng không", "no"),
        ("Từ 1/1/2024 Sở Xây dựng thẩm định tiêu chí giao thông đúng không", "no"),
        ("Từ 1/3/2025 Sở Y tế thẩm định tiêu chí giao thông đúng không", "no"),
        ("Sở Xây dựng thẩm định tiêu chí giao thông đúng không", "no"),
    ],
)
def test_since_a_day_a_body_has_what_it_took_over(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Đến cuối tháng 6/2025 UBND huyện vẫn còn làm việc phải không", "yes"),
        ("Đến 30/6/2025 HĐND huyện vẫn còn hoạt động phải không?", "yes"),
        ("Đến cuối tháng 7/2025 UBND huyện vẫn còn làm việc phải không", "no"),
    ],
)
def test_a_body_lives_up_to_the_day_that_a_claim_tells(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict
